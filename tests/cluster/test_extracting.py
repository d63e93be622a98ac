"""Articles at an address become records at another, each once, and a site is built from them."""

import functools
import hashlib
import http.server
import json
import shutil
import threading
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.cluster import extract_into, read_records
from sitegen.cluster.sources import deal_out
from sitegen.errors import FaultsError, PlaceError
from sitegen.extract import Extractor
from sitegen.extract.loading import OWN
from sitegen.pipeline import load_settings, make_digest
from sitegen.read import read_articles
from sitegen.settings import MAX_ARTICLE_BYTES
from tests.cluster.archive import articles_in, bytes_of

HOUSE = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """Return a folder of invented articles, one of them empty, and their records."""
    root = tmp_path_factory.mktemp("archive")
    articles_in(root / "content" / "articles", 12)
    (root / "content" / "articles" / "z-empty.txt").write_text("", "utf-8")
    summary = extract(root / "content", root / "records")
    assert (summary.articles, summary.parts, len(summary.faults)) == (12, 2, 1)
    return root / "content", root / "records"


def extract(source, records, **options):
    """Extract the articles of one address into another, in this process."""
    given = {"pipeline": OWN, "max_bytes": MAX_ARTICLE_BYTES, "processes": 1} | options
    return extract_into(str(source), str(records), **given)


def test_records_are_what_the_extractor_gives(archive):
    """Each article once, in the order of their paths, as a build reads and extracts it."""
    content, records = archive
    harvest = read_records(str(records))
    direct = read_articles([content], max_bytes=MAX_ARTICLE_BYTES, base=content / "articles")
    assert harvest.articles == direct.articles
    assert harvest.faults == direct.faults
    extractor = Extractor()
    assert harvest.extractions[:3] == tuple(map(extractor.extract, direct.articles[:3]))


def test_another_program_reads_the_records(archive):
    """DuckDB finds who is quoted and what is counted, by the names that the fields have here."""
    _, records = archive
    harvest = read_records(str(records))
    asked = """
        SELECT article.id, unnest(extraction.figures).span.text, unnest(extraction.figures).value
        FROM read_parquet(?) ORDER BY 1
    """
    found = duckdb.execute(asked, [f"{records}/*.parquet"]).fetchall()
    ours = [
        (one.article_id, figure.span.text, str(figure.value)) for one in harvest.extractions for figure in one.figures
    ]
    assert len(ours) >= 12
    assert sorted(found) == sorted(ours)


def test_a_site_is_built_from_records_as_from_articles(archive, tmp_path):
    """The same facts; nothing is read or extracted again, and the ledger is kept."""
    content, records = archive
    house = tmp_path / "house"
    (house / "content").mkdir(parents=True)
    shutil.copy(HOUSE / "mkdocs.yml", house / "mkdocs.yml")
    direct = make_digest(load_settings(house / "mkdocs.yml", content=content), keep_going=True)
    digest = make_digest(load_settings(house / "mkdocs.yml"), keep_going=True, harvest=read_records(str(records)))
    assert digest.extracted.made == 0
    assert digest.content.is_publication
    assert [item.model_dump_json() for item in digest.facts.items] == [i.model_dump_json() for i in direct.facts.items]
    assert digest.ledger == direct.ledger


def test_records_of_another_extractor_are_made_anew(archive, tmp_path):
    """As a cache of another version would be: what is published is what this program reads."""
    _, records = archive
    harvest = read_records(str(records))
    other = tuple(one.model_copy(update={"extractor": "another", "figures": ()}) for one in harvest.extractions)
    (tmp_path / "content").mkdir()
    shutil.copy(HOUSE / "mkdocs.yml", tmp_path / "mkdocs.yml")
    foreign = type(harvest)(harvest.articles, other)
    digest = make_digest(load_settings(tmp_path / "mkdocs.yml"), harvest=foreign)
    assert digest.extracted.made == 12
    assert len(digest.facts.figures) >= 12


def test_writing_again_writes_the_same_and_replaces_what_was_there(archive, tmp_path):
    """Also what a run has left that was killed, and parts of a larger archive."""
    content, records = archive
    again = tmp_path / "records"
    again.mkdir()
    (again / "part-000099.parquet").write_bytes(b"of a larger one")
    (again / ".part-000001.parquet.new").write_bytes(b"half")
    extract(content, again)
    assert bytes_of(again) == bytes_of(records)


def test_what_is_not_ours_is_left_alone(archive, tmp_path):
    """A folder with anything else in it is refused by name before anything is written."""
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    with pytest.raises(PlaceError, match=r"notes\.txt"):
        extract(archive[0], tmp_path)
    assert bytes_of(tmp_path) == {"notes.txt": b"mine"}


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda folder: (folder / "records.json").unlink(), "has not ended"),
        (lambda folder: (folder / "part-000001.parquet").write_bytes(b"PAR1"), "its bytes have changed"),
        (lambda folder: (folder / "part-000001.parquet").unlink(), "cannot be reached"),
        (lambda folder: lie(folder, lambda told: told["parts"].append(told["parts"][0])), "twice"),
        (lambda folder: (folder / "records.json").write_text("{}", "utf-8"), "cannot be read"),
    ],
    ids=["no manifest", "other bytes", "a part is gone", "a part twice", "no manifest of ours"],
)
def test_records_that_are_not_as_written_are_refused(archive, tmp_path, harm, said):
    """By name and with the fix, before a build reads anything else."""
    shutil.copytree(archive[1], tmp_path / "records")
    harm(tmp_path / "records")
    with pytest.raises(PlaceError, match=said):
        read_records(str(tmp_path / "records"))


