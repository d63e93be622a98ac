"""`sitegen review` as a reviewer meets it: over a pipe, in a terminal, and killed."""

import http.client
import io
import os
import re
import signal
import sys
from datetime import date

import pexpect
import pytest
from rich.console import Console
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.cli.keys import LineKeys
from sitegen.cli.review_answers import ChoiceError, chosen
from sitegen.cli.review_group import GroupDesk
from sitegen.cli.review_view import HELP, show_item
from sitegen.cli.review_web import WebDesk
from sitegen.extract import reasons
from sitegen.maintain.actors import Newcomers
from sitegen.pipeline import load_settings, make_digest
from sitegen.read import read_registry
from sitegen.review.queue import NOTHING_STATED
from sitegen.review.session import Session
from sitegen.settings import find_config
from tests.support.extracted import Draft, resolve
from tests.support.invented import span

WEIR = """---
title: Council keeps the weir open
outlet: harbour-wire
url: https://www.example.com/weir
published: 2026-09-14
---
Harbour master Ada Quill did not say whether the weir would stay open.

“We have spent €4.2 million on the gates,” Quill told reporters. Dozens of boats waited. Hundreds of people watched.

Bren Tolloway, the county engineer, did not say when the road would open.
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A content folder with an article that leaves four things in doubt."""
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (articles / "weir.md").write_text(WEIR, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def press(*keys):
    """Give the command its keys, one a line."""
    result = CliRunner().invoke(app, ["review", "--by", "Ed Orlo"], input="".join(f"{key}\n" for key in keys))
    assert result.exit_code == 0, result.output
    return result.output


def decided(house):
    """Read what is on disk."""
    return decided_in(house / "content")


def decided_in(content):
    """Read what is on disk of a content folder."""
    read = read_registry(content, base=content)
    assert read.faults == ()
    return read.decisions


def test_it_shows_what_a_decision_needs(house):
    """The words marked, the sentences around them, who is meant, every reason, how far one has come."""
    output = press("q")
    assert "0 of 4 settled" in output
    assert "[whether the weir would stay open]" in output
    assert "indirect quote by Ada Quill" in output
    assert "held: the article says that this was not said" in output
    assert "0 settled, 4 still wait" in output
    assert decided(house) == ()


def test_a_day_of_keys_empties_the_queue(house):
    """Accept, another speaker, a reason, reject as a list; what was decided does not come back."""
    output = press("y", "s", "ada", "r", "too vague", "g", "n")
    assert re.search(r"1 +\[Dozens of boats\] waited\. *\n2 +\[Hundreds", output)
    assert "rejected 2 items" in output
    assert "4 settled, 0 still wait" in output
    made = decided(house)
    assert [(d.verdict, d.speaker) for d in made] == [
        ("publish", None),
        ("publish", "ada-quill"),
        ("reject", None),
        ("reject", None),
    ]
    assert {d.reason for d in made[2:]} == {"too vague"}
    assert {(d.by, d.on) for d in made} == {("Ed Orlo", date.today())}  # noqa: DTZ011 - as the command has it
    assert "0 settled, 0 still wait" in press()
    told = CliRunner().invoke(app, ["evaluate", "--decisions"]).output
    assert [line.split()[-4:] for line in told.splitlines() if "indirect" in line] == [["1", "1", "0", "50%"]]


def test_wrong_keys_cost_nothing(house):
    """Help, words that do not stand there, nobody by that name, nothing to take back, the source."""
    output = press("?", "w", "the mayor", "s", "nobody at all", "z", "o", "m", "boats")
    assert "take the last key back" in output
    assert "“the mayor” does not stand in" in output
    assert "is no actor" in output
    assert "nothing to take back" in output
    assert "https://www.example.com/weir#:~:text=" in output
    assert "which has no `measures`" in output
    assert decided(house) == ()


def test_a_list_is_settled_but_for_what_is_named(house):
    """Some are left, some settled otherwise; an answer that is none settles nothing; a list can be left."""
    output = press("g", "", "g", "3", "x", "1h y", "g", "2 n", "q")
    assert "'3' is no number of the list" in output
    assert "'x' is no number of the list" in output
    assert [(d.verdict, d.item[0]) for d in decided(house)] == [("hold", "q"), ("publish", "q"), ("reject", "f")]
    assert "3 settled, 1 still wait" in output


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("n", {0: "reject", 1: "reject", 2: "reject"}),
        ("2 Y", {0: "publish", 2: "publish"}),
        ("1y, 3h n", {0: "publish", 1: "reject", 2: "hold"}),
        ("3y", {2: "publish"}),
        ("2", {}),
        ("1-2n y", {0: "reject", 1: "reject", 2: "publish"}),
        ("2-3 h", {0: "hold"}),
        ("1-2s n", {0: "name", 1: "name", 2: "reject"}),
        ("2i", {1: "look"}),
        ("1-2n +", {0: "reject", 1: "reject"}),
    ],
)
def test_an_answer_to_a_list_is_read_as_it_is_explained(answer, meant):
    """Numbers first, then what becomes of the rest; without that the rest is left."""
    assert chosen(answer, 3) == meant


