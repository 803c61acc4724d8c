"""One number for a whole built site, to compare builds by: `make digest`. It is the same where every file is the same."""

import sys
from hashlib import sha256
from pathlib import Path


def digest(site: Path) -> str:
    """Return the SHA-256 of the names and contents of all files."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    lines = [f"{sha256(file.read_bytes()).hexdigest()}  {name}\n" for name, file in sorted(files.items())]
    return sha256("".join(lines).encode()).hexdigest()


if __name__ == "__main__":
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "index.html").is_file():
        sys.exit("Name the folder of a built site: python -m tools.digest site")
    print(digest(Path(sys.argv[1])))
