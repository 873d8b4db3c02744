"""The field for what happened, below the encounters or over them; it grows as it is written in."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from relpitch.failure.drafts import Drafts
from relpitch.translation import N_, _
from relpitch.ui import keys
from relpitch.ui.draft_form import DraftForm
from relpitch.ui.heights import COMPACT
from relpitch.ui.icons import pixmap
from relpitch.ui.spaces import SPACE_25, SPACE_50, SPACE_100, SPACE_150, SPACE_200, SPACE_250, SPACE_300
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.keycap import Keycap
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mention_completer import MentionCompleter
from relpitch.ui.widgets.name_completer import KnownPeople, nobody
from relpitch.ui.widgets.scroll import area_around

_LINE_HEIGHT, _FRAME_HEIGHT = 24, 6
_BUSY_LINES, _MOST_LINES = 3, 8
_ASKS = (N_("What happened? Plain words, or Markdown."), N_("What happened?"))


class Composer(QWidget):
    """Where a note of a person is written.

    `keep_wanted` carries the note that is to be kept, `more_wanted` one of which more is to be said first:
    when, where and who. `left` asks for the keyboard to be put elsewhere; what was typed stays.
    """

    keep_wanted = Signal(str)
    left = Signal()
    more_wanted = Signal(str)

    def __init__(self, drafts: Drafts, known: KnownPeople = nobody) -> None:
        super().__init__()
        self.setObjectName("composer")
        self._frame = QFrame()
        self._frame.setObjectName("card")
        self.text = _NoteField()
        self.text.setAccessibleName(_("What happened"))
        self.text.focus_changed.connect(self._fit)
        self.text.textChanged.connect(self._fit)
        self.text.widened.connect(self._fit)
        self.text.left.connect(self.left)
        MentionCompleter(self.text, known)
        self._icon = Label()
        self._key = Keycap(keys.key("note").shown[0])
        self._more = Button(_("When, where, who"), kind="quiet", height=COMPACT)
        self._more.clicked.connect(lambda: self.more_wanted.emit(self.text.toPlainText()))
        self.keep = Button(_("Keep it"), kind="primary", height=COMPACT)
        self.keep.clicked.connect(self._ask_to_keep)
        line = QHBoxLayout()
        line.setSpacing(SPACE_150)
        line.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        line.addWidget(self._key, alignment=Qt.AlignmentFlag.AlignTop)
        self._foot = QWidget()
        below = QVBoxLayout(self._foot)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SPACE_50)
        foot = QHBoxLayout()
        below.addLayout(foot)
        foot.addWidget(self._more)
        foot.addStretch()
        foot.addWidget(Label(keys.key("keep").shown[0], "small", "3"))
        foot.addWidget(self.keep)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(SPACE_200, SPACE_150, SPACE_200, SPACE_150)
        inside.setSpacing(SPACE_100)
        inside.addLayout(line)
        inside.addWidget(self._foot)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._frame)
        self.show_over(False)
        self._draft = DraftForm(self, drafts)
        self._draft.place_line(below, 0)  # beside the buttons it would make the page too wide for its columns
        keys.bind(self, {"keep": self._ask_to_keep})
        self._restyle()
        theme().changed.connect(self._restyle)

    def take_focus(self) -> None:
        """Begin to write."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, self, self._come_in_sight)  # once it has grown

    def show_over(self, over: bool) -> None:
        """Stand over the encounters, or below them."""
        self._column.setContentsMargins(
            SPACE_300, SPACE_250 if over else SPACE_50, SPACE_300, SPACE_50 if over else SPACE_250
        )

    def _come_in_sight(self) -> None:
        if (around := area_around(self)) is not None:
            around.ensureWidgetVisible(self._frame, 0, theme().px(20))

    def show_owner(self, person_id: str) -> None:
        """Take notes of a person; a note of somebody else waits for them."""
        self._draft.show_owner(f"people/{person_id}/note")

    def write(self, note: str) -> None:
        """Let this stand here, as if it had been typed."""
        if note != self.text.toPlainText():
            self.text.setPlainText(note)

    def end(self) -> None:
        """Empty the field: what was in it is kept for good."""
        self._draft.end()
        self.text.clear()

    def _ask_to_keep(self) -> None:
        if self.text.toPlainText().strip():
            self.keep_wanted.emit(self.text.toPlainText())

    def _fit(self) -> None:
        written = bool(self.text.toPlainText())
        busy = self.text.hasFocus() or written
        height = round(self.text.document().size().height())  # Qt tells this one in lines, wrapped ones too
        lines = min(max(height, _BUSY_LINES if busy else 1), _MOST_LINES)
        self.text.setFixedHeight(theme().px(_LINE_HEIGHT) * lines + _FRAME_HEIGHT)
        self._foot.setVisible(busy)
        self._key.setVisible(not busy)

    def _restyle(self) -> None:
        font = theme().font("note")
        font.setPixelSize(theme().px(15))
        self.text.setFont(font)
        self._icon.setPixmap(
            pixmap("pen-line", theme().px(16), theme().colour("ink-3"), self.devicePixelRatioF())
        )
        self._icon.setContentsMargins(0, SPACE_50, 0, 0)
        self._fit()


class _NoteField(QPlainTextEdit):
    """The field itself, for plain words; Tab goes on, Escape leaves."""

    focus_changed = Signal()
    left = Signal()
    widened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(SPACE_25)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = next(
            (
                each
                for each in map(_, _ASKS)
                if self.fontMetrics().horizontalAdvance(each) < self.width() - 12
            ),
            _(_ASKS[-1]),
        )
        self.setPlaceholderText(words)
        if event.oldSize().width() != event.size().width():
            self.widened.emit()  # lines wrap again

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
