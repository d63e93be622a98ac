"""Addresses to bytes: robots.txt first, a pause between two requests to one host, and bounds on everything."""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.message import Message
from http import HTTPStatus
from typing import Self
from urllib.parse import urljoin, urlsplit

import urllib3
from pydantic_core import PydanticCustomError
from urllib3.exceptions import HTTPError
from urllib3.util import Timeout, parse_url

from sitegen.add.answers import Answer, Validators
from sitegen.add.drafts import refusal
from sitegen.add.network.connecting import Deadline, NotPublicError, Pool, pool_of
from sitegen.add.network.robots import Robots, rules_of
from sitegen.add.network.trouble import in_words
from sitegen.codes import Code
from sitegen.errors import FaultsError
from sitegen.read import fields

_REDIRECTS = {301, 302, 303, 307, 308}
_MOST_REDIRECTS = 5
_PIECE = 64 * 1024
"""Bytes that are unpacked at a time, so that a small answer cannot fill the memory."""
_UNPACKED = {"gzip", "x-gzip", "deflate", "identity"}
_ROBOTS_BYTES = 512_000
"""Of a robots.txt; RFC 9309 asks for 500 KiB at least."""
_SAVE_IT = "save the page by hand, and add its file"


@dataclass(frozen=True)
class Manners:
    """How the network is treated."""

    max_bytes: int
    """Of an answer, also after it is unpacked."""
    agent: str = "sitegen"
    """Who we say that we are."""
    pause: float = 1.0
    """Seconds between two requests to one host; what its robots.txt asks for, where that is more."""
    connect_seconds: float = 10.0
    read_seconds: float = 20.0
    """Without a byte."""
    whole_seconds: float = 90.0
    """For one answer."""
    loopback: bool = False
    """Whether addresses of this machine may be fetched; for tests."""
    wait: Callable[[float], None] = time.sleep


@dataclass
class _Host:
    """What is known of a host in one run."""

    pool: Pool
    deadline: Deadline
    ready_at: float = 0.0
    robots: Robots | None = None
    resting: str | None = None
    """Why nothing more is asked of it in this run."""


