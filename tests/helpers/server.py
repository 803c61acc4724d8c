"""A web server for one built site, with the manners of a static host: a path below the root, and 404.html."""

import sys
import threading
import urllib.request
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Server(ThreadingHTTPServer):
    """Answers while the tests run; a browser that closes a page hangs up, which is no fault."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(site: Path, base: str, port: int = 0, protocol: str = "HTTP/1.1", keep: str = "max-age=600", cut: str = ""):
    """Serve `site` below the path `base` and yield the address of its home page; the first answer has a deadline.

    With the protocol of old, HTTP/1.0, no connection outlives its answer, so that a stopped server is really gone. An answer whose path
    ends in `cut` breaks off.
    """

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = protocol

        def __init__(self, *args):
            super().__init__(*args, directory=str(site))

        def do_GET(self):
            if not self.path.startswith(base):
                return self.send_error(HTTPStatus.NOT_FOUND)
            self.path = "/" + self.path.removeprefix(base)
            if cut and self.path.partition("?")[0].endswith(cut):
                self.send_response(HTTPStatus.OK)
                self.send_header("Content-Length", "1000")
                self.end_headers()
                return self.wfile.write(b"{")
            return super().do_GET()

        def end_headers(self):
            self.send_header("Cache-Control", keep)  # as a static host has it
            super().end_headers()

        def list_directory(self, path):
            self.send_error(HTTPStatus.NOT_FOUND)

        def send_error(self, code, message=None, explain=None):
            if code != HTTPStatus.NOT_FOUND:
                return super().send_error(code, message, explain)
            body = (site / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = Server(("127.0.0.1", port), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}{base}"
    try:
        urllib.request.urlopen(address, timeout=10).close()
        yield address
    finally:
        server.shutdown()
        server.server_close()
