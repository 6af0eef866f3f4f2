"""Imported tables and file names: the same reading, fed from cells and from names of files."""

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from fourfold.kernel.textguard.examining import examine
from fourfold.kernel.textguard.findings import Finding, finding
from fourfold.kernel.textguard.folding import fold

# A heading with one of these speaks of a person served, accused, or marked.
CLIENT_HEADING = re.compile(
    r"(?:^| )(?:clients?|clientas?|clientes?|victims?|victimas?|survivors?|sobrevivientes?"
    r"|patients?|pacientes?|suspects?|sospechos[oa]s?|traffickers?|tratantes?|perpetrators?|case"
    r"|caso|docket|expediente|incident|denuncia|dob|d o b|date of birth|birth ?date|birthday|born"
    r"|fecha de nac|fecha de nacimiento|nacimiento|ssn|social security(?: number| no)?"
    r"|seguro social|a number|alien number|numero a|numero de extranjero|immigration status"
    r"|estatus migratorio|visa status|age|edad|race|ethnicity|gender|genero|religion|home address"
    r"|domicilio|passport|pasaporte|license plate|placas?|medical record|diagnosis"
    r"|lived experience|experiencia vivida|ip address)(?: |$)"
)
# The same words, where they name a service, an office or a count.
OFFICE_HEADING = re.compile(
    r"(?:^| )(?:services?|served|serves|serving|advoca[a-z]{1,6}|programs?|agency|agencies|unit"
    r"|types?|eligib[a-z]{1,6}|population|populations|count|counts|total|capacity|accepted|focus"
    r"|assistance|groups?|ranges?|minimum|maximum|managers?|servicios?|atendid[oa]s|programas?"
    r"|unidad|cantidad|how many|number of|cuant[oa]s|numero de (?:clientes|victimas"
    r"|sobrevivientes))(?: |$)"
)
# Between two cells: no pattern reaches over it.
WALL = "\n\x00\n"


@dataclass(frozen=True, slots=True)
class TableFindings:
    """Columns by place that ask for client details, and findings by row and column."""

    client_columns: tuple[int, ...] = ()
    cells: Mapping[tuple[int, int], tuple[Finding, ...]] = field(default_factory=dict)


def is_client_heading(heading: str) -> bool:
    """Whether a column is named as one for a client's details would be."""
    words = " ".join(re.findall(r"[a-z0-9]{1,40}", fold(heading).low))
    return bool(CLIENT_HEADING.search(words)) and not OFFICE_HEADING.search(words)


def examine_cells(
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    columns: Collection[int] | None = None,
    own_names: Collection[str] = (),
    aliases: Mapping[str, str] | None = None,
) -> TableFindings:
    """What a table may say about clients. Headings are all read, cells in `columns` only.

    Leave the columns out that are made for phone numbers and addresses of organizations.
    """
    wanted = range(len(header)) if columns is None else sorted(columns)
    places: list[tuple[int, int]] = []
    starts: list[int] = []
    texts: list[str] = []
    end = 0
    for number, row in enumerate(rows):
        for column in wanted:
            text = str(row[column]) if column < len(row) and row[column] is not None else ""
            if text.strip():
                places.append((number, column))
                starts.append(end)
                texts.append(text)
                end += len(text) + len(WALL)
    cells: dict[tuple[int, int], tuple[Finding, ...]] = {}
    for one in examine(WALL.join(texts), own_names=own_names, aliases=aliases, most=None):
        at = bisect(starts, one.start) - 1
        moved = finding(one.detector, (one.start - starts[at], one.end - starts[at]))
        cells[places[at]] = (*cells.get(places[at], ()), moved)
    named = tuple(at for at, heading in enumerate(header) if is_client_heading(heading))
    return TableFindings(named, cells)


def examine_filename(
    name: str, *, own_names: Collection[str] = (), aliases: Mapping[str, str] | None = None
) -> tuple[Finding, ...]:
    """What the name of a file may say about clients; positions are those of the name as given."""
    stem, dot, ending = name.rpartition(".")
    spaced = (stem if dot and len(ending) <= 5 else name).replace("_", " ").replace("+", " ")
    # Hyphens join words in file names, and the parts of numbers.
    readable = re.sub(r"(?<=[a-z])-", " ", spaced)
    return examine(readable, own_names=own_names, aliases=aliases)
