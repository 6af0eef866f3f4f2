"""Addresses of this area."""

from django.urls import URLPattern, path

from fourfold.members.agreements.urls import urlpatterns as agreements
from fourfold.members.balance import views as balance
from fourfold.members.bodies.urls import urlpatterns as bodies
from fourfold.members.choosing import views as choosing
from fourfold.members.figures.urls import urlpatterns as figures
from fourfold.members.groups.urls import urlpatterns as groups
from fourfold.members.importing.urls import urlpatterns as importing
from fourfold.members.invitations import views as invitations
from fourfold.members.involvement.urls import urlpatterns as involvement
from fourfold.members.leaving.urls import urlpatterns as leaving
from fourfold.members.mydata.urls import urlpatterns as mydata
from fourfold.members.offers.urls import urlpatterns as offers
from fourfold.members.people.urls import urlpatterns as people
from fourfold.members.planning import views as planning
from fourfold.members.positions.urls import urlpatterns as chairs
from fourfold.members.welcome.urls import urlpatterns as welcome
from fourfold.members.young.urls import urlpatterns as young

app_name = "members"
gaps = [
    path("balance/", balance.balance, name="balance"),
    path("balance/<uuid:pk>/", choosing.gap, name="gap"),
    path("choose/", choosing.choose, name="choose"),
    path("choose/chosen/", choosing.choose_people, name="choose-people"),
    path("team/", planning.team, name="team"),
    path("team/<uuid:pk>/leave/", planning.team_leave, name="team-leave"),
]
inviting = [
    path("invitations/", invitations.invitations, name="invitations"),
    path("invitations/<uuid:pk>/", invitations.invitation_edit, name="invitation-edit"),
    path("invitations/<uuid:pk>/answer/", invitations.invitation_answer, name="invitation-answer"),
    path(
        "invitations/<uuid:pk>/withdraw/",
        invitations.invitation_withdraw,
        name="invitation-withdraw",
    ),
    path("invitations/<uuid:pk>/again/", invitations.invitation_again, name="invitation-again"),
    path("letters/", invitations.letters, name="letters"),
    path("letters/<slug:way>/", invitations.letter_edit, name="letter-edit"),
    path("letters/<slug:way>/restore/", invitations.letter_restore, name="letter-restore"),
]
urlpatterns: list[URLPattern] = [
    *agreements,
    *involvement,
    *people,
    *offers,
    *welcome,
    *leaving,
    *young,
    *mydata,
    *importing,
    *bodies,
    *chairs,
    *groups,
    *figures,
    *gaps,
    *inviting,
]