def test_a_record_of_other_words_is_refused(archive, tmp_path):
    """Though every hash of a file fits: an article whose words were changed is not what was extracted."""
    from sitegen.cluster.parts import _file_of  # noqa: PLC0415 - writes what a liar would

    shutil.copytree(archive[1], tmp_path / "records")
    part = tmp_path / "records" / "part-000000.parquet"
    rows = pq.read_table(part).to_pylist()
    rows[0]["article"]["body"] += " And more."
    part.write_bytes(_file_of(rows))
    digest = hashlib.sha256(part.read_bytes()).hexdigest()
    lie(tmp_path / "records", lambda told: told["parts"][0].update(sha256=digest))
    with pytest.raises(PlaceError, match="belongs to other words"):
        read_records(str(tmp_path / "records"))


def test_two_articles_with_one_id_are_left_out_wherever_they_lie(tmp_path):
    """Neither surely owns it; also where different workers read them, as no article is ever two."""
    articles_in(tmp_path / "articles", 12)
    for name in ("p-00.md", "p-11.md"):
        path = tmp_path / "articles" / name
        path.write_text(f"---\nid: twin\n---\n{path.read_text('utf-8')}", "utf-8")
    summary = extract(tmp_path / "articles", tmp_path / "records")
    assert [fault.code.value for fault in summary.faults] == ["SG202"]
    harvest = read_records(str(tmp_path / "records"))
    assert len(harvest.articles) == 10
    assert "twin" not in {article.id for article in harvest.articles}


def test_the_command_writes_records_and_says_what_is_not_among_them(archive, tmp_path):
    """One line of what it wrote, the faults of the others, and the exit code of faults."""
    told = CliRunner().invoke(app, ["extract", str(archive[0]), "--records", str(tmp_path / "records")])
    assert told.exit_code == 1
    assert told.stdout == f"records  {tmp_path}/records: articles 12, parts 2\n"
    assert "z-empty.txt: error SG" in told.stderr
    assert bytes_of(tmp_path / "records") == bytes_of(archive[1])


@pytest.mark.parametrize("wrong", [["a", "--scheduler", "tcp://127.0.0.1:9"], ["a", "b", "--records", "c"]])
def test_options_that_do_not_fit_are_refused(wrong):
    """A scheduler writes no lines, and an archive is of one folder."""
    assert CliRunner().invoke(app, ["extract", *wrong]).exit_code == 2


@pytest.mark.slow
def test_the_command_builds_a_site_from_records(archive, tmp_path, monkeypatch):
    """A second time as well, where it does not take for granted that nothing has changed there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    for _ in range(2):
        told = CliRunner().invoke(app, ["build", "--records", str(archive[1]), "--keep-going"], obj=["build"])
        assert told.exit_code == 0, told.output
    assert (tmp_path / "site" / "articles" / "p-03" / "index.html").is_file()
    assert (tmp_path / "content" / "ledger.jsonl").stat().st_size > 1000


def test_parts_are_cut_by_the_articles_alone():
    """Each article in one part, few parts for few articles, none too large for a worker that may be lost."""
    for count in (0, 1, 10, 11, 912, 20_000):
        files = [(str(number), str(number)) for number in range(count)]
        parts = deal_out(files)
        assert [file for part in parts for file in part.files] == files
        assert all(1 <= len(part.files) <= 250 for part in parts)
        assert len({part.name for part in parts}) == len(parts)


def test_articles_are_read_from_a_server(archive, tmp_path):
    """Over HTTP from a real server's listing, with the same records as from the folder."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=archive[0] / "articles")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        extract(f"http://127.0.0.1:{server.server_port}/", tmp_path / "records")
        server.shutdown()
    assert bytes_of(tmp_path / "records") == bytes_of(archive[1])


def test_an_address_that_nobody_knows_is_said_in_a_sentence(tmp_path):
    """A kind of storage that there is none of, and a server that does not answer."""
    with pytest.raises(PlaceError, match="carrier-pigeon"):
        extract("carrier-pigeon://loft", tmp_path)
    with pytest.raises(PlaceError, match="cannot be reached"):
        extract("http://127.0.0.1:9/", tmp_path)
    with pytest.raises(PlaceError, match="holds no article"):
        extract(tmp_path, tmp_path / "records")
    with pytest.raises(FaultsError, match="1 fault"):
        extract(tmp_path / "nowhere", tmp_path / "records")


def test_records_that_have_no_way_to_go_are_refused(archive, tmp_path):
    """A file where their folder would be: it is as it was."""
    (tmp_path / "file").write_text("mine", "utf-8")
    with pytest.raises(PlaceError, match="file"):
        extract(archive[0], tmp_path / "file" / "inner")
    assert bytes_of(tmp_path) == {"file": b"mine"}


def lie(folder, change):
    """Change what the manifest of an archive says."""
    path = folder / "records.json"
    told = json.loads(path.read_text("utf-8"))
    change(told)
    path.write_text(json.dumps(told), "utf-8")
