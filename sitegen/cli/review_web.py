"""``sitegen review --web``: the same keys in a browser on this machine; nothing of it is part of any site.

It listens on the loopback address alone, answers only who has the token of this start, and only under the name that it
listens on, so that no page of another site can ask it anything.
"""

import json
import secrets
import threading
from collections.abc import Callable, Sequence
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlsplit

from sitegen.cli.review_answers import VERDICTS
from sitegen.cli.review_row import clean, row_head, shown_whole
from sitegen.cli.review_view import (
    MOST,
    about,
    candidate_line,
    heading,
    passage_parts,
    place_line,
    source_address,
)
from sitegen.errors import SitegenError
from sitegen.records import Actor, Figure, Verdict
from sitegen.review.queue import Waiting, differ, main_reasons
from sitegen.review.session import Session

if TYPE_CHECKING:
    from socket import socket

HOST: Final = "127.0.0.1"
_PAGE: Final = Path(__file__).with_name("review_page.html")
_LONGEST: Final = 20_000
"""Bytes of a request that is read: several times the words of the longest quotation."""
_ROWS: Final = 50
"""Items of a group that are listed at once; the others are listed when these are settled."""
_KINDS: Final = frozenset({"person", "organisation"})
"""What somebody may be who is registered here."""
_LISTS: Final = frozenset("gl")
"""Keys of lists: what is held for the same reasons, and everything."""
_FIELDS: Final = {"s": "speaker", "m": "measures", "t": "period", "u": "unit", "j": "series"}
_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-{}'; connect-src 'self'; img-src data:; "
    "base-uri 'none'"
)


class WebDesk:
    """One session behind a page: what it shows, and what its keys do."""

    def __init__(self, session: Session) -> None:
        """Take the session; calls may come from several threads, and wait for each other."""
        self.session = session
        self._lock = threading.Lock()

    def state(self, said: str = "") -> dict[str, Any]:
        """Return what the page shows."""
        with self._lock:
            return self._state(said)

    def act(self, request: dict[str, Any]) -> dict[str, Any]:
        """Do what a key asks for, and return what the page shows then.

        A key that was meant for another item than the current one does nothing: two windows, or a key pressed twice,
        settle nothing unseen.
        """
        with self._lock:
            current = self.session.current
            key, words = str(request.get("key", "")), str(request.get("words", "")).strip()
            if key == "z":
                return self._state("taken back" if self.session.undo() else "nothing to take back")
            if current is None or request.get("item") != current.id:
                return self._state("that was another item; look again")
            if key == " ":
                self.session.skip()
                return self._state("left for later")
            if key in _LISTS:
                listed = self._listed(key, current)
                apart = differ(listed)
                told = {"listed": key, "of": len(listed), "apart": apart}
                return self._state("") | {"rows": [self._row(one, reasons=apart) for one in listed[:_ROWS]], **told}
            ids = request.get("ids")
            chosen = frozenset(map(str, ids)) if isinstance(ids, list) else frozenset()
            try:
                return self._state(self._decide(current, key, words, str(request.get("reason", "")), chosen))
            except SitegenError as error:
                return self._state(str(error))

    def _listed(self, key: str, current: Waiting) -> tuple[Waiting, ...]:
        """Return what a list is of: what is held as the current item is, or everything under what it is held for."""
        return self.session.group(current) if key == "g" else tuple(chain.from_iterable(self.session.groups()))

    def _decide(self, current: Waiting, key: str, words: str, reason: str, chosen: frozenset[str]) -> str:
        """Decide as a key says, and return what came of it."""
        items, verdict, settled = self._meant(current, key, words, chosen)
        if verdict is None or not items:
            return "that key does nothing here"
        if "speaker" in settled:
            return self._give_to(items, words, reason)
        return self.session.decide(items, verdict, reason or None, **settled) or _settled(items)

    def _give_to(self, items: Sequence[Waiting], words: str, reason: str) -> str:
        """Publish items as said by an actor, or by somebody whom the article names so and who is registered first.

        Of somebody who was typed the kind stands before the name where the extraction does not know it.
        """
        kind, _, name = words.partition(":")
        named = name if kind in _KINDS else words
        found = self.session.actors_meant(items[0], named)
        if len(found) == 1:
            return self.session.decide(items, "publish", reason or None, speaker=found[0].id) or _settled(items)
        newcomer = None if found else self._stranger(items[0], named)
        if newcomer is None:
            return "several actors fit" if found else "that is no actor, and the article has no name that is written so"
        if newcomer.kind == "unknown":
            if kind not in _KINDS:
                return f"type person: or organisation: before {named}, who is no actor yet"
            newcomer = newcomer.model_copy(update={"kind": kind})
        return self.session.decide_for(items, newcomer, reason or None) or _settled(items)

    def _stranger(self, current: Waiting, named: str) -> Actor | None:
        """Return who is no actor yet: one of the list by id, or anybody whom the article names by these words."""
        listed = (c.actor for c in self.session.candidates(current) if not c.known and c.actor.id == named)
        return next(listed, None) or self.session.stranger(current, named)

    def _meant(
        self, current: Waiting, key: str, words: str, chosen: frozenset[str]
    ) -> tuple[tuple[Waiting, ...], Verdict | None, dict[str, Any]]:
        """Return which items a key is about, what shall become of them, and what is put right."""
        if key[:1] in _LISTS:
            items = tuple(one for one in self._listed(key[:1], current)[:_ROWS] if one.id in chosen)
            return items, *_meant_of_list(key[1:], words)
        if key in VERDICTS:
            return (current,), VERDICTS[key], {}
        if key == "w":
            parts = tuple(part.strip() for part in words.split("…") if part.strip())
            return (current,), "publish" if parts else None, {"only": parts}
        return (current,), "publish" if key in _FIELDS and words else None, {_FIELDS.get(key, ""): words}

    def _state(self, said: str) -> dict[str, Any]:
        session = self.session
        current, waiting = session.current, session.waiting
        numbers = {"done": session.done, "left": len(waiting), "skipped": session.skipped}
        return {"said": clean(said), **numbers, "item": None if current is None else self._item(current)}

    def _item(self, current: Waiting) -> dict[str, Any]:
        listed, group = self.session.candidates(current)[:MOST], self.session.group(current)
        return {
            "id": current.id,
            "figure": isinstance(current.item, Figure),
            "heading": clean(f"{heading(current)} {place_line(current)}"),
            "about": clean(about(current)),
            "parts": passage_parts(current, self.session),
            "words": clean(" … ".join(span.text for span in current.item.spans())),
            "reasons": [clean(reason) for reason in current.reasons],
            "source": source_address(current),
            "candidates": [(c.actor.id, *candidate_line(c)) for c in listed],
            "group": len(group),
            "apart": differ(group),
        }

    def _row(self, one: Waiting, *, reasons: bool) -> dict[str, Any]:
        """Return an item as the list of a group shows it, with its reasons where each has its own.

        A browser has room for all words that would be published.
        """
        parts = passage_parts(one, self.session, narrow=isinstance(one.item, Figure) or shown_whole(one))
        if reasons:
            parts.append((f" ({clean('; '.join(main_reasons(one.reasons)))})", "around"))
        return {"id": one.id, "head": clean(row_head(one)), "parts": parts}


