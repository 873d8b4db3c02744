"""What words look like on the screen: whether they stand out from what is behind them, as WCAG AA asks."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QWidget

from tests.manners.naming import name

_SHARP = 3  # so many times larger, the strokes of small letters have their full colour
_AA, _AA_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD = 24, 18.66  # px
_A_LETTER = 8
_MANY = 200_000
_A_STROKE = 6  # fewer pixels of a colour are the edge of something

Pixels = NDArray[np.uint32]


def faint(root: QWidget, shown: list[QWidget]) -> Iterator[str]:
    """Words that cannot be told from their ground: the strongest colour in their place is too near to it."""
    pixels = _picture(root)
    for widget, words, place in _words(root, shown):
        found = _strongest(_cut_out(pixels, place))
        if found is not None and found[0] < _needed(widget):
            contrast, over, under = found
            yield f"{name(widget)}: “{words[:30]}” is #{over:06x} on #{under:06x}, {contrast:.2f} : 1"


def _words(root: QWidget, shown: list[QWidget]) -> Iterator[tuple[QWidget, str, QRect]]:
    """What can be read, and where; what is not to be used just now may be fainter."""
    for widget in shown:
        if not widget.isEnabled() or widget.property("waits"):  # looks so until there is something to do
            continue
        if isinstance(widget, QListView):
            yield from _rows(root, widget)
        words = _of(widget)
        place = widget.visibleRegion().boundingRect()
        if any(map(str.isalpha, words)) and _shows_a_line(widget, place) and place.width() >= _A_LETTER:
            yield widget, words, QRect(widget.mapTo(root, place.topLeft()), place.size())


def _shows_a_line(widget: QWidget, place: QRect) -> bool:
    """Whether a line of its words is seen whole: of one cut off, only what is over the letters may be."""
    line = min(widget.fontMetrics().height(), widget.height())
    top = (widget.height() - line) // 2
    is_whole = place.top() <= top and place.bottom() >= top + line - 1
    return is_whole or place.height() >= 2 * line


def _of(widget: QWidget) -> str:
    match widget:
        case QLabel():
            return "" if not widget.pixmap().isNull() else widget.text()
        case QAbstractButton():
            return widget.text()
        case QLineEdit():
            return widget.text() or widget.placeholderText()
    return ""


def _rows(root: QWidget, view: QListView) -> Iterator[tuple[QWidget, str, QRect]]:
    for number in range(min(view.model().rowCount(), 40)):
        index = view.model().index(number, 0)
        place = view.visualRect(index).intersected(view.viewport().visibleRegion().boundingRect())
        words = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")
        if place.height() >= view.visualRect(index).height() > 0 and any(map(str.isalpha, words)):
            yield view, words, QRect(view.viewport().mapTo(root, place.topLeft()), place.size())


def _needed(widget: QWidget) -> float:
    font = QFontInfo(widget.font())
    is_large = font.pixelSize() >= (_LARGE_BOLD if font.weight() >= 700 else _LARGE)
    return _AA_LARGE if is_large else _AA


def _picture(root: QWidget) -> Pixels:
    image = QImage(root.size() * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    root.render(image, QPoint(0, 0))
    whole = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return whole[:, : image.width()] & np.uint32(0xFFFFFF)


def _cut_out(pixels: Pixels, place: QRect) -> Pixels:
    size = QSize(pixels.shape[1], pixels.shape[0])
    box = QRect(place.topLeft() * _SHARP, place.size() * _SHARP).intersected(QRect(QPoint(0, 0), size))
    every = 1 + box.width() * box.height() // _MANY  # of much, some rows tell as much
    return pixels[box.top() : box.bottom() + 1 : every, box.left() : box.right() + 1]


def _strongest(pixels: Pixels) -> tuple[float, int, int] | None:
    """The most contrast that a stroke has with the ground, and both colours; None where there is nothing."""
    colours, counts = np.unique(pixels, return_counts=True)
    if not colours.size:
        return None
    under = colours[int(np.argmax(counts))]
    colours = colours[counts >= _A_STROKE]
    light, ground = _luminance(colours), float(_luminance(np.array([under]))[0])
    contrast = (np.maximum(light, ground) + 0.05) / (np.minimum(light, ground) + 0.05)
    best = int(np.argmax(contrast))
    return float(contrast[best]), int(colours[best]), int(under)


def _luminance(colours: Pixels) -> NDArray[np.float64]:
    channels = np.stack([colours >> 16 & 255, colours >> 8 & 255, colours & 255]) / 255.0
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    found: NDArray[np.float64] = np.array([0.2126, 0.7152, 0.0722]) @ linear
    return found
