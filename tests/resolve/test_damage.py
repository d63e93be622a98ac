"""Damaged characters hold back what stands where they stand, and nothing else."""

import re
from itertools import product

import pytest
from ftfy.badness import BADNESS_RE
from hypothesis import given
from hypothesis import strategies as st

from sitegen.extract import Extractor
from sitegen.records import Article, Source
from sitegen.resolve import resolve_article
from sitegen.resolve.damage import _DAMAGE, _PLAIN, _RARE, _SIGN, _is_damage

WHOLE = "“The quay is sound,” said Mara Quill, who spent 40 million euros on it."
DAMAGED = "“The lock leaks{0},” said Olen Brack, who counted 12 leaks."


@pytest.fixture(scope="module")
def resolve():
    """Return a function from a body to its facts."""
    extractor = Extractor("blank:en")

    def run(body):
        article = Article(id="a", path="a.txt", body=body, source=Source(sha256="0" * 64))
        return resolve_article(article, extractor.extract(article), publish_confidence=0.8)

    return run


@pytest.mark.parametrize(
    ("character", "words"),
    [("\x1b", "U+001B"), ("\x0c", "U+000C"), ("\uffff", "U+FFFF"), ("\ufffd", "lost a character: restore it")],
)
def test_damage_holds_its_own_paragraph(resolve, character, words):
    """Only what would be shown with the damaged character is held; the reason names it, its place and the fix."""
    facts = resolve(f"{WHOLE}\n\nThe harbour was quiet all day.\n\n{DAMAGED.format(character)}\n")
    sound, held = facts.quotes
    assert (sound.text, sound.status) == ("The quay is sound,", "published")
    assert (held.text[:14], held.status) == ("The lock leaks", "held")
    assert words in (held.reason or "")
    assert "after '“The lock leaks'" in (held.reason or "")
    assert {figure.span.text: figure.status for figure in facts.figures} == {
        "40 million euros": "published",
        "12 leaks": "held",
    }


def test_a_damaged_sentence_beside_the_words_is_left_out(resolve):
    """Where it stands in another paragraph; the words themselves are whole, and the page does without it."""
    body = f"The pi\x1ber was shut.\n\n{WHOLE}\n\nThe harbour was quiet."
    (quote,) = resolve(body).quotes
    assert (quote.status, quote.before) == ("published", None)
    assert quote.after is not None


@pytest.mark.parametrize(("words", "status"), [("We don\u25a1t know", "held"), ("Tick the \u25a1 box", "published")])
def test_a_box_within_a_word_stands_for_a_lost_character(resolve, words, status):
    """Fonts draw one for what they lack; one by itself is a box that somebody may tick."""
    (quote,) = resolve(f"“{words},” said Mara Quill.").quotes
    assert quote.status == status


def test_damaged_name_is_held_wherever_it_stands(resolve):
    """A name that lost a character in its full form is not published from a sound paragraph either."""
    body = "Mara Qu\ufffdll opened the quay.\n\nThe harbour was quiet all day.\n\n“The quay is sound,” said Mara."
    (quote,) = resolve(body).quotes
    assert quote.status == "held"
    assert "restore it" in (quote.reason or "")


@pytest.mark.parametrize("tag", ["<b>", "</b>", "<tweet>", "<br />", "<a href=https://lock.example/1>", "<A HREF=x>"])
def test_a_tag_among_words_holds_them(resolve, tag):
    """What was copied with its marks is not what a reader saw; the paragraph before stands."""
    facts = resolve(f"{WHOLE}\n\nThe harbour was quiet all day.\n\n{DAMAGED.format(f' {tag}badly')}")
    assert [quote.status for quote in facts.quotes] == ["published", "held"]
    assert "is a tag of HTML" in (facts.quotes[1].reason or "")


def test_a_tag_beside_words_takes_nothing_from_them(resolve):
    """Before and behind them, and in the paragraphs around."""
    for body in (f"<tweet id=7> {WHOLE}", f"{WHOLE} <br/>", f"{WHOLE}\n\n<tweet> Boats came. </tweet>"):
        assert [quote.status for quote in resolve(body).quotes] == ["published"]


@pytest.mark.parametrize("sign", [" <3", " by x<y and z>3", " < 4 >", " <", " <- here", " <b and c>", " a<b"])
def test_a_sign_of_less_is_no_tag(resolve, sign):
    """Sums, hearts and arrows hold nothing."""
    assert [quote.status for quote in resolve(DAMAGED.format(sign)).quotes] == ["published"]


def test_a_tag_that_was_read_as_a_mark_holds_nothing_beside_it():
    """Markdown may hold tags; where they are unseen, a reader is not shown them."""
    body = f"{DAMAGED.format('')} <b>Nobody</b> swam."
    places = tuple(found.span() for found in re.finditer("</?b>", body))
    article = Article(id="a", path="a.md", body=body, unseen=places, source=Source(sha256="0" * 64))
    (quote,) = resolve_article(article, Extractor("blank:en").extract(article), publish_confidence=0.8).quotes
    assert (quote.status, len(places)) == ("published", 2)


