"""Two people choose when to look at a decision again: the second one finds the first one's day."""

from datetime import timedelta

from django.urls import reverse

from fourfold.decisions.models import Round
from fourfold.decisions.tests.deciding import closed_at_the_end, joined, opened, without_law
from fourfold.kernel import clock


def test_a_day_that_somebody_chose_meanwhile_is_not_written_over(here):
    without_law(here.here)
    joined("Clinic")
    matter = opened(here.ana)
    closed_at_the_end(matter, here.ana)
    version = Round.objects.get().version
    page = reverse("decisions:round-revisit", args=[here.here.pk, matter.pk])
    first, second = (clock.today() + timedelta(days=days) for days in (30, 60))
    sent = {"version": str(version), "revisit_on": first.isoformat()}
    assert here.client(here.ana).post(page, sent).status_code == 302
    late = here.client(here.sol).post(page, {**sent, "revisit_on": second.isoformat()})
    assert (late.status_code, Round.objects.get().revisit_on) == (409, first)
