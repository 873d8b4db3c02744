"""Where the stage, a drill and the review of a take lead back to, in words."""

from collections.abc import Mapping

from relpitch.domain.destination import Destination, PageName
from relpitch.translation import N_, _

_HERE = N_("Back to Rehearse")
_PAGES = {
    PageName.TODAY: N_("Back to Today"),
    PageName.PITCHES: N_("Back to Pitches"),
    PageName.PEOPLE: N_("Back to People"),
    PageName.EVENTS: N_("Back to Events"),
    PageName.CARDS: N_("Back to Cards"),
    PageName.LIBRARY: N_("Back to Library"),
    PageName.PREFERENCES: N_("Back to Preferences"),
    PageName.HELP: N_("Back to Help"),
}


def back_words(to: Destination | None, versions: Mapping[str, str]) -> str:
    """What the button says: the version or the page one came from. `versions` are names by id."""
    if to is None:
        return _(_HERE)
    if to.page is PageName.PITCHES and to.id in versions:
        return _("Back to {version}").format(version=versions[to.id])
    return _(_PAGES.get(to.page, _HERE))