@pytest.mark.parametrize("answer", ["0 n", "4n", "n y", "1yy", "yes", "2-4n", "3-1n", "1-n", "y all"])
def test_an_answer_that_may_mean_something_else_is_none(answer):
    """A slip settles nothing."""
    with pytest.raises(ChoiceError):
        chosen(answer, 3)


def test_a_whole_group_can_be_refused_unseen_and_never_published_so(tmp_path):
    """Where its reason says it all: one answer for what is listed and what is not, and one key takes it back."""
    said = " ".join(f"“The boat of pier {number} is in,” she said." for number in range(9))
    draft = Draft("harbour", f"Wessa Orlo met Tam Brill. {said}", title="Boats")
    for number in range(9):
        draft.says(draft.who("Wessa Orlo"), f"The boat of pier {number} is in", confidence=0.6)
    session = Session(resolve(draft), tmp_path, "Ed Orlo", date(2031, 3, 1))
    console = Console(file=io.StringIO(), width=90, height=21, highlight=False)
    desk = GroupDesk(session, LineKeys(io.StringIO("y all\nn all\n")), console)
    assert desk.work(session.current, None)
    assert "'y' is no number of the list" in console.file.getvalue()
    assert (session.done, session.waiting) == (9, ())
    assert "to 9" not in console.file.getvalue()
    assert session.undo()
    assert (session.done, len(session.waiting)) == (0, 9)


def family(folder, keys):
    """Return a session with three doubtful quotes, all given to the wrong one, its desk and what that prints."""
    said = "“One boat is in,” Orlo said. “Two boats are in,” Orlo said. “Three boats are in,” Orlo said."
    draft = Draft("harbour", f"Wessa Orlo met her son Jens Orlo and Tove Sandell. {said}", title="Boats")
    for words in ("One boat is in", "Two boats are in", "Three boats are in"):
        draft.says(draft.who("Jens Orlo"), words, hold=("two people share this name in the article",))
    draft.who("Wessa Orlo")
    draft.who("Tove Sandell")
    cast = {"harbour": draft.extraction.entities}
    newcomers = Newcomers(folder / "actors.yml")
    session = Session(resolve(draft), folder, "Ed Orlo", date(2031, 3, 1), cast=cast, newcomers=newcomers)
    console = Console(file=io.StringIO(), width=90, height=45, highlight=False)
    return session, GroupDesk(session, LineKeys(io.StringIO(keys)), console), console.file


def test_rows_of_a_list_are_given_to_somebody_else_at_once(tmp_path):
    """One of the list, or by name; whoever never spoke is registered once; one key takes all of it back."""
    session, desk, told = family(tmp_path, "2-3s n\nWessa Orlo\n")
    assert desk.work_all(None)
    assert "registered Wessa Orlo (person) in actors.yml; published 2 items" in told.getvalue()
    assert (tmp_path / "actors.yml").read_text("utf-8").count("Wessa Orlo") == 1
    assert [(d.verdict, d.speaker) for d in decided_in(tmp_path)] == [
        ("reject", None),
        ("publish", "wessa-orlo"),
        ("publish", "wessa-orlo"),
    ]
    assert session.undo()
    assert [d.verdict for d in decided_in(tmp_path)] == ["reject"]
    assert not (tmp_path / "actors.yml").exists()


@pytest.mark.parametrize("answer", ["", "9", "Nobody at all"])
def test_rows_given_to_nobody_wait_on(tmp_path, answer):
    """No answer, no such number, or no such name."""
    session, desk, _ = family(tmp_path, f"s\n{answer}\n")
    assert not desk.work_all(None)
    assert len(session.waiting) == 3


