import pytest
from django.urls import reverse

PAGES = ["account_login","account_reset_password","account_reset_password_done","account_signed_out","account_inactive","account_reset_password_from_key_done","account_logout"]
OWN = ["account_home","account_preferences","account_change_password","account_address_sent","account_sessions","mfa_index","mfa_list_webauthn","mfa_setup", "account_reauthenticate"]

@pytest.mark.parametrize("name", PAGES)
def test_public(client, db, name):
    assert client.get(reverse(name)).status_code == 200

@pytest.mark.parametrize("name", OWN)
def test_own(cast, name):
    c = cast.client(cast.ben)
    r = c.get(reverse(name))
    assert r.status_code == 200, r.headers

@pytest.mark.parametrize("name", ["mfa_activate_totp","mfa_add_webauthn","account_address"])
def test_conf(cast, name):
    c = cast.client(cast.ben)
    r = c.get(reverse(name))
    assert r.status_code == 302
    r = c.post(r.url, {"password": "a river runs past"}, follow=True)
    assert r.status_code == 200 and r.request["PATH_INFO"] == reverse(name), r.request["PATH_INFO"]
