"""The words that a widget really paints, and where: what is cut off there, whoever paints it."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintDevice, QPaintEngine, QPainter, QRegion, QTextItem
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from relpitch.ui.widgets.label import OneLine
from tests.manners.naming import name
from tests.manners.walk import visible

_A_LITTLE = 2.5
_A_WORD = 4  # so many letters tell which text it is
_SURELY_OURS = 12  # and so many that it is no word of the person's
_METRICS = {
    QPaintDevice.PaintDeviceMetric.PdmDepth: 32,
    QPaintDevice.PaintDeviceMetric.PdmNumColors: 2**24,
    QPaintDevice.PaintDeviceMetric.PdmDevicePixelRatio: 1,
    QPaintDevice.PaintDeviceMetric.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
}


class Painted(NamedTuple):
    """Some words, the place that their letters take, and the place that can be painted on."""

    words: str
    place: QRectF
    room: QRectF | None


class _Engine(QPaintEngine):
    """Paints nothing, and notes the words."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found: list[Painted] = []

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def updateState(self, _state: object) -> None:
        pass

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def drawTextItem(self, point: Any, item: QTextItem) -> None:
        painter = self.painter()
        onto = painter.combinedTransform()
        letters = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(point)
        room = onto.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        self.found.append(Painted(item.text(), onto.mapRect(letters), room))


def _nothing(*_what: object) -> None:
    pass


for _each in ("Pixmap", "TiledPixmap", "Image", "Path", "Polygon", "Rects", "Lines", "Ellipse", "Points"):
    setattr(_Engine, f"draw{_each}", _nothing)


class _Device(QPaintDevice):
    """As large as a widget."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Engine()
        self._size = size

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        if "Width" in metric.name:
            return self._size.width()
        if "Height" in metric.name:
            return self._size.height()
        return _METRICS.get(metric, 96)


def painted(widget: QWidget) -> list[Painted]:
    """What a widget paints, without its children."""
    device = _Device(widget.size())
    painter = QPainter(device)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag(0))
    painter.end()
    return device.engine.found


def cut_words(root: QWidget, texts: list[str]) -> Iterator[str]:
    """What cannot be read: words that leave their place, or lie over others of the same widget, and each of
    `texts` that ends in … for want of room; each in a line.
    """
    for widget in [root, *visible(root)]:
        holder = widget.parentWidget()
        is_view = isinstance(holder, QAbstractScrollArea) and holder.viewport() is widget
        editor = holder if is_view else widget
        is_editor = isinstance(editor, QTextEdit | QPlainTextEdit)
        asks = isinstance(editor, QTextEdit | QPlainTextEdit) and editor.document().isEmpty()
        if (is_editor and not asks) or (isinstance(widget, QLineEdit) and widget.text()):
            continue
        found = painted(widget)
        yield from _over_each_other(widget, found)
        upright = not is_view or asks
        again = {each.words for each in found if asks and not any(_left(widget, each, upright=upright))}
        for each in found:
            if each.words.strip():
                yield from _ended(widget, each.words.strip(), texts)
                if each.words not in again:
                    yield from _left(widget, each, upright=upright)


def _over_each_other(widget: QWidget, found: list[Painted]) -> Iterator[str]:
    words = [each for each in found if each.words.strip()]
    for one, other in combinations(words, 2):
        both = one.place.intersected(other.place)
        is_lit = one.words in other.words or other.words in one.words  # a hit, painted again on its ground
        if both.width() > _A_LITTLE and both.height() > _A_LITTLE and not is_lit:
            yield f"{name(widget)}: {one.words.strip()!r} and {other.words.strip()!r} lie over each other"


def _ended(widget: QWidget, words: str, texts: list[str]) -> Iterator[str]:
    begun = words.removesuffix("…").rstrip()
    if begun != words and (lost := _lost(widget, begun, texts)):
        yield f"{name(widget)} ends in …, without {lost!r}: {words}"
        return
    told = getattr(widget, "currentText", getattr(widget, "text", str))().strip()
    is_theirs = bool(told) and told not in texts  # a person's words, or ours with theirs in them
    if words in texts or begun == words or len(begun) < _A_WORD or is_theirs:
        return
    if any(text.startswith(begun) for text in texts):
        yield f"{name(widget)} ends in …: {words}"


def _lost(widget: QWidget, begun: str, texts: list[str]) -> str:
    """One of our texts that stands behind a person's in a label and is cut off; a OneLine is all theirs."""
    told = widget.text() if isinstance(widget, QLabel) and not isinstance(widget, OneLine) else ""
    among = (
        text for text in texts if len(text) > _SURELY_OURS and text in told and not told.startswith(text)
    )
    return next((text for text in among if text not in begun), "")


def _left(widget: QWidget, each: Painted, *, upright: bool) -> Iterator[str]:
    room = QRectF(widget.rect())
    if each.room is not None:
        room = room.intersected(each.room)
    over = {
        "left": room.left() - each.place.left(),
        "right": each.place.right() - room.right(),
        "top": room.top() - each.place.top() if upright else 0,
        "bottom": each.place.bottom() - room.bottom() if upright else 0,
    }
    sides = ", ".join(f"{round(by)} at the {side}" for side, by in over.items() if by > _A_LITTLE)
    if sides:
        yield f"{name(widget)} cuts {each.words.strip()!r} off: {sides}"
