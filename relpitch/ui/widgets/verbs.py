"""The two verbs at the foot of a dialog: leave it, or do what it asks about."""

from PySide6.QtWidgets import QDialog, QHBoxLayout

from relpitch.ui.widgets.button import Button


class Verbs(QHBoxLayout):
    """At the right. `by_return`: whether the Return key does it."""

    def __init__(
        self, dialog: QDialog, verb: str = "Keep it", *, leave: str = "Not now", by_return: bool = True
    ) -> None:
        super().__init__()
        self.leave, self.do = Button(leave), Button(verb, kind="primary")
        self.leave.clicked.connect(dialog.reject)
        self.do.setDefault(by_return)
        self.do.clicked.connect(dialog.accept)
        self.setSpacing(8)
        self.addStretch()
        self.addWidget(self.leave)
        self.addWidget(self.do)
