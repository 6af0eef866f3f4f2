"""A deed that comes too late changes nothing, says so, and leads back, whatever the button."""

import pytest
from django.urls import reverse
from django.utils import timezone

from fourfold.directory.models import Organization
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.meetings.models import Meeting
from fourfold.members.models import (
    Agreement,
    Clause,
    Invitation,
    Involvement,
    Membership,
    Party,
    Position,
    Representative,
    WorkGroup,
)
from fourfold.partnerships.models import Term

USELESS = ("", "0", "two", "-1", "1" * 30, "１", "1.0")


def member(name):
    return Membership.objects.create(organization=Organization.objects.create(name=name))


def person(**more):
    return Representative.objects.create(membership=member("Clinic"), name="Rosa", **more)


def invitation(state, **more):
    return Invitation.objects.create(representative=person(), state=state, **more)


def agreement():
    return Agreement.objects.create(title="Ours", kind="mou")


def merge():
    other = member("Clinic, Inc.")
    return member("Clinic"), "members:member-merge", {"other": str(other.pk), "confirmed": "1"}


DEEDS = {
    "state": lambda: (member("Clinic"), "members:member-state", {"state": "joined"}),
    "merge": merge,
    "team": lambda: (person(is_planning=True), "members:team-leave", {}),
    "chair": lambda: (
        Position.objects.create(title="Chair", stands_in_from=timezone.localdate()),
        "members:position-back",
        {},
    ),
    "group": lambda: (WorkGroup.objects.create(name="Hotels"), "members:group-close", {}),
    "again": lambda: (invitation("sent"), "members:invitation-again", {}),
    "withdraw": lambda: (invitation("sent"), "members:invitation-withdraw", {}),
    "by hand": lambda: (invitation("ready", way="print"), "home:by-hand-one", {"do": "done"}),
    "link": lambda: (invitation("ready", way="print"), "home:by-hand-one", {"do": "link"}),
    "draft": lambda: (agreement(), "members:agreement-discard", {}),
    "clause": lambda: (
        Clause.objects.create(agreement=agreement(), title="Money"),
        "members:clause-drop",
        {},
    ),
    "party": lambda: (
        Party.objects.create(agreement=agreement(), name="Patrol"),
        "members:party-drop",
        {},
    ),
    "project": lambda: (
        Involvement.objects.create(name="Hotels"),
        "members:involvement-remove",
        {},
    ),
    "word": lambda: (
        Term.objects.create(axis="p", key="law", label="Law"),
        "partnerships:word-retire",
        {},
    ),
    "meeting": lambda: (
        Meeting.objects.create(purpose="Start", starts_at=timezone.now(), place="Hall"),
        "meetings:meeting-cancel",
        {},
    ),
}


@pytest.fixture(params=sorted(DEEDS))
def deed(cast, request):
    with inside(cast.here):
        row, page, sent = DEEDS[request.param]()
        type(row).objects.filter(pk=row.pk).update(version=2)
        rows = type(row).objects.filter(pk=row.pk)
        before = rows.values().get(), Entry.objects.count()
    url = reverse(page, args=[cast.here.pk, row.pk])
    client = cast.client(cast.ana)

    def press(version, **headers):
        return client.post(url, {**sent, "version": version}, headers=headers)

    def stands():
        with inside(cast.here):
            return (rows.values().first(), Entry.objects.count()) == before

    return press, stands


def test_a_button_pressed_on_an_old_page_does_nothing_and_leads_back(cast, deed):
    press, stands = deed
    before = f"http://testserver/w/{cast.here.pk}/people/?page=2"
    answer = press("1", referer=before)
    assert answer.status_code == 409
    assert "Somebody changed this just now" in answer.text
    assert f'href="/w/{cast.here.pk}/people/?page=2"' in answer.text
    assert stands()


@pytest.mark.parametrize("version", USELESS)
def test_a_version_that_was_never_ours_counts_as_an_old_page(deed, version):
    press, stands = deed
    assert press(version).status_code == 409
    assert stands()


def test_the_same_button_on_the_page_as_it_stands_works(deed):
    press, stands = deed
    assert press("2").status_code in {200, 302}
    assert not stands()


@pytest.mark.parametrize(
    "before",
    ["https://elsewhere.example/people/", "http://testserver//elsewhere.example/", "javascript:1"],
)
def test_the_way_back_never_leads_elsewhere(cast, before):
    with inside(cast.here):
        word = Term.objects.create(axis="p", key="law", label="Law")
    url = reverse("partnerships:word-retire", args=[cast.here.pk, word.pk])
    answer = cast.client(cast.ana).post(url, headers={"referer": before})
    assert answer.status_code == 409
    assert "elsewhere.example" not in answer.text
    assert "javascript:1" not in answer.text
