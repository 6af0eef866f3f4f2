"""The pages of agreements, for who writes them and for everyone else; on screen and on paper."""

import io
from datetime import timedelta

import pypdf
import pytest
from django.urls import reverse

from fourfold.kernel import clock
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.members.agreements import commands
from fourfold.members.models import (
    Agreement,
    Answer,
    Clause,
    Membership,
    Representative,
    YoungMember,
)
from fourfold.members.tests.agreeing import answer, draft, member, party, sign
from tests.confirming import confirmed
from tests.counting import asked

LONG = "We meet on Tuesdays. " * 280


@pytest.fixture
def ana(here):
    return browser(here, here.ana)


def browser(here, seat):
    client = here.client(seat)
    client.address = lambda name, *args: reverse(f"members:{name}", args=[here.here.pk, *args])
    return client


def told(**more):
    return {"told_how": "phone", "on": clock.today().isoformat(), "version": 1, **more}


def test_an_empty_list_says_what_goes_there(ana, here):
    assert "No agreement is written down yet" in ana.get(ana.address("agreements")).text
    ben = browser(here, here.ben)
    assert "Draft an agreement" not in ben.get(ben.address("agreements")).text


def test_a_draft_is_made_once_and_opens(ana):
    sent = {"kind": "data", "title": "Totals", "ends_on": "", "version": 1, "once": "k"}
    pages = [ana.post(ana.address("agreement-add"), sent) for _ in range(2)]
    made = Agreement.objects.get()
    assert [page.url for page in pages] == [ana.address("agreement", made.pk)] * 2
    page = ana.get(pages[0].url).text
    assert ("Draft" in page, "Not written yet." in page, "No parties are named yet." in page) == (
        True,
        True,
        True,
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"title": "x" * 201},
        {"kind": "pact"},
        {"starts_on": "2027-05-02", "ends_on": "2027-05-01"},
        {"ends_on": "soon"},
        {"review_on": "2027-02-30"},
        {"title": "Client Maria Lopez, age 15"},
        {"title": "Her SSN is 123-45-6789"},
    ],
)
def test_a_draft_that_can_not_be_is_shown_again(ana, wrong):
    sent = {"kind": "mou", "title": "Ours", "version": 1, "once": "k", **wrong}
    page = ana.post(ana.address("agreement-add"), sent)
    assert (page.status_code, Agreement.objects.count()) == (422, 0)


def test_a_clause_is_written_beside_its_question_and_example(ana, here):
    made = draft(here)
    clause = made.clauses.get(key="data")
    url = ana.address("clause-edit", clause.pk)
    page = ana.get(url).text
    assert ("Which totals are shared" in page, "Counts below five" in page) == (True, True)
    assert ana.post(url, {"body": LONG, "version": 1}).status_code == 302
    stale = ana.post(url, {"body": "Only on paper.", "version": 1})
    assert (stale.status_code, "Only on paper." in stale.text) == (409, True)
    assert ana.post(url, {"body": LONG * 2, "version": 2}).status_code == 422
    clause.refresh_from_db()
    assert clause.body == LONG.strip()


def test_a_clause_of_our_own_and_headings_from_the_list(ana, here):
    made = draft(here)
    commands.drop_clause(made.clauses.get(key="money"), by=here.ana)
    add = ana.address("agreement-headings", made.pk)
    assert "Who pays what" in ana.get(add).text
    assert ana.post(add, {"keys": ["none"], "once": "a"}).status_code == 422
    ana.post(add, {"keys": ["money"], "once": "b"})
    own = {"title": "Interpreters", "body": "Each pays its own.", "version": 1, "once": "c"}
    for _ in range(2):
        ana.post(ana.address("clause-add", made.pk), own)
    assert [row.title for row in made.clauses.all()][-2:] == ["Money", "Interpreters"]
    row = made.clauses.get(key="")
    ana.post(ana.address("clause-drop", row.pk), {"version": 1})
    assert not Clause.objects.filter(pk=row.pk).exists()


