"""Deleting every row of a partnership, and the accounts that opened nothing else."""

from typing import Any

from django.db import connection, transaction

from fourfold.accounts.models import User
from fourfold.kernel.journal.models import Head
from fourfold.kernel.outbox.models import Message
from fourfold.kernel.tenancy import inside, tenant_models
from fourfold.partnerships.models import Partnership, Seat


@transaction.atomic
def delete_everything(partnership: Partnership) -> int:
    """Leave nothing of it in the database; returns how many rows went.

    Foreign keys are looked at when the transaction ends, so the order of the tables is free; only
    the journal's head goes first, because its entries can't go while it is there.
    """
    key, rows = partnership.pk, 0
    with inside(partnership):
        models: list[Any] = sorted(tenant_models(), key=lambda model: model is not Head)
        for model in models:
            rows += model.objects.all()._raw_delete(connection.alias)
        rows += Message.objects.filter(partnership_id=key).delete()[0]
        seats = Seat.objects.filter(partnership=partnership)
        here = list(seats.values_list("user_id", flat=True))
        rows += seats._raw_delete(connection.alias)
        rows += Partnership.objects.filter(pk=key)._raw_delete(connection.alias)
        # An account that opens nothing any more would be a list of names that nobody looks after.
        elsewhere = Seat.objects.filter(user__in=here).values("user")
        for user in User.objects.filter(pk__in=here).exclude(pk__in=elsewhere):
            rows += user.delete()[0]
    return rows
