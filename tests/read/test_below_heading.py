"""Who wrote a story, and when, is read below its heading only where the lines can mean nothing else."""

import pytest
from lxml import html

from sitegen.read.below_heading import shown_authors, shown_day
from tests.support.pages import WEIR

STORY = "".join(f"<p>{line}</p>" for line in WEIR)


def page(lines: str, above: str = ""):
    """Return the tree of a page with lines between its heading and its story."""
    return html.fromstring(f"<html><body>{above}<article><h1>Otters back</h1>{lines}{STORY}</article></body></html>")


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("<p>By Sela Marsh</p>", ["Sela Marsh"]),
        ("<p>Our man in Port Orlay, Odo Riel</p>", ["Odo Riel"]),
        ("<p>Our correspondent at the court, Sela Marsh</p>", ["Sela Marsh"]),
        ("<p class='by-author'>Court report by our reporter Sela Marsh</p>", ["Sela Marsh"]),
        ("<p>By Dr Sela Marsh and Prof. Jan Riel</p>", ["Dr Sela Marsh", "Prof. Jan Riel"]),
        ("<p>By Odo May March 4, 2026</p>", ["Odo May"]),
        ("<p><a href='/autor/sela-marsh'>Sela Marsh</a></p>", ["Sela Marsh"]),
        ("<p class='auteur'>Sela Marsh</p>", ["Sela Marsh"]),
        ("<div>By <b>Sela Marsh</b></div>", ["Sela Marsh"]),
        ("<p>By SELA MARSH and Odo van Riel</p>", ["SELA MARSH", "Odo van Riel"]),
        ("<p>By Sela Marsh, Odo Riel and Ines Falk</p>", ["Sela Marsh", "Odo Riel", "Ines Falk"]),
        ("<p>By Sela Marsh, Orlay</p>", ["Sela Marsh"]),
        ("<p>By Sela Marsh, River Correspondent, and Odo Riel</p>", ["Sela Marsh", "Odo Riel"]),
        ("<p>By Sela Marsh, arts critic and Odo Riel in Orlay</p>", ["Sela Marsh", "Odo Riel"]),
        ("<p>By Sela Marsh, critic and keeper of otters</p>", ["Sela Marsh"]),
        ("<p class='byline'>Af Sela Marsh og Odo Riel</p>", ["Sela Marsh", "Odo Riel"]),
        ("<h3>By Dr Sela Marsh</h3>", ["Dr Sela Marsh"]),
        ("<h4 class='authors'>Prof. Sela Marsh and Dr. Odo Riel</h4>", ["Prof. Sela Marsh", "Dr. Odo Riel"]),
        ("<p><i>Our own correspondent Sela Marsh, Port Orlay</i></p>", ["Sela Marsh"]),
        ("<p>Sela Marsh reports from Port Orlay</p>", ["Sela Marsh"]),
        ("<p>4 March 2026 | Sela Marsh, Shipping Correspondent</p>", ["Sela Marsh"]),
        ("<div><span>Sela Marsh</span><span>Arts editor</span><span>5:00am</span></div>", ["Sela Marsh"]),
        ("<section><p>Sela Marsh<br><small>Local Reporter</small></p></section>", ["Sela Marsh"]),
        ("<p>By River reporter <a href='/n/1'>Sela Marsh</a></p>", ["Sela Marsh"]),
        ("<p class='author-line'>Report: Sela Marsh; Photos: Odo Riel</p>", ["Sela Marsh"]),
        (
            "<ul class='byline'><li>From our reporter <a href='/team/sela-marsh'>Sela Marsh</a></li></ul>",
            ["Sela Marsh"],
        ),
        ("<p>BY SELA MARSH AND ODO RIEL FOR THE LANTERN</p>", ["SELA MARSH", "ODO RIEL"]),
        ("<p>By June Marsh, staff writer</p>", ["June Marsh"]),
        ("<p>Words by Sela Marsh. Pictures by Odo Riel.</p>", ["Sela Marsh"]),
        ("<p>Interview by Sela Marsh, photographs by Odo Riel</p>", ["Sela Marsh"]),
        ("<div><span>Author: Sela van der Marsh</span><br><span>4 March 2026</span></div>", ["Sela van der Marsh"]),
        ("<div>Sela Marsh | The Orlay Echo</div>", ["Sela Marsh"]),
        ("<p>Posted by Sela Marsh</p>", ["Sela Marsh"]),
        ("<p>Sela Marsh / Orlay Lantern / March 4, 2026</p>", ["Sela Marsh"]),
        ("<p>Photos and text: Sela Marsh</p>", ["Sela Marsh"]),
        ("<p>Story and photos by<br>SELA MARSH<br>sm@lantern.example</p>", ["SELA MARSH"]),
        ("<p><b>From our correspondent SELA MARSH</b></p>", ["SELA MARSH"]),
        ("<ul class='info'><li>Sela Marsh</li><li>Arts reporter</li><li>28 Feb 2026</li></ul>", ["Sela Marsh"]),
        ("<p class='by'>Sela Marsh reports from Port Orlay</p>", ["Sela Marsh"]),
        ("<div>Posted: March 4 | Author: <em>Sela Marsh</em> | Section: News</div>", ["Sela Marsh"]),
        ("<div><b>Reporting</b> <div><span>Reporting</span> <span>Sela Marsh</span></div></div>", ["Sela Marsh"]),
        (
            "<div><span>by</span><a href='/profile/sela-marsh'><span>Sela</span> <span>Marsh</span></a></div>",
            ["Sela Marsh"],
        ),
        ("<p class='byline'>By Sela Marsh March 4, 2026</p>", ["Sela Marsh"]),
        ("<p class='byline'>Posted by Sela Marsh on May 4</p>", ["Sela Marsh"]),
        ("<p class='byline'>Sela Marsh | Orlay Lantern</p>", ["Sela Marsh"]),
        ("<p class='byline'>By Sela Marsh<br>Published May 4</p>", ["Sela Marsh"]),
        ("<p class='byline'>Story by Sela Marsh Photography by Odo Riel</p>", ["Sela Marsh"]),
        ("<p class='byline'>By Sela Marsh (AP) · 5 min read</p>", ["Sela Marsh"]),
        ("<div class='byline'><span>By</span> <span>Sela Marsh</span><span>Reporter</span></div>", ["Sela Marsh"]),
        ("<ul class='authors'><li>Sela Marsh</li><li>Odo Riel</li></ul>", ["Sela Marsh", "Odo Riel"]),
        ("<div><a rel='author' href='/s'>Sela Marsh</a></div>", ["Sela Marsh"]),
        ("<address class='author'>By <a>Sela Marsh</a> and <a>Odo Riel</a></address>", ["Sela Marsh", "Odo Riel"]),
        ("<p><a href='/author/sela-marsh'>Sela Marsh</a></p>", ["Sela Marsh"]),
        (
            "<div><a href='https://lantern.example/by/s-marsh/'>Sela Marsh</a> <a>Nature</a></div>",
            ["Sela Marsh"],
        ),
        ("<span class='vcard author'><span class='fn'>Sela Marsh</span></span>", ["Sela Marsh"]),
        ("<div class='author'>By <b>Sela Marsh</b> and <b>Odo Riel</b></div>", ["Sela Marsh", "Odo Riel"]),
        ("<p class='author'>by: <a>Sela Marsh</a>, <a>Odo Riel</a></p>", ["Sela Marsh", "Odo Riel"]),
        ("<p class='author'><a>Sela Marsh</a>, <b>Chief Reporter</b></p>", ["Sela Marsh"]),
        ("<span class='author'>Author: <a href='/w'>Sela Marsh</a></span>", ["Sela Marsh"]),
        ("<p>Submitted by Sela Marsh on Wed, 03/11/2026</p>", ["Sela Marsh"]),
        ("<div data-component='byline-block'><span>4 March 2026</span><span>Sela Marsh</span></div>", ["Sela Marsh"]),
        ("<div><a href='/staff/12/sela-marsh/'>Sela Marsh</a></div>", ["Sela Marsh"]),
        ("<a class='byline' href='/w'>Sela Mar<span class='last'>sh</span></a>", ["Sela Marsh"]),
        (
            "<p class='byline'><a rel='author'>Sela Marsh</a> in Orlay and <a rel='author'>Odo Riel</a></p>",
            ["Sela Marsh", "Odo Riel"],
        ),
        (
            "<p class='byline'>by <a rel='author'>Sela Marsh</a>, photography by <a rel='author'>Odo Riel</a></p>",
            ["Sela Marsh"],
        ),
    ],
)
def test_a_byline_names_people(line, people):
    """Lines that begin with "by", and elements that are called after the writers, in the forms of many houses."""
    assert list(shown_authors(page(line), "Orlay Lantern")) == people


