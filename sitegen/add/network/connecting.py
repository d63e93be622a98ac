"""Connections to public hosts alone: every answer of the DNS is looked at, and the one looked at is connected to.

The check stands where the socket is made, so that it holds for redirects, for robots.txt and for a name that gives
another answer the second time it is asked (DNS rebinding).
"""

import ipaddress
import socket
from collections.abc import Sequence

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


def pool_of(scheme: str, host: str, port: int, *, loopback: bool) -> Pool:
    """Return the one connection to a host, which is kept for the next request.

    Args:
        scheme: http or https.
        host: Its name or address.
        port: Its port.
        loopback: Whether addresses of this machine may be connected to, for tests.

    """
    if scheme == "https":
        pool: Pool = urllib3.HTTPSConnectionPool(host, port, maxsize=1, block=True, ca_certs=certifi.where())
        pool.ConnectionCls = _HTTPSLoopback if loopback else _HTTPS
    else:
        pool = urllib3.HTTPConnectionPool(host, port, maxsize=1, block=True)
        pool.ConnectionCls = _HTTPLoopback if loopback else _HTTP
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
    def _new_conn(self) -> socket.socket:
        return _connected(self, loopback=False)


class _HTTPS(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(self, loopback=False)


class _HTTPLoopback(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(self, loopback=True)


class _HTTPSLoopback(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _connected(self, loopback=True)
