#!/usr/bin/env bash
# Everything that can be said about the code without running it.
set -euo pipefail
export PATH="$PWD/.venv/bin:$PATH" DJANGO_SETTINGS_MODULE=fourfold.config.settings PYTHONPATH=src
step() { echo "== $*"; }
step "format"; ruff format --check --quiet src tests bench scripts conftest.py hatch_build.py manage.py || { echo "Run make fmt."; exit 1; }
step "lint"; ruff check --quiet src tests bench scripts conftest.py hatch_build.py manage.py
step "templates"; git ls-files 'src/*.html' | xargs djade --check --target-version 5.2
step "types"; mypy --no-error-summary
step "layers"; layers=$(lint-imports --no-cache) || { echo "$layers"; exit 1; }
step "migrations"; python manage.py makemigrations --check --dry-run --verbosity 0
step "deployment"
# The sample settings, with the one that has no default: what they name passes its own check.
env $(grep '^FOURFOLD' deploy/fourfold.env) FOURFOLD_VAR="$(mktemp -d)" FOURFOLD_HOTLINE_PHONE=555-0100 \
    python manage.py check --deploy --fail-level WARNING
