"""From page to page: a destination, carried there by the window."""

from dataclasses import dataclass
from enum import StrEnum


class PageName(StrEnum):
    """The pages that exist."""

    PITCHES = "pitches"
    CARDS = "cards"

    @property
    def label(self) -> str:
        """The page's name in the sidebar."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to go, and to which thing there."""

    page: PageName
    id: str = ""