def _meant_of_list(key: str, words: str) -> tuple[Verdict | None, dict[str, Any]]:
    """Return what a key makes of the items of a list, and what is put right of each."""
    if key == "s":
        return "publish" if words else None, {"speaker": words}
    return VERDICTS.get(key), {}


def _settled(items: Sequence[Waiting]) -> str:
    return f"settled {items[0].id if len(items) == 1 else f'{len(items)} items'}"


class ReviewServer(ThreadingHTTPServer):
    """Serves one session on the loopback address."""

    daemon_threads = True

    def __init__(self, desk: WebDesk, port: int = 0) -> None:
        """Listen; a port of 0 takes any that is free."""
        self.desk = desk
        self.token = secrets.token_urlsafe(24)
        super().__init__((HOST, port), _Handler)

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{HOST}:{self.server_port}/?token={self.token}"

    def handle_error(self, request: "socket | tuple[bytes, socket]", client_address: Any) -> None:  # noqa: ANN401 - as its base has it
        """Keep quiet about a browser that went away in the middle of an answer."""


class _Handler(BaseHTTPRequestHandler):
    server: ReviewServer

    def do_GET(self) -> None:
        """Send the page, or what it shows."""
        path = urlsplit(self.path).path
        if path == "/":
            self._answer(self._page)
        elif path == "/state":
            self._answer(lambda: self._json(self.server.desk.state()))
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """Do what a key asks for, or stop."""
        length = self.headers.get("Content-Length", "")
        body = self.rfile.read(int(length)) if length.isdigit() and int(length) <= _LONGEST else b""
        try:
            request = json.loads(body)
        except ValueError:
            request = None
        if not isinstance(request, dict) or self.headers.get_content_type() != "application/json":
            self.send_error(HTTPStatus.BAD_REQUEST)
        elif self.path == "/stop":
            self._answer(self._stop)
        else:
            self._answer(lambda: self._json(self.server.desk.act(request)))

    def _answer(self, send: Callable[[], None]) -> None:
        """Answer who has the token and asks under our own name."""
        asked = parse_qs(urlsplit(self.path).query).get("token", [""])[0] or self.headers.get("X-Token", "")
        ours = {f"{HOST}:{self.server.server_port}", f"localhost:{self.server.server_port}"}
        right = secrets.compare_digest(asked.encode(), self.server.token.encode())
        if right and self.headers.get("Host") in ours:
            send()
        else:
            self.send_error(HTTPStatus.FORBIDDEN)

    def _page(self) -> None:
        nonce = secrets.token_urlsafe(12)
        self._send(_PAGE.read_text(encoding="utf-8").replace("NONCE", nonce).encode(), "text/html", nonce)

    def _stop(self) -> None:
        self._json({"stopped": True})
        threading.Thread(target=self.server.shutdown, daemon=True).start()

    def _json(self, told: dict[str, Any]) -> None:
        self._send(json.dumps(told).encode(), "application/json")

    def _send(self, content: bytes, kind: str, nonce: str = "") -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Content-Security-Policy", _POLICY.format(nonce))
        for name, value in (
            ("Cache-Control", "no-store"),
            ("Referrer-Policy", "no-referrer"),
            ("X-Frame-Options", "DENY"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep quiet: the page tells what was done."""
