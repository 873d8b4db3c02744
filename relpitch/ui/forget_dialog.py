"""Forget someone completely? What Undo cannot bring back is asked, with the plain consequence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from relpitch.services.forgetting import Traces
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label


class ForgetDialog(QDialog):
    """Accepted, the person is to be forgotten; `names_alone` and `backups` say how far."""

    def __init__(self, traces: Traces, backups: int, parent: QWidget) -> None:
        super().__init__(parent)
        person = traces.person
        self.setWindowTitle("Forget completely")
        self.setFixedWidth(theme().px(440))
        self._first = QCheckBox(
            f"Also where only {_quoted(traces.alone)} stands: {_things(traces.by_name_alone)}"
        )
        self._first.setChecked(True)
        self._first.setVisible(bool(traces.by_name_alone))
        self._backups = QCheckBox("Renew the backups: one new, the older ones removed")
        self._backups.setVisible(bool(backups))
        for box in (self._first, self._backups):
            box.setFont(theme().font("body"))
        foot = DialogButtons(self, "Forget", by_return=False)
        foot.leave.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addWidget(Label(f"Forget {person.name} completely?", "title"))
        column.addWidget(Label(_consequence(traces), tone="2", wrap=True))
        column.addWidget(self._first)
        column.addWidget(self._backups)
        column.addWidget(
            Label(
                "Other spellings and nicknames in your notes are not found, nor what is said in recordings. "
                "Older backups, copies and exports still hold their name. This cannot be undone.",
                tone="2",
                wrap=True,
            )
        )
        column.addSpacing(8)
        column.addLayout(foot)
        foot.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def names_alone(self) -> bool:
        """Whether their first or family name alone goes too."""
        return self._first.isChecked() and not self._first.isHidden()

    def backups(self) -> bool:
        """Whether the backups are renewed."""
        return self._backups.isChecked()


def _consequence(traces: Traces) -> str:
    met = {0: "", 1: "One encounter goes, "}.get(traces.encounters, f"{traces.encounters} encounters go, ")
    words = f"{met}and every promise, gift and message." if met else "Every promise, gift and message goes."
    if traces.elsewhere:
        words += f" In {_things(traces.elsewhere)}, “someone” will stand for their name."
    return words


def _quoted(names: Sequence[str]) -> str:
    return " or ".join(f"“{name}”" for name in names)


def _things(count: int) -> str:
    return "1 other place" if count == 1 else f"{count} other places"
