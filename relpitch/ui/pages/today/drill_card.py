"""A moment of the Any-moment drill, in a dim room."""

from html import escape

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from relpitch.domain.drill import ANY_MOMENT_SECONDS, Moment
from relpitch.translation import _, ngettext, pgettext
from relpitch.ui import icons
from relpitch.ui.spaces import SPACE_100, SPACE_200, SPACE_225, SPACE_325, SPACE_400
from relpitch.ui.theme import theme
from relpitch.ui.widgets.focus_ring import DIM
from relpitch.ui.widgets.stage_button import StageButton


class MomentCard(QFrame):
    """A place and a line that someone says there. `went` begins it, `another_asked_for` deals another."""

    went = Signal()
    another_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty(DIM, True)
        self._caption = _StageWords(_("Any-moment drill"), "section", "label")
        self._moment = _StageWords("", "stage", "lit", size=24)
        self._moment.setWordWrap(True)
        self._moment.setTextFormat(Qt.TextFormat.RichText)
        self._seconds = _StageWords(
            ngettext("{count} second", "{count} seconds", ANY_MOMENT_SECONDS).format(
                count=ANY_MOMENT_SECONDS
            ),
            "body",
            "said",
        )
        self.go = StageButton(pgettext("button", "Go"), "mic", lit=True)
        self.go.setAccessibleName(_("Begin the Any-moment drill"))
        self.go.clicked.connect(self.went)
        self.another = StageButton(_("Another moment"), "shuffle")
        self.another.clicked.connect(self.another_asked_for)
        above = QHBoxLayout()
        above.setSpacing(SPACE_100)
        above.addWidget(_Icon("sparkles"))
        above.addWidget(self._caption, 1)
        below = QHBoxLayout()
        below.setSpacing(SPACE_200)
        below.addWidget(self.go)
        below.addWidget(self._seconds)
        below.addStretch()
        below.addWidget(self.another)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_400, SPACE_325, SPACE_400, SPACE_325)
        column.setSpacing(SPACE_225)
        column.addLayout(above)
        column.addWidget(self._moment)
        column.addLayout(below)

    def show_moment(self, moment: Moment) -> None:
        """Show a moment."""
        # Translators: {place} is a phrase like "at a meetup".
        sentence = _("You’re {place}. Someone says: {line}")
        line = f"<i>{escape(moment.line)}</i>"
        words = escape(sentence, quote=False).format(place=escape(moment.setting.at), line=line)
        self._moment.setText(f'<p style="line-height: 112%">{words}</p>')
        self._moment.setAccessibleName(sentence.format(place=moment.setting.at, line=moment.line))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = QPen(theme().colour("stage.line"), 1) if theme().is_dark else QPen(Qt.PenStyle.NoPen)
        painter.setPen(border)
        painter.setBrush(theme().colour("stage.floor"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)


class _StageWords(QLabel):
    """Words in a colour of the stage."""

    def __init__(self, words: str, role: str, token: str, size: int | None = None) -> None:
        super().__init__(words)
        self._role, self._token, self._size = role, token, size
        self._restyle()
        theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        font = theme().font(self._role)
        if self._size:
            font.setPixelSize(theme().px(self._size))
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme().colour(f"stage.{self._token}"))
        self.setPalette(palette)


class _Icon(QWidget):
    """A small picture in the stage's label colour."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.setFixedSize(theme().px(14), theme().px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, QRectF(self.rect()), self._name, theme().colour("stage.label"))
