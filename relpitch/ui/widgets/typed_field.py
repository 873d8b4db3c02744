"""A line into which a value is typed in any usual form: what days and times have alike."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from relpitch.ui.heights import COMPACT, FIELD
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.text_field import TextField
from relpitch.ui.widgets.trouble import show_trouble


class TypedField(QWidget):
    """A line whose words are read as a value, and a button in it that opens what there is to choose from.

    `changed` when another value stands in it; `trouble_changed` when it is understood or not. Alt Down, or
    the button, opens the choices.
    """

    changed = Signal()
    trouble_changed = Signal(str)

    def __init__(self, name: str, example: str, *, longest: int, icon_name: str, choices: str) -> None:
        super().__init__()
        self.line = TextField()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(example)
        self.line.setMaxLength(longest)
        self.line.setFixedHeight(theme().px(FIELD))
        self.line.editingFinished.connect(self._typed)
        self.open = Button(kind="quiet", icon_name=icon_name, height=COMPACT, name=choices)
        self.open.clicked.connect(self._show_choices)
        self.line.hold(self.open)
        self.line.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            held = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if held and event.key() == Qt.Key.Key_Down:
                self._show_choices()
                return True
        return super().eventFilter(watched, event)

    def trouble(self) -> str:
        """What is not understood, in a sentence; nothing where all is well."""
        raise NotImplementedError

    def refuses(self) -> bool:
        """Whether what is typed cannot be kept as it is; told if so."""
        trouble = self.trouble()
        self._mark(trouble)
        return bool(trouble)

    def _show_choices(self) -> None:
        raise NotImplementedError

    def _typed(self) -> None:
        """Read what was typed, and write it out or say what is wrong with it."""
        raise NotImplementedError

    def _mark(self, trouble: str) -> None:
        show_trouble(self.line, bool(trouble))
        self.line.setAccessibleDescription(trouble)
        self.trouble_changed.emit(trouble)
