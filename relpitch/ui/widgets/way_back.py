"""The buttons that leave what was opened on a page; Esc presses the one that is nearest to the keyboard."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from relpitch.ui.widgets.scroll import bring_keyboard_in_sight

_LEADS_BACK = "leads_back"


def lead_back(button: QAbstractButton, leads: bool = True) -> None:
    """Say of a button that it leaves what was opened, or no longer."""
    button.setProperty(_LEADS_BACK, leads)


def ways_back(place: QWidget) -> Iterator[QAbstractButton]:
    """The buttons that leave something, of those that are shown in a place."""
    for button in place.findChildren(QAbstractButton):
        if button.property(_LEADS_BACK) and button.isVisible() and button.isEnabled():
            yield button


def go_back(place: QWidget) -> bool:
    """Leave the innermost of what is open around the keyboard. Whether anything was."""
    focused = QApplication.focusWidget()
    around = [focused] if focused is not None else []
    while around and (parent := around[-1].parentWidget()) is not None:
        around.append(parent)

    def shared(button: QWidget) -> int:
        """How many of what the button is in are around the keyboard, too."""
        holder, count = button.parentWidget(), 0
        while holder is not None:
            count += holder in around
            holder = holder.parentWidget()
        return count

    nearest = max(ways_back(place), key=shared, default=None)
    if nearest is not None:
        nearest.click()
        bring_keyboard_in_sight()
    return nearest is not None
