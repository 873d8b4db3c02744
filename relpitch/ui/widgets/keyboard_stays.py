"""The keyboard stays where it was while what has it is made anew."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


@contextmanager
def keyboard_stays(*places: QWidget) -> Iterator[None]:
    """In the block, what is in some places is made anew.

    The keyboard goes to what is called as what had it, else to what came in its stead, else to what was
    before it; where its place is empty now, to the first of another one. Qt alone would give it to the
    first thing in the window.
    """
    here = QApplication.focusWidget()
    around = [each for each in places if here is not None and each.isAncestorOf(here)]
    before = _stops(around[0]) if around else []
    number = before.index(here) if here in before else -1
    name = here.accessibleName() if here is not None and number >= 0 else ""
    yield
    if number < 0 or (here is not None and isValid(here) and not _is_hidden(here, around[0])):
        return
    after = _stops(around[0])
    same = [each for each in after if name and each.accessibleName() == name]
    elsewhere = [stop for each in places for stop in _stops(each)]
    for each in (same or after[number : number + 1] or after[-1:] or elsewhere)[:1]:
        each.setFocus(Qt.FocusReason.OtherFocusReason)


def has_keyboard(place: QWidget) -> bool:
    """Whether the keyboard is in a place, or it has it itself."""
    here = QApplication.focusWidget()
    return here is not None and place.isAncestorOf(here)


def _stops(place: QWidget) -> list[QWidget]:
    """What Tab comes to in a place, in the order it was put there; also what is only about to be shown."""
    return [
        each
        for each in place.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and not _is_hidden(each, place)
    ]


def _is_hidden(widget: QWidget, place: QWidget) -> bool:
    around: QWidget | None = widget
    while around is not None and around is not place:
        if around.isHidden() and around.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return True
        around = around.parentWidget()
    return False
