"""From page to page: a destination, carried there by the window."""

from dataclasses import dataclass
from enum import StrEnum


class PageName(StrEnum):
    """The pages that exist."""

    WELCOME = "welcome"
    PITCHES = "pitches"
    CARDS = "cards"

    @property
    def label(self) -> str:
        """The page's name in the sidebar."""
        return self.value.capitalize()

    @property
    def fills_window(self) -> bool:
        """Whether the page stands without the sidebar."""
        return self is PageName.WELCOME


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to go, and to which thing there."""

    page: PageName
    id: str = ""
