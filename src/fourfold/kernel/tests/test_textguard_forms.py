"""The form that asks: what comes back, what may be saved, and what is remembered of it."""

import logging
from typing import Any, ClassVar

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils import timezone

from fourfold.kernel.textguard import KnownNames, examine
from fourfold.kernel.textguard.forms import GuardedForm, excerpt, question_for
from fourfold.meetings.models import Meeting

SOFT = "Our client ran away on Sunday."
HARD = "Her SSN is 900-12-3456."
PLAIN = "We will ask two agencies for interpreters."
NOBODY = KnownNames()


class NoteForm(GuardedForm, forms.Form):
    guarded: ClassVar = ("note", "title", "paper")
    title = forms.CharField(required=False)
    note = forms.CharField(widget=forms.Textarea, required=False)
    other = forms.CharField(required=False)
    paper = forms.FileField(required=False)


def sent(**values: Any) -> NoteForm:
    data = QueryDict(mutable=True)
    for name, value in values.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return NoteForm(data, known=NOBODY)


def answers(form: NoteForm) -> dict[str, Any]:
    """What the browser sends back when every box is ticked."""
    ask = question_for(form)
    assert ask is not None
    return {
        ask.tick_name: [one.tick for one in ask.questions if one.tick],
        ask.asked_name: [one.asked for one in ask.questions],
    }


def choices(form: NoteForm) -> list[tuple[str, str, str]]:
    return [(one.detector, one.field, one.choice) for one in form.guard_choices]


def test_text_about_the_work_is_saved_without_a_question() -> None:
    form = sent(note=PLAIN)
    assert form.is_valid()
    assert form.guard_question is None
    assert form.guard_choices == ()


def test_a_question_keeps_the_form_from_being_saved() -> None:
    form = sent(note=SOFT)
    assert form.errors == {
        "note": ["Change the marked words, or tick the box that says they may stay."]
    }
    assert form["note"].value() == SOFT


def test_a_ticked_answer_saves_and_is_remembered_without_the_text() -> None:
    form = sent(note=SOFT, **answers(sent(note=SOFT)))
    assert form.is_valid()
    assert form.cleaned_data["note"] == SOFT
    assert choices(form) == [("client_event", "note", "kept")]
    assert form.guard_choices[0].day == timezone.localdate()
    assert "client ran" not in repr(form.guard_choices)


def test_a_changed_text_is_asked_about_anew() -> None:
    form = sent(note="Our client disappeared.", **answers(sent(note=SOFT)))
    assert not form.is_valid()


def test_an_answer_for_one_box_does_not_open_another() -> None:
    form = sent(title=SOFT, **answers(sent(note=SOFT)))
    assert list(form.errors) == ["title"]


def test_a_made_up_answer_opens_nothing() -> None:
    assert not sent(note=SOFT, guard_ok=["note:made-up", "note"]).is_valid()


def test_a_text_that_was_changed_is_remembered_as_changed() -> None:
    form = sent(note=PLAIN, **answers(sent(note=SOFT)))
    assert form.is_valid()
    assert choices(form) == [("client_event", "note", "changed")]


def test_a_made_up_note_of_a_question_is_not_remembered() -> None:
    form = sent(note=PLAIN, guard_asked=["note:ssn:forged", "nonsense"])
    assert form.is_valid()
    assert form.guard_choices == ()


def test_a_hard_detail_is_a_mistake_that_no_answer_opens() -> None:
    form = sent(note=HARD, guard_ok=answers(sent(note=SOFT))["guard_ok"])
    assert form.errors == {"note": ["Take out the Social Security number, then save again."]}
    ask = form.guard_question
    assert ask is not None
    assert [one.tick for one in ask.questions] == [""]


def test_a_box_that_is_not_guarded_is_not_read() -> None:
    assert sent(other=HARD).is_valid()


def test_line_ends_of_the_browser_do_not_change_the_answer() -> None:
    given = answers(sent(note=f"Agenda\n{SOFT}"))
    assert sent(note=f"Agenda\r\n{SOFT}", **given).is_valid()


