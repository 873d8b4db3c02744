"""One change of an event that can be undone and redone."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event
from relpitch.services.events import Events


class ChangeEvent(QUndoCommand):
    """An event before and after. What cannot be kept is told, and the step is forgotten."""

    def __init__(
        self, events: Events, before: Event, after: Event, words: str, tell: Callable[[str], None]
    ) -> None:
        super().__init__(words)
        self._events, self._before, self._after, self._tell = events, before, after, tell

    def redo(self) -> None:
        self._keep(self._after)

    def undo(self) -> None:
        self._keep(self._before)

    def _keep(self, event: Event) -> None:
        try:
            self._events.keep(event)
        except RelpitchError as error:
            self.setObsolete(True)
            self._tell(str(error))