def test_harmless_oddities_hold_nothing(resolve):
    """C1 controls and bidirectional marks are the article's own and are shown as what they are."""
    facts = resolve(DAMAGED.format(" \x83\u200e"))
    assert [quote.status for quote in facts.quotes] == ["published"]


@pytest.mark.parametrize(
    ("damaged", "shown", "words"),
    [
        ("“We don&#8217;t leak,” said Olen Brack.", "&#8217;", "reference of HTML"),
        ("“We leak&hellip; twice,” said Olen Brack.", "&hellip;", "reference of HTML"),
        ("“We don=E2=80=99t leak,” said Olen Brack.", "=E2=80=99", "encoding of e-mail"),
        ("“The caf=E9 leaks,” said Olen Brack.", "=E9", "encoding of e-mail"),
        ("“It cost =A33 million,” said Olen Brack.", "=A3", "encoding of e-mail"),
        ("The level rose 5%20percent.", "%20", "encoding of addresses"),
        ("The level rose%205 percent.", "%20", "encoding of addresses"),
        ("“We don%E2%80%99t leak,” said Olen Brack.", "%E2%80%99", "encoding of addresses"),
        ("“We [b]never[/b] leak,” said Olen Brack.", "[/b]", "mark of a program"),
        ("“We owe {{ amount }} now,” said Olen Brack.", "{{ amount }}", "mark of a program"),
        ("“We leak_x000D_ now,” said Olen Brack.", "_x000D_", "mark of a program"),
        ("“The caf=92s shut,” said Olen Brack.", "=92", "encoding of e-mail"),
        ("“We don=\n't leak at the lo=\nck,” said Olen Brack.", "=", "encoding of e-mail"),
        ("“We donâ\x80\x99t leak,” said Olen Brack.", "U+00E2", "another encoding"),
        (r"“We don\'t leak,” said Olen Brack.", r"\'", "escape of a program"),
        ("“We ==never== leak,” said Olen Brack.", "==never==", "not every reader"),
        (r"“We don\u2019t leak,” said Olen Brack.", r"\u2019", "escape of a program"),
        (r"“We don\x92t leak,” said Olen Brack.", r"\x92", "escape of a program"),
        ("“We don?t leak,” said Olen Brack.", "?", "lost an apostrophe"),
        ("“We don=27t leak,” said Olen Brack.", "=27", "encoding of e-mail"),
        ("“We leak,=20\nand swim,” said Olen Brack.", "=20", "encoding of e-mail"),
        ("“We don&rsquot leak,” said Olen Brack.", "&rsquo", "reference of HTML"),
        ("“We don<0x92>t leak,” said Olen Brack.", "<0x92>", "escape of a program"),
        ("“We donU+2019t leak,” said Olen Brack.", "U+2019", "escape of a program"),
        ("“We don¿t leak,” said Olen Brack.", "¿", "another encoding"),
        ("“We donÞt leak,” said Olen Brack.", "Þ", "another encoding"),
        ("“We donít leak,” said Olen Brack.", "í", "another encoding"),
        ("“We donÂ’t leak,” said Olen Brack.", "Â", "another encoding"),
        ("“We don鈥檛t leak,” said Olen Brack.", "鈥", "another encoding"),
        ("“We ^never^ leak,” said Olen Brack.", "^never^", "not every reader"),
        ("“We ~never~ leak,” said Olen Brack.", "~never~", "not every reader"),
        ("“We [[never]] leak,” said Olen Brack.", "[[never]]", "not every reader"),
        ("“We {never} leak,” said Olen Brack.", "{never}", "not every reader"),
        ("“We ++never++ leak,” said Olen Brack.", "++never++", "not every reader"),
        ("“We $never$ leak,” said Olen Brack.", "$never$", "not every reader"),
        ("“We $$never$$ leak,” said Olen Brack.", "$$never$$", "not every reader"),
        ("“We **never leak,” said Olen Brack.", "**", "opens or closes nothing"),
        ("“We never leak**,” said Olen Brack.", "**", "opens or closes nothing"),
        ("“We never\\ leak,” said Olen Brack.", "\\", "escape of a program"),
        ("“We don’\u0301t leak,” said Olen Brack.", "’", "another encoding"),
        ("“We don[’]t leak,” said Olen Brack.", "[’]", "another encoding"),
        ("“The lock?s gone, and we?re wet,” said Olen Brack.", "?", "lost an apostrophe"),
        ("“We donâ€™t leak,” said Olen Brack.", "â€", "another encoding"),
        ("The cafÃ© cost 40 million euros.", "fÃ©", "another encoding"),
        ("Olen KÃ rner, a diver, said that they “leak badly”.", "Ã", "another encoding"),
        ("Olen KA\u0303 rner, a diver, said that they “leak badly”.", "A\u0303", "another encoding"),
        ("“We leak,” said JosÃ© Brack.", "Ã©", "another encoding"),
        ("“We leak at the cafÃ now,” said Olen Brack.", "Ã", "another encoding"),
        ("“We leak,” said Olen K?rner.", "K?rner", "lost a letter"),
        ("“We leak at the caf?teria,” said Olen Brack.", "caf?teria", "lost a letter"),
        ("The fire burned 12\u200b500 tonnes.", "U+200B", "nobody sees within a number"),
        ("The pier cost $5\u00admillion.", "U+00AD", "nobody sees within a number"),
    ],
)
def test_what_a_conversion_left_is_held(resolve, damaged, shown, words):
    """Signs of an encoding that was not resolved hold what stands in their paragraph, and the reason names the fix."""
    facts = resolve(damaged)
    items = (*facts.quotes, *facts.figures)
    assert items
    assert {item.status for item in items} == {"held"}
    assert all(shown in (item.reason or "") and words in (item.reason or "") for item in items)