def test_a_row_is_looked_at_in_its_passage_and_asked_about_then(tmp_path):
    """With all that a decision needs; the rest of the answer is done, and an empty line leaves what was looked at."""
    session, desk, told = family(tmp_path / "one", "2i n\n?\ny\n")
    assert desk.work_all(None)
    looked_at = " ".join(told.getvalue().partition("rejected 2 items")[2].split())
    assert "Boats (outlet unknown" in looked_at
    assert "“[Two boats are in],” Orlo said. “Three boats are in,” Orlo said." in looked_at
    assert "by: 1 Jens Orlo" in looked_at
    assert {(d.verdict, d.words) for d in decided_in(tmp_path / "one")} == {
        ("reject", "One boat is in"),
        ("reject", "Three boats are in"),
        ("publish", "Two boats are in"),
    }
    session, desk, _ = family(tmp_path / "two", "2i 1n\n\n")
    assert desk.work_all(None)
    assert [w.item.text for w in session.waiting] == ["Two boats are in", "Three boats are in"]


def test_what_is_looked_at_is_given_to_one_of_those_shown_with_it(tmp_path):
    """By the number below its passage, which is not the number of a row."""
    session, desk, told = family(tmp_path, "2-3i\n9\n2\nn\n")
    assert desk.work_all(None)
    assert "the list has no 9" in told.getvalue()
    assert re.search(r"by: 1 Jens Orlo +2 Tove Sandell \(new\)", told.getvalue())
    assert {(d.words, d.speaker) for d in decided_in(tmp_path)} == {
        ("Two boats are in", "tove-sandell"),
        ("Three boats are in", None),
    }
    assert [w.item.text for w in session.waiting] == ["One boat is in"]


def test_a_list_takes_its_last_answer_back_and_is_left(tmp_path):
    """With the keys that do so for a single item."""
    session, desk, told = family(tmp_path, "1i n\nz\nz\nq\n")
    assert not desk.work_all(None)
    assert told.getvalue().count("taken back") == 1
    assert told.getvalue().count("nothing to take back") == 1
    assert len(session.waiting) == 3
    session, desk, _ = family(tmp_path / "left", "q\nn\n")
    assert not desk.work_all(None)
    assert len(session.waiting) == 3


@pytest.mark.parametrize(
    ("keys", "settled"),
    [("n\n\n", 4), ("4n\n\n", 6), ("4h n\n", 10), ("4y\n\n", 0), ("4s\n\n", 0), ("4i\n1-2n\n\n", 2)],
)
def test_of_everything_one_row_stands_for_many_whose_reason_says_it_all(tmp_path, keys, settled):
    """No answer means them that does not name that row, and none publishes them; they can be listed."""
    session, desk, console = crowd(tmp_path, keys)
    desk.work_all(None)
    shown = console.file.getvalue()
    assert re.search(r"4 +and 6 more that are held so: 4n rejects them, h keeps them back, i lists them", shown)
    assert shown.count("Dozens of boats]") == (9 if "i" in keys else 3)
    assert ("what is not shown is not published" in shown) is (keys[1] in "ys")
    assert session.done == settled


def test_words_that_were_shown_in_their_passage_are_not_shown_again(tmp_path):
    """Before they are published."""
    draft = Draft("harbour", f"Wessa Orlo met Tam Brill. “{LONG},” she said.", title="Boats")
    draft.says(draft.who("Wessa Orlo"), LONG, confidence=0.6)
    session = Session(resolve(draft), tmp_path, "Ed Orlo", date(2031, 3, 1))
    console = Console(file=io.StringIO(), width=200, height=45, highlight=False)
    assert GroupDesk(session, LineKeys(io.StringIO("1i\ny\n")), console).work_all(None)
    assert console.file.getvalue().count(LONG) == 1
    assert session.waiting == ()


