"""A message (.eml), and a page that a browser saved as one (.mhtml): what its reader sees of it."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime
from itertools import pairwise

from pydantic_core import PydanticCustomError

from sitegen.add.drafts import Draft, Stated, refusal
from sitegen.add.kinds.pages import read_page
from sitegen.add.kinds.texts import plain_draft
from sitegen.add.offers import Offer
from sitegen.add.writing import clean
from sitegen.read.fields import parse_url
from sitegen.read.text import decode

_PASSED_ON = re.compile(r"^(?:(?:fwd?|wg|tr|re|aw)\s*:\s*)+", re.IGNORECASE)
"""What mail programs write before the subject of a message that is passed on or answered."""
_SIGNATURE = re.compile(r"(?:^|\n)-- \r?\n(?:[^\n]*\n){0,12}[^\n]*\Z")
_ANSWERED = re.compile(r"(?:^|\n)[^\n>]{0,150}:[ \t]*\r?\n(?:[ \t]*\r?\n)*(?:>[^\n]*(?:\r?\n|\Z)|[ \t]*\r?\n)+\Z")
"""The line that says who wrote a message, and that message, each line behind a sign."""
_SIGNATURE_SIGN = "-- "
_MESSAGE = "message/rfc822"
_NO_WORDS = "open it in a mail program, and save the article's words as a .txt file"


def read_mail(offer: Offer) -> Draft:
    """Take the words of a message: its page, as mail programs show it, else its plain text.

    Of plain text the signature goes, and the message that is answered below it: they are no words of it. The subject is
    the headline. The day is that of the message, unless it was passed on: then both the day and the
    sender are somebody else's. Who sent it is not taken for its author.

    Raises:
        FaultsError: it holds no words.

    """
    message = _parsed(offer)
    part = message.get_body(("html", "plain"))
    if part is None:
        raise refusal(offer.name, "this message holds no text", _NO_WORDS)
    inner = replace(offer, data=_bytes_of(part), charset=None)
    if part.get_content_subtype() == "html":
        draft = replace(read_page(inner), no_article=None)
    else:
        draft = plain_draft(inner, _own_words(_whole_lines(part, decode(inner.data, offer.name))))
    subject = clean(str(message.get("Subject", "")))
    title = _PASSED_ON.sub("", subject)
    fields = {"title": Stated(title, "mail Subject")} if title else {}
    if title == subject and (day := _day(message)):
        fields["published"] = Stated(day, "mail Date")
    left = [f"{name}, which is attached, is not read" for name in _attached(message)]
    return replace(draft, data=offer.data, fields={**draft.fields, **fields}).warned(*left)


def _own_words(text: str) -> str:
    """Return a text without the signature below it (RFC 3676) and without the message that it answers."""
    words = _ANSWERED.sub("", _SIGNATURE.sub("", text))
    return words if any(map(str.isalnum, words)) else text


def _whole_lines(part: MIMEPart, text: str) -> str:
    """Return a text with its lines as their sender wrote them, where the message says how it parted them (RFC 3676)."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    spared = str(part.get_param("delsp", "")).lower() == "yes"
    lines = [line.removeprefix(" ") for line in text.replace("\r\n", "\n").split("\n")]
    made = lines[0]
    for above, line in pairwise(lines):
        if _goes_on(above, line):
            made = made[: -1 if spared else None] + line.lstrip("> " if above.startswith(">") else "")
        else:
            made += f"\n{line}"
    return made


def _goes_on(above: str, line: str) -> bool:
    """Return whether a line was parted from the one above it only to be sent."""
    of_one = above.startswith(">") == line.startswith(">")
    return above.endswith(" ") and of_one and bool(line.strip()) and _SIGNATURE_SIGN not in {above, line}


def _attached(message: EmailMessage) -> list[str]:
    """Return what is attached and may hold words, by its name; pictures hold none."""
    parts = [part for part in message.iter_attachments() if isinstance(part, EmailMessage)]
    wordy = [part for part in parts if part.get_content_maintype() not in {"image", "audio", "video"}]
    named = [part.get_filename() or (part.get_content_type() == _MESSAGE and "a message") for part in wordy]
    return [name for name in named if name]


def read_archive(offer: Offer) -> Draft:
    """Take the article out of a page that a browser saved with all that belongs to it.

    Raises:
        FaultsError: there is no page in it, or no article.

    """
    message = _parsed(offer)
    pages = (part for part in message.walk() if part.get_content_type() == "text/html")
    page = next(pages, None)
    if not isinstance(page, EmailMessage):
        raise refusal(offer.name, "there is no page in this archive", "save the page anew in a browser")
    place = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "").strip()
    address = None
    with suppress(PydanticCustomError):
        address = parse_url(place)
    saved = _day(message)
    draft = read_page(replace(offer, data=_bytes_of(page), charset=None, address=address, retrieved=saved))
    return replace(draft, data=offer.data)


def _parsed(offer: Offer) -> EmailMessage:
    message = message_from_bytes(offer.data, policy=policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - that is what this policy makes
    return message


def _bytes_of(part: object) -> bytes:
    """Return a part of a message in UTF-8, whatever it is packed in."""
    assert isinstance(part, EmailMessage)  # noqa: S101 - as above
    packed = part.get_payload(decode=True)
    data = packed if isinstance(packed, bytes) else b""
    try:
        return data.decode(part.get_content_charset("utf-8")).encode()
    except (LookupError, UnicodeError):
        return data


def _day(message: EmailMessage) -> date | None:
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        return parsedate_to_datetime(str(message["Date"])).date()
    return None
