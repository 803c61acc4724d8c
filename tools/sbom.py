"""What is shipped, and with which licences, as CycloneDX 1.6 (cyclonedx.org): `make sbom`. What only builds has the scope “excluded”.

Versions stand in one place each: in the scripts that fetch a part again, in the list that was made from it, in requirements-locked.txt.
"""

import json
import os
import re
import sys
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, files, metadata
from pathlib import Path
from typing import Any

from tools.built import ROOT

Component = dict[str, Any]
STATIC = "overrides/static"
#: What readers get that others made: name, kind for its address (purl-spec), type, licence, where its version stands, and its files.
PARTS = [
    (
        "@fontsource-variable/atkinson-hyperlegible-next",
        "npm",
        "data",
        "OFL-1.1",
        "tools/make-font.sh",
        [f"{STATIC}/fonts/atkinson-next.woff2"],
    ),
    ("lean-qr", "npm", "library", "MIT", "tools/make-qr.sh", [f"{STATIC}/lean-qr/lean-qr.mjs", f"{STATIC}/lean-qr/svg.mjs"]),
    ("stemmer", "npm", "library", "MIT", "tools/make-search.sh", [f"{STATIC}/search-library/search-library.js"]),
    ("wordfreq", "pypi", "data", "CC-BY-SA-4.0", "data/search/en-common.yml", ["data/search/en-common.yml"]),
]
#: Packages of which something is in every page: Material prints the frame that overrides/ fills.
IN_PAGES = {"mkdocs-material"}
#: What only the licence of MIT says.
MIT = "including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense"


def main() -> None:
    """Write the list to the file that is named."""
    day = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH") or datetime.now().timestamp()), UTC)
    guide: Component = {"type": "application", "bom-ref": "guide", "name": "stem-cell-guide", "version": day.date().isoformat()}
    guide["licenses"] = [licence("MIT AND CC-BY-4.0")]
    components = sorted([*map(part, PARTS), *packages()], key=lambda component: component["bom-ref"])
    bom = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"timestamp": day.isoformat(), "component": guide},
        "components": components,
        "dependencies": [{"ref": "guide", "dependsOn": [component["bom-ref"] for component in components]}],
    }
    Path(sys.argv[1]).write_text(json.dumps(bom, indent=1) + "\n", encoding="utf-8")
    print(f"{sys.argv[1]}: {len(components)} parts and packages")


def part(told: tuple[str, str, str, str, str, list[str]]) -> Component:
    """Return a part that was copied into the guide, with the hash of each of its files."""
    name, registry, kind, terms, where, copies = told
    found = re.search(rf"{re.escape(name)}[@ ]([\d.]+\d)", (ROOT / where).read_text(encoding="utf-8"))
    if not found:
        sys.exit(f"{where}: the version of {name} does not stand there. Write it as {name}@1.0.0.")
    hashes = {file: sha256((ROOT / file).read_bytes()).hexdigest() for file in copies}
    properties = [{"name": f"file:{file}", "value": f"sha256:{value}"} for file, value in hashes.items()]
    return component(name, found[1], registry, kind, terms) | {"scope": "required", "properties": properties}


def packages() -> list[Component]:
    """Return the locked packages that are installed here."""
    locked = re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / "requirements-locked.txt").read_text(encoding="utf-8"), re.M)
    found = []
    for name, version in locked:
        try:
            terms = terms_of(name)
        except PackageNotFoundError:  # for another system or Python
            continue
        found.append(component(name, version, "pypi", "library", terms) | {"scope": "required" if name in IN_PAGES else "excluded"})
    return found


def terms_of(name: str) -> str:
    """Return the licence that a package tells: as an expression, else in a line, else by its class, else by its text."""
    told = metadata(name)
    classes = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License ::")]
    line = told["License"] if told["License"] not in (None, "UNKNOWN") and "\n" not in told["License"] else ""
    grants = any(MIT in " ".join(file.read_text().split()) for file in files(name) or () if file.name == told["License-File"])
    terms = told["License-Expression"] or line or " AND ".join(classes) or ("MIT" if grants else "")
    if not terms:
        sys.exit(f"{name} tells no licence. Look it up before it is used.")
    return str(terms)


def component(name: str, version: str, registry: str, kind: str, terms: str) -> Component:
    purl = f"pkg:{registry}/{name.replace('@', '%40')}@{version}"
    return {"type": kind, "bom-ref": purl, "name": name, "version": version, "licenses": [licence(terms)], "purl": purl}


def licence(terms: str) -> dict[str, Any]:
    """Return a licence as CycloneDX has it: an expression of SPDX, or a name in words."""
    spdx = re.fullmatch(r"[A-Za-z0-9.+-]*\d[A-Za-z0-9.+-]*|MIT|ISC|(?:[\w.+-]+ (?:AND|OR|WITH) )+[\w.+-]+", terms)
    return {"expression": terms} if spdx else {"license": {"name": terms}}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the file to write: python -m tools.sbom sbom.cdx.json")
    main()
