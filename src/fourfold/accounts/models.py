"""The account of a person: how they sign in, how they want to be kept safe, and where they are."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import Versioned
from fourfold.kernel.register import FreeText


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


NOWHERE = "sign-in.invalid"  # see `sign_in_names`
KEPT = _("Until the account is deleted")


class User(Versioned, AbstractBaseUser):
    """One person. Alias, hidden listing and discreet mode are offered to everyone alike."""

    class Theme(models.TextChoices):
        SYSTEM = "system", _("Like my device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    class MailVolume(models.TextChoices):
        FULL = "full", _("Everything meant for me")
        DISCREET = "discreet", _("Only that something is waiting")
        SECURITY = "security", _("Nothing but account security")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=120)
    alias = models.CharField(_("alias"), max_length=120, blank=True)
    is_hidden = models.BooleanField(_("hidden from lists"), default=False)
    is_discreet = models.BooleanField(_("discreet mode"), default=False)
    leaves_by_key = models.BooleanField(_("leave by pressing Shift three times"), default=True)
    theme = models.CharField(_("colors"), max_length=8, choices=Theme.choices, default=Theme.SYSTEM)
    language = models.CharField(_("language"), max_length=8, blank=True)
    mail_volume = models.CharField(
        _("e-mail"), max_length=10, choices=MailVolume.choices, default=MailVolume.FULL
    )
    is_active = models.BooleanField(default=True)
    joined_on = models.DateField(auto_now_add=True)

    # The guard is off where a name is asked for: it would stop at every one.
    free_text: ClassVar = {
        "name": FreeText(
            purpose=_("What the person is called; shown unless they have an alias"),
            seen_by=_("People in the same partnership"),
            keep=KEPT,
            guard=False,
        ),
        "alias": FreeText(
            purpose=_("What others see in place of the name"),
            seen_by=_("People in the same partnership"),
            keep=KEPT,
            guard=False,
        ),
        "password": FreeText(
            purpose=_("A digest of the password, which nobody can turn back"),
            seen_by=_("Nobody"),
            keep=KEPT,
            guard=False,
        ),
    }
    # The names of a group that somebody without a seat is about to join, while they choose.
    joining: tuple[str, ...] = ()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="one_account_per_address")
        ]

    def __str__(self) -> str:
        return self.shown_name

    @property
    def shown_name(self) -> str:
        """The name others see."""
        return self.alias or self.name

    def get_language_display(self) -> str:
        return str(dict(settings.LANGUAGES).get(self.language, ""))

    @property
    def has_address(self) -> bool:
        """Whether there is an inbox, proved to be theirs, that messages can go to."""
        return not self.email.endswith(f"@{NOWHERE}")

    @property
    def is_told_little(self) -> bool:
        """Whether a message may only say that there is something, and not what."""
        return self.is_discreet or self.mail_volume == self.MailVolume.DISCREET

    @property
    def signs_in_with(self) -> str:
        """The address, or the name that stands in its place."""
        return self.email.removesuffix(f"@{NOWHERE}")

    # A person acts on their own account: see kernel.actors.
    actor_kind = "account"

    @property
    def actor_id(self) -> str:
        return str(self.pk)

    @property
    def actor_name(self) -> str:
        return self.shown_name


class SignIn(AbstractBaseSession):
    """One browser in which somebody is, or is becoming, signed in: Django's session row.

    Written by `sessions.SessionStore` only. The key column holds a digest of the key in the cookie,
    so that a stolen copy of the database opens no session. No address, no exact device.
    """

    # Names the row in a page. Two rows share one for the moment in which a session changes its key.
    handle = models.UUIDField(default=uuid.uuid4, db_index=True)
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="+")
    started_at = models.DateTimeField(null=True)
    seen_on = models.DateField(null=True)
    browser = models.CharField(max_length=20, blank=True)
    system = models.CharField(max_length=20, blank=True)
    is_shared = models.BooleanField(default=False)
    must_rotate = models.BooleanField(default=False)
    free_text: ClassVar = {
        "session_data": FreeText(
            purpose=_("Who is signed in, and how they proved it"),
            seen_by=_("Nobody"),
            keep=_("Until a day after the session ends"),
            guard=False,
        )
    }

    class Meta:
        indexes: ClassVar = [models.Index(fields=["user", "started_at"], name="sign_ins_of_a_user")]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """'Firefox on Android', as far as it is known."""
        if not self.browser:
            return gettext("A browser")
        if not self.system:
            return self.browser
        return gettext("%(browser)s on %(system)s") % vars(self)
