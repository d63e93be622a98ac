"""Damaged characters: what stands where they stand cannot be published word for word; the rest of the article can."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from html import unescape

from sitegen.records import Sentences, Span

_DAMAGE = re.compile(
    r"(?P<address>https?://\S+|www\.\S+)"
    r"|(?P<lost>\ufffd|(?<=[^\W_])[\u25a1\u25af](?=[^\W_]))"
    r"|(?P<control>[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff])"
    r"|(?P<escaped>\\u[0-9a-fA-F]{4}|[<\[]U\+[0-9a-fA-F]{4,6}[>\]]|(?<=[a-z])U\+[0-9A-F]{4}|<0[xX][0-9a-fA-F]{2}>|<[89][0-9a-fA-F]>|\\[23][0-7]{2}|\\x[0-9a-fA-F]{2}|\\[\x27\"’”]|(?<=[.!?])\\[nr]|(?<=[a-z]{2})\\(?=\s))"
    r"|(?P<asked>(?<=[^\W\d_])\?(?=(?:[dmst]|ll|re|ve)\b))"
    r"|(?P<letter>(?<!\S)[“‘\"'(]?[^\W\d_]+(?:\?(?!(?:[dmst]|ll|re|ve)\b)[^\W\d_]*[a-z])+(?=[\s.,;:!’”'\")]|$))"
    r"|(?P<reference>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});|&\#(?:[0-9]{2,6}|[xX][0-9a-fA-F]{2,6})(?![\w;]*;)|&(?:(?:[lr][ds]quo|apos|nbsp|[mn]dash|hellip)(?!;)|quot\b))"
    r"|(?P<quoted>(?:=[0-9A-F]{2}){2,}|(?<![^\s“\"(])=A[0-9A-F](?=[0-9])|(?<=[a-z]{2})=[EF][0-9A-F](?![0-9A-F])"
    r"|(?<=[A-Za-z]{2})=9[1-7](?=[a-z]|\s)|(?<=[A-Za-z,;])=(?=\n[a-z])"
    r"|(?<=[a-z]{2})=2[0-9A-F](?=[a-z]|\s)|(?<=[a-z][a-z,;.:!?])=20(?=\s|\Z))"
    r"|(?P<misread>[\xc2-\xf4][\x80-\x9f]|(?<=[a-z])[\xd5\xc6\xb9](?=(?:[dmst]|ll|re|ve)\b)"
    r"|(?<=\w)[\x85\x91-\x97]|[\x91\x93](?=\w)|[‘’“”][™œ˜]"
    r"|(?<=[^\W\d_])(?:[ÂÃ]|A[\u0302\u0303])(?=[ \xa0][a-z])|Â(?=['’‘“”\"])"
    r"|(?<=\w)[’'][\u0300-\u036f]|(?<=\w)\[[’']\](?=\w)"
    r"|(?<=[a-z])[¿¡¬¢¤¦§©«®¯±¶»×÷ÐÞ](?=[a-z])|(?<=[a-z]n)[ìíëñ](?=t\b)"
    r"|(?<=[A-Za-z])[\u3400-\u9fff]|[\u3400-\u9fff](?=[A-Za-z]))"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s+[A-Za-z:-]{1,30}=[^<>\n]{1,300})?\s?/?>)"
    r"|(?P<percent>(?<=\w)%[2-7][0-9A-Fa-f](?=[^\W\d_])|(?<=[^\W\d_])%[2-7][0-9A-F](?=\w)|(?:%[89A-F][0-9A-F]){2,}|%u[0-9a-fA-F]{4})"
    r"|(?P<program>\[/[a-z]{1,12}\]|\{\{[^{}\n]{1,80}\}\}|_x[0-9A-F]{4}_|\{%[^%\n]{1,80}%\})"
    r"|(?P<marked>(?<![=\w])==(?=[^\s=])[^=\n]{1,200}(?<=[^\s=])==(?![=\w])|\[\[[^\[\]\n]{1,80}\]\]|\{[^{}\n]{1,80}\}"
    r"|(?<![\w^])\^(?=\w)[^^\n]{1,60}(?<=\w)\^(?!\w)|(?<![\w~])~(?=[^\W\d_])[^~\n]{1,60}(?<=\w)~(?!\w)"
    r"|(?<![\w$])\$(?=[^\W\d_])[^$\n\d]{1,60}(?<=[^\W\d_])\$(?!\w)|(?<!\w)(?P<pair>\+\+|\|\||%%|\$\$)(?=\w)[^\n]{1,80}?(?<=\w)(?P=pair)(?!\w))"
    r"|(?P<starred>(?<![\w*])\*\*(?=\w)|(?<=[\w.,!?])\*\*(?![\w*]))"
    r"|(?P<parted>(?<=[0-9])[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+(?=\w))"
)
"""What shows that a conversion went wrong, but for addresses, which may hold such signs."""
_LOST = r"\ufffd\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_SIGN = re.compile(
    rf"[{_LOST}\\?&=%<[{{_](?:(?<=[{_LOST}])|(?<=<)(?:/?[A-Za-z]|[089])|(?<=\\)[23ux\x27\"’”nr]|(?<=\?)[^\W\d_]|(?<=&)[#A-Za-z]|(?<==)(?:[0-9A-F]{{2}}|[=\n])|(?<=\[)(?:/[a-z]|U\+)|(?<={{){{|(?<=_)x[0-9A-F]|(?<=%)[2-9A-Fu])"
    r"|\*\*|\$\$|\\\s|[’'][\u0300-\u036f]|\[[’']\]|U\+[0-9A-F]{4}|\[\[|\{|\+\+|\|\||%%|\^\w|~[^\W\d_]|\$[^\W\d_]|[¿¡¬¢¤¦§©«®¯±¶»×÷ÐÞìíëñ\u3400-\u9fff]"
    r"|[\xc2-\xf4][\x80-\x9f]|[\xd5\xc6\xb9\x85\x91-\x97ÂÃ]|[\u0302\u0303]|[‘’“”][™œ˜]|[\u25a1\u25af]"
)
"""What each kind of damage begins with. Where nothing does, there is no need to look at each letter for all kinds."""
_WORDS: dict[str, str] = {
    "lost": "stands where a conversion lost a character: restore it",
    "control": "is a control character, which no feed can carry: delete it",
    "escaped": "is an escape of a program that was not resolved: write the character it stands for",
    "asked": "stands within a word, as where a conversion lost an apostrophe: restore it",
    "letter": "has a question mark within, as where a conversion lost a letter: restore it",
    "reference": "is a reference of HTML that was not resolved: write the character it stands for",
    "tag": "is a tag of HTML, which no reader is shown: take it out",
    "quoted": "is an encoding of e-mail that was not resolved: write the characters it stands for",
    "percent": "is an encoding of addresses that was not resolved: write the character it stands for",
    "program": "is a mark of a program that was not resolved: write what it stands for",
    "marked": "stands between marks that not every reader of Markdown takes for such: take them out",
    "starred": "is a mark of Markdown that opens or closes nothing: take it out",
    "parted": "is a character that nobody sees within a number: delete it, or write a blank",
    "misread": "was read in another encoding than it was written in: restore it",
}
_PLAIN = "“”‘’–—…\xa0"
"""Marks beside ASCII of which alone, in whatever order, nothing can be read in a wrong encoding."""
_RARE = re.compile(rf"[^\x00-\x7f{_PLAIN}]")
_MARKS = {"tag", "escaped", "starred"}
"""What is no damage where it was read as a mark of Markdown."""
_SHOWN = 20
_BESIDE = 80
"""Code points beside a name among which a word may belong to it."""


class Damage:
    """The damaged characters of one body, found once."""

    def __init__(self, body: str, sentences: Sentences, unseen: Iterable[tuple[int, int]] = ()) -> None:
        """Find each of them.

        Args:
            body: The text.
            sentences: Where its sentences and paragraphs stand.
            unseen: Places of marks that were read as such: a tag or an escape there is no damage.

        """
        self._body = body
        self._sentences = sentences
        read = {at for start, end in unseen for at in range(start, end)}
        signs = (m for m in _signs(body) if _is_damage(m) and not (m.lastgroup in _MARKS and m.start() in read))
        found = {m.start(): (m.group(), str(m.lastgroup)) for m in signs}
        found |= {match.start(): (match.group(), "misread") for match in _misread(body)}
        self._found = found
        self._places = sorted(found)

    def of_item(self, spans: Iterable[Span], words: Sequence[Span]) -> str | None:
        """Say why an item cannot be published where a character that a reader would see of it is damaged.

        Args:
            spans: every place that the item is drawn from; what stands between them counts too, and so do the
                paragraphs in which it begins and ends, because pages show the words around it.
            words: those of its places that hold what is said or counted: a tag beside them takes nothing from them.

        Returns:
            The reason in words for a reviewer, with the fix; None where nothing is damaged.

        """
        if not self._places:
            return None
        drawn = list(spans)
        start, end = min(span.start for span in drawn), max(span.end for span in drawn)
        first, past = self._sentences.paragraph_around(start, end)
        around = self._body.rfind("\n", 0, first) + 1  # a form feed parts paragraphs, but no line
        return self._within(around, past, words=words)

    def of_place(self, span: Span) -> str | None:
        """Say what is damaged within a place that could be left out; None where nothing is."""
        return self._within(span.start, span.end) if self._places else None

    def of_name(self, mentions: Iterable[Span]) -> str | None:
        """Say why a name cannot be published where one of its mentions holds or touches a damaged character.

        A character beside a mention may have been a letter of the name, and a damaged word with a capital a part of it.
        """
        if not self._places:
            return None
        return next((told for m in mentions if (told := self._within(*self._around(m)))), None)

    def _around(self, mention: Span) -> tuple[int, int]:
        """Return the place of a mention with the characters beside it, and with words beside it that begin as names."""
        before = self._body[max(0, mention.start - _BESIDE) : mention.start].rstrip()
        behind = self._body[mention.end : mention.end + _BESIDE].lstrip()
        last, first = (before.rsplit(maxsplit=1) or [""])[-1], (behind.split(maxsplit=1) or [""])[0]
        start = self._body.rfind(last, 0, mention.start) if _begins_as_name(last) else mention.start - 1
        stop = self._body.find(first, mention.end) + len(first) if _begins_as_name(first) else mention.end + 1
        return max(0, start), stop

    def _within(self, start: int, stop: int, words: Sequence[Span] | None = None) -> str | None:
        """Say what is damaged between two places; where words are given, a tag only within them."""
        first, past = bisect_left(self._places, start), bisect_left(self._places, stop)
        own = [range(span.start, span.end) for span in words] if words is not None else [range(start, stop)]
        told = (
            at for at in self._places[first:past] if self._found[at][1] != "tag" or any(at in place for place in own)
        )
        return next(map(self._reason, told), None)

    def _reason(self, at: int) -> str:
        written, kind = self._found[at]
        line = self._body[self._body.rfind("\n", 0, at) + 1 : at]
        shown = f"“{written.strip()}”" if written.isprintable() else f"U+{ord(written[0]):04X}"
        return f"in the text after {line[-_SHOWN:]!r}, {shown} {_WORDS[kind]}"


def _begins_as_name(word: str) -> bool:
    """Return whether a word opens with a capital, and no tag hangs on it."""
    return word[:1].isupper() and "<" not in word


def _signs(body: str) -> Iterator[re.Match[str]]:
    return _DAMAGE.finditer(body) if _SIGN.search(body) else iter(())


def _is_damage(match: re.Match[str]) -> bool:
    """Return whether a sign is damage: no address, and no "&" before a word that is no reference ("R&D;")."""
    if match.lastgroup == "address":
        return False
    whole = match[0].rstrip(";") + ";"
    return match.lastgroup != "reference" or unescape(whole) != whole


def _misread(body: str) -> Iterator[re.Match[str]]:
    """Yield the places whose characters are UTF-8 read as something else ("donâ€™t"), as ftfy tells them."""
    if _RARE.search(body) is None:
        return iter(())
    from ftfy.badness import BADNESS_RE  # noqa: PLC0415 - it takes a tenth of a second, and most texts are sound

    found = BADNESS_RE.finditer(body)
    return (match for match in found if any(c.isprintable() and not c.isascii() for c in match.group()))
