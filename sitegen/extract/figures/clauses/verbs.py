"""The verbs that stand with figures, by what they make of one, and every form of them.

The classes follow the frames of FrameNet that hold a value: change of position on a scale ("rose"), cause of change of
position on a scale ("raised"), commerce, expensiveness, giving, commitment and request.
"""

from functools import cache
from typing import Literal, NamedTuple

from sitegen.extract.figures.words.tokens import word_set
from sitegen.records.extraction import Stage

VerbClass = Literal["level", "share", "shift", "move", "value", "trade", "money", "other"]
"""
``level``: its subject has the value ("stood at"). ``share``: its subject is a part of what is measured ("account for").
``shift``: its subject, or its object, changes by or to it ("rose", "cut"). ``move``: its object alone does ("raised").
``value``: its object has it ("put the damage at"). ``trade``: its object has the price ("sold the yard for").
``money``: the amount itself is its object ("spent €5 million").
"""

_CLASSES: dict[VerbClass, str] = {
    "level": (
        "be stand reach total amount average exceed hit remain come number equal cost trade settle close fetch hover "
        "peak weigh measure cover hold span stretch contain yield generate stay top run seat occupy gross near "
        "surpass approach command sit lie rank score travel"
    ),
    "share": "account represent comprise constitute take make",
    "shift": (
        "rise fall grow climb drop increase decrease decline jump soar surge plunge slip slide shrink dip advance "
        "double triple treble quadruple halve contract expand slump tumble edge narrow widen ease slow swell rebound "
        "recover plummet sink retreat inch accelerate balloon skyrocket strengthen weaken appreciate depreciate go "
        "become improve worsen dwindle creep tick strengthen cool spike collapse"
    ),
    "move": (
        "raise cut lower lift reduce slash trim boost hike push revise upgrade downgrade bump curb scale pare "
        "shorten extend"
    ),
    "value": "put value estimate set leave keep price fix assess peg pin cap reckon rate",
    "trade": "buy sell sign acquire purchase hire auction lease rent build bid",
    "money": (
        "spend raise lose earn pay owe borrow lend invest save collect receive get take give provide grant donate "
        "contribute deliver send supply disburse hand allocate approve authorise authorize adopt earmark award assign "
        "set pledge promise commit vow offer request seek ask demand claim want need require sue appeal budget fine "
        "steal embezzle launder waste inherit win charge repay refund transfer release inject pour pump face attract "
        "secure plan propose announce expect forecast predict project back make ship distribute pass endorse clear "
        "call carry book post report use burn donate produce consume import export gain add shed net reap levy impose "
        "withhold freeze unlock channel funnel devote put"
    ),
    "other": (
        "aim intend hope order agree deny refuse fail tell say believe think compare bring consider die kill "
        "injure wound displace flee leave arrest attend join"
    ),
}
_IRREGULAR: dict[str, str] = {
    "be": "am is are was were been being",
    "rise": "rose risen",
    "fall": "fell fallen",
    "grow": "grew grown",
    "shrink": "shrank shrunk",
    "sink": "sank sunk",
    "slide": "slid",
    "creep": "crept",
    "total": "totaled totalled",
    "equal": "equaled equalled",
    "travel": "traveled travelled",
    "spend": "spent",
    "lose": "lost",
    "pay": "paid",
    "lend": "lent",
    "get": "got gotten",
    "take": "took taken",
    "give": "gave given",
    "send": "sent",
    "seek": "sought",
    "steal": "stole stolen",
    "win": "won",
    "buy": "bought",
    "sell": "sold",
    "build": "built",
    "bring": "brought",
    "come": "came come",
    "stand": "stood",
    "hold": "held",
    "go": "went gone",
    "become": "became",
    "make": "made",
    "leave": "left",
    "keep": "kept",
    "run": "ran",
    "sit": "sat",
    "lie": "lay lain",
    "say": "said",
    "tell": "told",
    "think": "thought",
    "flee": "fled",
    "freeze": "froze frozen",
    "cut": "cut",
    "cost": "cost",
    "put": "put",
    "set": "set",
    "hit": "hit",
    "bid": "bid",
    "shed": "shed",
    "forecast": "forecast",
}
_NOUNS_TOO = word_set(
    "stand reach total amount average hit number cost trade peak measure cover hold span stretch yield run seat gross "
    "approach command score account rise fall climb drop increase decrease decline jump surge plunge slip slide dip "
    "advance double triple slump tumble edge ease slow swell rebound retreat balloon crash collapse spike tick cut "
    "lift trim boost hike push value estimate set price fix rate sign purchase hire auction lease rent build bid raise "
    "supply grant award pledge promise vow offer request demand claim need appeal budget fine waste win charge "
    "transfer release plan project forecast back ship pass call book post report use burn produce import export gain "
    "shed net levy freeze channel funnel order aim hope leave top fetch peg cap pin pump face return sort kill die "
    "account pour gather go lie rank crash pick shoot creep sink recover improve contract",
)
"""Verbs whose forms without -ed are nouns or adjectives as well."""
_DOUBLED = word_set("drop top slip dip cut put set hit run get plan net trim shed sit win peg pin cap")
"""Verbs whose last letter is doubled before an ending."""

