"""Nothing is read or written outside a partnership, and nothing crosses from one to another."""

import uuid
from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q
from django.forms import ModelChoiceField

from fourfold.kernel.journal.models import Entry
from fourfold.kernel.tenancy import (
    EVERYWHERE,
    CrossesBorder,
    OutsidePartnership,
    PartnershipForm,
    border_crossings,
    current_id,
    inside,
)
from fourfold.partnerships.models import Partnership, Term

BUILT_AT_IMPORT = Term.objects.filter(axis="p")


class TermForm(PartnershipForm):
    class Meta:
        model = Term
        fields = ("axis", "key", "label")


def saved_term() -> Term:
    """A row fetched inside, then carried out."""
    return Term(pk=uuid.uuid4(), partnership_id=uuid.uuid4(), axis="p", key="x", label="X")


UNSCOPED: dict[str, Callable[[], object]] = {
    "all": lambda: list(Term.objects.all()),
    "iterator": lambda: list(Term.objects.iterator()),
    "filter": lambda: list(Term.objects.filter(key="x")),
    "exclude": lambda: list(Term.objects.exclude(key="x")),
    "get": lambda: Term.objects.get(key="x"),
    "first": lambda: Term.objects.first(),
    "last": lambda: Term.objects.last(),
    "earliest": lambda: Term.objects.earliest("key"),
    "count": lambda: Term.objects.count(),
    "exists": lambda: Term.objects.exists(),
    "exclude exists": lambda: Term.objects.exclude(key="x").exists(),
    "distinct exists": lambda: Term.objects.distinct().exists(),
    "contains": lambda: Term.objects.contains(saved_term()),
    "aggregate": lambda: Term.objects.aggregate(Count("pk")),
    "annotate": lambda: list(Term.objects.annotate(n=Count("pk"))),
    "values": lambda: list(Term.objects.values("key")),
    "values_list": lambda: list(Term.objects.values_list("key", flat=True)),
    "in_bulk": lambda: Term.objects.in_bulk(),
    "slice": lambda: list(Term.objects.all()[:3]),
    "reverse": lambda: list(Term.objects.reverse()),
    "dates": lambda: list(Entry.objects.dates("at", "day")),
    "union": lambda: list(Term.objects.order_by().union(Term.objects.order_by())),
    "or": lambda: list(Term.objects.filter(key="x") | Term.objects.filter(key="y")),
    "Q": lambda: list(Term.objects.filter(Q(key="x") | ~Q(key="y"))),
    "subquery": lambda: list(Partnership.objects.filter(pk__in=Term.objects.values("partnership"))),
    "Exists": lambda: list(
        Partnership.objects.filter(Exists(Term.objects.filter(partnership=OuterRef("pk"))))
    ),
    "prefetch": lambda: list(
        Term.objects.prefetch_related(Prefetch("partnership", Partnership.objects.all()))
    ),
    "select_for_update": lambda: list(Term.objects.select_for_update()),
    "explain": lambda: Term.objects.explain(),
    "raw": lambda: list(Term.objects.raw("SELECT * FROM partnerships_term")),
    "update": lambda: Term.objects.update(label="x"),
    "update F": lambda: Term.objects.filter(key="x").update(order=F("order") + 1),
    "delete": lambda: Term.objects.all().delete(),
    "create": lambda: Term.objects.create(axis="p", key="x", label="X"),
    "save": lambda: Term(axis="p", key="x", label="X").save(),
    "save fetched": lambda: saved_term().save(),
    "delete fetched": lambda: saved_term().delete(),
    "refresh": lambda: saved_term().refresh_from_db(),
    "get_or_create": lambda: Term.objects.get_or_create(axis="p", key="x"),
    "update_or_create": lambda: Term.objects.update_or_create(axis="p", key="x"),
    "bulk_create": lambda: Term.objects.bulk_create([Term(axis="p", key="x", label="X")]),
    "bulk_update": lambda: Term.objects.bulk_update([saved_term()], ["label"]),
    "base manager": lambda: list(Term._base_manager.all()),
    "form": lambda: TermForm({}),
    "form choices": lambda: list(ModelChoiceField(Term.objects.all()).choices),
    "queryset built at import": lambda: list(BUILT_AT_IMPORT),
    "journal": lambda: list(Entry.objects.all()),
}


@pytest.mark.parametrize("way", UNSCOPED)
def test_asking_outside_a_partnership_raises(db, way):
    with pytest.raises(OutsidePartnership):
        UNSCOPED[way]()


