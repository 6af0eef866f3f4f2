"""Components: what they draw, and that a misspelled name is found before anyone sees it."""

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template, TemplateSyntaxError
from django.test import RequestFactory

from fourfold.kernel import static_files
from fourfold.kernel.templatetags.statuses import STATUSES


def draw(text: str, request=None, **context) -> str:
    made = RequestContext(request, context) if request else Context(context)
    return Template(text).render(made)


@pytest.mark.parametrize(
    "text",
    [
        '{% card titel="x" %}{% endcard %}',
        '{% page_header titel="x" %}{% endpage_header %}',
        '{% button "Save" colour="red" %}',
        '{% figure note="x" %}{% endfigure %}',
    ],
)
def test_a_misspelled_argument_fails_when_the_template_is_compiled(text):
    with pytest.raises(TemplateSyntaxError):
        Template(text)


def test_what_people_wrote_comes_out_as_text():
    wrote = '<script>alert("x")</script>'
    drawn = draw(
        "{% card title=t url=t %}{{ t }}{% endcard %}{% page_header title=t purpose=t %}"
        "{% endpage_header %}{% badge t icon='users' %}{% button t name=t value=t %}"
        "{% link_button t t %}{% empty_state title=t why=t %}{{ t }}{% endempty_state %}"
        "{% figure finding=t note=t %}{% endfigure %}{% summary_row term=t %}{{ t }}"
        "{% endsummary_row %}{% alert title=t %}{{ t }}{% endalert %}",
        t=wrote,
    )
    assert "<script>" not in drawn
    assert drawn.count("&lt;script&gt;") == 20


def test_an_icon_is_hidden_from_screen_readers_and_an_unknown_one_is_an_error():
    assert 'aria-hidden="true"' in draw('{% icon "users" %}')
    with pytest.raises(TemplateSyntaxError, match="no-such-icon"):
        draw('{% icon "no-such-icon" %}')


def test_every_status_has_a_word_an_icon_and_a_tone():
    for key, (word, _icon, tone) in STATUSES.items():
        drawn = draw("{% status key %}", key=key)
        assert str(word) in drawn
        assert "<svg" in drawn
        assert f"badge--{tone}" in drawn


def test_a_file_that_was_not_built_is_an_error_and_no_dead_link():
    assert static_files.asset_url("app.css").startswith("/static/dist/app.")
    with pytest.raises(static_files.ImproperlyConfigured, match=r"nothing\.css"):
        static_files.asset_url("nothing.css")


def test_an_empty_header_row_is_not_drawn():
    assert "page-header__row" not in draw('{% page_header title="A" %} {% endpage_header %}')
    assert "page-header__row" in draw('{% page_header title="A" %}x{% endpage_header %}')


@pytest.mark.parametrize(
    ("number", "link"),
    [("1-888-373-7888", "tel:18883737888"), ("+1 (555) 01 00", "tel:+15550100"), ("", "tel:")],
)
def test_a_telephone_number_is_dialed_without_its_punctuation(number, link):
    assert draw("{{ number|tel }}", number=number) == link


def test_pages_of_a_list_keep_the_filter_in_the_address():
    request = RequestFactory().get("/list", {"p": "protection", "page": "2"})
    page = Paginator(range(60), 20).page(2)
    drawn = draw("{% pagination page %}", page=page, request=request)
    assert 'href="?p=protection&amp;page=1"' in drawn
    assert 'href="?p=protection&amp;page=3"' in drawn
    assert "Page 2 of 3" in drawn


def test_a_list_of_one_page_has_no_pages_to_choose():
    page = Paginator(range(3), 20).page(1)
    assert draw("{% pagination page %}", page=page, request=RequestFactory().get("/")).strip() == ""


class Two(forms.Form):
    day = forms.CharField(label="Day")
    kind = forms.ChoiceField(label="Kind", choices=[("a", "A")], widget=forms.RadioSelect)


def test_the_error_summary_leads_to_each_field():
    drawn = draw("{% error_summary one two %}", one=Two({}), two=Two({"day": "x", "kind": "a"}))
    assert 'href="#id_day"' in drawn
    assert 'href="#id_kind_0"' in drawn
    assert drawn.count("<li>") == 2
    assert "data-focus-first" in drawn


def test_without_mistakes_there_is_no_error_summary():
    assert draw("{% error_summary one %}", one=Two({"day": "x", "kind": "a"})).strip() == ""


def test_a_stale_edit_shows_both_texts():
    drawn = draw(
        '{% stale_edit differences theirs_url="/back" %}',
        differences=[{"label": "Mission", "theirs": "near", "yours": "<b>nearer</b>"}],
    )
    assert "near" in drawn
    assert "&lt;b&gt;nearer&lt;/b&gt;" in drawn
    assert 'href="/back"' in drawn