@pytest.mark.parametrize(
    "sound",
    [
        "“The R&D; it works,” said Olen Brack.",
        "“AT&T is late,” said Olen Brack.",
        "“Why? They leak,” said Olen Brack.",
        "“See https://fjord.example/a?t=1 now,” said Olen Brack.",
        r"“It lies in C:\users now,” said Olen Brack.",
        "“See https://fjord.example/a%20b&amp;c now,” said Olen Brack.",
        "“Zoë Ångström owes me a naïve apology,” said Olen Brack.",
        "“Ça va à côté,” said Olen Brack.",
        "The level rose 5 % in May, and 5% again.",
        "“100%Abe,” said Olen Brack.",
        "“E=MC is short,” said Olen Brack.",
        "“It is x=\n5 then,” said Olen Brack.",
        "“[S]he and [b]oth leak,” said Olen Brack.",
        "“A=95 is a grade,” said Olen Brack.",
        r"“It lies in C:\new now,” said Olen Brack.",
        "“It is a==b and c==d there,” said Olen Brack.",
        "“It is 40%CO now,” said Olen Brack.",
        "“Har\u00adbour boats,” said Olen Brack.",
        "“Łódź is 5°C,” said Olen Brack.",
        "“Łódź is 5°C,” said Olen Bra\u0308ck of Cafe\u0301.",
        "“E\u0301» is how it ends,” said Olen Brack.",
        "“IRMÃ CORAGEM is on,” said Olen Brack.",
        "“São Velm is near,” said Olen Brack.",
        "“See fjord.example/a?page now,” said Olen Brack.",
        "“Why?” said Olen Brack. “They leak?” he asked.",
        "“Who?!” said Olen Brack.",
        "“¿Dónde?” said Olen Brack of Niñt.",
        "“It is x^2 and 2^10 then,” said Olen Brack.",
        "“It is ~40 metres, or ~50,” said Olen Brack.",
        "“We owe US$5 and A$6 there,” said Olen Brack.",
        "“We write C++ and || in it,” said Olen Brack.",
        "“The 東京 ferry leaks,” said Olen Brack.",
        "“It is x=20 then,” said Olen Brack.",
        r"“It lies in C:\ now,” said Olen Brack.",
        "“It is 2**3 and a * b then,” said Olen Brack.",
    ],
)
def test_sound_signs_hold_nothing(resolve, sound):
    """Ampersands, addresses, accents, percent signs and soft hyphens in words are no damage."""
    facts = resolve(sound)
    assert all("text after" not in (item.reason or "") for item in (*facts.quotes, *facts.figures))


@given(st.text(st.sampled_from("aw1?tl&#;x\\u0e9=AC3%2 .[/]{}_^~$+|¿íÞ鈥nU*’\u0301\u200b\ufffd\x01\n"), max_size=12))
def test_a_text_without_a_sign_of_damage_holds_none(text):
    """The quick look that spares most texts the slow one misses no kind of damage."""
    assert _SIGN.search(text) or not any(map(_is_damage, _DAMAGE.finditer(text)))


def test_a_text_without_a_rare_character_is_not_misread():
    """Curled quotation marks, dashes, dots and hard blanks alone are no sign of another encoding, in any order."""
    plain = ["".join(text) for text in product(f"aZ1 .\n{_PLAIN}", repeat=4)]
    assert not any(map(BADNESS_RE.search, plain))
    assert not any(map(_RARE.search, plain))


@pytest.mark.parametrize(
    "damage", ["<U+2019>", "\x92", "&#8217", "&rsquo", "Õ", "Æ", "¹", "’™", "%u2019", "[U+2019]", "<92>", "\\222"]
)
def test_an_apostrophe_in_another_writing_is_damage(resolve, damage):
    """What stands for a mark that a conversion lost is no mark."""
    (held,) = resolve(f"“They don{damage}{' ' * damage.startswith('&')}t know,” said Olen Brack.").quotes
    assert held.status == "held"


@pytest.mark.parametrize("words", ["R&D and Q&A", "Õunas and São", "2 < 3 & 4 > 1", "x¹ and Ærø", "50%up", "C&A; AT&T"])
def test_signs_of_their_own_are_no_damage(resolve, words):
    """A name, a sum or a letter of another language stands for itself."""
    (sound,) = resolve(f"“They know {words} by now,” said Olen Brack.").quotes
    assert sound.status == "published"
