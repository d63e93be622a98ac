"""Who does the work makes no difference to the records: processes, workers of a scheduler, or what is left of them."""

import contextlib
import json
import signal
import subprocess
import sys
import time

import pytest

from sitegen.cluster import extract_into, workers
from sitegen.cluster.manifest import NAME
from sitegen.errors import PlaceError
from sitegen.extract.loading import OWN
from sitegen.settings import MAX_ARTICLE_BYTES
from tests.cluster.archive import articles_in, bytes_of

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """Return a folder of invented articles, enough for twenty parts."""
    folder = tmp_path_factory.mktemp("many") / "articles"
    articles_in(folder, 200)
    return folder


@pytest.fixture
def cluster(tmp_path):
    """Start a real scheduler and two worker processes; return its address and the workers."""
    with started(tmp_path) as (address, (_, *workers)):
        yield address, workers


@contextlib.contextmanager
def started(folder):
    """Start a real scheduler and two worker processes; return its address and all three."""
    told = folder / "scheduler.json"
    told.unlink(missing_ok=True)
    common = ("--no-dashboard", "--scheduler-file", str(told))
    with contextlib.ExitStack() as running:

        def start(*command):
            process = subprocess.Popen(
                [sys.executable, "-m", "distributed.cli.dask_" + command[0], *command[1:], *common]
            )
            running.callback(process.wait)
            running.callback(process.kill)
            return process

        scheduler = start("scheduler", "--host", "127.0.0.1", "--port", "0")
        while not (told.is_file() and told.read_bytes()):
            time.sleep(0.1)
        both = [start("worker", "--nthreads", "1", "--no-nanny") for _ in range(2)]
        yield json.loads(told.read_text("utf-8"))["address"], (scheduler, *both)


def soon(monkeypatch):
    """Let no more than two seconds pass without a worker."""
    monkeypatch.setattr(workers, "_WORKER", 2)


def killing(processes, then=lambda: None):
    """Return a watch that kills processes when some parts are made, and others are not."""
    left = list(processes)

    def watch(_stage, done, total):
        while left and 0 < done < total:
            left[-1].send_signal(signal.SIGKILL)
            left.pop().wait()
            then()

    return watch


def extract(articles, records, **options):
    """Extract the articles into a folder of records."""
    return extract_into(str(articles), str(records), pipeline=OWN, max_bytes=MAX_ARTICLE_BYTES, **options)


def test_a_worker_that_is_killed_costs_time_and_nothing_else(articles, cluster, tmp_path):
    """Two workers, one killed while parts are still to be made: the same bytes as on one core, each article once."""
    scheduler, both = cluster
    killed = []

    def watch(_stage, done, total):
        if 0 < done < total and not killed:
            both[0].send_signal(signal.SIGKILL)
            killed.append((done, both[0].wait()))

    summary = extract(articles, tmp_path / "far", scheduler=scheduler, watch=watch)
    assert killed[0][0] < 200
    assert killed[0][1] == -signal.SIGKILL
    assert (summary.articles, summary.parts, summary.faults) == (200, 20, ())
    extract(articles, tmp_path / "near", processes=1)
    assert bytes_of(tmp_path / "far") == bytes_of(tmp_path / "near")


def test_workers_that_are_lost_for_good_are_said_in_a_sentence(articles, tmp_path, monkeypatch):
    """Both: nobody waits for ever, and there is no archive; another scheduler's workers then make it whole."""
    monkeypatch.setattr(workers, "_LOOK", 1)
    records = tmp_path / "far"
    with started(tmp_path) as (address, (_, *both)), pytest.raises(PlaceError, match="its workers are gone"):
        extract(articles, records, scheduler=address, watch=killing(both, then=lambda: soon(monkeypatch)))
    monkeypatch.undo()
    assert not (records / NAME).exists()
    with started(tmp_path) as (address, _):
        extract(articles, records, scheduler=address)
    extract(articles, tmp_path / "near", processes=1)
    assert bytes_of(records) == bytes_of(tmp_path / "near")


def test_a_scheduler_that_dies_is_said_in_a_sentence(articles, tmp_path):
    """In the middle of a run: there is no archive."""
    with started(tmp_path) as (address, (scheduler, *_)), pytest.raises(PlaceError, match="does not answer any more"):
        extract(articles, tmp_path / "far", scheduler=address, watch=killing([scheduler]))


def test_processes_of_this_machine_write_the_same(articles, tmp_path):
    """Two of them, which share the parts."""
    extract(articles, tmp_path / "one", processes=1)
    extract(articles, tmp_path / "two", processes=2)
    assert bytes_of(tmp_path / "two") == bytes_of(tmp_path / "one")


def test_a_scheduler_that_does_not_answer_is_said_in_a_sentence(articles, tmp_path):
    """With what starts one, and no archive."""
    with pytest.raises(PlaceError, match="no scheduler answers there"):
        extract(articles, tmp_path / "records", scheduler="tcp://127.0.0.1:9")
    assert not (tmp_path / "records").exists()
