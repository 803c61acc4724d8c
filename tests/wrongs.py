"""Wrongs made on purpose: `python -m tests.wrongs [--suite FOLDER] [name …]` makes each in a copy, and tells which the tests catch.

`--suite` names another checkout of this project, whose files are changed and whose tests are run. A wrong is caught when the build
refuses it, or a test fails that passes in a copy without it. A wrong that cannot be made there (its words are gone) is told.
"""

import argparse
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from guide.content.loading import ROOT
from tests.helpers.copies import copy_project, run_tests

EVIDENCE, SITE, AXE = ("evidence",), ("site",), ("browser/test_accessibility.py", "browser/test_record_pages.py")
PRINT, REFLOW = ("browser/test_print.py",), ("browser/test_reflow.py", "browser/test_layout.py")


@dataclass(frozen=True)
class Wrong:
    """One wrong: its name, the files it may be made in (the first that has the words), what is replaced by what, and tests that may see it.

    Without `old`, `new` is written at the end.
    """

    name: str
    files: str
    old: str
    new: str
    tests: tuple[str, ...]

    def make(self, folder: Path) -> bool:
        """Make it in a copy of the project; say whether it could be made."""
        for file in (file for name in self.files.split() for file in sorted(folder.glob(name))):
            text = file.read_text(encoding="utf-8")
            wrong = re.sub(self.old, self.new, text, count=1) if self.old else f"{text}\n{self.new}\n"
            if wrong != text:
                file.write_text(wrong, encoding="utf-8")
                return True
        return False


