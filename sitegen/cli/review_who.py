"""Who says what is held, asked in a terminal: one of a list by number, or anybody by name, registered where needed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console

from sitegen.cli.keys import Keys
from sitegen.cli.review_answers import DONE
from sitegen.cli.review_row import clean
from sitegen.cli.review_view import MOST, show_candidates
from sitegen.messages import counted

if TYPE_CHECKING:
    from sitegen.records import Actor, ActorKind
    from sitegen.review.queue import Waiting
    from sitegen.review.session import Session


class Naming:
    """Gives held items to somebody, and tells what came of it; each call returns whether they were published."""

    def __init__(self, session: "Session", keys: Keys, console: Console) -> None:
        """Ask over these keys about what waits in a session."""
        self._session = session
        self._keys = keys
        self._console = console

    def ask(self, items: "Sequence[Waiting]", reason: str | None) -> bool:
        """Ask who said some items, all of them the same, and publish them so.

        Those whom the article of the first one names are listed.
        """
        show_candidates(self._session.candidates(items[0]), self._console)
        answer = self._keys.line("Number, name or id (empty: none) ").strip()
        if answer.isdigit():
            return self.give_to_listed(items, int(answer), reason)
        return bool(answer) and self._give_to_named(items, answer, reason)

    def give_to_listed(self, items: "Sequence[Waiting]", number: int, reason: str | None) -> bool:
        """Publish items as said by one of those whom the article of the first one names, counted from 1."""
        listed = self._session.candidates(items[0])[:MOST]
        if not 0 < number <= len(listed):
            self._say(f"the list has no {number}")
            return False
        give = self._give_to if listed[number - 1].known else self._give_to_newcomer
        return give(items, listed[number - 1].actor, reason)

    def _give_to_named(self, items: "Sequence[Waiting]", answer: str, reason: str | None) -> bool:
        found = self._session.actors_meant(items[0], answer)
        if len(found) == 1:
            return self._give_to(items, found[0], reason)
        newcomer = None if found else self._session.stranger(items[0], answer)
        if newcomer is not None:
            return self._give_to_newcomer(items, newcomer, reason)
        several = f"several fit: {', '.join(f'{a.name} ({a.id})' for a in found[:MOST])}"
        self._say(several if found else f"{answer!r} is no actor, and the article has no name that is written so")
        return False

    def _give_to(self, items: "Sequence[Waiting]", actor: "Actor", reason: str | None) -> bool:
        before = self._session.done
        trouble = self._session.decide(items, "publish", reason, speaker=actor.id)
        self._tell(trouble, f"said by {clean(actor.name)}: published", items, before)
        return self._session.done > before

    def _give_to_newcomer(self, items: "Sequence[Waiting]", actor: "Actor", reason: str | None) -> bool:
        """Register somebody whom the article names and who never spoke, and publish the items as theirs."""
        if actor.kind == "unknown":
            pressed = self._keys.key(f"{clean(actor.name)} is no actor yet: p a person, b a body, other: none ")
            kinds: dict[str, ActorKind] = {"p": "person", "b": "organisation"}
            if pressed not in kinds:
                return False
            actor = actor.model_copy(update={"kind": kinds[pressed]})
        before = self._session.done
        trouble = self._session.decide_for(items, actor, reason)
        told = f"registered {clean(actor.name)} ({actor.kind}) in actors.yml; {DONE['publish']}"
        self._tell(trouble, told, items, before)
        return self._session.done > before

    def _tell(self, trouble: str, done: str, items: "Sequence[Waiting]", before: int) -> None:
        """Tell what became of some items, of a single one by its id, and what stood in the way."""
        settled = self._session.done - before
        which = items[0].id if len(items) == 1 else counted(settled, "item")
        self._say("; ".join(filter(None, (f"{done} {which}" if settled else "", trouble))))

    def _say(self, words: str) -> None:
        self._console.print(words, markup=False)
