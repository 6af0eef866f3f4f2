"""Addresses of the foundation."""

from django.urls import path

from fourfold.charter import article_views as articles
from fourfold.charter import views
from fourfold.charter.adopting import views as adopting
from fourfold.charter.commenting import views as commenting

app_name = "charter"
urlpatterns = [
    path("", views.foundation, name="foundation"),
    path("proposal/", views.proposal_preview, name="proposal-preview"),
    path("proposal.<slug:ending>", views.proposal_file, name="proposal-file"),
    path("parts/<slug:key>/", views.article_edit, name="article-edit"),
    path("rules/choose/", views.rules_choose, name="rules-choose"),
    path("rules/add/", views.rule_add, name="rule-add"),
    path("rules/paths/", views.rule_book_edit, name="rule-book-edit"),
    path("rules/<uuid:pk>/", views.rule_edit, name="rule-edit"),
    path("rules/<uuid:pk>/move/", views.rule_move, name="rule-move"),
    path("rules/<uuid:pk>/drop/", views.rule_drop, name="rule-drop"),
    path("articles/<slug:key>/", articles.article, name="article"),
    path("articles/<slug:key>/wordings/", articles.wordings, name="wordings"),
    path("articles/<slug:key>/comment/", commenting.comment_add, name="comment-add"),
    path("wordings/<uuid:pk>/", articles.wording, name="wording"),
    path("wordings/<uuid:pk>/take-up/", articles.wording_take_up, name="wording-take-up"),
    path("comments/<uuid:pk>/settle/", commenting.comment_settle, name="comment-settle"),
    path("comments/<uuid:pk>/reopen/", commenting.comment_reopen, name="comment-reopen"),
    path("comments/<uuid:pk>/take-back/", commenting.comment_take_back, name="comment-take-back"),
    path("draft.<slug:ending>", adopting.draft_file, name="draft-file"),
    path("propose/", adopting.propose, name="propose"),
    path("versions/", adopting.versions, name="versions"),
    path("versions/<uuid:pk>/", adopting.version, name="version"),
    path("versions/<uuid:pk>/charter.<slug:ending>", adopting.version_file, name="version-file"),
]
