"""One settings file. Every variable has a default that runs; docs/guide/operator.md lists them."""

import secrets
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from fourfold.config import env
from fourfold.kernel import headers

PACKAGE = Path(__file__).resolve().parent.parent
VAR = Path(env.text("FOURFOLD_VAR", "var")).resolve()

# ---- the kind of run ----
DEMO = env.flag("FOURFOLD_DEMO")
DEBUG = env.flag("FOURFOLD_DEBUG")
ALLOWED_HOSTS = env.words("FOURFOLD_HOSTS", "localhost,127.0.0.1,[::1]")
# Where `serve` was last listening, for whoever tries things out without a name of their own.
ADDRESS_FILE = VAR / "address"


def _base_url() -> str:
    known = ADDRESS_FILE.read_text(encoding="utf-8") if ADDRESS_FILE.exists() else ""
    return env.text("FOURFOLD_BASE_URL", known or "http://localhost:8000").rstrip("/")


BASE_URL = _base_url()
BEHIND_TLS = BASE_URL.startswith("https://")
CSRF_TRUSTED_ORIGINS = [BASE_URL] if BEHIND_TLS else []
# The address of the proxy whose X-Forwarded-For may be believed; nothing is believed without it.
TRUSTED_PROXIES = env.words("FOURFOLD_TRUSTED_PROXIES")
if TRUSTED_PROXIES and BEHIND_TLS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# ---- secrets: a key made on first use and kept beside the database, unless one is given ----


def _secret_key() -> str:
    if given := env.text("FOURFOLD_SECRET_KEY"):
        return given
    path = VAR / "secret_key"
    if not path.exists():
        VAR.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64), encoding="utf-8")
    return path.read_text(encoding="utf-8")


SECRET_KEY = _secret_key()
SECRET_KEY_FALLBACKS = env.words("FOURFOLD_SECRET_KEY_FALLBACKS")

# ---- what it is made of ----
AREAS = [
    "kernel",
    "places",
    "guide",
    "accounts",
    "partnerships",
    "directory",
    "members",
    "decisions",
    "charter",
    "meetings",
    "reports",
    "portal",
    "demo",
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "django_htmx",
    "template_partials",
    # Before allauth, so that its pages are drawn with our templates.
    *[f"fourfold.{area}" for area in AREAS],
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
MIDDLEWARE = [
    "fourfold.accounts.middleware.DemoStaysHome",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "fourfold.accounts.middleware.PreferencesMiddleware",
    "fourfold.kernel.uploads.RefuseLargeUploads",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "fourfold.accounts.middleware.SignInMiddleware",
    "fourfold.kernel.editing.AnswerStaleEdits",
    "fourfold.portal.errors.ExplainWrongMethod",
]
ROOT_URLCONF = "fourfold.config.urls"
WSGI_APPLICATION = "fourfold.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "fourfold.kernel.forms.FormRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "fourfold.partnerships.frame.shell",
                "fourfold.portal.navigation.navigation",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "template_partials.templatetags.partials",
                "fourfold.kernel.templatetags.ui",
                "fourfold.guide.templatetags.guide",
            ],
        },
    }
]

# ---- database ----
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 10,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000;"
        # What was deleted is overwritten, so that the file holds nothing of it either.
        " PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON"
    ),
}
DATABASE_URL = env.text(
    "DATABASE_URL", f"sqlite:///{VAR / ('demo.sqlite3' if DEMO else 'fourfold.sqlite3')}"
)
DATABASES = {"default": env.database(DATABASE_URL, sqlite_options=SQLITE_OPTIONS)}
# On PostgreSQL the tables belong to an owner that the running program never signs in as.
if owner_url := env.text("DATABASE_OWNER_URL"):
    DATABASES["owner"] = env.database(owner_url, sqlite_options=SQLITE_OPTIONS)

