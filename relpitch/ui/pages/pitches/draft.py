"""The version being written: what is on the page, what is stored, and the way between."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from relpitch.domain.editing import with_words
from relpitch.domain.errors import RelpitchError
from relpitch.domain.part import Part
from relpitch.domain.version import PartText, Rule, Version
from relpitch.services.pitches import Pitches
from relpitch.ui.throttle import Throttle
from relpitch.ui.undo import EditPart, UndoStacks


class Draft(QObject):
    """One version as the person sees it. Typing reaches the library every 500 ms and at once on `flush`.

    `changed` after any part changed; `saved` after a commit; `told` a sentence and, maybe, its undo.
    """

    changed = Signal()
    saved = Signal()
    told = Signal(str, object)

    def __init__(self, pitches: Pitches, stacks: UndoStacks, clock: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._pitches = pitches
        self._stacks = stacks
        self._clock = clock
        self._stored: dict[Part, PartText] = {}
        self._throttle = Throttle(self)
        self._throttle.due.connect(self._save)
        self._stack: QUndoStack | None = None
        self._version: Version | None = None
        self._base: Version | None = None

    @property
    def version(self) -> Version | None:
        """The version on the page, with what was typed a moment ago."""
        return self._version

    @property
    def base(self) -> Version | None:
        """The base it inherits from; itself, where it is the base."""
        return self._version if self._version and self._version.is_base else self._base

    def open(self, version: Version, base: Version) -> None:
        """Show a version; what was typed in the last one is saved first."""
        self.flush()
        self._version, self._base = version, base
        self._stored = dict(version.parts)
        self._stack = self._stacks.activate(version.id)
        self.changed.emit()

    def refresh(self, version: Version, base: Version) -> None:
        """Take what is stored now, except in parts that were typed in since."""
        if self._version is None or version.id != self._version.id:
            return
        unsaved = {part: text for part, text in self._version.parts.items() if text != self._stored[part]}
        shown = version
        for part, text in unsaved.items():
            shown = shown.with_part(part, text)
        before = (self._version, self._base)
        self._stored.update({part: text for part, text in version.parts.items() if part not in unsaved})
        self._version, self._base = shown, base
        if before != (shown, base):
            self.changed.emit()

    def type(self, part: Part, words: str) -> None:
        """The person typed: `words` is the whole of the part's first phrasing now."""
        version, base = self._version, self.base
        if version is None or base is None or self._stack is None:
            return
        before = version.parts[part]
        after = with_words(version, base, part, words)
        if after == before:
            return
        self._put(part, after)
        step = self._stack.index()
        self._stack.push(EditPart(self._replacing(version.id), part, before, after, self._clock()))
        self._throttle.touch()
        if before.rule is not Rule.OWN:
            stack = self._stack
            self.told.emit(f"Now {version.name}’s own", lambda: stack.setIndex(step))

    def change(self, part: Part, after: PartText) -> None:
        """Replace a part in one step of its own, saved at once."""
        version = self._version
        if version is None or self._stack is None or version.parts[part] == after:
            return
        before = version.parts[part]
        self._put(part, after)
        self._stack.push(EditPart(self._replacing(version.id), part, before, after, None))
        self._save()

    def flush(self) -> None:
        """Save what was typed, and end the burst of typing."""
        self._throttle.flush()
        if self._stack is not None and self._stack.count():
            command = self._stack.command(self._stack.index() - 1)
            if isinstance(command, EditPart):
                command.end_burst()

    def _put(self, part: Part, text: PartText) -> None:
        assert self._version is not None
        self._version = self._version.with_part(part, text)
        self.changed.emit()

    def _save(self) -> None:
        version = self._version
        if version is None:
            return
        wrote = False
        for part, text in version.parts.items():
            if text != self._stored[part]:
                before, self._stored[part] = self._stored[part], text
                try:
                    self._pitches.write_part(version.id, part, before, text)
                except RelpitchError as error:
                    self._stored[part] = before
                    self.told.emit(str(error), None)
                    return
                wrote = True
        if wrote:
            self.saved.emit()

    def _replacing(self, version_id: str) -> Callable[[Part, PartText, PartText], bool]:
        def replace(part: Part, expected: PartText, new: PartText) -> bool:
            self._throttle.flush()
            try:
                self._pitches.write_part(version_id, part, expected, new)
            except RelpitchError as error:
                self.told.emit(str(error), None)
                return False
            if self._version is not None and self._version.id == version_id:
                self._stored[part] = new
                self._put(part, new)
            self.saved.emit()
            return True

        return replace
