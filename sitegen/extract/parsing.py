"""Parses on demand: what a trained pipeline sees in a sentence, only where a rule asks for it.

A sentence is parsed alone, as a document of its own, and at most once. So it does not matter for the result which other
sentences are parsed, or when: parsing what is needed gives what parsing everything would give. So whoever needs parses
tells what it wants, and waits; several documents can wait together (``sitegen/extract/waiting.py``, ADR 142).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Self, TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from sitegen.extract.pages.page import Sentence
from sitegen.extract.parse_labels import (
    NAMES,
    OWN_FACTORIES,
    SYNTAX,
    TAG,
    UNREAD,
    Named,
    Relation,
    joined,
    kind_of_name,
)
from sitegen.extract.tokenizing import Tokens, tokens_of

LONGEST = 300
"""Tokens beyond which nothing is parsed: no prose has such a sentence, and the parser's work is bounded."""

_AT_ONCE = 20
"""Sentences that are parsed at once: with fewer each costs more, with 32 and more the memory asked for does."""

Piece = tuple[str, int, int, bool]
"""A token for the parser: its text, its place in the body, and whether a space follows."""
PartKey = tuple[int, int, bool]
"""A part of the body, and whether each quotation in it has a stand-in."""
AnswerT = TypeVar("AnswerT")
ResultT = TypeVar("ResultT")


@dataclass(slots=True, eq=False)
class Word:
    """A parsed token, its relation given without regard to the label scheme."""

    index: int
    text: str
    start: int
    """First code point in the body."""
    end: int
    relation: Relation
    """What it is to its head; "root" has itself as head."""
    head: int
    """Index of the head; a preposition between the two is passed over."""
    pos: str
    """Coarse part of speech (universaldependencies.org/u/pos), empty where no component sets it."""
    entity: Named
    """What kind of name it lies in."""


@dataclass(slots=True, eq=False)
class Parse:
    """A parsed sentence."""

    words: list[Word]
    has_syntax: bool
    """Whether heads and relations are set; else each word is a root."""
    has_names: bool
    """Whether kinds of names are set."""

    def within(self, start: int, end: int) -> list[Word]:
        """Return the words that touch a range of code points."""
        return [word for word in self.words if word.start < end and start < word.end]

    def head_within(self, start: int, end: int) -> Word | None:
        """Return the first word of a range whose head lies outside it, or None if it holds no word."""
        held = self.within(start, end)
        inside = {word.index for word in held}
        return next((w for w in held if w.relation == "root" or w.head not in inside), None)

    def under(self, word: Word) -> Iterator[Word]:
        """Yield the words whose head is a word."""
        return (other for other in self.words if other.head == word.index and other is not word)

    def below(self, word: Word) -> list[Word]:
        """Return a word and all that hangs on it, directly or not, in text order."""
        held = {word.index}
        while more := {other.index for other in self.words if other.head in held} - held:
            held |= more
        return [other for other in self.words if other.index in held]


class Parser:
    """The trained components of a pipeline, enabled or not, apart from the components of this package."""

    def __init__(self, nlp: Language) -> None:
        """Keep the pipeline; a blank one parses nothing."""
        self._nlp = nlp

    @cached_property
    def _pipes(self) -> list[Callable[[Doc], Doc]]:
        metas = {name: self._nlp.get_pipe_meta(name) for name in self._nlp.component_names}
        others = {name: set(meta.assigns) for name, meta in metas.items() if not meta.factory.startswith(OWN_FACTORIES)}
        unread = UNREAD | ({TAG} if all(others.values()) else set())
        return [self._nlp.get_pipe(name) for name, written in others.items() if not written or written - unread]

    def __bool__(self) -> bool:
        """Return whether anything is trained here."""
        return bool(self._pipes)

    def parse(self, sentences: Sequence[list[Piece]]) -> list[Parse]:
        """Parse sentences, each as a document of its own, in batches."""
        batches = (sentences[at : at + _AT_ONCE] for at in range(0, len(sentences), _AT_ONCE))
        return [parse for batch in batches for parse in self._parse(batch)]

    def _parse(self, sentences: Sequence[list[Piece]]) -> list[Parse]:
        docs: Iterable[Doc] = [
            Doc(self._nlp.vocab, words=[piece[0] for piece in pieces], spaces=[piece[3] for piece in pieces])
            for pieces in sentences
        ]
        for pipe in self._pipes:
            docs = list(pipe.pipe(docs)) if hasattr(pipe, "pipe") else [pipe(doc) for doc in docs]
        return [_parse_of(doc, pieces) for doc, pieces in zip(docs, sentences, strict=True)]


