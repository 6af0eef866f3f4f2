"""The command `fourfold`: Django's own command line with our settings."""

import os
import sys

from django.core.management import execute_from_command_line

from fourfold.config.env import BadSetting


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fourfold.config.settings")
    # Database, keys and backups are for the account that runs the program, and for no other.
    os.umask(0o077)
    try:
        execute_from_command_line(sys.argv)
    except BadSetting as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
