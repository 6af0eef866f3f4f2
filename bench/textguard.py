"""How fast the text guard reads, and what it finds: `python bench/textguard.py`."""

import statistics
import sys
import time
from pathlib import Path

from django.conf import settings

settings.configure(USE_I18N=False)

from fourfold.kernel.textguard import examine, examine_cells

LINES = Path("src/fourfold/kernel/tests/guard_lines")
OURS = [f"Person{n} Family{n}" for n in range(2000)]
ALIASES = {"Sky": "Maria Lopez"}
LARGE = 100_000
HOSTILE = (
    "our client who |A.A. |A |a |Aa Bb Cc, |O'A'|12 Aaa Bbb |case no # |spaces: |Maria (|17 yo "
)


def milliseconds(text: str) -> float:
    """The median of five readings, in a partnership that knows 2,000 names."""
    runs = []
    for _ in range(5):
        started = time.process_time()
        examine(text, own_names=OURS, aliases=ALIASES)
        runs.append((time.process_time() - started) * 1000)
    return statistics.median(runs)


def main() -> None:
    lines = [row.split("\t")[1] for path in LINES.glob("*.txt") for row in rows(path)]
    minutes = "\n".join(lines)
    print(f"   {milliseconds(lines[0]):7.1f} ms  one line")
    print(f"   {milliseconds((minutes * 9)[:10_000]):7.1f} ms  10 KB of lines from all sets")
    print(f"   {milliseconds((minutes * 9)[:LARGE]):7.1f} ms  100 KB of them")
    worst = {unit: milliseconds((unit * LARGE)[:LARGE]) for unit in HOSTILE.split("|")}
    unit, slowest = max(worst.items(), key=lambda item: item[1])
    print(f"   {slowest:7.1f} ms  100 KB, the worst of {len(worst)} hostile texts ({unit!r})")
    started = time.process_time()
    examine_cells(["Notes"] * 3, [lines[:3]] * 2000, own_names=OURS)
    print(f"   {(time.process_time() - started) * 1000:7.1f} ms  2,000 rows of three cells")


def rows(path: Path) -> list[str]:
    return [row for row in path.read_text(encoding="utf-8").splitlines() if "\t" in row]


if __name__ == "__main__":
    sys.exit(main())
