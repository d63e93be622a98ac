"""A site on a loopback address, whose pages reload when it changes; nothing of that stands in the site itself."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from errno import EADDRINUSE
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from sitegen.errors import SettingsError

HOST = "127.0.0.1"
_NAMES = frozenset({HOST, "localhost"})
_NEWS = "/.sitegen/news"
_PATIENCE = 20.0
"""Seconds that a page waits for news before it asks again."""
_SCRIPT = "/.sitegen/reload.js"
_TAG = f'<script src="{_SCRIPT}" data-seen="%d"></script>\n'
"""A file, as the policy of the pages refuses a script that is written into them."""
_OPENED = (b"default-src 'none'", b"default-src 'self'")
_RELOAD = """(async () => {
  let seen = Number(document.currentScript.dataset.seen);
  const box = document.createElement("pre");
  box.style.cssText = "position:fixed;inset:0 0 auto;z-index:99;margin:0;padding:1rem;max-height:60vh;overflow:auto;" +
    "white-space:pre-wrap;background:#7a0012;color:#fff;font:14px/1.5 monospace";
  for (;;) {
    const news = await fetch("/.sitegen/news?seen=" + seen).then((r) => r.json()).catch(() => null);
    if (!news) { await new Promise((again) => setTimeout(again, 1000)); continue; }
    if (news.turn !== seen && !news.error) return location.reload();
    seen = news.turn;
    if (news.error) { box.textContent = news.error; document.body.append(box); } else box.remove();
  }
})();
"""
_EMPTY = "<!doctype html><html lang=en><meta charset=utf-8><title>sitegen</title><body><p>There is no such page.</p>"


@dataclass
class News:
    """What the pages are told: how often something was built, and what was wrong with it."""

    turn: int = 0
    error: str = ""

    def __post_init__(self) -> None:
        """Let pages wait for it."""
        self._changed = threading.Condition()

    def tell(self, error: str) -> None:
        """Tell every page that a build is done, with what is wrong; empty where nothing is."""
        with self._changed:
            self.turn, self.error = self.turn + 1, error
            self._changed.notify_all()

    def wait(self, seen: int) -> dict[str, Any]:
        """Return the news once there is more than was seen, or after a while what there is."""
        with self._changed:
            self._changed.wait_for(lambda: self.turn != seen, timeout=_PATIENCE)
            return {"turn": self.turn, "error": self.error}


class _Handler(SimpleHTTPRequestHandler):
    """Serves what lies in the site, each page with a script at its end."""

    def __init__(self, site: Callable[[], Path], news: News, *args: Any) -> None:  # noqa: ANN401 - the server's own
        """Take where the site stands and what its pages are told, and answer."""
        self._news = news
        super().__init__(*args, directory=str(site()))

    def do_GET(self) -> None:
        """Answer; a page of another site must not read this one under a name of its own."""
        if self.headers.get("Host", "").rpartition(":")[0] not in _NAMES:
            self.send_error(HTTPStatus.FORBIDDEN)
        elif self.path.startswith(_NEWS):
            seen = self.path.partition("seen=")[2]
            told = self._news.wait(int(seen) if seen.isdigit() else -1)
            self._send("application/json", json.dumps(told).encode())
        elif self.path == _SCRIPT:
            self._send("text/javascript; charset=utf-8", _RELOAD.encode())
        elif (path := self._page()) is not None:
            # The pages of single items allow no script at all, and must not lie still for that while one works on them.
            page = path.read_bytes().replace(*_OPENED) if path.is_file() else _EMPTY.encode()
            # A page that comes while something is wrong has not seen that yet.
            seen_by_it = self._news.turn - 1 if self._news.error else self._news.turn
            self._send("text/html; charset=utf-8", page + (_TAG % seen_by_it).encode(), found=path.is_file())
        else:
            super().do_GET()

    def _page(self) -> Path | None:
        """Return the file of the page that is asked for, there or not; None for whatever is no page."""
        asked, path = self.path.partition("?")[0], Path(self.translate_path(self.path))
        if path.is_dir():
            # Without a slash at its end the server sends to the address that has one.
            return path / "index.html" if asked.endswith("/") else None
        return path if path.suffix in {".html", ""} else None

    def _send(self, kind: str, body: bytes, *, found: bool = True) -> None:
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet: only what is built is told."""


def preview(site: Callable[[], Path], news: News, port: int) -> ThreadingHTTPServer:
    """Return a server of the site on this machine alone; a port of 0 is any that is free.

    Args:
        site: Where the site stands now.
        news: What its pages are told.
        port: Where to listen.

    Raises:
        SettingsError: something else listens there, or this machine does not let anybody.

    """
    try:
        server = ThreadingHTTPServer((HOST, port), partial(_Handler, site, news))
    except OSError as error:
        taken = "something else listens there" if error.errno == EADDRINUSE else f"{error.strerror}"
        fix = "Fix: end that, or name another port with --port; 0 takes any that is free."
        raise SettingsError(f"port {port} of this machine: {taken}. {fix}") from None
    server.daemon_threads = True
    return server
