"""A field for a passphrase: dots, unless one asks to see it for a while. Nothing of it is kept anywhere."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from relpitch.translation import _
from relpitch.ui.heights import COMPACT
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.field import SEARCH, Field

_SHOWN_MS = 10_000
_MOST_LETTERS = 1000


class PassphraseField(Field):
    """A field for a passphrase.

    `words` is what was typed. `with_words`: its button says Show, or has an eye alone.
    """

    def __init__(self, name: str, *, with_words: bool = False) -> None:
        super().__init__(name)
        self.line.setProperty(SEARCH, True)  # so that it is kept nowhere before it is given
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(_MOST_LETTERS)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        words = _("Show") if with_words else ""
        self._eye = Button(
            words, kind="quiet", icon_name="eye", height=COMPACT, name=_("Show what is typed for ten seconds")
        )
        self._eye.clicked.connect(self._show_or_hide)
        self._shown = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._shown.timeout.connect(self.hide_words)
        box = self._box.layout()
        assert box is not None
        box.addWidget(self._eye)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._edited)
        self._is_capital = False

    @property
    def words(self) -> str:
        """What was typed, as it stands."""
        return self.line.text()

    def select(self) -> None:
        """Select all of it, to be mended or typed again."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def hide_words(self) -> None:
        """Show dots again."""
        self._shown.stop()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)

    def eventFilter(self, _line: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.text().isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._is_capital = (
                event.text().isupper() is not shifted and event.text().lower() != event.text().upper()
            )
        return False

    def _edited(self) -> None:
        self.show_trouble(_("Caps Lock is on.") if self._is_capital else "")

    def _show_or_hide(self) -> None:
        if self.line.echoMode() is QLineEdit.EchoMode.Normal:
            self.hide_words()
        else:
            self.line.setEchoMode(QLineEdit.EchoMode.Normal)
            self._shown.start()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
