"""`python -m guide.publish site`: finishes a site that another builder made. MkDocs does it by itself (`guide/hooks.py`)."""

import sys
from pathlib import Path

from guide.errors import Refusal
from guide.publish import publish

if __name__ == "__main__":
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "sitemap.xml").is_file():
        sys.exit("Name the folder of a built site: python -m guide.publish site")
    try:
        publish(Path(sys.argv[1]))
    except Refusal as refusal:
        sys.exit(str(refusal))
