"""What maintainers write in the registries, and the records that it becomes."""

from datetime import date
from typing import Annotated, Self, get_args

from pydantic import Field, model_validator

from sitegen.codes import Code
from sitegen.read.fields import (
    Day,
    Id,
    Ids,
    Link,
    Listed,
    RawRecord,
    Required,
    RequiredDay,
    Text,
    Truth,
    Words,
    choice,
    pattern,
    wrong,
)
from sitegen.records import (
    Actor,
    ActorKind,
    Change,
    Correction,
    CorrectionKind,
    Decision,
    Outlet,
    Role,
    Stated,
    Topic,
    Verdict,
)

_ITEM = r"[qf]-[a-z2-7]{10}"
_DIGITS = r"-?[0-9]+(\.[0-9]+)?"
_SERIES = r"f-[a-z2-7]{10}|apart"
_IS_NO_ITEM = "is no id of a quote or figure"
_COPY_IT = "copy it from the item's permalink, such as q-abcdefgh23"

_SETTLES = ("speaker", "only", "measures", "unit", "period", "series")
"""Fields that say what is published, and mean nothing otherwise."""


class RawRole(RawRecord):
    """An office of an actor."""

    title: Required
    of: Text = None
    since: Day = None
    until: Day = None

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> Self:
        if self.since and self.until and self.since > self.until:
            problem = f"the office ends on {self.until}, before it begins on {self.since}"
            raise wrong(problem, "correct one of the days", Code.FIELDS_DISAGREE)
        return self

    def record(self) -> Role:
        """Make the record."""
        return Role(title=self.title, of=self.of, since=self.since, until=self.until)


class RawActor(RawRecord):
    """An entry of actors.yml."""

    name: Required
    kind: Annotated[ActorKind | None, choice(*get_args(ActorKind))] = None
    aliases: Words = ()
    roles: Annotated[tuple[RawRole, ...], Listed] = ()
    wikidata: Annotated[str | None, pattern(r"Q[1-9][0-9]*", "is no Wikidata id", "write Q and digits: Q42")] = None
    formerly: Ids = ()
    """Ids that the actor had; their addresses lead to the page of this one."""

    def record(self, actor_id: str) -> Actor:
        """Make the record, with the offices in the order of time."""
        roles = sorted((role.record() for role in self.roles), key=lambda role: role.since or date.min)
        return Actor(
            id=actor_id,
            name=self.name,
            kind=self.kind or "unknown",
            aliases=tuple(alias for alias in dict.fromkeys(self.aliases) if alias != self.name),
            roles=tuple(roles),
            wikidata=self.wikidata,
            formerly=tuple(dict.fromkeys(self.formerly)),
            registered=True,
        )


class RawTopic(RawRecord):
    """An entry of topics.yml."""

    name: Required
    phrases: Annotated[Words, Field(min_length=1)]
    media_topic: Annotated[
        str | None,
        pattern(r"medtop:[0-9]{8}", "is no IPTC Media Topics id", "write it as medtop:20000065"),
    ] = None
    description: Text = None

    def record(self, topic_id: str) -> Topic:
        """Make the record."""
        return Topic(
            id=topic_id,
            name=self.name,
            phrases=tuple(dict.fromkeys(self.phrases)),
            media_topic=self.media_topic,
            description=self.description,
        )


class RawOutlet(RawRecord):
    """An entry of outlets.yml."""

    name: Required
    url: Link = None
    country: Annotated[
        str | None,
        pattern(r"[A-Z]{2}", "is no country code", "write two capital letters (ISO 3166-1), such as EE"),
    ] = None
    description: Text = None
    invented: Truth = None

    def record(self, outlet_id: str) -> Outlet:
        """Make the record."""
        return Outlet(
            id=outlet_id,
            name=self.name,
            url=self.url,
            country=self.country,
            description=self.description,
            invented=bool(self.invented),
        )


class RawDecision(RawRecord):
    """An entry of decisions.yml."""

    item: Annotated[str, pattern(_ITEM, _IS_NO_ITEM, _COPY_IT)]
    verdict: Annotated[Verdict, choice(*get_args(Verdict))]
    words: Text = None
    passage: Text = None
    article: Id = None
    speaker: Id = None
    only: Words = ()
    measures: Text = None
    unit: Text = None
    period: Text = None
    series: Annotated[
        str | None, pattern(_SERIES, "is neither a figure nor `apart`", "write f-abcdefgh23 or apart")
    ] = None
    reason: Required
    by: Required
    on: RequiredDay

    @model_validator(mode="after")
    def _settles_only_what_is_published(self) -> Self:
        settled = next((name for name in _SETTLES if getattr(self, name)), None)
        if settled and self.verdict != "publish":
            verb = "held" if self.verdict == "hold" else "rejected"
            what = "a speaker" if settled == "speaker" else f"`{settled}`"
            problem = f"{what} is settled for an item that is {verb}"
            raise wrong(problem, f"write `verdict: publish`, or remove {_it(what)}", Code.FIELDS_DISAGREE)
        return self

    def record(self) -> Decision:
        """Make the record."""
        return Decision(**{name: getattr(self, name) for name in Decision.model_fields})


def _it(what: str) -> str:
    return "the speaker" if what == "a speaker" else "it"


class RawStated(RawRecord):
    """What readers saw of an item, in a correction."""

    words: Required
    by: Id = None
    name: Text = None
    value: Annotated[str | None, pattern(_DIGITS, "is no number", "write plain digits, such as 4200000")] = None
    upper: Annotated[str | None, pattern(_DIGITS, "is no number", "write plain digits, such as 4200000")] = None
    unit: Text = None
    qualifier: Text = None
    period: Text = None
    manner: Text = None
    outlet: Text = None
    day: Day = None
    measures: Text = None
    office: Text = None
    title: Text = None
    url: Text = None
    authors: Text = None

    def record(self) -> Stated:
        """Make the record."""
        return Stated(**self.model_dump())


class RawChange(RawRecord):
    """What became of one item, in a correction."""

    item: Annotated[str, pattern(_ITEM, _IS_NO_ITEM, _COPY_IT)]
    was: RawStated
    now: RawStated | None = None
    instead: Annotated[str | None, pattern(_ITEM, _IS_NO_ITEM, _COPY_IT)] = None

    def record(self) -> Change:
        """Make the record."""
        now = self.now.record() if self.now else None
        return Change(item=self.item, was=self.was.record(), now=now, instead=self.instead)


class RawCorrection(RawRecord):
    """An entry of corrections.yml."""

    items: Annotated[tuple[Annotated[str, pattern(_ITEM, _IS_NO_ITEM, _COPY_IT)], ...], Listed, Field(min_length=1)]
    on: RequiredDay
    what: Required
    kind: Annotated[CorrectionKind | None, choice(*get_args(CorrectionKind))] = None
    by: Text = None
    changes: Annotated[tuple[RawChange, ...], Listed] = ()
    without_words: Truth = None
    """Whether nothing of what the items said, or who said it, may be shown any more."""

    @model_validator(mode="after")
    def _takes_off_only_what_is_withdrawn(self) -> Self:
        if self.without_words and self.kind != "withdrawn":
            problem = "words are taken off of items that are not withdrawn"
            raise wrong(problem, "write `kind: withdrawn`, or remove `without_words`", Code.FIELDS_DISAGREE)
        return self

    def record(self) -> Correction:
        """Make the record."""
        return Correction(
            items=tuple(dict.fromkeys(self.items)),
            on=self.on,
            what=self.what,
            kind=self.kind,
            by=self.by,
            changes=tuple(change.record() for change in self.changes),
            without_words=bool(self.without_words),
        )
