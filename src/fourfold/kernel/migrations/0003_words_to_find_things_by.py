from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0002_journal_is_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="Word",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "partnership_id",
                        "thing_id",
                        "word",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("partnership_id", models.UUIDField()),
                ("thing_id", models.UUIDField()),
                ("word", models.BinaryField(max_length=160)),
                (
                    "place",
                    models.PositiveSmallIntegerField(choices=[(0, "Title"), (1, "Text")]),
                ),
                ("kind", models.SlugField(max_length=20)),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [
                    models.Index(
                        fields=["partnership_id", "word", "place", "thing_id", "kind"],
                        name="things_by_word",
                    )
                ],
            },
        ),
    ]
