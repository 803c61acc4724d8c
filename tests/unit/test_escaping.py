"""Whatever stands in a text of a record, the build refuses it, or readers and programs get it as text."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import yaml
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from guide.content.library import MODELS
from guide.content.loading import read_records
from guide.errors import Refusal

#: What means something in HTML, attributes, scripts, JSON, RIS, templates or Markdown, and letters between.
ODD = st.text(st.sampled_from("ab1 <>&\"'{}\\/;:#=-\u2028é"), min_size=1, max_size=8)
RIS = re.compile(r"(?:[A-Z][A-Z0-9]  - .*)?")


def test_text_of_a_record_stays_text(mkdocs, small_guide, own_data):
    """No tag, attribute, field of RIS or broken file comes of it, in whichever record and wherever that is printed."""
    files = [file for file in own_data.rglob("*.yml") if kind_of(file, own_data) in MODELS]
    records = {file: yaml.safe_load(file.read_text(encoding="utf-8")) for file in files}
    keys = sorted({(file, key) for file, found in records.items() for key in keys_of(found)})
    assert mkdocs("build")[0] == 0
    clean, printed = shape(small_guide / "site"), set()

    def write(odd, keys):
        for file in {file for file, _ in keys}:
            wrong = spoil(records[file], odd, {key for of, key in keys if of == file})
            file.write_text(yaml.dump(wrong, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), encoding="utf-8")

    def passes(odd, key):
        write(odd, [key])
        try:
            read_records(key[0], MODELS[kind_of(key[0], own_data)])
        except Refusal:
            return False
        finally:
            write("", [key])
        return True

    @settings(max_examples=1, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(ODD)
    @example("</script><script>")
    @example("\" onclick=\"a' b='")
    def check(odd):
        passed = [key for key in keys if passes(odd, key)]
        write(odd, passed)
        code, told = mkdocs("build")
        write("", passed)
        if code == 0:
            printed.update(passed)
            assert shape(small_guide / "site") <= clean
        else:
            assert "Traceback" not in told

    check()
    assert len(printed) > 20, f"most was refused, so little was printed: {printed}"


def kind_of(file, data):
    """Return the kind of the records in a file: its own name, or that of its folder."""
    return file.relative_to(data).parts[0].removesuffix(".yml").replace("-", "_")


def keys_of(value, above=()):
    """Yield the keys under which a text stands in records, such as `("en", "promise")`."""
    if isinstance(value, str) and " " in value:
        yield above
    for key, part in value.items() if isinstance(value, dict) else ():
        yield from keys_of(part, (*above, key))
    for part in value if isinstance(value, list) else ():
        yield from keys_of(part, above)


def spoil(value, odd, keys, above=()):
    """Return records with `odd` after the first word of each text that stands under one of the keys."""
    if isinstance(value, dict):
        return {key: spoil(part, odd, keys, (*above, key)) for key, part in value.items()}
    if isinstance(value, list):
        return [spoil(part, odd, keys, above) for part in value]
    return value.replace(" ", f" {odd} ", 1) if odd and above in keys and isinstance(value, str) else value


def shape(site: Path):
    """Return every kind of element with the names of its attributes, and lines that are no RIS; other files must be readable."""
    found = set()
    for page in site.rglob("*.html"):
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        found |= {(element.name, *sorted(element.attrs)) for element in soup.find_all(True)}
        for data in soup.select('script[type*="json"]'):
            json.loads(data.string)
    for file in site.rglob("*.json"):
        json.loads(file.read_text(encoding="utf-8"))
    for file in site.rglob("*.svg"):
        ElementTree.parse(file)
    for file in site.rglob("*.ris"):
        found |= {line for line in file.read_text(encoding="utf-8").splitlines() if not RIS.fullmatch(line)}
    return found
