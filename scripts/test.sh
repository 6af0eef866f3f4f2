#!/usr/bin/env bash
# Every test: the whole suite on SQLite, then what touches the database again on PostgreSQL.
set -euo pipefail
export PATH="$PWD/.venv/bin:$PATH"
echo "== on SQLite"
pytest -n 2
echo "== journeys in a browser"
pytest tests/journeys
echo "== on PostgreSQL"
DATABASE_URL=${DATABASE_URL:-$(python tests/postgres.py 2>/dev/null)} pytest -n 2 -m "not sqlite_only"
