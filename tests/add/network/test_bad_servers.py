"""A server that is slow, endless or contradicts itself costs a bounded time and memory, and is told in words."""

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from sitegen.add.network import Fetcher, Manners
from sitegen.codes import Code
from sitegen.errors import FaultsError

ROBOTS = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"


@contextlib.contextmanager
def answering(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """Serve whatever bytes a function sends, robots.txt apart; return the address."""
    with socket.create_server(("localhost", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    one, _ = listening.accept()
                except OSError:
                    return
                with one, contextlib.suppress(OSError):
                    asked = one.recv(65536)
                    if b"/robots.txt" in asked:
                        one.sendall(ROBOTS)
                    else:
                        answer(one)

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://localhost:{listening.getsockname()[1]}/weir"


def refused(address: str) -> str:
    """Return why an address is not fetched."""
    manners = Manners(max_bytes=50_000, pause=0.0, loopback=True, read_seconds=0.6, whole_seconds=0.4)
    with pytest.raises(FaultsError) as caught:
        Fetcher(manners).fetch(address)
    (fault,) = caught.value.faults
    assert fault.code is Code.NOT_FETCHED
    return fault.problem


def _drip(one: socket.socket, start: bytes, piece: bytes) -> None:
    one.sendall(start)
    for _ in range(60):  # far more than the time that is given
        one.sendall(piece)
        time.sleep(0.05)


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        (OK + b"Content-Length: 40000\r\n\r\n", b"x"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (OK + b"\r\n", b"x"),
        (OK, b"X-A: b\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        (b"", b"H"),
    ],
    ids=["sized", "chunked", "open", "headers", "header", "status"],
)
def test_a_server_that_drips_is_left_in_time(start, piece):
    """Each byte comes soon enough, the whole never: in the body, the headers and the first line."""
    with answering(lambda one: _drip(one, start, piece)) as address:
        assert refused(address) == "the answer took more than 0 seconds"


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (b"", "the connection broke"),
        (OK + b"Content-Length: 900\r\n\r\nshort", "the connection broke"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nx", "the connection broke"),
        (OK + b"Content-Length: -5\r\n\r\n" + b"x" * 60_000, "too large"),
        (OK + b"".join(b"X-%d: b\r\n" % n for n in range(500)) + b"\r\n", ""),
        (OK + b"X: " + b"x" * 200_000 + b"\r\n\r\n", ""),
        (b"not http at all\r\n\r\n", ""),
        (OK + b"Content-Encoding: gzip, gzip\r\n\r\n" + gzip.compress(gzip.compress(bytes(10**7))), "too large"),
        (OK + b"Content-Encoding: br\r\n\r\n\x01\x02", "packed in a way"),
    ],
)
def test_a_server_that_contradicts_itself_is_told(sent, told):
    """Wrong lengths, broken chunks, endless headers, bytes that are no answer, and a bomb packed twice."""
    with answering(lambda one: one.sendall(sent)) as address:
        assert told in refused(address)
