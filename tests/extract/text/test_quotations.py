"""Quotation marks: which open, which close, and which belong together."""

from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.extract.reasons import MISSING_OPEN, TURNED, WRONG_CLOSE
from sitegen.extract.text.quotations import find_quotations
from tests.support.english import ENGLISH

MARKED = st.text(alphabet="ab .,\n\"'“”‘’`«»„()S1", max_size=120)


def words(body):
    """List the words in each pair of marks."""
    return [body[q.inner_start : q.inner_end] for q in find_quotations(body, ENGLISH)]


def test_marks_of_all_kinds_enclose_words():
    """Curly, straight, doubled single, backtick, low and angle marks all enclose a quotation."""
    for opened, closed in [
        ("“", "”"),
        ('"', '"'),
        ("''", "''"),
        ("``", "''"),
        ("„", "“"),
        ("«", "»"),
        ("‘", "’"),
        ("'", "'"),
    ]:
        assert words(f"Before {opened}the tide is late,{closed} he said.") == ["the tide is late,"]


def test_a_quotation_may_close_with_the_other_kind():
    """A curly mark closes with a straight one, and the other way round, as in real copy."""
    assert words('“The weir will hold.” "So will we.”') == ["The weir will hold.", "So will we."]
    assert words('“The weir will hold." She left.') == ["The weir will hold."]


def test_a_turned_mark_is_read_by_its_place_and_noted():
    """A closing mark that stands where one opens still opens; the record says so."""
    (first,) = find_quotations("”Nobody asked us,” said the keeper.", ENGLISH)
    assert first.repairs == [TURNED]
    (second,) = find_quotations("He said “nobody asked us,“ and left.", ENGLISH)
    assert (second.closed, second.repairs) == (True, [TURNED])


def test_apostrophes_close_nothing():
    """Contractions, possessives and decades neither open nor close."""
    assert words("The keepers' hut and the '90s didn't survive; 'tis so.") == []
    assert words("She wrote, 'the keepers' hut isn't ours,' and signed.") == ["the keepers' hut isn't ours,"]
    assert words("A 'warm' welcome, the ferries' owners said.") == ["warm"]


def test_a_blank_may_part_a_single_mark_from_the_stop_before_it():
    """A slip of the thumb closes what it would close without the blank, and the next paragraph is its own."""
    assert words("‘We will win today, ’ she adds.\n\n‘The keepers are late,’ said Oke.") == [
        "We will win today, ",
        "The keepers are late,",
    ]


def test_a_few_words_end_with_their_paragraph():
    """What begins small and closes in its paragraph goes on in no other, though an owner's mark may look alike."""
    assert words("They ‘doubled the bets’ by rowing on.\n\n‘Now it is worse,’ Oke said.") == [
        "doubled the bets",
        "Now it is worse,",
    ]


def test_single_marks_within_single_marks_are_held():
    """Nobody can say which of them closes what."""
    found = find_quotations("‘He comes and goes, ‘Nan! You row well.’ I am Nan.’ She said, ‘well, so be it.’", ENGLISH)
    assert all(quotation.hold for quotation in found)
    assert found


def test_a_mark_that_never_closes_is_held():
    """What lacks its closing mark ends with the paragraph and carries a reason to hold."""
    (quotation,) = find_quotations("“The pumps are old, she said.\n\nThe council met.", ENGLISH)
    assert not quotation.closed
    assert quotation.hold
    first, second = find_quotations("“The pumps are old. “The pipes are older,” she said.", ENGLISH)
    assert first.hold
    assert second.hold is None


def test_a_single_mark_typed_for_a_double_one_closes():
    """The single mark after a full stop closes what only a double mark could have opened; so it is noted."""
    (quotation,) = find_quotations("Brandt said: “The weir will hold.’ She left.", ENGLISH)
    assert quotation.hold is None
    assert quotation.repairs == [WRONG_CLOSE]
    assert words("Brandt said: “The weir will hold.’ She left.") == ["The weir will hold."]
    (nested,) = find_quotations("Brandt said: “They call it ‘the gap.’ It is wide.", ENGLISH)
    assert nested.hold


