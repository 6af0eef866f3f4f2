"""From what a person brings to sheets of rows. Nothing is run, fetched, or written to disk."""

from pathlib import PurePosixPath

from django.conf import settings
from django.utils.translation import gettext as _

from fourfold.kernel.tabular.cells import clean
from fourfold.kernel.tabular.delimited import decode, nothing_in_it, read_text
from fourfold.kernel.tabular.headers import find_header
from fourfold.kernel.tabular.sheet import CannotRead, Sheet
from fourfold.kernel.tabular.spreadsheets import ENCRYPTED, OLD_OFFICE, ZIP, read_workbook

TEXT_ENDINGS = {"csv", "tsv", "tab", "txt"}
WORKBOOK_ENDING = "xlsx"
# What else people have at hand, by how its content begins.
OTHER_KINDS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"Rar!")


def read_paste(text: str, *, words: frozenset[str] = frozenset()) -> Sheet:
    """The cells that were pasted. `words` are names of columns that the importer knows."""
    sheet = read_text(text, pasted=True)
    sheet.header = find_header(sheet, words)
    return sheet


def read_file(name: str, content: bytes, *, words: frozenset[str] = frozenset()) -> list[Sheet]:
    """The sheets of a file that have rows; more than one only for a workbook."""
    ending = ending_of(name)
    if len(content) > settings.UPLOAD_LIMIT:
        raise CannotRead(too_large())
    if not content.strip():
        raise CannotRead(nothing_in_it())
    _refuse_other_kinds(ending, content)
    sheets = read_workbook(content) if content.startswith(ZIP) else [read_text(decode(content))]
    for sheet in sheets:
        sheet.header = find_header(sheet, words)
    return sheets


def file_label(name: str) -> str:
    """The last part of a file's name, as it may be shown."""
    last = PurePosixPath(clean(name).replace("\\", "/").replace("\n", " ")).name
    return last[-100:]


def ending_of(name: str) -> str:
    return file_label(name).rpartition(".")[2].lower()


def too_large() -> str:
    limit = settings.UPLOAD_LIMIT // (1024 * 1024)
    return _("The file is larger than %(limit)s MB: save only the sheet with the list as CSV.") % {
        "limit": limit
    }


def _refuse_other_kinds(ending: str, content: bytes) -> None:
    if content.startswith(OLD_OFFICE):
        raise CannotRead(_locked() if ENCRYPTED in content else save_as_csv())
    if content.startswith(OTHER_KINDS) or ending not in {*TEXT_ENDINGS, WORKBOOK_ENDING}:
        raise CannotRead(save_as_csv())
    if content.startswith(ZIP) and ending != WORKBOOK_ENDING:
        raise CannotRead(
            _("This file is named like text, but isn't: rename it to end in .xlsx, and try again.")
        )
    if ending == WORKBOOK_ENDING and not content.startswith(ZIP):
        raise CannotRead(
            _("This isn't an Excel workbook, whatever its name says: save the list as CSV.")
        )


def _locked() -> str:
    return _("The file has a password: remove the password or save the list as CSV, and try again.")


def save_as_csv() -> str:
    return _(
        "This kind of file can't be read: open it, choose File, then Save as or Export,"
        " and save the list as CSV or XLSX."
    )
