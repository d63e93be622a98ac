"""What the site is called and where it will stand, as far as that is settled."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """The publication that pages, feeds and data files are part of."""

    name: str = "Sitegen digest"
    """What it is called."""
    url: str | None = None
    """Address of the root, ending in a slash; None while nobody has said where the site will be published."""
    language: str = "en"
    """Tag of the language of its own words, as mkdocs.yml's ``theme.language`` has it."""

    def address(self, path: str) -> str | None:
        """Return the full address of a path from the root of the site, or None where that is not known.

        Args:
            path: Relative, without a step upwards; "./" is the root itself.

        """
        return f"{self.url}{path.removeprefix('./')}" if self.url else None
