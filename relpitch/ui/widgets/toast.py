"""A word about what was just done, with Undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from relpitch.ui.motion import appear
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label

_SHOWN_MS = 6000


class Toast(QFrame):
    """Inverted, bottom centre of its page, `lift` over what is there, gone after 6 s; it takes no focus."""

    def __init__(self, page: QWidget, lift: int = 0) -> None:
        super().__init__(page)
        self._lift = lift
        self._page = page
        self.setObjectName("toast")
        self._words = Label(tone="inverse")
        self._undo = Button("Undo", kind="toast", height=32)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._action: Callable[[], None] | None = None
        row = self._row = QHBoxLayout(self)
        row.setSpacing(16)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self._undone)
        page.installEventFilter(self)
        self.hide()

    def tell(self, words: str, undo: Callable[[], None] | None = None, button: str = "Undo") -> None:
        """Show one sentence; with `undo`, a button that calls it, called Undo or otherwise."""
        self._undo.set_words(button)
        self._words.setText(words)
        self._action = undo
        self._undo.setVisible(undo is not None)
        self._row.setContentsMargins(16, 6, 6 if undo else 16, 6)
        beside = 32 + (self._undo.sizeHint().width() + 16 if undo else 0)
        room = max(self._page.width() - 2 * theme().px(24) - beside, theme().px(120))
        needed = self._words.fontMetrics().horizontalAdvance(words) + 2
        self._words.setWordWrap(needed > room)
        self._words.setFixedWidth(min(needed, room))
        self.setMinimumHeight(theme().px(44))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        appear(self).finished.connect(self._place)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _undone(self) -> None:
        self.hide()
        if self._action:
            self._action()

    def _place(self) -> None:
        left = (self._page.width() - self.width()) // 2
        self.move(left, self._page.height() - self.height() - theme().px(24 + self._lift))
