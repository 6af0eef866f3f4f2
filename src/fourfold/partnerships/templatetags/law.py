"""The questions of `partnerships.law`, as filters: `partnership|texts_may_be_requested`."""

from django import template

from fourfold.partnerships import law

register = template.Library()
register.filter("is_unanswered", law.is_unanswered)
register.filter("names_must_be_recorded", law.names_must_be_recorded)
register.filter("online_rounds_allowed", law.online_rounds_allowed)
register.filter("purges_are_stopped", law.purges_are_stopped)
register.filter("texts_may_be_requested", law.texts_may_be_requested)
