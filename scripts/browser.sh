#!/usr/bin/env bash
# The journeys run in a real Chromium.
set -euo pipefail
if [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium libatomic1 >/dev/null
else
    echo "The browser tests need Chromium. On Debian: apt-get install --no-install-recommends chromium libatomic1" >&2
    exit 1
fi
