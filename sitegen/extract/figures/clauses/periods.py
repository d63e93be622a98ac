"""Finds the time a figure holds for, in the article's words: "since the start of the war in 2022", "by October"."""

import re
from bisect import bisect_left
from functools import lru_cache

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_YEAR = r"(?:1[89]|2[01])[0-9]{2}(?:[-–/][0-9]{2,4})?(?![0-9]|,[0-9])"
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_UNIT = r"(?:year|month|week|quarter|decade|century|season|weekend|summer|winter|spring|autumn|fall)"
_COUNT = r"(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple of)"
_NEAR = r"(?:this|last|next|that|the (?:past|last|next|previous|coming|first|current|following|same))"
_RELATIVE = rf"{_NEAR} (?:fiscal |financial |calendar )?{_UNIT}"
_DATE = rf"(?:{_MONTH}(?: [0-9]{{1,2}})?(?:,? {_YEAR})?|[0-9]{{1,2}} {_MONTH}(?:,? {_YEAR})?)"
_POINT = rf"(?:{_DATE}|(?:the )?(?:fiscal |financial )?(?:year )?{_YEAR}|{_RELATIVE}|{_DAY})"
_PART = (
    r"(?:(?:the )?(?:very )?(?:end|start|beginning|middle|close|turn|outbreak|onset|"
    r"first (?:half|quarter)|second (?:half|quarter)|third quarter|fourth quarter|last quarter|"
    r"first (?:[a-z]+ )?(?:weeks|months|years)) of )"
)
_SINCE = (
    rf"since (?:{_PART}?{_POINT}|(?:the )?(?:[\w’'-]+ ){{1,6}}?in (?:{_MONTH} )?{_YEAR}|"
    r"(?:the )?(?:start|beginning|outbreak|onset|end|launch|fall|invasion|election) of (?:the |this )?"
    r"[\w’'-]+(?: [\w’'-]+)?|"
    rf"then|independence)"
)
_HOUR = r"(?:noon|midnight|nightfall|dawn|dusk|sunset|sunrise|daybreak|evening|lunchtime|Easter|Christmas)"
_SEASON = r"(?:spring|summer|autumn|winter)"
_FORMS = (
    _SINCE,
    rf"between {_POINT} and {_POINT}",
    rf"from {_POINT} (?:to|until|through) {_POINT}",
    rf"(?:by|until|till|before|through|in|during|for|as of|as at|at|from|on|after|to|early in|late in) {_PART}{_POINT}",
    r"(?:in|during|for|over) the (?:first|second|third|fourth|last) (?:half|quarter)(?: of the year)?",
    rf"(?:by|until|till|before|through|in|during|for|over|within|as of|as at|after) {_POINT}",
    rf"(?:in|over|within|during|for|across) {_NEAR} {_COUNT} {_UNIT}s",
    rf"(?:in|over|within|during|for|across) the (?:years|months|weeks|days) (?:to|since|before|after) {_POINT}",
    rf"(?:in|over) (?:the )?{_COUNT} {_UNIT}s to {_POINT}",
    rf"(?:at|by) the (?:end|start) of the {_UNIT}",
    rf"(?:earlier |later )?(?:this|last|next) (?:fiscal |financial )?{_UNIT}",
    rf"a {_UNIT} (?:earlier|ago|before)",
    rf"(?:on )?{_DAY}(?: (?:morning|evening|night))?",
    rf"on {_DATE}",
    r"yesterday|today|tomorrow",
    r"(?:so far )?to date",
    rf"so far(?: this {_UNIT})?",
    rf"(?:in|over|during) the (?:year|quarter|month) (?:to|through) {_POINT}",
    rf"from a {_UNIT} (?:ago|earlier|before)",
    rf"(?:in|over|within) (?:a|{_COUNT}) (?:day|week|month|year|decade)s?",
    rf"(?:by|until|since|before|at|around) (?:{_HOUR}|{_SEASON})",
    rf"(?:in|during|this|last|next) (?:the )?(?:{_SEASON}|season)(?: of {_YEAR})?",
    r"over the (?:weekend|holidays)",
    r"overnight|now|currently|at present",
)
PERIOD = re.compile(rf"(?<![\w-])(?:{'|'.join(_FORMS)})(?![\w-]|['’]s)", re.IGNORECASE)
_MODAL = re.compile(r"(?:by|in|for|on|to|from) (?:may|march)\b")


def find_periods(body: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of every expression of time in a part of the body.

    Args:
        body: The article's body.
        start: Where the sentence starts.
        end: Where it ends.

    """
    places = _places(body)
    first = bisect_left(places, (start, start))
    return [place for place in places[first : bisect_left(places, (end, end))] if place[1] <= end]


@lru_cache(maxsize=1)
def _places(body: str) -> tuple[tuple[int, int], ...]:
    """Return the places of a whole body: read once, however many figures ask for those of their sentence."""
    return tuple(m.span() for m in PERIOD.finditer(body) if not _MODAL.fullmatch(m.group()))
