"""What a line is for: one that only leads elsewhere holds no words of the article and none of its figures."""

import re
from typing import Final

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Challenge

_INDENT: Final = re.compile(r"[^\S\n]*")


def leads_elsewhere(body: str, place: int, language: Language) -> bool:
    """Return whether the line of a place in a body only leads elsewhere ("See more: ...")."""
    indent = _INDENT.match(body, body.rfind("\n", 0, place) + 1)
    return indent is not None and language.pattern(Challenge.LEADS_ELSEWHERE).match(body, indent.end()) is not None
