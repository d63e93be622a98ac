"""What the labels of trained pipelines mean, so that no rule depends on the scheme of one.

``UD``: Universal Dependencies 2 (universaldependencies.org/u/dep), which our own pipeline and most of spaCy's speak.
``CLEAR``: the ClearNLP labels (Choi and Palmer 2012) of spaCy's ``en_core_web`` pipelines; labels that both share stand
in ``UD``. Kinds of names: OntoNotes 5 (``en_core_web``), CoNLL 2003 and UNER (``PER``, ``LOC``), GUM (``place``).
"""

from typing import Literal

Relation = Literal[
    "root",
    "subject",
    "object",
    "agent",
    "oblique",
    "nested",
    "owner",
    "apposition",
    "joined",
    "part",
    "modifier",
    "clause",
    "other",
]
"""What a word is to its head: "agent" acts in a passive, "nested" hangs on a noun ("the son of Oke"), "joined" is the
second of two, "part" goes on with a name, "modifier" is a noun before a noun ("the Oke plan"), "clause" stands inside
another clause."""

UD: dict[str, Relation] = {
    "root": "root",
    "nsubj": "subject",
    "nsubj:pass": "subject",
    "nsubj:outer": "subject",
    "obj": "object",
    "iobj": "object",
    "obl:agent": "agent",
    "obl": "oblique",
    "nmod": "nested",
    "nmod:poss": "owner",
    "appos": "apposition",
    "conj": "joined",
    "flat": "part",
    "compound": "modifier",
    "ccomp": "clause",
    "xcomp": "clause",
    "advcl": "clause",
    "acl": "clause",
    "csubj": "clause",
    "parataxis": "clause",
}
CLEAR: dict[str, Relation] = {
    "nsubjpass": "subject",
    "dobj": "object",
    "dative": "object",
    "pobj": "oblique",
    "poss": "owner",
    "relcl": "clause",
    "csubjpass": "clause",
}
Named = Literal["person", "organisation", "place", ""]
"""What kind of name a word lies in, if any."""
ENTITIES: dict[str, Named] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PLACE": "place",
}


def relation_of(label: str) -> Relation:
    """Return what a label means; a subtype ("obl:tmod") that is not listed means what its kind means."""
    lower = label.lower()
    return UD.get(lower) or CLEAR.get(lower) or UD.get(lower.partition(":")[0]) or "other"
