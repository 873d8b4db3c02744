"""One undo for typing and for all that is done to words."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from relpitch.domain.part import Part

if TYPE_CHECKING:
    from relpitch.domain.version import PartText

_BURST_S = 1.0

Parts = Mapping[Part, "PartText"]
Replace = Callable[[Parts, Parts], bool]


class EditParts(QUndoCommand):
    """Parts before and after. Typing in one part merges while at most a second passes between keys."""

    def __init__(
        self, replace: Replace, before: Parts, after: Parts, words: str, *, typed_at: float | None = None
    ) -> None:
        super().__init__(words)
        self.replace = replace
        self.before, self.after = before, after
        self.typed_at = typed_at
        self._already_done = True

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditParts) or other.before.keys() != self.before.keys():
            return False
        if self.typed_at is None or other.typed_at is None or other.typed_at - self.typed_at > _BURST_S:
            return False
        self.after, self.typed_at = other.after, other.typed_at
        self.setObsolete(self.before == self.after)
        return True

    def end_burst(self) -> None:
        """What is typed next is a step of its own."""
        self.typed_at = None

    def undo(self) -> None:
        self.setObsolete(not self.replace(self.after, self.before))

    def redo(self) -> None:
        if self._already_done:
            self._already_done = False
        else:
            self.setObsolete(not self.replace(self.before, self.after))


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

    def clear(self) -> None:
        """Forget every step, as when another library is opened."""
        for stack in self._stacks.values():
            stack.clear()  # now, while Python knows the steps: what goes later would free them twice
            self.removeStack(stack)
            stack.deleteLater()
        self._stacks.clear()
