"""`sitegen review --web` in a real Chromium: the same keys, saved with each; and nobody else is answered."""

import http.client
import json
import threading
from datetime import date

import pytest

from sitegen.cli.review_web import HOST, ReviewServer, WebDesk
from sitegen.maintain.actors import Newcomers
from sitegen.read import read_registry
from sitegen.records import Actor
from sitegen.review.session import Session
from tests.support.extracted import Draft, resolve

BODY = (
    "Wessa Orlo met Tam Brill. “We need 40 boats by May,” she said. “<b>Nobody</b> needs them,” Brill said later. "
    "Dozens of rafts lay idle. Hundreds of oars were gone."
)
ORLO = Actor(id="wessa-orlo", name="Wessa Orlo", kind="person", registered=True)
BRILL = Actor(id="tam-brill", name="Tam Brill", kind="person")


def session(folder):
    """A session over an article with two doubtful quotes and two doubtful figures."""
    draft = Draft("harbour", BODY, published=date(2031, 2, 1), title="Boats <script>window.hit=1</script>")
    draft.says(draft.who("Wessa Orlo"), "We need 40 boats by May", confidence=0.6)
    draft.says(draft.who("Tam Brill"), "<b>Nobody</b> needs them", confidence=0.5)
    draft.counts("Dozens of rafts", "24", "rafts", hold=("an order of magnitude, not a number",))
    draft.counts("Hundreds of oars", "200", "oars", hold=("an order of magnitude, not a number",))
    return Session(resolve(draft, actors=[ORLO, BRILL]), folder, "Ed Orlo", date(2031, 3, 1))


@pytest.fixture
def server(tmp_path):
    """Serve a session."""
    with ReviewServer(WebDesk(session(tmp_path))) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


def decided(folder):
    """Read what is on disk."""
    read = read_registry(folder, base=folder)
    assert read.faults == ()
    return [(d.verdict, d.speaker, d.reason) for d in read.decisions]


@pytest.mark.browser
def test_a_reviewer_settles_everything_with_keys(chromium, server, tmp_path):
    """Words are shown as words; a key, a candidate, a group, and one taken back; then there is nothing more to ask."""
    page = chromium.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(server.address)
    said = page.locator("#said")
    page.locator("#progress", has_text="0 of 4 settled").wait_for()
    assert page.locator("mark").inner_text() == "We need 40 boats by May"
    assert "Boats <script>" in page.locator("#heading").inner_text()
    page.keyboard.press("y")
    page.locator("#progress", has_text="1 of 4 settled").wait_for()
    assert len(decided(tmp_path)) == 1
    assert page.locator("mark").inner_text() == "<b>Nobody</b> needs them"
    page.keyboard.press("r")
    page.locator("#answer").fill("heard on tape")
    page.keyboard.press("Enter")
    page.keyboard.press("s")
    page.locator("#answer").fill("orlo")
    page.keyboard.press("Enter")
    page.locator("#progress", has_text="2 of 4 settled").wait_for()
    assert decided(tmp_path)[1] == ("publish", "wessa-orlo", "heard on tape")
    page.keyboard.press("z")
    page.locator("#progress", has_text="1 of 4 settled").wait_for()
    assert len(decided(tmp_path)) == 1
    page.locator("#candidates button", has_text="Tam Brill").click()
    page.locator("#progress", has_text="2 of 4 settled").wait_for()
    page.keyboard.press("g")
    page.locator("#rows label").nth(1).wait_for()
    assert "24 rafts: Dozens of rafts lay idle." in page.locator("#rows label").first.inner_text()
    page.keyboard.press("Escape")
    assert not page.locator("#list").is_visible()
    page.keyboard.press("g")
    page.locator("#rows label").nth(1).click()
    page.locator("#list-keys button", has_text="none of them").click()
    page.locator("#progress", has_text="3 of 4 settled").wait_for()
    page.keyboard.press("n")
    page.locator("#progress", has_text="4 of 4 settled").wait_for()
    assert "everything is saved" in said.inner_text()
    assert [verdict for verdict, *_ in decided(tmp_path)] == ["publish", "publish", "reject", "reject"]
    assert page.evaluate("window.hit") is None
    assert faults == []
    page.close()


