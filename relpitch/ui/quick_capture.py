"""Someone I met: four short lines now, the rest later. From anywhere, by one key."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from relpitch.domain.day import DAYS, clock
from relpitch.domain.errors import FieldError, RelpitchError
from relpitch.services.people import Capture
from relpitch.ui import keys
from relpitch.ui.person_fields import CAPTURED
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chip import Chip
from relpitch.ui.widgets.keycap import Keycap
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.rule import rule

Keep = Callable[[Capture], None]


class QuickCapture(QDialog):
    """Who, where, what they care about, what I promised. Where `keep` says why not, it stays open."""

    kept = Signal()
    promised_by = Signal()

    def __init__(self, keep: Keep, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._keep = keep
        self._today = now.date()
        self._by: date | None = None
        self.setWindowTitle("Someone I met")
        self.setFixedWidth(theme().px(480))
        self.fields = {name: _line(words) for name, words in _FIELDS.items()}
        self._asking = {name: Chip(chip, icon) for name, chip, icon in _LATER}
        for name, chip in self._asking.items():
            chip.clicked.connect(partial(self._ask, name))
        self._when = Chip("by a day", "calendar")
        self._when.clicked.connect(self._ask_day)
        self._trouble = Label("", "small", "take", wrap=True)
        self._trouble.hide()
        self._labels = {name: Label(words, "label") for name, words in _FIELDS.items()}
        for name in self._asking:
            self._labels[name].hide()
            self.fields[name].hide()
        self.button = Button("Keep it", kind="primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        self._build(now)
        keys.bind(self, {"keep": self.accept})
        for name in self._asking:
            self.fields[name].textChanged.connect(partial(self._show, name))
        self.fields["who"].setFocus(Qt.FocusReason.OtherFocusReason)

    def capture(self) -> Capture:
        """What was typed."""
        words = {name: field.text() for name, field in self.fields.items()}
        more = {each.name: words[each.name] for each in CAPTURED if words[each.name]}
        return Capture(
            words["who"], words["where"], words["care"], words["promised"], self._by, words["gave"], more
        )

    def accept(self) -> None:
        try:
            self._keep(self.capture())
        except RelpitchError as error:
            self._trouble.setText(str(error))
            self._trouble.show()
            field = self.fields.get(error.field if isinstance(error, FieldError) else "")
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.kept.emit()
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            names = [name for name, field in self.fields.items() if field.isVisible()]
            here = next((name for name in names if self.fields[name].hasFocus()), "")
            if here and here != names[-1]:
                self.fields[names[names.index(here) + 1]].setFocus(Qt.FocusReason.TabFocusReason)
                return
        super().keyPressEvent(event)

    def beside(self) -> dict[str, str]:
        """The day of the promise."""
        return {"by": self._by.isoformat() if self._by else ""}

    def put_beside(self, kept: Mapping[str, str]) -> None:
        """Set it again."""
        self.promise_by(date.fromisoformat(kept["by"]) if kept["by"] else None)

    def promise_by(self, day: date | None) -> None:
        """Set the day of the promise."""
        self._by = day
        self._when.setText(f"by {DAYS[day.weekday()]}" if day else "by a day")
        self._when.updateGeometry()
        self.promised_by.emit()

    def _show(self, name: str, _text: str = "") -> None:
        self._labels[name].show()
        self.fields[name].show()

    def _ask(self, name: str, _checked: object = None) -> None:
        self._show(name)
        self.fields[name].setFocus(Qt.FocusReason.TabFocusReason)
        self.adjustSize()

    def _ask_day(self) -> None:
        menu = QMenu(self)
        for ahead in range(1, 8):
            day = self._today + timedelta(days=ahead)
            name = "tomorrow" if ahead == 1 else DAYS[day.weekday()]
            menu.addAction(f"by {name}").triggered.connect(lambda _=False, day=day: self.promise_by(day))
        menu.addAction("without a day").triggered.connect(lambda _=False: self.promise_by(None))
        menu.exec(self._when.mapToGlobal(self._when.rect().bottomLeft()))

    def _build(self, now: datetime) -> None:
        head = QHBoxLayout()
        head.addWidget(Label("Someone I met", "title", weight=500, size=18), 1)
        head.addWidget(Label(f"today, {clock(now)}", "small", "3", tabular=True))
        head.addSpacing(4)
        head.addWidget(Keycap(keys.key("someone").shown[0]))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, theme().px(108))
        for row, (name, field) in enumerate(self.fields.items()):
            label = self._labels[name]
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in self._asking.values():
            chips.addWidget(chip)
        chips.addWidget(self._when)
        chips.addStretch()
        grid.addLayout(chips, len(self.fields), 1)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for key, words in (("Tab", "next"), ("Esc", "leave")):
            foot.addWidget(Keycap(key))
            foot.addWidget(Label(words, "small", "3"))
            foot.addSpacing(8)
        foot.addStretch()
        foot.addWidget(Label(keys.key("keep").shown[0], "small", "3"))
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(2)
        column.addWidget(Label("Four short lines now. The rest can wait.", tone="2"))
        column.addSpacing(16)
        column.addLayout(grid)
        column.addSpacing(6)
        column.addWidget(self._trouble)
        column.addSpacing(12)
        column.addWidget(rule())
        column.addSpacing(14)
        column.addLayout(foot)


_FIELDS = {
    "who": "Who",
    "where": "Where",
    "care": "They care about",
    "promised": "I promised",
    "gave": "I gave",
    **{each.name: each.words for each in CAPTURED},
}
_LATER = (
    ("gave", "I gave something", "sprout"),
    *((each.name, each.chip, each.icon) for each in CAPTURED),
)
"""Asked for by a chip, not at first."""


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    font = theme().font("note")
    font.setPixelSize(theme().px(14))
    line.setFont(font)
    line.setFixedHeight(theme().px(40))
    line.setMaxLength(200)
    return line
