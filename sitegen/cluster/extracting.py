"""From articles at one address to records at another, each article once."""

from collections.abc import Callable
from dataclasses import dataclass

from sitegen.cluster.addresses import Folder
from sitegen.cluster.manifest import faults_of, make_room, manifest_of, write_manifest
from sitegen.cluster.parts import Made, Work
from sitegen.cluster.sources import deal_out, find_articles
from sitegen.cluster.workers import by_processes, by_scheduler
from sitegen.errors import Fault, FaultsError, PlaceError
from sitegen.extract import load_extractor, workers_for


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run has written."""

    articles: int
    parts: int
    faults: tuple[Fault, ...]


def extract_into(  # noqa: PLR0913 - what a run is given
    source: str,
    records: str,
    *,
    pipeline: str,
    max_bytes: int,
    scheduler: str | None = None,
    processes: int | None = None,
    watch: Callable[[str, int, int | None], None] = lambda *_: None,
) -> Summary:
    """Extract the articles of a folder and write their records as Parquet.

    The files are the same, byte for byte, whoever made them: parts are cut by the articles alone, and a part that is
    made twice is written twice alike. A list of them is written last; until then there is no archive.

    Args:
        source: Address of the articles.
        records: Address of the records: empty, not there yet, or an archive of records, which is replaced.
        pipeline: spaCy pipeline that the extraction builds on.
        max_bytes: Larger articles are refused.
        scheduler: Address of a Dask scheduler, whose workers do it; without one processes of this machine do.
        processes: How many of those; None for as many as there is use for.
        watch: Told about progress.

    Raises:
        FaultsError: there is no article, and something is wrong with the folder.
        PlaceError: an address, the scheduler or a worker cannot be used; there is then no archive.
        PipelineError, LanguageError: the pipeline cannot be used.

    """
    files, faults = find_articles(Folder(source))
    if not files and faults:
        raise FaultsError(faults)
    if not files:
        raise PlaceError(f"{source}: holds no article. Fix: name a folder or an address that lists some.")
    parts = deal_out(files)
    # Workers elsewhere must do what this program would do; processes of this machine are this program.
    fingerprint = None if scheduler is None else load_extractor(pipeline).fingerprint
    work = Work(source, records, pipeline, fingerprint, max_bytes)
    make_room(Folder(records))
    some = workers_for(len(files), processes)
    each = (
        by_processes(work, parts, processes=some)
        if scheduler is None
        else by_scheduler(work, parts, scheduler=scheduler)
    )
    done = list[Made]()
    watch("Extracting", 0, len(files))
    for made in each:
        done.append(made)
        watch("Extracting", sum(one.rows for one in done), len(files))
    manifest = manifest_of(done, faults)
    write_manifest(Folder(records), manifest)
    return Summary(sum(one.rows for one in done), len(done), faults_of(manifest))
