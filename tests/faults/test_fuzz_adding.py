"""Whatever a server answers, and whatever a saved feed holds: articles, or sentences; never a traceback."""

from itertools import islice
from random import Random

import pytest

from sitegen.add import Adding, Options, Wanted
from sitegen.add.known import Known
from sitegen.add.network import Fetcher, Manners
from sitegen.add.outlets import Outlets
from sitegen.add.sources import Address, take_apart
from sitegen.errors import FaultsError
from sitegen.messages import visible
from tests.add.conftest import TODAY
from tests.add.network.test_bad_servers import answering
from tests.faults.answers import HOST, Replaying, on_the_wire, saved
from tests.support.feeds import rss, sitemap
from tests.support.pages import page_of

ENDINGS = {"list": ".txt", "page": ".html", "sitemap": ".xml", "feed": ".xml"}
FEW = 40
"""Outcomes of one source that are looked at: a sitemap may list more."""


def outcomes(folder, sources, random):
    """Take sources in from a network whose answers are drawn, and return what became of each."""
    options = Options(folder / "content" / "articles", folder, TODAY, 10**6, Wanted())
    adding = Adding(options, Known(()), Outlets(()), connect=lambda: Replaying(random))
    return list(islice(adding.run(sources), FEW))


def assert_told(found):
    """See that each outcome says what became of it, in words that can be printed."""
    for outcome in found:
        assert outcome.status == "refused" or outcome.path is not None
        assert all(visible(line := str(fault)) == line for fault in outcome.faults)


@pytest.mark.parametrize("number", [120, pytest.param(10_000, marks=pytest.mark.slow)])
def test_whatever_comes_over_the_network_is_taken_in_or_refused(tmp_path, number):
    """Feeds, sitemaps, lists and pages with pieces put in, cut out and moved, of any type and any encoding."""
    random, added = Random(number), 0  # noqa: S311 - the same answers on every run
    for one in range(number):
        found = outcomes(tmp_path / f"{one}", [Address(f"{HOST}/{one}")], random)
        assert_told(found)
        added += any(outcome.status == "added" for outcome in found)
    assert 0 < added < number


@pytest.mark.parametrize("number", [120, pytest.param(10_000, marks=pytest.mark.slow)])
def test_whatever_a_saved_feed_holds_is_followed_or_refused(tmp_path, number):
    """Under the ending of a feed, or of something else."""
    random = Random(number)  # noqa: S311 - the same feeds on every run
    told = 0
    for one in range(number):
        kind, data = saved(random)
        path = tmp_path / f"{one}{kind}"
        path.write_bytes(data)
        found = outcomes(tmp_path / f"{one}", [path], random)
        assert_told(found)
        told += bool(found)
    assert told > number // 2


@pytest.mark.parametrize("address", ["http://[::1/weir", "http://courier.example:99999/", "http://:80/", "http://[x]/"])
@pytest.mark.parametrize("place", ["list", "sitemap", "feed", "page"])
def test_what_is_no_address_stops_nothing(tmp_path, address, place):
    """Found by the fuzzer: brackets that are not closed, a port that there cannot be, no host at all."""
    page = page_of().replace("https://courier.example/2026/09/weir", address)
    made = {
        "list": f"{address}\n{HOST}/weir\n",
        "sitemap": sitemap((address, "2026-09-14"), (f"{HOST}/weir", "2026-09-14")),
        "feed": rss((address, "Weir", "today"), (f"{HOST}/weir", "Weir", "today")),
        "page": page,
    }
    assert address in page
    path = tmp_path / f"saved{ENDINGS[place]}"
    path.write_text(made[place], "utf-8")
    named = take_apart([str(path), address], stdin=bytes, base=tmp_path)
    found = outcomes(tmp_path, named, Random(1))  # noqa: S311 - the same on every run
    assert found
    assert_told(found)


@pytest.mark.parametrize("number", [60, pytest.param(5_000, marks=pytest.mark.slow)])
def test_whatever_a_server_sends_is_an_answer_or_a_sentence(number):
    """First line, headers and chunks as no server writes them; the connection ends behind them."""
    random = Random(number)  # noqa: S311 - the same bytes on every run
    manners = Manners(max_bytes=50_000, pause=0.0, loopback=True, read_seconds=2.0, whole_seconds=5.0)
    told = []
    with answering(lambda one: one.sendall(on_the_wire(random))) as address:
        for _ in range(number):
            try:
                Fetcher(manners).fetch(address)
            except FaultsError as error:
                told += map(str, error.faults)
    assert 0 < len(told) <= number
    assert all(visible(line) == line for line in told)
