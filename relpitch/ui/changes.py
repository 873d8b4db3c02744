"""The one bus: what was committed, told to every page that shows it."""

from PySide6.QtCore import QObject, Signal

from relpitch.domain.change import Change


class Changes(QObject):
    """Services announce here after their commit; pages listen."""

    happened = Signal(Change)

    def announce(self, change: Change) -> None:
        """Tell everyone."""
        self.happened.emit(change)
