"""Archives of records, which need libraries that only `sitegen[cluster]` brings."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sitegen.errors import SettingsError

if TYPE_CHECKING:
    from sitegen.cluster import Summary
    from sitegen.records import Harvest
    from sitegen.settings import Settings


def harvest_of(address: str) -> "Harvest":
    """Return what an archive of records holds.

    Raises:
        SettingsError: the libraries are not installed.
        PlaceError: the archive is not there, or is not as it was written.

    """
    harvest: Harvest = _room().read_records(address)
    return harvest


def extract_into(source: str, records: str, settings: "Settings", *, scheduler: str | None, watch: Any) -> "Summary":  # noqa: ANN401 - what shows progress
    """Write the records of the articles at one address to another.

    Raises:
        SettingsError: the libraries are not installed.
        PlaceError: an address, the scheduler or a worker cannot be used.

    """
    folder = Path(settings.pipeline) / "meta.json"
    summary: Summary = _room().extract_into(
        source,
        records,
        # Workers on this machine may stand in another folder.
        pipeline=str(folder.parent.absolute()) if folder.is_file() else settings.pipeline,
        max_bytes=settings.max_article_bytes,
        scheduler=scheduler,
        watch=watch,
    )
    return summary


def _room() -> Any:  # noqa: ANN401 - a module, whose functions are named above
    try:
        from sitegen import cluster  # noqa: PLC0415 - it takes a second to load, and most commands need none of it
    except ImportError as error:
        message = f"records as Parquet need a library that is not there ({error})"
        raise SettingsError(f"{message}. Fix: pip install 'sitegen[cluster]'.") from error
    return cluster
