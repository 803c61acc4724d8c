#!/bin/sh
# Gets a Chromium where the tests would find none: Debian's package as root, else Playwright's own. tests/browser/conftest.py looks for it.
set -eu
cd "$(dirname "$0")/.."
if [ -n "${CHROMIUM:-}" ]; then exit 0; fi
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get -qq update && apt-get -qq install -y chromium >/dev/null && exit 0
fi
.venv/bin/python -m playwright install chromium
