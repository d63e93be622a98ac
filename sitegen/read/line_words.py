"""The words of short lines beside a story that tell who wrote it and when, ready to be looked for."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any


class LineWords:
    """The words of ``below_heading.toml`` as patterns."""

    def __init__(self, listed: dict[str, Any]) -> None:
        """Make the patterns of what is listed."""
        elsewhere = listed["elsewhere"]
        self.by_elsewhere = {
            language: (
                re.compile(rf"(?m)^\s*(?i:{by})\s+(?=[^\W\d_a-z])"),
                re.compile(rf"\s(?:{joint})\s(?=[^\W\d_a-z])"),
            )
            for language, (by, joint) in elsewhere["by"].items()
        }
        months = "|".join(rf"{month[:3]}(?:{month[3:]}|t)?\b\.?" for month in listed["months"])
        self.months = [month[:3] for month in listed["months"]]
        self.weekdays = listed["weekdays"]
        self.no_name = frozenset(listed["no_name"])
        self.other = re.compile("|".join((*listed["other_day"], *elsewhere["other_day"])), re.IGNORECASE)
        self.paper = re.compile(rf"(?i)\b(?:{'|'.join(listed['papers'])})$")
        self._make_names(listed, rf"(?:{months})")
        self._month_elsewhere = {name: at for at, names in enumerate(elsewhere["months"], 1) for name in names}
        self._make_days(listed, rf"(?:{months})")

    def _make_names(self, listed: dict[str, Any], month: str) -> None:
        particles, no_name = "|".join(listed["particles"]), "|".join(listed["no_name"])
        labels, offices = "|".join((*listed["labels"], *listed["elsewhere"]["labels"])), "|".join(listed["offices"])
        by = rf"(?:(?:[^\W\d]+ )?(?:{'|'.join(listed['before_by'])}) )?by:?\s+"
        self.by = re.compile(rf"(?i)^(?:{by}|(?:{labels})\s*:\s*|from our (?:{offices})\s+)")
        later = "|".join((*listed["changed"], *listed["elsewhere"]["other_day"]))
        self.apart = re.compile(
            r"\s*(?:[\n|·•–—@(;]|/(?!\d)|(?<=\w{4})(?<!\bProf)\.\s+(?=[^\W\d_a-z])|,?\s-\s"
            rf"|(?i:,?\s(?=(?:{later})\b)))\s*"
        )
        """What stands between the parts of a line."""
        self.label_alone = re.compile(rf"(?i)^\s*({labels})\s*:?\s*\n\s*")
        first = rf"(?!(?i:{no_name})\b)[^\W\d_a-z][\w.'’-]*"
        part = rf"(?!(?i:{no_name})\b|(?i:{month})\W*\d|(?:AND|WITH|FOR|FROM|IN|OF|AT|ON)\b)[^\W\d_a-z][\w.'’-]*"
        name = rf"{first}(?: (?:(?:{particles}) ){{0,3}}{part}){{1,3}}"
        end = r"(?=$|\s*,|\s+(?i:for|in|on|at|from|and|with)\b|\s+\d|\s+[^\W\d_])"
        self.office = re.compile(rf"(?P<name>{name}), (?:[\w’'&-]+ ){{0,3}}(?i:{offices})")
        self.office_before = re.compile(rf"^(?:our |[\w’'&-]+ ){{0,3}}?(?:{offices})\s+(?=[^\W\d_a-z])")
        self.office_between = re.compile(
            rf"(?<=[^\W\d_]), (?:[\w’'&-]+ ){{0,3}}(?i:{offices}),? (?=(?:and|with|&) {name})"
        )
        """What somebody is, before the next name: "Ada Quill, Shipping Correspondent, and Joris Dole"."""
        place = r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,2}"
        self.signed = re.compile(rf"(?P<name>{name}), (?P<place>{place})")
        sent = "|".join((offices, *listed["sent"]))
        self.told_whole = re.compile(
            rf"(?i:our (?:own )?(?:{offices}),? )(?P<ours>{name})(?:(?:,|,? (?i:in)) {place})?"
            rf"|(?i:our (?:own )?(?:{sent}) (?:in|at|on) (?:the )?)[^,]{{2,40}}, (?P<sent>{name})"
            rf"|(?P<reports>{name}) (?i:{'|'.join(listed['reports'])}) (?:from|in) {place}"
        )
        self.people = re.compile(rf"{name}(?:(?:, (?:(?i:and) |& )?| (?i:and) | & ){name})*{end}")

    def _make_days(self, listed: dict[str, Any], month: str) -> None:
        words = {key: listed["elsewhere"][key] for key in ("weekdays", "between", "before_time", "behind_time")}
        elsewhere = {key: "|".join(map(re.escape, any_of)) for key, any_of in words.items()}
        whole = "|".join(self._month_elsewhere)
        self.day = re.compile(
            rf"(?i)\b(?P<iso>\d{{4}}(?P<between>[-/.])\d{{2}}(?P=between)\d{{2}})\b"
            rf"|\b(?P<month_first>{month}) (?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year_first>\d{{4}})\b"
            rf"|\b(?P<day_last>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month_last>{month}),? (?P<year_last>\d{{4}})\b"
            rf"|\b(?P<day_whole>\d{{1,2}})(?:\.|º|er)? ?(?:(?:{elsewhere['between']}) )?(?P<month_whole>{whole})"
            rf"(?: (?:{elsewhere['between']}))? (?P<year_whole>\d{{4}})\b"
            r"|\b(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year_numbers>\d{4})\b",
        )
        published = (*listed["published"], *listed["elsewhere"]["published"])
        labels = "|".join(sorted(published, key=len, reverse=True))
        self.published = re.compile(rf"(?i)\W*(?:{labels})\b")
        weekday = rf"(?:(?:{elsewhere['weekdays']})\b|(?:{'|'.join(listed['weekdays'])})[a-z]*)"
        self.weekday = re.compile(rf"(?i)\b({'|'.join(listed['weekdays'])})[a-z]*\b")
        before, behind = elsewhere["before_time"], elsewhere["behind_time"]
        clock = rf"(?:(?:at|{before}) )?\d{{1,2}}[.:h]\d{{2}}(?:[.:]\d{{2}})?\s?(?:[ap]\.?m\b\.?|(?:{behind})\b)?"
        time = rf"{clock}|(?:at )?\d{{1,2}}\s?[ap]\.?m\b\.?"
        zone = rf"\(?(?:{'|'.join(listed['zones'])})\b(?:[+-]\d{{1,2}}(?::?\d{{2}})?)?\)?|[+-]\d{{2}}:?\d{{2}}"
        self.around_day = re.compile(rf"(?i)\W*(?:{labels})?\W*(?:(?:{weekday}|{time}|{zone})\W*)*")
        self.dateline = re.compile(
            r"\s*[^\W\d_a-z][\w.'’-]*(?:,? [^\W\d_a-z][\w.'’-]*){0,4},? "
            rf"(?P<day>(?i:{month}) \d{{1,2}}, \d{{4}}|\d{{1,2}} (?i:{month}) \d{{4}})"
            r"(?: ?\([^()]{2,40}\)| ?/[\w \n-]{2,40}/)?\s?(?:[–—-]|--)\s",
        )

    def month_called(self, name: str) -> int:
        """Return the number of a month, from 1."""
        whole = self._month_elsewhere.get(name.casefold())
        return self.months.index(name[:3].lower()) + 1 if whole is None else whole


def names_a_body(text: str) -> bool:
    """Return whether a text has a word that papers, desks and bodies have in their names, and people have not."""
    return not line_words().no_name.isdisjoint(part.strip(".,’'") for part in text.casefold().split())


@cache
def line_words() -> LineWords:
    """Return the words of ``below_heading.toml``."""
    listed = resources.files(__package__).joinpath("below_heading.toml").read_text(encoding="utf-8")
    return LineWords(tomllib.loads(listed))
