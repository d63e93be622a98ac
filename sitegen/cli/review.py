"""``sitegen review``: what is held, settled with a key each; every key is saved at once."""

import difflib
import functools
import getpass
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from rich.console import Console

from sitegen.cli.app import ConfigOption, ContentOption, app
from sitegen.cli.keys import Keys, LineKeys, TerminalKeys
from sitegen.cli.review_answers import DONE
from sitegen.cli.review_group import GroupDesk
from sitegen.cli.review_view import HELP, KEYS, MOST, show_item, source_address
from sitegen.cli.review_who import Naming
from sitegen.cli.telling import progress, reporting, say
from sitegen.errors import PlaceError, SitegenError
from sitegen.settings import find_config

if TYPE_CHECKING:
    from sitegen.pipeline import Digest
    from sitegen.records import Verdict
    from sitegen.review.queue import Waiting
    from sitegen.review.session import Session

MANY: Final = 20
"""Items that wait, from which on lists are quicker than a screen for each."""
ByOption = Annotated[
    str | None,
    typer.Option("--by", help="Who decides, as it will stand in the files. Default: git's user.name, else your login."),
]


@app.command()
def review(  # noqa: PLR0913 - an option each
    articles: Annotated[
        list[str] | None, typer.Argument(help="Ids of the articles to review. Default: all.", show_default=False)
    ] = None,
    *,
    config: ConfigOption = None,
    content: ContentOption = None,
    by: ByOption = None,
    web: Annotated[bool, typer.Option("--web", help="In a browser on this machine, with the same keys.")] = False,
    port: Annotated[int, typer.Option(help="Where --web listens; 0 for any port that is free.")] = 0,
) -> None:
    """Settle what is held, the most valuable first, with a key each; press ? for the keys.

    Decisions go to content/decisions/, a file a day and person, and are saved with every key. The keys can also come
    from a file or a pipe, one a line.
    """
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load

    with reporting():
        with progress() as watch:
            settings = pipeline.load_settings(find_config(config), content=content)
            digest = pipeline.make_digest(settings, watch=watch)
        for stale in digest.stale:
            say(str(stale))
        session = _session(digest, settings.content, by or whoever(), frozenset(articles or ()))
        if web:
            _serve(session, port)
            return
        keys: Keys = TerminalKeys() if sys.stdin.isatty() else LineKeys(sys.stdin)
        _Desk(session, keys, Console(highlight=False)).work()


def _serve(session: "Session", port: int) -> None:
    """Show the session in a browser until somebody stops it."""
    from sitegen.cli.review_web import ReviewServer, WebDesk  # noqa: PLC0415 - as above

    with ReviewServer(WebDesk(session), port) as server:
        typer.echo(f"{server.address} shows what is held, to you alone. Ctrl-C ends it; everything is saved.")
        if sys.stdout.isatty():
            typer.launch(server.address)
        with suppress(KeyboardInterrupt):
            server.serve_forever()
    typer.echo(f"{session.done} settled, {len(session.waiting)} still wait")


def whoever() -> str:
    """Return who works here: git's user.name, else the name of the login."""
    try:
        asked = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)  # noqa: S607 - git as the user has it
    except OSError:
        return getpass.getuser()
    return asked.stdout.strip() or getpass.getuser()


def branch_of(content: Path) -> str:
    """Return the branch of git that a folder is on; empty where there is none."""
    asked = ["git", "-C", str(content), "symbolic-ref", "--short", "-q", "HEAD"]
    try:
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 - ours
    except OSError:
        return ""


def _session(digest: "Digest", content: Path, by: str, articles: frozenset[str]) -> "Session":
    from sitegen.maintain.actors import Newcomers  # noqa: PLC0415 - as above
    from sitegen.review.session import Session  # noqa: PLC0415 - as above

    of_items = {item.id: item.article_id for item in digest.facts.items}
    articles = frozenset(of_items.get(named, named) for named in articles)
    known = {a.id for a in digest.facts.articles}
    if unknown := sorted(articles - known):
        near = difflib.get_close_matches(unknown[0], known, n=1, cutoff=0.5)
        fix = (
            f"did you mean {near[0]}?"
            if near
            else "name an article by its id, as its address has it, or one of its items"
        )
        message = f"no such article: {', '.join(unknown)}. Fix: {fix}"
        raise typer.BadParameter(message)
    held = frozenset(d.item for d in digest.in_force if d.verdict == "hold")
    return Session(
        digest.facts,
        content,
        by,
        date.today(),  # noqa: DTZ011 - the reviewer's own day
        held=held,
        articles=articles,
        cast={identifier: extraction.entities for identifier, extraction in digest.extracted.by_id.items()},
        newcomers=Newcomers(content / "actors.yml"),
        branch=branch_of(content),
    )


