"""The pages and files of the pack: who may take what, and what must stand on no paper at all."""

from io import BytesIO

import docx
import pypdf
import pytest
from django.urls import reverse
from django.utils import timezone

from fourfold.kernel.documents.docx import render_docx
from fourfold.kernel.documents.html import render_html
from fourfold.kernel.documents.pdf import render_pdf
from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import inside
from fourfold.kernel.tests.documents import words_of_docx, words_of_html, words_of_pdf
from fourfold.members.models import HiddenFrom, Invitation, Membership, Representative
from fourfold.members.tests.seating import chair
from fourfold.portal.models import StepChoice
from fourfold.reports.tests.packs import SHARED, meet, member, pack, person, settle
from tests.counting import asked

EVERY_ROLE = ("ana", "ben", "cleo", "eve", "sol")
PRINTERS = ("ana", "sol")
FILES = ("pdf", "docx")
PRIVATE = {
    "someone hidden": "Canaryhidden",
    "someone whose account is hidden": "Canaryaccount",
    "someone hidden from one organization": "Canaryfrom",
    "someone hidden who comes for themselves": "Canaryalone",
    "someone who left": "Canaryleft",
    "someone who has said nothing yet": "Canarysilent",
    "the name behind an alias": "Canaryreal",
    "the name behind the alias of an account": "Canaryuser",
    "a phone that is not shared": "7195550666",
    "an e-mail address that is not shared": "canary@silent.example",
    "where a confidential meeting is": "Canaryhouse",
    "what a coordinator noted": "Canarynote",
    "why somebody was sorted": "Canaryreason",
    "who took an answer": "Canarytold",
    "who declined": "eclined",
}
IN_PLAIN_SIGHT = ("Willow", "Juniper", "Canaryclinic")


@pytest.fixture
def settled(cast):
    return settle(cast)


@pytest.fixture
def full_of_canaries(settled):
    """A member that declined, with people who each keep something to themselves."""
    with inside(settled.here):
        clinic = member(settled, "Canaryclinic", "declined", "protection", "719 555 0104")
        Membership.objects.filter(pk=clinic.pk).update(note="Canarynote", reason="Canaryreason")
        _people_of(clinic, settled)
        alone = member(settled, "", "joined", "prevention", "")
        hidden = person(alone, "Canaryalone", is_hidden=True, **SHARED)
        for number, holder in enumerate([*clinic.representatives.all(), hidden]):
            chair(f"Chair {number}", holder=holder, membership=holder.membership)
        Invitation.objects.create(
            representative=hidden, told_to="Canarytold", state="declined", told_how="phone"
        )
        now = timezone.now()
        meet(place="Canaryhouse", is_place_confidential=True, starts_at=now.replace(year=2098))
    return settled


def _people_of(clinic, cast):
    person(clinic, "Canaryhidden", is_hidden=True, **SHARED)
    person(clinic, "Canaryleft", left_on="2026-01-02", **SHARED)
    person(clinic, "Canarysilent", phone="719 555 0666", email="canary@silent.example")
    person(clinic, "Canaryreal", alias="Willow", **SHARED)
    hider = person(clinic, "Canaryfrom", **SHARED)
    police = Membership.objects.get(organization__name="River Police")
    HiddenFrom.objects.create(representative=hider, organization=police.organization)
    for seat, name, more in (
        (cast.eve, "Canaryaccount", {"is_hidden": True}),
        (cast.cleo, "Canaryuser", {"alias": "Juniper"}),
    ):
        person(clinic, name, seat=seat, **SHARED)
        type(seat.user).objects.filter(pk=seat.user.pk).update(**more)


def address(cast, name, *args, **query):
    return reverse(f"reports:{name}", args=[cast.here.pk, *args], query=query or None)


def text_of(response, ending):
    """The words without white space, so that a line end hides nothing."""
    if ending == "pdf":
        pages = pypdf.PdfReader(BytesIO(response.content)).pages
        return "".join("".join(page.extract_text() for page in pages).split())
    return words_of_docx(response.content)


def held(text):
    return {what for what, canary in PRIVATE.items() if canary in "".join(text.split())}


@pytest.mark.parametrize("name", EVERY_ROLE)
def test_nothing_private_is_in_the_preview_for_any_role(full_of_canaries, name):
    client = full_of_canaries.client(getattr(full_of_canaries, name))
    page = client.get(address(full_of_canaries, "starter-pack")).content.decode()
    assert (held(page), [page.count(word) > 0 for word in IN_PLAIN_SIGHT]) == (set(), [True] * 3)


@pytest.mark.parametrize("name", PRINTERS)
@pytest.mark.parametrize("ending", FILES)
@pytest.mark.parametrize("query", [{}, {"no_names": "on"}, {"no_details": "on", "signed": "on"}])
def test_nothing_private_is_in_a_file_for_anyone(full_of_canaries, name, ending, query):
    client = full_of_canaries.client(getattr(full_of_canaries, name))
    file = client.post(address(full_of_canaries, "starter-pack-file", ending, **query))
    text = text_of(file, ending)
    assert (held(text), "Canaryclinic" in text) == (set(), True)


def test_the_canaries_would_sing(full_of_canaries):
    """Each private word stands in the database, so that its absence on paper says something."""
    with inside(full_of_canaries.here):
        names = set(Representative.objects.values_list("name", flat=True))
    assert {word for word in PRIVATE.values() if word in names} == {
        *("Canaryhidden", "Canaryaccount", "Canaryfrom", "Canaryalone", "Canaryleft"),
        *("Canarysilent", "Canaryreal", "Canaryuser"),
    }


