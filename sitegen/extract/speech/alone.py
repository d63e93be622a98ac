"""Whether a quotation makes up its sentence, so that whoever was heard before may go on in it."""

from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.languages.vocabulary import Closed, Quoting
from sitegen.extract.pages.page import Item, Sentence
from sitegen.extract.speech.asides import LONG, SHORT
from sitegen.extract.text.marks import Quotation

_FEW, _MANY = 3, 5
"""Words of the writer's after a quotation, and words in it, that make it one all the same ("“...” the Tarn board")."""


def _has_verb(sentence: Sentence) -> bool:
    return any(i.quote is None and (is_auxiliary(i) or i.word.cue is not None) for i in sentence.items)


def fills_sentence(items: list[Item], at: int, quotation: Quotation) -> bool:
    """Return whether a quotation fills its sentence but for a word or two of the writer's that lead into it.

    Args:
        items: Those of the sentence.
        at: Which of them the quotation is.
        quotation: The quotation.

    """
    if at + 1 != len(items):
        return False
    lead = [item for item in items[:at] if item.text[:1].isalpha()]
    if not 0 < len(lead) <= _LEAD:
        return False
    named = all(item.capital and not item.isa(Quoting.LEADS_IN) for item in items[:at])
    long = quotation.words >= (SHORT + 1 if lead[0].isa(Closed.IT) else LONG)
    return long and (named or lead[0].isa(Quoting.LEADS_IN))


_LEAD = 2
"""Words of the writer that may lead into a quotation that fills its sentence."""


def words_outside(sentence: Sentence) -> list[Item]:
    """Return the words of a sentence that stand outside quotations."""
    return [i for i in sentence.items if i.quote is None and any(c.isalnum() for c in i.text)]


def stands_alone(body: str, sentence: Sentence, at: int, quotation: Quotation, outside: list[Item]) -> bool:
    """Return whether a quotation makes up its sentence.

    Args:
        body: The whole text.
        sentence: The sentence.
        at: Which of its items the quotation is.
        quotation: The quotation.
        outside: The words of the sentence outside quotations.

    """
    opens = sentence.items[0].quote
    if opens is not None and 0 < len(outside) <= _FEW and opens.words >= _MANY and not _has_verb(sentence):
        return True
    if outside and not (len(outside) == 1 and at <= 2 and outside[0].isa(Quoting.THEN)):  # noqa: PLR2004 - "Then,"
        return False
    inner = body[quotation.inner_start : quotation.inner_end]
    return inner.lstrip("'‘…. [(")[:1].isupper() or quotation.last in ".?!…" or quotation.follows is not None
