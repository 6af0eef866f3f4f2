"""One walk through every page as everybody: what is shown to whom, changed by a look, and logged.

Each box of the filled partnership holds words of its own, so a page that shows them gives itself
away.
"""

from collections import defaultdict
from types import SimpleNamespace

from fourfold.kernel.register import declared, our_models, text_columns
from fourfold.kernel.tenancy import Tenanted
from tests.access.conftest import HERE

ALL = set(HERE)
COORDINATOR = {"ana"}
# Who is shown which boxes. `holder` has somebody's secret link. The other partnership's boxes are
# missing, but for Dov's own name: nobody of these people may ever see them.
SEEN: list[tuple[set[str], str]] = [
    (ALL | {"anyone", "dov"}, "Partnership.hotline_name Partnership.hotline_phone"),
    (ALL | {"anyone", "dov"}, "Partnership.hotline_text"),
    (ALL | {"holder"}, "Partnership.name Representative.name/invited"),
    (
        ALL,
        "Partnership.short_name Partnership.host Partnership.custodian Partnership.successor"
        " Partnership.fiscal_sponsor Partnership.tribal_lands User.alias/ben Term.key/p"
        " Term.label/p Term.key/sector Term.label/sector Term.label/role",
    ),
    # Organizations, public contacts and public addresses; and that somebody is on the list, unless
    # they are hidden, hidden from one's own people, gone, or known by another name.
    (
        ALL,
        "Organization.name/open Organization.name/mine Organization.name/declined"
        " Organization.email/open Organization.email/mine Organization.email/declined"
        " Organization.phone/open Organization.phone/mine Organization.phone/declined"
        " Organization.website/open Organization.website/mine Organization.website/declined"
        " Location.address_1 Location.city Location.postal_code"
        " Representative.name/open Representative.title/open Representative.name/plain"
        " Representative.title/plain Representative.alias/renamed Representative.title/renamed"
        " Representative.title/invited Representative.name/asked Representative.title/asked"
        " Representative.title/mine Representative.name/alone Representative.title/alone"
        " Representative.name/declined Representative.title/declined"
        # Only who said so themselves can be reached by everybody.
        " Representative.email/open Representative.phone/open",
    ),
    (ALL - {"ben"}, "Representative.name/apart Representative.title/apart"),
    (
        COORDINATOR | {"ben"},
        "Representative.name/mine Representative.email/mine Representative.phone/mine",
    ),
    (COORDINATOR | {"holder"}, "Representative.email/invited"),
    (
        COORDINATOR,
        "Representative.phone/invited Representative.name/renamed"
        " Representative.email/plain Representative.phone/plain Representative.email/renamed"
        " Representative.phone/renamed Representative.email/apart Representative.phone/apart"
        " Representative.email/asked Representative.phone/asked Representative.email/alone"
        " Representative.phone/alone Representative.email/declined Representative.phone/declined"
        " Representative.name/hidden Representative.title/hidden Representative.email/hidden"
        " Representative.phone/hidden Representative.name/left Representative.title/left"
        " Representative.email/left Representative.phone/left",
    ),
    (
        COORDINATOR,
        "Membership.note Membership.note/open Membership.note/mine Membership.note/declined"
        " Membership.reason/open Membership.reason/mine Membership.reason/declined"
        " Location.state_province Term.key/region Term.label/region Term.key/role"
        " Seat.visit_reason User.alias/visitor",
    ),
    (
        ALL,
        "Position.title/taken Position.title/empty Position.title/lived ExistingBody.name"
        " Position.duties WorkGroup.name WorkGroup.why WorkGroup.decides WorkGroup.leaves"
        " ExistingBody.area ExistingBody.contact ExistingBody.reason GroundRule.text"
        " RuleBook.raised_by"
        " RuleBook.informal_path RuleBook.formal_path Meeting.purpose/hidden Meeting.purpose/open"
        " Meeting.purpose/past Meeting.place/open Meeting.place/past Meeting.place/canceled"
        " Meeting.dial_in/hidden Meeting.dial_in/open Meeting.dial_in/past Meeting.dial_in/canceled"
        " Meeting.link/hidden Meeting.link/open Meeting.link/past Meeting.link/canceled",
    ),
    (
        ALL,
        "Article.body/definition Article.body/partnership Article.body/functions"
        " Article.body/limits Article.body/vision Article.body/mission Article.body/values"
        " Article.body/membership Article.body/hours Article.body/offered Article.body/roles"
        " Article.body/decisions Article.body/confidential Article.body/trust"
        " Article.body/speaking Article.body/money Article.body/records Article.body/review"
        " Wording.body Wording.chosen Comment.body/open Comment.body/settled Comment.came_of_it"
        " Version.articles/label Version.articles/lines Version.articles/body"
        # Who agreed to a charter is named in it; all others stand in one list.
        " Elector.name/against",
    ),
    (COORDINATOR, "Meeting.place/hidden"),
    (
        COORDINATOR,
        "Letter.subject/mail Letter.subject/text Letter.subject/print Letter.subject/phone"
        " Letter.body/mail Letter.body/text Letter.body/print Letter.body/phone"
        " Batch.label/read Batch.label/checked Batch.label/kept Batch.columns/read"
        " Batch.columns/checked StagedRow.cells/read.organization StagedRow.cells/read.person"
        " StagedRow.cells/read.x StagedRow.cells/checked.organization"
        " StagedRow.cells/checked.person StagedRow.cells/checked.x",
    ),
    (
        COORDINATOR | {"ben"},
        "Handover.under_way Handover.promises Handover.contacts Handover.papers",
    ),
    (ALL, "Offer.words/open Offer.languages"),
    (
        COORDINATOR,
        "Offer.words/young YoungMember.agency YoungMember.held_by Representative.name/young"
        " Representative.title/young Representative.email/young Representative.phone/young"
        " Welcome.done WelcomeItem.key WelcomeItem.label TrainingTopic.key TrainingTopic.label",
    ),
    (
        ALL,
        "Agreement.title Agreement.kept_at Agreement.title/former Agreement.kept_at/former"
        " Clause.title Clause.body Party.name Answer.office Involvement.name Involvement.purpose",
    ),
    (
        ALL,
        "Partnership.counsel_name Partnership.counsel_office Partnership.counsel_words"
        " Partnership.hold_by Partnership.hold_why",
    ),
    (
        COORDINATOR,
        "KeptThing.name KeptThing.kept_at KeptThing.holder Promise.what Promise.to_whom",
    ),
    (COORDINATOR, "Answer.signed_by Answer.why Answer.what_we_did"),
    (COORDINATOR | {"sol"}, "Details.thing Details.actor_name Details.facts"),
    # What is decided is everybody's; who said what is for those who run a question, but for who
    # agreed, and who wanted to be named.
    (
        ALL,
        "Rule.name Rule.words Round.question/open Round.background/open Round.outcome/open"
        " Round.notice_reason/open Round.question/meeting Round.question/paper"
        " Round.question/closed Round.background/closed Round.outcome/closed Round.reasons/closed"
        " Round.dissent/closed Round.chosen/closed Round.question/withdrawn Round.reasons/withdrawn"
        " Stance.reason/agreed Stance.reason/against Stance.reason/named"
        " Elector.name/agreed Elector.name/named Stance.authority/agreed Stance.authority/named",
    ),
    (
        COORDINATOR | {"sol"},
        "Round.question/draft Round.background/draft Round.options/draft Round.outcome/draft"
        " Round.teller/paper Round.second_teller/paper Elector.name/silent Elector.name/meeting"
        " Elector.name/withdrawn Elector.name/paper Stance.authority/against"
        " Stance.told_by/agreed Stance.told_by/against Stance.told_by/named",
    ),
    (COORDINATOR | {"sol", "ben"}, "Elector.name/mine"),
    # One's own account; the coordinator and the second person see who asked for what, and whoever
    # is invited sees by whom.
    (COORDINATOR | {"sol", "holder"}, "User.name/ana"),
    # Ben is one of the three who can pass the coordinator's role on, also to a steward.
    (COORDINATOR | {"sol", "ben"}, "User.name/sol"),
    (COORDINATOR | {"cleo"}, "User.name/cleo"),
    (COORDINATOR | {"eve"}, "User.name/eve"),
    ({"ben"}, "User.name/ben User.email/ben"),
    (COORDINATOR, "User.email/ana"),
    ({"cleo"}, "User.email/cleo"),
    ({"eve"}, "User.email/eve"),
    ({"sol"}, "User.email/sol"),
    ({"dov"}, "elsewhere User.name/dov"),
    ({"dov"}, "elsewhere User.email/dov"),
    # The address of a page that somebody has open is on that page.
    ({"holder"}, "Invitation.token SetupToken.token"),
]
# What the register promises about a box, as a set of people.
PROMISED = {
    "Anyone": ALL | {"anyone", "dov", "holder"},
    "Everyone with a seat": ALL,
    "Everyone with a seat, and who is invited": ALL | {"holder"},
    "People in the same partnership": ALL | {"holder"},
    "As each person chose for themselves": ALL | {"holder"},
    "Coordinators": COORDINATOR,
    "Coordinators, who hands over and who takes over": COORDINATOR | {"ben"},
    "Coordinators, and who prints the handover page": COORDINATOR,
    "Coordinators and stewards": COORDINATOR | {"sol"},
    "Coordinators; stewards, with “a member” for whoever they see on no list": COORDINATOR
    | {"sol"},
    "Those who may import": COORDINATOR,
    "Nobody": set(),
    "Nobody: the program alone": set(),
}
# Columns for what the program makes itself, and for keys that are chosen from a list.
NOT_WRITTEN = {
    *(f"kernel.Entry.{name}" for name in ("actor_id", "actor_kind", "thing_id", "thing_kind")),
    *(f"kernel.Entry.{name}" for name in ("verb", "digest", "details_digest", "previous")),
    *("kernel.Head.digest", "kernel.Details.salt", "members.Invitation.token_digest"),
    *(f"kernel.Batch.{name}" for name in ("by", "importer", "mapping", "header", "counts")),
    *("kernel.Batch.sheets", "kernel.StagedRow.answers", "kernel.StagedRow.verdict"),
    *("decisions.Round.terms", "decisions.Round.ballots", "decisions.Round.counts"),
    *("kernel.ImportedRow.kind", "kernel.Word.kind", "kernel.Word.word"),
    *("portal.StepChoice.step", "charter.Article.chosen"),
    "charter.Version.proposed",
    *("directory.Organization.kind", "directory.Location.county", "partnerships.Term.counties"),
    *(f"members.Membership.{name}" for name in ("sector", "ps", "region")),
    *(f"members.Position.{name}" for name in ("sector", "ps", "role")),
}


