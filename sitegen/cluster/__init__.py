"""Archives that one machine is too small for: extraction over many processes, and records as Parquet at any address."""

from sitegen.cluster.extracting import Summary, extract_into
from sitegen.cluster.records import read_records

__all__ = ["Summary", "extract_into", "read_records"]
