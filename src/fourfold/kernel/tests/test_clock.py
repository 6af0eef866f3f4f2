"""Another time, for as long as it is asked for and for nobody else."""

import threading
from datetime import UTC, date, datetime, timedelta

from django.utils import timezone

from fourfold.kernel import clock

NEW_YEAR = datetime(2024, 1, 1, 3, tzinfo=UTC)


def test_the_clock_shows_the_time_of_the_world():
    assert abs(clock.now() - timezone.now()) < timedelta(seconds=5)


def test_another_time_holds_inside_and_ends_after():
    with clock.set_to(NEW_YEAR):
        assert (clock.now(), clock.today()) == (NEW_YEAR, date(2023, 12, 31))
    assert clock.now().year > 2024


def test_another_time_is_not_another_thread_s_time():
    seen = []
    with clock.set_to(NEW_YEAR):
        thread = threading.Thread(target=lambda: seen.append(clock.now()))
        thread.start()
        thread.join()
    assert seen[0] > NEW_YEAR
