"""A second opinion: what would have to be true for an attribution to be wrong, and is there a sign of it?

The rules that find an attribution also vouch for it. These ask anew, from the sentence and what stands before it, and
without regard to how it was found. Each gives its reason for the reviewer; ``nox -s evaluate`` prints for each how many
wrong items it holds and how many right ones it costs, and one that costs more than it saves is not kept (adr/0079).
"""

from functools import partial
from typing import Final

from sitegen.extract.challenge import (
    answers,
    apposed,
    charges,
    circumstances,
    clauses,
    cut_bodies,
    denied_afar,
    dialogues,
    embedded,
    grammar,
    half_words,
    hanging_clauses,
    heard_from,
    holders_past,
    joined_speakers,
    leaning_sources,
    lines,
    namesakes,
    nested,
    newcomers,
    openings,
    own_names,
    owned_names,
    part_of_clause,
    part_of_source,
    participles,
    passing_names,
    phrases,
    pronouns,
    relatives,
    reported,
    same_sentence,
    second_hand,
    source_signs,
    speakers,
    spoken_of,
    stand_ins,
    subjects,
    surnames,
    tellers,
    told_of,
    turns,
    two_in_play,
    unsaid,
    voices,
    whole_sources,
    within,
    words_before_names,
    words_behind_names,
)
from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.saying import saying_of
from sitegen.extract.discourse.speakers import Speaker
from sitegen.extract.pages.page import Page
from sitegen.extract.parsing import Parses, Waiting
from sitegen.extract.people.cast import Cast
from sitegen.extract.speech.report import Report

CHALLENGES: Final = (
    *unsaid.CHALLENGES,
    *circumstances.CHALLENGES,
    *embedded.CHALLENGES,
    *denied_afar.CHALLENGES,
    *second_hand.CHALLENGES,
    *told_of.CHALLENGES,
    *speakers.CHALLENGES,
    *joined_speakers.CHALLENGES,
    *pronouns.CHALLENGES,
    *spoken_of.CHALLENGES,
    *same_sentence.CHALLENGES,
    *answers.CHALLENGES,
    *charges.CHALLENGES,
    *dialogues.CHALLENGES,
    *apposed.CHALLENGES,
    *namesakes.CHALLENGES,
    *lines.CHALLENGES,
    *openings.CHALLENGES,
    *turns.CHALLENGES,
    *two_in_play.CHALLENGES,
    *newcomers.CHALLENGES,
    *heard_from.CHALLENGES,
    *clauses.CHALLENGES,
    *tellers.CHALLENGES,
    *participles.CHALLENGES,
    *voices.CHALLENGES,
    *reported.CHALLENGES,
    *own_names.CHALLENGES,
    *surnames.CHALLENGES,
    *holders_past.CHALLENGES,
    *words_before_names.CHALLENGES,
    *words_behind_names.CHALLENGES,
    *owned_names.CHALLENGES,
    *cut_bodies.CHALLENGES,
    *grammar.CHALLENGES,
    *half_words.CHALLENGES,
    *hanging_clauses.CHALLENGES,
    *subjects.CHALLENGES,
    *relatives.CHALLENGES,
    *within.CHALLENGES,
    *passing_names.CHALLENGES,
    *phrases.CHALLENGES,
    *stand_ins.CHALLENGES,
    *nested.CHALLENGES,
    *whole_sources.CHALLENGES,
    *leaning_sources.CHALLENGES,
    *part_of_source.CHALLENGES,
    *source_signs.CHALLENGES,
    *part_of_clause.CHALLENGES,
)
"""Each with the reason to hold; independent of one another."""


def challenge(
    page: Page, cast: Cast, found: list[tuple[Report, Speaker]], parses: Parses
) -> Waiting[list[tuple[str, ...]]]:
    """Return what a second look finds against each attribution, for a reviewer; nothing where one stands up.

    The sentences of which a challenge needs the parse are parsed together.
    """
    sayings = yield from parses.together([partial(saying_of, page, report, parses) for report, _ in found])
    these = (Attributed(page, cast, *one, saying) for one, saying in zip(found, sayings, strict=True))
    return [tuple(dict.fromkeys(reason for reason, doubts in CHALLENGES if doubts(this))) for this in these]
