"""`python manage.py …` in a checkout; the installed program is called `fourfold`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "src"))

from fourfold.config.cli import main

if __name__ == "__main__":
    main()