STYLE, PAPER = "overrides/static/frame.css", "overrides/static/print.css"
STUDIES, CHARTS = "data/studies/with-comparison.yml", "data/charts.yml data/pictures.yml"
HEAD, FOOT, HEADER = "overrides/partials/head.html", "overrides/partials/footer.html", "overrides/partials/header.html"
WRONGS = [
    # Numbers
    Wrong("number moved on a page", "docs/en/conditions/herniated-disc.md", r"63 of 100", "65 of 100", EVIDENCE),
    Wrong("number moved in a question", "data/questions/safety.yml", r"In 62 trials", "In 64 trials", EVIDENCE),
    Wrong("number moved in a fact box", "data/fact-boxes.yml", r"trial of 114 adults", "trial of 141 adults", EVIDENCE),
    Wrong("number moved in a chart's words", CHARTS, r"36 to 69 of 100", "36 to 71 of 100", EVIDENCE),
    Wrong("number moved in an outcome", STUDIES, r"value: 74 of 100", "value: 71 of 100", EVIDENCE),
    Wrong("number moved in a condition", "data/conditions.yml", r"one of 33 people", "one of 36 people", EVIDENCE),
    Wrong("number moved in a drawing's words", "data/drawings.yml", r"about 63 of 100", "about 67 of 100", EVIDENCE),
    Wrong("groups swapped in a record", STUDIES, r"cells: 74\n      control: 69", "cells: 69\n      control: 74", EVIDENCE),
    Wrong("groups swapped in a sentence", STUDIES, r"74 of 100 were better with cells and 69", "69 of 100 were better with cells and 74", EVIDENCE),
    Wrong("groups swapped in an outcome", STUDIES, r"(group: )cells(\n +value: 74 of 100)", r"\1pretend treatment\2", EVIDENCE),
    Wrong("groups swapped in people", STUDIES, r"cells: 58\n    control: 56", "cells: 56\n    control: 58", EVIDENCE),
    Wrong("reading overstated", "data/sources/trials.yml", r"read: secondary", "read: part", EVIDENCE),
    # What stands on every page
    Wrong("disclaimer removed", FOOT, r"\{\{ words\.disclaimer \}\}", "", SITE),
    Wrong("help removed from a wrong address", "overrides/404.html", r"get-help-now/", "about/", ("site", "browser/test_not_found.py")),
    Wrong("review line without its dates", "overrides/partials/review.html", r"\{\{ words\.checked[^<]*<time", "<time", SITE),
    Wrong("share card removed", HEAD, r'<meta property="og:image" [^>]*>', "", SITE),
    Wrong("breadcrumbs removed", "overrides/partials/breadcrumbs.html", r"<nav[\s\S]*</nav>", "", SITE),
    Wrong("manifest removed", HEAD, r'<link rel="manifest"[^>]*>', "", SITE),
    Wrong("language not told", "mkdocs.yml", r"language: en\n(?=\n)", "language: de\n", SITE),
    Wrong("two ids alike", FOOT, r'class="foot"', 'class="foot" id="menu"', SITE),
    # Privacy
    Wrong("picture of another host", FOOT, r"</footer>", '<img src="https://example.org/a.png" alt=""></footer>', SITE),
    Wrong("script in an attribute", FOOT, r"<p>", '<p onclick="void 0">', SITE),
    Wrong("second script in the page", HEAD, r"</script>", "</script><script>void 0</script>", SITE),
    Wrong("ticks kept in the browser", "overrides/static/claims.js", "", "localStorage.ticks = location.hash;", ("browser/test_privacy.py", "browser/test_claims.py")),
    Wrong("voices of other computers", "overrides/static/aloud.js overrides/static/site.js", r"\w+\.localService && ", "", ("browser/test_read_aloud.py",)),
    Wrong("policy loosened", "overrides/main.html", r"style-src 'self'", "style-src 'self' 'unsafe-inline'", ("site/test_privacy.py",)),
    Wrong("copy not told", "guide/publish/service-worker.js", r"return marked\(saved\)", "return saved", ("browser/test_offline.py",)),
    Wrong("copy before correction", "guide/publish/service-worker.js", r"if \(!saved\) return fresh;", "return saved ?? fresh;", ("browser/test_offline.py",)),
    Wrong("column named by a style", "overrides/static/parts.css", "", '.cards td::before { content: "With: "; }', ("site/test_markup.py",)),
    # Eyes and colours
    Wrong("pale text", STYLE, "", ":root { --soft: #9aa8ae !important; }", AXE),
    Wrong("pale text in the dark", STYLE, "", "@media (prefers-color-scheme: dark) { .page p { color: #555 !important; } }", AXE),
    Wrong("no outline on what has the focus", STYLE, "", ":focus-visible { outline: none !important; }", ("browser/test_keyboard.py",)),
    Wrong("dots without borders", STYLE, "", ".dots > *, .dots { border: 0 !important; }", ("browser/test_forced_colours.py",)),
    Wrong("a name taken from the menu", HEADER, r' aria-label="\{\{ words\.main_pages \}\}"', "", (*AXE, "site")),
    Wrong("skip link hidden", STYLE, "", ".md-skip { display: none !important; }", ("browser/test_keyboard.py",)),
    Wrong("table too wide for a phone", STYLE, "", ".page table { min-width: 500px; display: block; }", REFLOW),
    Wrong("word too long in one promise", "data/claims/the-price.yml", r"(\n +ask:\n +- )", r"\1Thisisonewordthatistoolongforanyphoneandcannotbecutoff&nbsp;anywhere? ", (*REFLOW, *AXE)),
    Wrong("lines too long", STYLE, "", "@media (min-width: 60em) { .page, .page > * { max-width: none !important; } }", REFLOW),
    Wrong("buttons too small", STYLE, "", ".top__menu { min-height: 0 !important; height: 18px; padding: 0 !important; }", REFLOW),
    Wrong("typeface hides the text", "overrides/static/base.css", r"font-display: optional", "font-display: block", ("browser/test_layout_shift.py",)),
    # Paper
    Wrong("addresses not printed", PAPER, "", ".sources a::after, .reference a::after { content: none !important; }", PRINT),
    Wrong("cards cut in two", PAPER, "", ".claim { break-inside: auto !important; }", PRINT),
    Wrong("menu printed", PAPER, "", ".menu { display: block !important; position: static !important; }", PRINT),
    Wrong("dark colours printed", PAPER, "", ":root:root { --paper: #10191d !important; }", PRINT),
    # Scripts and none
    Wrong("filters shown without a script", "overrides/static/evidence.css overrides/static/base.css", "", ".filters { display: block !important; }", ("browser/test_no_script.py",)),
    Wrong("meaning does not open", "guide/markdown/glossary.py", r'"#term-', '"#word-', ("browser/test_keyboard.py", "browser/test_no_script.py", "browser/test_accessibility.py")),
    Wrong("search finds nothing", "overrides/static/finder.js", r"(\n  find\(\w+\) \{)", r"\1 return { near: false, lines: [] };", ("browser/test_search_finds.py",)),
    Wrong("words for a problem not shown", "overrides/static/choices.js", r"is-chosen", "is-picked", ("browser/test_choices.py",)),
    Wrong("address of a choice opens nothing", "overrides/static/choices.js", r"group\.open \|\|= group\.contains\(row\);", "", ("browser/test_choices.py",)),
    Wrong("name of a source not given", "overrides/static/choices.js", r"event\.preventDefault\(\);", "", ("browser/test_choices.py",)),
    Wrong("columns of choices that wander", "overrides/static/choices.css", r"table-layout: fixed", "table-layout: auto", ("browser/test_choices.py",)),
    Wrong("choices in full not printed", "overrides/static/site.js", r"for \(const part of opened\) part\.open = true;", "", ("browser/test_choices.py",)),
    Wrong("parts of a card without a name", "overrides/static/choices.css", r"\.compare \.cell-label \{ color: inherit; display: inline;", ".compare .cell-label {", ("browser/test_choices.py",)),
    Wrong("filter shows too much", "overrides/static/evidence.js overrides/static/choices.js", r"\.every\(", ".some(", ("browser/test_evidence.py",)),
    # Structure
    Wrong("emergency card hidden", "overrides/static/parts.css", "", ".emergency--now li { display: none; }", ("site", "browser/test_print.py", "browser/test_read_aloud.py", "browser/test_record_pages.py")),
    Wrong("drawing without a description", "drawings/en/discs.svg", r"<desc[\s\S]*?</desc>", "", SITE),
    Wrong("link to a lost place", "docs/en/risks.md", r"\]\(other-options\.md[^)]*\)", "](other-options.md#nowhere)", SITE),
    Wrong("source removed", "data/sources/trials.yml", r"- id: levi-2025-bmc-sham[\s\S]*?(?=\n- id:)", "", SITE),
]  # fmt: skip


