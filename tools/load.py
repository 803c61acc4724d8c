"""What a web server on this computer can give: a built site behind nginx, every page in turn asked for by wrk, for a few seconds."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.built import read_pages

NEEDED = ("nginx", "wrk")
SECONDS, CONNECTIONS = 3, 16
#: As hosts have it: files packed when they are asked for. Nothing is written but into its own folder.
SETTINGS = """
daemon off; worker_processes 1; pid {folder}/pid; error_log stderr crit;
events {{ worker_connections 1024; }}
http {{
  types {{
    text/html html; text/css css; text/javascript js mjs; application/json json; image/svg+xml svg; image/png png; font/woff2 woff2;
  }}
  access_log off; sendfile on; gzip on; gzip_types text/css text/javascript application/json image/svg+xml;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};
  server {{ listen 127.0.0.1:{port}; root "{site}"; error_page 404 /404.html; }}
}}
"""
ASK = """
local paths, last = {{{paths}}}, 0
wrk.headers["Accept-Encoding"], wrk.headers["Connection"] = "gzip", "{connection}"
request = function() last = last % #paths + 1; return wrk.format("GET", paths[last]) end
done = function(all)
  local lost = all.errors
  print(string.format("[%d, %d, %d]", all.requests, all.duration, lost.connect + lost.read + lost.write + lost.status + lost.timeout))
end
"""


@dataclass(frozen=True)
class Load:
    """What came of one run: pages in a second, errors in all, MiB of memory that nginx had at the most."""

    pages: float
    errors: int
    memory: float


def missing() -> list[str]:
    """Return the names of the programs that are not here."""
    return [name for name in NEEDED if not _program(name)]


def load(site: Path, keep_alive: bool) -> Load:
    """Ask for all pages of a built site, again and again, on connections that are kept or closed after each answer."""
    paths = ",".join(f'"/{path.removesuffix("index.html")}"' for path in read_pages(site) if path != "404.html")
    with tempfile.TemporaryDirectory() as name, nginx(site) as server:
        script = Path(name) / "ask.lua"
        script.write_text(ASK.format(paths=paths, connection="keep-alive" if keep_alive else "close"), encoding="utf-8")
        command = [_program("wrk"), "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(script), server.address]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        requests, microseconds, errors = json.loads(said.strip().rpartition("\n")[2])
        return Load(requests / microseconds * 1e6, errors, server.memory())


@dataclass(frozen=True)
class Server:
    """A running nginx."""

    address: str
    pid: int

    def memory(self) -> float:
        """Return the MiB that it and its worker had at the most."""
        workers = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="ascii").split()
        status = [Path(f"/proc/{pid}/status").read_text(encoding="utf-8") for pid in (self.pid, *workers)]
        return sum(int(text.partition("VmHWM:")[2].split()[0]) for text in status) / 1024


@contextmanager
def nginx(site: Path) -> Iterator[Server]:
    """Serve a built site at a free port of this computer."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        settings = Path(folder) / "nginx.conf"
        user = "user root;" if os.getuid() == 0 else ""  # else its worker is nobody, who may not read our folders
        settings.write_text(user + SETTINGS.format(folder=folder, port=port, site=site), encoding="utf-8")
        with subprocess.Popen([_program("nginx"), "-c", str(settings)]) as process:
            try:
                _wait_for(port, process)
                yield Server(f"http://127.0.0.1:{port}/", process.pid)
            finally:
                process.terminate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.05)
    raise SystemExit("nginx did not start: see above.")


def _program(name: str) -> str:
    """Return the path of a program; Debian keeps nginx where only root looks."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin") or ""
