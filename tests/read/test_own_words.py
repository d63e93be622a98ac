"""A page that states no article and names nobody is told by its build: labels, prices, times, words to its reader."""

import pytest

from sitegen.read.page import take_page


def page(inner: str, *, head: str = "", title: str = "Orlay", language: str = "en") -> bytes:
    """Return a page that states nothing, with the frame that pages of a paper have."""
    nav = '<nav><a href="/">Home</a><a href="/news">News</a></nav><form><input type="search"></form>'
    foot = '<footer><form><input type="email"><button>Sign up</button></form><p>From £2 a week</p></footer>'
    top = f'<!DOCTYPE html><html lang="{language}"><head><title>{title}</title>{head}</head>'
    return f"{top}<body>{nav}<main><h1>{title}</h1>{inner}</main>{foot}</body></html>".encode()


def lines(*words: str) -> str:
    """Return a paragraph a line."""
    return "".join(f"<p>{line}</p>" for line in words)


STEPS = "<ol><li>Boil the lentils until they are soft.</li><li>Stir in the butter and the salt, and serve.</li></ol>"
TIMED = (
    ("14:20", "Gate three has been shut."),
    ("13:55", "The mill has sent its people home."),
    ("13:10", "It rains."),
)
OLD = {"Ada": 81, "Bo": 77, "Cy": 90, "Di": 85, "Ed": 79, "Flo": 93}
NO_ARTICLE = {
    "outlook": (lines("Mon 11° / 3° Drizzle. Tue 15° / 7° Bright spells. Wed 8° / 2° Sleet. Thu 6° Frost."), "labels"),
    "programme": (
        lines(
            "Mon 3 May, 19:30 – Bell Ringers, St Oda’s Hall. Free.",
            "Tue 4 May, 10:15 – Rope Making, Lock House. €5.",
            "Wed 5 May, 20:00 – Film: Two Keepers, Odeon. €9.",
        ),
        "labels",
    ),
    "names": (
        "<ul>"
        + "".join(
            f"<li>{n} Quill, {a}, Orlay</li>"
            for n, a in zip(["Ada", "Bo", "Cy", "Di", "Ed", "Flo"], range(80, 99), strict=False)
        )
        + "</ul>",
        "labels",
    ),
    "count": (
        lines("Dole, J. (Weir) 1,377. Quill, A. (Moor) 902. Galt, R. (Ind) 65. Turnout 39.4%. Spoilt 12."),
        "labels",
    ),
    "ticker": ("".join(f"<div><b>{time}</b><p>{said}</p></div>" for time, said in TIMED), "live ticker"),
    "pictures": (
        "<ul>"
        + "".join(f"<li><img src='{n}.jpg'><p>{n} gates of the weir in frost.</p></li>" for n in range(6))
        + "</ul>",
        "shows pictures",
    ),
    "film in a box": ('<div class="jw-player"></div>' + lines("A keeper saw it by the gate of the weir."), "a video"),
    "sound in a frame": (
        '<iframe src="https://player.sound.example/3"></iframe>' + lines("Who took the rope? Listen on all platforms."),
        "plays a recording",
    ),
    "short sound": ("<audio></audio>" + lines("About mud and eels."), "plays sound"),
    "search": (
        "<ul>"
        + "".join(
            f"<li><a href='/{n}'>Gate {n} of the weir</a><p>… the keeper of the gate who said …</p></li>"
            for n in range(5)
        )
        + "</ul>",
        "list of stories",
    ),
    "cards": (
        "".join(
            f"<div class='c'><a href='/{n}'><h3>Gate {n} shut</h3></a><p>The keeper went home.</p></div>"
            for n in range(5)
        ),
        "list of stories",
    ),
    "named dish": (
        "<ul><li>200 g lentils</li><li>50 g butter</li><li>½ tsp salt</li></ul><h3>Method:</h3>"
        + lines("Boil the lentils until they are soft, and stir in what is left."),
        "recipe",
    ),
    "short question": (
        lines("Which gate are you?", "Answer nine questions.") + "<button>Left</button><button>Right</button>",
        "speaks to its reader",
    ),
    "signs in": (
        lines("Type in your e-mail and we will send you a link.", "No password is needed.") + "<input type='email'>",
        "sign in or to subscribe",
    ),
    "drawn button": (
        lines("You like to row at night, and you can mend a gate.", "We give you a boat and a bed.")
        + "<a class='btn' href='/a'>Write to us</a>",
        "speaks to its reader",
    ),
    "halves of a day": (
        "".join(
            f"<div><b>{time}</b><p>{said}</p></div>"
            for time, (_, said) in zip(("2.20pm", "1.55pm", "11.10am"), TIMED, strict=True)
        ),
        "live ticker",
    ),
    "boxes with pictures": (
        "".join(f"<div><img src='{n}.jpg'><p>{n} gates of the weir in frost.</p></div>" for n in range(6)),
        "shows pictures",
    ),
    "data": (
        lines(
            "This tells you which data we collect when you read us.",
            "We keep them for a year, and no longer than that.",
        ),
        "questions about its site",
    ),
    "answers to choose": (
        lines("Nine gates, nine names. Can you match them?")
        + "<select><option>Ada</select><select><option>Odo</select><button>Check</button>",
        "asks its reader questions",
    ),
    "weighed": (
        "<ul><li>500g rye</li><li>10 g salt</li><li>3 dl water</li></ul>"
        + lines("Mix it well.", "Wait for a night.", "Bake it."),
        "recipe",
    ),
    "timetable": ("".join(f"<div><b>{time}</b><p>{said}</p></div>" for time, said in TIMED[::-1]), "table"),
    "sound": (
        '<audio src="a.mp3"></audio>' + lines("Ada Quill talks to the keeper of the weir about mud and about eels."),
        "plays sound",
    ),
    "letter": (
        lines(
            "Four stories from the moor, picked by our editors and sent to you on Fridays.",
            "You can leave at any time.",
        )
        + '<form><input type="email"><button>Go</button></form>',
        "offers a newsletter",
    ),
    "letter elsewhere": (
        lines("Få nyheterna från heden i din inkorg varje fredag.", "Gratis och utan reklam.")
        + '<form><input type="email"><button>Prenumerera</button></form>',
        "offers a newsletter",
    ),
    "asked": (
        lines("1. When was the first gate built?", "1871", "1911", "2. How many gates are there?", "Nine", "Forty")
        + '<input type="radio"><button>See my score</button>',
        "asks its reader questions",
    ),
    "stored": (
        lines("We and others store cookies on your device.", "You may accept all of them, or choose some.")
        + "<button>Accept all</button>",
        "only asks for consent",
    ),
    "prize": (
        lines("We have nine ropes to give away.", "Tell us in ten words why one of them should be yours.")
        + "<form><textarea></textarea><button>Send</button></form>",
        "speaks to its reader",
    ),
    "thanks": (
        lines("Thank you for your letter.", "You will hear from us.", "Look at your post in the days that follow."),
        "speaks to its reader",
    ),
    "room": (
        lines("Six rooms over the lock, each with a bath and a view of the gates. Dogs are welcome here.")
        + "<p>From <b>€74</b> a night</p>",
        "offers something",
    ),
    "dish": ("<ul><li>200 g lentils</li><li>50 g butter</li><li>½ tsp salt</li></ul>" + STEPS, "recipe"),
}


