import django.db.models.deletion
import fourfold.kernel.clock
import uuid
from django.db import migrations, models


def keep_first_wordings(apps, schema_editor):
    """What is written already becomes the first wording, so that no later save loses it."""
    # On PostgreSQL the owner of the tables migrates, not the role that the program signs in as.
    owner = schema_editor.connection.alias
    wordings = apps.get_model("charter", "Wording").objects.using(owner)
    articles = apps.get_model("charter", "Article").objects.using(owner)
    written = articles.exclude(body="", chosen=[])
    for article in written.iterator():
        wordings.create(
            article=article,
            partnership_id=article.partnership_id,
            body=article.body,
            chosen=article.chosen,
        )


class Migration(migrations.Migration):

    dependencies = [
        ('charter', '0001_initial_charter'),
        ('decisions', '0001_initial_decisions'),
        ('partnerships', '0002_law_and_succession'),
    ]

    operations = [
        migrations.AlterField(
            model_name='article',
            name='key',
            field=models.CharField(choices=[('definition', 'What trafficking looks like here'), ('partnership', 'What we mean by partnership'), ('functions', 'What we would do'), ('limits', 'What we do not do'), ('vision', 'Vision'), ('mission', 'Mission'), ('values', 'Values'), ('membership', 'How one joins and leaves'), ('hours', 'Time asked of each member'), ('offered', 'What is offered'), ('roles', 'Roles: who does what'), ('decisions', 'How we decide'), ('rules', 'Ground rules'), ('conflict', 'How we disagree'), ('confidential', 'Confidentiality'), ('trust', 'What trust means to us'), ('speaking', 'Communications'), ('money', 'Money, and who holds it'), ('records', 'Data and records'), ('review', 'When we look at this again')], max_length=12),
        ),
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('version', models.PositiveIntegerField(default=1, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('body', models.TextField(max_length=1000, verbose_name='your comment')),
                ('is_objection', models.BooleanField(default=False, verbose_name='I could not agree to this as it stands')),
                ('at', models.DateTimeField(default=fourfold.kernel.clock.now)),
                ('settled_on', models.DateField(blank=True, null=True)),
                ('came_of_it', models.CharField(blank=True, max_length=300, verbose_name='what came of it')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='charter.article')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='partnerships.seat')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'ordering': ['at', 'pk'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['article', 'at'], name='comments_in_order')],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('proposed', models.JSONField(default=list)),
                ('articles', models.JSONField(default=list)),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='decisions.round')),
            ],
            options={
                'ordering': ['-number'],
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('partnership', 'number'), name='one_version_of_each_number')],
            },
        ),
        migrations.CreateModel(
            name='Wording',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('body', models.TextField(blank=True, max_length=4000)),
                ('chosen', models.JSONField(blank=True, default=list)),
                ('at', models.DateTimeField(default=fourfold.kernel.clock.now)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wordings', to='charter.article')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='partnerships.seat')),
                ('partnership', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'ordering': ['-at', '-pk'],
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['article', '-at'], name='wordings_newest_first')],
            },
        ),
        migrations.RunPython(keep_first_wordings, migrations.RunPython.noop),
    ]
