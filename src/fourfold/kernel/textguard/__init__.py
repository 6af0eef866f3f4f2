"""The text guard: asks before something that looks like a client's details is kept.

Pure Python, no network, no model. English and Spanish are always both read, because people mix
them. Nothing here stores or logs what it found: a finding holds positions, never words.
"""

from fourfold.kernel.textguard.examining import examine
from fourfold.kernel.textguard.findings import DETECTORS, Finding, Rewrite, ways_to_rewrite
from fourfold.kernel.textguard.known import KnownNames, known_names, provide
from fourfold.kernel.textguard.tables import TableFindings, examine_cells, examine_filename

__all__ = [
    "DETECTORS",
    "Finding",
    "KnownNames",
    "Rewrite",
    "TableFindings",
    "examine",
    "examine_cells",
    "examine_filename",
    "known_names",
    "provide",
    "ways_to_rewrite",
]
