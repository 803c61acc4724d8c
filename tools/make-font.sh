#!/bin/sh
# Makes overrides/static/fonts/atkinson-next.woff2 again: the registry's package, cut down to the characters and weights the guide uses.
# Needs npm and pip. The licence (OFL.txt) comes with the package and has no reserved font name.
set -eu
here=$(cd "$(dirname "$0")/../overrides/static/fonts" && pwd)
work=$(mktemp -d)
cd "$work"
npm pack --silent @fontsource-variable/atkinson-hyperlegible-next@5.3.0 >/dev/null
tar -xzf ./*.tgz
python3 -m venv tools
tools/bin/pip install --quiet fonttools==4.68.0 brotli==1.2.1
tools/bin/fonttools varLib.instancer --quiet --no-recalc-timestamp --output full.ttf \
  package/files/atkinson-hyperlegible-next-latin-wght-normal.woff2 wght=400:700
tools/bin/pyftsubset full.ttf --flavor=woff2 --output-file="$here/atkinson-next.woff2" \
  --layout-features=kern,liga,tnum,lnum,mark,mkmk,ccmp,locl \
  --unicodes=U+0020-007E,U+00A0,U+00A1,U+00A3,U+00A7,U+00A9,U+00AB,U+00AE,U+00B0,U+00B1,U+00B7,U+00BB,U+00BD,U+00BF,U+00C0-00FF,U+0119,U+0142,U+0144,U+015B,U+2010-2015,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2032,U+20AC,U+2190-2192,U+2212,U+2264,U+2265
cp package/LICENSE "$here/OFL.txt"
rm -rf "$work"
