"""The boxes for a welcome, for its list, for topics and for trainings."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from fourfold.kernel import clock
from fourfold.kernel.editing import OnceForm, VersionedForm
from fourfold.kernel.forms import DayInput, offer
from fourfold.kernel.tenancy import PartnershipForm
from fourfold.kernel.textguard.forms import GuardedForm
from fourfold.members.models import Representative, TrainingTopic, Welcome
from fourfold.members.welcome.lists import items, items_on, topics_on
from fourfold.members.welcome.queries import people_here


def person_label(person: Representative) -> str:
    """A name, and for whom they speak."""
    organization = person.membership.organization
    return f"{person.shown_name}, {organization.name}" if organization else person.shown_name


class WelcomeForm(PartnershipForm, VersionedForm):
    """What one person has been shown, and who stands beside them."""

    done = forms.MultipleChoiceField(
        label=_("What you went through together"),
        help_text=_("When all of it is ticked, they are welcomed."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    buddy = forms.ChoiceField(label=_("Who stands beside them in the first months"), required=False)

    class Meta:
        model = Welcome
        fields = ("done", "buddy")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        me = self.instance.representative_id
        self.people = {str(one.pk): one for one in people_here() if one.pk != me}
        offer(self.fields["done"], items_on().items())
        offer(
            self.fields["buddy"],
            [("", _("Nobody yet")), *((pk, person_label(one)) for pk, one in self.people.items())],
        )
        self.initial["buddy"] = str(self.instance.buddy_id or "")

    def clean_buddy(self) -> Representative | None:
        return self.people.get(self.cleaned_data["buddy"])


class ItemsForm(GuardedForm, forms.Form):
    """What is on the list for newcomers, and one more entry."""

    guarded: ClassVar = ("own",)
    keys = forms.MultipleChoiceField(
        label=_("What you go through with somebody new"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Leave at least one thing on the list.")},
    )
    own = forms.CharField(
        label=_("One more, in your own words"),
        help_text=_("Such as: the tour of the office."),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lines = items()
        offer(self.fields["keys"], [(line.key, line.label) for line in lines])
        self.fields["keys"].initial = [line.key for line in lines if line.is_on]


class TopicForm(GuardedForm, PartnershipForm, VersionedForm):
    """A topic: its words when it is the partnership's own, and when it is due again."""

    class Meta:
        model = TrainingTopic
        fields = ("label", "months", "is_off")
        help_texts: ClassVar = {
            "months": _("Leave it empty when once is enough."),
            "is_off": _("What was written down before stays."),
        }

    def __init__(self, *args: Any, is_own: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_own:
            self.fields["label"].required = True
        else:
            del self.fields["label"]
        if self.instance._state.adding and is_own:
            del self.fields["is_off"]


class NewTopicForm(TopicForm, OnceForm):
    """Something else that people are trained in."""


class TrainingForm(OnceForm):
    """Which training, when, and who took part."""

    topic = forms.ChoiceField(label=_("Which training"), widget=forms.RadioSelect)
    given_on = forms.DateField(label=_("When"), widget=DayInput)
    people = forms.MultipleChoiceField(
        label=_("Who took part"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one person.")},
    )

    def __init__(self, *args: Any, people: Iterable[Representative], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(one.pk): one for one in people}
        offer(self.fields["topic"], [(key, one.label) for key, one in topics_on().items()])
        offer(self.fields["people"], [(pk, person_label(p)) for pk, p in self.offered.items()])
        self.fields["given_on"].initial = clock.today

    def chosen(self) -> list[Representative]:
        return [self.offered[key] for key in self.cleaned_data["people"]]
