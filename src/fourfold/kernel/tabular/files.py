"""A table as a file to keep."""

from collections.abc import Sequence

from django.http import Http404, HttpResponse

from fourfold.kernel.tabular.writing import CSV_KIND, XLSX_KIND, Rows, to_csv, to_xlsx
from fourfold.kernel.web import download


def as_table(
    header: Sequence[str], rows: Rows, *, ending: str, title: str, name: str
) -> HttpResponse:
    """The table as CSV, or as a workbook whose sheet has the title; 404 for any other ending."""
    if ending == "csv":
        return download(to_csv(header, rows), name=f"{name}.csv", kind=CSV_KIND)
    if ending == "xlsx":
        book = to_xlsx(header, rows, title=title)
        return download(book, name=f"{name}.xlsx", kind=XLSX_KIND)
    raise Http404
