"""The small parts of a workbook as they stream by: no tree is built, and no entity unfolds."""

from typing import IO, Protocol
from xml.parsers import expat

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.escape import unescape

from fourfold.kernel.tabular.cells import CELL_LIMIT
from fourfold.kernel.tabular.sheet import CannotRead, too_much_text

CHUNK = 64 * 1024
TAG_LIMIT = 50_000
STRING_LIMIT = 500_000
Attributes = dict[str, str]


class Part(Protocol):
    """Takes what the parser meets, in order."""

    def start(self, tag: str, attributes: Attributes) -> None: ...
    def end(self, tag: str) -> None: ...
    def text(self, letters: str) -> None: ...


def feed(stream: IO[bytes], handler: Part) -> None:
    """Run a stream through a handler. A document type is refused: without it there is no bomb."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda tag, attributes: handler.start(local(tag), attributes)
    parser.EndElementHandler = lambda tag: handler.end(local(tag))
    parser.CharacterDataHandler = handler.text
    while chunk := stream.read(CHUNK):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse(*_declaration: object) -> None:
    raise ValueError("A workbook has no document type.")


def local(name: str) -> str:
    """A tag or attribute without the prefix that some programs write before it."""
    return name.rpartition(":")[2]


class Tags:
    """Keeps the attributes of every tag of a small part."""

    def __init__(self) -> None:
        self.found: list[tuple[str, Attributes]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        self.found.append((tag, {local(key): value for key, value in attributes.items()}))
        if len(self.found) > TAG_LIMIT:
            raise CannotRead(too_much_text())

    def end(self, tag: str) -> None:
        """Nothing: what a tag holds stands in its attributes."""

    def text(self, letters: str) -> None:
        """Nothing: these parts hold no text."""

    def of(self, name: str) -> list[Attributes]:
        return [attributes for tag, attributes in self.found if tag == name]


class Styles(Tags):
    """The number format of each style that a cell may name."""

    def __init__(self) -> None:
        super().__init__()
        self.formats: list[str] = []
        self._own: dict[str, str] = {}
        self._in_cell_styles = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "numFmt":
            self._own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._in_cell_styles = True
        elif tag == "xf" and self._in_cell_styles:
            number = attributes.get("numFmtId", "0")
            self.formats.append(
                self._own.get(number) or BUILTIN_FORMATS.get(int(number), "General")
            )
        if len(self.formats) + len(self._own) > TAG_LIMIT:
            raise CannotRead(too_much_text())

    def end(self, tag: str) -> None:
        self._in_cell_styles = self._in_cell_styles and tag != "cellXfs"


class Strings:
    """The texts that cells refer to by number; how a text is to be pronounced is left out."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._keeps = False
        self._is_reading_aid = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "si":
            self._pieces = []
        elif tag == "rPh":
            self._is_reading_aid = True
        self._keeps = tag == "t" and not self._is_reading_aid

    def text(self, letters: str) -> None:
        if self._keeps:
            self._pieces.append(letters)

    def end(self, tag: str) -> None:
        self._keeps = False
        if tag == "rPh":
            self._is_reading_aid = False
        elif tag == "si":
            self.texts.append(written(self._pieces))
            if len(self.texts) > STRING_LIMIT:
                raise CannotRead(too_much_text())


def written(pieces: list[str]) -> str:
    """A text as it was typed, not much longer than a cell may be."""
    return unescape("".join(pieces)[: CELL_LIMIT * 2])
