"""One partnership at a time: the rule that every query and every save passes through.

`with inside(partnership):` opens the scope. Rows of a `PartnershipModel` can be asked for, written
and deleted only inside one; the condition is put into the query when it becomes SQL, so a queryset
built at import time follows the scope at run time. `EVERYWHERE` is the one way across.

On PostgreSQL the scope is also a transaction with a setting that row-level security reads, so that
a query which never came through here finds nothing (see `rowsecurity`).
"""

import uuid
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum
from typing import Any, ClassVar, Self, TypeVar, cast

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, FullResultSet, ValidationError
from django.db import connection, models, transaction
from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _


class OutsidePartnership(RuntimeError):
    """Rows of a partnership were asked for with no partnership open."""


class CrossesBorder(RuntimeError):
    """A row would belong to, or point at, another partnership."""


class Everywhere(Enum):
    EVERYWHERE = "*"


EVERYWHERE = Everywhere.EVERYWHERE
Scope = uuid.UUID | Everywhere
WALL = "fourfold.partnership"
Row = TypeVar("Row", bound=models.Model)
_scope: ContextVar[Scope | None] = ContextVar("partnership", default=None)


def current() -> Scope:
    """The open scope; raises `OutsidePartnership` when there is none."""
    scope = _scope.get()
    if scope is None:
        raise OutsidePartnership("Open a partnership first: with inside(partnership): …")
    return scope


def current_id() -> uuid.UUID:
    """The id of the one open partnership; EVERYWHERE is not one."""
    scope = current()
    if isinstance(scope, Everywhere):
        raise OutsidePartnership("This needs one partnership, not EVERYWHERE.")
    return scope


@contextmanager
def inside(partnership: models.Model | uuid.UUID | Everywhere) -> Iterator[None]:
    """Open a partnership, given as the row, its id, or EVERYWHERE. Scopes nest and restore."""
    scope: Scope = partnership.pk if isinstance(partnership, models.Model) else partnership
    before = _scope.get()
    token = _scope.set(scope)
    try:
        with _wall(scope, before):
            yield
    finally:
        _scope.reset(token)


@contextmanager
def _wall(scope: Scope, before: Scope | None) -> Iterator[None]:
    if connection.vendor != "postgresql":
        yield
        return
    with transaction.atomic():
        _tell_database(scope)
        yield
        # A rollback undoes the setting by itself; after success the outer scope holds again.
        if not connection.needs_rollback:
            _tell_database(before)


def _tell_database(scope: Scope | None) -> None:
    value = scope.value if isinstance(scope, Everywhere) else str(scope or "")
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [WALL, value])


class InCurrentPartnership(models.Func):
    """The condition `partnership_id = <current>`, read when the SQL is written."""

    conditional = True
    output_field = models.BooleanField()

    def as_sql(self, compiler: Any, connection: Any, *_: Any, **__: Any) -> tuple[str, Any]:
        scope = current()
        if isinstance(scope, Everywhere):
            raise FullResultSet
        column, params = compiler.compile(self.source_expressions[0])
        field = models.UUIDField()
        return f"{column} = %s", (*params, field.get_db_prep_value(scope, connection))


Told = Callable[[type[models.Model], Iterable[Any], Collection[str] | None], None]
_followers: dict[type[models.Model], tuple[frozenset[str], Told]] = {}


def follow(model: type[models.Model], columns: Iterable[str], told: Told) -> None:
    """Have `told` called with the keys of rows that are written past `save()` and its signals.

    Only a change of these columns counts; rows that come or go always do.
    """
    _followers[model] = (frozenset(columns), told)


