from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('decisions', '0001_initial_decisions'),
    ]

    operations = [
        migrations.AddField(
            model_name='round',
            name='is_fixed',
            field=models.BooleanField(default=False),
        ),
    ]
