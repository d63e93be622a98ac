"""Who says something, as an item names them: whom the article names, whom it only describes, and in which office."""

from datetime import date

from markupsafe import Markup

from sitegen.records import Article, Figure, Quote, Role, Speaker
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.archive import Archive
from sitegen.render.items.views import Person
from sitegen.render.text.addresses import page_url
from sitegen.render.text.escape import beside_name, isolated, shown
from sitegen.render.text.language import gettext


class People:
    """Makes the views of those who speak."""

    def __init__(self, catalogue: Catalogue, archive: Archive) -> None:
        """Take the facts that items refer to, and what the whole archive tells of names."""
        self._catalogue = catalogue
        self._archive = archive

    def names(self, speaker: Speaker | None) -> tuple[str, ...]:
        """Return what a speaker is called; a last name alone only where it can mean nobody else here."""
        if speaker is None or not speaker.named:
            return ()
        actor = self._catalogue.actors.get(speaker.id)
        if actor is None or actor.kind != "person":
            return (speaker.name, *(actor.aliases if actor else ()))
        alone = [last for last in speaker.name.split()[-1:] if last in self._archive.alone]
        return (speaker.name, *actor.aliases, *alone)

    def speaker(self, quote: Quote) -> Person | None:
        """Return who speaks: an actor, an unnamed source, or whom the article only describes."""
        article = self._catalogue.by_id[quote.article_id]
        if quote.speaker is None and quote.description is not None:
            words = shown(f"“{quote.description.text}”")
            return Person(words, None, named=False, described=True, role=None, office=None)
        return self._person(quote.speaker, article, quote)

    def stating(self, figure: Figure, article: Article) -> Person | None:
        """Return who states a figure; of a quote whose speaker is only described, whoever that is."""
        quote = self._catalogue.quote_of(figure)
        if figure.stated_by is None and quote is not None:
            return self.speaker(quote)
        return self._person(figure.stated_by, article, None)

    def _person(self, speaker: Speaker | None, article: Article, quote: Quote | None) -> Person | None:
        if speaker is None:
            return None
        url = page_url("actors", speaker.id) if self._catalogue.has_page(speaker) else None
        role = shown(beside_name(quote.role_span.text)) if quote and quote.role_span else None
        office = None if role else self._office(speaker, article)
        return Person(isolated(speaker.name), url, named=speaker.named, described=False, role=role, office=office)

    def _office(self, speaker: Speaker, article: Article) -> Markup | None:
        """Return the registered office on the day of the article; an open day proves nothing, so no office then."""
        actor, day = self._catalogue.actors.get(speaker.id), article.source.published
        if actor is None or day is None or not speaker.named:
            return None
        held = actor.held_on(day)
        return shown("; ".join(_office_on(role, day) for role in held)) if held else None


def _office_on(role: Role, day: date) -> str:
    """Return an office as held on a day, and whether it began or ended then: nobody knows at which hour."""
    office = role.told
    if role.since == day:
        return gettext("%(office)s, from that day", office=office)
    return gettext("%(office)s, until that day", office=office) if role.until == day else office