@pytest.mark.parametrize(
    "line",
    [
        "<p>By noon the otters were gone.</p>",
        "<p>By the river</p>",
        "<p>By Sea and Land</p>",
        "<p>From our gardens</p>",
        "<p>Our reporter Sela Marsh went to the weir and saw no otters</p>",
        "<p>Our reporter went to Port Orlay</p>",
        "<p>Sela Marsh reports a loss from the weir</p>",
        "<h3>By Sea and Land</h3>",
        "<p>Von Riel House</p>",
        "<ul><li>Sela Marsh</li><li>Odo Riel</li></ul>",
        "<p class='sort-by'>Sela Marsh</p>",
        "<div>Sela Marsh | The otters of Orlay</div>",
        "<div>Sela Marsh | Odo Riel</div>",
        "<div>Photography Sela Marsh</div>",
        "<div><span>Editing</span> <span>Sela Marsh</span></div>",
        "<p>By Order of the County</p>",
        "<p>Sela Marsh</p>",
        "<p><a href='/marsh/sela'>Sela Marsh</a></p>",
        "<p><a href='/author/'>Sela Marsh</a></p>",
        "<p class='byline'>By Staff</p>",
        "<p class='byline'>By Reuters</p>",
        "<p class='byline'>By Associated Press</p>",
        "<p class='byline'>By The Editors</p>",
        "<p class='byline'>By Our Correspondent</p>",
        "<p class='byline'>By Orlay Lantern</p>",
        "<p>Our man in Port Orlay, Odo Riel said, was late.</p>",
        "<p>Our house in Port Orlay, Sela Marsh</p>",
        "<p class='auto'>Sela Marsh</p>",
        "<p>Af Sela Marsh</p>",
        "<p class='byline'>Af hensyn til Sela Marsh</p>",
        "<p class='auteur'>Avec Sela Marsh</p>",
        "<p class='byline'>Opinion Sela Marsh</p>",
        "<p class='byline'>Photos by Sela Marsh</p>",
        "<p class='byline'>Updated by Sela Marsh</p>",
        "<p class='author-bio'>Sela Marsh</p>",
        "<p>Sela Marsh, the keeper of the gates</p>",
        "<p>Sela Marsh, once a reporter, keeps the gates</p>",
        "<p class='byline'>Harbour minister Sela Marsh in parliament</p>",
        "<p><a href='/staff/12/mill-fund/'>Sela Marsh</a></p>",
        "<p>The keeper of the gates, <a href='/people/sela-marsh'>Sela Marsh</a>, told the board of the otters.</p>",
        "<p class='author'><a rel='author' href='/w'>View More Articles</a></p>",
        "<p class='photo-author'>Sela Marsh</p>",
        "<h1>Another heading</h1><p>By Sela Marsh</p>",
    ],
)
def test_what_may_be_no_byline_names_nobody(line):
    """Sentences, desks, papers, photographers, and pages with two main headings name nobody."""
    assert shown_authors(page(line), "Orlay Lantern") == ()