@pytest.mark.browser
def test_everything_is_listed_and_what_has_a_tick_is_given_to_one_speaker(chromium, server, tmp_path):
    """`l` lists all, whatever it is held for, and ticks nothing; `s` asks once who said those with a tick."""
    page = chromium.new_page()
    page.goto(server.address)
    page.locator("#progress", has_text="0 of 4 settled").wait_for()
    page.keyboard.press("l")
    page.locator("#list-of", has_text="4 of 4 that wait").wait_for()
    assert "(an order of magnitude, not a number)" in page.locator("#rows").inner_text()
    for number, row in enumerate(page.locator("#rows label").all_inner_texts()):
        if "boats" in row or "needs" in row:
            page.locator("#rows label").nth(number).click()
    page.keyboard.press("s")
    page.locator("#question", has_text="Who said all of those with a tick").wait_for()
    page.locator("#answer").fill("Orlo")
    page.keyboard.press("Enter")
    page.locator("#progress", has_text="2 of 4 settled").wait_for()
    assert [verdict[:2] for verdict in decided(tmp_path)] == [("publish", "wessa-orlo")] * 2
    page.keyboard.press("l")
    page.locator("#list-of", has_text="2 of 2 that wait").wait_for()
    assert page.locator("#rows input:checked").count() == 0
    assert not page.locator("#candidates").is_visible()
    for row in page.locator("#rows label").all():
        row.click()
    page.locator("#list-keys button", has_text="none of them").click()
    page.locator("#progress", has_text="4 of 4 settled").wait_for()
    page.close()


def asked(server, method="GET", path="/state", body=None, **headers):
    """Ask the server something, and return the status of its answer and what it says."""
    connection = http.client.HTTPConnection(HOST, server.server_port)
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


def test_nobody_else_is_answered(server, tmp_path):
    """Without the token of this start, under another name, or in another form: nothing is told, nothing decided."""
    item = server.desk.state()["item"]["id"]
    act = json.dumps({"key": "y", "item": item})
    form = {"Content-Type": "application/json"}
    assert server.server_address[0] == "127.0.0.1"
    assert asked(server)[0] == 403
    assert asked(server, path="/")[0] == 403
    assert asked(server, **{"X-Token": "wrong"})[0] == 403
    assert asked(server, **{"X-Token": server.token, "Host": "evil.example"})[0] == 403
    assert asked(server, "POST", "/act", act, **form)[0] == 403
    assert asked(server, "POST", "/act", act, **{"X-Token": server.token, "Content-Type": "text/plain"})[0] == 400
    assert asked(server, "POST", "/act", "{", **form, **{"X-Token": server.token})[0] == 400
    assert decided(tmp_path) == []
    assert asked(server, **{"X-Token": server.token})[0] == 200
    status, told = asked(server, "POST", "/act", act, **form, **{"X-Token": server.token})
    assert (status, json.loads(told)["done"], len(decided(tmp_path))) == (200, 1, 1)


def test_a_key_for_another_item_settles_nothing(server, tmp_path):
    """As from a second window that still shows what was settled."""
    first = server.desk.state()["item"]["id"]
    server.desk.act({"key": "y", "item": first})
    told = server.desk.act({"key": "n", "item": first})
    assert told["said"] == "that was another item; look again"
    assert len(decided(tmp_path)) == 1
    for key in ("s", "w", "m", "x", "gx", "gn", "ga"):
        current = server.desk.state()["item"]["id"]
        assert server.desk.act({"key": key, "item": current, "words": ""})["done"] == 1
    told = server.desk.act({"key": "gn", "item": current, "ids": [first, "q-aaaaaaaaaa"]})
    assert (told["said"], told["done"]) == ("that key does nothing here", 1)
    assert "no actor" in server.desk.act({"key": "s", "item": current, "words": "nobody at all"})["said"]


def test_who_never_spoke_can_be_named(tmp_path):
    """By the id that the page sends for its number, or typed with the kind before the name where nobody knows it."""
    made = session(tmp_path)
    named = Draft("harbour", BODY)
    named.who("Tam Brill")
    made.cast = {"harbour": named.extraction.entities}
    made.facts = made.facts.model_copy(update={"actors": (ORLO,)})
    made.newcomers = Newcomers(tmp_path / "actors.yml")
    desk = WebDesk(made)
    item = desk.state()["item"]
    assert [(one[0], one[2]) for one in item["candidates"]] == [
        ("tam-brill", "no actor yet"),
        ("wessa-orlo", "0 published"),
    ]
    assert "settled" in desk.act({"key": "s", "item": item["id"], "words": "tam-brill"})["said"]
    assert decided(tmp_path)[0][1] == "tam-brill"
    assert "taken back" in desk.act({"key": "z"})["said"]
    assert not (tmp_path / "actors.yml").exists()
    act = {"key": "s", "item": item["id"]}
    assert "type person: or organisation:" in desk.act(act | {"words": "May"})["said"]
    assert "tells who is meant in one article only" in desk.act(act | {"words": "person:May"})["said"]
    assert "settled" in desk.act(act | {"words": "organisation:May"})["said"]
    registered = read_registry(tmp_path, base=tmp_path).registry.actors
    assert [(actor.name, actor.kind) for actor in registered] == [("May", "organisation")]