SHOWN_INSTEAD = {
    "dish",
    "named dish",
    "pictures",
    "film in a box",
    "sound in a frame",
    "search",
    "cards",
    "boxes with pictures",
}
"""What a page shows that is no prose whoever signs it."""


@pytest.mark.parametrize("kind", NO_ARTICLE)
def test_a_page_without_prose_of_its_own_is_no_article(kind):
    """Its build says so, whatever it is called."""
    inner, reason = NO_ARTICLE[kind]
    language = "sv" if "elsewhere" in kind else "en"
    assert reason in (take_page(page(inner, language=language), "a.html").no_article or "")


@pytest.mark.parametrize("kind", NO_ARTICLE)
def test_a_page_that_states_an_article_is_read(kind):
    """A report of a match or a vote may be all names and numbers; its page says that it is one."""
    inner, _ = NO_ARTICLE[kind]
    stated = page(inner, head='<meta property="og:type" content="article">')
    assert take_page(stated, "a.html").no_article is None


@pytest.mark.parametrize("kind", [kind for kind in NO_ARTICLE if kind not in SHOWN_INSTEAD])
def test_a_page_that_names_its_author_is_read(kind):
    """Whoever signs a page tells something."""
    inner, _ = NO_ARTICLE[kind]
    assert take_page(page(inner, head='<meta name="author" content="Ada Quill">'), "a.html").no_article is None


