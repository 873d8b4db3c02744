"""The words of a take where they were heard, under its sound, and the fillers among them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from relpitch.domain.take import Take, WordSpan
from relpitch.ui.theme import theme

_GAP_PX = 4.0
_TAG_PADDING = 8.0
_ASIDE = 12.0  # that far a word may stand beside where it was heard, to leave room for the one before


def paint_words(
    painter: QPainter,
    box: QRectF,
    take: Take,
    words: Sequence[WordSpan],
    window: tuple[float, float],
    at: float,
) -> None:
    """Paint those of a window; one that has no room beside those before it is left out."""
    colour = theme().colour
    painter.setFont(theme().font("caption", weight=400))
    start, end = window
    scale = box.width() / (end - start)
    width = painter.fontMetrics().horizontalAdvance
    taken: list[QRectF] = []
    for text, moment, marked in _tags(take):
        place = _place(box, (moment - start) * scale, width(text) + 2 * _TAG_PADDING)
        if start <= moment <= end and _is_free(place, taken):
            taken.append(place)
            painter.setPen(Qt.PenStyle.NoPen if marked else QPen(colour("take"), 1))
            painter.setBrush(colour("take-soft") if marked else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 1.5, -0.5, -1.5), 4, 4)
            painter.setPen(colour("take-ink"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    last = box.left()
    for each in words:
        middle = (each.start + each.end) / 2
        place = _place(box, (middle - start) * scale, width(each.word) + 2.0)
        aside = max(last - place.left(), 0.0)
        place.translate(aside, 0)
        if start <= middle <= end and aside <= _ASIDE and _is_free(place, taken):
            last = place.right() + _GAP_PX / 2
            painter.setPen(colour("ink" if each.start <= at else "ink-3"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, each.word)


def _tags(take: Take) -> Iterator[tuple[str, float, bool]]:
    for filler in take.fillers:
        yield filler.word, filler.at, True
    for filler in take.measures.perhaps:
        yield f"{filler.word}?", filler.at, False


def _place(box: QRectF, middle: float, width: float) -> QRectF:
    left = min(max(middle - width / 2, box.left()), max(box.right() - width, box.left()))
    return QRectF(left, box.top(), width, box.height())


def _is_free(place: QRectF, taken: Sequence[QRectF]) -> bool:
    beside = place.adjusted(-_GAP_PX / 2, 0, _GAP_PX / 2, 0)
    return not any(beside.intersects(each) for each in taken)
