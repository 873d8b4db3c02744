"""Places that are painted by hand, in a language that is written from right to left."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QWidget


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
