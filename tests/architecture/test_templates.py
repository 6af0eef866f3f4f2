"""What every page is held to, by reading the templates, the palette and what the build made."""

import gzip
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.test import Client

SOURCE = Path("src/fourfold")
FRONTEND = Path("frontend")
DIST = SOURCE / "kernel/static/dist"
TEMPLATES = sorted(SOURCE.glob("*/templates/**/*.html"))
PAGE = SOURCE / "kernel/templates/kernel/page.html"
# Pages that must appear even when nothing behind them works.
STANDALONE = {"kernel/page.html", "portal/errors/500.html"}
KILOBYTE = 1024


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix().split("/templates/", 1)[1]


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


NAMES = {name_of(path): text_of(path) for path in TEMPLATES}
each_template = pytest.mark.parametrize("path", TEMPLATES, ids=name_of)


@each_template
def test_a_template_compiles(path):
    get_template(name_of(path))


FORBIDDEN = {
    "a style attribute": r"\sstyle\s*=",
    "a style block": r"<style\b",
    "a script of its own": r"<script\b(?![^>]*\bsrc=)",
    "an event attribute": r"<[^>%]*\son[a-z]+\s*=",
    "the safe filter": r"\|\s*safe\b|\|\s*safeseq\b",
    "escaping switched off": r"autoescape\s+off",
    "an htmx event handler": r"\bhx-on\b",
    "an htmx expression": r"[\"']\s*js:|javascript:",
    "an address elsewhere that loads": r"<(?:img|script|link|iframe)\b[^>]*(?:src|href)=\"https?:",
}


@each_template
def test_a_template_needs_nothing_that_the_policy_refuses(path):
    found = [what for what, pattern in FORBIDDEN.items() if re.search(pattern, text_of(path))]
    assert found == []


def test_no_template_is_longer_than_its_budget():
    long = {name: n for name, text in NAMES.items() if (n := len(text.splitlines())) > 120}
    assert long == {}


def blocks_of(text: str) -> set[str]:
    return set(re.findall(r"{%\s*block\s+(\w+)", text))


def parent_of(text: str) -> str:
    found = re.search(r"{%\s*extends\s+[\"']([^\"']+)", text)
    return found[1] if found else ""


def test_every_whole_page_stands_in_the_frame():
    whole = {name for name, text in NAMES.items() if "<html" in text}
    assert whole == STANDALONE


def test_every_page_fills_only_blocks_that_its_frame_has():
    strange = {}
    for name, text in NAMES.items():
        known, parent = set(), parent_of(text)
        while parent in NAMES:
            known |= blocks_of(NAMES[parent])
            parent = parent_of(NAMES[parent])
        own = blocks_of(text)
        # A frame between the page and ours may offer blocks of its own.
        if parent_of(text) and name not in {parent_of(other) for other in NAMES.values()}:
            strange[name] = own - known
    assert {name: blocks for name, blocks in strange.items() if blocks} == {}


SYNTAX = "|".join(
    [
        r"{#.*?#}",
        r"{%\s*comment.*?endcomment\s*%}",
        r"{%\s*blocktranslate.*?endblocktranslate\s*%}",
        r"{%\s*block main_class.*?endblock\s*%}",
    ]
)
SAYING = r"(?:aria-label|alt|title|placeholder)=\"[^\"{]*[A-Za-z]{2}"
COMPONENT = r"{%\s*\w+(?:(?!%}).)*\b(?:title|purpose|label|why|finding|note|term)=\""


@each_template
def test_every_word_on_a_page_can_be_translated(path):
    text = re.sub(SYNTAX, " ", text_of(path), flags=re.DOTALL)
    literal = re.findall(COMPONENT, text)
    text = re.sub(r"{%.*?%}|{{.*?}}", " ", text, flags=re.DOTALL)
    spoken = re.findall(SAYING, text)
    shown = re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^>]*>|&\w+;", " ", text))
    assert [*literal, *spoken, *shown] == []


def test_every_icon_in_use_is_built():
    built = set(json.loads((FRONTEND / "icons.json").read_text()))
    used = set()
    for text in NAMES.values():
        used |= set(re.findall(r"{%\s*icon \"([\w-]+)\"|\bicon=\"([\w-]+)\"", text))
    assert {first or second for first, second in used} - built == set()


# ---- style sheets ----


