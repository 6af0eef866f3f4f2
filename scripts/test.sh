#!/usr/bin/env bash
# Every test on SQLite, the journeys first so that no core waits for them at the end; then what
# touches the database, and three journeys, again on PostgreSQL. A file's tests stay with one worker.
set -euo pipefail
export PATH="$PWD/.venv/bin:$PATH"
together=(pytest -n 2 --dist loadfile --no-loadscope-reorder)
echo "== on SQLite"
"${together[@]}" tests/journeys src tests
echo "== on PostgreSQL"
export DATABASE_URL=${DATABASE_URL:-$(python tests/postgres.py 2>/dev/null)}
"${together[@]}" -m "not sqlite_only" --ignore tests/journeys
echo "== three journeys on PostgreSQL"
pytest tests/journeys -m on_both