def test_parties_are_chosen_from_members_and_by_name(ana, here):
    made, clinic = draft(here), member("Clinic")
    Membership.objects.create(state="asked")
    url = ana.address("parties-add", made.pk)
    assert ana.post(url, {"once": "a"}).status_code == 422
    assert ana.post(url, {"members": ["x"], "once": "b"}).status_code == 422
    assert ana.post(url, {"outside": "n\n" * 3 + "y" * 201, "once": "c"}).status_code == 422
    assert (
        ana.post(url, {"outside": "\n".join(map(str, range(51))), "once": "d"}).status_code == 422
    )
    sent = {"members": [str(clinic.pk)], "outside": " State  Patrol \n\nState Patrol", "once": "e"}
    assert ana.post(url, sent).status_code == 302
    assert sorted(map(str, made.parties.all())) == ["Clinic", "State Patrol"]


@pytest.mark.parametrize(
    ("state", "sent"),
    [
        ("asked", {}),
        ("signed", {"signed_by": "Lee Moss", "office": "Director"}),
        ("takes_part", {}),
        ("supports", {}),
        ("awaits", {"awaits": "tribal", "awaits_until": "2030-01-01"}),
        ("objects", {"why": "Too wide.", "what_we_did": "We added a sentence."}),
        ("withdrawn", {}),
    ],
)
def test_each_answer_asks_for_its_own_boxes_and_no_others(ana, here, state, sent):
    made = draft(here)
    row = party(here, made)
    if state == "objects":
        sent = {**sent, "clause": str(made.clauses.get(key="data").pk)}
    url = ana.address("party-answer", row.pk, state)
    form = ana.get(url).context["form"]
    assert set(form.fields) == {*sent, "on", "told_how", "version"}
    strange = {"signed_by": "Nobody", "awaits": "board", "why": "None", "state": "signed"}
    assert ana.post(url, {**strange, **told(**sent)}).status_code == 302
    made_row = Answer.objects.get()
    assert made_row.state == state
    assert {name for name in ("signed_by", "awaits", "why") if getattr(made_row, name)} == {
        name for name in ("signed_by", "awaits", "why") if name in sent
    }
    assert ana.post(url, told(**sent)).status_code in {409, 422}
    assert Answer.objects.count() == 1


@pytest.mark.parametrize(
    ("state", "wrong"),
    [
        ("signed", {}),
        ("signed", {"signed_by": "Lee", "office": "x" * 121}),
        ("awaits", {"awaits": "senate"}),
        ("awaits", {"awaits": "board", "awaits_until": "later"}),
        ("objects", {"why": "No clause is named."}),
        ("objects", {"clause": "b7a4e5b8-0000-4000-8000-000000000000"}),
        ("asked", {"told_how": "dream"}),
        ("asked", {"on": "2999-01-01"}),
        ("asked", {"version": ""}),
    ],
)
def test_an_answer_that_says_too_little_is_not_entered(ana, here, state, wrong):
    row = party(here, draft(here))
    page = ana.post(ana.address("party-answer", row.pk, state), told(**wrong))
    assert (page.status_code, Answer.objects.count()) == (422, 0)


def test_a_clause_of_another_agreement_can_not_be_objected_to(ana, here):
    row, other = party(here, draft(here)), draft(here, "Other")
    sent = told(clause=str(other.clauses.first().pk), why="Ours.")
    assert ana.post(ana.address("party-answer", row.pk, "objects"), sent).status_code == 422


def test_there_is_no_answer_that_nobody_can_give(ana, here):
    row = party(here, draft(here))
    assert ana.get(ana.address("party-answer", row.pk, "seven")).status_code == 404


def test_everyone_sees_where_parties_stand_and_coordinators_alone_see_who_and_why(ana, here):
    made = draft(here)
    clause = made.clauses.get(key="data")
    sign(here, party(here, made, "Clinic"))
    answer(here, party(here, made, "Hospital"), "objects", clause=clause, why="Their lawyer said.")
    secrets = ("Lee Moss", "Their lawyer said.")
    for seat in (here.ben, here.cleo, here.eve, here.sol, here.ana):
        client = browser(here, seat)
        text = client.get(client.address("agreement", made.pk)).text
        assert ("Director" in text, "about “Data”" in text) == (True, True)
        assert [word for word in secrets if word in text] == []
    for row in made.parties.all():
        text = ana.get(ana.address("party", row.pk)).text
        assert len([word for word in secrets if word in text]) == 1
        ben = browser(here, here.ben)
        assert ben.get(ben.address("party", row.pk)).status_code == 403


