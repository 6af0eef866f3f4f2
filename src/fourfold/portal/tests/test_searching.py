"""Search: everything a person may see, nothing that a page would refuse, however it was written."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from fourfold.charter import commands as charter
from fourfold.charter.models import Article
from fourfold.directory.models import Organization
from fourfold.kernel import search as finding
from fourfold.kernel.removal import Words, remove
from fourfold.kernel.search.models import Word
from fourfold.kernel.search.words import words_in
from fourfold.kernel.search.writing import is_behind, rebuild
from fourfold.kernel.tenancy import EVERYWHERE, inside
from fourfold.meetings import commands as meetings
from fourfold.meetings.models import Meeting
from fourfold.meetings.permissions import plan_meetings
from fourfold.members.models import (
    Agreement,
    Clause,
    HiddenFrom,
    Membership,
    Position,
    Representative,
)
from fourfold.members.people import commands as people
from fourfold.partnerships.vocabulary import seed_terms


def titles(text, seat):
    return [found.title for found in finding.search(text, by=seat)]


def member(by, name, *speakers, **more):
    return people.add_member(
        by=by, organization={"name": name, **more}, membership={}, people=speakers
    )


def table():
    """What stands in the table of words, as it should be after writing it all anew."""
    return set(Word.objects.values_list("thing_id", "word", "place", "kind"))


@pytest.fixture
def town(here):
    member(here.ana, "River Clinic", {"name": "María Núñez", "title": "Nurse"})
    member(here.ana, "House of Hope", {"name": "Tom O'Brien"})
    meetings.plan_meeting(
        by=here.ana,
        starts_at=timezone.now() + timedelta(days=3),
        purpose="River day",
        place="Hall of secrets",
        is_place_confidential=True,
    )
    return here


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("river", ["River Clinic", "River day"]),
        ("CLINIC river", ["River Clinic"]),
        ("maria nunez", ["María Núñez"]),
        ("núñez MARÍA", ["María Núñez"]),
        ("obrien", ["Tom O'Brien"]),
        ("o\u2019brien", ["Tom O'Brien"]),
        ("nur", ["María Núñez"]),
        ("riv zebra", []),
        ("", []),
        ("%", []),
        ("'; DROP TABLE", []),
        ("r", []),
        ("river c", ["River Clinic"]),
        ("\x00river", ["River Clinic", "River day"]),
        ("x" * 10_000, []),
        ("hall secrets", []),
    ],
)
def test_what_answers_every_word_is_found(town, text, found):
    assert sorted(titles(text, town.ben)) == found


def test_titles_come_before_texts_and_whole_words_before_beginnings(here):
    member(here.ana, "Shelterbelt Farm")
    member(here.ana, "Youth Shelter")
    people.add_member(
        by=here.ana,
        organization={"name": "Harbor"},
        membership={},
        people=[{"name": "Abe Stone", "title": "Shelter lead"}],
    )
    assert titles("shelter", here.ben) == ["Youth Shelter", "Shelterbelt Farm", "Abe Stone"]


def test_there_is_one_more_than_is_shown_when_there_are_more(here):
    for number in range(finding.asking.SHOWN + 5):
        member(here.ana, f"Agency {number}")
    assert len(titles("agency", here.ana)) == finding.asking.SHOWN + 1


def test_the_other_partnership_finds_nothing(town):
    with inside(town.elsewhere):
        member(town.dov, "Lakeside River Post")
        assert titles("river", town.dov) == ["Lakeside River Post"]
    assert titles("lakeside", town.ana) == []


def test_a_hidden_person_is_found_by_coordinators_and_themselves_alone(town):
    person = Representative.objects.get(name="María Núñez")
    person.is_hidden, person.seat = True, town.eve
    person.save()
    seats = [town.ana, town.ben, town.cleo, town.eve, town.sol]
    assert [len(titles("nunez", seat)) for seat in seats] == [1, 0, 0, 1, 0]


def test_people_of_an_organization_do_not_find_who_hides_from_it(town):
    hider = Representative.objects.get(name="María Núñez")
    mine = Representative.objects.get(name="Tom O'Brien")
    mine.seat = town.ben
    mine.save()
    HiddenFrom.objects.create(representative=hider, organization=mine.membership.organization)
    assert (titles("maria", town.ben), titles("maria", town.cleo)) == ([], ["María Núñez"])


def test_who_goes_by_an_alias_is_not_found_by_the_name(town):
    person = Representative.objects.get(name="María Núñez")
    person.alias = "Bee"
    person.save()
    assert (titles("nunez", town.ben), titles("bee", town.ben)) == ([], ["Bee"])


def test_the_alias_of_an_account_is_followed_too(town):
    person = Representative.objects.get(name="María Núñez")
    person.seat = town.eve
    person.save()
    town.eve.user.alias = "Quiet Owl"
    town.eve.user.save()
    assert (titles("nunez", town.ben), titles("owl", town.ben)) == ([], ["Quiet Owl"])


def test_who_has_left_is_not_found(town):
    Representative.objects.filter(name="María Núñez").update(left_on=timezone.localdate())
    assert titles("nunez", town.ana) == []


def test_a_canceled_meeting_is_not_found(town):
    meeting = Meeting.objects.get()
    meetings.cancel_meeting(meeting, by=town.ana)
    assert titles("river day", town.ana) == []


def change_by_saving(town):
    clinic = Organization.objects.get(name="River Clinic")
    clinic.name = "Hill Clinic"
    clinic.save()


def change_by_updating(_town):
    Organization.objects.filter(name="River Clinic").update(name="Hill Clinic")


def change_many(_town):
    rows = list(Organization.objects.filter(name="River Clinic"))
    for row in rows:
        row.name = "Hill Clinic"
    Organization.objects.bulk_update(rows, ["name"])


def delete_one(_town):
    Organization.objects.get(name="River Clinic").delete()


def delete_many(_town):
    Organization.objects.all().delete()


def delete_unannounced(_town):
    Position.objects.bulk_create([Position(title="Chair of rivers"), Position(title="Second")])
    Position.objects.filter(title="Second")._raw_delete("default")


def merge_two(town):
    keep, drop = Membership.objects.order_by("organization__name")
    people.merge_members(keep, drop, by=town.ana)


def remove_for_safety(_town):
    assert remove(Words("River")) > 0


def write_rules(town):
    charter.choose_rules(["time", "respect"], by=town.ana)


WAYS = [
    change_by_saving,
    change_by_updating,
    change_many,
    delete_one,
    delete_many,
    delete_unannounced,
    merge_two,
    remove_for_safety,
    write_rules,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_the_table_follows_every_way_of_writing(town, way):
    way(town)
    followed = table()
    rebuild()
    assert followed == table()


def test_a_name_that_was_removed_for_safety_leaves_no_word(town):
    town.eve.user.alias = "Owl Secretkeeper"
    town.eve.user.save()
    person = Representative.objects.get(name="María Núñez")
    person.seat = town.eve
    person.save()
    users = type(town.eve.user).objects.filter(pk=town.eve.user.pk)
    for name in ("María Núñez", "Secretkeeper"):
        gone = {word.encode() for word in words_in(name)}
        assert Word.objects.filter(word__in=gone).exists()
        remove(Words(name), also=[users])
        assert not Word.objects.filter(word__in=gone).exists()


def test_a_word_that_stayed_behind_finds_nothing(town):
    clinic = Membership.objects.get(organization__name="River Clinic")
    Word.objects.create(thing_id=clinic.pk, word=b"zebra", place=1, kind="member")
    assert titles("zebra", town.ana) == []


def test_a_table_that_was_lost_is_noticed_and_written_again(town):
    with inside(EVERYWHERE):
        Word.objects.all().delete()
    assert (is_behind(), titles("river", town.ana)) == (True, [])
    assert rebuild() > 0
    assert (is_behind(), len(titles("river", town.ana))) == (False, 2)


def test_what_an_edit_does_not_touch_is_not_written_again(town, django_assert_num_queries):
    clinic = Organization.objects.get(name="River Clinic")
    with django_assert_num_queries(1):
        Organization.objects.filter(pk=clinic.pk).update(version=7)


def test_a_kind_whose_page_is_closed_to_a_role_is_not_found_by_it(town, monkeypatch):
    closed = replace(finding.kinds["meeting"], may=plan_meetings)
    monkeypatch.setitem(finding.kinds, "meeting", closed)
    assert titles("river", town.ana) == ["River Clinic", "River day"]
    assert titles("river", town.ben) == ["River Clinic"]


def test_seeding_words_of_one_s_own_disturbs_nothing(here):
    seed_terms(here.here)
    assert table() == set()


def test_the_long_text_of_a_part_is_shown_around_the_word(here):
    article = Article.objects.create(
        key="mission", body="Word " * 100 + "a lantern here " + "x " * 90
    )
    [found] = finding.search("lantern", by=here.ben)
    assert (found.pk, found.title) == (article.pk, "Mission")
    assert found.line.startswith("…Word")
    assert found.line.count("a lantern here") == 1
    assert len(found.line) < 200


def test_a_part_of_the_foundation_is_found_by_its_name_in_both_languages(here):
    Article.objects.create(key="mission", body="We meet.")
    assert titles("mision", here.ben) == []
    with override("es"):
        assert titles("mision", here.ben) == ["Misión"]
        assert titles("mission", here.ben) == []


def test_what_is_found_leads_to_its_own_page(town):
    Article.objects.create(key="mission", body="We meet.")
    [part] = finding.search("mission", by=town.ben)
    [person] = finding.search("nunez", by=town.ben)
    client = town.client(town.ben)
    assert part.url.endswith("/mission/")
    assert [client.get(found.url).status_code for found in (part, person)] == [200, 200]


def test_things_of_one_name_say_what_they_belong_to(here):
    for title in ("Memorandum", "Data agreement"):
        agreement = Agreement.objects.create(title=title, kind="mou")
        Clause.objects.create(agreement=agreement, title="How one leaves", body="In writing.")
    found = finding.search("leaves", by=here.ben)
    assert sorted((each.title, each.line) for each in found) == [
        ("How one leaves", "Data agreement"),
        ("How one leaves", "Memorandum"),
    ]
