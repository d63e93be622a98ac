"""Where the writer goes on behind reported words, where only a parse finds what is reported."""

import pytest


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Wilma Tark promised to sweep the flue, then went on a long holiday.", "to sweep the flue"),
        ("Wilma Tark promised to sweep the flue and hammered on the door of the choir.", "to sweep the flue"),
        ("Wilma Tark promised to sweep the flue and to hammer on every door.", None),
    ],
)
def test_a_promise_ends_where_it_is_told_what_was_done(extract_parsing, body, words):
    """A verb in the past cannot go on with "to sweep"; another "to" can."""
    found = [one.content_spans[0].text for one in extract_parsing(body).attributions]
    assert found == [words or "to sweep the flue and to hammer on every door"]


@pytest.mark.parametrize(
    "body",
    [
        "Ada Quill asked Mira Vell about the wreck. “It was dark,” she said.",
        "Ada Quill called Mira Vell a miser. “I am no miser,” she said.",
        "Ada Quill was fined by Judge Mira Vell. “It was a mean trick,” she said.",
    ],
)
def test_the_one_whom_a_sentence_turns_to_may_speak_next(extract_parsing, body):
    """Its subject is then not surely the one that speaks, even where a parse finds it."""
    (said,) = [one for one in extract_parsing(body).attributions if one.kind == "direct"]
    assert said.hold