# ---- accounts: fourfold.accounts holds the adapters, forms and addresses ----
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["fourfold.accounts.hashers.ModestArgon2"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "fourfold.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "fourfold.accounts.passwords.NotCommon"},
    {
        "NAME": "fourfold.accounts.passwords.NotAboutYou",
        "OPTIONS": {"user_attributes": ("email", "name", "alias")},
    },
    {"NAME": "fourfold.accounts.passwords.NotOurWords"},
    {"NAME": "fourfold.accounts.passwords.NotYourGroup"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
PASSWORD_RESET_TIMEOUT = 60 * 60
ACCOUNT_ADAPTER = "fourfold.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# The invitation proves the address; an address is changed by a link of ours.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105  # the name of a class
ACCOUNT_SESSION_REMEMBER = True  # how long a session lasts is decided in accounts/sessions.py
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "invitation": "30/m/ip",
    "invitation_code": "10/h/key",
}
ACCOUNT_FORMS = {
    "login": "fourfold.accounts.forms.SignInForm",
    "reauthenticate": "fourfold.accounts.forms.ConfirmForm",
    "change_password": "fourfold.accounts.forms.ChangePasswordForm",
    "reset_password": "fourfold.accounts.forms.ForgottenPasswordForm",
    "reset_password_from_key": "fourfold.accounts.forms.NewPasswordForm",
}
MFA_ADAPTER = "fourfold.accounts.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_ISSUER = "Fourfold"
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "fourfold.accounts.forms.SecondStepForm",
    "reauthenticate": "fourfold.accounts.forms.ConfirmBySecondStepForm",
    "activate_totp": "fourfold.accounts.forms.AddAppForm",
    "add_webauthn": "fourfold.accounts.forms.AddPasskeyForm",
    "edit_webauthn": "fourfold.accounts.forms.RenamePasskeyForm",
    "login_webauthn": "fourfold.accounts.forms.PasskeySignInForm",
    "authenticate_webauthn": "fourfold.accounts.forms.PasskeyStepForm",
    "reauthenticate_webauthn": "fourfold.accounts.forms.ConfirmByPasskeyForm",
}
DEMO_PASSWORD = "a river runs past here"  # noqa: S105  # printed on the sign-in page of the demo

# ---- sessions and cookies ----
SESSION_ENGINE = "fourfold.accounts.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_NAME = "__Host-session" if BEHIND_TLS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if BEHIND_TLS else "csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "fourfold.portal.errors.form_expired"
CACHES = {
    # Shared by all processes, so that throttling counts every attempt.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "kernel_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

# ---- what every response carries is set in kernel/headers.py, outside this middleware ----
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # framing, and the next three: kernel/headers.py, tested on every response
    "security.W004",
    "security.W006",
    "security.W022",
    "security.W008",  # the proxy in front turns http into https
]
SECURE_SSL_REDIRECT = False
SECURE_CONTENT_TYPE_NOSNIFF = False
SECURE_REFERRER_POLICY = None
SECURE_CROSS_ORIGIN_OPENER_POLICY = None

# ---- language and time ----
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("es", _("Spanish"))]
LOCALE_PATHS = [PACKAGE / "locale"]
FORMAT_MODULE_PATH = "fourfold.config.formats"
USE_I18N = USE_TZ = True
TIME_ZONE = env.time_zone("FOURFOLD_TIME_ZONE", "America/Denver")

# ---- static files, built by `make assets` and shipped in the wheel ----
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "fourfold.kernel.static_files.BuiltFiles"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_IMMUTABLE_FILE_TEST = r"/dist/[\w-]+\.[0-9a-f]{12}\.\w+$"
WHITENOISE_ADD_HEADERS_FUNCTION = headers.keep_for_a_year
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_AUTOREFRESH = DEBUG

# An address typed without a scheme is taken as https: Django's own default from 6.0 on.
FORMS_URLFIELD_ASSUME_HTTPS = True

# ---- backups: how long the operator keeps them, so that "remove for safety" can name the day ----
BACKUPS_KEPT_DAYS = env.number("FOURFOLD_BACKUPS_KEPT_DAYS", 35)

# ---- limits ----
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1 * 1024 * 1024
UPLOAD_LIMIT = 10 * 1024 * 1024

# ---- mail leaves through the outbox only ----
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if env.text("FOURFOLD_SMTP_HOST") and not DEMO
    else "django.core.mail.backends.dummy.EmailBackend"
)
EMAIL_HOST = env.text("FOURFOLD_SMTP_HOST")
EMAIL_PORT = env.number("FOURFOLD_SMTP_PORT", 587)
EMAIL_HOST_USER = env.text("FOURFOLD_SMTP_USER")
EMAIL_HOST_PASSWORD = env.text("FOURFOLD_SMTP_PASSWORD")
EMAIL_USE_TLS = env.flag("FOURFOLD_SMTP_STARTTLS", default=True)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text("FOURFOLD_MAIL_FROM", "fourfold@localhost")

# ---- the number someone in danger is shown: the operator's, with the day it was last checked ----
HOTLINE_NAME = env.text("FOURFOLD_HOTLINE_NAME", "Help line of the demo (made up)" if DEMO else "")
HOTLINE_PHONE = env.text("FOURFOLD_HOTLINE_PHONE", "970-555-0100" if DEMO else "")
HOTLINE_TEXT = env.text("FOURFOLD_HOTLINE_TEXT")
HOTLINE_VERIFIED_ON = env.text("FOURFOLD_HOTLINE_VERIFIED_ON")
# Where anyone may write about a weakness or a barrier: mailto:… or https://…
CONTACT = env.text("FOURFOLD_CONTACT")
LEAVE_TO = env.text("FOURFOLD_LEAVE_TO", "https://www.weather.gov/")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "fourfold.kernel.logs.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {"django.server": {"level": "WARNING"}, "fido2": {"level": "WARNING"}},
}
