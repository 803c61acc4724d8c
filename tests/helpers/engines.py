"""Other engines than Chromium, with the few things that a reader does: Firefox by WebDriver BiDi, WebKit by WebDriver.

Playwright drives builds of its own of these two, which no package registry has; Debian's packages speak the protocols of the standard
(w3.org/TR/webdriver-bidi, w3.org/TR/webdriver2), so two small clients are enough.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from base64 import b64decode
from contextlib import contextmanager
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from websockets.sync.client import connect

DEADLINE = 60
#: Keys as the standard names them.
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "ArrowDown": "\ue015"}


class Engine:
    """A browser with one page. `run` gives what a script returns; it is the body of a function."""

    def open(self, address: str) -> None:
        raise NotImplementedError

    def run(self, script: str):
        raise NotImplementedError

    def act(self, source: dict) -> None:
        raise NotImplementedError

    def press(self, *keys: str) -> None:
        """Press keys, one after the other: `Tab`, or letters."""
        strokes = [letter for key in keys for letter in (KEYS.get(key) or key)]
        actions = [{"type": kind, "value": stroke} for stroke in strokes for kind in ("keyDown", "keyUp")]
        self.act({"type": "key", "id": "keyboard", "actions": actions})

    def click(self, selector: str) -> None:
        """Click where the first element stands that a selector finds."""
        x, y = self.run(
            f"const box = document.querySelector({json.dumps(selector)}); box.scrollIntoView({{block: 'center', behavior: 'instant'}});"
            "const {x, y, width, height} = box.getBoundingClientRect(); return [Math.round(x + width / 2), Math.round(y + height / 2)];"
        )
        moves = [{"type": "pointerMove", "x": x, "y": y}, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self.act({"type": "pointer", "id": "mouse", "actions": moves})

    def wait(self, script: str):
        """Return what a script returns as soon as that is something."""
        deadline = time.monotonic() + DEADLINE
        while not (found := self.run(script)):
            assert time.monotonic() < deadline, f"this never came: {script}"
            time.sleep(0.1)
        return found


class Firefox(Engine):
    """Firefox, told what to do over WebDriver BiDi."""

    def __init__(self, stream, width: int, height: int) -> None:
        self.stream, self.count = stream, 0
        self._call("session.new", {"capabilities": {}})
        # the first window of a browser without a screen never has the focus
        self.context = self._call("browsingContext.create", {"type": "window"})["context"]
        self._call("browsingContext.setViewport", {"context": self.context, "viewport": {"width": width, "height": height}})

    def _call(self, method: str, parameters: dict) -> dict:
        self.count += 1
        self.stream.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.stream.recv(timeout=DEADLINE))
            if answer.get("id") == self.count:
                assert answer["type"] == "success", answer
                return answer["result"]

    def open(self, address: str) -> None:
        self._call("browsingContext.navigate", {"context": self.context, "url": address, "wait": "complete"})

    def run(self, script: str):
        script = f"JSON.stringify((() => {{ {script} }})() ?? null)"
        told = self._call("script.evaluate", {"expression": script, "target": {"context": self.context}, "awaitPromise": True})
        assert told["type"] == "success", told
        return json.loads(told["result"]["value"])

    def act(self, source: dict) -> None:
        self._call("input.performActions", {"context": self.context, "actions": [source]})

    def paper(self) -> str:
        """Return the text of the page as it is printed to a file."""
        sheets = PdfDocument(b64decode(self._call("browsingContext.print", {"context": self.context})["data"]))
        return "".join(sheet.get_textpage().get_text_bounded() for sheet in sheets)


class WebKit(Engine):
    """WebKitGTK's small browser, told what to do over WebDriver."""

    def __init__(self, home: str, binary: str, width: int, height: int) -> None:
        options = {"binary": binary, "args": ["--automation"]}
        asked = {"capabilities": {"alwaysMatch": {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}}}
        self.home = f"{home}/session"
        self.home += "/" + self._call("", asked)["sessionId"]
        self._call("/window/rect", {"width": width, "height": height})

    def _call(self, path: str, parameters: dict):
        request = urllib.request.Request(self.home + path, json.dumps(parameters).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=DEADLINE) as answer:
            return json.load(answer)["value"]

    def open(self, address: str) -> None:
        self._call("/url", {"url": address})

    def run(self, script: str):
        return self._call("/execute/sync", {"script": script, "args": []})

    def act(self, source: dict) -> None:
        self._call("/actions", {"actions": [source]})


def needed(*names: str) -> str:
    """Return the path of a program; a test fails without it, because to skip it would say that all is well."""
    found = next(filter(None, map(shutil.which, names)), None)
    if not found:
        pytest.fail(f"These tests need {names[0]}. Run “sh tests/install-browser.sh”.", pytrace=False)
    return found


@contextmanager
def told(command: list[str], ready: str):
    """Run a program, and give what it says of itself when it is ready."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as program:
        try:
            yield next(found[1] for line in program.stdout if (found := re.search(ready, line)))
        finally:
            program.terminate()


@contextmanager
def firefox(folder: Path, width: int, height: int):
    """Yield a Firefox with a profile of its own in `folder`."""
    command = [needed("firefox-esr", "firefox"), "--headless", "--no-remote", "--profile", str(folder), "--remote-debugging-port", "0"]
    with told(command, r"WebDriver BiDi listening on (\S+)") as address, connect(f"{address}/session", max_size=None) as stream:
        yield Firefox(stream, width, height)


@contextmanager
def webkit(folder: Path, width: int, height: int):
    """Yield WebKitGTK's small browser, on a screen of its own. Its driver says nothing, so it is asked until it answers."""
    browser = next(iter(sorted(Path("/usr").glob("l*/**/webkit2gtk-4*/MiniBrowser"))), None) or needed("MiniBrowser")
    with told([needed("Xvfb"), "-displayfd", "1", "-screen", "0", "1400x1000x24"], r"^(\d+)$") as screen:
        port = free_port()
        seen = os.environ | {
            "DISPLAY": f":{screen}",
            "HOME": str(folder),
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }
        with subprocess.Popen([needed("WebKitWebDriver"), f"--port={port}"], env=seen) as driver:
            try:
                wait_for_port(port)
                yield WebKit(f"http://127.0.0.1:{port}", str(browser), width, height)
            finally:
                driver.terminate()


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for_port(port: int) -> None:
    """Return as soon as somebody listens at a port."""
    deadline = time.monotonic() + DEADLINE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            assert time.monotonic() < deadline, f"nobody listens at port {port}"
            time.sleep(0.1)
