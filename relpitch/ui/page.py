"""What the window knows of a page."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import PreferencesFile
from relpitch.ui.aside_switch import AsideButton, AsideSwitch
from relpitch.ui.theme import theme
from relpitch.ui.widgets.toast import Toast

_LINE = 64  # what stands within it is read from left to right


class Page(QWidget):
    """One page of the window. `asked_for` carries a destination.

    `filling` asks for the whole window, without the sidebar, or gives the room back. `undo_wanted` carries
    an act to be undone; `notice` a sentence about what happened here while another page is shown.
    """

    asked_for = Signal(Destination)
    filling = Signal(bool)
    undo_wanted = Signal(object)
    notice = Signal(str)
    toast: Toast | None = None
    aside_switch: AsideSwitch | None = None
    came_from: Destination | None = None
    """What was on the screen before this page, as it is opened; None where that was this page, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        theme().restyling.wait_until_shown(self)

    def open(self, thing: str) -> None:
        """Show a thing by id; an empty id means where the person left off."""
        raise NotImplementedError

    def shown(self) -> str:
        """The id of the thing that is on the screen; empty where it is the page itself."""
        return ""

    def make_toast(self, over: QWidget | None = None, lift: int = 0) -> Toast:
        """The page's toast, over all of it or a part of it."""
        self.toast = Toast(over or self, lift)
        self.toast.undo_wanted.connect(self.undo_wanted)
        return self.toast

    def put_beside(
        self, name: PageName, aside: QWidget, button: AsideButton, preferences: PreferencesFile
    ) -> AsideSwitch:
        """Let an aside that is laid out come and go, by its button and by key."""
        self.aside_switch = AsideSwitch(name, aside, button, preferences, self.take_focus)
        return self.aside_switch

    def take_focus(self) -> None:
        """Take the keyboard that was on the page before, to what is read first of what is in sight."""

        def place(widget: QWidget) -> tuple[int, int]:
            corner = widget.mapTo(self, QPoint(0, 0))
            return corner.y() // _LINE, corner.x()

        reached = [
            each
            for each in self.findChildren(QWidget)
            if each.isVisible()
            and each.isEnabled()
            and each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            and not isinstance(each, AsideButton)  # nobody comes for that
        ]
        in_sight = [each for each in reached if each.visibleRegion().boundingRect() == each.rect()]
        if reached:
            min(in_sight or reached, key=place).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> bool:
        """Save what was typed, at once. Whether everything is saved."""
        return True

    def unsaved(self) -> Mapping[str, str] | None:
        """What was typed and is stored nowhere yet, by a place of the page's own. None: ask its fields."""
        return None

    def put_back(self, place: str, words: str) -> bool:
        """Type words again at a place that `unsaved` named, after a crash. Whether they are there."""
        return False

    def take_file(self, path: Path) -> None:
        """Show what a file would bring in, and bring it in; pages that have no files leave it alone."""

    def rest(self) -> None:
        """Do nothing more by itself: the library is about to be closed, and what waits would read it."""
        self.hide()
        for timer in self.findChildren(QTimer):
            timer.stop()

    def is_in_use(self) -> bool:
        """Whether the person is in the middle of something here that needs no hands."""
        return False

    def topic(self) -> str:
        """What of the page is on the screen, for its help; empty is the page itself."""
        return ""

    def show_narrow(self, narrow: bool) -> None:
        """Make do with less room; an aside is shown over its button then."""
        if self.aside_switch is not None:
            self.aside_switch.show_narrow(narrow)
