import uuid
from typing import ClassVar

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import fourfold.kernel.clock


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("members", "0001_initial_members"),
        ("partnerships", "0001_initial_partnerships"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Acceptance",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("accepted_on", models.DateField(default=fourfold.kernel.clock.today)),
                (
                    "told_how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("phone", "By phone"),
                            ("person", "In person"),
                            ("mail", "By e-mail"),
                            ("letter", "By letter or text message"),
                        ],
                        max_length=8,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="GroupMember",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("leads", models.BooleanField(default=False, verbose_name="leads the group")),
                ("since", models.DateField(default=fourfold.kernel.clock.today)),
                ("until", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-leads", "person__name"],
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="PastTerm",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField()),
            ],
            options={
                "ordering": ["-ends_on", "-starts_on"],
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="WorkGroup",
            fields=[
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "why",
                    models.TextField(blank=True, max_length=1000, verbose_name="why it is there"),
                ),
                (
                    "decides",
                    models.TextField(blank=True, max_length=1000, verbose_name="what it decides"),
                ),
                (
                    "leaves",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="what it does not decide"
                    ),
                ),
                (
                    "begins_on",
                    models.DateField(default=fourfold.kernel.clock.today, verbose_name="begins"),
                ),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="ends")),
                ("closed_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "ordering": ["name"],
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.RemoveConstraint(
            model_name="position",
            name="lived_experience_names_nobody",
        ),
        migrations.AddField(
            model_name="position",
            name="duties",
            field=models.TextField(
                blank=True, max_length=4000, verbose_name="what this chair is for"
            ),
        ),
        migrations.AddField(
            model_name="position",
            name="empty_since",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="position",
            name="leads",
            field=models.BooleanField(default=False, verbose_name="leads the partnership"),
        ),
        migrations.AddField(
            model_name="position",
            name="stands_in_from",
            field=models.DateField(blank=True, null=True, verbose_name="stands in from"),
        ),
        migrations.AddField(
            model_name="position",
            name="stands_in_until",
            field=models.DateField(blank=True, null=True, verbose_name="stands in until"),
        ),
        migrations.AddField(
            model_name="position",
            name="substitute",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="members.representative",
            ),
        ),
        migrations.AddField(
            model_name="position",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="members.representative",
            ),
        ),
        migrations.AddField(
            model_name="position",
            name="term_months",
            field=models.PositiveSmallIntegerField(
                blank=True,
                null=True,
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(120),
                ],
                verbose_name="months in a term",
            ),
        ),
        migrations.AddConstraint(
            model_name="position",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_lived_experience", False),
                    models.Q(
                        ("duties", ""),
                        ("empty_since", None),
                        ("holder", None),
                        ("leads", False),
                        ("membership", None),
                        ("stands_in_from", None),
                        ("stands_in_until", None),
                        ("substitute", None),
                        ("successor", None),
                        ("term_ends_on", None),
                        ("term_months", None),
                        ("term_starts_on", None),
                    ),
                    _connector="OR",
                ),
                name="lived_experience_names_nobody",
            ),
        ),
        migrations.AddConstraint(
            model_name="position",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stands_in_until", None),
                    models.Q(
                        ("stands_in_from__isnull", False),
                        ("stands_in_until__gte", models.F("stands_in_from")),
                    ),
                    _connector="OR",
                ),
                name="standing_in_ends_after_it_starts",
            ),
        ),
        migrations.AddField(
            model_name="acceptance",
            name="partnership",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="partnerships.partnership",
            ),
        ),
        migrations.AddField(
            model_name="acceptance",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="members.representative",
            ),
        ),
        migrations.AddField(
            model_name="acceptance",
            name="position",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="acceptances",
                to="members.position",
            ),
        ),
        migrations.AddField(
            model_name="groupmember",
            name="partnership",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="partnerships.partnership",
            ),
        ),
        migrations.AddField(
            model_name="groupmember",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="groups",
                to="members.representative",
            ),
        ),
        migrations.AddField(
            model_name="pastterm",
            name="holder",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="members.representative",
            ),
        ),
        migrations.AddField(
            model_name="pastterm",
            name="membership",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="members.membership",
            ),
        ),
        migrations.AddField(
            model_name="pastterm",
            name="partnership",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="partnerships.partnership",
            ),
        ),
        migrations.AddField(
            model_name="pastterm",
            name="position",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="past_terms",
                to="members.position",
            ),
        ),
        migrations.AddField(
            model_name="workgroup",
            name="partnership",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="partnerships.partnership",
            ),
        ),
        migrations.AddField(
            model_name="groupmember",
            name="group",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="members",
                to="members.workgroup",
            ),
        ),
        migrations.AddConstraint(
            model_name="acceptance",
            constraint=models.UniqueConstraint(
                fields=("position", "person"), name="accepted_once_per_chair"
            ),
        ),
        migrations.AddIndex(
            model_name="pastterm",
            index=models.Index(fields=["partnership", "ends_on"], name="past_terms_by_end"),
        ),
        migrations.AddConstraint(
            model_name="pastterm",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("starts_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                ),
                name="past_term_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="workgroup",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on", None), ("ends_on__gte", models.F("begins_on")), _connector="OR"
                ),
                name="group_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="groupmember",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)),
                fields=("group", "person"),
                name="once_in_a_group",
            ),
        ),
        migrations.AddConstraint(
            model_name="groupmember",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="leaves_a_group_after_coming",
            ),
        ),
    ]
