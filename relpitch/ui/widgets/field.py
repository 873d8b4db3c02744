"""A field for one line, with room for an icon, a key, and a kind word where something is off."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.translation import pgettext
from relpitch.ui.heights import FIELD
from relpitch.ui.icons import pixmap
from relpitch.ui.spaces import SPACE_50, SPACE_100, SPACE_125
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.keycap import Keycap
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.way_back import lead_back, leave_by

SEARCH = "looks for something"  # on a line whose words are no words of the person's


class Field(QWidget):
    """One line to write in with its frame, 36 high. `edited` carries its words with every key.

    Accent while written in; amber with one sentence below where something is off.

    One that looks for something is emptied by Esc, and by a press on its cross.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(self, name: str, *, placeholder: str = "", icon_name: str = "", key: str = "") -> None:
        super().__init__()
        self._icon_name = icon_name
        self.looks_for = icon_name == "search"
        self._lit = False
        self.line = TextField()
        self.line.setAccessibleName(name)
        if self.looks_for:
            # Translators: in a field that is too narrow for all that it asks for.
            self.line.shorter = pgettext("looks for something", "Find")
        self.line.setPlaceholderText(placeholder)
        self.line.setProperty("bare", "field")
        self.line.setProperty(SEARCH, self.looks_for)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.entered)
        self._icon = Label()
        if not icon_name:
            self._icon.hide()
        self._key = Keycap(key)
        if not key:
            self._key.hide()
        self.cross = Button(kind="quiet", icon_name="x", height=24, name=pgettext("what is typed", "Clear"))
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.clicked.connect(self.clear)
        self.cross.hide()
        lead_back(self.cross)
        if self.looks_for:
            self.line.textChanged.connect(self._show_clear)
        self._trouble = Label("", "small", "take", wrap=True)
        self._trouble.hide()
        self._box = _Box(self)
        row = QHBoxLayout(self._box)
        row.setContentsMargins(SPACE_125, 0, SPACE_125, 0)
        row.setSpacing(SPACE_100)
        for widget in (self._icon, self.line, self.cross, self._key):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_50)
        column.addWidget(self._box)
        column.addWidget(self._trouble)
        self.setFocusProxy(self.line)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_trouble(self, sentence: str) -> None:
        """Say what is off and how to mend it; nothing, where all is well."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self._box.update()

    def _show_clear(self, words: str) -> None:
        self.cross.setVisible(bool(words))

    def clear(self) -> None:
        """Look for nothing."""
        self.line.clear()
        self.edited.emit("")
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lit(self, lit: bool) -> None:
        """Look as if it were written in, whether the keyboard is there or not."""
        self._lit = lit
        self._box.update()

    @property
    def is_lit(self) -> bool:
        """Whether the field is written in, or looks so."""
        return self._lit or self.line.hasFocus()

    @property
    def is_troubled(self) -> bool:
        """Whether something is off."""
        return bool(self._trouble.text())

    def _restyle(self) -> None:
        self._box.setFixedHeight(theme().px(FIELD))
        self.line.setFont(theme().font("body"))
        if self._icon_name:
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(pixmap(self._icon_name, theme().px(16), theme().colour("ink-2"), ratio))
            self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)


class _Box(QWidget):
    """The frame of a field."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        field.line.installEventFilter(self)

    def eventFilter(self, _line: QObject, event: QEvent) -> bool:
        self.update()
        if not isinstance(event, QKeyEvent):  # others come even while a window is taken apart
            return False
        if not (self._field.looks_for and self._field.line.text()):
            return False
        if event.key() != Qt.Key.Key_Escape or event.type() is QEvent.Type.KeyRelease:
            return False
        event.accept()  # before a shortcut takes it; the key itself comes next
        if event.type() is QEvent.Type.KeyPress:
            leave_by(self._field.cross)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._field.is_lit
        token = "take" if self._field.is_troubled else "accent" if focused else "field-line"
        painter.setPen(QPen(theme().colour(token), 2 if focused else 1))
        painter.setBrush(theme().colour("raised"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 6, 6)
