"""The network is treated politely, and never leads where a stranger wants us to go."""

import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.add.answers import Validators
from sitegen.add.network import Fetcher, Manners
from sitegen.add.network.connecting import is_public
from sitegen.codes import Code
from sitegen.errors import FaultsError
from tests.support.web import serving

CERTIFICATE = Path(__file__).parents[2] / "fixtures" / "add" / "localhost.pem"


@pytest.fixture
def web():
    """An invented host."""
    with serving() as web:
        yield web


def fetcher(**manners):
    """Make a fetcher that may fetch from this machine, and does not pause."""
    return Fetcher(Manners(**{"max_bytes": 100_000, "pause": 0.0, "loopback": True, **manners}))


def refused(address, validators=None, **manners):
    """Return the fault of an address that is not fetched."""
    with pytest.raises(FaultsError) as caught:
        fetcher(**manners).fetch(address, validators)
    (fault,) = caught.value.faults
    assert fault.fix
    assert fault.code is Code.NOT_FETCHED
    return fault


def test_an_answer_comes_with_what_the_server_says_of_it(web):
    """Its bytes, its kind, its encoding, and what one needs to ask again."""
    answer = fetcher().fetch(web.serve("/a", "Words.", content_type="text/html; charset=ISO-8859-1", etag='"1"'))
    assert (answer.data, answer.content_type, answer.charset) == (b"Words.", "text/html", "iso-8859-1")
    assert (answer.url, answer.validators) == (f"{web.base}/a", Validators('"1"'))


def test_nothing_is_sent_again_that_has_not_changed(web):
    """With the validators of the first answer the second one is empty."""
    address = web.serve("/a", "Words.", etag='"1"')
    one = fetcher()
    again = one.fetch(address, one.fetch(address).validators)
    assert (again.unchanged, again.data) == (True, b"")


def test_what_robots_txt_forbids_is_not_fetched(web):
    """For sitegen or for all; the address is not even asked for, and another path is."""
    web.serve("/robots.txt", "User-agent: sitegen\nDisallow: /private\n", content_type="text/plain")
    fault = refused(web.serve("/private/a", "Words."))
    assert fault.problem == "its robots.txt does not allow programs to fetch it"
    assert "/private/a" not in web.paths
    assert fetcher().fetch(web.serve("/b", "Words.")).data == b"Words."


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_a_host_whose_robots_txt_is_broken_is_left_alone(web, status, allowed):
    """As RFC 9309 says: without the file all is allowed, with a server that fails nothing is."""
    web.serve("/robots.txt", status=status)
    address = web.serve("/a", "Words.")
    if allowed:
        assert fetcher().fetch(address).data == b"Words."
    else:
        assert "robots.txt" in refused(address).problem or str(status) in refused(address).problem
        assert "/a" not in web.paths


def test_robots_txt_is_asked_once_and_its_delay_is_kept(web):
    """Between two requests to the host lies the pause that it asks for."""
    waited = []
    web.serve("/robots.txt", "User-agent: *\nCrawl-delay: 7\n", content_type="text/plain")
    one = fetcher(wait=waited.append)
    for path in ("/a", "/b", "/c"):
        one.fetch(web.serve(path, "Words."))
    assert web.paths == ["/robots.txt", "/a", "/b", "/c"]
    assert [round(seconds) for seconds in waited] == [7, 7]
    assert web.at_once == 1


def test_we_say_who_we_are(web):
    """Every request names the program."""
    fetcher(agent="sitegen/1 (+https://digest.example/)").fetch(web.serve("/a", "Words."))
    assert web.asked[0][1]["User-Agent"] == "sitegen/1 (+https://digest.example/)"


def test_redirects_are_followed_a_few_times(web):
    """The answer names the address that it came from; a circle ends."""
    web.serve("/c", "Words.")
    web.serve("/b", status=301, location="c")
    address = web.serve("/a", status=302, location="/b")
    assert fetcher().fetch(address).url == f"{web.base}/c"
    circle = web.serve("/round", status=302, location="/round")
    assert refused(circle).problem == "it redirects more than 5 times"