@pytest.fixture
def terms(cast):
    """One term in each partnership."""
    made = {}
    for name in ("here", "elsewhere"):
        with inside(getattr(cast, name)):
            made[name] = Term.objects.create(axis="p", key="one", label=name)
    return made


def test_a_queryset_built_at_import_follows_the_scope_at_run_time(cast, terms):
    for name in ("here", "elsewhere"):
        with inside(getattr(cast, name)):
            assert [term.label for term in BUILT_AT_IMPORT] == [name]


def test_another_partnerships_row_cannot_be_found_changed_or_deleted(cast, terms):
    astray = terms["elsewhere"].pk
    with inside(cast.here):
        assert Term.objects.filter(pk=astray).count() == 0
        assert Term.objects.filter(pk=astray).update(label="taken") == 0
        assert Term.objects.filter(pk=astray).delete()[0] == 0
    with inside(cast.elsewhere):
        assert Term.objects.get(pk=astray).label == "elsewhere"


@pytest.mark.parametrize("deed", ["save", "delete"])
def test_a_row_cannot_be_carried_over_the_border(cast, terms, deed):
    with inside(cast.here), pytest.raises(CrossesBorder):
        getattr(terms["elsewhere"], deed)()


def test_bulk_writes_refuse_rows_of_another_partnership(cast, terms):
    with inside(cast.here), pytest.raises(CrossesBorder):
        Term.objects.bulk_update([terms["here"], terms["elsewhere"]], ["label"])


def test_scopes_nest_and_restore(cast, terms):
    with inside(cast.here):
        with inside(cast.elsewhere):
            assert Term.objects.get().label == "elsewhere"
        assert Term.objects.get().label == "here"
        with inside(EVERYWHERE):
            assert Term.objects.count() == 2
        assert current_id() == cast.here.pk


def test_a_scope_is_restored_after_an_error(cast, terms):
    with inside(cast.here):
        with pytest.raises(ZeroDivisionError), inside(cast.elsewhere):
            1 / 0  # noqa: B018  the error is the point
        assert Term.objects.get().label == "here"


def test_everywhere_cannot_be_the_home_of_a_new_row(cast):
    with inside(EVERYWHERE), pytest.raises(OutsidePartnership):
        Term.objects.create(axis="p", key="x", label="X")


def test_one_per_partnership_is_a_field_error_and_only_within_it(cast, terms):
    class KeyForm(PartnershipForm):
        class Meta:
            model = Term
            fields = ("axis", "key", "label")

    values = {"axis": "p", "key": "one", "label": "Again"}
    with inside(cast.here):
        form = KeyForm(values)
        assert not form.is_valid()
        assert Term.objects.count() == 1
    with inside(cast.elsewhere):
        terms["elsewhere"].delete()
        assert KeyForm(values).is_valid()


def test_no_row_points_into_another_partnership(cast, terms):
    assert border_crossings() == []


def test_the_constraint_stands_in_the_database_too(cast, terms):
    with inside(cast.here), pytest.raises(IntegrityError), transaction.atomic():
        Term.objects.bulk_create([Term(axis="p", key="one", label="Twice")])


@pytest.fixture
def raw():
    """A cursor that never came through the manager."""
    if connection.vendor != "postgresql":
        pytest.skip("row-level security is PostgreSQL's")

    def run(statement: str) -> list[tuple]:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []

    return run


def test_postgresql_shows_a_raw_query_nothing_outside_a_partnership(cast, terms, raw):
    assert raw("SELECT label FROM partnerships_term") == []
    with inside(cast.here):
        assert raw("SELECT label FROM partnerships_term") == [("here",)]
    assert raw("SELECT label FROM partnerships_term") == []


def test_postgresql_lets_a_raw_write_touch_only_the_open_partnership(cast, terms, raw):
    with inside(cast.here):
        raw("UPDATE partnerships_term SET label = 'changed'")
    with inside(EVERYWHERE):
        assert sorted(Term.objects.values_list("label", flat=True)) == ["changed", "elsewhere"]


def test_postgresql_refuses_a_raw_insert_for_another_partnership(cast, raw):
    statement = (
        'INSERT INTO partnerships_term (id, partnership_id, axis, key, label, "order", counties,'
        f" is_retired) VALUES ('{uuid.uuid4()}', '{cast.elsewhere.pk}',"
        " 'p', 'k', 'l', 0, '[]', false)"
    )
    refused = pytest.raises(Exception, match="row-level security")
    with inside(cast.here), refused, transaction.atomic():
        raw(statement)


def test_the_programs_role_is_held_by_the_policies(cast, raw):
    assert raw("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user") == [
        (False, False)
    ]