def test_marks_without_width_do_not_hide_the_beginning_of_a_paragraph():
    """What copying leaves before a mark is no part of the paragraph."""
    assert words("\u202a”The weir will hold,” Brandt said.\u200b") == ["The weir will hold,"]
    assert words("\u200b\n\u200b\n“The weir will hold,” Brandt said.") == ["The weir will hold,"]


def test_marks_reopened_over_paragraphs_make_one_quotation():
    """A quotation that is open at the end of its paragraph goes on where the next one opens."""
    body = "“First we measured.\n\n“Then we dug.\n\n“Then it rained,” she said."
    first, second, third = find_quotations(body, ENGLISH)
    assert (second.follows, third.follows) == (first, second)
    assert first.hold is None


def test_a_middle_paragraph_without_its_mark_is_mended_and_said_so():
    """A paragraph that only closes, or stands bare between two of one speaker, belongs to the quotation."""
    _, second = find_quotations("“First we measured.\n\nThen we dug,” she said.", ENGLISH)
    assert second.repairs == [MISSING_OPEN]
    _, middle, last = find_quotations(
        "“First I measured.\n\nThen I asked my father.\n\n“Then we dug,” she said.", ENGLISH
    )
    assert middle.repairs == [MISSING_OPEN]
    assert last.follows is middle


def test_a_paragraph_of_somebody_else_does_not_go_on():
    """An open quotation before a paragraph in the third person stays open, and held."""
    first, _ = find_quotations("“First we measured.\n\nThe council met.\n\n“It rained,” she said.", ENGLISH)
    assert first.hold


def test_nested_marks_stay_inside():
    """A quotation within one is noted, not counted, with the same marks or others."""
    (outer,) = find_quotations("“He told me “go home” twice,” she said.", ENGLISH)
    assert len(outer.nested) == 1
    assert words("'He told me \"go home\" twice,' she said.") == ['He told me "go home" twice,']
    assert words("“He told me ‘go home’ twice,” she said.") == ["He told me ‘go home’ twice,"]


def test_three_apostrophes_are_a_double_mark_and_a_single_one():
    """Doubled single marks around single ones keep their partner."""
    assert words("''They say, 'Go home,''' she said.") == ["They say, 'Go home,'"]
    assert words("'''Low Water,''' she replied.") == ["'Low Water,'"]


@given(MARKED)
def test_quotations_never_overlap(body):
    """Quotations come in text order, apart, with their words inside their marks."""
    end = 0
    for quotation in find_quotations(body, ENGLISH):
        assert end <= quotation.start <= quotation.inner_start < quotation.inner_end <= quotation.end <= len(body)
        end = quotation.end


@example("‘They shouted “Go home” at us,’ she said.")
@given(st.text(max_size=200))
def test_any_text_is_read(body):
    """No text raises, and each inner quotation lies in its outer one."""
    for quotation in find_quotations(body, ENGLISH):
        assert all(quotation.start <= start < end <= quotation.end for start, end in quotation.nested)


def test_a_paragraph_goes_on_only_under_its_own_mark():
    """An excerpt whose paragraphs open with straight marks has curly ones inside: they open no new paragraph of it."""
    body = '"Tilda had locked the boathouse.\n\n“Mind the step,” Mira Halden said.'
    found = find_quotations(body, ENGLISH)
    assert [q.follows for q in found] == [None, None]
    assert not found[0].closed
    assert [q.within_text for q in found] == [False, True]


def test_other_marks_behind_what_is_closed_are_no_text_within_another():
    """Some houses mix both kinds of marks."""
    found = find_quotations(
        '"Tilda had locked the boathouse," she said.\n\n“Mind the step,” Mira Halden said.', ENGLISH
    )
    assert [q.within_text for q in found] == [False, False]
