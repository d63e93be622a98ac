"""Universal Dependencies treebanks -> documents."""

from collections.abc import Iterator
from pathlib import Path

from conllu import parse_incr
from conllu.models import Token, TokenList

from sitegen.train.corpus import Document, Sentence, Syntax
from sitegen.train.mentions import OpenMentions, names_of


def read_treebank(folder: Path, *, mentions: bool) -> list[Document]:
    """Read every `.conllu` file below a folder, in the order of their paths.

    Args:
        folder: A treebank with one document in each file.
        mentions: Whether `Entity=` in the last column marks who and what is mentioned, as in GUM.
    """
    return [
        read_document(path, path.relative_to(folder), mentions=mentions) for path in sorted(folder.rglob("*.conllu"))
    ]


def read_document(path: Path, place: Path, *, mentions: bool) -> Document:
    """Read one file; its genre is its folder in the treebank or, in GUM, the second part of its name."""
    genre = place.parent.name or place.stem.split("_")[1]
    with path.open(encoding="utf-8") as lines:
        return Document(name=place.stem, genre=genre, sentences=tuple(_sentences(parse_incr(lines), mentions=mentions)))


def _sentences(trees: Iterator[TokenList], *, mentions: bool) -> Iterator[Sentence]:
    still_open = OpenMentions()
    for tree in trees:
        tokens = [token for token in tree if isinstance(token["id"], int)]
        words, spaces = _surface(tree)
        syntax = _syntax(tokens)
        found = still_open.read([(token["misc"] or {}).get("Entity", "") for token in tokens]) if mentions else None
        if "".join(words) != "".join(tree.metadata["text"].split()):
            continue  # the words do not spell the text (a form that was mended): nothing can be aligned
        yield Sentence(
            words=words,
            spaces=spaces,
            syntax=syntax,
            names=None if found is None else names_of(found, words, syntax),
            opens_paragraph="newpar" in tree.metadata or "newdoc id" in tree.metadata,
        )


def _surface(tree: TokenList) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """The words as written and whether a space follows each; the parts of `don't` are written together."""
    words: list[str] = []
    spaces: list[bool] = []
    spaced_after_range: dict[int, bool] = {}
    inside_until = 0
    for token in tree:
        number = token["id"]
        spaced = (token["misc"] or {}).get("SpaceAfter") != "No"
        if isinstance(number, tuple) and number[1] == "-":
            inside_until = number[2]
            spaced_after_range[inside_until] = spaced
        elif isinstance(number, int):
            words.append(token["form"].replace(" ", ""))
            spaces.append(spaced_after_range.get(number, False) if number <= inside_until else spaced)
    return tuple(words), tuple(spaces)


def _syntax(tokens: list[Token]) -> Syntax:
    return Syntax(
        tags=tuple(token["xpos"] or token["upos"] for token in tokens),
        pos=tuple(token["upos"] for token in tokens),
        morphs=tuple("|".join(f"{k}={v}" for k, v in (token["feats"] or {}).items()) for token in tokens),
        heads=tuple(token["head"] - 1 if token["head"] else place for place, token in enumerate(tokens)),
        deps=tuple("ROOT" if token["deprel"] == "root" else token["deprel"] for token in tokens),
        lemmas=tuple(token["lemma"] for token in tokens),
    )