def test_an_answer_stays_ticked_while_another_field_is_wrong() -> None:
    given = answers(sent(note=SOFT))
    form = sent(note=SOFT, title=SOFT, **given)
    ask = form.guard_question
    assert ask is not None
    assert {one.field.name: one.is_ticked for one in ask.questions} == {
        "note": True,
        "title": False,
    }


def test_the_name_of_a_file_is_read_too() -> None:
    file = SimpleUploadedFile("client_maria_lopez.pdf", b"%PDF-1.7")
    form = NoteForm({}, {"paper": file}, known=NOBODY)
    assert list(form.errors) == ["paper"]


def test_a_prefix_keeps_two_forms_apart() -> None:
    data = QueryDict(mutable=True)
    data["b-note"] = SOFT
    ask = NoteForm(data, prefix="b", known=NOBODY).guard_question
    assert ask is not None
    assert (ask.tick_name, ask.asked_name) == ("b-guard_ok", "b-guard_asked")
    data.setlist("b-guard_ok", [one.tick for one in ask.questions])
    assert NoteForm(data, prefix="b", known=NOBODY).is_valid()


def test_the_partnership_s_own_names_are_known_to_the_form() -> None:
    data = {"note": "Youth Kestrel will host the May meeting."}
    assert not NoteForm(data, known=NOBODY).is_valid()
    assert NoteForm(data, known=KnownNames(["Youth Kestrel"])).is_valid()


def test_a_long_box_says_what_does_not_belong_in_it() -> None:
    form = NoteForm()
    assert form.fields["note"].help_text == (
        "No client details: write about the work, not about a person."
    )
    assert form.fields["title"].help_text == ""


def test_the_page_marks_the_words_and_escapes_them() -> None:
    text = '<script>alert("x")</script> our client ran away'
    html = str(sent(note=text))
    assert "<mark>our client ran away</mark>" in html
    assert "<script>" not in html
    assert 'href="#id_note"' in html
    assert "How to write this instead" in html


def test_the_page_works_without_scripts_and_holds_no_second_copy_of_the_text() -> None:
    ask = question_for(sent(note=SOFT))
    assert ask is not None
    question = ask.questions[0]
    assert "client" not in question.tick.lower().replace("client_event", "")
    assert "ran away" not in question.asked


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        sent(note=SOFT).is_valid()
        sent(note=HARD).is_valid()
    assert caplog.records == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (SOFT, "[Our client ran away] on Sunday."),
        ("A. " * 40 + SOFT, "… " + ("A. " * 40)[-60:] + "[Our client ran away] on Sunday."),
        (SOFT + " B" * 60, "[Our client ran away]" + (" on Sunday." + " B" * 60)[:60] + " … "),
    ],
)
def test_an_excerpt_shows_some_words_around(text: str, shown: str) -> None:
    parts = excerpt(text, examine(text))
    assert "".join(f"[{one.text}]" if one.is_marked else one.text for one in parts) == shown


def test_a_form_of_a_model_reads_the_boxes_of_the_register() -> None:
    form_class = forms.modelform_factory(
        Meeting, form=type("Guarded", (GuardedForm, forms.ModelForm), {}), fields=["purpose"]
    )
    assert list(form_class({"purpose": SOFT}, known=NOBODY).errors) == ["purpose"]


def test_a_text_that_was_accepted_once_is_not_asked_about_again() -> None:
    form_class = forms.modelform_factory(
        Meeting, form=type("Guarded", (GuardedForm, forms.ModelForm), {}), fields=["purpose"]
    )
    meeting = Meeting(purpose=SOFT)
    meeting._state.adding = False
    assert form_class({"purpose": SOFT}, instance=meeting, known=NOBODY).is_valid()
    meeting.purpose = SOFT
    changed = form_class({"purpose": f"{SOFT} Again."}, instance=meeting, known=NOBODY)
    assert list(changed.errors) == ["purpose"]
