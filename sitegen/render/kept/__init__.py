"""What is known of the files that the last build has made: those that would be as they are, are left."""

from sitegen.render.kept.digests import Digests
from sitegen.render.kept.kept_units import KeptUnits, frame_of

__all__ = ["Digests", "KeptUnits", "frame_of"]