def test_the_pack_is_the_same_for_whoever_looks(full_of_canaries):
    previews = set()
    for name in EVERY_ROLE:
        client = full_of_canaries.client(getattr(full_of_canaries, name))
        page = client.get(address(full_of_canaries, "starter-pack")).content.decode()
        previews.add(page[page.index("<article") : page.index("</article>")])
    assert len(previews) == 1


@pytest.mark.parametrize("name", EVERY_ROLE)
def test_coordinators_and_stewards_take_the_pack_along_and_others_read_it(settled, name):
    client = settled.client(getattr(settled, name))
    expected = 200 if name in PRINTERS else 403
    codes = [client.post(address(settled, "starter-pack-file", kind)).status_code for kind in FILES]
    links = client.get(address(settled, "starter-pack")).content.count(b"starter-pack.pdf")
    assert (codes, links) == ([expected] * 2, int(name in PRINTERS))


def test_another_partnerships_coordinator_finds_no_pack(settled):
    client = settled.client(settled.dov)
    assert client.post(address(settled, "starter-pack-file", "pdf")).status_code == 404
    other = reverse("reports:starter-pack", args=[settled.elsewhere.pk])
    assert client.get(other).content.count(b"River Police") == 0


def test_looking_changes_nothing(settled):
    client = settled.client(settled.ana)
    for name in ("shelf", "starter-pack"):
        assert client.get(address(settled, name)).status_code == 200
        assert client.post(address(settled, name)).status_code == 405
    assert client.get(address(settled, "starter-pack-file", "pdf")).status_code == 405
    with inside(settled.here):
        assert (journal_of(settled), StepChoice.objects.count()) == ([], 0)


def test_each_file_that_is_taken_along_is_in_the_journal(settled):
    for name, ending in (("ana", "pdf"), ("sol", "docx"), ("ana", "pdf"), ("ben", "pdf")):
        client = settled.client(getattr(settled, name))
        client.post(address(settled, "starter-pack-file", ending, no_names="on"))
    taken = "took the starter pack along as a file"
    assert journal_of(settled) == [f"Ana {taken}", f"Sol {taken}", f"Ana {taken}"]


def journal_of(cast):
    with inside(cast.here):
        entries = Entry.objects.filter(verb__contains="starter pack").order_by("number")
        return [one.sentence for one in entries]


def test_a_file_of_another_kind_does_not_exist(settled):
    client = settled.client(settled.ana)
    assert client.post(address(settled, "starter-pack-file", "exe")).status_code == 404
    assert journal_of(settled) == []


def test_options_that_nobody_offered_change_nothing(settled):
    client = settled.client(settled.ana)
    plain = client.get(address(settled, "starter-pack")).content
    strange = client.get(address(settled, "starter-pack", no_names="", seat="x", signed="false"))
    start, end = plain.index(b"<article"), plain.index(b"</article>")
    assert strange.content.count(plain[start:end]) == 1


def test_the_files_keep_the_choices_of_the_preview(settled):
    client = settled.client(settled.ana)
    page = client.get(address(settled, "starter-pack", no_names="on", signed="on"))
    chosen = address(settled, "starter-pack-file", "docx", no_names="on", signed="on")
    assert page.content.decode().count(f'action="{chosen.replace("&", "&amp;")}"') == 1
    file = docx.Document(BytesIO(client.post(chosen).content))
    foot = file.sections[0].footer.paragraphs[0].text
    assert foot.count("by Ana") == 1


def test_the_coordinator_calls_the_task_done_and_nobody_else_is_asked_to(settled):
    done = reverse("home:step-choose", args=[settled.here.pk, "pack"])
    shown = {
        name: settled.client(getattr(settled, name))
        .get(address(settled, "starter-pack"))
        .content.decode()
        .count(f'action="{done}"')
        for name in EVERY_ROLE
    }
    assert shown == {"ana": 1, "ben": 0, "cleo": 0, "eve": 0, "sol": 0}
    answer = settled.client(settled.ana).post(done, {"from": "hour", "choice": "done"})
    assert answer.url == reverse("home:first-hour", args=[settled.here.pk])
    with inside(settled.here):
        assert StepChoice.objects.get().step == "pack"


def test_the_three_forms_have_the_same_words(settled):
    document = pack(settled)
    html = words_of_html(render_html(document))
    assert words_of_docx(render_docx(document)) == html
    assert words_of_pdf(render_pdf(document), document) == html


def test_the_pdf_is_tagged_and_says_how_to_treat_it(settled):
    reader = pypdf.PdfReader(BytesIO(render_pdf(pack(settled))))
    assert reader.root_object["/MarkInfo"]["/Marked"].value
    words = [page.extract_text() for page in reader.pages]
    assert [text.count("Keep private. Shred when done.") for text in words] == [1] * len(words)


def test_the_word_file_has_the_headings_that_a_reader_steps_through(settled):
    file = docx.Document(BytesIO(render_docx(pack(settled))))
    headings = [one.text for one in file.paragraphs if one.style.name == "Heading 1"]
    assert headings == [
        "Proposal: nobody has agreed to this yet",
        "Ground rules",
        "Next meeting",
        "What to do next",
        "Who is at the table",
        "Contact sheet",
    ]


def test_the_shelf_leads_to_each_document(settled):
    page = settled.client(settled.ben).get(address(settled, "shelf")).content.decode()
    proposal = reverse("charter:proposal-preview", args=[settled.here.pk])
    links = [address(settled, "starter-pack"), proposal]
    assert [page.count(f'href="{link}"') for link in links] == [1, 1]


def test_the_page_costs_no_more_than_its_door_and_the_pack(settled):
    client = settled.client(settled.ben)
    with asked() as statements:
        client.get(address(settled, "starter-pack"))
    door = ("session", "user", "seat")
    assert len(statements) <= 10 + len(door)
