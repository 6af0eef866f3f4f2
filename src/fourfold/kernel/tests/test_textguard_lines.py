"""How much the guard finds in lines it was not built from, and that its time cannot run away."""

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

import fourfold
from fourfold.kernel import textguard
from fourfold.kernel.textguard import Finding, examine
from fourfold.kernel.textguard.examining import HARD, PLACES, SOFT

LINES = Path(__file__).parent / "guard_lines"
OURS = [
    "Ana Torres",
    "Ben Okafor",
    "Cleo Martin",
    "Eve Lindqvist",
    "Sol Reyes",
    "Harbor House",
    "Casa Esperanza",
    "Mesa County Sheriff",
    "Youth Rising",
    "Survivor Alliance",
    "Survivor Voices Council",
    "Legal Aid",
]
ALIASES = {"Sky": "Maria Lopez"}
LEAST_HARD, LEAST_SOFT, MOST_FALSE = 0.95, 0.85, 0.10
# The deepest repetition inside a repetition: how often one sign may be looked at again.
DEEPEST = 200


def lines(name: str) -> list[tuple[str, str]]:
    rows = (LINES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [(kind, text) for kind, text in (row.split("\t") for row in rows if "\t" in row)]


def is_right(kind: str, findings: tuple[Finding, ...]) -> bool:
    """A hard line must be refused, a soft one asked about, a good one left alone."""
    if kind == "hard":
        return any(one.hard for one in findings)
    return bool(findings) if kind == "soft" else not findings


def shares(name: str) -> dict[str, float]:
    right: dict[str, list[bool]] = {"hard": [], "soft": [], "good": []}
    for kind, text in lines(name):
        found = examine(text, own_names=OURS, aliases=ALIASES)
        right[kind].append(is_right(kind, found))
    return {kind: sum(each) / len(each) for kind, each in right.items()}


@pytest.mark.parametrize("name", ["held_out", "held_out_notes", "development"])
def test_the_guard_finds_what_it_promises(name: str) -> None:
    share = shares(name)
    sys.stdout.write(
        f"{name}: hard {share['hard']:.1%}, soft {share['soft']:.1%} found,"
        f" {1 - share['good']:.1%} false alarms\n"
    )
    assert share["hard"] >= LEAST_HARD
    assert share["soft"] >= LEAST_SOFT
    assert share["good"] >= 1 - MOST_FALSE


def test_no_soft_line_is_refused_outright() -> None:
    refused = [
        text
        for name in ("held_out", "held_out_notes", "development")
        for kind, text in lines(name)
        if kind != "hard" and any(one.hard for one in examine(text, own_names=OURS))
    ]
    assert refused == []


@pytest.mark.parametrize("name", ["held_out", "held_out_notes"])
def test_a_held_out_set_is_large_and_apart_from_the_development_lines(name: str) -> None:
    kinds = [kind for kind, _text in lines(name)]
    assert kinds.count("hard") + kinds.count("soft") >= 78
    assert kinds.count("good") >= 36
    assert not set(lines(name)) & set(lines("development"))


# ---- time ----


def patterns() -> dict[str, str]:
    """Every pattern of the package, by where it stands."""
    found = {
        f"{rule.key} {number}": rule.pattern.pattern
        for number, rule in enumerate((*HARD, *SOFT, *PLACES))
    }
    for number, rule in enumerate((*HARD, *SOFT, *PLACES)):
        for around in (rule.unless_before, rule.unless_after):
            if around is not None:
                found[f"{rule.key} {number} {id(around)}"] = around.pattern
    for module in iter_modules(textguard.__path__, "fourfold.kernel.textguard."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                found[f"{module.name}.{name}"] = value.pattern
    return found


def depth(tree: Any, outer: int = 1) -> int:
    """The largest product of repetitions that stand inside each other."""
    deepest = outer
    for part, argument in tree:
        name = str(part)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            _least, most, inside = argument
            deepest = max(deepest, depth(inside, outer * max(int(most), 1)))
        elif name == "SUBPATTERN":
            deepest = max(deepest, depth(argument[-1], outer))
        elif name == "BRANCH":
            deepest = max([deepest, *(depth(branch, outer) for branch in argument[1])])
        elif name in {"ASSERT", "ASSERT_NOT"}:
            deepest = max(deepest, depth(argument[1], outer))
    return deepest


def test_every_repetition_has_a_bound() -> None:
    parser = re._parser  # type: ignore[attr-defined]  # the one way to see a pattern's parts
    too_deep = {
        name: found
        for name, pattern in patterns().items()
        if (found := depth(parser.parse(pattern))) > DEEPEST
    }
    assert too_deep == {}


def test_the_check_of_patterns_bites() -> None:
    parser = re._parser  # type: ignore[attr-defined]
    assert depth(parser.parse(r"(?:a|b+)c")) > DEEPEST
    assert depth(parser.parse(r"(?:a{1,20}){1,20}")) == 400
    assert depth(parser.parse(r"a{1,20}b{1,20}")) == 20


HOSTILE = """
from django.conf import settings
settings.configure(USE_I18N=False)
from fourfold.kernel.textguard import examine
UNITS = "our client who |A.A. |1-|Aa Bb de la Cc, |case no #|12 Aa St | |O'A'".split("|")
for unit in UNITS:
    examine((unit * 100_000)[:100_000], own_names=["Ana Torres"], aliases={"Sky": "Maria"})
"""


def test_a_hostile_text_ends_in_time() -> None:
    """Generous: growth worse than the length of the text would take hours, not seconds."""
    source = str(Path(fourfold.__file__).parent.parent)
    run = [sys.executable, "-c", HOSTILE]
    subprocess.run(run, check=True, timeout=100, env={**os.environ, "PYTHONPATH": source})