class PartnershipQuerySet(models.QuerySet[Row]):
    _fetched_in: Scope | None = None

    def _fetch_all(self) -> None:
        # A queryset kept across two scopes must not answer the second with the first one's rows.
        scope = current()
        if self._fetched_in not in {None, scope}:
            self._result_cache = None
        self._fetched_in = scope
        super()._fetch_all()

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        rows = list(objs)
        for row in rows:
            row.belong()
        check_foreign_keys(rows)
        made = super().bulk_create(rows, *args, **kwargs)
        self._tell([row.pk for row in rows])
        return made

    def bulk_update(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> int:
        rows = list(objs)
        for row in rows:
            row.belong()
        check_foreign_keys(rows)
        return super().bulk_update(rows, *args, **kwargs)

    def update(self, **values: Any) -> int:
        columns, _told = _followers.get(self.model, (frozenset(), None))
        if not columns & values.keys():
            return super().update(**values)
        keys = list(self.order_by().values_list("pk", flat=True))
        changed = super().update(**values)
        self._tell(keys, values.keys())
        return changed

    def _raw_delete(self, using: str | None) -> int:
        keys = list(self.values_list("pk", flat=True)) if self.model in _followers else []
        gone: int = super()._raw_delete(using)
        self._tell(keys)
        return gone

    def _tell(self, keys: list[Any], columns: Collection[str] | None = None) -> None:
        if keys and self.model in _followers:
            _columns, told = _followers[self.model]
            told(self.model, keys, columns)

    def explain(self, **kwargs: Any) -> str:
        current()
        return super().explain(**kwargs)


class PartnershipManager(models.Manager[Row]):
    def get_queryset(self) -> PartnershipQuerySet[Row]:
        rows: PartnershipQuerySet[Row] = PartnershipQuerySet(self.model, using=self._db)
        return rows.filter(InCurrentPartnership("partnership_id"))

    def raw(self, *args: Any, **kwargs: Any) -> Any:
        raise OutsidePartnership("Raw SQL does not know the partnership. Use the ORM.")


class Tenanted(models.Model):
    """Anything with a `partnership_id`. `save()` fills it in and minds the border.

    The kernel's own tables store it as a plain id; everything else is a `PartnershipModel`.
    """

    partnership_id: uuid.UUID | None
    objects: ClassVar["PartnershipManager[Self]"] = PartnershipManager()

    class Meta:
        abstract = True
        # Following a foreign key, refreshing and saving go through the same rule.
        base_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.belong()
        check_foreign_keys([self])
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self.belong()
        return super().delete(*args, **kwargs)

    def belong(self) -> None:
        """Take the open partnership; refuse to carry a row into another."""
        scope = current()
        if isinstance(scope, Everywhere):
            if self.partnership_id is None:
                raise OutsidePartnership("A new row needs one partnership, not EVERYWHERE.")
        elif self.partnership_id is None:
            self.partnership_id = scope
        elif self.partnership_id != scope:
            raise CrossesBorder(f"This {type(self).__name__} belongs to another partnership.")


class PartnershipModel(Tenanted):
    """A row of one partnership.

    `in_confidence` keeps a table out of what a coordinator takes along: nobody is shown its rows.
    """

    in_confidence: ClassVar[bool] = False
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partnership = models.ForeignKey(
        "partnerships.Partnership", on_delete=models.CASCADE, related_name="+", editable=False
    )

    class Meta(Tenanted.Meta):
        abstract = True


def check_foreign_keys(rows: list[Any]) -> None:
    """Raise `CrossesBorder` when a row points at a row that the open partnership cannot see."""
    for field in tenant_keys(type(rows[0])) if rows else []:
        wanted = {
            getattr(row, field.attname)
            for row in rows
            if getattr(row, field.attname) is not None and not _points_home(row, field)
        }
        if not wanted:
            continue
        manager = field.related_model._default_manager
        owner = rows[0].partnership_id
        if manager.filter(pk__in=wanted, partnership_id=owner).count() != len(wanted):
            raise CrossesBorder(f"{field.name} points outside this partnership.")


def _points_home(row: Any, field: Any) -> bool:
    if not field.is_cached(row):
        return False
    target = field.get_cached_value(row)
    return bool(target and target.partnership_id == row.partnership_id)


def tenant_models() -> list[type[Tenanted]]:
    return [model for model in apps.get_models() if issubclass(model, Tenanted)]


def tenant_keys(model: type[models.Model]) -> list[Any]:
    """The foreign keys of a model that point at rows of a partnership."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.is_relation and issubclass(cast(type, field.related_model), Tenanted)
    ]


def border_crossings() -> list[str]:
    """Every row whose foreign key points into another partnership, as 'Model.field pk'."""
    found = []
    with inside(EVERYWHERE):
        for model in tenant_models():
            for field in tenant_keys(model):
                astray = model.objects.exclude(**{f"{field.name}__isnull": True}).exclude(
                    **{f"{field.name}__partnership_id": models.F("partnership_id")}
                )
                found += [f"{model.__name__}.{field.name} {row.pk}" for row in astray]
    return found


class PartnershipForm(ModelForm):
    """A model form that knows the partnership, so 'one per partnership' becomes a field error."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.belong()

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() - {"partnership"}  # type: ignore[misc]

    def _update_errors(self, errors: ValidationError) -> None:
        if hasattr(errors, "error_dict"):
            for error in list(errors.error_dict.get(NON_FIELD_ERRORS, [])):
                self._move_to_field(errors, error)
        super()._update_errors(errors)  # type: ignore[misc]

    def _move_to_field(self, errors: ValidationError, error: ValidationError) -> None:
        fields = [name for name in (error.params or {}).get("unique_check", ())]
        others = [name for name in fields if name != "partnership"]
        if "partnership" not in fields or len(others) != 1 or others[0] not in self.fields:
            return
        errors.error_dict[NON_FIELD_ERRORS].remove(error)
        if not errors.error_dict[NON_FIELD_ERRORS]:
            del errors.error_dict[NON_FIELD_ERRORS]
        message = ValidationError(_("This one is already here. Choose another."), code="unique")
        errors.error_dict.setdefault(others[0], []).append(message)
