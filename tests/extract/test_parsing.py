"""Parsing on demand: each sentence alone, once, in any label scheme, with whatever components there are."""

from functools import partial

import pytest
import spacy
from spacy.language import Language

from sitegen.extract.finders import lay_out
from sitegen.extract.parsing import Parse, Parser, Parses
from sitegen.extract.waiting import finish_alone
from tests.support.trained import train_tiny

ACTIVE, PASSIVE = "Mira Halden beat Lena Ohm.", "Lena Ohm was praised by Jonas Brandt."


@pytest.fixture(scope="module", params=["ud", "clear"])
def nlp(request: pytest.FixtureRequest) -> Language:
    """A pipeline trained on one of the two label schemes."""
    return train_tiny(request.param)


def parses_in(nlp: Language, body: str) -> Parses:
    """Prepare the parses of a text."""
    return Parses(nlp.make_doc(body), Parser(nlp))


def relations(parse: Parse | None) -> dict[str, str]:
    """List what the words of a sentence are to their heads."""
    assert parse is not None
    return {word.text: f"{word.relation} of {parse.words[word.head].text}" for word in parse.words}


def test_relations_are_the_same_in_either_scheme(nlp):
    """Subject, object and agent come out alike, and a preposition never stands between a noun and its verb."""
    parses = parses_in(nlp, f"{ACTIVE} {PASSIVE}")
    active = relations(parses.text(0, len(ACTIVE)))
    passive = relations(parses.text(len(ACTIVE) + 1, len(ACTIVE) + 1 + len(PASSIVE)))
    assert (active["Halden"], active["Ohm"]) == ("subject of beat", "object of beat")
    assert active["Mira"] == "modifier of Halden"
    assert (passive["Ohm"], passive["Brandt"]) == ("subject of praised", "agent of praised")


def test_names_are_of_a_kind(nlp):
    """PER and PERSON are the same."""
    parse = parses_in(nlp, ACTIVE).text(0, len(ACTIVE))
    assert [w.text for w in parse.words if w.entity == "person"] == ["Mira", "Halden", "Lena", "Ohm"]


def test_every_word_stands_in_the_body(nlp):
    """Places are code points of the whole text, wherever the sentence begins, also where it cuts a token."""
    body = f"Well.  {ACTIVE}"
    parse = parses_in(nlp, body).text(7, len(body) - 3)
    assert [body[w.start : w.end] for w in parse.words] == ["Mira", "Halden", "beat", "Lena", "O"]


def test_a_quotation_is_one_short_stand_in(nlp):
    """What is quoted lends the reporting sentence neither subject nor verb."""
    doc = nlp.make_doc("“Ada Quill met Karl Vell. Karl Vell left,” Mira Halden said.")
    parse = Parses(doc, Parser(nlp)).sentence(lay_out(doc).sentences[0])
    assert [word.text for word in parse.words] == ["“", "Yes", "”", "Mira", "Halden", "said", "."]
    assert (parse.words[0].start, parse.words[2].end) == (0, len("“Ada Quill met Karl Vell. Karl Vell left,”"))


def test_a_batch_gives_what_single_sentences_give(nlp):
    """Which sentences are parsed together, and in which order, changes no parse; each is made once."""
    body = f"{ACTIVE} {PASSIVE} Ada Quill praised Jonas Brandt."
    doc, parser = nlp.make_doc(body), Parser(nlp)
    parses, sentences = Parses(doc, parser), lay_out(doc).sentences
    together = parser.parse(
        [
            [(t.text, t.idx, t.idx + len(t), bool(t.whitespace_)) for t in nlp.make_doc(body[s.start : s.end])]
            for s in sentences
        ]
    )
    for sentence, parse in reversed([*zip(sentences, together, strict=True)]):
        assert relations(parses.sentence(sentence)) == relations(parse)
        assert parses.sentence(sentence) is parses.sentence(sentence)


def test_what_a_question_asks_for_is_parsed_together(nlp):
    """Questions put together give what asking sentence by sentence gives, from one run of the parser over all."""
    parser = Parser(nlp)
    batches, parse = [], parser.parse
    parser.parse = lambda sentences: batches.append(len(sentences)) or parse(sentences)
    doc = nlp.make_doc(f"{ACTIVE} {PASSIVE}")
    sentences = lay_out(doc).sentences
    singly, together = Parses(doc, parser), Parses(doc, parser)
    alone = [relations(singly.sentence(sentence)) for sentence in sentences]
    questions = [partial(together.sentence, sentence) for sentence in sentences]
    found = finish_alone(together.together(questions))
    assert [relations(parse) for parse in found] == alone
    assert batches == [1, 1, 2]


