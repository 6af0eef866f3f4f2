"""The zip around a workbook, looked at before anything in it is unpacked."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from django.utils.translation import gettext as _

from fourfold.kernel.tabular.sheet import CannotRead, too_much_text

ENTRY_LIMIT = 2_000
MEGABYTE = 1024 * 1024
TOTAL_LIMIT = 200 * MEGABYTE
# A list of twenty thousand contacts unfolds to some thirty megabytes.
PART_LIMIT = 64 * MEGABYTE
RATIO_LIMIT = 200
SMALL = 1 * MEGABYTE


@contextmanager
def opened(content: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive, if the sizes it declares are within the limits: it can't yield more."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, RuntimeError, OSError):
        raise CannotRead(damaged()) from None
    with archive:
        entries = archive.infolist()
        if len(entries) > ENTRY_LIMIT or sum(each.file_size for each in entries) > TOTAL_LIMIT:
            raise CannotRead(too_much_text())
        if any(each.flag_bits & 1 for each in entries):
            raise CannotRead(_("The file has a password: remove it, and try again."))
        yield archive


def part(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    """One part, to be read as a stream; refused when it is a bomb."""
    entry = archive.getinfo(name)
    folded = max(entry.compress_size, 1)
    bomb = entry.file_size > SMALL and entry.file_size / folded > RATIO_LIMIT
    if entry.file_size > PART_LIMIT or bomb:
        raise CannotRead(too_much_text())
    return archive.open(entry)


def damaged() -> str:
    return _(
        "The file is damaged: open it in your spreadsheet program, save it again, and try again."
    )
