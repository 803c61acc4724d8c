"""`python -m guide.lint overdue`: the pages whose check is overdue, a line each; fails if there are any."""

import sys

from guide.content.loading import ROOT
from guide.errors import Refusal
from guide.lint.pages import overdue
from guide.publish.settings import build_day
from guide.syntax import read_page

if __name__ == "__main__":
    if sys.argv[1:] != ["overdue"]:
        sys.exit("Say what to look for: python -m guide.lint overdue")
    try:
        files = sorted((ROOT / "docs").rglob("*.md"))
        late = overdue((read_page(f"docs/{file.relative_to(ROOT / 'docs').as_posix()}", file.read_bytes()) for file in files), build_day())
    except Refusal as refusal:
        sys.exit(str(refusal))
    print(*late, sep="\n", end="\n" if late else "")
    sys.exit(bool(late))
