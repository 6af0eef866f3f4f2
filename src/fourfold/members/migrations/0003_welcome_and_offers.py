from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("members", "0002_terms_and_groups")]
    operations: ClassVar = []
