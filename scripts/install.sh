#!/usr/bin/env bash
# Installs a lock file. uv only makes it faster: where it cannot be had, pip does the same.
set -euo pipefail
lock=$1
if [ -x .venv/bin/uv ] || .venv/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9 2>/dev/null; then
    VIRTUAL_ENV="$PWD/.venv" .venv/bin/uv pip install --quiet --require-hashes -r "$lock"
else
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
fi
