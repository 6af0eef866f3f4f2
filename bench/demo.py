"""How long Riverbend and Lakeside take to come about: `python bench/demo.py` prints medians."""

import os
import statistics
import subprocess
import sys
import tempfile

RUNS = 3
ONE_RUN = """
import time
import django; django.setup()
from django.core.management import call_command
from fourfold.demo.build import build
began = time.perf_counter(); call_command("prepare", verbosity=0)
ready = time.perf_counter(); build()
print(ready - began, time.perf_counter() - ready)
"""


def one_run() -> tuple[float, float]:
    """Seconds for the tables and for the build, in a fresh interpreter and an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "fourfold.config.settings",
            "DATABASE_URL": f"sqlite:///{folder}/demo.sqlite3",
            "FOURFOLD_DEMO": "1",
            "FOURFOLD_VAR": folder,
        }
        run = subprocess.run(
            [sys.executable, "-c", ONE_RUN],
            env=environment,
            capture_output=True,
            check=True,
            text=True,
        )
    tables, build = run.stdout.split()[-2:]
    return float(tables), float(build)


def main() -> None:
    tables, builds = zip(*(one_run() for _ in range(RUNS)), strict=True)
    print(f"demo: tables: {statistics.median(tables):.2f} s")
    print(f"demo: build through the commands: {statistics.median(builds):.2f} s (limit 4)")


if __name__ == "__main__":
    main()
