"""What the labels of trained pipelines mean, so that no rule depends on the scheme of one, and names of spaCy's own.

``UD``: Universal Dependencies 2 (universaldependencies.org/u/dep), which our own pipeline and most of spaCy's speak.
``CLEAR``: the ClearNLP labels (Choi and Palmer 2012) of spaCy's ``en_core_web`` pipelines; labels that both share stand
in ``UD``. Kinds of names: OntoNotes 5 (``en_core_web``), CoNLL 2003 and UNER (``PER``, ``LOC``), GUM (``place``).
"""

from functools import cache
from typing import Literal

from spacy.tokens import Token

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

NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
"""Parts of speech (universaldependencies.org/u/pos) that may be a subject."""
VERBS = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs."""
PLAIN_NOUNS = frozenset({"NOUN"})
"""Parts of speech of nouns that are no names."""
BEFORE_NOUN = frozenset({"ADP", "DET", "PRON", "ADJ", "VERB", "NUM"})
"""Parts of speech that may stand right before a noun that a verb or a preposition governs."""
BEFORE_ADJECTIVE = frozenset({"ADV", "DET"})
"""Parts of speech before a participle that only describes the noun behind it."""
NEEDS_MORE = frozenset({"ADV", "VERB"})
"""Parts of speech that end no noun phrase where another word follows."""
OPENS_NOUN = frozenset({"DET", "NUM", "SYM", "PRON"})
"""Parts of speech that open a noun phrase and do not go on with one."""
GOES_ON = frozenset({"NOUN", "PROPN", "ADJ"})
"""Parts of speech with which a noun phrase goes on."""
JOINS = frozenset({"CCONJ"})
"""Part of speech of "and"."""
ACTS = frozenset({"VERB"})
"""Parts of speech of verbs that are no auxiliaries."""
GOVERNED: "frozenset[Relation]" = frozenset({"object", "oblique", "nested"})
"""What a noun is to a verb or a preposition before it."""
OPEN_ENDED = frozenset({"ADP", "ADJ", "DET", "SCONJ", "CCONJ"})
"""Parts of speech with which no noun phrase ends."""
SAME = frozenset({"apposition", "part"})
"""What a word is to another that names the same."""
DESCRIBES = frozenset({"clause", "other", "modifier"})
"""What a participle may be to the noun that it describes."""

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


PROPER = "PROPN"
"""The part of speech of a name."""
NOUN = "NOUN"
"""The part of speech of a noun that is no name."""
VERB, PREPOSITION, PRONOUN, MARK, ADVERB = "VERB", "ADP", "PRON", "PUNCT", "ADV"
"""Parts of speech of verbs, of prepositions, of pronouns, of marks, and of adverbs."""
DETERMINER = "DET"
"""The part of speech of "the" and "this"."""
ADJECTIVE = "ADJ"
"""The part of speech of an adjective."""
DESCRIBING = frozenset({DETERMINER, ADJECTIVE})
"""Parts of speech of words that a noun follows."""
NOMINAL = frozenset({NOUN, "PROPN"})
"""Parts of speech of nouns and names."""
TOLD = NOMINAL | {"ADJ"}
"""Parts of speech that tell something of a subject after "was"."""
AUXILIARY = "AUX"
"""Part of speech of what helps a verb, and of "is"."""
HELPING = frozenset({AUXILIARY, "ADV", "PART"})
"""Parts of speech that may stand between a subject and its verb."""
LIMITING = frozenset({"ADV", "DET"})
"""Parts of speech before a number that limit it ("only", "all")."""
NEVER_HEAD = frozenset({PREPOSITION, "ADV", "DET", "PART"})
"""Parts of speech that are no head of a number's phrase."""
AMOUNT = frozenset({"NUM", "SYM"})
"""Parts of speech of numbers, and of signs of money."""
SUBORDINATING = "SCONJ"
"""The part of speech of what opens a clause inside another ("while", "because")."""
PARTING = AMOUNT | {SUBORDINATING}
"""Parts of speech that open another clause or another amount."""
NEVER_LAST = frozenset({PREPOSITION, "DET", "PART", "AUX", MARK, "CCONJ"})
"""Parts of speech that end no phrase."""
GOING_ON = NOMINAL | {"ADJ", VERB, "AUX", "PART"}
"""Parts of speech right behind words that show that these are only a part of a phrase."""
JOINING = "CCONJ"
"""The part of speech of what joins two words or clauses."""
PARTICLE_ENDS = frozenset({PREPOSITION, ADVERB, "ADJ"})
"""Parts of speech of the particle behind a verb that moves ("up", "down")."""
INFINITIVE = "PART"
"""The part of speech of "to" before a verb."""
SYNTAX = "DEP"
"""What spaCy calls heads and relations where it tells which annotations a document has."""
NAMES = "ENT_IOB"
"""What it calls the places of names there."""
UNREAD = frozenset({"token.lemma", "token.is_sent_start", "doc.sents", "doc.cats", "token.ent_kb_id"})
"""What no rule reads from a parse; a component that states that it writes nothing else does not run."""
TAG = "token.tag"
"""What no rule reads either, but a component may that does not say what it writes: spaCy's rules that make parts of
speech of tags are one."""
OWN_FACTORIES = "sitegen_"
"""What the names of this package's own components begin with."""
_OBJECT_OF_PREPOSITION = "pobj"
_PASSIVE_PREPOSITION = "agent"
_VERBAL = frozenset({"VERB", "AUX", "ADJ", "ADV"})


@cache
def relation_of(label: str) -> Relation:
    """Return what a label means; a subtype ("obl:tmod") that is not listed means what its kind means."""
    lower = label.lower()
    return UD.get(lower) or CLEAR.get(lower) or UD.get(lower.partition(":")[0]) or "other"


def joined(token: Token) -> tuple[Relation, Token]:
    """Return relation and head of a token; in ClearNLP's scheme a preposition stands between a noun and its head."""
    label, head = token.dep_, token.head
    if label != _OBJECT_OF_PREPOSITION or head.head is head:
        return relation_of(label), head
    if head.dep_ == _PASSIVE_PREPOSITION:
        return "agent", head.head
    return "oblique" if head.head.pos_ in _VERBAL else "nested", head.head


def kind_of_name(token: Token) -> Named:
    """Return what kind of name a token lies in."""
    return ENTITIES.get(token.ent_type_.upper(), "")
