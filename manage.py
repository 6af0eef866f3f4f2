"""`python manage.py …` in a checkout; the installed program is called `fourfold`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "src"))

from fourfold.config.cli import main  # noqa: E402  the path must be set first

if __name__ == "__main__":
    main()
