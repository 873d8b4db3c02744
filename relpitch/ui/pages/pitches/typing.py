"""From keys to the draft: what is typed is on the page at once, what is counted of it a moment later."""

from PySide6.QtCore import QObject, QTimer, Signal

from relpitch.domain.part import Part
from relpitch.ui.pages.pitches.coach import Coach
from relpitch.ui.pages.pitches.draft import VersionDraft
from relpitch.ui.pages.pitches.editor import Editor

_COUNTED_AFTER_MS = 30


class Typing(QObject):
    """What carries typed words to the draft.

    `counted` when the page should show the version again: at once, but for keystrokes.
    """

    counted = Signal()

    def __init__(self, draft: VersionDraft, editor: Editor, coach: Coach) -> None:
        super().__init__()
        self._draft, self._coach = draft, coach
        self._is_typing = False
        self._waiting = QTimer(self, singleShot=True, interval=_COUNTED_AFTER_MS)
        self._waiting.timeout.connect(self.counted)
        editor.typed.connect(self._typed)
        editor.when_typed.connect(self._when_typed)
        editor.focus_left.connect(draft.flush)
        draft.changed.connect(self._changed)

    def catch_up(self) -> None:
        """Count what was typed now, where that waits."""
        if self._waiting.isActive():
            self._waiting.stop()
            self.counted.emit()

    def _typed(self, part: Part, place: int, words: str) -> None:
        self._is_typing = True
        self._coach.typed(part)
        self._draft.type(part, place, words)
        self._is_typing = False

    def _when_typed(self, part: Part, place: int, when: str) -> None:
        self._is_typing = True
        self._draft.type_when(part, place, when)
        self._is_typing = False

    def _changed(self) -> None:
        if not self._is_typing:
            self._waiting.stop()
            self.counted.emit()
        elif not self._waiting.isActive():
            self._waiting.start()
