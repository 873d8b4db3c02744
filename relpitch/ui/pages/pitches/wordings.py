"""What is done with the wordings of a part: chosen, added, moved, removed; each of it can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from relpitch.domain import editing
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartText
from relpitch.script.display import Mark
from relpitch.services.acts import Act
from relpitch.ui.pages.pitches.draft import Draft
from relpitch.ui.pages.pitches.editor import Editor
from relpitch.ui.pages.pitches.part_actions import ANOTHER, NEXT, do, words_of


class Wordings(QObject):
    """Changes the draft as the editor asks. `notice` tells a sentence and the act it tells of."""

    notice = Signal(str, object)

    def __init__(self, draft: Draft, editor: Editor, *, writable: bool) -> None:
        super().__init__()
        self._draft, self._editor, self._writable = draft, editor, writable
        editor.chosen.connect(self.do)
        editor.taken.connect(self._taken)
        editor.moved.connect(self._moved)
        editor.removed.connect(self._removed)
        editor.asked_for_another.connect(self._another)

    def do(self, part: Part, key: str) -> None:
        """Do what a menu offers."""
        version, base = self._draft.version, self._draft.base
        if version is None or base is None or not self._writable:
            return
        act = self._draft.change({part: do(key, version, base, part)}, f"Change {part.label}")
        if act is not None and (sentence := words_of(key, version, part)):
            self.notice.emit(sentence, act)
        if key == ANOTHER:
            self._editor.open_list(part, is_open=True, place=-1)

    def next(self) -> None:
        """Say the next wording of the part that is written in."""
        part = self._editor.focused()
        if part is not None:
            self.do(part, NEXT)

    def bridge_for(self, when: str) -> None:
        """Begin a bridge for something that may be noticed."""
        self._with(editing.added, Part.RELEVANCE, Phrasing("", when))
        self._editor.open_list(Part.RELEVANCE, is_open=True, place=-1)

    def mark_cue(self) -> None:
        """Make cue words of what is selected, or no more."""
        self._mark(Mark.CUE)

    def mark_stress(self) -> None:
        """Stress what is selected, or no more."""
        self._mark(Mark.STRESS)

    def mark_extra(self) -> None:
        """Say what is selected at full length only, or always."""
        self._mark(Mark.EXTRA)

    def pause(self) -> None:
        """Put a full pause where the caret is."""
        words = self._editor.focused_words()
        if words is not None:
            words.insert_pause("//")

    def _mark(self, mark: Mark) -> None:
        words = self._editor.focused_words()
        if words is not None:
            words.toggle(mark)

    def _with(self, change: Callable[..., PartText], part: Part, *how: object) -> Act | None:
        version, base = self._draft.version, self._draft.base
        if version is None or base is None or not self._writable:
            return None
        return self._draft.change({part: change(version, base, part, *how)}, f"Change {part.label}")

    def _moved(self, part: Part, place: int, to: int) -> None:
        self._with(editing.moved, part, place, to)

    def _removed(self, part: Part, place: int) -> None:
        act = self._with(editing.removed, part, place)
        version = self._draft.version
        self.notice.emit(f"Removed from {version.name if version else ''}", act)

    def _taken(self, part: Part, phrasing: Phrasing) -> None:
        self._with(editing.with_first_phrasing, part, Phrasing(phrasing.words, phrasing.when))

    def _another(self, part: Part) -> None:
        self.do(part, ANOTHER)
