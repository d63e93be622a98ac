"""What a challenge is handed."""

from typing import NamedTuple

from sitegen.extract.discourse.speakers import Speaker
from sitegen.extract.pages.page import Page
from sitegen.extract.people.cast import Cast
from sitegen.extract.speech.report import Report


class Attributed(NamedTuple):
    """A report, who is found to speak, and the article around it."""

    page: Page
    cast: Cast
    report: Report
    speaker: Speaker
