"""What of an extraction is looked at across articles."""

from sitegen.records import Outline, Registry
from sitegen.resolve import resolve_facts
from tests.support.extracted import Draft


def draft(identifier):
    """Write an article in which one of two people speaks."""
    made = Draft(identifier, "Ada Quill met Wessa Orlo. “We will sail,” Wessa Orlo said.")
    made.who("Ada Quill")
    made.says("Wessa Orlo", "We will sail")
    return made


def test_an_outline_tells_who_is_named_and_who_speaks():
    """The indices of those that an attribution names, as far as there are such."""
    made = draft("one")
    outline = Outline.of(made.extraction)
    assert [entity.name for entity in outline.entities] == ["Ada Quill", "Wessa Orlo"]
    assert outline.speaking == (1,)
    assert outline.sentences == made.extraction.sentences
    nobody = made.extraction.attributions[0].model_copy(update={"entity": 7})
    assert Outline.of(made.extraction.model_copy(update={"attributions": (nobody,)})).speaking == ()


def test_an_extraction_is_asked_for_only_where_items_are_made():
    """Where the outlines are known and the items kept, the rest of it is not read."""
    drafts = [draft(identifier) for identifier in ("one", "other")]
    articles = [one.article for one in drafts]
    whole = {one.article.id: one.extraction for one in drafts}
    outlines = {identifier: Outline.of(extraction) for identifier, extraction in whole.items()}
    items = {}

    def keep(article, made_of, make):
        if (article, made_of) not in items:
            items[article, made_of] = make()
        return items[article, made_of]

    told = {"phrase_lemmas": {}, "publish_confidence": 0.8, "outlines": outlines, "keep": keep}
    made = resolve_facts(articles, whole, Registry(), **told)
    assert len(made.quotes) == 2
    assert resolve_facts(articles, {}, Registry(), **told) == made
