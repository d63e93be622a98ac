"""What stands around an item in its article: copied out, never composed."""

import re

from sitegen.records import Article, Quote, Span

_OPENING = "“”„‟\"‘‚‛'«‹"
_CLOSED = re.compile("[,.;:!?]?[”“\"’'»›]")
_PARAGRAPH = re.compile(r"\n[ \t]*(?=\n)\s*|\n(?=[ \t]*[“„\"«‘])")
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_LINE_END = re.compile(r"\n")
_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]*\s+(?=[“\"‘'(\[]?[^\W\d_a-z])")
_LONGEST = 320
"""Characters of context on either side: a sentence or two, never the article."""
_OPENING_WORDS = 9


def segments(body: str, quote: Quote) -> list[tuple[str, bool]]:
    """Return the words said (True) and what stands between them (False), in order and without a gap."""
    out: list[tuple[str, bool]] = []
    for number, span in enumerate(quote.content_spans):
        if number:
            out.append((body[quote.content_spans[number - 1].end : span.start], False))
        out.append((span.text, True))
    return out


def paragraphs(body: str, quote: Quote) -> list[list[tuple[str, bool]]]:
    """Return the segments of a quotation, split where the article starts a new paragraph."""
    lines: list[list[tuple[str, bool]]] = [[]]
    for text, said in segments(body, quote):
        first, *others = _PARAGRAPH.split(text)
        lines[-1].append((first, said))
        lines += [[(other, said)] for other in others]
    return [kept for line in lines if (kept := [(text, said) for text, said in line if text])]


def marks(body: str, quote: Quote) -> tuple[str, str]:
    """Return the marks that open and close the quotation in the article; curly ones where it leaves one out.

    A comma that the article has before its closing mark comes with the mark, where it is no part of the words. Empty
    for reported speech, and for words that carry their own marks inside ("said that the “old pier” was lost").
    """
    first, last = quote.content_spans[0], quote.content_spans[-1]
    before, after = body[max(first.start - 1, 0) : first.start], _CLOSED.match(body, last.end)
    opened = bool(before) and before in _OPENING
    if quote.kind == "indirect" or (quote.kind == "mixed" and not opened):
        return "", ""
    return (before if opened else "“"), (after.group() if after else "”")


def reporting(body: str, quote: Quote, marked: tuple[str, str]) -> tuple[str, str]:
    """Return the rest of the sentence around the words, before and after their marks.

    A partial quotation or reported speech is shown with all of it; a whole quotation only with what attributes it
    ("On rates, she said:"), because beyond that another sentence may begin.
    """
    first, last = quote.content_spans[0], quote.content_spans[-1]
    start = quote.before.end if quote.before and quote.before.end <= first.start else _line_start(body, first.start)
    end = quote.after.start if quote.after and quote.after.start >= last.end else _line_end(body, last.end)
    lead = _last_sentence(body[start : first.start].removesuffix(marked[0])).lstrip()
    tail = _first_sentence(body[last.end : end].removeprefix(marked[1])).rstrip()
    if quote.kind == "direct":
        telling = [span for span in (quote.cue_span, quote.source_span) if span]
        lead = lead if any(first.start - len(lead) - 2 <= s.start < first.start for s in telling) else ""
        tail = tail if any(last.end <= s.start < last.end + len(tail) + 1 for s in telling) else ""
    return lead, tail


def sentence_around(article: Article, span: Span) -> tuple[str, str]:
    """Return what stands before and after a place within its sentence."""
    before = article.body[_line_start(article.body, span.start) : span.start]
    after = article.body[span.end : _line_end(article.body, span.end)]
    return _last_sentence(before).lstrip(), _first_sentence(after).rstrip()


def opening_label(body: str) -> str:
    """Return the first words of an article in quotation marks, to call it by where it has no title.

    What does not print becomes a space: feeds carry no control characters, and the words are a label here.
    """
    line = next((line for line in body.splitlines() if line.strip()), "")
    line = "".join(character if character.isprintable() else " " for character in line)
    words = " ".join(line.split()[:_OPENING_WORDS])[:_LONGEST]
    return words if words.startswith(tuple(_OPENING)) else f"“{words}”"


def paragraphs_between(body: str, start: int, end: int) -> int:
    """Return how many paragraphs further down the second place stands; lines count where no blank line parts them."""
    ends = _BLANK if _BLANK.search(body) else _LINE_END
    return len(ends.findall(body, start, end))


def _line_start(body: str, place: int) -> int:
    return body.rfind("\n", 0, place) + 1


def _line_end(body: str, place: int) -> int:
    end = body.find("\n", place)
    return len(body) if end < 0 else end


def _last_sentence(text: str) -> str:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    last = text[ends[-1] :] if ends else text
    return last if len(last) <= _LONGEST else last[-_LONGEST:].partition(" ")[2]


def _first_sentence(text: str) -> str:
    match = _SENTENCE_END.search(text)
    first = text[: match.end()] if match else text
    return first if len(first) <= _LONGEST else first[:_LONGEST].rpartition(" ")[0]
