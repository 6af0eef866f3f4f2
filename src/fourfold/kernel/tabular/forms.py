"""The forms of an import: what to read, what the columns hold, what a row should say."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.editing import OnceForm
from fourfold.kernel.forms import PrivateText
from fourfold.kernel.tabular.cells import CELL_LIMIT, clean
from fourfold.kernel.tabular.importer import Field, Guess, Importer
from fourfold.kernel.tabular.naming import name_of
from fourfold.kernel.tabular.reading import file_label, read_file, read_paste
from fourfold.kernel.tabular.sheet import CannotRead, Sheet

SAMPLES = 3
NOTHING = "nothing"
ACCEPTED = ".csv,.tsv,.txt,.xlsx"


class StartForm(OnceForm):
    """Cells to paste, or a file; reading happens while the form is checked."""

    one_of = ("paste", "file")

    paste = forms.CharField(
        label=_("Paste cells from a spreadsheet"),
        help_text=_("Copy the rows in your spreadsheet program, click in the box, and paste."),
        widget=PrivateText({"rows": 8}),
        required=False,
        strip=False,
    )
    file = forms.FileField(
        label=_("Or choose a file"),
        help_text=_("CSV or XLSX, up to 10 MB. Nothing is added before you have checked it."),
        widget=forms.ClearableFileInput({"accept": ACCEPTED}),
        required=False,
        allow_empty_file=True,
    )

    def __init__(self, *args: Any, importer: Importer, way: str = "", **kwargs: Any) -> None:
        """With a `way`, "paste" or "file", the form offers that one alone."""
        super().__init__(*args, **kwargs)
        if way in self.one_of:
            for other in {*self.one_of} - {way}:
                del self.fields[other]
        self.words = importer.words
        self.sheets: list[Sheet] = []
        self.source = ""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        file, paste = cleaned.get("file"), cleaned.get("paste", "")
        if "file" in self.errors:
            return cleaned
        if not file and not paste.strip():
            box = next(name for name in self.one_of if name in self.fields)
            self.add_error(box, _("Paste some cells, or choose a file."))
        elif file and paste.strip():
            self.add_error("file", _("Choose one way: empty the box, or choose no file."))
        else:
            self._read(file, paste)
        return cleaned

    def _read(self, file: Any, paste: str) -> None:
        try:
            if file:
                self.source = file_label(file.name)
                self.sheets = read_file(file.name, file.read(), words=self.words)
            else:
                self.sheets = [read_paste(paste, words=self.words)]
        except CannotRead as refusal:
            self.add_error("file" if file else "paste", refusal.message)


class ColumnsForm(forms.Form):
    """Which field each column holds, with what it says and why we think so."""

    def __init__(
        self,
        *args: Any,
        fields: Sequence[Field],
        names: Sequence[str],
        samples: Sequence[Sequence[str]],
        guesses: Mapping[int, Guess],
        refused: Collection[int] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [(NOTHING, _("Leave out")), *((field.key, field.label) for field in fields)]
        width = max(map(len, samples), default=0)
        for column in (each for each in range(width) if each not in refused):
            texts = list(dict.fromkeys(row[column] for row in samples if row[column]))
            if not texts and not any(names[column : column + 1]):
                continue
            guess = guesses.get(column)
            self.fields[f"column{column}"] = forms.ChoiceField(
                label=name_of(names, column),
                help_text=_about(texts, guess),
                choices=choices,
                initial=(guess.field if guess else "") or NOTHING,
            )

    @property
    def mapping(self) -> dict[str, str]:
        """The field by column, as an import keeps it."""
        chosen = self.cleaned_data.items()
        return {name.removeprefix("column"): field for name, field in chosen if field != NOTHING}


class RowForm(forms.Form):
    """The cells of one row that are used, each under the name of its field."""

    def __init__(
        self,
        *args: Any,
        fields: Mapping[str, Field],
        mapping: Mapping[str, str],
        cells: Sequence[str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for column, key in mapping.items():
            text = cells[int(column)] if int(column) < len(cells) else ""
            self.fields[f"cell{column}"] = forms.CharField(
                label=str(fields[key].label),
                help_text=str(fields[key].hint),
                initial=text,
                required=False,
                max_length=CELL_LIMIT,
                widget=_box(text),
            )

    @property
    def cells(self) -> dict[int, str]:
        items = self.cleaned_data.items()
        return {int(name.removeprefix("cell")): clean(text) for name, text in items}


def _box(text: str) -> forms.Widget:
    """A line, or a box where the cell has several."""
    quiet = {"autocomplete": "off", "spellcheck": "false"}
    if "\n" in text or len(text) > 80:
        return PrivateText({"rows": 3})
    return forms.TextInput(quiet)


def _about(texts: Sequence[str], guess: Guess | None) -> str:
    shown = [Truncator(text.replace("\n", " / ")).chars(40) for text in texts[:SAMPLES]]
    about = str(_("For example: %(texts)s") % {"texts": "; ".join(shown)}) if shown else ""
    return " · ".join(part for part in (about, str(guess.reason) if guess else "") if part)