def test_our_styles_never_shout_and_know_no_left_or_right():
    physical = (
        r"(?:margin|padding|border)-(?:left|right|top|bottom)\b|^\s*(?:left|right|top|bottom):"
    )
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((FRONTEND / "scss").glob("*.scss"))
        for line in text_of(path).splitlines()
        if "!important" in line or re.search(physical, line)
    ]
    assert found == []


def palette(name: str) -> dict[str, str]:
    text = text_of(FRONTEND / "scss/_palette.scss")
    found = re.search(rf"\${name}: \((.*?)\);", text, re.DOTALL)
    assert found
    return dict(re.findall(r"([\w-]+): (#[0-9A-Fa-f]{6})", found[1]))


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * c for part, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = ("paper", "surface", "raised", "sunken")
TEXTS = ("ink", "ink-2", "ink-3", "link", "link-hover", "accent-text")
TONES = ("danger", "warning", "success", "info")
TEXT_PAIRS = [
    *((text, ground) for text in TEXTS for ground in GROUNDS),
    *((tone, f"{tone}-soft") for tone in TONES),
    *((tone, ground) for tone in TONES for ground in ("paper", "surface")),
    *(("ink", f"{ground}-soft") for ground in (*TONES, "accent", "primary")),
    ("link", "primary-soft"),
    ("on-primary", "primary"),
    ("on-primary", "primary-hover"),
    ("on-danger", "danger"),
    ("on-danger", "danger-hover"),
    ("on-accent", "accent"),
    ("on-focus", "focus"),
    ("paper", "ink"),
]
FOUR_PS = ("p-prevention", "p-protection", "p-prosecution", "p-partnership")
SHAPE_PAIRS = [
    *((mark, ground) for mark in ("control", "primary", "ink") for ground in GROUNDS),
    *((mark, ground) for mark in FOUR_PS for ground in ("paper", "surface")),
    ("focus", "on-focus"),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_can_be_read_on_its_ground(theme):
    colours = palette(theme)
    weak = {
        pair: round(ratio, 2)
        for pair in TEXT_PAIRS
        if (ratio := contrast(colours[pair[0]], colours[pair[1]])) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_controls_and_marks_can_be_seen_on_their_ground(theme):
    colours = palette(theme)
    weak = {
        pair: round(ratio, 2)
        for pair in SHAPE_PAIRS
        if (ratio := contrast(colours[pair[0]], colours[pair[1]])) < 3
    }
    assert weak == {}


def test_both_themes_have_the_same_colours():
    assert list(palette("light")) == list(palette("dark"))


# ---- what the build made ----


def built(name: str) -> Path:
    return DIST / json.loads((DIST / "manifest.json").read_text())[name]


def weight(name: str) -> int:
    path = built(name)
    packed = path.with_name(f"{path.name}.gz")
    return (packed if packed.exists() else path).stat().st_size


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/help", "/safety", "/privacy", "/guide/"])
def test_a_first_visit_and_a_later_page_stay_light(address):
    page = len(gzip.compress(Client().get(address).content))
    shared = sum(
        weight(name)
        for name in (
            "app.css",
            "app.js",
            "favicon.svg",
            "source-sans-3-latin.woff2",
            "source-serif-4-latin.woff2",
        )
    )
    assert page <= 25 * KILOBYTE
    assert page + shared <= 150 * KILOBYTE


def test_what_the_browser_gets_asks_nobody_else():
    # The svg namespace is a name, not an address that is fetched.
    css = text_of(built("app.css"))
    assert re.findall(r"url\([\"']?(?:https?:)?//|@import", css) == []
    assert "GDS Transport" not in css


def test_the_layers_come_in_the_order_in_which_they_win():
    layers = ["tokens", "govuk", "base", "shell", "components", "utilities", "print"]
    css = text_of(built("app.css"))
    assert f"@layer {','.join(layers)};" in css.replace(", ", ",")
    assert all(css.index(f"@layer {one}") >= 0 for one, _ in pairwise(layers))


PAGE_PACKAGES = {
    "@fontsource-variable/source-sans-3",
    "@fontsource-variable/source-serif-4",
    "govuk-frontend",
    "htmx.org",
    "lucide-static",
}


def test_the_licences_of_what_is_shipped_come_with_it():
    text = text_of(DIST / "LICENSES.txt")
    packages = json.loads((FRONTEND / "package.json").read_text())["dependencies"]
    named = {name for name in PAGE_PACKAGES if f"{name} {packages[name]}" in text}
    assert named == PAGE_PACKAGES


def test_the_lock_names_no_registry():
    lock = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert re.findall(r"https://registry\.[^\"]+", lock) == []
