"""The buttons that leave what was opened on a page; Esc presses the one that is nearest to the keyboard."""

from collections.abc import Iterator
from itertools import count

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from relpitch.ui.widgets.scroll import area_around, moving

_LEADS_BACK = "leads_back"
_opened = count(1)


def lead_back(button: QAbstractButton, leads: bool = True) -> None:
    """Say of a button that it leaves what was opened just now, or no longer."""
    button.setProperty(_LEADS_BACK, next(_opened) if leads else 0)


def ways_back(place: QWidget) -> Iterator[QAbstractButton]:
    """The buttons that leave something, of those that are shown in a place."""
    for button in place.findChildren(QAbstractButton):
        if button.property(_LEADS_BACK) and button.isVisible() and button.isEnabled():
            yield button


def leave_by(button: QAbstractButton) -> None:
    """Press a button, and scroll to what has the keyboard then: what was left may have been scrolled to."""
    button.click()
    focused = QApplication.focusWidget()
    area = area_around(focused) if focused is not None else None
    if focused is not None and area is not None:
        moving(area).ensureWidgetVisible(focused)


def go_back(place: QWidget) -> bool:
    """Leave the innermost of what is open around the keyboard, of several the last; whether anything was."""
    focused = QApplication.focusWidget()
    around = [focused] if focused is not None else []
    while around and (parent := around[-1].parentWidget()) is not None:
        around.append(parent)

    def nearness(button: QWidget) -> tuple[int, int]:
        """How many of what the button is in are around the keyboard, too; and when it began to lead back."""
        holder, shared = button.parentWidget(), 0
        while holder is not None:
            shared += holder in around and type(holder) is not QWidget  # that one only lays out
            holder = holder.parentWidget()
        return shared, button.property(_LEADS_BACK)

    nearest = max(ways_back(place), key=nearness, default=None)
    if nearest is not None:
        leave_by(nearest)
    return nearest is not None
