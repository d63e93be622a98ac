"""The site in a browser while one writes: what is saved shows, and what is wrong is told on the page."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading

import pytest

from sitegen.cli.preview import HOST, News, preview
from tests.support.interrupts import interruptible

PAGE = "<!doctype html><title>Weir</title><p>The weir holds.</p>"


@pytest.fixture
def news():
    """What the pages are told."""
    return News()


@pytest.fixture
def asking(tmp_path, news):
    """Serve a site of one page, and return what asks for something there: status, kind and body."""
    (tmp_path / "weir").mkdir()
    (tmp_path / "weir" / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / "style.css").write_text("p { color: red }", "utf-8")

    def ask(path, host=HOST):
        connection = http.client.HTTPConnection(HOST, server.server_port, timeout=30)
        connection.request("GET", path, headers={"Host": f"{host}:{server.server_port}"})
        answer = connection.getresponse()
        return answer.status, answer.headers.get("Content-Type"), answer.read().decode()

    with preview(lambda: tmp_path, news, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield ask
        server.shutdown()


def test_a_page_is_served_with_a_script_that_is_not_in_its_file(asking, tmp_path):
    """It reloads the page; the file of the site is as it was, and a file that is no page has no script."""
    status, kind, body = asking("/weir/")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert body.startswith(PAGE)
    assert '<script src="/.sitegen/reload.js" data-seen="0"></script>' in body
    status, kind, script = asking("/.sitegen/reload.js")
    assert (status, kind) == (200, "text/javascript; charset=utf-8")
    assert "location.reload()" in script
    assert (tmp_path / "weir" / "index.html").read_text("utf-8") == PAGE
    assert asking("/style.css")[2] == "p { color: red }"


def test_a_page_that_is_not_there_waits_for_it_as_well(asking):
    """Before the first build there is none, and the address of a folder leads to its page."""
    status, _, body = asking("/nowhere/")
    assert status == 404
    assert "reload.js" in body
    assert asking("/weir")[0] == 301


def test_a_page_that_allows_no_script_allows_the_one_that_reloads_it(asking, tmp_path):
    """In what is served alone: its policy on the disk is as it was."""
    page = "<!doctype html><meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'self'\">"
    (tmp_path / "weir" / "index.html").write_text(page, "utf-8")
    assert "content=\"default-src 'self'; style-src 'self'\"" in asking("/weir/")[2]
    assert (tmp_path / "weir" / "index.html").read_text("utf-8") == page


def test_nothing_outside_the_site_is_served(asking, tmp_path):
    """However the address climbs."""
    (tmp_path.parent / "secret.txt").write_text("secret", "utf-8")
    assert "secret" not in asking("/../secret.txt")[2]
    assert "secret" not in asking("/%2e%2e/secret.txt")[2]


def test_a_page_of_another_site_is_told_nothing(asking):
    """One that calls this machine by a name of its own."""
    assert asking("/weir/", host="evil.example")[0] == 403
    assert asking("/.sitegen/news?seen=0", host="evil.example")[0] == 403
    assert asking("/weir/", host="localhost")[0] == 200


def test_a_page_hears_of_a_build_when_it_is_done(asking, news):
    """It waits for that; one that has missed a build, or an error, hears at once."""
    heard = []
    waiting = threading.Thread(target=lambda: heard.append(json.loads(asking("/.sitegen/news?seen=0")[2])))
    waiting.start()
    news.tell("weir.md:3: no such outlet")
    waiting.join(30)
    assert heard == [{"turn": 1, "error": "weir.md:3: no such outlet"}]
    assert json.loads(asking("/.sitegen/news?seen=0")[2])["turn"] == 1
    assert 'data-seen="0"' in asking("/weir/")[2]
    news.tell("")
    assert 'data-seen="2"' in asking("/weir/")[2]


def test_what_is_saved_is_built_and_what_is_wrong_leaves_the_last_site(tmp_path):
    """The first site, then an article that cannot be read, then one that can."""
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (articles / "road.txt").write_text("“The road is closed,” said Bren Tolloway, the engineer.\n", "utf-8")
    command = [sys.executable, "-m", "sitegen", "serve", "--port", "0"]
    with interruptible(command, cwd=tmp_path, stderr=subprocess.PIPE, env=os.environ) as run:
        port = int(re.search(r":(\d+)/", run.stderr.readline())[1])

        def get(path):
            connection = http.client.HTTPConnection(HOST, port, timeout=120)
            connection.request("GET", path)
            return connection.getresponse().read().decode()

        def news(after):
            while (told := json.loads(get(f"/.sitegen/news?seen={after}")))["turn"] == after:
                pass
            return told

        assert news(0) == {"turn": 1, "error": ""}
        assert "The road is closed" in get("/articles/road/")
        (articles / "weir.md").write_text("---\npublished: someday\n---\nThe weir holds.\n", "utf-8")
        assert "weir.md" in news(1)["error"]
        assert "The road is closed" in get("/articles/road/")
        (articles / "weir.md").write_text("“The weir holds,” said Ada Quill, the harbour master.\n", "utf-8")
        assert news(2) == {"turn": 3, "error": ""}
        assert "The weir holds" in get("/articles/weir/")
        run.send_signal(signal.SIGINT)
        assert run.wait(60) == 0
    assert "location.reload" not in (tmp_path / "site" / "articles" / "road" / "index.html").read_text("utf-8")
