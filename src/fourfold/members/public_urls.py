"""The address behind the secret link of an invitation."""

from django.urls import path

from fourfold.members.invitations.public_views import open_invitation

app_name = "invitation"
urlpatterns = [path("<str:token>", open_invitation, name="open")]