def test_words_shown_whole_name_who_would_say_them(tmp_path):
    """Also where the row had the name in its sentence."""
    draft = Draft("harbour", f"Wessa Orlo met Tam Brill. “{LONG},” Wessa Orlo said.", title="Boats")
    draft.says(draft.who("Wessa Orlo"), LONG, source_span=span(draft.article, "Wessa Orlo", 1), confidence=0.6)
    session = Session(resolve(draft), tmp_path, "Ed Orlo", date(2031, 3, 1))
    console = Console(file=io.StringIO(), width=90, height=45, highlight=False)
    GroupDesk(session, LineKeys(io.StringIO("y\n\n")), console).work_all(None)
    row, whole = console.file.getvalue().split("In whole")[0].split("? explains")[-1].split("nothing leaves the lists")
    assert "Wessa Orlo: " not in row
    assert f"Wessa Orlo: {LONG}" in " ".join(whole.split())


def crowd(folder, keys):
    """Return a session with a single doubtful quote and nine orders of magnitude, and its desk with some keys."""
    boats = " ".join(f"Dozens of boats lay at pier {number}." for number in range(9))
    draft = Draft(
        "harbour", f"Wessa Orlo met Tam Brill. {boats} Some moored. “They are all in,” she said.", title="Boats"
    )
    for number in range(9):
        draft.counts("Dozens of boats", "12", "boats", nth=number, hold=("an order of magnitude, not a number",))
    draft.says(draft.who("Wessa Orlo"), "They are all in", confidence=0.6)
    session = Session(resolve(draft), folder, "Ed Orlo", date(2031, 3, 1))
    console = Console(file=io.StringIO(), width=90, height=45, highlight=False)
    return session, GroupDesk(session, LineKeys(io.StringIO(keys)), console), console


def test_of_a_group_whose_reason_says_it_all_a_few_are_shown_first(tmp_path):
    """One answer settles it; what is not listed can be listed, and an answer about the few is about these alone."""
    for keys, settled in {"n all\n": 9, "n\n\n": 3, "+\n1 n\n": 5, "y all\n": 0}.items():
        session, desk, console = crowd(tmp_path / keys[0], keys)
        desk.work(next(w for w in session.waiting if w.item.text == "Dozens of boats"), None)
        shown = console.file.getvalue()
        assert "1 to 3. The reason says it all" in shown
        assert ("4 to 9" in shown) is (settled in {3, 5})
        assert session.done == settled


def test_an_answer_to_a_list_is_explained_once(tmp_path):
    """And again where it was no answer."""
    session, desk, console = crowd(tmp_path, "\n\nx\n\n")
    one = next(w for w in session.waiting if w.item.text == "They are all in")
    for times in (1, 1, 2):
        desk.work(one, None)
        assert console.file.getvalue().count("left out (2 5 n)") == times


def test_what_is_held_for_a_reason_of_its_own_is_listed_with_others_of_its_kind(tmp_path):
    """Each with its reason, and no figure among quotes."""
    said = "“One is in,” she said. “Two are in,” he said. “Three are in,” somebody said. “Four are in,” they said."
    draft = Draft("harbour", f"Wessa Orlo met Tam Brill. {said} Dozens of boats lay there.", title="Boats")
    draft.says(draft.who("Wessa Orlo"), "One is in", hold=("two fit",))
    draft.says(draft.who("Wessa Orlo"), "Two are in", hold=("three fit",), confidence=0.2)
    draft.says(draft.who("Tam Brill"), "Three are in", hold=("four fit",))
    draft.says(draft.who("Tam Brill"), "Four are in", hold=("four fit",))
    draft.counts("Dozens of boats", "12", "boats", hold=("an order of magnitude, not a number",))
    session = Session(resolve(draft), tmp_path, "Ed Orlo", date(2031, 3, 1))
    one = next(w for w in session.waiting if w.item.text == "Two are in")
    console = Console(file=io.StringIO(), width=90, height=45, highlight=False)
    GroupDesk(session, LineKeys(io.StringIO("n\n")), console).work(one, None)
    assert "2 items held each for a reason of its own" in console.file.getvalue()
    assert "said. (three fit)" in " ".join(console.file.getvalue().split())
    assert {w.item.text for w in session.waiting} == {"Three are in", "Four are in", "Dozens of boats"}


def test_everything_that_waits_is_listed_under_its_reasons_a_page_at_a_time(tmp_path):
    """Each once, whatever its kind; an empty line ends it, and what was left waits on."""
    session, desk, console = crowd(tmp_path, "2 n\n\n")
    assert desk.work_all("seen")
    shown = console.file.getvalue()
    assert shown.count("Dozens of boats]") == 3
    assert shown.count("an order of magnitude, not a number") == 1
    assert re.search(r"confidence … is below … *\n *5 +Wessa Orlo: “\[They are all in\],” she said", shown)
    assert (session.done, len(session.waiting)) == (3, 7)


