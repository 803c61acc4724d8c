"""How well the search finds, without a browser: the very `finder.js` and `search.json` of a built site, run in Node.

python -m tools.search_score site            # every set of tests/search/
python -m tools.search_score site a b -v     # two sets, with the queries that fail
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from guide.content.library import load_library
from guide.content.loading import ROOT
from guide.content.models import Question
from guide.publish.search import address

SETS = ROOT / "tests" / "search"
SCRIPT = """
import { readFileSync } from "node:fs";
import { Finder, unpack } from "./finder.js";
const packed = JSON.parse(readFileSync("search.json", "utf8"));
const finder = new Finder(unpack(packed), packed.words);
const asked = JSON.parse(readFileSync(0, "utf8"));
const began = performance.now();
const found = asked.map((text) => finder.find(text))
  .map(({ danger, lines }) => [danger, ...lines].filter(Boolean).slice(0, 5).map(({ to, title }) => [to, title]));
console.log(JSON.stringify({ each: (performance.now() - began) / asked.length, found }));
"""


def found(site: Path, queries: list[str]) -> tuple[list[list[list[str]]], float]:
    """Return the first five lines, as address and title, for each query, and the milliseconds that one query took."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(site / "static", folder, dirs_exist_ok=True)
        Path(folder, "package.json").write_text('{"type": "module"}', encoding="utf-8")
        Path(folder, "score.js").write_text(SCRIPT, encoding="utf-8")
        run = subprocess.run(["node", "score.js"], cwd=folder, input=json.dumps(queries), capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(run.stderr)
    answer = json.loads(run.stdout)
    return answer["found"], answer["each"]


def rank(query: dict[str, Any], lines: list[list[str]], questions: dict[str, Question]) -> int | None:
    """Return at which place, from 0, the first right line stands; None for none of the first three."""
    return next(
        (at for at, (to, title) in enumerate(lines[:3]) if any(right(place, to, title, questions) for place in query["right"])), None
    )


def right(place: str, to: str, title: str, questions: dict[str, Question]) -> bool:
    if place.startswith("?"):
        question = questions[place[1:]]
        return to == address(question.page) or title == question.question
    return to == place or (place == "home" and to.partition("#")[0] == "") or ("#" not in place and to.partition("#")[0] == place)


def shares(name: str, ranks: Iterable[int | None]) -> str:
    ranks = list(ranks)
    first, three = ranks.count(0), len(ranks) - ranks.count(None)
    return f"  {name:<12}{len(ranks):>5}{100 * first / len(ranks):>8.1f}{100 * three / len(ranks):>8.1f}"


def main(site: str, *names: str) -> None:
    detail = "-v" in names
    questions = load_library().questions
    for name in [name for name in names if name != "-v"] or ["list", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]:
        queries = yaml.safe_load((SETS / f"{name}.yml").read_text(encoding="utf-8"))
        lines, each = found(Path(site), [query["ask"] for query in queries])
        ranks = [rank(query, line, questions) for query, line in zip(queries, lines, strict=True)]
        print(f"{name}: of 100, first and among the first three; {each:.1f} ms each")
        print(shares("all", ranks))
        for key in ("role", "kind"):
            kinds = Counter(query[key] for query in queries)
            for kind in kinds if len(kinds) > 1 else ():
                print(shares(kind, (place for query, place in zip(queries, ranks, strict=True) if query[key] == kind)))
        for query, line, place in zip(queries, lines, ranks, strict=True) if detail else ():
            if place != 0:
                print(
                    f"  {'-' if place is None else place + 1} {query['ask']}  ->  "
                    + " | ".join(f"{to} {title[:40]}" for to, title in line[:3])
                )


if __name__ == "__main__":
    main(*sys.argv[1:])
