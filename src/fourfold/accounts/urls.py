"""The addresses of one's own account: those of allauth that we need, under neutral paths of ours.

There is no sign-up: accounts are made by an invitation or by the operator's setup link.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.urls import path, re_path

from fourfold.accounts import views
from fourfold.accounts.returning import carries_typing
from fourfold.accounts.sessions import asks_which_computer
from fourfold.kernel.web import public_view, signed_in_view

entering = [
    path(
        "sign-in",
        public_view(carries_typing(asks_which_computer(account.login))),
        name="account_login",
    ),
    path("sign-in/code", public_view(carries_typing(mfa.authenticate)), name="mfa_authenticate"),
    path(
        "sign-in/passkey",
        public_view(carries_typing(asks_which_computer(passkeys.login_webauthn))),
        name="mfa_login_webauthn",
    ),
    path("sign-out", views.sign_out, name="account_logout"),
    path("signed-out", views.signed_out, name="account_signed_out"),
    path("closed", public_view(account.account_inactive), name="account_inactive"),
    path("forgot", public_view(account.password_reset), name="account_reset_password"),
    path(
        "forgot/sent",
        public_view(account.password_reset_done),
        name="account_reset_password_done",
    ),
    path(
        "forgot/done",
        public_view(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^forgot/(?P<uidb36>[0-9a-f]+)-(?P<key>[^/]+)$",
        public_view(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
]
confirming = [
    path(
        "confirm",
        signed_in_view(carries_typing(account.reauthenticate)),
        name="account_reauthenticate",
    ),
    path(
        "confirm/code",
        signed_in_view(carries_typing(mfa.reauthenticate)),
        name="mfa_reauthenticate",
    ),
    path(
        "confirm/passkey",
        signed_in_view(carries_typing(passkeys.reauthenticate_webauthn)),
        name="mfa_reauthenticate_webauthn",
    ),
]
factors = [
    path("second-step", views.second_step, name="mfa_setup"),
    path("second-step/done", views.codes_saved, name="account_codes_saved"),
    path("security", signed_in_view(mfa.index), name="mfa_index"),
    path("app", signed_in_view(app.activate_totp), name="mfa_activate_totp"),
    path("app/remove", signed_in_view(app.deactivate_totp), name="mfa_deactivate_totp"),
    path("codes", signed_in_view(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "codes/new",
        signed_in_view(codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "codes/file",
        signed_in_view(codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("passkeys", signed_in_view(passkeys.list_webauthn), name="mfa_list_webauthn"),
    path("passkeys/new", signed_in_view(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path(
        "passkeys/<int:pk>/name",
        signed_in_view(passkeys.edit_webauthn),
        name="mfa_edit_webauthn",
    ),
    path(
        "passkeys/<int:pk>/remove",
        signed_in_view(passkeys.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
]
own = [
    path("", views.account, name="account_home"),
    path("preferences", views.preferences, name="account_preferences"),
    path("password", signed_in_view(account.password_change), name="account_change_password"),
    path("address", views.address, name="account_address"),
    path("address/sent", views.address_sent, name="account_address_sent"),
    path("address/<str:token>", views.confirm_address, name="account_confirm_address"),
    path("sessions", views.sessions, name="account_sessions"),
    path("sessions/others/end", views.end_other_sessions, name="account_end_other_sessions"),
    path("sessions/<uuid:handle>/end", views.end_session, name="account_end_session"),
    path("stay", views.stay, name="account_stay"),
]
urlpatterns = [*entering, *confirming, *factors, *own]
