"""How fast the packaged file of places answers: `python bench/places.py` prints medians."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from fourfold.places import lookup, search

FIRST_ANSWER = """
import time
started = time.perf_counter()
from fourfold.places.{module} import {name}
{name}("{text}")
print(time.perf_counter() - started)
"""
FIRST = {"county": "lookup", "zip_area": "lookup", "find_counties": "search"}
LATER: dict[str, Callable[[], object]] = {
    "county('08014')": lambda: lookup.county("08014"),
    "counties('CO')": lambda: lookup.counties("CO"),
    "zip_area('80020')": lambda: lookup.zip_area("80020"),
    "zip_areas('08059')": lambda: lookup.zip_areas("08059"),
    "find_counties('80020')": lambda: search.find_counties("80020"),
    "find_counties('broom')": lambda: search.find_counties("broom"),
    "find_counties('sa')": lambda: search.find_counties("sa"),
    "find_counties('Denver, CO')": lambda: search.find_counties("Denver, CO"),
    "find_places('aurora')": lambda: search.find_places("aurora"),
    "find_regions('denver')": lambda: search.find_regions("denver"),
}


def first_answer(module: str, name: str) -> float:
    """Seconds from before the import to the answer, in a fresh interpreter; median of seven."""
    code = FIRST_ANSWER.format(module=module, name=name, text="80020")
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
        for _ in range(7)
    ]
    return statistics.median(float(run.stdout) for run in runs)


def later_answer(ask: Callable[[], object]) -> float:
    """Seconds for one answer when the file is open; median of 101."""
    taken = []
    for _ in range(101):
        started = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def main() -> None:
    print(f"places: packaged file {lookup.PACKAGED.stat().st_size / 1e6:.2f} MB (limit 6)")
    for name, module in FIRST.items():
        milliseconds = first_answer(module, name) * 1000
        print(f"places: first answer, import included, {name}: {milliseconds:.0f} ms (limit 300)")
    for label, ask in LATER.items():
        print(f"places: later answer, {label}: {later_answer(ask) * 1000:.3f} ms")


if __name__ == "__main__":
    main()
