#!/bin/sh
# Makes overrides/static/search-library/ again from the registry's package stemmer, which knows that “works” and “working” are one word.
# Needs npm. Its licence (MIT) comes along.
set -eu
here=$(cd "$(dirname "$0")/../overrides/static" && pwd)/search-library
work=$(mktemp -d)
mkdir -p "$here"
cd "$work"
npm install --silent --no-save stemmer@2.0.1 esbuild@0.28.2 >/dev/null
echo 'export { stemmer } from "stemmer";' > all.js
npm exec -- esbuild all.js --bundle --minify --format=esm --log-level=error --outfile="$here/search-library.js"
cp node_modules/stemmer/license "$here/LICENSE-stemmer.txt"
rm -rf "$work"