@pytest.mark.parametrize(
    ("language", "line", "people", "day"),
    [
        ("de", "<p class='autor'>Von Sela Marsh und Odo Riel</p><p>Mi, 4. März 2026, 14:05 Uhr</p>", 2, "2026-03-04"),
        ("de-AT", "<p class='byline'>von Sela Marsh</p><p>Mittwoch, 4. März 2026</p>", 1, "2026-03-04"),
        ("fr", "<p>Par Sela Marsh</p><p>Publié le mercredi 4 mars 2026 à 18h20</p>", 1, "2026-03-04"),
        ("es", "<p>Por Sela Marsh y Odo Riel</p><p>4 de marzo de 2026 a las 9:10</p>", 2, "2026-03-04"),
        ("it", "<p>di Sela Marsh</p><p>Pubblicato il 4 marzo 2026</p>", 1, "2026-03-04"),
        ("nl", "<p>Door <b>Sela Marsh</b></p><p>Gepubliceerd op 4 maart 2026 om 10:15</p>", 1, "2026-03-04"),
        ("pt", "<p>Por Sela Marsh</p><p>4 de março de 2026 às 10h15</p>", 1, "2026-03-04"),
        ("sv", "<p>Av Sela Marsh och Odo Riel</p><p>onsdag 4 mars 2026 kl. 10.15</p>", 2, "2026-03-04"),
        ("fr", "<p>Par Sela Marsh</p><p>Publié le 4 mars 2026 à 18h20, mis à jour le 5 mars 2026</p>", 1, "2026-03-04"),
        ("pl", "<p>Autor: Sela Marsh</p><p>4 marca 2026, 10:15</p>", 1, "2026-03-04"),
        ("ru", "<p>Автор: Sela Marsh</p><p>4 марта 2026, 11:30</p>", 1, "2026-03-04"),
        ("tr", "<p>Yazan: Sela Marsh</p><p>4 Mart 2026 - 13:45</p>", 1, "2026-03-04"),
        ("cs", "<p>Text: Sela Marsh</p><p>4. března 2026 v 9:10</p>", 1, "2026-03-04"),
        ("fi", "<p>4. maaliskuuta 2026 klo 9.10</p>", 0, "2026-03-04"),
        ("pl", "<p>Aktualizacja: 4 marca 2026</p>", 0, None),
        ("hr", "<p>4. listopada 2026.</p>", 0, None),
        ("fr", "<p>Par Sela Marsh avec Odo Riel</p><p>Le 4 mars 2026</p>", 2, "2026-03-04"),
        ("fr", "<p>Par temps de pluie</p><p>Le 4 mars 2026, le pont a rouvert</p>", 0, None),
        ("de", "<p>Von der Schleuse</p><p>Stand: 4. März 2026</p>", 0, None),
        ("es", "<p>Por la tarde</p><p>Actualizado</p><p>marzo de 2026</p>", 0, None),
    ],
)
def test_a_page_in_another_language_names_people_and_its_day(language, line, people, day):
    """The words of its language count for "by"; the day of a later version or within a sentence is none."""
    tree = page(line)
    tree.set("lang", language)
    assert shown_authors(tree, None) == ("Sela Marsh", "Odo Riel")[:people]
    assert shown_day(tree) == day


