"""What is done with the phrasings of a part: chosen, added, moved, removed, marked; all can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from relpitch.domain import editing
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartText
from relpitch.script.display import Mark
from relpitch.services.acts import Act
from relpitch.translation import _
from relpitch.ui.pages.pitches.draft import Draft
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.part_actions import ANOTHER, NEXT, words_of
from relpitch.ui.pages.pitches.part_actions import do as part_after

_LAST = -1
"""The place of the last phrasing of a list, which is the new one."""

_FULL_PAUSE = "//"


class Wordings(QObject):
    """Changes the version that is written, its draft, as the editor asks.

    `notice` tells a sentence for a toast and the act it tells of. Where nothing may be written, parts stay as
    they are; marks and pauses go to the field itself, which is read-only then.
    """

    notice = Signal(str, object)

    def __init__(self, draft: Draft, editor: Editor, *, writable: bool) -> None:
        super().__init__()
        self._draft, self._editor, self._writable = draft, editor, writable
        editor.chosen.connect(self.do)
        editor.taken.connect(self._put_first)
        editor.moved.connect(self._moved)
        editor.removed.connect(self._removed)
        editor.asked_for_another.connect(self._another)

    def do(self, part: Part, action: str) -> None:
        """Do what a menu offers, one of ACTIONS."""
        version, base = self._draft.version, self._draft.base
        if version is None or base is None or not self._writable:
            return
        act = self._draft.change({part: part_after(action, version, base, part)}, _named(part))
        if act is not None and (sentence := words_of(action, version, part)):
            self.notice.emit(sentence, act)
        if action == ANOTHER:
            self._editor.open_list(part, is_open=True, place=_LAST)

    def next(self) -> None:
        """Make the next phrasing of the part with the caret the one that is said."""
        part = self._editor.focused()
        if part is not None:
            self.do(part, NEXT)

    def bridge_for(self, when: str) -> None:
        """Begin a bridge for what one may hear or notice."""
        self._change(editing.added, Part.RELEVANCE, Phrasing("", when))
        self._editor.open_list(Part.RELEVANCE, is_open=True, place=_LAST)

    def to_bridge(self, place: int) -> None:
        """Put the caret into a bridge there is."""
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
            field.insert_pause(_FULL_PAUSE)

    def _mark(self, mark: Mark) -> None:
        field = self._editor.focused_words()
        if field is not None:
            field.toggle(mark)

    def _change(self, edit: Callable[..., PartText], part: Part, *arguments: object) -> Act | None:
        """Change a part by a function of domain/editing.py. None where nothing changed."""
        version, base = self._draft.version, self._draft.base
        if version is None or base is None or not self._writable:
            return None
        return self._draft.change({part: edit(version, base, part, *arguments)}, _named(part))

    def _moved(self, part: Part, place: int, to: int) -> None:
        self._change(editing.moved, part, place, to)

    def _removed(self, part: Part, place: int) -> None:
        act = self._change(editing.removed, part, place)
        version = self._draft.version
        if act is not None and version is not None:
            self.notice.emit(_("Removed from {version}").format(version=version.name), act)

    def _put_first(self, part: Part, phrasing: Phrasing) -> None:
        """Say a phrasing of another version from now on: a new one, as the other stays where it is."""
        self._change(editing.with_first_phrasing, part, Phrasing(phrasing.words, phrasing.when))

    def _another(self, part: Part) -> None:
        self.do(part, ANOTHER)


def _named(part: Part) -> str:
    return _("Change {part}").format(part=part.label)
