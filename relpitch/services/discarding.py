"""Drafts and the history: discarding one is an act, and those that an act kept come back as it is undone."""

from relpitch.domain.destination import Destination, PageName
from relpitch.failure.drafts import ChangedDrafts, Drafts
from relpitch.failure.typed import TypedFile
from relpitch.services.acts import DRAFTS, Act
from relpitch.services.history import History
from relpitch.translation import _


def drafts_of(file: TypedFile | None, history: History) -> Drafts:
    """The drafts in a library's file of unsaved words, with what the history does to them."""
    drafts = Drafts(file)
    changes: dict[str, ChangedDrafts] = {}  # by the act that they came with

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

    def change(changed: ChangedDrafts) -> None:
        held = {act.id for act in (*history.done, *history.undone)}
        for each in changes.keys() - held:
            del changes[each]
        if history.done:
            changes[history.done[-1].id] = changed

    def undone(act: Act, again: bool) -> None:
        """Words typed since stay: those of the act come and go only where nothing else was typed."""
        changed = changes.get(act.id, {})
        now, then = (0, 1) if again else (1, 0)
        if all(drafts.get(owner) == both[now] for owner, both in changed.items()):
            for owner, both in changed.items():
                drafts.put(owner, both[then])

    history.add_store(DRAFTS, drafts)
    drafts.discarding, drafts.on_changed = discard, change
    history.on_undone = undone
    return drafts
