"""Edits to the phrasings of a part: choosing, adding, moving, removing, marking. All can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from relpitch.domain import editing
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText, Version
from relpitch.script.display import Mark
from relpitch.services.acts import Act, Words
from relpitch.translation import _
from relpitch.ui.pages.pitches.draft import VersionDraft
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.part_actions import ANOTHER, NEXT, apply, now_own, toast_for

_LAST_PLACE = -1
"""The place of the last phrasing in a part's list: where a new one is added."""

_PAUSE = "//"  # the full second of the script language; "/" is a breath


class PhrasingEdits(QObject):
    """Applies what the editor asks for to the draft of the version that is being edited.

    `notice` carries the sentence for a toast and the act that the toast undoes. In a library that is open for
    reading only, nothing changes; marks and pauses go to the field itself, which is read-only then.
    """

    notice = Signal(str, object)

    def __init__(self, draft: VersionDraft, editor: Editor, *, writable: bool) -> None:
        super().__init__()
        self._draft, self._editor, self._writable = draft, editor, writable
        editor.action_chosen.connect(self.do)
        editor.phrasing_picked.connect(self._put_first)
        editor.moved.connect(self._moved)
        editor.removed.connect(self._removed)
        editor.asked_for_another.connect(self._another)

    def do(self, part: Part, action: str) -> None:
        """Do what a menu offers: an action of part_actions.py."""
        version, base = self._draft.version, self._draft.base
        if version is None or base is None or not self._writable:
            return
        act = self._draft.change({part: apply(action, version, base, part)}, _act_title(part))
        if act is not None and (sentence := toast_for(action, version, part)):
            self.notice.emit(sentence, act)
        else:
            self._tell_own(version, part, act)
        if action == ANOTHER:  # also where nothing was added: an empty phrasing is there already
            self._editor.open_list(part, is_open=True, place=_LAST_PLACE)

    def next(self) -> None:
        """Say the next phrasing of the part with the caret."""
        part = self._editor.focused()
        if part is not None:
            self.do(part, NEXT)

    def bridge_for(self, when: str) -> None:
        """Begin a bridge for what one may hear or notice."""
        self._change(editing.added, Part.RELEVANCE, Phrasing("", when))
        self._editor.open_list(Part.RELEVANCE, is_open=True, place=_LAST_PLACE)

    def to_bridge(self, place: int) -> None:
        """Put the caret into an existing bridge."""
        self._editor.open_list(Part.RELEVANCE, is_open=True, place=place)

    def mark_cue(self) -> None:
        """Make cue words of what is selected, or take the mark away."""
        self._mark(Mark.CUE)

    def mark_stress(self) -> None:
        """Stress what is selected, or take the mark away."""
        self._mark(Mark.STRESS)

    def mark_extra(self) -> None:
        """Mark what is selected as an extra, said at full length only; or take the mark away."""
        self._mark(Mark.EXTRA)

    def pause(self) -> None:
        """Put a full pause where the caret is."""
        field = self._editor.focused_words()
        if field is not None:
            field.insert_pause(_PAUSE)

    def _mark(self, mark: Mark) -> None:
        field = self._editor.focused_words()
        if field is not None:
            field.toggle(mark)

    def _change(self, edit: Callable[..., PartText], part: Part, *arguments: object) -> Act | None:
        """Change a part by a function of domain/editing.py. None where nothing changed."""
        version, base = self._draft.version, self._draft.base
        if version is None or base is None or not self._writable:
            return None
        act = self._draft.change({part: edit(version, base, part, *arguments)}, _act_title(part))
        self._tell_own(version, part, act)
        return act

    def _tell_own(self, before: Version, part: Part, act: Act | None) -> None:
        """Tell that a part follows the base no longer, where a bridge or a wording was what made it so."""
        version = self._draft.version
        is_own = version is not None and version.parts[part].rule is PartRule.OWN
        if act is not None and version is not None and is_own and before.parts[part].rule is PartRule.INHERIT:
            self.notice.emit(now_own(version, part), act)

    def _moved(self, part: Part, place: int, to: int) -> None:
        self._change(editing.moved, part, place, to)

    def _removed(self, part: Part, place: int) -> None:
        act = self._change(editing.removed, part, place)
        version = self._draft.version
        if act is not None and version is not None:
            self.notice.emit(_("Removed from {version}").format(version=version.label), act)

    def _put_first(self, part: Part, phrasing: Phrasing) -> None:
        """Say a copy of another version's phrasing first: with an id of its own, as the other stays."""
        self._change(editing.with_first_phrasing, part, Phrasing(phrasing.words, phrasing.when))

    def _another(self, part: Part) -> None:
        self.do(part, ANOTHER)


def _act_title(part: Part) -> Words:
    return lambda: _("“{part}” is changed").format(part=part.label)
