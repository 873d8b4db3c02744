"""What the system asks of every program's looks, as far as Qt tells: contrast, movement, the size of text.

Contrast is told on every desktop. Movement and the size of text are told on Windows; elsewhere Qt scales the
whole screen with the text, or does not know.
"""

import sys
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from relpitch.preferences import GROUPS, Looks

_USUAL_POINTS = 9.0
"""Of Windows' own font, where text is at 100 %."""


class SystemWishes(NamedTuple):
    """What is asked for; `text_percent` of the usual size."""

    more_contrast: bool = False
    less_movement: bool = False
    text_percent: int = 100

    def on(self, looks: Looks) -> Looks:
        """What a person chose, and what their system asks for beyond it."""
        size = looks.text_size
        if self.text_percent > 100:
            asked = looks.text_size * self.text_percent // 100
            size = GROUPS[0].asks["text_size"].control.fitting(asked, size)
        return replace(
            looks,
            more_contrast=looks.more_contrast or self.more_contrast,
            less_movement=looks.less_movement or self.less_movement,
            text_size=size,
        )


def system_wishes(platform: str = sys.platform) -> SystemWishes:
    """What is asked for now."""
    hints = QGuiApplication.styleHints()  # held: what it hands out goes with it
    more_contrast = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    if platform != "win32":
        return SystemWishes(more_contrast)
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return SystemWishes(
        more_contrast,
        not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu),
        max(100, round(100 * points / _USUAL_POINTS)),
    )
