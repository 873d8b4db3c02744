"""The two verbs at the foot of a dialog: leave it, or do what it asks about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from relpitch.translation import _
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.flow import Flow


class DialogButtons(Flow):
    """The buttons of a dialog, at its end; one above the other where there is no room beside.

    `by_return`: Return does it.
    """

    def __init__(self, dialog: QDialog, verb: str = "", *, leave: str = "", by_return: bool = True) -> None:
        super().__init__(8, at_end=2)
        self._dialog = dialog
        self.leave = Button(leave or _("Not now"))
        self.do = Button(verb or _("Keep it"), kind="primary")
        self.leave.clicked.connect(dialog.reject)
        self.do.setDefault(by_return)
        self.do.clicked.connect(dialog.accept)
        self.addWidget(self.leave)
        self.addWidget(self.do)

    def begin_with(self, widget: QWidget) -> None:
        """Put something before the two, at the other end."""
        self.addWidget(widget)
        self._items.insert(0, self._items.pop())

    def come_last(self) -> None:
        """Let the keyboard come here after all that was added to the dialog since, and begin with that."""
        before: list[QWidget] = []
        widget = self._dialog.nextInFocusChain()
        while widget is not None and widget is not self._dialog:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget not in (self.leave, self.do):
                before.append(widget)
            widget = widget.nextInFocusChain()
        if before:
            QWidget.setTabOrder(before[-1], self.leave)
            QWidget.setTabOrder(self.leave, self.do)
            if self._dialog.focusWidget() is None:
                before[0].setFocus(Qt.FocusReason.OtherFocusReason)
