#!/bin/sh
# Fetches overrides/static/lean-qr/ again: the registry's package, which draws the QR code of a ticked sheet in the reader's own browser.
# Needs npm. The licence (MIT) comes with the package.
set -eu
here=$(cd "$(dirname "$0")/../overrides/static" && pwd)/lean-qr
work=$(mktemp -d)
mkdir -p "$here"
cd "$work"
npm pack --silent lean-qr@2.7.4 >/dev/null
tar -xzf ./*.tgz
cp package/index.mjs "$here/lean-qr.mjs"
cp package/extras/svg.mjs "$here/svg.mjs"
cp package/LICENSE "$here/LICENSE.txt"
rm -rf "$work"
