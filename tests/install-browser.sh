#!/bin/sh
# Gets the browsers that the tests would not find: Chromium, Firefox, and WebKit with its driver and a screen. Debian's packages where they may
# be installed; Playwright's own Chromium elsewhere. tests/browser/conftest.py and tests/helpers/engines.py look for them.
set -eu
cd "$(dirname "$0")/.."
missing=""
need() { # package, then programs of which one is enough
  package=$1; shift
  for name in "$@"; do
    if command -v "$name" >/dev/null; then return; fi
  done
  missing="$missing $package"
}
if [ -z "${CHROMIUM:-}" ]; then need chromium chromium chromium-browser google-chrome; fi
need firefox-esr firefox-esr firefox
need webkit2gtk-driver WebKitWebDriver
need xvfb Xvfb
if [ -z "$missing" ]; then exit 0; fi
sudo=""
if [ "$(id -u)" != 0 ]; then sudo="sudo -n"; fi
# shellcheck disable=SC2086
if command -v apt-get >/dev/null && $sudo true 2>/dev/null && $sudo apt-get -qq update && $sudo apt-get -qq install -y $missing >/dev/null; then exit 0; fi
echo "The browser tests need these packages, which could not be installed:$missing" >&2
case $missing in *chromium*) .venv/bin/python -m playwright install chromium ;; esac