def test_a_signed_text_offers_renewal_instead_of_rewording(ana, here):
    made = draft(here)
    sign(here, party(here, made))
    page = ana.get(ana.address("agreement", made.pk)).text
    assert ("Somebody has signed these words" in page, "Write it" in page) == (True, False)
    clause = made.clauses.first()
    late = ana.post(ana.address("clause-edit", clause.pk), {"body": "New.", "version": 1})
    assert (late.status_code, "Renew the agreement to reword it" in late.text) == (422, True)
    form = ana.get(ana.address("agreement-edit", made.pk)).context["form"]
    assert set(form.fields) == {"review_on", "kept_at", "version"}


def test_renewing_opens_the_new_one_and_both_lead_to_each_other(ana, here):
    made = draft(here, ends_on=clock.today())
    sign(here, party(here, made))
    url = ana.address("agreement-renew", made.pk)
    wrong = {"starts_on": "2030-01-02", "ends_on": "2030-01-01", "version": 1}
    assert ana.post(url, wrong).status_code == 422
    response = ana.post(url, {"starts_on": "2030-01-01", "ends_on": "2031-01-01", "version": 1})
    renewed = Agreement.objects.get(replaces=made)
    assert response.url == ana.address("agreement", renewed.pk)
    assert ana.address("agreement", made.pk) in ana.get(response.url).text
    former = ana.get(ana.address("agreement", made.pk)).text
    assert ("Replaced by a newer one" in former, response.url in former) == (True, True)
    assert "Choose the parties" not in former
    assert ana.post(url, {"starts_on": "2032-01-01", "version": 2}).status_code == 422


def test_an_agreement_is_ended_on_a_day_that_has_come(ana, here):
    made = draft(here)
    url = ana.address("agreement-end", made.pk)
    assert ana.post(url, {"on": "2999-01-01", "version": 1}).status_code == 422
    assert ana.post(url, {"on": clock.today().isoformat(), "version": 1}).status_code == 302
    assert "Ended" in ana.get(ana.address("agreement", made.pk)).text


def test_a_draft_is_thrown_away_in_two_steps_but_not_once_somebody_was_asked(ana, here):
    made = draft(here)
    url = ana.address("agreement-discard", made.pk)
    assert "Throw this draft away?" in ana.get(url).text
    answer(here, party(here, made), "asked")
    assert "End it instead" in ana.post(url, {"version": 1}, follow=True).text
    Answer.objects.all().delete()
    ana.post(url, {"version": 1})
    assert not Agreement.objects.exists()


def test_the_paper_has_the_words_who_stands_where_and_lines_to_sign(ana, here):
    made = draft(here, starts_on=clock.today(), ends_on=clock.today() + timedelta(days=365))
    clause = made.clauses.get(key="purpose")
    commands.write_clause(clause, by=here.ana, version=1, body="One <b>door</b> for all.")
    sign(here, party(here, made, "Clinic"))
    answer(here, party(here, made, "Hospital"), "objects", clause=clause, why="qz-why")
    text = ana.get(ana.address("agreement-paper", made.pk)).text
    assert "One &lt;b&gt;door&lt;/b&gt; for all." in text
    assert ("Signed: Director" in text, "Lee Moss" in text, "qz-why" in text) == (
        True,
        False,
        False,
    )
    for seat, ending in ((here.ana, "pdf"), (here.sol, "docx")):
        client = browser(here, seat)
        file = client.post(client.address("agreement-file", made.pk, ending))
        assert file["Content-Disposition"].startswith("attachment")
    pdf = ana.post(ana.address("agreement-file", made.pk, "pdf")).content
    words = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert ("Hospital" in words, "Lee Moss" in words, "qz-why" in words) == (True, False, False)
    taken = "took the agreement Working together along as a file"
    assert [e.sentence for e in Entry.objects.filter(verb__contains="along as a file")] == [
        f"Ana {taken}",
        f"Sol {taken}",
        f"Ana {taken}",
    ]
    assert ana.post(ana.address("agreement-file", made.pk, "exe")).status_code == 404


