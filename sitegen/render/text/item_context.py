"""What stands around an item in its article: copied out, never composed."""

import re

from sitegen.records import Quote, Sentences, Span

_OPENING = "“”„‟\"‘‚‛'«‹"
_CLOSED = re.compile("[,.;:!?]?[”“\"’'»›]")
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


def paragraphs(body: str, quote: Quote, sentences: Sentences) -> list[list[tuple[str, bool]]]:
    """Return the segments of a quotation, split where the article starts a new paragraph."""
    lines: list[list[tuple[str, bool]]] = [[]]
    at = quote.content_spans[0].start
    for text, said in segments(body, quote):
        end = at + len(text)
        for start in sentences.within(at, end):
            lines[-1].append((body[at:start].rstrip(), said))
            lines.append([])
            at = start
        lines[-1].append((body[at:end], said))
        at = end
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


def reporting(body: str, quote: Quote, marked: tuple[str, str], sentences: Sentences) -> tuple[str, str]:
    """Return the rest of the sentence around the words, before and after their marks.

    A partial quotation or reported speech is shown with all of it; a whole quotation only with what attributes it
    ("On rates, she said:"), because beyond that another sentence may begin.
    """
    first, last = quote.content_spans[0], quote.content_spans[-1]
    start, _ = sentences.span_at(first.start)
    _, end = sentences.span_at(last.end - 1)
    lead = _end_of(body[start : first.start].removesuffix(marked[0])).lstrip()
    tail = _start_of(body[last.end : end].removeprefix(marked[1])).rstrip()
    if quote.kind == "direct":
        telling = [span for span in (quote.cue_span, quote.source_span) if span]
        lead = lead if any(first.start - len(lead) - 2 <= s.start < first.start for s in telling) else ""
        tail = tail if any(last.end <= s.start < last.end + len(tail) + 1 for s in telling) else ""
    return lead, tail


def sentence_around(body: str, span: Span, sentences: Sentences) -> tuple[str, str]:
    """Return what stands before and after a place within its sentence, in a quotation within the one that it holds."""
    start, end = sentences.around(span.start, span.end)
    return _end_of(body[start : span.start]).lstrip(), _start_of(body[span.end : end]).rstrip()


def opening_label(body: str) -> str:
    """Return the first words of an article in quotation marks, to call it by where it has no title.

    What does not print becomes a space: feeds carry no control characters, and the words are a label here.
    """
    line = next((line for line in body.splitlines() if line.strip()), "")
    line = "".join(character if character.isprintable() else " " for character in line)
    words = " ".join(line.split()[:_OPENING_WORDS])[:_LONGEST]
    shown = words if len(words) == len(" ".join(line.split())) else f"{words} …"
    return shown if words.startswith(tuple(_OPENING)) else f"“{shown}”"


def _end_of(text: str) -> str:
    return text if len(text) <= _LONGEST else text[-_LONGEST:].partition(" ")[2]


def _start_of(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0]
