"""The second wall, on PostgreSQL: the database itself shows only rows of the open partnership.

The tables belong to an owner who makes them; the program signs in as another role, which can read
and write rows but is neither superuser nor exempt from the policies.
"""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.db import connection, connections

from fourfold.kernel.tenancy import WALL, tenant_models

POLICY = "only_the_open_partnership"


def walled_tables() -> list[str]:
    """The tables whose rows belong to one partnership each."""
    return sorted(model._meta.db_table for model in tenant_models())


def enforce(alias: str, *, app_role: str) -> None:
    """Put the policy on every such table and give the program's role its rights. Repeatable."""
    owner = connections[alias]
    quote = owner.ops.quote_name
    role = quote(app_role)
    with owner.cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
        cursor.execute(
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}"
        )
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}")
        for table in walled_tables():
            _wall_off(cursor, quote(table))


def _wall_off(cursor: Any, table: str) -> None:
    condition = f"current_setting('{WALL}', true) IN (partnership_id::text, '*')"
    cursor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    cursor.execute(f"DROP POLICY IF EXISTS {POLICY} ON {table}")
    cursor.execute(
        f"CREATE POLICY {POLICY} ON {table} USING ({condition}) WITH CHECK ({condition})"
    )


@register("database", deploy=True)
def the_program_is_a_plain_role(**_kwargs: Any) -> list[CheckMessage]:
    """Refuse to run on PostgreSQL as a role that the policies do not hold."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        (is_exempt,) = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        (owned,) = cursor.fetchone()
    if not is_exempt and not owned:
        return []
    return [
        Error(
            "The program signs in to PostgreSQL as a superuser or as the owner of the tables.",
            hint="Give DATABASE_URL a plain role, and DATABASE_OWNER_URL the owner.",
            id="fourfold.E001",
        )
    ]
