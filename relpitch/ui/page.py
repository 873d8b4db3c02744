"""What the window knows of a page."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from relpitch.ui.navigation import Destination


class Page(QWidget):
    """One page of the window. `asked_for` carries a destination, `counted` numbers for the sidebar.

    `filling` asks for the whole window, without the sidebar, or gives the room back.
    """

    asked_for = Signal(Destination)
    counted = Signal(dict)
    filling = Signal(bool)

    def open(self, thing: str) -> None:
        """Show a thing by id; an empty id means where the person left off."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Take the keyboard that was on the page before."""
        widget = self.nextInFocusChain()
        while widget is not None and self.isAncestorOf(widget):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            widget = widget.nextInFocusChain()

    def flush(self) -> bool:
        """Save what was typed, at once. Whether everything is saved."""
        return True

    def unsaved(self) -> Mapping[str, str] | None:
        """What was typed and is stored nowhere yet, by a place of the page's own. None: ask its fields."""
        return None

    def put_back(self, place: str, words: str) -> bool:
        """Type words again at a place that `unsaved` named, after a crash. Whether they are there."""
        return False

    def topic(self) -> str:
        """What of the page is on the screen, for its help; empty is the page itself."""
        return ""

    def show_narrow(self, narrow: bool) -> None:
        """Make do with less room."""
