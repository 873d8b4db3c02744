"""Drafts and the history: discarding one is an act, and those that an act kept come back as it is undone."""

from relpitch.domain.destination import Destination, PageName
from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import FormDraft, TypedFile
from relpitch.services.acts import DRAFTS, Act
from relpitch.services.history import History
from relpitch.translation import _


def drafts_of(file: TypedFile | None, history: History) -> Drafts:
    """The drafts in a library's file of unsaved words, with what the history does to them."""
    drafts = Drafts(file)
    kept: dict[str, tuple[str, FormDraft]] = {}  # by the act that kept them

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

    def keep(owner: str, draft: FormDraft) -> None:
        held = {act.id for act in (*history.done, *history.undone)}
        for each in kept.keys() - held:
            del kept[each]
        if history.done:
            kept[history.done[-1].id] = owner, draft

    def carried(act: Act, again: bool) -> None:
        """Words typed since stay: those of the act come back only where there are none."""
        owner, draft = kept.get(act.id, ("", None))
        if draft is not None and drafts.get(owner) == (draft if again else None):
            drafts.put(owner, None if again else draft)

    history.add_store(DRAFTS, drafts)
    drafts.discarding, drafts.on_kept = discard, keep
    history.carried = carried
    return drafts
