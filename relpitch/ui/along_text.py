"""Something that belongs to a text at each of its steps: what a message carries, say."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QTextDocument

Value = TypeVar("Value")


class AlongText(Generic[Value]):
    """One value at a time; Undo and Redo of the text bring back the one that it had then.

    `show` is called whenever another value holds.
    """

    def __init__(self, document: QTextDocument, value: Value, show: Callable[[Value], None]) -> None:
        self._document, self._show = document, show
        self._values = [(0, value)]  # the step of the text from which each holds
        self._here = 0
        document.undoCommandAdded.connect(self._let_go)
        document.contentsChanged.connect(self._follow)

    @property
    def now(self) -> Value:
        """The value that holds."""
        return self._values[self._here][1]

    def put(self, value: Value) -> None:
        """Let another value belong to the text as it is now."""
        self._values[self._here] = (self._values[self._here][0], value)

    def change(self, value: Value, edit: Callable[[], None]) -> None:
        """Let another value hold from the step on that `edit` takes in the text."""
        before = self._document.availableUndoSteps()
        edit()
        if self._document.availableUndoSteps() == before:
            self.put(value)
            self._show(value)
        else:
            self._values.append((before + 1, value))
            self._follow()

    def _let_go(self) -> None:
        """What was undone cannot be done again: something else was typed."""
        del self._values[self._here + 1 :]

    def _follow(self) -> None:
        step = self._document.availableUndoSteps()
        if step == 0 and not self._document.isRedoAvailable():  # the text was put there anew
            self._values, self._here = [(0, self.now)], 0
            return
        here = max(number for number, (first, _value) in enumerate(self._values) if first <= step)
        if here != self._here:
            self._here = here
            self._show(self.now)