@pytest.mark.parametrize(
    "told",
    [
        ("Nobody drowned.", "The gate broke at dawn.", "Two crews came from Pell.", "They had it shut by noon."),
        ("Best eel: A. Quill. Best rope: J. Dole.", "The cup went to the school, whose children had caught theirs."),
        ("Orlay beat Pell 3-1 on Sunday with goals by Dole and Galt.", "Quill scored late.", "The crowd was 210."),
        ("Lock Lane will be shut from 3 May to 9 May.", "Buses stop at the mill instead.", "Call 555 0101."),
        ("ORLAY, May 3 — Harbour Master Ada Quill and Mayor Odo Galt of Pell opened the New Lock on Friday.",),
        ("You should oil your gate before the frost, says Ada Quill, the keeper.", "She has oiled hers since May."),
        ("We have waited ten years for a lock.", "Our council paid for four plans.", "You would think one was good."),
        ("“It was me,” said Odo Galt.", "“I am sorry.”", "He left by the back door.", "The council meets on Friday."),
        ("The weir opens to visitors on Sunday at 10:00.", "Tickets are €4.", "The money goes to the roof."),
        ("Lambs sold to €88 at Orlay on Monday.", "Ewes made €131.", "Trade was slow."),
        ("Le maire du village a fermé la porte.", "Le gardien du barrage dort.", "La fille du meunier rit."),
        ("Primarul din sat a închis poarta.", "Oamenii din port au râs.", "Câinele din curte doarme."),
        ("You may like the lock.", "You may sit on it.", "But you cannot eat it.", "Our children had eels to sell."),
        ("The boat left at 9:10.", "It came back at noon.", "Nobody in Orlay had seen such a day."),
        ("07:10 The first boat leaves the lock with nine men.", "08:40 A gate breaks.", "11:00 All nine are ashore."),
        ("They dig for eels at the gate.", "The boys dig, too.", "Nobody knows what else they dig for."),
        ("The new gate will have cost taxpayers in Orlay more than twice what the council had promised them",),
    ],
)  # fmt: skip
def test_a_short_item_is_read(told):
    """A few short sentences, a dateline full of names or a line of advice are news, whatever frames them."""
    assert take_page(page(lines(*told)), "a.html").no_article is None


def test_a_letter_to_sign_up_for_is_told_by_a_heading_that_asks():
    """Whoever is asked to join has a field for their address; a story with that field below it is read."""
    field = "<input type='email'><input type='submit'>"
    told = lines(
        "The letter of the weir, by those who keep it.", "No other post, and a hundred eels a year for nothing."
    )
    assert take_page(page(told + field, title="Join us"), "a.html").no_article == "this page offers a newsletter"
    assert take_page(page(told + field, title="The weir has a letter"), "a.html").no_article is None


def test_times_beside_links_to_other_stories_are_no_sign():
    """What is newest on a site stands beside its stories, the last one first."""
    newest = "".join(f'<div><span>{time}</span> <a href="/a">{said}</a></div>' for time, said in TIMED)
    told = lines("The council of Orlay will pay for a new gate.", "It said so on Monday.")
    assert take_page(page(told + newest), "a.html").no_article is None


def test_a_film_within_a_story_that_quotes_somebody_is_no_sign():
    """Whoever sums up a film quotes nobody."""
    film, told = '<video src="a.mp4"></video>', "Eels came back to the mill stream in May, and the county put up signs."
    assert take_page(page(lines(told) + film), "a.html").no_article == "this page shows a video"
    inner = f"{lines(told)}{film}{lines('“They bite nobody,” said Ada Quill, the warden.')}"
    assert take_page(page(inner), "a.html").no_article is None


def test_a_price_or_a_player_within_a_story_is_no_sign():
    """A story of some length may show both."""
    story = "The keeper of the weir sold her boat on Monday, and everybody in Orlay came to see who would buy it. " * 5
    inner = f'<audio src="a.mp3"></audio>{lines(story)}<p><b>€74</b></p>'
    assert take_page(page(inner), "a.html").no_article is None


def test_a_script_without_capitals_is_not_judged():
    """Where no letter is small or capital, their share says nothing."""
    assert (
        take_page(
            page("<p>" + "先日 商品 改造 商標 違反 疑い 男性 逮捕 報道 今回 販売 会社 認め 状況 問題 警察。" + "</p>"),
            "a.html",
        ).no_article
        is None
    )
