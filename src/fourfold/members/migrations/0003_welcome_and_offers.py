import django.core.validators
import django.db.models.deletion
import fourfold.kernel.clock
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('members', '0002_terms_and_groups'),
    ]

    operations = [
        migrations.CreateModel(
            name='Welcome',
            fields=[
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('done', models.JSONField(blank=True, default=list)),
                ('buddy', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='members.representative')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
                ('representative', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='welcome', to='members.representative')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Departure',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('left', 'Left'), ('paused', 'Taking a break')], max_length=8, verbose_name='what happened')),
                ('since', models.DateField(default=fourfold.kernel.clock.today, verbose_name='since')),
                ('reason', models.CharField(choices=[('not_said', 'Not said'), ('time', 'No time or no staff'), ('money', 'Funding ended'), ('closed', 'Closed, merged or moved away'), ('mission', 'Their task changed'), ('elsewhere', 'They do this in another group'), ('our_ways', 'The way we work did not suit them')], default='not_said', max_length=12, verbose_name='why')),
                ('back_on', models.DateField(blank=True, null=True)),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='departures', to='members.membership')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'ordering': ['-since'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(condition=models.Q(('back_on', None)), fields=('membership',), name='one_departure_at_a_time'), models.CheckConstraint(condition=models.Q(('back_on', None), ('back_on__gte', models.F('since')), _connector='OR'), name='back_after_they_left')],
            },
        ),
        migrations.CreateModel(
            name='Handover',
            fields=[
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('under_way', models.TextField(blank=True, max_length=3000, verbose_name='what is under way')),
                ('promises', models.TextField(blank=True, max_length=3000, verbose_name='what was promised, and to whom')),
                ('contacts', models.TextField(blank=True, max_length=3000, verbose_name='contacts to keep')),
                ('papers', models.TextField(blank=True, max_length=3000, verbose_name='where papers and keys are')),
                ('handed_on', models.DateField(blank=True, null=True)),
                ('read_on', models.DateField(blank=True, null=True)),
                ('giver', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='handover', to='members.representative')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
                ('taker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='members.representative')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('taker', None), models.Q(('taker', models.F('giver')), _negated=True), _connector='OR'), name='handed_to_somebody_else'), models.CheckConstraint(condition=models.Q(('read_on', None), ('handed_on__isnull', False), _connector='OR'), name='read_once_handed_over')],
            },
        ),
        migrations.CreateModel(
            name='Offer',
            fields=[
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('rooms', 'Rooms'), ('trainers', 'Trainers'), ('interpreters', 'Interpreters'), ('transport', 'Transport'), ('data', 'Data'), ('people', 'Volunteers and staff time'), ('other', 'Something else')], max_length=12, verbose_name='what it is')),
                ('languages', models.CharField(blank=True, max_length=200, verbose_name='languages')),
                ('words', models.CharField(max_length=300, verbose_name='in a sentence')),
                ('from_on', models.DateField(blank=True, null=True, verbose_name='from')),
                ('until_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='offers', to='members.membership')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'ordering': ['kind', 'words'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('from_on', None), ('until_on', None), ('until_on__gte', models.F('from_on')), _connector='OR'), name='offer_ends_after_it_starts'), models.CheckConstraint(condition=models.Q(('languages', ''), ('kind', 'interpreters'), _connector='OR'), name='languages_are_for_interpreters')],
            },
        ),
        migrations.CreateModel(
            name='Pledge',
            fields=[
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('hours', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(2000)], verbose_name='hours a month')),
                ('membership', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='pledge', to='members.membership')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('hours__gte', 1), ('hours__lte', 2000)), name='pledge_within_reason')],
            },
        ),
        migrations.CreateModel(
            name='Training',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('topic', models.SlugField(max_length=40)),
                ('given_on', models.DateField(verbose_name='given on')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
                ('representative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trainings', to='members.representative')),
            ],
            options={
                'ordering': ['-given_on', 'topic'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['partnership', 'topic', 'given_on'], name='trainings_by_topic')],
                'constraints': [models.UniqueConstraint(fields=('representative', 'topic', 'given_on'), name='one_training_per_day')],
            },
        ),
        migrations.CreateModel(
            name='TrainingTopic',
            fields=[
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('key', models.SlugField(max_length=40)),
                ('label', models.CharField(blank=True, max_length=120, verbose_name='in a few words')),
                ('is_off', models.BooleanField(default=False, verbose_name='not on our list')),
                ('months', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(120)], verbose_name='again after how many months')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'ordering': ['label', 'key'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('partnership', 'key'), name='one_topic_per_key')],
            },
        ),
        migrations.CreateModel(
            name='WelcomeItem',
            fields=[
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('key', models.SlugField(max_length=40)),
                ('label', models.CharField(blank=True, max_length=120, verbose_name='in a few words')),
                ('is_off', models.BooleanField(default=False, verbose_name='not on our list')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'ordering': ['label', 'key'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('partnership', 'key'), name='one_welcome_item_per_key')],
            },
        ),
        migrations.CreateModel(
            name='YoungMember',
            fields=[
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('agency', models.CharField(max_length=200, verbose_name='which agency holds the consent')),
                ('held_by', models.CharField(max_length=120, verbose_name='who there keeps it')),
                ('until_on', models.DateField(verbose_name='it holds until')),
                ('adult', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='members.representative')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
                ('representative', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='young', to='members.representative')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.CheckConstraint(condition=models.Q(('adult', None), models.Q(('adult', models.F('representative')), _negated=True), _connector='OR'), name='the_adult_is_somebody_else')],
            },
        ),
    ]
