#!/usr/bin/env bash
# Makes the virtual environment, or says in one sentence what is missing.
set -euo pipefail
python=$(command -v python3.13 || command -v python3.12 || command -v python3.11 || command -v python3)
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Fourfold needs Python 3.11 or later. On Debian: apt-get install python3 python3-venv" >&2
    exit 1
}
"$python" -m venv .venv 2>/dev/null || {
    rm -rf .venv
    echo "Python has no venv module. On Debian: apt-get install python3-venv" >&2
    exit 1
}