def test_a_small_window_has_more_pages_and_each_says_why_it_is_held(tmp_path):
    """`+` leaves a page for later, and no answer is about what stands on another one."""
    session, desk, console = crowd(tmp_path, "+\nn all\n1-2 n\nn\n")
    console.height = 9
    desk.work_all(None)
    shown = console.file.getvalue()
    assert "page 1 of 3" in shown
    assert shown.count("an order of magnitude, not a number") == 2
    assert "'all' is no number" in shown or "'n' is no number" in shown
    assert {w.item.text for w in session.waiting} == {"Dozens of boats"}
    assert [w.item.start for w in session.waiting] == sorted(w.item.start for w in session.waiting)
    assert (session.done, len(session.waiting)) == (1, 9)


LONG = "We will count every boat twice, the small ones by their masts and the large ones by the crew that is on board"


@pytest.mark.parametrize(("keys", "left"), [("y\ny\n", 0), ("y\n\n", 1), ("y\nn\n", 1), ("y\n1 y\n", 1), ("n\n", 0)])
def test_words_that_a_list_cuts_are_shown_whole_before_they_are_published(tmp_path, keys, left):
    """Whatever else is answered then leaves them; what is rejected needs not be read to its end."""
    draft = Draft("harbour", f"Wessa Orlo met Tam Brill. “{LONG},” she said. “They are in,” she said.", title="Boats")
    draft.says(draft.who("Wessa Orlo"), LONG, confidence=0.6)
    draft.says(draft.who("Wessa Orlo"), "They are in", confidence=0.6)
    session = Session(resolve(draft), tmp_path, "Ed Orlo", date(2031, 3, 1))
    console = Console(file=io.StringIO(), width=90, height=45, highlight=False)
    GroupDesk(session, LineKeys(io.StringIO(keys)), console).work_all(None)
    shown = " ".join(console.file.getvalue().split())
    assert (LONG in shown) is keys.startswith("y")
    assert "[We will count every boat … by the crew that is on board]" in shown
    assert [w.item.text for w in session.waiting] == [LONG][:left]


def test_a_list_in_a_browser_shows_all_words_that_it_would_publish(tmp_path):
    """There `y` publishes at once, so nothing of the words is cut."""
    draft = Draft("harbour", f"Wessa Orlo met Tam Brill. “{LONG},” she said. “They are in,” she said.", title="Boats")
    draft.says(draft.who("Wessa Orlo"), LONG, confidence=0.6)
    draft.says(draft.who("Wessa Orlo"), "They are in", confidence=0.6)
    desk = WebDesk(Session(resolve(draft), tmp_path, "Ed Orlo", date(2031, 3, 1)))
    rows = desk.act({"item": desk.session.current.id, "key": "g"})["rows"]
    shown = ["".join(words for words, _ in row["parts"]) for row in rows]
    assert any(LONG in words for words in shown)
    assert any("They are in" in words for words in shown)


def test_the_reasons_that_say_it_all_are_those_of_the_extraction():
    """Letter by letter, or nothing would be recognised by them."""
    assert {told for told in vars(reasons).values() if isinstance(told, str)} >= NOTHING_STATED


def test_who_never_spoke_can_be_named_and_is_registered(house):
    """By the number of the list, or as the article writes the name; taken back, the registry is what it was."""
    actors = house / "content" / "actors.yml"
    actors.write_text("# Who may speak here.\nada-quill: {name: Ada Quill}\n", "utf-8")
    came = "Tove Sandell, the mayor, and Ore Lindqvist came too."
    (house / "content/articles/weir.md").write_text(f"{WEIR}\n{came}\n", "utf-8")
    before = actors.read_bytes()
    output = press("s", "Ore Lindqvist", "p", "q")
    assert "registered Ore Lindqvist (person) in actors.yml; published q-" in output
    press(re.search(r"(\d) Tove Sandell \(new\)", output.rpartition("by: ")[2])[1], "q")
    assert [d.speaker for d in decided(house)] == ["ore-lindqvist", "tove-sandell"]
    assert actors.read_text("utf-8").startswith("# Who may speak here.\nada-quill: {name: Ada Quill}\n")
    digest = make_digest(load_settings(find_config(None)))
    said = {(q.speaker.name, q.status) for q in digest.facts.quotes if q.speaker and q.speaker.id != "ada-quill"}
    assert said == {("Ore Lindqvist", "published"), ("Tove Sandell", "published")}
    (house / "content/decisions").rename(house / "aside")
    actors.write_bytes(before)
    output = press("s", "Ore Lindqvist", "p", "z", "s", "Ore Lindqvist", "no", "s", "Ore Lindquist", "s", "boats", "q")
    assert output.count("is no actor, and the article has no name that is written so") == 2
    assert (decided(house), actors.read_bytes()) == ((), before)


