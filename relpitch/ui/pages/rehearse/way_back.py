"""Where the stage, a drill and the review of a take lead back to, in words."""

from collections.abc import Mapping

from relpitch.domain.destination import Destination, PageName
from relpitch.translation import _


def back_words(to: Destination | None, versions: Mapping[str, str]) -> str:
    """What the button says: the version or the page one came from. `versions` are names by id."""
    if to is None:
        return PageName.REHEARSE.back_label
    if to.page is PageName.PITCHES and to.id in versions:
        return _("Back to {version}").format(version=versions[to.id])
    return to.page.back_label
