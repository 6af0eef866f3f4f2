from django.db import migrations

REFUSAL = "The journal only grows."

SQLITE = [
    f"""CREATE TRIGGER kernel_entry_no_{deed} BEFORE {deed} ON kernel_entry
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""
    for deed in ("update", "delete")
] + [
    f"""CREATE TRIGGER kernel_details_no_delete BEFORE DELETE ON kernel_details
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    f"""CREATE TRIGGER kernel_details_only_blanked BEFORE UPDATE ON kernel_details
    WHEN NEW.salt <> '' OR NEW.thing <> '' OR NEW.actor_name <> ''
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
]
SQLITE_BACK = [
    "DROP TRIGGER kernel_entry_no_update",
    "DROP TRIGGER kernel_entry_no_delete",
    "DROP TRIGGER kernel_details_no_delete",
    "DROP TRIGGER kernel_details_only_blanked",
]
POSTGRESQL = [
    f"""CREATE FUNCTION kernel_journal_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation'; END $$""",
    """CREATE TRIGGER kernel_entry_no_change BEFORE UPDATE OR DELETE ON kernel_entry
    FOR EACH ROW EXECUTE FUNCTION kernel_journal_only_grows()""",
    """CREATE TRIGGER kernel_details_no_delete BEFORE DELETE ON kernel_details
    FOR EACH ROW EXECUTE FUNCTION kernel_journal_only_grows()""",
    """CREATE TRIGGER kernel_details_only_blanked BEFORE UPDATE ON kernel_details
    FOR EACH ROW WHEN (NEW.salt <> '' OR NEW.thing <> '' OR NEW.actor_name <> '')
    EXECUTE FUNCTION kernel_journal_only_grows()""",
]
POSTGRESQL_BACK = [
    "DROP TRIGGER kernel_entry_no_change ON kernel_entry",
    "DROP TRIGGER kernel_details_no_delete ON kernel_details",
    "DROP TRIGGER kernel_details_only_blanked ON kernel_details",
    "DROP FUNCTION kernel_journal_only_grows",
]


def run(statements):
    def apply(apps, schema_editor):
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement, params=None)

    return apply


class Migration(migrations.Migration):
    dependencies = [("kernel", "0001_initial_kernel")]
    operations = [
        migrations.RunPython(
            run({"sqlite": SQLITE, "postgresql": POSTGRESQL}),
            run({"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}),
        )
    ]
