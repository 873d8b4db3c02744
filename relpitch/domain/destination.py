"""From page to page: a destination, carried there by the window."""

from dataclasses import dataclass
from enum import StrEnum

from relpitch.translation import N_, NC_, _, pgettext


class PageName(StrEnum):
    """The pages. Those that a window was given are in its sidebar."""

    WELCOME = "welcome"
    TODAY = "today"
    PITCHES = "pitches"
    REHEARSE = "rehearse"
    PEOPLE = "people"
    EVENTS = "events"
    CARDS = "cards"
    LIBRARY = "library"
    PREFERENCES = "preferences"
    HELP = "help"

    @property
    def label(self) -> str:
        """The page's name in the sidebar."""
        return pgettext("a page", _LABELS[self])

    @property
    def back_label(self) -> str:
        """What leads back to the page from where one went without the sidebar."""
        return _(_BACK_LABELS[self])

    @property
    def icon(self) -> str:
        """The page's icon, in the sidebar and wherever one may go to it."""
        return _ICONS[self]

    @property
    def is_at_foot(self) -> bool:
        """Whether the page stands at the foot of the sidebar, apart from what is worked on."""
        return self in (PageName.LIBRARY, PageName.PREFERENCES, PageName.HELP)

    @property
    def fills_window(self) -> bool:
        """Whether the page stands without the sidebar."""
        return self is PageName.WELCOME


_LABELS = {
    PageName.WELCOME: NC_("a page", "Welcome"),
    PageName.TODAY: NC_("a page", "Today"),
    PageName.PITCHES: NC_("a page", "Pitches"),
    PageName.REHEARSE: NC_("a page", "Rehearse"),
    PageName.PEOPLE: NC_("a page", "People"),
    PageName.EVENTS: NC_("a page", "Events"),
    PageName.CARDS: NC_("a page", "Cards"),
    PageName.LIBRARY: NC_("a page", "Library"),
    PageName.PREFERENCES: NC_("a page", "Preferences"),
    PageName.HELP: NC_("a page", "Help"),
}
_BACK_LABELS = {
    PageName.WELCOME: N_("Back to Welcome"),
    PageName.TODAY: N_("Back to Today"),
    PageName.PITCHES: N_("Back to Pitches"),
    PageName.REHEARSE: N_("Back to Rehearse"),
    PageName.PEOPLE: N_("Back to People"),
    PageName.EVENTS: N_("Back to Events"),
    PageName.CARDS: N_("Back to Cards"),
    PageName.LIBRARY: N_("Back to Library"),
    PageName.PREFERENCES: N_("Back to Preferences"),
    PageName.HELP: N_("Back to Help"),
}
_ICONS = {
    PageName.WELCOME: "sprout",
    PageName.TODAY: "sun",
    PageName.PITCHES: "quote",
    PageName.REHEARSE: "mic",
    PageName.PEOPLE: "users",
    PageName.EVENTS: "calendar",
    PageName.CARDS: "id-card",
    PageName.LIBRARY: "library",
    PageName.PREFERENCES: "settings",
    PageName.HELP: "circle-question-mark",
}


NEW = "new"  # as an id: to a page that asks for a new thing at once


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to go, and to which thing there."""

    page: PageName
    id: str = ""
