from django.db import migrations
from django.db.models import F


def keep_what_versions_ask(apps, schema_editor):
    """The question of every version, and each later try that asks it in the same words."""
    owner = schema_editor.connection.alias
    rounds = apps.get_model("decisions", "Round").objects.using(owner)
    versions = apps.get_model("charter", "Version").objects.using(owner)
    found = list(versions.values_list("round", flat=True))
    while found:
        rounds.filter(pk__in=found).update(is_fixed=True)
        same = rounds.filter(earlier__in=found, is_fixed=False, options=F("earlier__options"))
        found = list(same.filter(question=F("earlier__question")).values_list("pk", flat=True))


class Migration(migrations.Migration):

    dependencies = [
        ('charter', '0002_a_charter_with_versions_and_comments'),
        ('decisions', '0002_a_question_whose_words_are_given'),
    ]

    operations = [
        migrations.RunPython(keep_what_versions_ask, migrations.RunPython.noop),
    ]
