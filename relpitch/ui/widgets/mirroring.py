"""Places and words that are painted by hand, in a language that is written from right to left."""

from unicodedata import bidirectional

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QLayout, QWidget


def mirrored(direction: Qt.LayoutDirection, within: QRectF, place: QRectF) -> QRectF:
    """A place as it is seen: as far from the right of what it lies in as it would be from the left."""
    if direction is not Qt.LayoutDirection.RightToLeft:
        return place
    return QRectF(within.left() + within.right() - place.right(), place.top(), place.width(), place.height())


def mirrored_row(direction: Qt.LayoutDirection, within: QRect, place: QRect) -> QRect:
    """A place in a row of a list as it is seen, in whole pixels."""
    return mirrored(direction, within.toRectF(), place.toRectF()).toRect()


def seen_in(widget: QWidget, place: QRectF) -> QRectF:
    """A place in a widget as it is seen."""
    return mirrored(widget.layoutDirection(), widget.rect().toRectF(), place)


def set_margins(of: QLayout | QWidget, left: int, top: int, right: int, bottom: int) -> None:
    """Margins as they are where one reads from the left: Qt mirrors what lies between them, and not them."""
    if QGuiApplication.isRightToLeft():
        left, right = right, left
    of.setContentsMargins(left, top, right, bottom)


def words_option(way: Qt.LayoutDirection, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextOption:
    """How words that QTextLayout lays out lie: `side` is where they stand where one reads from the left.

    QTextLayout mirrors no side by itself, as a layout of widgets and a painter do.
    """
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if way is Qt.LayoutDirection.RightToLeft:
        side = {left: right, right: left}.get(side, side)
    option = QTextOption(side)
    option.setTextDirection(way)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def way_of(text: str) -> Qt.LayoutDirection:
    """The way that a text goes by its first letter that has one: to the left in Hebrew and Arabic."""
    strong = (bidirectional(letter) for letter in text)
    first = next((each for each in strong if each in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft
