"""Drafts that are discarded, as acts of the history."""

from relpitch.domain.destination import Destination, PageName
from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import TypedFile
from relpitch.services.acts import DRAFTS
from relpitch.services.history import History
from relpitch.translation import _


def drafts_of(file: TypedFile | None, history: History) -> Drafts:
    """The drafts in a library's file of unsaved words; discarding one is an act."""
    drafts = Drafts(file)

    def discard(owner: str) -> None:
        where = history.here() or Destination(PageName.TODAY)
        history.put(
            lambda: _("Your words from before are set aside"),
            DRAFTS,
            owner,
            None,
            where,
            undone=lambda: _("Your words from before are back"),
        )

    history.add_store(DRAFTS, drafts)
    drafts.discarding = discard
    return drafts
