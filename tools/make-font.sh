#!/bin/sh
# Makes the typeface files again from the registry's package, cut down to the characters and weights the guide uses:
# overrides/static/fonts/atkinson-next.woff2 for pages, and in guide/publish/typeface/ what draws pictures: two weights, and the widths of bold letters.
# Needs npm and pip. The licence (OFL.txt) comes with the package and has no reserved font name.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
fonts="$root/overrides/static/fonts"
pictures="$root/guide/publish/typeface"
work=$(mktemp -d)
cd "$work"
npm pack --silent @fontsource-variable/atkinson-hyperlegible-next@5.3.0 >/dev/null
tar -xzf ./*.tgz
python3 -m venv tools
tools/bin/pip install --quiet fonttools==4.68.0 brotli==1.2.1
tools/bin/fonttools varLib.instancer --quiet --no-recalc-timestamp --output full.ttf \
  package/files/atkinson-hyperlegible-next-latin-wght-normal.woff2 wght=400:700
subset() {
  tools/bin/pyftsubset "$@" --layout-features=kern,liga,tnum,lnum,mark,mkmk,ccmp,locl \
    --unicodes=U+0020-007E,U+00A0,U+00A1,U+00A3,U+00A7,U+00A9,U+00AB,U+00AE,U+00B0,U+00B1,U+00B7,U+00BB,U+00BD,U+00BF,U+00C0-00FF,U+0119,U+0142,U+0144,U+015B,U+2010-2015,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2032,U+20AC,U+2190-2192,U+2212,U+2264,U+2265
}
subset full.ttf --flavor=woff2 --output-file="$fonts/atkinson-next.woff2"
# What draws pictures knows no variable typefaces: each weight is a file of its own, under its own name.
for weight in regular=400 bold=700; do
  tools/bin/fonttools varLib.instancer --quiet --no-recalc-timestamp --update-name-table --static \
    --output "${weight%=*}.ttf" full.ttf "wght=${weight#*=}"
  subset "${weight%=*}.ttf" --output-file="$pictures/${weight%=*}.ttf"
done
tools/bin/python - "$pictures" <<'PYTHON'
import json, pathlib, sys
from fontTools.ttLib import TTFont
folder = pathlib.Path(sys.argv[1])
for file in folder.glob("*.ttf"):
    font = TTFont(file, recalcTimestamp=False)
    font.flavor = None  # still packed as for the web, which what draws pictures cannot read
    font.save(file)
font = TTFont(folder / "bold.ttf")
widths = {chr(code): font["hmtx"][glyph][0] for code, glyph in sorted(font.getBestCmap().items())}
assert font["head"].unitsPerEm == 1000
(folder / "widths.json").write_text(json.dumps(widths, ensure_ascii=False) + "\n", encoding="utf-8")
PYTHON
cp package/LICENSE "$fonts/OFL.txt"
cp package/LICENSE "$pictures/OFL.txt"
rm -rf "$work"
