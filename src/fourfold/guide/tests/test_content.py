"""What every page of the guide must be, in both languages."""

import re
from itertools import chain

import pytest

from fourfold.guide import pages
from fourfold.guide.tests.readability import grade, words_per_sentence

FIRST_HOUR = (
    *("getting-started", "safe-account", "name-area-keepers", "who-is-already-here"),
    *("who-could-be-at-the-table", "balance-and-gaps", "planning-team", "first-meeting"),
    *("proposal", "ground-rules", "inviting", "starter-pack", "next-steps"),
)
LATER = (
    *("how-we-decide", "charter"),
    *("people", "roles-and-permissions"),
    *("what-we-can-bring", "welcoming-people", "handing-over"),
    *("chairs-that-lead", "groups-with-an-end", "how-steady-the-table-is"),
    *("agreements", "lived-experience"),
    *("confidentiality-and-no-client-data",),
    *("remove-for-safety", "privacy-promises", "staying-safe-online", "open-records"),
    *("young-members", "my-data"),
    *("backups-and-handover", "conflict-and-trust-first-words"),
    *("passing-on", "end-of-a-partnership", "finding-things"),
)
SLUGS = [*FIRST_HOUR, *LATER]
LANGUAGES = ("en", "es")
# Words that the field has left behind, as far as a page could never need them.
LEFT_BEHIND = re.compile(
    r"rescu|voiceless|slave|abolition|prostitut|helpless|broken people|our survivors|my victim"
    r"|at-risk|high-risk|illegal (alien|immigrant)|pimp|kidnap"
    r"|rescat|sin voz|esclav|indefens|nuestr[oa]s sobrevivientes|ilegales|proxenet|secuestr",
    re.IGNORECASE,
)


def every_page() -> list[pages.Page]:
    return [pages.page(slug, language) for slug in SLUGS for language in LANGUAGES]


each_page = pytest.mark.parametrize("page", every_page(), ids=lambda p: f"{p.language}-{p.slug}")
each_slug = pytest.mark.parametrize("slug", SLUGS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_list_every_page_in_reading_order(language: str) -> None:
    groups = pages.contents(language)

    assert [page.slug for group in groups for page in group.pages] == SLUGS
    assert {page.language for group in groups for page in group.pages} == {language}
    assert len(groups) == 5


@each_slug
def test_both_languages_have_the_same_shape(slug: str) -> None:
    english, spanish = (pages.page(slug, language) for language in LANGUAGES)

    assert spanish.language == "es"
    assert (spanish.order, spanish.minutes, spanish.rows) == (
        english.order,
        english.minutes,
        english.rows,
    )
    assert _shape(spanish) == _shape(english)
    assert spanish.title != english.title


def _shape(page: pages.Page) -> list[tuple[str, int, int, int, tuple[str, ...]]]:
    return [
        (
            part.name,
            part.html.count("<p>"),
            part.html.count("<li>"),
            part.html.count("<strong>"),
            tuple(re.findall(r'href="([^"]*)"', part.html)),
        )
        for part in page.parts
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_five_headings_are_the_same_on_every_page(language: str) -> None:
    headings = {tuple(part.heading for part in pages.page(slug, language).parts) for slug in SLUGS}

    assert len(headings) == 1


@each_page
def test_a_page_is_short_and_says_how_long_it_takes(page: pages.Page) -> None:
    words = len(page.body.split())

    assert 300 <= words <= 720
    assert abs(page.minutes - words / 120) <= 1


@each_page
def test_links_between_pages_lead_somewhere(page: pages.Page) -> None:
    for slug in pages.GUIDE_LINK.findall(page.body):
        assert pages.page(slug, page.language)
    assert "http" not in page.body


@each_page
def test_the_words_are_the_ones_the_field_asks_for(page: pages.Page) -> None:
    assert LEFT_BEHIND.findall(page.body) == []
    assert "!" not in page.body
    assert "please" not in page.body.lower()
    assert "por favor" not in page.body.lower()


@each_page
def test_no_share_of_anything_is_claimed_without_a_source(page: pages.Page) -> None:
    assert re.findall(r"\d+ ?%|percent|por ciento", page.body) == []


@each_page
def test_a_title_names_no_topic_that_a_screen_should_not_show(page: pages.Page) -> None:
    assert re.findall(r"traffick|trata\b|surviv|sobreviv|victim|abus", page.title.lower()) == []


def test_english_reads_at_eighth_grade_or_below() -> None:
    grades = {slug: grade(_prose(pages.page(slug, "en"))) for slug in SLUGS}

    assert {slug: found for slug, found in grades.items() if found > 8} == {}


def test_spanish_keeps_its_sentences_short() -> None:
    lengths = {slug: words_per_sentence(_prose(pages.page(slug, "es"))) for slug in SLUGS}

    assert {slug: found for slug, found in lengths.items() if found > 14} == {}


def _prose(page: pages.Page) -> str:
    lines = chain.from_iterable(part.text.splitlines() for part in page.parts)
    return "\n".join(re.sub(r"\]\([^)]*\)", "]", line) for line in lines)
