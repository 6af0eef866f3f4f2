"""Saying something about an article, and settling what was said."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from fourfold.charter.models import Article, Comment
from fourfold.charter.permissions import comment_on_charter, settle_comments, take_back_comment
from fourfold.kernel import clock
from fourfold.kernel.editing import claim_version
from fourfold.kernel.journal import record
from fourfold.partnerships.models import Seat


@transaction.atomic
def comment_on(key: str, *, by: Seat, body: str, is_objection: bool = False) -> Comment:
    """Say something about an article; an objection puts it in question until it is settled."""
    comment_on_charter.require(by)
    article, _made = Article.objects.get_or_create(key=key)
    comment = Comment.objects.create(article=article, body=body, is_objection=is_objection, by=by)
    deed = (
        gettext_noop("put the part “%(thing)s” in question")
        if is_objection
        else gettext_noop("commented on the part “%(thing)s”")
    )
    record(by, deed, article)
    return comment


@transaction.atomic
def settle(comment: Comment, *, by: Seat, came_of_it: str = "") -> Comment:
    """Close a comment, with what came of it. Settles what the caller saw."""
    settle_comments.require(by, comment)
    if comment.settled_on is not None:
        raise ValidationError(_("This comment is settled already."))
    claim_version(comment, comment.version)
    comment.settled_on, comment.came_of_it = clock.today(), came_of_it
    comment.save()
    record(by, gettext_noop("settled a comment on the part “%(thing)s”"), comment.article)
    return comment


@transaction.atomic
def open_again(comment: Comment, *, by: Seat) -> Comment:
    settle_comments.require(by, comment)
    if comment.settled_on is None:
        return comment
    claim_version(comment, comment.version)
    comment.settled_on = None
    comment.save()
    record(by, gettext_noop("opened a comment on the part “%(thing)s” again"), comment.article)
    return comment


@transaction.atomic
def take_back(comment: Comment, *, by: Seat) -> None:
    """The writer of a comment deletes it; nothing of it is kept."""
    take_back_comment.require(by, comment)
    record(by, gettext_noop("took back a comment on the part “%(thing)s”"), comment.article)
    comment.delete()