def test_a_person_who_is_no_coordinator_or_steward_takes_no_file(here):
    made = draft(here)
    for seat in (here.ben, here.cleo, here.eve):
        client = browser(here, seat)
        assert client.post(client.address("agreement-file", made.pk, "pdf")).status_code == 403
        assert "Word to change" not in client.get(client.address("agreement-paper", made.pk)).text
    assert Entry.objects.filter(verb__contains="along as a file").count() == 0


@pytest.mark.parametrize("name", ["ana", "sol"])
def test_the_list_of_who_stands_where_is_taken_along_after_confirming(here, name):
    made, seat = draft(here, "=cmd()", ends_on=clock.today()), getattr(here, name)
    sign(here, party(here, made, "Clinic"))
    alone = Membership.objects.create(state="joined")
    hal = Representative.objects.create(membership=alone, name="Hal Young")
    young = {"agency": "County", "held_by": "Desk", "until_on": clock.today()}
    YoungMember.objects.create(representative=hal, **young)
    commands.add_parties(made, by=here.ana, members=[alone])
    url = reverse("members:agreements-export", args=[here.here.pk, "csv"])
    assert here.client(seat).post(url).status_code == 401
    assert here.client(seat).get(url).status_code == 405
    text = confirmed(here, seat).post(url).content.decode("utf-8-sig")
    assert [word in text for word in ("'=cmd()", "Clinic", "Signed", "Director")] == [True] * 4
    assert ("Lee Moss" in text, "Hal" in text, "kept private" in text) == (False, False, True)
    entries = Entry.objects.filter(verb__contains="list of agreements")
    assert [one.sentence for one in entries] == [
        f"{seat.user.name} took the list of agreements along as a file"
    ]


def test_others_take_no_list_along(here):
    for seat in (here.ben, here.cleo, here.eve):
        url = reverse("members:agreements-export", args=[here.here.pk, "csv"])
        assert confirmed(here, seat).post(url).status_code == 403
    url = reverse("members:agreements-export", args=[here.here.pk, "exe"])
    assert confirmed(here, here.ana).post(url).status_code == 404
    assert not Entry.objects.filter(verb__contains="list of agreements").exists()


def test_an_agreement_of_another_partnership_is_not_there(ana, here):
    with inside(here.elsewhere):
        made = commands.draft_agreement(by=here.dov, kind="mou", title="Lake")
        commands.add_parties(made, by=here.dov, members=[], outside=["Lake Police"])
        row, clause = made.parties.get(), made.clauses.first()
    for name in (
        "agreement",
        "agreement-paper",
        "agreement-edit",
        "agreement-renew",
        "parties-add",
    ):
        assert ana.get(ana.address(name, made.pk)).status_code == 404
    assert ana.get(ana.address("party", row.pk)).status_code == 404
    assert ana.post(ana.address("clause-edit", clause.pk), {"version": 1}).status_code == 404


def test_a_hidden_individual_stands_on_the_page_without_a_name_and_office(here):
    made = draft(here)
    alone = Membership.objects.create(state="joined")
    Representative.objects.create(membership=alone, name="Hal Hidden", is_hidden=True)
    commands.add_parties(made, by=here.ana, members=[alone])
    answer(here, made.parties.get(), "signed", signed_by="Hal Hidden", office="qz-office")
    ben = browser(here, here.ben)
    for name in ("agreement", "agreement-paper"):
        text = ben.get(ben.address(name, made.pk)).text
        assert ("kept private" in text, "Hal" in text, "qz-office" in text) == (True, False, False)


def test_five_hundred_agreements_and_parties_take_as_many_queries_as_one(ana, here):
    made = draft(here)
    sign(here, party(here, made))
    pages = [ana.address("agreements") + "?page=9", ana.address("agreement", made.pk) + "?page=3"]
    few = [counted(ana, page) for page in pages]
    Agreement.objects.bulk_create(Agreement(title=f"No {n}", kind="mou") for n in range(500))
    names = [f"Party {n}" for n in range(100)]
    commands.add_parties(made, by=here.ana, members=[], outside=names)
    many = [counted(ana, page) for page in pages]
    assert many == few
    assert max(many) <= 12


def counted(client, url):
    with asked() as queries:
        assert client.get(url).status_code == 200
    return len(queries)