def test_names_within_or_behind_the_story_are_not_its_authors():
    """A name above the heading's own box, or below the first paragraphs, is another's."""
    behind = page("").find(".//article")
    behind.append(html.fragment_fromstring("<p class='byline'>By Sela Marsh</p>"))
    assert shown_authors(behind.getroottree().getroot(), None) == ()
    assert shown_authors(page("", above="<p class='byline'>By Sela Marsh</p>"), None) == ()


@pytest.mark.parametrize(
    "line",
    [
        "<p>March 4, 2026</p>",
        "<p>Monday, March 4th, 2026</p>",
        "<p class='date'>Mar. 4, 2026</p>",
        "<p>Published March 4, 2026 at 8:00 am</p>",
        "<p>Posted Wed 4 Mar 2026 at 9:02am, updated Thu 5 Mar 2026 at 7:41am</p>",
        "<p>Posted on 4 March 2026</p>",
        "<p class='date'>2026-03-04</p>",
        "<p class='byline'>By Sela Marsh | March 4, 2026</p>",
        "<p>First published on Mon 4 Mar 2026 08.00 GMT</p>",
        "<p>First published on Wed 4 Mar 2026, last changed on Fri 6 Mar 2026</p>",
        "<time datetime='2026-03-04T08:00'>today</time>",
        "<p>Updated: March 9, 2026</p><p>Published: March 4, 2026</p>",
        "<time class='entry-date updated' datetime='2026-03-04'>x</time>",
        "<time datetime='2026-03-04'>x</time><time class='updated' datetime='2026-03-09'>y</time>",
        "<p>9:15 pm, Wednesday 4 March 2026</p>",
        "<p>Published: 2026/03/04</p>",
        "<p>Wednesday 4th of March, 2026</p>",
        "<p>Posted by: Sela Marsh, 4 March 2026</p>",
        "<div>Written by <b>Sela Marsh</b> on <i>March 4th, 2026</i> in <a href='/c'>News</a></div>",
        "<p><span>March</span> <span>4</span>, <span>2026</span></p>",
        "<p>Published at 09:00, 4th Mar 2026</p>",
        "<p>Published 6:00 a.m. ET March 4, 2026</p>",
        "<p>2026-03-04 16:20 CET</p>",
        "<p>Wed, 03/04/2026 - 08:00</p>",
        "<p>Last updated <time>9 March 2026</time></p><p>First published on <time>4 March 2026</time></p>",
        "<p>Created: Wed 4/3/2026</p><p>Updated: 9/3/2026</p>",
        "<p>March 4, 2026</p><p>March 9, 2026</p><p>Published: March 4, 2026</p>",
    ],
)
def test_a_line_gives_the_day(line):
    """A day that is written out, alone or with a label, and what is marked as a time; not that of a later version."""
    assert shown_day(page(line)) == "2026-03-04"