def main() -> None:
    """Make each wrong, and print whether it is caught."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--suite", type=Path, default=ROOT, help="a checkout of this project")
    parser.add_argument("names", nargs="*", help="only these")
    options = parser.parse_args()
    wrongs = [wrong for wrong in WRONGS if not options.names or wrong.name in options.names]
    red = failing(options.suite.resolve(), sorted({test for wrong in wrongs for test in wrong.tests}))
    caught, missed = [], []
    for wrong in wrongs:
        found, by = look(options.suite.resolve(), wrong, red)
        print(f"{found:9} {wrong.name}{by}", flush=True)
        (caught if found in ("caught", "refused") else missed).append(wrong.name)
    print(f"{len(caught)} of {len(caught) + len(missed)} wrongs are caught")


def failing(suite: Path, tests: list[str]) -> list[str]:
    """Return the tests that fail without any wrong: they prove nothing."""
    with tempfile.TemporaryDirectory() as folder:
        copy_project(Path(folder), suite)
        done = run_tests(Path(folder), *there(Path(folder), tests))
    red = re.findall(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.M)
    print(*(f"red before: {name}" for name in red), sep="\n", flush=True)
    return red


def look(suite: Path, wrong: Wrong, red: list[str]) -> tuple[str, str]:
    """Make a wrong in a copy, run its tests there, and say what came of it (refused by the build, caught, missed), and by which test."""
    with tempfile.TemporaryDirectory() as folder:
        copy_project(Path(folder), suite)
        if not wrong.make(Path(folder)):
            return "not made", ""
        skipped = [part for name in red for part in (("--ignore", name) if "::" not in name else ("--deselect", name))]
        done = run_tests(Path(folder), "-x", *skipped, *there(Path(folder), wrong.tests))
    if done.returncode == 0:
        return "missed", ""
    first = re.search(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.M)
    return "refused" if "python -m mkdocs build" in done.stdout else "caught", f" ({first[1]})" if first else ""


def there(folder: Path, tests) -> list[str]:
    """Return those of some tests that a suite has."""
    return [f"tests/{name}" for name in tests if (folder / "tests" / name).exists()]


if __name__ == "__main__":
    main()
