"""A journal may go with its partnership, and only whole.

Entries can be deleted once their head is gone, and a head cannot come back while entries are there:
whoever cuts something off leaves a journal without a head, which `journal verify` reports.
"""

from django.db import migrations

REFUSAL = "The journal only grows."
HEAD = "EXISTS (SELECT 1 FROM kernel_head WHERE partnership_id = {row}.partnership_id)"
ENTRY = "EXISTS (SELECT 1 FROM kernel_entry WHERE partnership_id = {row}.partnership_id)"
HAS_HEAD = HEAD.format(row="OLD")
COMES_BACK = f"NOT {HEAD.format(row='NEW')} AND {ENTRY.format(row='NEW')}"

SQLITE = [
    "DROP TRIGGER kernel_entry_no_delete",
    "DROP TRIGGER kernel_details_no_delete",
    *(
        f"""CREATE TRIGGER kernel_{table}_no_delete BEFORE DELETE ON kernel_{table}
        WHEN {HAS_HEAD} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""
        for table in ("entry", "details")
    ),
    f"""CREATE TRIGGER kernel_head_stays_gone BEFORE INSERT ON kernel_head
    WHEN {COMES_BACK} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
]
SQLITE_BACK = [
    "DROP TRIGGER kernel_head_stays_gone",
    "DROP TRIGGER kernel_entry_no_delete",
    "DROP TRIGGER kernel_details_no_delete",
    *(
        f"""CREATE TRIGGER kernel_{table}_no_delete BEFORE DELETE ON kernel_{table}
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""
        for table in ("entry", "details")
    ),
]
# A WHEN of PostgreSQL may not look into tables, so the functions look.
POSTGRESQL = [
    "DROP TRIGGER kernel_entry_no_change ON kernel_entry",
    "DROP TRIGGER kernel_details_no_delete ON kernel_details",
    f"""CREATE FUNCTION kernel_journal_goes_whole() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {HAS_HEAD} THEN
            RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
    END $$""",
    f"""CREATE FUNCTION kernel_head_stays_gone() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {COMES_BACK} THEN
            RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$""",
    """CREATE TRIGGER kernel_entry_no_update BEFORE UPDATE ON kernel_entry
    FOR EACH ROW EXECUTE FUNCTION kernel_journal_only_grows()""",
    *(
        f"""CREATE TRIGGER kernel_{table}_no_delete BEFORE DELETE ON kernel_{table}
        FOR EACH ROW EXECUTE FUNCTION kernel_journal_goes_whole()"""
        for table in ("entry", "details")
    ),
    """CREATE TRIGGER kernel_head_stays_gone BEFORE INSERT ON kernel_head
    FOR EACH ROW EXECUTE FUNCTION kernel_head_stays_gone()""",
]
POSTGRESQL_BACK = [
    "DROP TRIGGER kernel_head_stays_gone ON kernel_head",
    "DROP TRIGGER kernel_entry_no_update ON kernel_entry",
    "DROP TRIGGER kernel_entry_no_delete ON kernel_entry",
    "DROP TRIGGER kernel_details_no_delete ON kernel_details",
    "DROP FUNCTION kernel_head_stays_gone",
    "DROP FUNCTION kernel_journal_goes_whole",
    """CREATE TRIGGER kernel_entry_no_change BEFORE UPDATE OR DELETE ON kernel_entry
    FOR EACH ROW EXECUTE FUNCTION kernel_journal_only_grows()""",
    """CREATE TRIGGER kernel_details_no_delete BEFORE DELETE ON kernel_details
    FOR EACH ROW EXECUTE FUNCTION kernel_journal_only_grows()""",
]


def run(statements):
    def apply(apps, schema_editor):
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement, params=None)

    return apply


class Migration(migrations.Migration):
    dependencies = [("kernel", "0003_words_to_find_things_by")]
    operations = [
        migrations.RunPython(
            run({"sqlite": SQLITE, "postgresql": POSTGRESQL}),
            run({"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}),
        )
    ]
