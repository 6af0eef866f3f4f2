#!/usr/bin/env bash
# Every test on SQLite, then what touches the database again on PostgreSQL. The journeys run apart:
# two browsers at a time are slower than one.
set -euo pipefail
export PATH="$PWD/.venv/bin:$PATH"
echo "== on SQLite"
pytest -n 2 --dist loadfile --ignore tests/journeys
echo "== journeys in a browser"
pytest tests/journeys
echo "== on PostgreSQL"
export DATABASE_URL=${DATABASE_URL:-$(python tests/postgres.py 2>/dev/null)}
pytest -n 2 --dist loadfile -m "not sqlite_only" --ignore tests/journeys
echo "== three journeys on PostgreSQL"
pytest tests/journeys -m on_both
