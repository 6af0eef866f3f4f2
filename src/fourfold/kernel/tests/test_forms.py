"""How a form is drawn, and what it says when an answer cannot be used."""

import re

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from fourfold.kernel.forms import CheckboxesWithHints, DayInput, PrivateText, RadiosWithHints


class Every(forms.Form):
    name = forms.CharField(label="Name", max_length=80)
    code = forms.CharField(label="Code", max_length=12, min_length=3, required=False)
    mail = forms.EmailField(label="Mail", required=False, help_text="Only for us.")
    day = forms.DateField(label="Day", widget=DayInput, required=False)
    count = forms.IntegerField(label="100% of them", min_value=1, max_value=9, required=False)
    kind = forms.ChoiceField(
        label="Kind",
        choices=[("a", "First"), ("b", "Second")],
        widget=RadiosWithHints(hints={"b": "What second means."}),
    )
    many = forms.MultipleChoiceField(
        label="Many", choices=[("a", "First")], widget=CheckboxesWithHints, required=False
    )
    notes = forms.CharField(label="Notes", widget=PrivateText, required=False)
    file = forms.FileField(label="File", required=False)
    agree = forms.BooleanField(label="I agree")
    key = forms.CharField(widget=forms.HiddenInput, required=False)


RIGHT = {"name": "A", "kind": "a", "agree": "on"}


def mistakes(**answers):
    return {name: list(texts) for name, texts in Every({**RIGHT, **answers}).errors.items()}


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"name": ""}, "Fill in “Name.”"),
        ({"name": "a" * 81}, "Shorten “Name” to 80 characters; it has 81."),
        ({"code": "ab"}, "Write at least 3 characters in “Code.”"),
        ({"mail": "ana"}, "Enter “Mail” with an @ in it, like name@example.org."),
        ({"day": "soon"}, "Enter “Day” as a date, like 03/12/2027."),
        ({"count": "many"}, "Enter “100% of them” in digits, like 12."),
        ({"count": "0"}, "Enter 1 or more in “100% of them.”"),
        ({"count": "10"}, "Enter 9 or less in “100% of them.”"),
        ({"kind": ""}, "Choose an answer for “Kind.”"),
        ({"kind": "z"}, "Choose one of the answers listed for “Kind.”"),
        ({"many": ["z"]}, "Choose one of the answers listed for “Many.”"),
        ({"agree": ""}, "Tick “I agree” to go on."),
    ],
)
def test_a_mistake_is_one_sentence_that_names_the_field_and_says_what_to_do(answers, sentence):
    (texts,) = mistakes(**answers).values()
    assert texts == [sentence]


def test_an_empty_file_is_named():
    form = Every(RIGHT, {"file": SimpleUploadedFile("list.csv", b"")})
    assert form.errors["file"] == ["Choose a file that is not empty for “File.”"]


def test_a_sentence_that_a_form_wrote_itself_is_kept():
    class Own(forms.Form):
        day = forms.CharField(error_messages={"required": "Choose the day you meet."})

    assert Own({}).errors["day"] == ["Choose the day you meet."]


def test_right_answers_raise_no_mistake():
    assert mistakes() == {}


def drawn(form=None) -> str:
    return str(form or Every())


def test_every_control_has_a_label():
    page = drawn()
    ids = re.findall(r'<(?:input|textarea|select)[^>]*\bid="([^"]+)"', page)
    hidden = {"id_key"}
    assert {one for one in ids if f'for="{one}"' not in page} == hidden


def test_hints_and_errors_are_tied_to_their_control():
    page = drawn(Every({**RIGHT, "mail": "x"}))
    control = re.search(r'<input[^>]*id="id_mail"[^>]*>', page)[0]
    assert 'aria-describedby="id_mail_helptext id_mail_error"' in control
    assert 'aria-invalid="true"' in control
    assert 'id="id_mail_helptext"' in page
    assert 'id="id_mail_error"' in page


def test_a_group_has_a_legend_and_its_choices_their_hints():
    page = drawn()
    assert re.search(r"<legend[^>]*>Kind</legend>", page)
    assert 'aria-describedby="id_kind_1_hint"' in page
    assert "What second means." in page


def test_what_may_stay_empty_says_so():
    page = drawn()
    assert re.search(r'for="id_notes"[^>]*>Notes <span class="optional">\(optional\)', page)
    assert re.search(r'for="id_name"[^>]*>Name</label>', page)


def test_private_text_is_kept_from_spelling_services():
    box = re.search(r"<textarea[^>]*>", drawn())[0]
    assert 'spellcheck="false"' in box
    assert 'autocomplete="off"' in box


def test_a_hidden_field_is_drawn_once_and_without_a_label():
    assert drawn().count('name="key"') == 1


def test_what_was_typed_is_still_there_and_is_text():
    page = drawn(Every({**RIGHT, "name": '"><script>x</script>', "kind": ""}))
    assert "<script>" not in page
    assert "&quot;&gt;&lt;script&gt;" in page
