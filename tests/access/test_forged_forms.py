"""What is sent by somebody who did not use our forms, or changed them first."""

from typing import Any

from django.test import Client

from fourfold.accounts.models import User
from fourfold.directory.models import Organization
from fourfold.kernel.tenancy import EVERYWHERE, border_crossings, inside, tenant_models
from fourfold.members.models import Invitation, Membership, Representative
from fourfold.partnerships.models import Partnership, Seat
from tests.access.routes import routes
from tests.access.sent import forms_in
from tests.access.visits import addresses, fingerprint, undone
from tests.confirming import confirmed

METHODS = ("post", "put", "patch", "delete")
# Who may sit where is changed on these pages, and on no other. With a member its people go.
CHANGES_SEATS = {"/role/", "/suspend/", "/reinstate/", "/end/", "/access/visit/", "/leave/"}
CHANGES_SEATS |= {"/away/"}


def test_nothing_is_taken_without_the_token_of_a_form(filled):
    client, ana = Client(enforce_csrf_checks=True), confirmed(filled.cast, filled.cast.ana)
    client.cookies = ana.cookies
    before = fingerprint()
    taken = {
        (method, address): status
        for route in routes()
        for address in addresses(route, ana, filled.here)[:1]
        for method in METHODS
        if (status := getattr(client, method)(address).status_code) != 403
    }
    assert taken == {}
    assert fingerprint() == before


def test_a_form_from_another_site_is_refused_even_with_a_token(cast):
    client = Client(enforce_csrf_checks=True)
    client.cookies = cast.client(cast.ana).cookies
    address = f"/w/{cast.here.pk}/foundation/rules/add/"
    form = forms_in(client.get(address).text, address)[0]
    sent = {**form.data(), "text": "We listen."}
    strange = client.post(address, sent, headers={"origin": "https://evil.example"})
    assert strange.status_code == 403
    assert client.post(address, sent, headers={"origin": "http://testserver"}).status_code == 302


def test_ids_of_another_partnership_lead_nowhere(filled):
    """Dov, at the pages of his own partnership, with the ids of everything in this one."""
    dov, ana = (confirmed(filled.cast, getattr(filled.cast, who)) for who in ("dov", "ana"))
    ours, theirs = str(filled.cast.here.pk), str(filled.cast.elsewhere.pk)
    before = fingerprint()
    found = {
        (method, address): status
        for route in routes()
        if route.is_of_a_partnership and {"pk", "batch_id"} & set(route.converters)
        for address in addresses(route, ana, filled.here)
        for method in ("get", "post")
        if (status := getattr(dov, method)(address.replace(ours, theirs)).status_code) != 404
    }
    assert {key: status for key, status in found.items() if status != 405} == {}
    assert fingerprint() == before


def strangers(filled: Any) -> dict[str, Any]:
    """Names of columns that no form asks for, with values that would reach across."""
    with inside(filled.cast.elsewhere):
        rows = {
            "membership": Membership.objects.first(),
            "representative": Representative.objects.first(),
            "holder": Representative.objects.first(),
            "organization": Organization.objects.first(),
            "invitation": Invitation.objects.first(),
        }
    rows |= {"seat": filled.cast.dov, "invited_by": filled.cast.dov, "user": filled.cast.dov.user}
    rows["partnership"] = filled.cast.elsewhere
    ids = {key: str(row.pk) for key, row in rows.items()}
    return {
        **ids,
        **{f"{name}_id": value for name, value in ids.items()},
        **dict.fromkeys(("id", "pk"), ids["organization"]),
        **dict.fromkeys(("is_staff", "is_superuser", "is_demo", "is_active", "is_filled"), "on"),
        **{"role": "coordinator", "ends_at": "2040-01-01", "suspended_at": "2020-01-01"},
        **{"token_digest": "0" * 64, "created_by": ids["user"], "visibility": "public"},
    }


def beyond(filled: Any) -> list[Any]:
    """Everything that no form of this partnership may touch."""
    with inside(EVERYWHERE):
        rows: list[Any] = [
            sorted(map(str, model.objects.filter(partnership_id=other).values_list()))
            for model in tenant_models()
            for other in [filled.cast.elsewhere.pk]
        ]
    people = User.objects.filter(pk=filled.cast.dov.user.pk)
    return [
        *rows,
        list(people.values_list("name", "alias", "email", "is_active", "password")),
        list(Partnership.objects.exclude(pk=filled.cast.here.pk).values_list()),
        sorted(Partnership.objects.values_list("pk", "is_demo", "created_on")),
        list(Seat.objects.filter(partnership=filled.cast.elsewhere).values_list()),
    ]


def seats_here(filled: Any) -> list[Any]:
    return list(Seat.objects.filter(partnership=filled.cast.here).order_by("pk").values_list())


def is_accepted(response: Any) -> bool:
    """Answered with the next page or a file; what only looks or asks again, with a page at once."""
    if response.status_code == 302 or response.has_header("Content-Disposition"):
        return True
    return response.status_code == 200 and "govuk-error" not in response.text


def test_columns_that_no_form_asks_for_are_not_taken(filled, forms):
    client, extra = confirmed(filled.cast, filled.cast.ana), strangers(filled)
    before, seats = beyond(filled), seats_here(filled)
    taken, accepted = [], 0
    for form in forms:
        with undone():
            response = client.post(form.action, {**extra, **form.data()})
            accepted += is_accepted(response)
            if beyond(filled) != before or border_crossings():
                taken.append(form.action)
            if seats_here(filled) != seats and not any(p in form.action for p in CHANGES_SEATS):
                taken.append(f"{form.action} changed a seat")
    assert taken == []
    assert accepted > len(forms) * 0.9 > 80


def test_a_choice_can_not_be_made_of_another_partnerships_row(filled, forms):
    client, rows = confirmed(filled.cast, filled.cast.ana), strangers(filled)
    names = ("membership", "representative", "organization", "invitation", "seat")
    values = [rows[name] for name in names]
    values.append(f"{rows['membership']}/{rows['representative']}")
    before, taken = beyond(filled), []
    for form in (form for form in forms if form.choices):
        with undone():
            for value in values:
                client.post(form.action, {**form.data(), **dict.fromkeys(form.choices, value)})
            if beyond(filled) != before or border_crossings():
                taken.append(form.action)
    assert taken == []
