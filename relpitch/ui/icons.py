"""Icons: SVG outlines tinted with a token, sharp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from relpitch import paths
from relpitch.cache_sizes import ICONS
from relpitch.ui.theme import theme

_LINE = 1.75  # how thick, of 24
_OPPOSITE = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
}
_NOTHING = '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"/>'


@lru_cache(maxsize=ICONS)
def _renderer(name: str, colour: str, weight: float) -> QSvgRenderer:
    """An icon that cannot be read is nothing: its button still says its name."""
    try:
        svg = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    except (OSError, UnicodeError):
        import logging  # noqa: PLC0415  # 3 ms, not before the first paint

        logging.getLogger(__name__).info("no icon %s", name)
        svg = _NOTHING
    svg = svg.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{weight}"')
    return QSvgRenderer(QByteArray(svg.encode()))


def paint(painter: QPainter, rect: QRectF, name: str, colour: QColor, weight: float = _LINE) -> None:
    """Draw an icon into a rectangle; `weight` is its line, of 24."""
    _renderer(_facing(name), colour.name(), weight).render(painter, rect)


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """An icon as pixels for a screen of a given device pixel ratio."""
    return _drawn(_facing(name), size, colour.name(), ratio)


def _facing(name: str) -> str:
    """An arrow as it points in the language in use: back is to the right in one written from there."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return _OPPOSITE.get(name, name)
    return name


@lru_cache(maxsize=ICONS)
def _drawn(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    place = QRectF(0, 0, picture.width(), picture.height())
    _renderer(name, QColor(colour).name(), _LINE).render(painter, place)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, token: str = "ink-2", chosen: str | None = None, size: int = 16) -> QIcon:
    """An icon for a button or menu in a token's colour; `chosen` colours it when checked."""
    made = QIcon()
    side = theme().px(size)
    for ratio in (1.0, max(2.0, _sharpest())):
        made.addPixmap(pixmap(name, side, theme().colour(token), ratio))
        if chosen:
            made.addPixmap(
                pixmap(name, side, theme().colour(chosen), ratio), QIcon.Mode.Normal, QIcon.State.On
            )
    return made


def _sharpest() -> float:
    """The device pixel ratio of the sharpest screen."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


def icon_size(size: int = 16) -> QSize:
    """The size to show an icon at, at the person's text size."""
    return QSize(theme().px(size), theme().px(size))
