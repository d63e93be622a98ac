"""Figures of what is no news: the steps of a recipe, and lines that belong to the page and not to its article."""

from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import BesideFigures
from sitegen.extract.text.lines import leads_elsewhere
from sitegen.extract.text.text import Text, sentence_bounds


def is_of_the_page(text: Text, this: Found) -> bool:
    """Return whether the line of a figure only leads elsewhere, or belongs to the page ("3 min read")."""
    start = text.at(this.first).start
    if leads_elsewhere(text.body, start, text.language):
        return True
    line, end = text.body.rfind("\n", 0, start) + 1, text.body.find("\n", text.at(this.after - 1).end)
    words = text.body[line : end if end >= 0 else len(text.body)].strip()
    return text.language.pattern(BesideFigures.PAGE_LINE).fullmatch(words) is not None


def is_in_a_recipe(text: Text, this: Found) -> bool:
    """Return whether a figure stands in a line of a recipe: it opens as a step, or has several spoons and cups."""
    line = text.body.rfind("\n", 0, text.at(this.first).start) + 1
    end = text.body.find("\n", text.at(this.after - 1).end)
    end = end if end >= 0 else len(text.body)
    if text.language.pattern(BesideFigures.RECIPE_STEP).match(text.body, _sentence_start(text, this)):
        return True
    spoons = text.language.pattern(BesideFigures.SPOONFUL).findall(text.body, line, end)
    rest = text.body[text.at(this.after - 1).end : end].strip()
    labelled = ":" in text.body[line : text.at(this.first).start] and not rest.strip(".")
    listed = labelled or not rest.endswith(_SENTENCE_ENDS)  # "Mill stock, 1 tsp. salt"
    return len(spoons) >= _SPOONS or (bool(spoons) and listed and _is_spoonful(text, this))


def _is_spoonful(text: Text, this: Found) -> bool:
    """Return whether a figure itself is spoons or cups of something."""
    place = text.at(this.first).start
    return (
        text.language.pattern(BesideFigures.SPOONFUL).search(text.body, place, text.at(this.after - 1).end) is not None
    )


def _sentence_start(text: Text, this: Found) -> int:
    """Return where the sentence of a figure begins in the body."""
    return text.at(sentence_bounds(text, this.first, this.after)[0]).start


_SENTENCE_ENDS = (".", "!", "?", "”", '"', "’", "'")
"""Marks that end a line of prose, and no line of a list."""


_SPOONS = 2
"""Spoons and cups in a line that make it one of a recipe."""
