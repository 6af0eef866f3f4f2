"""Addresses of this area."""

from django.urls import URLPattern, path

from fourfold.partnerships.closing import views as closing
from fourfold.partnerships.handing import views as handing
from fourfold.partnerships.keepers import views as keepers
from fourfold.partnerships.passing import views as passing
from fourfold.partnerships.records import views as records
from fourfold.partnerships.records_law import views as records_law
from fourfold.partnerships.removing import views as removing
from fourfold.partnerships.seats import views as seats
from fourfold.partnerships.terms import views as terms

app_name = "partnerships"
urlpatterns: list[URLPattern] = [
    path("", keepers.settings, name="settings"),
    path("names/", keepers.names, name="names"),
    path("start/", keepers.start, name="start"),
    path("hotline/", keepers.hotline, name="hotline"),
    path("keepers/", keepers.keepers, name="keepers"),
    path("law/", records_law.records_law, name="records-law"),
    path("law/counsel/", records_law.counsel, name="counsel"),
    path("law/hold/", records_law.hold, name="hold"),
    path("area/", keepers.area, name="area"),
    path("area/add/", keepers.area_add, name="area-add"),
    path("area/drop/", keepers.area_drop, name="area-drop"),
    path("area/lands/", keepers.lands, name="lands"),
    path("access/", seats.people, name="people"),
    path("access/visit/", seats.visit, name="visit"),
    path("access/<uuid:pk>/role/", seats.role, name="person-role"),
    path("access/<uuid:pk>/suspend/", seats.suspend, name="person-suspend"),
    path("access/<uuid:pk>/reinstate/", seats.reinstate, name="person-reinstate"),
    path("access/<uuid:pk>/second-step/", seats.second_step, name="person-second-step"),
    path("access/<uuid:pk>/end/", seats.end, name="person-end"),
    path("roles/", records.roles, name="roles"),
    path("stored/", records.register, name="register"),
    path("journal/", records.journal, name="journal"),
    path("safety/", removing.removals, name="removals"),
    path("safety/ask/", removing.removal_ask, name="removal-ask"),
    path("safety/<uuid:pk>/", removing.removal, name="removal"),
    path("safety/<uuid:pk>/confirm/", removing.removal_confirm, name="removal-confirm"),
    path("safety/<uuid:pk>/take-back/", removing.removal_take_back, name="removal-take-back"),
    path("passing/", passing.passing, name="passing"),
    path("passing/named/", passing.keepers, name="keepers-named"),
    path("passing/ask/", passing.ask, name="passing-ask"),
    path("passing/<uuid:pk>/agree/", passing.agree, name="passing-agree"),
    path("passing/<uuid:pk>/object/", passing.object_to, name="passing-object"),
    path("passing/<uuid:pk>/take-back/", passing.take_back, name="passing-take-back"),
    path("end/", closing.ending, name="ending"),
    path("end/take-along/", closing.take_everything, name="take-along"),
    path("end/ask/", closing.ask, name="ending-ask"),
    path("end/<uuid:pk>/confirm/", closing.confirm, name="ending-confirm"),
    path("end/<uuid:pk>/stop/", closing.stop, name="ending-stop"),
    path("notes/", handing.notes, name="notes"),
    path("notes/promises/", handing.promises, name="promises"),
    path("notes/kept/", handing.kept_add, name="kept-add"),
    path("notes/kept/<uuid:pk>/", handing.kept_edit, name="kept-edit"),
    path("notes/kept/<uuid:pk>/drop/", handing.kept_drop, name="kept-drop"),
    path("notes/promise/", handing.promise_add, name="promise-add"),
    path("notes/promise/<uuid:pk>/", handing.promise_edit, name="promise-edit"),
    path("notes/promise/<uuid:pk>/drop/", handing.promise_drop, name="promise-drop"),
    path("words/", terms.words, name="words"),
    path("words/add/<slug:axis>/", terms.word_add, name="word-add"),
    path("words/<uuid:pk>/", terms.word_edit, name="word-edit"),
    path("words/<uuid:pk>/move/", terms.word_move, name="word-move"),
    path("words/<uuid:pk>/retire/", terms.word_retire, name="word-retire"),
]
