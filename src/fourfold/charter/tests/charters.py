"""A partnership with words, and three members who can agree to them."""

from datetime import timedelta

from django.urls import reverse

from fourfold.charter import commands, queries
from fourfold.charter.adopting.commands import propose
from fourfold.charter.adopting.queries import fingerprint
from fourfold.decisions.commands import open_round
from fourfold.decisions.eligibility import eligible
from fourfold.decisions.models import Rule
from fourfold.decisions.tests.deciding import closed_at_the_end, enter_all, rule
from fourfold.kernel import clock


def write(cast, key, body, *, by=None, **more):
    """Write an article over whatever stands there."""
    article = queries.article(key)
    return commands.write_article(
        article, by=by or cast.ana, version=article.version, body=body, **more
    )


def page(cast, name, *args):
    return reverse(f"charter:{name}", args=[cast.here.pk, *args])


def proposed(cast, *keys, by=None, seen=None, **asking):
    """These articles frozen, with a question in draft."""
    asking = {"closes_at": clock.now() + timedelta(days=14), **asking}
    asking.setdefault("rule", Rule.objects.first() or rule(cast.ana))
    seen = seen or fingerprint(queries.charter_of(cast.here))
    return propose(keys, by=by or cast.ana, seen=seen, **asking)


def asked(cast, *keys, **asking):
    """These articles before the group."""
    version = proposed(cast, *keys, **asking)
    opened(cast, version.round)
    return version


def opened(cast, matter):
    open_round(matter, by=cast.ana, electors=eligible(matter.rule.unit))


def answered(cast, version, *choices):
    """The question of a version, answered by the members in turn, and closed."""
    enter_all(cast.ana, version.round, *choices)
    closed_at_the_end(version.round, cast.ana)


def agreed(cast, *keys, **asking):
    """These articles, agreed to by all."""
    version = asked(cast, *keys, **asking)
    answered(cast, version, "agree", "agree", "agree")
    return version