class Parses:
    """The parsed sentences of one document."""

    def __init__(self, doc: Doc, parser: Parser) -> None:
        """Keep the tokenized document; without a trained pipeline nothing is ever parsed."""
        self._doc = doc
        self.parser = parser
        self._made: dict[PartKey, Parse | None] = {}
        self._asked: dict[PartKey, list[Piece]] | None = None
        """What a question asks for while it is only listened to."""
        self._wanted: dict[PartKey, list[Piece]] = {}
        """What somebody waits for."""

    def __bool__(self) -> bool:
        """Return whether there is anything to parse with."""
        return bool(self.parser)

    def sentence(self, sentence: Sentence) -> Parse | None:
        """Parse a sentence of the page, a stand-in for each quotation; None without a trained pipeline."""
        return self._get((sentence.start, sentence.end, True), lambda: self._laid_out(sentence))

    def text(self, start: int, end: int) -> Parse | None:
        """Parse a part of the body as it stands, quotations included; None without a trained pipeline."""
        return self._get((start, end, False), lambda: list(self._pieces(start, end)))

    def prepare(self, parts: Iterable[tuple[int, int]]) -> Generator[Self, None, None]:
        """Wait for the parses of parts of the body; each is asked for by `text` then."""
        keys = dict.fromkeys((start, end, False) for start, end in parts)
        if self.parser:
            self._wanted |= {key: list(self._pieces(key[0], key[1])) for key in keys if key not in self._made}
        yield self

    def together(
        self,
        questions: Iterable[Callable[[], AnswerT]],
        behind: Callable[[list[AnswerT]], object] | None = None,
    ) -> Generator[Self, None, list[AnswerT]]:
        """Answer questions of which many need a parse.

        Each is put as if nothing could be parsed, to learn what it asks for. When that is parsed, whoever asked for
        something is asked again. No question may change anything.

        Args:
            questions: Answered in order.
            behind: What is asked of the first answers later, for which it waits as well.

        """
        answers: list[AnswerT] = []
        again: list[tuple[int, Callable[[], AnswerT]]] = []
        for number, question in enumerate(questions):
            answer, asked = self._listen(question)
            answers.append(answer)
            if asked:
                again.append((number, question))
                self._wanted |= asked
        if behind is not None:
            self._wanted |= self._listen(lambda: behind(answers))[1]
        yield self
        for number, question in again:
            answers[number] = question()
        return answers

    def _listen(self, question: Callable[[], AnswerT]) -> tuple[AnswerT, dict[PartKey, list[Piece]]]:
        """Return the answer to a question for which nothing new is parsed, and what it asked for."""
        self._asked = {}
        answer = question()
        asked, self._asked = self._asked, None
        return answer, asked

    def _get(self, key: PartKey, pieces_of: Callable[[], list[Piece]]) -> Parse | None:
        if self.parser and key not in self._made:
            if self._asked is not None:
                self._asked[key] = pieces_of()
                return None
            self._wanted[key] = pieces_of()
            parse_wanted([self])
        return self._made.get(key)

    def take_wanted(self) -> list[tuple[PartKey, list[Piece]]]:
        """Return what is waited for and is neither empty nor too long; of the rest there is no parse."""
        wanted, self._wanted = self._wanted, {}
        self._made |= dict.fromkeys(wanted)
        return [(key, pieces) for key, pieces in wanted.items() if 0 < len(pieces) <= LONGEST]

    def keep(self, key: PartKey, parse: Parse) -> None:
        """Keep the parse of a part that was taken."""
        self._made[key] = parse

    def _laid_out(self, sentence: Sentence) -> list[Piece]:
        """Return the tokens of a sentence; of a quotation, one word in marks that lends the sentence no subject."""
        pieces: list[Piece] = []
        at = sentence.start
        for item in sentence.items:
            if item.quote is None:
                continue
            pieces += self._pieces(at, item.start)
            middle = max(item.start + 1, item.end - 1)
            places = ((item.start, item.start + 1), (item.start + 1, middle), (middle, item.end))
            texts = ("“", sentence.language.quoted_word, "”")
            pieces += [(text, *place, text == texts[-1]) for text, place in zip(texts, places, strict=True)]
            at = item.end
        return [*pieces, *self._pieces(at, sentence.end)]

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the tokens of a part of the body, those cut that it cuts."""
        texts, starts, spaced = self._tokens
        for number in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
            text, at = texts[number], starts[number]
            first, past = max(at, start), min(at + len(text), end)
            part = text[first - at : past - at]
            if part and not part.isspace():
                yield part, first, past, bool(spaced[number])

    @cached_property
    def _tokens(self) -> Tokens:
        return tokens_of(self._doc)


Waiting = Generator[Parses, None, ResultT]
"""Work that yields the parses of its document each time that it waits for what it wants of them."""


def parse_wanted(waiting: Iterable[Parses]) -> None:
    """Parse what documents wait for, all of it together; they share a parser."""
    wanted = [(parses, key, pieces) for parses in waiting for key, pieces in parses.take_wanted()]
    made = wanted[0][0].parser.parse([pieces for _, _, pieces in wanted]) if wanted else []
    for (parses, key, _), parse in zip(wanted, made, strict=True):
        parses.keep(key, parse)


def _parse_of(doc: Doc, pieces: list[Piece]) -> Parse:
    """Read a parsed document, in which a component may have merged tokens."""
    has_syntax = doc.has_annotation(SYNTAX)
    spans = _spans(pieces) if len(doc) == len(pieces) else _merged_spans(doc, pieces)
    words = []
    for token, (text, start, end) in zip(doc, spans, strict=True):
        relation, head = joined(token) if has_syntax else ("root", token)
        words.append(Word(token.i, text, start, end, relation, head.i, token.pos_, kind_of_name(token)))
    return Parse(words, has_syntax, doc.has_annotation(NAMES))


def _spans(pieces: list[Piece]) -> list[tuple[str, int, int]]:
    """Return text and place of each token, of which none was merged."""
    return [(text, start, end) for text, start, end, _ in pieces]


def _merged_spans(doc: Doc, pieces: list[Piece]) -> list[tuple[str, int, int]]:
    """Return text and place of each token, from that of its first piece to that of its last."""
    offsets = [0, *accumulate(len(piece[0]) + piece[3] for piece in pieces)]
    spans = []
    for token in doc:
        first = bisect_left(offsets, token.idx)
        last = max(first, bisect_left(offsets, token.idx + len(token)) - 1)
        spans.append((token.text, pieces[first][1], pieces[last][2]))
    return spans
