#!/usr/bin/env bash
# Makes the virtual environment, or says in one sentence what is missing.
set -uo pipefail
for name in python3 python3.13 python3.12 python3.11; do
    "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    "$name" -m venv .venv 2>/dev/null && exit 0
    rm -rf .venv
    echo "Python has no venv module. On Debian: apt-get install python3-venv" >&2
    exit 1
done
echo "Fourfold needs Python 3.11 or later. On Debian: apt-get install python3 python3-venv" >&2
exit 1
