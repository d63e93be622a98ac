"""Corrections as files: what was, what is, why, and whose error it was."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from sitegen.records import Change, Correction, CorrectionKind, Decision, Facts, LedgerEntry
from sitegen.review.changes import PendingChange
from sitegen.review.clearing import clear_of
from sitegen.review.day_files import correction_file, decision_file, entry_of
from sitegen.review.passages import passage_of, words_of
from sitegen.review.seen import as_published


class Corrector:
    """One person who tells readers what changed."""

    def __init__(self, content: Path, by: str, on: date, branch: str = "") -> None:
        """Name the folder, who writes when, and on which branch of git."""
        self._branch = branch
        self._content = content
        self._by = by
        self._on = on

    def settle(self, changes: Sequence[PendingChange], kind: CorrectionKind, reason: str) -> Correction:
        """Tell readers of changes that a build has found, and save that: one correction for all of them.

        It is about what stands in the place of what is gone as well, so that who finds either finds the other.

        Raises:
            FaultsError: the file of the day cannot be written to; nothing was saved.

        """
        instead = tuple(pending.successor for pending in changes if pending.successor and not pending.moved)
        told = (pending.change.model_copy(update={"instead": pending.successor}) for pending in changes)
        return self._save(tuple(told), kind, reason, also=instead)

    def withdraw(self, entries: Sequence[LedgerEntry], facts: Facts, reason: str) -> Correction:
        """Take back what is still published, and tell readers of it.

        The decisions that take the items off the site are written first: without the correction no build goes on.

        Raises:
            FaultsError: a file of the day cannot be written to.

        """
        articles = {a.id: a for a in facts.articles}
        items = {item.id: item for item in facts.items}
        shown = [items[entry.id] for entry in entries if entry.id in items]
        decisions = [
            Decision(
                item=item.id,
                verdict="reject",
                words=words_of(item),
                passage=passage_of(facts, articles[item.article_id], item),
                article=item.article_id,
                reason=reason,
                by=self._by,
                on=self._on,
            )
            for item in shown
        ]
        if decisions:
            file = decision_file(self._content, self._by, self._on, self._branch)
            file.put(*map(entry_of, decisions))
            file.drop_on_other_branches(*(decision.item for decision in decisions))
        gone = tuple(Change(item=entry.id, was=as_published(entry)) for entry in entries)
        return self._save(gone, "withdrawn", reason)

    def take_off(self, entries: Sequence[LedgerEntry], reason: str) -> Correction:
        """Take items back for good, and everywhere what they said and who said it; readers are told the reason alone.

        Raises:
            FaultsError: a file of decisions or corrections cannot be written to.

        """
        items = tuple(entry.id for entry in entries)
        told = Correction(items=items, on=self._on, what=reason, kind="withdrawn", by=self._by, without_words=True)
        self._write(told)
        clear_of(self._content, items)
        return told

    def remark(self, items: Sequence[str], kind: CorrectionKind, reason: str) -> Correction:
        """Tell readers what was wrong with items that have not changed since, and save that.

        Raises:
            FaultsError: the file of the day cannot be written to; nothing was saved.

        """
        return self._write(Correction(items=tuple(items), on=self._on, what=reason, kind=kind, by=self._by))

    def _save(
        self, changes: tuple[Change, ...], kind: CorrectionKind, reason: str, *, also: tuple[str, ...] = ()
    ) -> Correction:
        items = (*(change.item for change in changes), *also)
        made = Correction(items=items, on=self._on, what=reason, kind=kind, by=self._by, changes=changes)
        return self._write(made)

    def _write(self, correction: Correction) -> Correction:
        correction_file(self._content, self._by, self._on, self._branch).put(entry_of(correction))
        return correction


def last_of_each(corrections: Iterable[Correction]) -> dict[str, Correction]:
    """Return what readers were told last of each item."""
    in_order = sorted(corrections, key=lambda correction: correction.on)
    return {item: correction for correction in in_order for item in correction.items}
