"""The one bus: what was committed, told to every page that shows it."""

from PySide6.QtCore import QObject, Signal

from relpitch.domain.change import Change


class Changes(QObject):
    """The bus: services announce after their commit; pages listen to `happened`, in the window's thread."""

    happened = Signal(Change)
    _announced = Signal(Change)

    def __init__(self) -> None:
        super().__init__()
        self._announced.connect(self._notify)  # from another thread it comes here in its turn
        self._is_over = False

    def announce(self, change: Change) -> None:
        """Tell everyone."""
        self._announced.emit(change)

    def end(self) -> None:
        """Tell nobody any more: the library is let go of, and its pages must not ask it.

        An act may close the library that its own history is of, as going back to a backup does.
        """
        self._is_over = True

    def _notify(self, change: Change) -> None:
        if not self._is_over:
            self.happened.emit(change)
