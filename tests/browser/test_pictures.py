"""The command that takes pictures of a site and weighs its pages."""

import pytest
from PIL import Image

from tests.browser.pictures import KINDS, looked_at

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]


@pytest.mark.slow
def test_every_kind_of_page_is_light_and_asks_nobody_else(sample_site, chromium):
    """No page over 200 KB, and no first view of an actor over 60 KB but for scripts and fonts."""
    lines, light = looked_at(sample_site[1], chromium)
    assert light
    assert len(lines) > len(KINDS) / 2
    assert all("other hosts 0" in line for line in lines[:-1])


def test_what_is_too_heavy_or_asks_elsewhere_is_told(chromium, tmp_path):
    """A page over 200 KB, which asks another server for a picture; five pictures and a print are taken of each page."""
    site, out = tmp_path / "site", tmp_path / "out"
    site.mkdir()
    page = f"<!doctype html><!--{'The weir. ' * 20_100}--><img src='http://127.0.0.1:9/'>"
    (site / "index.html").write_text(page, "utf-8")
    (site / "404.html").write_text("<!doctype html><p>Nothing.</p>", "utf-8")
    lines, light = looked_at(site, chromium, out)
    assert not light
    assert lines[0].startswith("home: 201.1 KB; page ")
    assert "other hosts 1;" in lines[0]
    assert "other hosts 0;" in lines[1]
    assert len(list(out.glob("*.png"))) == 2 * 5
    assert len(list(out.glob("*.pdf"))) == 2
    with Image.open(out / "404.html.390.dark.png") as picture:
        assert picture.width == 390
