"""A sample of the small wrongs that `make mutate` makes: the real build of the real guide refuses each."""

import subprocess
import sys

from guide.content.loading import ROOT
from tests.mutate import mutations

SAMPLE = [
    "html: script over two lines",
    "citations: second without @",
    "parts of a page: emergency card removed",
    "records: promise of another claim",
    "records: advert link in an answer",
    "settings: word removed",
    "environment: SITE_URL: a query",
]


def test_sample_of_wrongs_is_refused():
    """Each in a sentence that names the place; one that came through, or ended in a traceback, is told."""
    run = subprocess.run([sys.executable, "-m", "tests.mutate", *SAMPLE], cwd=ROOT, capture_output=True, text=True, check=False)

    assert run.stdout.endswith(f"{len(SAMPLE)} wrongs: {len(SAMPLE)} refused\n"), run.stdout + run.stderr


def test_there_are_wrongs_of_all_kinds():
    """As many as were promised, each with a name of its own, and every rule that calls one harmless calls one so."""
    names = [wrong.name for wrong in mutations()]

    assert len(names) == len(set(names)) >= 500
    assert {name.partition(":")[0] for name in SAMPLE} <= {name.partition(":")[0] for name in names}