@pytest.mark.parametrize(
    ("body", "words"),
    [
        # the verb of the sentence ends a clause that a comma opened, be its own verb unknown
        ("Wilma Tark, who said she seldom bakes, told the choir that rye is worth more.", "that rye is worth more"),
        ("Wilma Tark, who said she and Ada seldom bakes, said rye pays better.", "she and Ada seldom bakes"),
        # words in marks close with the comma
        ("Wilma Tark said the flue was “all soot,” naming the choir as well.", "the flue was “all soot,”"),
        # what the speaker did next, and what is told of others who left
        ("Wilma Tark said the flue was cold and left the loft.", "the flue was cold"),
        ("Wilma Tark said the choir was very tired and walked off.", "the choir was very tired"),
        ("Wilma Tark said a boy ate the rye and left the loft.", "a boy ate the rye and left the loft"),
        ("Wilma Tark said the boy was cold and had left the loft.", "the boy was cold and had left the loft"),
        # a day may belong to what is said
        ("Wilma Tark said Monday’s fair was hard on bakers.", "Monday’s fair was hard on bakers"),
        # where it was said
        ("Wilma Tark said that the flue was cold on Friday’s edition of the Wick Hour.", "that the flue was cold"),
        ("Wilma Tark said that she would appear on Friday’s edition of the Wick Hour.", None),
        # the verb of the words stands behind the source
        ("Missing from the ledger, according to clerks who saw it, was a page on rye.", ""),
        (
            "Forty sacks went missing, according to clerks who saw the ledger, was his answer.",
            "Forty sacks went missing",
        ),
        # a dash sets something against them
        ("Wilma Tark said that the flue was sound -- but it clearly was full of soot.", "that the flue was sound"),
        (
            "Wilma Tark said that the flue was old — but that it would hold.",
            "that the flue was old — but that it would hold",
        ),
        ("Wilma Tark said the flue would be swept, while praising the new choir.", "the flue would be swept"),
        # what the speaker did meanwhile, whatever it was done to; "she fell while" is a part of what is told
        ("The rye was drier than in spring, Wilma Tark said, while pulling weeds.", "The rye was drier than in spring"),
        ("Wilma Tark said the rye was drier than in spring, while pulling weeds.", "the rye was drier than in spring"),
        ("Wilma Tark said that she fell while pulling weeds.", "that she fell while pulling weeds"),
        (
            "The rye was drier than in spring, Wilma Tark said, and the choir would eat.",
            "The rye was drier than in spring",
        ),
        # another share of those asked, which is no part of what the first said
        ("More than 40 percent of bakers said the flue was old, compared with 9 in May.", "the flue was old"),
        (
            "Wilma Tark said 40 per cent of bakers were old, compared with 9 in May.",
            "40 per cent of bakers were old, compared with 9 in May",
        ),
        # the writer calls the speaker by name
        ("Wilma Tark said the flue was a wreck, but now Tark plans to sweep it.", "the flue was a wreck"),
        (
            "Wilma Tark said the flue was a wreck, but now Oke plans to sweep it.",
            "the flue was a wreck, but now Oke plans to sweep it",
        ),
        # what somebody else did about it
        ("Wilma Tark suggested that nobody had meant it, but the choir cut her off.", "that nobody had meant it"),
        # "messaging" is a thing to have ideas on, and reports nothing
        ("Wilma Tark said she had ideas on rye and messaging.", "she had ideas on rye and messaging"),
        # what is done is the subject of what is said
        ("Wilma Tark said cutting that flue would cost the choir.", "cutting that flue would cost the choir"),
        ("Wilma Tark said in writing that the flue would cost the choir.", "that the flue would cost the choir"),
        # three words are a clause where none of its verb is left out
        ("Wilma Tark said the oven worked.", "the oven worked"),
        ("Wilma Tark said she had.", ""),
        # others say the rest
        (
            "Some bakers say rye would rise if it rested more - an old trick - others say that it never rose.",
            "rye would rise if it rested more",
        ),
        ("Wilma Tark said the flue - a wreck - would break.", "the flue - a wreck - would break"),
        ("Wilma Tark denied that the flue was a wreck, however, leaning on a survey.", "that the flue was a wreck"),
        # a promise in a clause that opens the sentence ends at its comma
        (
            "Even after Wilma Tark pledged to bake for the choir, some remained sure it would fail.",
            "to bake for the choir",
        ),
        # who is told something is somebody; what is pointed to is not
        ("Absent the plan, which the choir never read, Wilma Tark pointed to the nine ovens.", ""),
        ("The flue is cold, Wilma Tark said to the choir.", "The flue is cold"),
        # "was" belongs to the sentence, and not to what was said
        ("What Wilma Tark said was that the flue was cold.", "that the flue was cold"),
        # "has" goes on with "has said"
        ("Wilma Tark has said she will not sell the flue, but she has swept it.", "she will not sell the flue"),
        ("Wilma Tark has said the flue is cold, and Ada Quill is seen as fit to bake.", "the flue is cold"),
        ("Wilma Tark says the rye is dear, and Ada Quill is kind.", "the rye is dear"),
        # what was taken back
        ("Wilma Tark said that the flue had cracked, but later withdrew it.", "that the flue had cracked"),
        ("Wilma Tark said that the flue had cracked, and corrected herself: it was old.", "that the flue had cracked"),
        # a clause of its own is the speaker's where something shows it
        ("Wilma Tark said a lamp flickered, and the baker had it replaced.", "a lamp flickered"),
        ("Wilma Tark said the oven was hot, the baker says it was not.", "the oven was hot"),
        ("Wilma Tark said the rye was good and her aunt shook her head.", "the rye was good"),
        ("Wilma Tark said the flue would hold and then it rained.", "the flue would hold"),
        ("Wilma Tark said the shop was shut, as it had been all week.", "the shop was shut"),
        ("Wilma Tark said the shop was shut, as had been rumoured.", "the shop was shut"),
        ("Wilma Tark said the shop was shut, so the bakers went home.", "the shop was shut"),
        ("Wilma Tark said the shop was shut, with snow lying deep at its door.", "the shop was shut"),
        ("Wilma Tark said the shop was shut, just as the first loaves fell.", "the shop was shut"),
        ("Wilma Tark said the flue would be rebuilt, and that was enough for the bakers.", "the flue would be rebuilt"),
        ("Wilma Tark said she would bake again, no longer sure of herself.", "she would bake again"),
        ("Wilma Tark said the oven was hot and the flue was cold.", "the oven was hot and the flue was cold"),
        ("Wilma Tark said the oven was hot, and that the flue was.", "the oven was hot, and that the flue was"),
        (
            "Wilma Tark said the oven was cold, and the bakers would wait.",
            "the oven was cold, and the bakers would wait",
        ),
        (
            "Wilma Tark said they had built it, and they had built it well.",
            "they had built it, and they had built it well",
        ),
        (
            "Wilma Tark said the shop would shut if it rained and the flue leaked.",
            "the shop would shut if it rained and the flue leaked",
        ),
        (
            "Wilma Tark said the oven was hot, the flue was cold and the door was open.",
            "the oven was hot, the flue was cold and the door was open",
        ),
        (
            "Wilma Tark said that if the flue leaked, and it might, the bakers would mend it.",
            "that if the flue leaked, and it might, the bakers would mend it",
        ),
        (
            "Wilma Tark told the bakers that what the guild wants, the guild gets.",
            "that what the guild wants, the guild gets",
        ),
        ("Wilma Tark said the oven was hot, with her aunts looking on in silence.", "the oven was hot"),
        (
            "Wilma Tark said the oven was hot, with the door open, and that it smoked.",
            "the oven was hot, with the door open, and that it smoked",
        ),
        ("Wilma Tark said the oven was hot, before the baker cut her off.", "the oven was hot"),
        ("Wilma Tark said the oven was hot, and there was laughter in court.", "the oven was hot"),
        ("Wilma Tark said the oven was hot, and there would be bread.", "the oven was hot, and there would be bread"),
        ("Wilma Tark said the oven was hot, only to be shown the ash.", "the oven was hot"),
        ("Wilma Tark warned the flue would fall, and within a week it had.", "the flue would fall"),
        (
            "Wilma Tark argues that with prices low and wages rising, it makes no sense to bake.",
            "that with prices low and wages rising, it makes no sense to bake",
        ),
        ("Wilma Tark said she baked while her aunt swept the flue.", "she baked while her aunt swept the flue"),
        (
            "Wilma Tark said the flue, which the guild built, needs paint.",
            "the flue, which the guild built, needs paint",
        ),
        # another goes on without a verb of saying
        ("Wilma Tark said the flue was cold, Ada Quill that the rye was dear.", "the flue was cold"),
        ("Wilma Tark says the rye is dear, and other lies.", "the rye is dear"),
        # words in marks describe a noun, which reports nothing
        ("The choir relied on so-called “hard rye” reports that bakers are required to file.", ""),
        # what is boasted of stands behind it
        ("In May, at a fair that had rye, Wilma Tark boasted of her flue.", ""),
        ("The flue is cold, Wilma Tark said of the oven.", "The flue is cold"),
        # what is not so stands behind the one who says it
        ("It is not the case, said Wilma Tark, that the flue was cold.", ""),
        # "went on" goes with what stands behind it
        ("Wilma Tark went on the wireless to praise the new flue.", ""),
        ("Wilma Tark went on to say that the flue was cold.", "that the flue was cold"),
        # what the speaker did next, with no word that joins it
        ("Wilma Tark promised to sweep the flue, opposed the new oven and left.", "to sweep the flue"),
        ("Wilma Tark said the flue would be shut, then left the loft.", "the flue would be shut"),
        ("Wilma Tark said the flue is cold, then sat down.", "the flue is cold"),
        ("Wilma Tark said the flue will draw, smiled at the choir and sat down.", "the flue will draw"),
        ("Wilma Tark told bakers to wait and left the loft.", ""),
        ("Wilma Tark said the flue would be painted, swept or sold.", "the flue would be painted, swept or sold"),
        ("Wilma Tark said the flue, built in 1950, would be sold.", "the flue, built in 1950, would be sold"),
        ("Wilma Tark said ", ""),
        # what others did or said as well, and another share of those asked
        ("Wilma Tark said she wants a new flue, as have other bakers in Tarn.", "she wants a new flue"),
        ("Many bakers have said they will not row and others have said they are not asked.", "they will not row"),
        ("One in four bakers said the flue was old, double the number who said so in May.", "the flue was old"),
        (
            "Wilma Tark said the flue was old, double the number of bakers or not.",
            "the flue was old, double the number of bakers or not",
        ),
        # what the speaker thought of it later
        ("Wilma Tark said that the flue was unsound, before reversing herself.", "that the flue was unsound"),
        (
            "Wilma Tark said that the flue was swept before changing hands.",
            "that the flue was swept before changing hands",
        ),
        # who says that it was said
        (
            "Wilma Tark told the choir she was asked to sell the flue, the Tarn Echo reported late Thursday.",
            "she was asked to sell the flue",
        ),
        # a dash that leads to what the writer tells
        (
            "Wilma Tark has said she does not plan to sell the flue — and thinks that Oke may.",
            "she does not plan to sell the flue",
        ),
        # of two things done, the second is part of the idea
        (
            "Wilma Tark said she knows the idea of backing but not paying the choir.",
            "she knows the idea of backing but not paying the choir",
        ),
        # what was done meanwhile, and "as" where it compares
        ("Wilma Tark said the flue would be shut as she opened the new oven.", "the flue would be shut"),
        ("Wilma Tark said bakers would do as the choir decided.", "bakers would do as the choir decided"),
        (
            "Wilma Tark said the flue would be as high as the choir wanted.",
            "the flue would be as high as the choir wanted",
        ),
        (
            "Wilma Tark said bakers would be paid as soon as the choir voted.",
            "bakers would be paid as soon as the choir voted",
        ),
        ("Wilma Tark vowed to shut the flue as a sign of what it cost.", "to shut the flue as a sign of what it cost"),
        # the occasion, before the words and behind them; what may be told on it is left
        ("Wilma Tark said the flue would be shut in an interview with the Wick Post.", "the flue would be shut"),
        ("Wilma Tark said in an interview with the Wick Post the flue would draw.", "the flue would draw"),
        ("Wilma Tark said in a statement she was sorry.", "she was sorry"),
        ("Wilma Tark said a statement would follow.", "a statement would follow"),
        (
            "Wilma Tark said the choir would explain the flue in an interview.",
            "the choir would explain the flue in an interview",
        ),
        ("Wilma Tark said the choir had lied in an interview in May.", "the choir had lied in an interview in May"),
        # what the writer calls it
        ("Wilma Tark said the flue would draw, words that drew cheers from bakers.", "the flue would draw"),
        ("Wilma Tark said the flue was safe, an assurance she had given twice.", "the flue was safe"),
        ("Wilma Tark said the price would rise, the latest blow to bakers.", "the price would rise"),
        ("Wilma Tark said the fair needs new words, new songs and rye.", "the fair needs new words, new songs and rye"),
        # what is told of the last noun may be the writer's, unless it stands back in time or the words point to it
        ("Wilma Tark said she would ask Ada Quill, who was born in Tarn.", "she would ask Ada Quill"),
        ("Wilma Tark said she would ask Ada Quill, who would sweep it.", "she would ask Ada Quill, who would sweep it"),
        ("Wilma Tark said Ada Quill, who was born in Tarn, would bake.", "Ada Quill, who was born in Tarn, would bake"),
        ("Wilma Tark said she met many bakers, most of whom own a mill.", "she met many bakers"),
        ("Wilma Tark said the trip was dear in Tarn, where she trails Quill by a mile.", "the trip was dear in Tarn"),
        ("Wilma Tark said she backs the plan, which has rules for bakers and rowers.", "she backs the plan"),
        ("Wilma Tark said it was the clerk, not she, who had lied.", "it was the clerk, not she, who had lied"),
        # so is what names it again
        ("Wilma Tark said she backs the final plan, a set of rules for bakers.", "she backs the final plan"),
        ("Wilma Tark said she has one wish, a new flue.", "she has one wish, a new flue"),
        ("Wilma Tark said she sells rye, the oven and the flue.", "she sells rye, the oven and the flue"),
        # another's words, with when they were said
        (
            "Bakers now say they admire rye more than oats, a study of the guild found this year.",
            "Bakers now say they admire rye more than oats",
        ),
        # the next report of the same source
        (
            "Wilma Tark warned on the wireless that the flue could easily fall and implying that it leaked.",
            "that the flue could easily fall",
        ),
        # a comma in marks closes the clause that opens the sentence
        ("While Wilma Tark said Ada was a “fine baker,” she sees Quill as a better one.", "Ada was a “fine baker,”"),
        # a description behind a dash, which may be the writer's
        ("Wilma Tark said that the flue is a wreck - a danger to all who bake by it.", "that the flue is a wreck"),
        (
            "Wilma Tark said that the bakers - all nine of them - would row.",
            "that the bakers - all nine of them - would row",
        ),
        # when it was said
        (
            "Wilma Tark won the race, the Wick Post declared on Thursday, two days after the vote.",
            "Wilma Tark won the race",
        ),
        ("After Ada Quill left, Wilma Tark warned, “The flue will fall.”", "The flue will fall."),
        # a report that is only told of
        ("Wilma Tark left early, recalling a false report from the choir that the flue was old.", ""),
        # what opens the next clause is no part of them
        (
            (
                "Wilma Tark revealed that Ada Quill used a boat of her own as mayor, and the following day, "
                "the choir asked that papers on it be kept."
            ),
            "that Ada Quill used a boat of her own as mayor",
        ),
        # "whether" behind a preposition, and a noun that the words only speak of
        ("The suit alleges theft by Wilma Tark over her talk of whether she had sold the flue.", ""),
        (
            "Wilma Tark said bakers' claims that the flue is old are false.",
            "bakers' claims that the flue is old are false",
        ),
        # what describes a noun or stands behind "did not" reports nothing
        ("The choir won the votes of old, pledged bakers.", ""),
        ("Wilma Tark did not, however, personally found Tarnhold.", ""),
        ("Wilma Tark, a baker, cited reports that the flue was old.", ""),
        # a dash behind which more is said, and one that closes what another opened
        ("Wilma Tark said she was sad — the baker also noted that the flue was old.", "she was sad"),
        ("Wilma Tark said the ovens — the choir says there are nine — would be sold.", "there are nine"),
        (
            "Wilma Tark said the flue is safe — that it will hold — and that bakers can rest.",
            "the flue is safe — that it will hold — and that bakers can rest",
        ),
    ],
)
def test_the_writers_words_are_cut_off(extract_parsing, body, words):
    """What is left is what was said, or nothing."""
    found = [one.content_spans[0].text for one in extract_parsing(body).attributions]
    whole = "that she would appear on Friday’s edition of the Wick Hour"
    assert (words if words is not None else whole) in (found or [""])


def test_a_name_with_a_number_is_what_something_is_called(said):
    """Where no verb of speech stands beside it."""
    assert said("Mira Halden wrote that she led a pottery class, “Glaze 101,” since she stayed late.") == []
    assert said("“Ward 9,” said Mira Halden.") != []


def test_by_saying_belongs_to_the_clause_right_before_it(extract_parsing):
    """Who acts there has the words, not the subject of the sentence."""
    body = "Ada Quill won the “Oven” cup, after Joris Oke {} by telling the choir that rye was short."
    (doubted,) = extract_parsing(body.format("fooled the bench")).attributions
    assert doubted.hold
    (own,) = extract_parsing("Ada Quill won by telling the choir that rye was short.").attributions
    assert not own.hold
