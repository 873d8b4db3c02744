"""The bin: what was discarded, each with a way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.event import Event
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version
from relpitch.services.events import Events
from relpitch.services.pitches import Pitches
from relpitch.services.settings import Settings
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll

_OWN = "A setting of your own"
_KEPT = "A setting of your own. It stays while a variant is made for it."


_EVENT = "An event"

Thing = Statement | Version | Setting | Event


class BinDialog(QDialog):
    """Lists discarded statements, variants, settings, and events where they are given.

    `brought_back` is the statement to show then.
    """

    def __init__(
        self, pitches: Pitches, settings: Settings, parent: QWidget, events: Events | None = None
    ) -> None:
        super().__init__(parent)
        self._pitches, self._settings, self._events = pitches, settings, events
        self.brought_back: Statement | None = None
        self.setWindowTitle("Bin")
        self.setFixedSize(theme().px(480), theme().px(420))
        self._list = Scroll()
        done = Button("Done", kind="primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        self._empty = Button("Empty the bin", kind="quiet")
        self._empty.clicked.connect(self._ask_to_empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(Label("Bin", "title", size=19))
        column.addWidget(Label("What you put aside waits here until you empty it.", "body", "2", wrap=True))
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addWidget(self._empty)
        row.addStretch()
        row.addWidget(done)
        column.addLayout(row)
        self._show()

    def _show(self) -> None:
        discarded, settings = self._pitches.bin(), self._settings.bin()
        used, events = self._settings.used(), self._events.bin() if self._events else []
        rows = [_Row(thing, _of(thing, of), of, self) for thing, of in discarded]
        rows += [_Row(each, _KEPT if each.id in used else _OWN, None, self) for each in settings]
        rows += [_Row(each, _EVENT, None, self) for each in events]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not rows:
            column.addWidget(Label("Nothing in it.", "note", "3"), alignment=Qt.AlignmentFlag.AlignCenter)
        for row in rows:
            column.addWidget(row)
            column.addWidget(rule())
        column.addStretch()
        self._list.setWidget(inner)
        self._empty.setVisible(bool(discarded or events) or any(each.id not in used for each in settings))

    def bring_back(self, thing: Thing, of: Statement | None) -> None:
        """Take something out of the bin."""
        if isinstance(thing, Statement):
            self._pitches.bring_statement_back(thing.id)
        elif isinstance(thing, Version):
            self._pitches.bring_version_back(thing.id)
        elif isinstance(thing, Setting):
            self._settings.bring_back(thing.id)
        elif self._events is not None:
            self._events.bring_back(thing.id)
        self.brought_back = of or self.brought_back
        self._show()

    def _ask_to_empty(self) -> None:
        if self._empty.text() == "Empty the bin":
            self._empty.set_words("Sure? This cannot be undone")
            return
        self._pitches.empty_bin()
        self._settings.empty_bin()
        if self._events is not None:
            self._events.empty_bin()
        self._empty.set_words("Empty the bin")
        self._show()


class _Row(QWidget):
    """One discarded thing, and the way back."""

    def __init__(self, thing: Thing, words: str, of: Statement | None, dialog: BinDialog) -> None:
        super().__init__()
        self._thing, self._of, self._dialog = thing, of, dialog
        name = thing.title if isinstance(thing, Statement | Event) else thing.name
        back = Button("Bring back", height=28, name=f"Bring back {name}")
        back.clicked.connect(self._bring_back)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(OneLine(name, "label"))
        told.addWidget(OneLine(words, "small", "3"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 4, 8)
        row.addLayout(told, 1)
        row.addWidget(back)

    def _bring_back(self) -> None:
        self._dialog.bring_back(self._thing, self._of)


def _of(thing: Statement | Version, of: Statement) -> str:
    return "A statement with its versions" if isinstance(thing, Statement) else f"From {of.title}"
