"""Writes a block quotation that names its source in a line, “words” — source, and marks where a colon leads to one."""

import re
from typing import Any

from sitegen.read.elements import drop, each, words_of

_SHOWN = ("img", "picture", "video", "audio", "iframe", "amp-img", "svg", "canvas", "object", "table")
_MARKED = frozenset('“”"«»„')
_PLAIN = frozenset({"p", "a", "b", "strong", "em", "i", "span", "br"})
"""What a block of somebody's words holds, and no list, table or picture."""
_OPENS_SIGNATURE = "—–―- \n\t"
_SIGNATURE = re.compile(
    r"\s*[—–―-]{1,2}\s*(?P<source>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){1,3}(?:,[^.!?:;]{1,60})?)\s*"
)
"""The last line of a block: a dash, a name of two words or more, and who that is."""
_ENDED = re.compile(r"[.!?…][”’\"')]*\s*$")


def write_signatures(tree: Any) -> None:  # noqa: ANN401 - lxml is not typed
    """Write every block quotation of a page that names its source in one line.

    Args:
        tree: The page; changed in place.

    """
    each(tree, _holds_only_quotation, _open_figure, ("figure",))
    each(tree, lambda _: True, _write_signature, ("blockquote",))
    each(tree, _is_led, _mark, ("blockquote",))


def _is_led(block: Any) -> bool:  # noqa: ANN401
    """Return whether a colon before a block of whole sentences leads to it, and it has no marks of its own."""
    lead, words = block.getprevious(), words_of(block).strip()
    led = lead is not None and lead.tag == "p" and words_of(lead).rstrip().endswith(":")
    parts = [part for part in block.iterdescendants() if isinstance(part.tag, str)]
    plain = all(part.tag in _PLAIN for part in parts) and not (block.tail or "").strip()
    return led and plain and _ENDED.search(words) is not None and not _MARKED & set(words)


def _mark(block: Any) -> None:  # noqa: ANN401
    """Write the marks of a quotation: one that opens each paragraph, and one that closes the last."""
    lines = [part for part in block.iter("p") if words_of(part).strip()] or [block]
    for line in lines:
        line.text = f"“{(line.text or '').lstrip()}"
    last = lines[-1]
    if len(last):
        last[-1].tail = f"{(last[-1].tail or '').rstrip()}”"
    else:
        last.text = f"{last.text.rstrip()}”"
    if last is block:
        block.tag = "p"


def _holds_only_quotation(figure: Any) -> bool:  # noqa: ANN401
    """Return whether a figure shows words and no picture."""
    return next(figure.iter("blockquote"), None) is not None and next(figure.iter(*_SHOWN), None) is None


def _open_figure(figure: Any) -> None:  # noqa: ANN401
    """Let a figure be a part of the text that it quotes, and its caption the line that names the source."""
    caption, quotation = next(figure.iter("figcaption"), None), next(figure.iter("blockquote"))
    if caption is not None and next(caption.iterancestors("blockquote"), None) is None:
        caption.tag, caption.tail = "footer", None
        quotation.append(caption)
    figure.tag = "div"


def _write_signature(block: Any) -> None:  # noqa: ANN401
    """Write a block as one line, where it names its source in an element or behind a dash in a line of its own."""
    cited = [part for part in block.iter("footer", "cite") if part.getparent() is not None]
    source = words_of(cited[0]).strip(_OPENS_SIGNATURE) if cited else _signed(block)
    if not source:
        return
    if cited:
        drop(cited[0])
    words = _words_in_lines(block)
    if not cited:
        words = words[: max(words.rfind(source), 0)].rstrip(_OPENS_SIGNATURE)
    if words:
        _write(block, words, source)


def _signed(block: Any) -> str:  # noqa: ANN401
    """Return who signs a block behind its last break or in its last paragraph, where its words end before."""
    lines = list(block.iter("br", "p"))
    if not lines:
        return ""
    last = lines[-1]
    behind = (words_of(part) + (part.tail or "") for part in last.itersiblings() if isinstance(part.tag, str))
    line = " ".join("".join(((last.tail or "") if last.tag == "br" else words_of(last), *behind)).split())
    whole, found = " ".join(words_of(block).split()), _SIGNATURE.fullmatch(line)
    return found["source"] if found and whole.endswith(line) and _ENDED.search(whole[: -len(line)]) else ""


def _words_in_lines(block: Any) -> str:  # noqa: ANN401
    """Return the words of a block, those of each of its lines apart."""
    for part in block.iter("br", "p", "div"):
        part.tail = f" {part.tail or ''}"
    return " ".join(words_of(block).split())


def _write(block: Any, words: str, source: str) -> None:  # noqa: ANN401
    marked = words if words[0] in _MARKED else f"“{words}”"
    for child in list(block):
        block.remove(child)
    block.text = f"{marked} — {source}"
    block.tag = "p"