_STAGES: tuple[tuple[Stage, str], ...] = (
    ("requested", "request seek ask demand claim want need sue appeal call"),
    ("pledged", "pledge promise commit vow offer agree"),
    (
        "approved",
        "allocate approve authorise authorize adopt earmark award assign grant order pass endorse clear",
    ),
    (
        "delivered",
        "receive get give provide donate contribute deliver send supply disburse hand ship distribute transfer",
    ),
    ("spent", "spend invest pay pour pump"),
    ("planned", "plan propose budget intend aim hope"),
    ("expected", "expect forecast predict project"),
    ("estimated", "estimate reckon believe think consider assess"),
)
STAGES: dict[str, Stage] = {lemma: stage for stage, lemmas in _STAGES for lemma in lemmas.split()}
"""What a verb tells of how far an amount has come; see ``sitegen.records.extraction.Stage`` for the source."""


class Form(NamedTuple):
    """A word as the form of a verb."""

    lemma: str
    participle: bool
    """Whether it can be a past participle."""
    finite: bool
    """Whether it can have a subject of its own without an auxiliary."""
    nominal: bool
    """Whether it looks like a noun as well: a base form, or one in -s or -ing."""


@cache
def verb_forms() -> dict[str, Form]:
    """Return every form of every verb."""
    forms: dict[str, Form] = {}
    for lemma in sorted({lemma for lemmas in _CLASSES.values() for lemma in lemmas.split()}):
        irregular = _IRREGULAR.get(lemma, "").split()
        nominal = lemma in _NOUNS_TOO
        forms[lemma] = Form(lemma, participle=lemma in irregular, finite=True, nominal=nominal)
        forms[_third(lemma)] = Form(lemma, participle=False, finite=True, nominal=nominal)
        forms[_stem(lemma) + "ing"] = Form(lemma, participle=False, finite=False, nominal=True)
        for past in irregular or [_past(lemma)]:
            forms[past] = Form(lemma, participle=True, finite=True, nominal=nominal and past == lemma)
    for form in ("am", "is", "are", "was", "were", "be"):
        forms[form] = Form("be", participle=False, finite=True, nominal=False)
    return forms


@cache
def classes_of(lemma: str) -> frozenset[VerbClass]:
    """Return the classes of a verb."""
    return frozenset(kind for kind, lemmas in _CLASSES.items() if lemma in lemmas.split())


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if _ends_in_y(lemma) else lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("ee"):
        return lemma + "d"
    return lemma[:-1] + "ied" if _ends_in_y(lemma) else _stem(lemma) + "ed"


def _stem(lemma: str) -> str:
    """Return a verb as it stands before -ed and, but for a final y, before -ing."""
    if lemma in _DOUBLED:
        return lemma + lemma[-1]
    if lemma.endswith("e") and not lemma.endswith(("ee", "be")):
        return lemma[:-1]
    return lemma


def _ends_in_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in "aeiou"
