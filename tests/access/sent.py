"""The forms of a page, as a browser would send them when somebody presses the button.

What is empty is filled in first, so that a form that adds something adds it.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Values = list[tuple[str, str]]
FILLED_IN = {
    "text": "New words",
    "search": "New words",
    "email": "new@example.org",
    "tel": "555-0100",
    "url": "https://new.example.org",
    "number": "5",
    "date": "2031-05-05",
    "time": "10:00",
}
# Answers that have to fit others in the same form.
FITTING = {
    "options": "New words\nOther words",
    "counted": "enough",
    "pay": "hour",
    "told_back_on": "2020-05-05",
    "votes_0": "1",
    "against": "0",
}
NOT_SENT = {"submit", "button", "reset", "image", "file"}


@dataclass
class SentForm:
    """One form: where it goes, what it carries, and which of its fields offer choices."""

    action: str
    values: Values = field(default_factory=list)
    choices: dict[str, str] = field(default_factory=dict)
    buttons: Values = field(default_factory=list)
    boxes: dict[str, list[str]] = field(default_factory=dict)

    def data(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in [*self.values, *self.buttons[:1]]:
            found.setdefault(name, []).append(value)
        # Of several boxes under one question the first is ticked; a box alone is left as it is.
        lists = {name: each[:1] for name, each in self.boxes.items() if len(each) > 1}
        chosen = {name: [first] for name, first in self.choices.items() if first}
        return lists | chosen | found


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.forms: list[SentForm] = []
        self._form: SentForm | None = None
        self._select = self._text = ""
        self._written: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag == "form":
            is_post = known.get("method", "get").lower() == "post"
            self._form = SentForm(known.get("action") or self.address) if is_post else None
            if self._form:
                self.forms.append(self._form)
        elif self._form is not None:
            self._control(self._form, tag, known)

    def _control(self, form: SentForm, tag: str, known: dict[str, str]) -> None:
        name, value, kind = known.get("name", ""), known.get("value", ""), known.get("type", "text")
        if tag == "select":
            self._select = name
            form.choices.setdefault(name, "")
        elif tag == "option" and self._select:
            # Two questions with the same answers are not answered alike.
            is_free = value not in form.choices.values()
            form.choices[self._select] = form.choices[self._select] or (value if is_free else "")
            if "selected" in known and value:
                form.choices[self._select] = value
                form.values.append((self._select, value))
        elif tag == "textarea":
            self._text, self._written = name, []
        elif tag == "button" and name:
            form.buttons.append((name, value))
        elif tag == "input" and name and kind not in NOT_SENT:
            self._input(form, name, value or "on", known)

    def _input(self, form: SentForm, name: str, value: str, known: dict[str, str]) -> None:
        kind = known.get("type", "text")
        if kind not in {"radio", "checkbox"}:
            filled_in = FITTING.get(name) or FILLED_IN.get(kind, "")
            form.values.append((name, known.get("value", "") or filled_in))
            return
        form.choices.setdefault(name, FITTING.get(name, value) if kind == "radio" else "")
        if kind == "checkbox":
            form.boxes.setdefault(name, []).append(value)
        if value == FITTING.get(name, value) and "checked" in known:
            form.values.append((name, value))

    def handle_data(self, data: str) -> None:
        if self._text:
            self._written.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._form is not None and self._text:
            written = "".join(self._written).removeprefix("\n")
            self._form.values.append(
                (self._text, written or FITTING.get(self._text, FILLED_IN["text"]))
            )
            self._text = ""


def forms_in(page: str, address: str) -> list[SentForm]:
    """Every form of a page that is posted, but for the one in the frame that signs out."""
    reader = _Reader(address)
    reader.feed(page)
    return [form for form in reader.forms if "sign-out" not in form.action]
