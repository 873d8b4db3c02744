"""In place of the pages: a library that is locked, and the field for its passphrase."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.day import clock, near
from relpitch.translation import _, pgettext
from relpitch.ui.background import Work
from relpitch.ui.heights import CHIP, LARGE
from relpitch.ui.spaces import SPACE_75, SPACE_100, SPACE_150, SPACE_200, SPACE_350, SPACE_500, SPACE_900
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.logo import Logo
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.passphrase_field import PassphraseField
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll

_FORM_WIDTH = 448
_MARGINS = (SPACE_900, SPACE_500, SPACE_900, SPACE_500)


class LockedPage(QWidget):
    """The field for the passphrase of a locked library.

    `opened` once `unlock` took the passphrase; it raises where that was another one.

    `backup_wanted` asks for the newest backup that is open to anyone, made at `open_backup`.
    """

    opened = Signal()
    other_wanted = Signal()
    backup_wanted = Signal()

    def __init__(
        self, path: Path, unlock: Callable[[str], None], open_backup: datetime | None, now: datetime
    ) -> None:
        super().__init__()
        self._unlock = unlock
        self._work: Work | None = None
        self.field = PassphraseField(_("Your passphrase"), with_words=True)
        self.field.entered.connect(self.open)
        self.open_button = Button(_("Open"), kind="primary", height=LARGE)
        self.open_button.clicked.connect(self.open)
        self.other = Button(_("Another library"), kind="quiet", height=LARGE)
        self.other.clicked.connect(self.other_wanted)
        self.backup = Button(_("Open the newest of them"), kind="link", height=CHIP)
        self.backup.clicked.connect(self.backup_wanted)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(self._inner(path, open_backup, now)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self.field.setFocus)  # once it stands in its place, for its ring

    def open(self) -> None:
        """Try what was typed, off the window's thread: making its key is slow on purpose."""
        words = self.field.words
        if not words or self._work is not None:
            return
        self.open_button.setMinimumWidth(self.open_button.width())
        self.open_button.set_words(pgettext("at work", "Opening"))
        self.field.hide_words()
        self._work = Work(lambda _progress: self._unlock(words), self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)

    def _done(self) -> None:
        self._work = None
        self.field.line.clear()
        self.opened.emit()

    def _failed(self, sentence: str) -> None:
        self._work = None
        self.open_button.set_words(_("Open"))
        self.field.show_trouble(sentence)
        self.field.select()

    def _inner(self, path: Path, open_backup: datetime | None, now: datetime) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        set_margins(column, *_MARGINS)
        column.setSpacing(0)
        column.addWidget(Logo())
        column.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        asks = QWidget()
        asks.setFixedWidth(theme().px(_FORM_WIDTH))
        asks.setLayout(self._asks(path, open_backup, now))
        middle.addWidget(asks)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)
        return inner

    def _asks(self, path: Path, open_backup: datetime | None, now: datetime) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(IconLabel("lock", size=22), alignment=Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(SPACE_200)
        name = _("{library} is locked").format(library=path.stem)
        column.addWidget(Label(name, "title", weight=400, size=34, wrap=True))
        column.addSpacing(SPACE_75)
        column.addWidget(Label(_place(path, now), tone="2", wrap=True))
        column.addSpacing(SPACE_350)
        column.addWidget(Label(_("Your passphrase"), "title", size=17))
        column.addSpacing(SPACE_100)
        column.addWidget(self.field)
        column.addSpacing(SPACE_200)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_150)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.other)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addSpacing(SPACE_350)
        column.addWidget(rule())
        column.addSpacing(SPACE_150)
        column.addWidget(
            Label(
                _("Forgotten it? Then nobody can open this file, and we can’t either."),
                "small",
                "2",
                wrap=True,
            )
        )
        if open_backup is not None:
            words = _("Backups from before it was locked still open; the newest is of {day} at {clock}.")
            day = near(open_backup.date(), now.date())
            column.addWidget(Label(words.format(day=day, clock=clock(open_backup)), "small", "2", wrap=True))
            column.addWidget(self.backup, alignment=Qt.AlignmentFlag.AlignLeft)
        self.backup.setVisible(open_backup is not None)
        return column


def _place(path: Path, now: datetime) -> str:
    """Documents / Maya.relpitch. Changed today at 8:41."""
    where = " / ".join(path.parts[-2:])
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return where
    words = _("{place}. Changed {day} at {clock}.")
    return words.format(place=where, day=near(changed.date(), now.date()), clock=clock(changed))
