"""What a site's mkdocs.yml says to readers: its menu, and the switch between light and dark."""

from typing import Final

from sitegen.render.text.language import gettext, noted, speaking

_MENU: Final = (
    noted("Latest"),
    noted("Digests"),
    noted("Actors"),
    noted("Topics"),
    noted("Figures"),
    noted("Articles"),
    noted("Corrections"),
    noted("Data"),
    noted("Method"),
    noted("About"),
    noted("Colours follow the system; switch to light"),
    noted("Light; switch to dark"),
    noted("Dark; switch to the system's colours"),
    noted("Who said what, which figures were stated, and where it was reported, checked word for word."),
)


def menu_words(language: str) -> dict[str, str]:
    """Return these words, each with its translation."""
    with speaking(language):
        return {words: gettext(words) for words in _MENU}
