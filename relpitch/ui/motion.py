"""How things come: 200 ms, a little from below; with less movement only a short fade."""

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QParallelAnimationGroup,
    QPoint,
    QPropertyAnimation,
)
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from relpitch.ui.theme import theme

_QUICK_MS, _SETTLE_MS = 120, 200
_RISE_PX = 8


def appear(widget: QWidget) -> QAbstractAnimation:
    """Let a widget that was just shown come to where it is."""
    for earlier in widget.findChildren(QParallelAnimationGroup):
        earlier.stop()
    place = widget.pos()
    effect = QGraphicsOpacityEffect(widget)
    widget.setGraphicsEffect(effect)
    group = QParallelAnimationGroup(widget)
    fade = QPropertyAnimation(effect, b"opacity", group)
    fade.setDuration(_QUICK_MS)
    fade.setStartValue(0.0)
    fade.setEndValue(1.0)
    group.addAnimation(fade)
    if theme().moves:
        rise = QPropertyAnimation(widget, b"pos", group)
        rise.setDuration(_SETTLE_MS)
        rise.setStartValue(place + QPoint(0, theme().px(_RISE_PX)))
        rise.setEndValue(place)
        rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        group.addAnimation(rise)
    group.finished.connect(effect.deleteLater)
    group.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)
    return group
