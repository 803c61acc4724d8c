#!/bin/sh
# Gets what tests would not find: Chromium, Firefox, and WebKit with its driver and a screen. Debian's packages where they may be installed;
# Playwright's own Chromium elsewhere. tests/browser/conftest.py and tests/helpers/engines.py look for them.
#
#   sh tests/install-browser.sh tests/unit ...   nothing, where none of the tests named opens a browser
#   sh tests/install-browser.sh --checkers       Java and npm's two checkers of tests/checkers/ too, for the weekly run
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
checkers=""
if [ "${1:-}" = --checkers ]; then checkers=yes; shift; fi
browsers=""
if [ $# = 0 ]; then browsers=yes; fi
for tests in "$@"; do
  case $tests in tests/unit* | tests/evidence* | tests/project* | tests/search* | tests/site*) ;; *) browsers=yes ;; esac
done
if [ -n "$browsers" ]; then
  if [ -z "${CHROMIUM:-}" ]; then need chromium chromium chromium-browser google-chrome; fi
  need firefox-esr firefox-esr firefox
  need webkit2gtk-driver WebKitWebDriver
  need xvfb Xvfb
fi
if [ -n "$checkers" ]; then
  need default-jre-headless java
  need npm npm
fi
if [ -n "$missing" ]; then
  sudo=""
  if [ "$(id -u)" != 0 ]; then sudo="sudo -n"; fi
  # shellcheck disable=SC2086
  if ! { command -v apt-get >/dev/null && $sudo true 2>/dev/null && $sudo apt-get -qq update && $sudo apt-get -qq install -y $missing >/dev/null; }; then
    echo "The tests need these packages, which could not be installed:$missing" >&2
    case $missing in *chromium*) .venv/bin/python -m playwright install chromium ;; esac
  fi
fi
# Their hashes are in the lock file, and none of their own scripts runs: one would fetch another Java.
if [ -n "$checkers" ] && command -v npm >/dev/null; then
  mkdir -p .cache/checkers
  cp tests/checkers/*.json .cache/checkers/
  npm ci --silent --ignore-scripts --prefix .cache/checkers || echo "npm could not fetch what tests/checkers/package-lock.json names." >&2
fi
