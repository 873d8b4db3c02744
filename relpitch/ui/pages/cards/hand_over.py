"""For someone without paper: a code on the screen, to be read by their phone."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.card import Card
from relpitch.domain.contact import CardContact
from relpitch.printing import code
from relpitch.printing.painter import render_code
from relpitch.translation import _
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_150
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet

_SIDE_PX = 320
_QUIET_MODULES = 4  # left white on each side of a code, in its own squares, as phones need it


def front_as_text(card: Card) -> str:
    """A card as plain text: what is on its front, a line each."""
    contact: CardContact = card.contact
    lines = (card.line, "", contact.name, contact.role, contact.phone, contact.email, contact.url)
    kept = [each for number, each in enumerate(lines) if each or number == 1]  # the empty line stays
    return "\n".join(kept).strip()


class CodeDialog(DialogSheet):
    """A large QR code that holds the words of a card as plain text."""

    def __init__(self, card: Card, parent: QWidget) -> None:
        super().__init__(parent, 440)
        self.setWindowTitle(_("Code on the screen"))
        self.words = front_as_text(card)
        done = Button(_("Done"), kind="primary")
        done.setDefault(True)
        done.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_150)
        column.addWidget(Label(_("Hold their phone to this"), "title", wrap=True))
        words = _("It hands over the words of the front as plain text. Nothing is sent anywhere.")
        column.addWidget(Label(words, "body", "2", wrap=True))
        column.addWidget(_WhiteCode(self.words), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(Label(self.words, "note", wrap=True))
        column.addLayout(row)


class _WhiteCode(QWidget):
    """A code on white."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._rows = code.matrix(words)
        self.setAccessibleName(_("QR code"))
        self.setFixedSize(theme().px(_SIDE_PX), theme().px(_SIDE_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        quiet = self.width() * _QUIET_MODULES / (len(self._rows) + 2 * _QUIET_MODULES)
        side = self.width() - 2 * quiet
        render_code(painter, QRectF(quiet, quiet, side, side), self._rows)
