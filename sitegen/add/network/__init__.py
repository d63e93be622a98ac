"""The network, politely and safely: the only room that opens a connection, and only for ``sitegen add``."""

from sitegen.add.network.fetching import Fetcher, Manners

__all__ = ["Fetcher", "Manners"]
