"""A framed field for a sentence or a page of plain words, which grows with them."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy

from relpitch.ui.theme import theme
from relpitch.ui.widgets.asking_edit import AskingEdit

_LINE_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class AnswerField(AskingEdit):
    """A framed field for plain words.

    Literata in a 1 px frame; accent while written in. Tab goes on to the next field. `edited`
    carries all its words with every key.

    `least_height` is its smallest height; with `grows` it is as high as its words, else it scrolls.
    """

    edited = Signal(str)

    def __init__(
        self, name: str, *, size: int = 16, line_height: int = 24, least_height: int = 48, grows: bool = True
    ) -> None:
        super().__init__()
        self._size, self._line_height, self._least_height, self._grows = (
            size,
            line_height,
            least_height,
            grows,
        )
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("framed", True)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)
        self.asked.connect(self._fit)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._restyle()
        theme().changed.connect(self._restyle)

    def words(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def sizeHint(self) -> QSize:
        lines = max(round(self.document().size().height()), self.asked_height())
        high = lines + theme().px(24) if self._grows else 0
        return QSize(300, max(theme().px(self._least_height), high))

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(
            source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        )

    def _changed(self) -> None:
        self.edited.emit(self.words())

    def _fit(self) -> None:
        if self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())
            self.updateGeometry()

    def _restyle(self) -> None:
        font = theme().font("note")
        font.setPixelSize(theme().px(self._size))
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme().colour("ink-3"))
        self.setPalette(palette)
        block = QTextBlockFormat()
        block.setLineHeight(theme().px(self._line_height), _LINE_HEIGHT)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self._fit()
