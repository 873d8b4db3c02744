"""The words of a take as they were to be said; what a recogniser did not hear is struck through."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor

from relpitch.domain.take import Take
from relpitch.services.said_words import FillerTag, TakenWord, taken_words
from relpitch.ui.theme import theme
from relpitch.ui.widgets.rich_words import RichWords


class SaidWords(RichWords):
    """Paragraphs in the reading type. `sought` carries where a filler is that was pressed."""

    sought = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._paragraphs: list[list[TakenWord]] = []
        theme().changed.connect(self._restyle)

    def show_take(self, take: Take) -> None:
        """Show the words of another take."""
        self._paragraphs = taken_words(take)
        self._restyle()

    @property
    def has_tags(self) -> bool:
        """Whether the fillers stand among the words."""
        return any(each.before for paragraph in self._paragraphs for each in paragraph)

    @property
    def has_unsure(self) -> bool:
        """Whether anything of it is unsure."""
        return any(each.is_unsure for paragraph in self._paragraphs for each in paragraph)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.anchorAt(event.position().toPoint())
        if pressed and event.button() is Qt.MouseButton.LeftButton:
            self.sought.emit(float(pressed))
        super().mouseReleaseEvent(event)

    def _restyle(self) -> None:
        self.setFont(theme().font("note"))
        look = f"margin:0 0 {theme().px(6)}px 0; line-height:{theme().px(26)}px"
        paragraphs = (f'<p style="{look}">{" ".join(map(_as_html, words))}</p>' for words in self._paragraphs)
        self.show_html("".join(paragraphs))
        _dot_what_is_underlined(self)
        self.setAccessibleName(self.toPlainText())


def _as_html(word: TakenWord) -> str:
    tags = "".join(map(_tag, word.before))
    text = escape(word.text)
    if word.is_struck:
        text = f'<s style="color:{theme().colour("ink-3").name()}">{text}</s>'
    elif word.is_unsure:
        text = f"<u>{text}</u>"
    return f"{tags}{text}"


def _tag(tag: FillerTag) -> str:
    """Filled where the person marked it, with a question mark where they did not."""
    ground = f"background-color:{theme().colour('take-soft').name()};" if tag.is_marked else ""
    look = (
        f"{ground}color:{theme().colour('take-ink').name()};text-decoration:none;font-size:{theme().px(12)}px"
    )
    word = escape(tag.word if tag.is_marked else f"{tag.word}?")
    return f'<a href="{tag.at:.2f}" style="{look}">&nbsp;{word}&nbsp;</a> '


def _dot_what_is_underlined(words: RichWords) -> None:
    """HTML knows one kind of underline only; what is not sure has another."""
    dotted = QTextCharFormat()
    dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    dotted.setUnderlineColor(theme().colour("ink-2"))
    block = words.document().begin()
    places: list[tuple[int, int]] = []
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().fontUnderline() and not piece.charFormat().isAnchor():
                places.append((piece.position(), piece.length()))
            pieces += 1
        block = block.next()
    cursor = QTextCursor(words.document())
    for start, length in places:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(dotted)