# Pages that are there for other settings.
CLOSED = {"components/", ".well-known/security.txt"}


def shown(walk: SimpleNamespace) -> dict[str, set[str]]:
    """Who was shown what stands in a box, for every box that somebody was shown."""
    found: dict[str, set[str]] = defaultdict(set)
    for visit in walk.visits:
        for box in walk.words.found_in(visit.text):
            found[box].add(visit.who)
    return dict(found)


def test_everybody_is_shown_exactly_what_is_meant_for_them(walk):
    meant = {box: people for people, boxes in SEEN for box in _names(boxes)}
    assert shown(walk) == meant


def _names(boxes: str) -> list[str]:
    return [boxes] if boxes.startswith("elsewhere ") else boxes.split()


def test_nothing_of_the_other_partnership_is_shown_here(walk):
    of_others = {box for box in shown(walk) if box.startswith("elsewhere ")}
    assert of_others == {"elsewhere User.name/dov", "elsewhere User.email/dov"}


def test_the_register_promises_no_less_privacy_than_there_is(walk):
    seen = {box.partition("/")[0]: set() for box in walk.words.names.values()}
    for box, people in shown(walk).items():
        seen[box.partition("/")[0]] |= people
    broken = {
        f"{model.__name__}.{name}": (str(about.seen_by), found - PROMISED[str(about.seen_by)])
        for model in our_models()
        for name, about in declared(model).items()
        if (found := seen.get(f"{model.__name__}.{name}", set())) - PROMISED[str(about.seen_by)]
    }
    assert broken == {}


def test_every_box_of_a_partnership_is_filled_for_the_walk(walk):
    filled = {box.partition("/")[0] for box in walk.words.names.values()}
    empty = {
        f"{model._meta.label}.{name}"
        for model, name in text_columns()
        if issubclass(model, Tenanted) and f"{model.__name__}.{name}" not in filled
    }
    assert empty == NOT_WRITTEN


def test_every_address_leads_somewhere_for_somebody(walk):
    answers = defaultdict(set)
    for visit in walk.visits:
        answers[visit.pattern].add(visit.status)
    opened = {200, 302, 303, 409, 422}
    assert {pattern for pattern, found in answers.items() if not found & opened} == CLOSED


def test_no_page_breaks(walk):
    assert [(v.who, v.address) for v in walk.visits if v.status >= 500] == []


def test_a_look_at_a_page_changes_nothing(walk):
    kept_aside = {"accounts_signin", "kernel_cache"}
    changed = {v.pattern: set(v.written) for v in walk.visits if set(v.written) - kept_aside}
    assert changed == {}
    assert walk.after == walk.before


def test_the_log_holds_no_word_of_any_box(walk):
    assert len(walk.log) > len(HERE)
    assert {box for line in walk.log for box in walk.words.found_in(line)} == set()
