"""A store of objects is an address as any other; by hand, with a store that runs here: s3fs and moto[server]."""

import importlib.util
import subprocess
import sys
import time

import fsspec
import pytest

from sitegen.cluster import extract_into, read_records
from sitegen.extract.loading import OWN
from sitegen.settings import MAX_ARTICLE_BYTES
from tests.cluster.archive import articles_in, bytes_of

PORT = "5599"
HAD = all(importlib.util.find_spec(name) for name in ("s3fs", "moto"))

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not HAD, reason="pip install s3fs 'moto[server]'")]


@pytest.fixture
def store(monkeypatch):
    """Start a real store on this machine, and return a way to it."""
    address = f"http://127.0.0.1:{PORT}"
    for name, value in {"ACCESS_KEY_ID": "a", "SECRET_ACCESS_KEY": "b", "ENDPOINT_URL": address}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    server = subprocess.Popen([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", PORT])
    time.sleep(5)
    yield fsspec.filesystem("s3")
    server.kill()
    server.wait()


def test_articles_and_records_lie_in_a_store(store, tmp_path):
    """The same records as in a folder; a registry beside the articles is none of them; written again, the same."""
    articles_in(tmp_path / "articles", 12)
    for bucket in ("archive", "records"):
        store.mkdir(bucket)
    for path in (tmp_path / "articles").iterdir():
        store.put_file(str(path), f"archive/2026/articles/{path.name}")
    store.pipe_file("archive/2026/actors.yml", b"[]")
    given = {"pipeline": OWN, "max_bytes": MAX_ARTICLE_BYTES, "processes": 1}
    extract_into(str(tmp_path / "articles"), str(tmp_path / "records"), **given)
    for _ in range(2):
        extract_into("s3://archive/2026", "s3://records/2026", **given)
        found = {name.rpartition("/")[2]: store.cat_file(name) for name in store.find("records/2026")}
        assert found == bytes_of(tmp_path / "records")
    assert len(read_records("s3://records/2026").articles) == 12
