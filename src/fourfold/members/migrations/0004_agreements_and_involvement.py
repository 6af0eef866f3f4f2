import uuid

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import fourfold.kernel.clock


class Migration(migrations.Migration):
    dependencies = [
        ("members", "0003_welcome_and_offers"),
        ("partnerships", "0002_law_and_succession"),
    ]

    operations = [
        migrations.CreateModel(
            name="Agreement",
            fields=[
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("mou", "Memorandum of understanding"),
                            ("confidentiality", "Confidentiality agreement"),
                            ("member", "Member agreement"),
                            ("data", "Data sharing agreement"),
                        ],
                        max_length=16,
                        verbose_name="what it is",
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "review_on",
                    models.DateField(blank=True, null=True, verbose_name="look at it again on"),
                ),
                (
                    "kept_at",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="where the signed paper is kept"
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "partnership",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnerships.partnership",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="replacement",
                        to="members.agreement",
                    ),
                ),
            ],
            options={
                "ordering": ["title"],
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Clause",
            fields=[
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("key", models.SlugField(blank=True, max_length=20)),
                ("title", models.CharField(max_length=120, verbose_name="heading")),
                ("body", models.TextField(blank=True, max_length=6000, verbose_name="text")),
                ("order", models.PositiveSmallIntegerField(default=0)),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="clauses",
                        to="members.agreement",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnerships.partnership",
                    ),
                ),
            ],
            options={
                "ordering": ["order", "title"],
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Involvement",
            fields=[
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="project")),
                ("purpose", models.CharField(blank=True, max_length=300, verbose_name="what for")),
                ("stages", models.JSONField(blank=True, default=list, verbose_name="stages")),
                ("parts", models.JSONField(blank=True, default=list, verbose_name="roles offered")),
                (
                    "counted",
                    models.CharField(
                        choices=[
                            ("not", "Not counted"),
                            ("few", "Fewer than 5"),
                            ("enough", "5 or more"),
                        ],
                        default="not",
                        max_length=8,
                        verbose_name="how many take part",
                    ),
                ),
                (
                    "people",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(5),
                            django.core.validators.MaxValueValidator(100000),
                        ],
                        verbose_name="number of people",
                    ),
                ),
                (
                    "pay",
                    models.CharField(
                        choices=[
                            ("open", "Not decided"),
                            ("none", "No pay is offered"),
                            ("hour", "An amount for each hour"),
                            ("time", "An amount for each time"),
                        ],
                        default="open",
                        max_length=4,
                        verbose_name="pay",
                    ),
                ),
                (
                    "rate",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=8,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="dollars",
                    ),
                ),
                (
                    "paid",
                    models.CharField(
                        choices=[
                            ("nothing", "Nothing yet"),
                            ("partly", "In part"),
                            ("all", "All that was offered"),
                        ],
                        default="nothing",
                        max_length=8,
                        verbose_name="paid so far",
                    ),
                ),
                (
                    "paid_hours",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="hours paid, in total",
                    ),
                ),
                (
                    "paid_amount",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(10000000)],
                        verbose_name="dollars paid, in total",
                    ),
                ),
                (
                    "told_back_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="told them what came of it"
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnerships.partnership",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "pk"],
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="name")),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="members.agreement",
                    ),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agreements",
                        to="members.membership",
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnerships.partnership",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("is_latest", models.BooleanField(default=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "Asked, no answer yet"),
                            ("signed", "Signed"),
                            ("takes_part", "Takes part without signing"),
                            ("supports", "Letter of support"),
                            ("awaits", "Waits for a resolution"),
                            ("objects", "Objects to a clause"),
                            ("withdrawn", "Withdrew"),
                        ],
                        max_length=10,
                        verbose_name="where they stand",
                    ),
                ),
                (
                    "on",
                    models.DateField(
                        default=fourfold.kernel.clock.today, verbose_name="since which day"
                    ),
                ),
                (
                    "told_how",
                    models.CharField(
                        choices=[
                            ("phone", "By phone"),
                            ("person", "In person"),
                            ("mail", "By e-mail"),
                            ("letter", "By letter or text message"),
                        ],
                        max_length=8,
                        verbose_name="how you know",
                    ),
                ),
                (
                    "signed_by",
                    models.CharField(blank=True, max_length=120, verbose_name="who signed"),
                ),
                (
                    "office",
                    models.CharField(blank=True, max_length=120, verbose_name="in which office"),
                ),
                (
                    "awaits",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("board", "Board"),
                            ("council", "City or county council"),
                            ("tribal", "Tribal council"),
                            ("other", "Another body"),
                        ],
                        max_length=8,
                        verbose_name="whose resolution",
                    ),
                ),
                (
                    "awaits_until",
                    models.DateField(blank=True, null=True, verbose_name="expected by"),
                ),
                ("why", models.TextField(blank=True, max_length=1000, verbose_name="why")),
                (
                    "what_we_did",
                    models.TextField(
                        blank=True, max_length=1000, verbose_name="what we did about it"
                    ),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnerships.partnership",
                    ),
                ),
                (
                    "clause",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="members.clause",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="members.party",
                    ),
                ),
            ],
            options={
                "ordering": ["-is_latest", "-on"],
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on", None),
                    ("starts_on", None),
                    ("ends_on__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="agreement_ends_after_it_starts",
            ),
        ),
        migrations.AddConstraint(
            model_name="clause",
            constraint=models.UniqueConstraint(
                condition=models.Q(("key", ""), _negated=True),
                fields=("agreement", "key"),
                name="one_clause_per_key",
            ),
        ),
        migrations.AddConstraint(
            model_name="involvement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("counted", "enough"), ("people__gte", 5), ("people__isnull", False)),
                    models.Q(models.Q(("counted", "enough"), _negated=True), ("people", None)),
                    _connector="OR",
                ),
                name="no_number_of_people_below_five",
            ),
        ),
        migrations.AddConstraint(
            model_name="involvement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("people__isnull", False),
                    models.Q(("paid_amount", None), ("paid_hours", None)),
                    _connector="OR",
                ),
                name="no_totals_below_five",
            ),
        ),
        migrations.AddConstraint(
            model_name="involvement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("pay__in", ["hour", "time"]), ("rate__isnull", False)),
                    models.Q(
                        models.Q(("pay__in", ["hour", "time"]), _negated=True), ("rate", None)
                    ),
                    _connector="OR",
                ),
                name="a_rate_for_what_is_paid",
            ),
        ),
        migrations.AddConstraint(
            model_name="involvement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("pay", "none"), _negated=True), ("paid", "nothing"), _connector="OR"
                ),
                name="nothing_paid_where_none_offered",
            ),
        ),
        migrations.AddConstraint(
            model_name="involvement",
            constraint=models.UniqueConstraint(
                fields=("partnership", "name"), name="one_involvement_per_project"
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("membership__isnull", False), ("name", "")),
                    models.Q(("membership", None), models.Q(("name", ""), _negated=True)),
                    _connector="OR",
                ),
                name="party_is_a_member_or_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.UniqueConstraint(
                condition=models.Q(("membership__isnull", False)),
                fields=("agreement", "membership"),
                name="each_member_is_a_party_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.UniqueConstraint(
                condition=models.Q(("name", ""), _negated=True),
                fields=("agreement", "name"),
                name="each_name_is_a_party_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_latest", True)), fields=("party",), name="one_latest_answer"
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "signed"),
                    models.Q(("office", ""), ("signed_by", "")),
                    _connector="OR",
                ),
                name="only_a_signature_has_a_signer",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "awaits"), models.Q(("awaits", ""), _negated=True)),
                    models.Q(
                        models.Q(("state", "awaits"), _negated=True),
                        ("awaits", ""),
                        ("awaits_until", None),
                    ),
                    _connector="OR",
                ),
                name="who_waits_says_for_whom",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "objects"),
                    models.Q(("clause", None), ("what_we_did", ""), ("why", "")),
                    _connector="OR",
                ),
                name="only_an_objection_has_a_reason",
            ),
        ),
    ]
