"""Connections to public hosts alone: every answer of the DNS is looked at, and the one looked at is connected to.

The check stands where the socket is made, so that it holds for redirects, for robots.txt and for a name that gives
another answer the second time it is asked (DNS rebinding).
"""

import contextlib
import ipaddress
import socket
import threading
from collections.abc import Iterator, Sequence
from typing import Any

import certifi
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.connection import create_connection

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for IPv4 ones (RFC 6052)."""

Pool = urllib3.HTTPConnectionPool


class NotPublicError(Exception):
    """A name leads to a machine of the own network."""

    def __init__(self, host: str, address: str) -> None:
        """Say where the name leads."""
        super().__init__(f"{host} leads to {address}, which is no public address")


class Deadline:
    """Ends the one connection to a host when an answer takes too long as a whole.

    The time-outs of sockets count from byte to byte: a server that sends one now and then, in its body or its headers,
    would hold a run for as long as it likes.
    """

    def __init__(self) -> None:
        """Watch nothing yet."""
        self.passed = False
        self._socket: socket.socket | None = None

    def watch(self, made: socket.socket | None) -> None:
        """Take a connection to end; one that was made too late is ended at once."""
        self._socket = made
        if self.passed:
            self._end()

    @contextlib.contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """End the connection if what is done with it takes longer."""
        self.passed = False
        timer = threading.Timer(seconds, self._end)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _end(self) -> None:
        self.passed = True
        if self._socket is not None:
            with contextlib.suppress(OSError):  # the other side was faster
                # Not the method of a TLS socket, which takes its state away from under whoever reads.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


def pool_of(scheme: str, host: str, port: int, deadline: Deadline, *, loopback: bool) -> Pool:
    """Return the one connection to a host, which is kept for the next request.

    Args:
        scheme: http or https.
        host: Its name or address.
        port: Its port.
        deadline: Ends it when an answer takes too long.
        loopback: Whether addresses of this machine may be connected to, for tests.

    """
    own: dict[str, Any] = {"deadline": deadline, "loopback": loopback}
    if scheme == "https":
        pool: Pool = urllib3.HTTPSConnectionPool(host, port, maxsize=1, block=True, ca_certs=certifi.where(), **own)
        pool.ConnectionCls = _HTTPS
    else:
        pool = urllib3.HTTPConnectionPool(host, port, maxsize=1, block=True, **own)
        pool.ConnectionCls = _HTTP
    return pool


def is_public(address: str, *, loopback: bool) -> bool:
    """Return whether an IP address may be connected to.

    Private, link-local, loopback, multicast, reserved and unspecified ones may not, in whatever form they are written.
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    for inner in _inside(found):
        if inner.is_multicast or not (inner.is_global or (loopback and inner.is_loopback)):
            return False
    return True


def _inside(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> Sequence[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    """Return the IPv4 addresses that an IPv6 address stands for, else itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    if address in _NAT64:
        return [ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)]
    within = address.ipv4_mapped or address.sixtofour
    return [within] if within else [address, *(address.teredo or ())]


def _connected(connection: HTTPConnection, *, loopback: bool) -> socket.socket:
    host = connection._dns_host  # noqa: SLF001 - urllib3 says in its documentation that connections are made like this
    port, timeout = connection.port, connection.timeout
    addresses = _resolved(connection, host, port)
    for address in addresses:
        if not is_public(address, loopback=loopback):
            raise NotPublicError(host, address)
    refused: OSError | None = None
    for address in addresses:
        try:
            return create_connection((address, port), timeout)
        except TimeoutError as error:
            message = f"{host} did not answer in {timeout} seconds"
            raise urllib3.exceptions.ConnectTimeoutError(connection, message) from error
        except OSError as error:
            refused = error
    raise urllib3.exceptions.NewConnectionError(connection, f"{refused}") from refused


def _resolved(connection: HTTPConnection, host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        reason = error if isinstance(error, socket.gaierror) else socket.gaierror(str(error))
        raise urllib3.exceptions.NameResolutionError(host, connection, reason) from error
    return list(dict.fromkeys(str(info[4][0]) for info in found))


class _HTTP(HTTPConnection):
    def __init__(self, *given: Any, deadline: Deadline, loopback: bool, **named: Any) -> None:  # noqa: ANN401 - as urllib3 takes them
        super().__init__(*given, **named)
        self._deadline, self._loopback = deadline, loopback

    def _new_conn(self) -> socket.socket:
        return _connected(self, loopback=self._loopback)

    def connect(self) -> None:
        super().connect()
        self._deadline.watch(self.sock)


class _HTTPS(HTTPSConnection):
    def __init__(self, *given: Any, deadline: Deadline, loopback: bool, **named: Any) -> None:  # noqa: ANN401 - as urllib3 takes them
        super().__init__(*given, **named)
        self._deadline, self._loopback = deadline, loopback

    def _new_conn(self) -> socket.socket:
        return _connected(self, loopback=self._loopback)

    def connect(self) -> None:
        super().connect()
        self._deadline.watch(self.sock)