@dataclass
class Fetcher:
    """Fetches one address at a time."""

    manners: Manners
    _hosts: dict[tuple[str, str, int], _Host] = field(default_factory=dict)

    def fetch(self, address: str, validators: Validators | None = None) -> Answer:
        """Fetch an address.

        Args:
            address: http or https.
            validators: From an earlier answer, to be told when nothing has changed.

        Raises:
            FaultsError: it cannot be fetched, or may not be; with the address and the reason in plain words.

        """
        url, headers = _checked(address, address), _conditions(validators)
        for _ in range(_MOST_REDIRECTS + 1):
            self._ask_robots(url, address)
            answer = self._request(url, address, headers, self.manners.max_bytes)
            if isinstance(answer, Answer):
                return answer
            url = _checked(answer, address, before=url)
        raise _refused(address, f"it redirects more than {_MOST_REDIRECTS} times", "give the address it leads to")

    def _ask_robots(self, url: str, address: str) -> None:
        host = self._host(url)
        if host.robots is None:
            host.robots = self._robots(url)
        if not host.robots.allows(url):
            raise _refused(address, host.robots.problem, "ask the outlet, or save the page by hand and add its file")

    def _robots(self, url: str) -> Robots:
        place = urljoin(url, "/robots.txt")
        try:
            for _ in range(_MOST_REDIRECTS + 1):
                answer = self._request(place, place, {}, _ROBOTS_BYTES, cut=True)
                if isinstance(answer, Answer):
                    return rules_of(answer.data, self.manners.agent)
                place = _checked(answer, place, before=place)
        except _StatusError as error:
            return rules_of(b"", self.manners.agent) if error.status < HTTPStatus.INTERNAL_SERVER_ERROR else Robots()
        except FaultsError as error:
            raise _refused(url, error.faults[0].problem, error.faults[0].fix) from error
        return Robots()

    def _request(
        self, url: str, address: str, headers: Mapping[str, str], most: int, *, cut: bool = False
    ) -> Answer | str:
        """Make one request and return its answer, or the address that it leads to."""
        host = self._host(url)
        if host.resting:
            raise _refused(address, host.resting, "run again later")
        if (left := host.ready_at - time.monotonic()) > 0:
            self.manners.wait(left)
        try:
            with host.deadline.within(self.manners.whole_seconds):
                response = host.pool.urlopen(
                    "GET",
                    _target(url),
                    headers={"User-Agent": self.manners.agent, "Accept-Encoding": "gzip, deflate", **headers},
                    redirect=False,
                    retries=False,
                    preload_content=False,
                    timeout=Timeout(connect=self.manners.connect_seconds, read=self.manners.read_seconds),
                )
                answer = self._answer(response, url, address, most, cut=cut)
        except (HTTPError, NotPublicError, OSError) as error:
            if host.deadline.passed:
                raise self._late(address) from error
            raise _refused(address, *in_words(error)) from error
        else:
            if host.deadline.passed:  # an answer without a length ends with its connection
                raise self._late(address)
            return answer
        finally:
            delay = host.robots.delay if host.robots else 0.0
            host.ready_at = time.monotonic() + max(self.manners.pause, delay)

    def _answer(
        self, response: urllib3.BaseHTTPResponse, url: str, address: str, most: int, *, cut: bool
    ) -> Answer | str:
        try:
            kept = Validators(response.headers.get("ETag"), response.headers.get("Last-Modified"))
            if response.status == HTTPStatus.NOT_MODIFIED:
                return Answer(url, b"", validators=kept, unchanged=True)
            if response.status in _REDIRECTS and (target := response.headers.get("Location")):
                return urljoin(url, target)
            if response.status != HTTPStatus.OK:
                raise self._told(response, url, address)
            if not _packings(response) <= _UNPACKED:
                raise _refused(address, "the server's answer is packed in a way that cannot be unpacked", _SAVE_IT)
            kind = Message()
            kind["Content-Type"] = response.headers.get("Content-Type", "application/octet-stream")
            data = self._read(response, address, most, cut=cut)
            return Answer(url, data, kind.get_content_type(), kind.get_content_charset(), kept)
        finally:
            response.close()
            response.release_conn()

    def _read(self, response: urllib3.BaseHTTPResponse, address: str, most: int, *, cut: bool) -> bytes:
        gathered = bytearray()
        for piece in response.stream(_PIECE, decode_content=True):
            gathered += piece
            if len(gathered) > most and not cut:
                raise _refused(address, f"the answer is too large: more than {most:,} bytes", _SAVE_IT)
            if len(gathered) > most:
                break
        return bytes(gathered[:most])

    def _late(self, address: str) -> FaultsError:
        return _refused(
            address, f"the answer took more than {self.manners.whole_seconds:.0f} seconds", "run again later"
        )

    def _told(self, response: urllib3.BaseHTTPResponse, url: str, address: str) -> FaultsError:
        """Return the error of an answer that is none."""
        status = response.status
        said = f"the server answered {status}{_phrase(status)}"
        if status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
            after = response.headers.get("Retry-After")
            self._host(url).resting = f"{said} and asks to be left alone{f' for {after} seconds' if after else ''}"
            return _StatusError(address, self._host(url).resting or said, "run again later", status)
        gone = status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
        return _StatusError(address, said, "check the address" if gone else _SAVE_IT, status)

    def _host(self, url: str) -> _Host:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        key = (parts.scheme, parts.hostname or "", port)
        if key not in self._hosts:
            deadline = Deadline()
            self._hosts[key] = _Host(pool_of(*key, deadline, loopback=self.manners.loopback), deadline)
        return self._hosts[key]


class _StatusError(FaultsError):
    """An answer that is neither the thing asked for nor another address."""

    def __new__(cls, address: str, problem: str, fix: str, status: int) -> Self:
        """Make the group of its one fault."""
        del status
        return super().__new__(cls, _refused(address, problem, fix).faults)

    def __init__(self, address: str, problem: str, fix: str, status: int) -> None:
        """Keep the status beside the fault."""
        super().__init__(_refused(address, problem, fix).faults)
        self.status = status


def _refused(address: str, problem: str, fix: str) -> FaultsError:
    return refusal(_shown(address), problem, fix, Code.NOT_FETCHED)


def _shown(address: str) -> str:
    """Return an address as it may be printed: without a name and password that stand in it."""
    return re.sub(r"^(https?://)[^/@]*@", r"\1…@", address, flags=re.IGNORECASE)


def _checked(url: str, address: str, *, before: str | None = None) -> str:
    """Return an address that may be fetched, percent-encoded."""
    whose = "it redirects to an address that is not followed: " if before else ""
    try:
        made = parse_url(fields.parse_url(parse_url(url).url if before else url)).url
    except PydanticCustomError as error:
        context = error.context or {}
        problem = str(context["problem"]) if "user name" not in str(context["problem"]) else "it holds a user name"
        raise _refused(address, f"{whose}{problem}", str(context["fix"])) from None
    except (HTTPError, ValueError) as error:
        raise _refused(address, f"{whose}it is no address ({error})", "check the address") from None
    if before and before.startswith("https:") and not made.startswith("https:"):
        raise _refused(address, f"{whose}it leaves https for http", _SAVE_IT)
    return made.partition("#")[0]


def _packings(response: urllib3.BaseHTTPResponse) -> set[str]:
    stated = response.headers.get("Content-Encoding", "").lower().split(",")
    return {one.strip() for one in stated} - {""}


def _target(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"


def _conditions(validators: Validators | None) -> dict[str, str]:
    if validators is None:
        return {}
    asked = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in asked.items() if value}


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""