def test_a_redirect_is_checked_like_the_address(web):
    """Its robots.txt is asked too, and no other scheme and no user name is followed."""
    web.serve("/robots.txt", "User-agent: *\nDisallow: /private\n", content_type="text/plain")
    web.serve("/private", "Words.")
    assert "robots.txt" in refused(web.serve("/a", status=302, location="/private")).problem
    for target in ("file:///etc/passwd", "ftp://other.example/a", "http://me:secret@localhost/a", "gopher://x/"):
        fault = refused(web.serve("/b", status=302, location=target))
        assert "redirects to an address that is not followed" in fault.problem
        assert "secret" not in str(fault)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0", "10.0.0.1", "192.168.1.1", "172.16.0.1",
     "169.254.169.254", "[fe80::1]", "[fd00::1]", "2130706433", "0x7f.1", "127.1", "224.0.0.1", "[64:ff9b::7f00:1]"],
)  # fmt: skip
def test_no_address_of_the_own_network_is_connected_to(host):
    """In whatever form it is written; nothing is sent."""
    fault = refused(f"http://{host}:9/a", loopback=False, connect_seconds=1.0)
    assert "no public address" in fault.problem


def test_a_redirect_leads_to_no_address_of_the_own_network(web):
    """The check stands at the connection, so that it holds after a redirect, too."""
    for target in ("http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/"):
        assert "no public address" in refused(web.serve("/a", status=302, location=target)).problem


@given(st.ip_addresses(v=4))
def test_an_address_is_as_public_as_the_one_that_it_stands_for(address):
    """IPv4 within IPv6, in each of its forms."""
    public = is_public(str(address), loopback=False)
    assert is_public(f"::ffff:{address}", loopback=False) == public
    assert is_public(f"64:ff9b::{int(address) >> 16:x}:{int(address) & 0xFFFF:x}", loopback=False) == public
    assert is_public(f"2002:{int(address) >> 16:x}:{int(address) & 0xFFFF:x}::1", loopback=False) == public


def test_credentials_are_refused_and_not_printed():
    """An address with a name and password in it is neither fetched nor shown."""
    fault = refused("https://me:secret@courier.example/a")
    assert "user name" in fault.problem
    assert "secret" not in str(fault)


@pytest.mark.parametrize("data", [b"x" * 100_001, b"x" * 3_000_000])
def test_an_answer_that_is_too_large_is_refused(web, data):
    """Also when it is small on its way and large when it is unpacked."""
    for address in (web.serve("/a", data), web.packed("/b", data)):
        assert refused(address).problem == "the answer is too large: more than 100,000 bytes"


def test_a_bomb_of_packed_bytes_is_not_unpacked_whole(web):
    """Sixty megabytes of zeros in sixty kilobytes end at the bound."""
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(60)) + packer.flush()
    address = web.serve("/a", bomb, content_encoding="gzip")
    assert "too large" in refused(address).problem


def test_what_breaks_on_the_way_is_told_in_words(web):
    """Packed bytes that are none, half an answer, a server that is not there, a host that is not there."""
    assert "cannot be unpacked" in refused(web.serve("/a", b"no", content_encoding="gzip")).problem
    half = web.serve("/b", b"half", content_length="400")
    assert refused(half).problem == "the connection broke before the answer was whole"
    assert refused("http://localhost:1/a").problem == "the server cannot be reached"
    assert refused("http://no-such-host.invalid/a").problem.startswith("there is no such host")


def test_a_status_is_told_with_what_to_do(web):
    """A page that is gone, one that asks for a password."""
    assert refused(web.serve("/a", status=404)).problem == "the server answered 404 (Not Found)"
    assert "save the page by hand" in refused(web.serve("/b", status=403)).fix


def test_a_host_that_asks_to_be_left_alone_is(web):
    """After 429 nothing more is asked of it in this run."""
    one = fetcher()
    for path in ("/a", "/b"):
        with pytest.raises(FaultsError, match="1 fault") as caught:
            one.fetch(web.serve(path, status=429, retry_after="60"))
        assert "asks to be left alone for 60 seconds" in caught.value.faults[0].problem
    assert web.paths == ["/a"]


def test_a_server_that_cannot_prove_who_it_is_is_told_in_words():
    """A certificate that it signed itself."""
    with serving(CERTIFICATE) as web:
        fault = refused(web.serve("/a", "Words."))
    assert fault.problem == (
        "the server cannot prove who it is: of its certificate, it is signed by nobody but its own server"
    )
    assert web.asked == []
