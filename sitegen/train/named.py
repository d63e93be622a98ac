"""Corpora that mark names and no syntax -> documents: UNER, re3d and WNUT17."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from sitegen.train.corpus import Document, Name, Sentence
from sitegen.train.mentions import ROLES, is_office

_LABELS = {
    "PER": "PERSON",
    "ORG": "ORG",
    "LOC": "LOC",
    "person": "PERSON",
    "location": "LOC",
    "corporation": "ORG",
    "group": "ORG",
    "Person": "PERSON",
    "Organisation": "ORG",
    "Location": "LOC",
}
_TITLES = {"mr", "mrs", "ms", "dr", "state", "capt", "col", "gen", "lt", "sgt", "ambassador", "envoy"}
_TOKEN = re.compile(r"[A-Z](?:\.[A-Z])+\.?|\w+(?:[’'](?!s\b)\w+)*|[’']s\b|[^\w\s]")
_LONGEST_PERSON = 4
"""Words of a person's name at most; a longer phrase names an office as well."""
_CLINGS = re.compile(r"[.,!?;:%)\]’”]+|'s|n't|'\w{1,2}")


def read_uner(path: Path) -> list[Document]:
    """Read a file of Universal NER: word and mark in the second and third column, the text above each sentence."""
    documents: dict[str, list[Sentence]] = {}
    for block in path.read_text("utf-8").split("\n\n"):
        comments = dict(re.findall(r"^# (\S+(?: id)?) = (.*)$", block, re.MULTILINE))
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("# ")]
        if not rows:
            continue
        words = tuple(row[1] for row in rows)
        spaces = _spaces(words, comments["text"])
        if spaces is not None:
            document = documents.setdefault(comments["sent_id"].rsplit("-", 1)[0], [])
            document.append(
                Sentence(words, spaces, names=_from_marks([row[2] for row in rows]), opens_paragraph=not document)
            )
    return [Document(name, "web", tuple(sentences)) for name, sentences in documents.items()]


def read_wnut(path: Path) -> list[Document]:
    """Read a file of WNUT17, word and mark on a line; each message is a document. Spaces are guessed."""
    documents = []
    for number, block in enumerate(path.read_text("utf-8").split("\n\n")):
        rows = [line.split("\t") for line in block.splitlines() if "\t" in line]
        if rows:
            words = tuple(row[0] for row in rows)
            spaces = tuple(not _CLINGS.fullmatch(word) for word in (*words[1:], "."))
            sentence = Sentence(words, spaces, names=_from_marks([row[1] for row in rows]), opens_paragraph=True)
            documents.append(Document(f"{path.name}-{number}", "message", (sentence,)))
    return documents


def read_re3d(folder: Path) -> list[Document]:
    """Read re3d: of each phrase marked as person, organisation or place the part that is a proper name."""
    documents = []
    for source in sorted(path.parent for path in folder.glob("*/documents.json")):
        marked: dict[str, list[tuple[int, int, str]]] = {}
        for entity in _json_lines(source / "entities.json"):
            if entity["type"] in _LABELS:
                marked.setdefault(str(entity["documentId"]), []).append(
                    (int(str(entity["begin"])), int(str(entity["end"])), _LABELS[str(entity["type"])])
                )
        documents += [
            _re3d_document(str(raw["_id"]), str(raw["text"]), marked.get(str(raw["_id"]), []))
            for raw in _json_lines(source / "documents.json")
        ]
    return documents


def _json_lines(path: Path) -> Iterator[dict[str, object]]:
    return (json.loads(line) for line in path.read_text("utf-8-sig").splitlines() if line.strip())


def _re3d_document(name: str, text: str, marked: list[tuple[int, int, str]]) -> Document:
    """One text by paragraphs; a name marked once as a place is a place wherever a government bears it."""
    labels: dict[str, Counter[str]] = {}
    for start, end, label in marked:
        labels.setdefault(text[start:end].removeprefix("the ").removeprefix("The "), Counter())[label] += 1
    places = {value for value, counts in labels.items() if counts["LOC"]}
    paragraphs = []
    for paragraph in re.finditer(r"[^\n]+", text):
        tokens = list(_TOKEN.finditer(text, *paragraph.span()))
        if not tokens:
            continue
        words = tuple(token.group() for token in tokens)
        spaces = tuple(text[token.end() : token.end() + 1].isspace() and token is not tokens[-1] for token in tokens)
        names = []
        for start, end, label in marked:
            inside = [place for place, token in enumerate(tokens) if start <= token.start() and token.end() <= end]
            core = _core(inside, words, label)
            if core is not None:
                value = "".join(
                    word + " " * space for word, space in zip(words[core[0] : core[1]], spaces[core[0] :], strict=False)
                ).strip()
                names.append((*core, "LOC" if value in places else label))
        paragraphs.append(Sentence(words, spaces, names=longest(names), opens_paragraph=True))
    return Document(name, "government", tuple(paragraphs))


def _core(inside: list[int], words: tuple[str, ...], label: str) -> tuple[int, int] | None:
    """The last stretch of capitalised words in a marked phrase, without titles before a person."""
    linking = {"of", "for", "and", "the", "-", "’s", "'s", "&"}
    while inside and not words[inside[-1]][:1].isupper():
        inside = inside[:-1]
    start = len(inside)
    while start and (words[inside[start - 1]][:1].isupper() or words[inside[start - 1]] in linking):
        start -= 1
    inside = inside[start:]
    titled = label == "PERSON" and [place for place in inside[:-1] if words[place].lower() in ROLES | _TITLES]
    if titled:
        inside = inside[inside.index(titled[-1]) + 1 :]
    while inside and (not words[inside[0]][:1].isupper() or words[inside[0]] in {"The", "A", "An", "This"}):
        inside = inside[1:]
    if not inside or (
        label == "PERSON" and (is_office([words[place] for place in inside]) or len(inside) > _LONGEST_PERSON)
    ):
        return None
    return inside[0], inside[-1] + 1


def _spaces(words: tuple[str, ...], text: str) -> tuple[bool, ...] | None:
    """Whether a space follows each word in the text; None where the words do not spell it."""
    spaces = []
    at = 0
    for word in words:
        if not text.startswith(word, at):
            return None
        at += len(word)
        spaces.append(text[at : at + 1].isspace())
        while text[at : at + 1].isspace():
            at += 1
    return tuple(spaces)


def _from_marks(marks: list[str]) -> tuple[Name, ...]:
    """Names from IOB2 marks."""
    names: list[Name] = []
    for place, mark in enumerate(marks):
        kind = _LABELS.get(mark[2:])
        if kind is None:
            continue
        if mark[0] == "I" and names and names[-1][1] == place and names[-1][2] == kind:
            names[-1] = (names[-1][0], place + 1, kind)
        else:
            names.append((place, place + 1, kind))
    return tuple(names)


def longest(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names of which none lies within or across another: of two that overlap the longer stands."""
    kept: list[Name] = []
    for name in sorted(set(names), key=lambda name: (name[0] - name[1], name)):
        if all(name[1] <= other[0] or other[1] <= name[0] for other in kept):
            kept.append(name)
    return tuple(sorted(kept))