class _Desk:
    """The terminal in front of one session."""

    def __init__(self, session: "Session", keys: Keys, console: Console) -> None:
        self._session = session
        self._keys = keys
        self._console = console
        self._lists = GroupDesk(session, keys, console)
        self._naming = Naming(session, keys, console)
        self._reason: str | None = None
        self._does: Final[dict[str, Callable[[Waiting], None]]] = {
            "y": lambda w: self._decide(w, "publish"),
            "n": lambda w: self._decide(w, "reject"),
            "h": lambda w: self._decide(w, "hold"),
            "s": self._name,
            "w": self._other_words,
            "m": lambda w: self._put_right(w, "measures", "What it measures, in words of the sentence (- for nothing)"),
            "t": lambda w: self._put_right(w, "period", "The time it holds for, in words of the sentence (- for none)"),
            "u": lambda w: self._put_right(
                w, "unit", "Its unit: a currency code, percent, or the noun that is counted"
            ),
            "j": lambda w: self._put_right(w, "series", "Id of a figure of its series, or `apart`"),
            **{str(n): functools.partial(self._give_to_listed, number=n) for n in range(1, MOST + 1)},
            "g": self._group,
            "l": self._everything,
            "r": self._give_reason,
            "o": self._open,
        }

    def work(self) -> None:
        """Ask about one item after another, until all are settled or the reviewer stops."""
        shown = None
        if len(self._session.waiting) > MANY:
            self._say(f"{len(self._session.waiting)} wait: l lists all of them, a page at a time")
        while (waiting := self._session.current) is not None:
            if shown is not waiting.id:
                show_item(waiting, self._session, self._console)
            shown = waiting.id
            key = self._keys.key(KEYS)
            if key in {"q", ""}:
                break
            if key == "z":
                self._say("taken back" if self._session.undo() else "nothing to take back")
                shown = None
            elif key == " ":
                self._session.skip()
            elif key in self._does:
                try:
                    self._does[key](waiting)
                except PlaceError:
                    raise  # no key of the reviewer's mends a folder that is a link
                except SitegenError as error:
                    self._say(str(error))
            else:
                self._say(HELP)
        self._say(f"{self._session.done} settled, {len(self._session.waiting)} still wait")

    def _decide(self, waiting: "Waiting", verdict: "Verdict", **settled: object) -> None:
        trouble = self._session.decide([waiting], verdict, self._reason, **settled)
        self._say(trouble or f"{DONE[verdict]} {waiting.id}")
        self._reason = self._reason if trouble else None

    def _name(self, waiting: "Waiting") -> None:
        """Publish with another speaker: one of the list by number, or anybody by name or id."""
        if self._naming.ask([waiting], self._reason):
            self._reason = None

    def _give_to_listed(self, waiting: "Waiting", *, number: int) -> None:
        if self._naming.give_to_listed([waiting], number, self._reason):
            self._reason = None

    def _other_words(self, waiting: "Waiting") -> None:
        answer = self._keys.line("Words to publish, as they stand there; parts joined by … (empty: none) ")
        parts = tuple(part.strip() for part in answer.split("…") if part.strip())
        if parts:
            self._decide(waiting, "publish", only=parts)

    def _put_right(self, waiting: "Waiting", field: str, question: str) -> None:
        answer = self._keys.line(f"{question} (empty: leave it) ").strip()
        if answer:
            self._decide(waiting, "publish", **{field: answer})

    def _group(self, waiting: "Waiting") -> None:
        """List everything that is held for the same reasons, and settle it."""
        if self._lists.work(waiting, self._reason):
            self._reason = None

    def _everything(self, _waiting: "Waiting") -> None:
        """List everything that waits, and settle it a page at a time."""
        if self._lists.work_all(self._reason):
            self._reason = None

    def _give_reason(self, _waiting: "Waiting") -> None:
        self._reason = self._keys.line("Why, for the next decision ").strip() or None

    def _open(self, waiting: "Waiting") -> None:
        address = source_address(waiting)
        self._say(address)
        if sys.stdout.isatty():
            typer.launch(address)

    def _say(self, words: str) -> None:
        self._console.print(words, markup=False)
