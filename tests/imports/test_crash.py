"""The power fails, or the process is killed, in the middle of adding rows."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from fourfold.kernel.tabular import commands
from fourfold.kernel.tabular.models import Batch, ImportedRow
from fourfold.kernel.tabular.reading import read_paste
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.models import Term
from tests.databases import address_of
from tests.imports.sectors import SECTORS
from tests.people import make_cast

LIST = "Sector\n" + "".join(f"Sector number {number}\n" for number in range(300))
# Adds the rows of a staged import, and says so at the moment before the last step.
KEEP = """
import sys, time
import django; django.setup()
from fourfold.kernel.tabular import commands, undoing
from fourfold.kernel.tabular.models import Batch
from fourfold.kernel.tenancy import inside
from fourfold.partnerships.models import Partnership, Seat
import tests.imports.sectors
remember = undoing.remember
def slowly(*arguments):
    remember(*arguments)
    print("rows are written", flush=True)
    time.sleep(60)
undoing.remember = slowly
partnership = Partnership.objects.get(pk=sys.argv[1])
with inside(partnership):
    batch = Batch.objects.get(pk=sys.argv[2])
    commands.keep_batch(batch, by=Seat.objects.get(user__name="Ana"))
"""


@pytest.fixture
def waiting(own_database: Any) -> Any:
    cast = make_cast()
    with inside(cast.here):
        sheet = read_paste(LIST, words=SECTORS.words)
        batch = commands.stage(SECTORS, by=cast.ana, sheets=[sheet], label="list.csv")
        commands.choose_columns(batch, by=cast.ana, sheet=0, header=[1], mapping={"0": "name"})
    return cast, batch


def kept_by_another_process(cast: Any, batch: Batch) -> subprocess.Popen[str]:
    connection.close()
    return subprocess.Popen(
        [sys.executable, "-c", KEEP, str(cast.here.pk), str(batch.pk)],
        stdout=subprocess.PIPE,
        env={
            **os.environ,
            "PYTHONPATH": "src:.",
            "DATABASE_URL": address_of(connection.settings_dict),
        },
        cwd=settings.PACKAGE.parent.parent,
        text=True,
    )


def test_a_kill_in_the_middle_leaves_the_old_state_and_adding_again_works(waiting: Any) -> None:
    cast, batch = waiting
    process = kept_by_another_process(cast, batch)
    assert process.stdout is not None
    assert process.stdout.readline() == "rows are written\n"
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    with inside(cast.here):
        assert (Term.objects.count(), ImportedRow.objects.count()) == (0, 0)
        batch = commands.keep_batch(Batch.objects.get(pk=batch.pk), by=cast.ana)
        assert (Term.objects.count(), ImportedRow.objects.count()) == (300, 300)
        assert batch.state == Batch.State.KEPT


def test_two_clicks_at_the_same_moment_add_the_rows_once(waiting: Any) -> None:
    cast, batch = waiting

    def click() -> str:
        with inside(cast.here):
            state = commands.keep_batch(Batch.objects.get(pk=batch.pk), by=cast.ana).state
        connection.close()
        return state

    with ThreadPoolExecutor(2) as people:
        clicks = [people.submit(click) for _person in range(2)]
        assert [each.result() for each in clicks] == ["kept", "kept"]
    with inside(cast.here):
        assert (Term.objects.count(), ImportedRow.objects.count()) == (300, 300)
