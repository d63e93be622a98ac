"""spaCy's tokens as columns, and a tokenizer that is shown what is new in a text before it cuts it."""

import pytest
import spacy
from spacy.tokens import Doc

from sitegen.extract.tokenizing import Learning, tokens_of

TEXTS = (
    "The weir (built in 1904) isn't safe, Ms. Oke said.\n\nShe'd closed it at 5 p.m.; the keepers' boats can't pass.",
    "Don't pass the weir: boats at www.weir.example, e.g. barges, cost $4.5m. Ms. Oke's keepers isn't sure.",
    "",
    " \n ",
    "weir-keepers’ pay isn’t 5pm :-) (isn't) cannot gonna I'm",
)


def cut(nlp, text):
    """Return how a pipeline cuts a text."""
    return [(token.text, token.idx, token.whitespace_) for token in nlp.make_doc(text)]


@pytest.mark.parametrize("order", [TEXTS, TEXTS[::-1]])
def test_what_was_shown_changes_no_token(order):
    """Whatever a tokenizer was shown, and in which order, it cuts each text as one that was shown nothing."""
    plain, taught = spacy.blank("en"), spacy.blank("en")
    learning = Learning(taught)
    for text in order:
        learning.learn(text)
    assert [cut(taught, text) for text in TEXTS] == [cut(plain, text) for text in TEXTS]


def test_another_tokenizer_is_left_alone():
    """A pipeline may cut its texts with something else, which is shown nothing."""
    nlp = spacy.blank("en")
    shown = []
    nlp.tokenizer = lambda text: shown.append(text) or Doc(nlp.vocab, words=text.split())
    Learning(nlp).learn(TEXTS[0])
    assert shown == []


@pytest.mark.parametrize("text", TEXTS)
def test_columns_say_what_the_tokens_say(text):
    """Text, place and blank of each token, whatever the text."""
    doc = spacy.blank("en").make_doc(text)
    tokens = tokens_of(doc)
    assert tokens.texts == [token.text for token in doc]
    assert tokens.starts == [token.idx for token in doc]
    assert [bool(blank) for blank in tokens.spaced] == [bool(token.whitespace_) for token in doc]
