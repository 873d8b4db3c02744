"""How the marks of a source are drawn: laid over the words, so that they are no change of the text."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextDocument, QTextLayout

from relpitch.script.display import DrawnStretch, Mark
from relpitch.script.tokens import TokenKind
from relpitch.ui.theme import theme


def marked(stretches: Iterable[DrawnStretch]) -> tuple[DrawnStretch, ...]:
    """Those stretches that look otherwise than plain words."""
    return tuple(each for each in stretches if each.marks or each.kind is not TokenKind.TEXT)


def draw_marks(
    document: QTextDocument,
    shown: str,
    marks: Sequence[DrawnStretch],
    dimmed: Sequence[tuple[int, int]],
    notes: Sequence[tuple[int, int, str]] = (),
) -> None:
    """Give each stretch of a shown text its look; those that are dimmed are not said.

    `notes` are the coach's, in Qt's units. Screen readers read of them in the format of the text, by which Qt
    would underline them: that line is left out here, as `paint_underlines` draws it.
    """
    looks = [
        (text_position(shown, start), text_position(shown, end), _not_underlined()) for start, end, _ in notes
    ]
    looks += [(each.start, each.end, look_of(each)) for each in marks]
    looks += [(start, end, _dimmed()) for start, end in dimmed]
    start = 0
    block = document.begin()
    while block.isValid():
        text = block.text()
        # Qt may hand over half a pair of surrogates each; a shown text has whole letters.
        length = len(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass"))
        formats = list(_within(shown, looks, start, start + length))
        if formats or block.layout().formats():
            block.layout().setFormats(formats)
            document.markContentsDirty(block.position(), block.length())
        start += length + 1
        block = block.next()


def utf16_length(text: str) -> int:
    """How long a text is for Qt, which counts UTF-16 units."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def text_position(shown: str, position: int) -> int:
    """A position of Qt's, in UTF-16 units, as one in a shown text."""
    if shown.isascii():
        return position
    encoded = shown.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(encoded.decode("utf-16-le", "surrogatepass"))


def _within(
    shown: str, looks: Iterable[tuple[int, int, QTextCharFormat]], start: int, end: int
) -> Iterator[QTextLayout.FormatRange]:
    """The looks within one block, from its beginning, in Qt's UTF-16 units."""
    for first, last, look in looks:
        if first < end and last > start:
            part = QTextLayout.FormatRange()
            part.start = utf16_length(shown[start : max(first, start)])
            part.length = utf16_length(shown[max(first, start) : min(last, end)])
            part.format = look
            yield part


def _not_underlined() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
    return look


def _dimmed() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme().colour("ink-inherited"))
    return look


def look_of(stretch: DrawnStretch) -> QTextCharFormat:
    """How words with these marks look."""
    look = QTextCharFormat()
    if Mark.CUE in stretch.marks:
        look.setFontWeight(QFont.Weight.DemiBold)
    if Mark.STRESS in stretch.marks or stretch.kind is TokenKind.NOTE:
        look.setFontItalic(True)
    if Mark.EXTRA in stretch.marks:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(theme().colour("line-strong"))
        look.setForeground(theme().colour("ink-3"))
    if stretch.kind is TokenKind.SLOT:
        look.setBackground(theme().colour("accent-soft"))
    if stretch.kind in (TokenKind.BREATH, TokenKind.PAUSE, TokenKind.SLOT):
        look.setForeground(theme().colour("accent"))
    if stretch.kind is TokenKind.NOTE:
        look.setForeground(theme().colour("ink-3"))
    return look
