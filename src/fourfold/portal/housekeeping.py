"""What must be done when nobody is looking."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from fourfold.accounts.sessions import SessionStore
from fourfold.decisions.notices import tell_before_the_end
from fourfold.kernel.actors import SYSTEM
from fourfold.kernel.editing import FormKey
from fourfold.kernel.outbox import deliver_due
from fourfold.kernel.tabular.retention import purge_staged
from fourfold.partnerships.closing.commands import delete_when_due
from fourfold.partnerships.keepers.queries import held_partnerships
from fourfold.partnerships.passing.commands import pass_on_when_due
from fourfold.partnerships.removing.commands import forget_old_requests


def send_messages() -> None:
    deliver_due()


def clear_sessions() -> None:
    """Sessions that ended leave no row behind, once no form of theirs can come back."""
    SessionStore.clear_expired()


def clear_form_keys() -> None:
    """A repeated submit comes within the day."""
    FormKey.objects.filter(created_at__lt=timezone.now() - timedelta(days=1)).delete()


def forget_unconfirmed_removals() -> None:
    """The words of a removal wait for a second person for one day."""
    forget_old_requests(by=SYSTEM)


def pass_on_roles() -> None:
    """The coordinator's role, once its seven days of notice are over."""
    pass_on_when_due(by=SYSTEM)


def delete_ended_partnerships() -> None:
    """What two people decided and nobody stopped within fourteen days."""
    delete_when_due(by=SYSTEM)


def purge_imports() -> None:
    """The raw rows of an import are gone after a day, unless a legal hold keeps them."""
    purge_staged(but=held_partnerships())


def remind_of_questions() -> None:
    """Who has not answered a question hears of it on the day before it ends."""
    tell_before_the_end()


CHORES: tuple[Callable[[], None], ...] = (
    send_messages,
    clear_sessions,
    clear_form_keys,
    forget_unconfirmed_removals,
    pass_on_roles,
    delete_ended_partnerships,
    purge_imports,
    remind_of_questions,
)