def test_what_is_asked_of_the_answers_is_parsed_with_them(nlp):
    """What comes behind the answers, and asks for a parse as well, needs no further run of the parser."""
    parser = Parser(nlp)
    batches, parse = [], parser.parse
    parser.parse = lambda sentences: batches.append(len(sentences)) or parse(sentences)
    doc = nlp.make_doc(f"{ACTIVE} {PASSIVE}")
    first, second = lay_out(doc).sentences
    parses = Parses(doc, parser)
    finish_alone(parses.together([partial(parses.sentence, first)], lambda _: parses.sentence(second)))
    assert parses.sentence(second) is not None
    assert batches == [2]


def test_only_who_asks_for_a_parse_is_asked_again(nlp):
    """A question that needs no parse is put once, one that needs a parse twice, and the answers keep their order."""
    doc, put = nlp.make_doc(f"{ACTIVE} {PASSIVE}"), []
    first, second = lay_out(doc).sentences
    parses = Parses(doc, Parser(nlp))

    def plain():
        put.append("plain")
        return "plain"

    def parsed(sentence):
        put.append(sentence.number)
        return parses.sentence(sentence)

    answers = finish_alone(parses.together([partial(parsed, second), plain, partial(parsed, first)]))
    assert answers == [parses.sentence(second), "plain", parses.sentence(first)]
    assert put == [second.number, "plain", first.number, second.number, first.number]


def test_a_question_that_goes_on_from_an_answer_gets_it(nlp):
    """A sentence asked for only because of another's parse is parsed when it is asked for."""
    doc = nlp.make_doc(f"{ACTIVE} {PASSIVE}")
    first, second = lay_out(doc).sentences
    parses = Parses(doc, Parser(nlp))
    (found,) = finish_alone(parses.together([lambda: parses.sentence(first) and parses.sentence(second)]))
    assert relations(found)["Ohm"] == "subject of praised"


def test_without_a_trained_component_nothing_is_parsed():
    """A tokenizer alone gives no parse, and says so."""
    parses = parses_in(spacy.blank("en"), ACTIVE)
    assert not parses
    assert parses.text(0, len(ACTIVE)) is None


def test_a_pipeline_that_lacks_one_of_the_two_works():
    """Without a parser each word is a root; without names none has a kind; both say so."""
    names, parser = (
        parses_in(nlp, ACTIVE).text(0, len(ACTIVE)) for nlp in (train_tiny(parser=False), train_tiny(names=False))
    )
    assert (names.has_syntax, names.has_names) == (False, True)
    assert {word.relation for word in names.words} == {"root"}
    assert (parser.has_syntax, parser.has_names) == (True, False)
    assert {word.entity for word in parser.words} == {""}


def test_a_component_that_merges_tokens_is_read(nlp):
    """Merged names are one word over the places of its tokens."""
    nlp.add_pipe("merge_entities")
    try:
        parse = parses_in(nlp, ACTIVE).text(0, len(ACTIVE))
    finally:
        nlp.remove_pipe("merge_entities")
    assert next((w.text, w.start, w.end) for w in parse.words) == ("Mira Halden", 0, 11)


def test_no_sentence_is_too_long_to_refuse(nlp):
    """What is no prose is not parsed: the work is bounded."""
    body = "Mira " * 400
    assert parses_in(nlp, body).text(0, len(body)) is None


def test_a_tagger_runs_only_where_its_tags_may_be_read():
    """No rule reads tags; spaCy's rules that make parts of speech of them do, where a pipeline has them."""
    nlp = spacy.blank("en")
    tagger, morphologizer = nlp.add_pipe("tagger"), nlp.add_pipe("morphologizer")
    assert Parser(nlp)._pipes == [morphologizer]  # noqa: SLF001
    ruler = nlp.add_pipe("attribute_ruler")
    assert Parser(nlp)._pipes == [tagger, morphologizer, ruler]  # noqa: SLF001
