"""One undo for typing and for all that is done to words."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from relpitch.domain.part import Part
from relpitch.domain.version import PartText

_BURST_S = 1.0

Replace = Callable[[Part, PartText, PartText], bool]


class EditPart(QUndoCommand):
    """One part before and after. Typing in the same part merges while no more than a second passes between keys."""

    def __init__(self, replace: Replace, part: Part, before: PartText, after: PartText, typed_at: float | None) -> None:
        super().__init__(f"typing in {part.label}" if typed_at is not None else part.label)
        self._replace = replace
        self._part, self._before, self._after = part, before, after
        self._typed_at = typed_at
        self._already_done = True

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditPart) or other._part is not self._part:
            return False
        if self._typed_at is None or other._typed_at is None or other._typed_at - self._typed_at > _BURST_S:
            return False
        if self._before == other._after:
            self.setObsolete(True)
        self._after, self._typed_at = other._after, other._typed_at
        return True

    def end_burst(self) -> None:
        """What is typed next is a step of its own."""
        self._typed_at = None

    def undo(self) -> None:
        self.setObsolete(not self._replace(self._part, self._after, self._before))

    def redo(self) -> None:
        if self._already_done:
            self._already_done = False
        else:
            self.setObsolete(not self._replace(self._part, self._before, self._after))


class UndoStacks(QUndoGroup):
    """A stack of its own for each version; the one on the page is active."""

    def __init__(self) -> None:
        super().__init__()
        self._stacks: dict[str, QUndoStack] = {}

    def activate(self, version_id: str) -> QUndoStack:
        """The stack of a version, made active."""
        stack = self._stacks.get(version_id)
        if stack is None:
            stack = self._stacks[version_id] = QUndoStack(self)
            self.addStack(stack)
        self.setActiveStack(stack)
        return stack
