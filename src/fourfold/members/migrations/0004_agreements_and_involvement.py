from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("members", "0003_welcome_and_offers")]
    operations: ClassVar = []
