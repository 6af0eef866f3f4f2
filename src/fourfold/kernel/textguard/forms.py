"""A form that asks before it saves what may be about a client.

    class MeetingForm(GuardedForm, PartnershipForm): ...

reads the boxes that the model's data register guards; a form without a model names its boxes in
`guarded`. A detail that may never be kept is a mistake of the field. About anything else the form
asks once: it comes back with a tick box that is bound to the very text it was asked about, so that
a changed text is asked about anew. Neither the page nor the journal holds the text: the tick is a
keyed digest. After a valid form, `guard_choices` says what the command should record.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import zip_longest
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.signing import BadSignature, Signer
from django.utils import timezone
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _

from fourfold.kernel.register import guarded_fields
from fourfold.kernel.textguard.examining import examine
from fourfold.kernel.textguard.findings import DETECTORS, Finding, Rewrite, ways_to_rewrite
from fourfold.kernel.textguard.known import KnownNames, known_names
from fourfold.kernel.textguard.tables import examine_filename

TICK, ASKED = "guard_ok", "guard_asked"
AROUND = 60  # signs shown on either side of a marked part
ABOUT_MEMBERS = {"lived_experience", "two_names"}
NOT_A_CLIENT = _("This is not about a client")
MAY_BE_SAVED = _("I checked each marked part, and it may be saved")
ANSWER = _("Change the marked words, or tick the box that says they may stay.")
NO_DETAILS = _("No client details: write about the work, not about a person.")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the excerpt that is shown with the question."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class FieldQuestion:
    """What is asked about one box. `tick` is empty where the words have to go."""

    field: forms.BoundField
    detectors: Sequence[str]
    parts: Sequence[Part]
    reasons: Sequence[str | Promise]
    label: str | Promise
    tick: str
    asked: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Ask:
    """Everything that `kernel/guard_question.html` draws."""

    questions: Sequence[FieldQuestion]
    tick_name: str
    asked_name: str
    ways: Sequence[Rewrite]


@dataclass(frozen=True, slots=True)
class GuardChoice:
    """What a person chose when asked: "kept" or "changed". For the journal; holds no text."""

    detector: str
    field: str
    choice: str
    day: date


class GuardedForm(forms.BaseForm):
    """Comes first among the bases of a form whose boxes the text guard reads."""

    guarded: ClassVar[Collection[str] | None] = None
    # Where the whole form is about it, the guard asks about the name of any member.
    about_lived_experience: ClassVar[bool] = False
    template_name = "kernel/guarded_form.html"

    def __init__(self, *args: Any, known: KnownNames | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._known = known
        self._questions: list[FieldQuestion] = []
        self._signer = Signer(salt="fourfold.textguard")
        for name in self._guarded_names():
            field = self.fields[name]
            if isinstance(field.widget, forms.Textarea) and not field.help_text:
                field.help_text = NO_DETAILS

    @property
    def guard_question(self) -> Ask | None:
        """What to ask on the page, or nothing."""
        return question_for(self)

    @property
    def has_guarded_boxes(self) -> bool:
        """Whether somebody can write a text into this form."""
        return bool(self._guarded_names())

    @property
    def guard_choices(self) -> tuple[GuardChoice, ...]:
        """The answers given with a valid form, for the command to record."""
        if not self.is_valid():
            return ()
        day = timezone.localdate()
        kept = {
            (key, question.field.name) for question in self._questions for key in question.detectors
        }
        changed = set(self._asked_before()) - kept
        return tuple(
            GuardChoice(key, field, choice, day)
            for choice, pairs in (("kept", kept), ("changed", changed))
            for key, field in sorted(pairs)
        )

    def _post_clean(self) -> None:
        stored = {name: self._stored(name) for name in self._guarded_names()}
        super()._post_clean()  # type: ignore[misc]  # Django's own hook, not in the stubs
        self._questions = []
        for name, before in stored.items():
            value = self.cleaned_data.get(name)
            if value and _text(value) != before:
                self._guard(name, value)

    def _guard(self, name: str, value: Any) -> None:
        known = self._known_names
        examine_text = partial(examine, about_lived_experience=self.about_lived_experience)
        read = examine_filename if isinstance(value, UploadedFile) else examine_text
        text = _text(value)
        findings = read(text, own_names=known.own_names, aliases=known.aliases)
        if not findings:
            return
        question = self._question(name, text, findings)
        self._questions.append(question)
        if not question.tick:
            hard = {one.detector: None for one in findings if one.hard}
            self.add_error(name, [ValidationError(str(DETECTORS[key].remedy)) for key in hard])
        elif not question.is_ticked:
            self.add_error(name, ValidationError(ANSWER, code="guard"))

    @cached_property
    def _known_names(self) -> KnownNames:
        """Asked for once in a form, however many boxes it has, and only when there is a text."""
        return self._known or known_names()

    def _question(self, name: str, text: str, findings: Sequence[Finding]) -> FieldQuestion:
        keys = list(dict.fromkeys(one.detector for one in findings))
        digest = self._signer.signature(f"{name}\n{text}")
        tick = "" if any(one.hard for one in findings) else f"{name}:{digest}"
        return FieldQuestion(
            field=self[name],
            detectors=keys,
            parts=excerpt(text, findings),
            reasons=[DETECTORS[key].reason for key in keys],
            label=MAY_BE_SAVED if ABOUT_MEMBERS.intersection(keys) else NOT_A_CLIENT,
            tick=tick,
            asked=self._signer.sign(f"{name}:{','.join(keys)}"),
            is_ticked=bool(tick) and tick in self._sent(TICK),
        )

    def _asked_before(self) -> Iterator[tuple[str, str]]:
        """Detector and field of the questions that this answer was sent with."""
        for signed in self._sent(ASKED):
            try:
                name, keys = self._signer.unsign(signed).split(":")
            except (BadSignature, ValueError):
                continue
            yield from ((key, name) for key in keys.split(","))

    def _sent(self, name: str) -> list[str]:
        key = self.add_prefix(name)
        values = self.data.getlist(key) if hasattr(self.data, "getlist") else self.data.get(key, [])
        return [values] if isinstance(values, str) else list(values)

    def _guarded_names(self) -> list[str]:
        model = getattr(getattr(self, "_meta", None), "model", None)
        names = self.guarded
        if names is None:
            names = guarded_fields(model) if model else ()
        return [name for name in names if name in self.fields]

    def _stored(self, name: str) -> str | None:
        """What the row holds now: text that was accepted once is not asked about again."""
        instance = getattr(self, "instance", None)
        if instance is None or instance._state.adding or not hasattr(instance, name):
            return None
        return _text(getattr(instance, name))


def question_for(form: GuardedForm) -> Ask | None:
    """The questions a sent form has to put, or has been answered, in the order of its fields."""
    if not form.is_bound:
        return None
    form.is_valid()  # which runs the guard
    if not form._questions:
        return None
    return Ask(
        form._questions,
        form.add_prefix(TICK),
        form.add_prefix(ASKED),
        ways_to_rewrite(),
    )


def excerpt(text: str, findings: Sequence[Finding]) -> list[Part]:
    """The marked parts with some words around them; three dots stand for the rest."""
    before = text[: findings[0].start]
    parts = [Part(before if len(before) <= AROUND else f"… {before[-AROUND:]}")]
    for one, following in zip_longest(findings, findings[1:]):
        parts.append(Part(text[one.start : one.end], is_marked=True))
        gap = text[one.end : following.start if following else len(text)]
        longest = 2 * AROUND if following else AROUND
        if len(gap) > longest:
            gap = f"{gap[:AROUND]} … {gap[-AROUND:] if following else ''}"
        parts.append(Part(gap))
    return [part for part in parts if part.text]


def _text(value: Any) -> str:
    """What there is to read in a value, with one kind of line end."""
    if isinstance(value, UploadedFile):
        return value.name or ""
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""
