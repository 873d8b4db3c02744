"""What kind of thing a painted widget is, for who listens to the screen: Qt takes it for mere filling."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import isValid

ROLE, IS_HEADING = "ROLE", "is_heading"
"""A class says its role as an attribute; an instance that it is a heading as one too."""


def _interface(_key: str, widget: QObject | None) -> QAccessibleInterface | None:
    """The interface of a widget that says what it is; None leaves it to Qt."""
    if not isinstance(widget, QWidget) or not isValid(widget):
        return None
    if getattr(widget, IS_HEADING, False):
        return QAccessibleWidget(widget, QAccessible.Role.Heading)
    role = getattr(type(widget), ROLE, None)
    if role is QAccessible.Role.PageTab and isinstance(widget, QAbstractButton):
        return _Tab(widget)
    return QAccessibleWidget(widget, role) if isinstance(role, QAccessible.Role) else None


class _Tab(QAccessibleWidget):
    """A button that shows one of several pages. For Qt it is a radio button, or a switch."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.PageTab)
        self._button = button

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable = 1
        state.selected = int(self._button.isChecked())
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, actionName: str) -> None:  # noqa: N803  # as Qt names it
        if actionName == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(actionName)


def install() -> None:
    """Ask for roles here first, once for the program."""
    global _installed  # noqa: PLW0603  # Qt keeps each factory that it was given
    if not _installed:
        _installed = True
        QAccessible.installFactory(_interface)


_installed = False
