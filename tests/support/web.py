"""A web of one invented host on this machine: real answers over real connections."""

import gzip
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass(frozen=True)
class Served:
    """What the host answers for one path."""

    data: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Web:
    """The host: what it serves, and what it was asked."""

    base: str
    """Its address without a path."""
    pages: dict[str, Served] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """Path and headers of each request, in order; robots.txt is left out unless it is served."""
    held: set[str] = field(default_factory=set)
    """Paths whose answer waits until the host is closed."""
    closing: threading.Event = field(default_factory=threading.Event)
    at_once: int = 0
    """The most requests that were answered at one time."""

    def serve(self, path: str, data: str | bytes = b"", status: int = 200, **headers: str) -> str:
        """Serve something at a path, and return its address; ``content_type`` becomes ``Content-Type``."""
        made = {name.replace("_", "-").title(): value for name, value in headers.items()}
        made.setdefault("Content-Type", "text/html; charset=utf-8")
        self.pages[path] = Served(data.encode() if isinstance(data, str) else data, status, made)
        return f"{self.base}{path}"

    def packed(self, path: str, data: bytes) -> str:
        """Serve bytes that are packed on their way."""
        return self.serve(path, gzip.compress(data), content_encoding="gzip")

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [path for path, _ in self.asked]


@contextmanager
def serving(certificate: Path | None = None) -> Iterator[Web]:
    """Run the host until the block ends; with a certificate it speaks TLS."""
    web = Web("")
    lock, busy = threading.Lock(), 0

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            nonlocal busy
            with lock:
                busy += 1
                web.at_once = max(web.at_once, busy)
                if self.path != "/robots.txt" or self.path in web.pages:
                    web.asked.append((self.path, dict(self.headers)))
            if self.path in web.held:
                web.closing.wait()
            self._answer(web.pages.get(self.path, Served(b"", 404)))
            with lock:
                busy -= 1

        def _answer(self, page: Served) -> None:
            etag = page.headers.get("Etag")
            same = etag is not None and self.headers.get("If-None-Match") == etag
            data = b"" if same else page.data
            self.send_response(304 if same else page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in page.headers:
                self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
            self.close_connection = "Content-Length" in page.headers

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Say nothing: a client that goes away is what some tests are about."""

    server = Server(("127.0.0.1", 0), Handler)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    web.base = f"http{'s' if certificate else ''}://localhost:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        web.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