@pytest.mark.usefixtures("house")
def test_the_lists_are_reached_by_a_key():
    """What they leave is asked about one after the other."""
    output = press("l", "?", "n", "+")
    assert "no number of the list" not in output
    assert output.count("left for later (2 5 n)") == 2
    assert "page 1 of 1" in output
    assert "4 settled, 0 still wait" in output


@pytest.mark.parametrize("width", [60, 100])
def test_an_item_can_be_read_in_a_plain_and_narrow_terminal(tmp_path, width):
    """Its words are in brackets where nothing can be coloured; no line is longer than the window but for its place."""
    draft = Draft("harbour", "Wessa Orlo met Tam Brill. “We need 40 boats by May,” she said.", title="Boats")
    draft.says(draft.who("Wessa Orlo"), "We need 40 boats by May", confidence=0.6)
    session = Session(resolve(draft), tmp_path, "Ed Orlo", date(2031, 3, 1))
    console = Console(file=io.StringIO(), force_terminal=True, color_system=None, width=width, highlight=False)
    show_item(session.current, session, console)
    console.print(HELP)
    lines = console.file.getvalue().splitlines()
    assert "[We need 40 boats by May]" in " ".join(lines)
    assert [line for line in lines if len(line) > width and not line.startswith(session.current.article.path)] == []
    assert len([line for line in lines if line.startswith(session.current.article.path)]) == 1
    assert lines[-len(HELP.splitlines()) :] == HELP.splitlines()


@pytest.mark.usefixtures("house")
def test_an_article_that_is_not_there_is_told():
    """A slip in the id reviews nothing."""
    result = CliRunner().invoke(app, ["review", "wier", "--by", "Ed"])
    assert result.exit_code == 2
    assert "no such article: wier. Fix: did you mean weir?" in " ".join(result.output.replace("│", "").split())


def started(house):
    """Start the command in a terminal of its own."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "sitegen", "review", "--by", "Ed Orlo"],
        cwd=str(house),
        env={**os.environ, "CI": "1", "TERM": "xterm"},
        encoding="utf-8",
        timeout=120,
        dimensions=(40, 100),
    )
    child.expect("0 of 4 settled")
    return child


def test_in_a_terminal_a_key_is_enough_and_is_saved_before_the_next(house):
    """No Return; killed without warning, what was pressed is on disk, and the next start goes on from there."""
    child = started(house)
    child.expect(r"\[\? y n h 1-9 s")
    child.send("\x1b[A")  # an arrow is no key of ours
    child.expect("take the last key back")
    child.send("yh")  # quicker than the program
    child.expect("published q-")
    child.expect("1 of 4 settled")
    child.expect("held q-")
    child.kill(signal.SIGKILL)
    child.close()
    assert [d.verdict for d in decided(house)] == ["publish", "hold"]
    assert not list((house / "content").rglob("*.tmp"))
    assert "1 settled, 1 still wait" in press("n")


def test_the_browser_is_told_where_to_look_and_the_page_can_stop_it(house):
    """An address with the token of this start; after `stop` the command ends by itself."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "sitegen", "review", "--web", "--by", "Ed Orlo"],
        cwd=str(house),
        env={**os.environ, "CI": "1", "BROWSER": "true", "TERM": "dumb"},
        encoding="utf-8",
        timeout=120,
        dimensions=(40, 200),
    )
    child.expect(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+) shows what is held")
    port, token = child.match.groups()
    connection = http.client.HTTPConnection("127.0.0.1", int(port))
    connection.request("POST", "/stop", "{}", {"Content-Type": "application/json", "X-Token": token})
    assert connection.getresponse().status == 200
    child.expect("0 settled, 4 still wait")
    child.expect(pexpect.EOF)