@pytest.mark.parametrize(
    "line",
    [
        "<p>On March 4, 2026, the otters were seen.</p>",
        "<p>March 4</p>",
        "<p>04/03/2026</p>",
        "<p>Sun, 04/03/2026</p>",
        "<p>Last updated <time>9 March 2026</time></p>",
        "<p>Published: March 4, 2026</p><p>Published: March 5, 2026</p>",
        "<p>The otters came at 9:15 on 4 March 2026</p>",
        "<p>Seen by Sela Marsh on 4 March 2026</p>",
        "<p>4.3.2026</p>",
        "<p>2 days ago</p>",
        "<blockquote>— Sela Marsh (@sela) <a href='/1'>March 4, 2026</a></blockquote>",
        "<p>Last updated March 9, 2026</p>",
        "<p class='event-date'>March 4, 2026</p>",
        "<p>March 4, 2026</p><p>March 5, 2026</p>",
        "<p>February 30, 2026</p>",
        "<time class='modified' datetime='2026-03-09'>x</time>",
        "<time datetime='2026-13-45'>x</time>",
    ],
)
def test_a_day_that_may_be_another_is_none(line):
    """Sentences, orders of numbers, days of changes and of what is to come, and lines that do not agree give no day."""
    assert shown_day(page(line)) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("<p>31/12/2025</p>", "2025-12-31"),
        ("<p>12.31.2025</p>", "2025-12-31"),
        ("<p>5/5/2025</p>", "2025-05-05"),
        ("<p>31/13/2025</p>", None),
        ("<p>Tue 4/3/2025</p>", "2025-03-04"),
        ("<p>Thu 4/3/2025</p>", "2025-04-03"),
    ],
)
def test_a_day_in_numbers_counts_where_it_can_be_one_day(line, day):
    """Its month is no month the other way round, or the weekday beside it tells which of both is meant."""
    assert shown_day(page(line)) == day


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("ORLAY, March 4, 2026 (Lantern) - ", "2026-03-04"),
        ("Port Orlay, Vell, 4 March 2026 — ", "2026-03-04"),
        ("Orlay, March 4, 2026 /Quillwire/ -- ", "2026-03-04"),
        ("Orlay, March 4, 2026, was wet: ", None),
        ("Orlay, March 4 - ", None),
        ("In Orlay on March 4, 2026 - ", None),
    ],
)
def test_a_dateline_gives_the_day_where_no_line_does(opening, day):
    """A place, a day and a dash before the first sentence; a sentence that begins with a place tells of any day."""
    tree = html.fromstring(f"<html><body><h1>Otters back</h1><p>{opening}{WEIR[0]}</p>{STORY}</body></html>")
    assert shown_day(tree) == day
    assert shown_day(page("<p>March 9, 2026</p>")) == "2026-03-09"
