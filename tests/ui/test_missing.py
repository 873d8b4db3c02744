"""Where a part of the program is missing, what is left goes on and says so in plain words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from relpitch import paths
from relpitch.printing import fonts
from relpitch.ui import icons
from relpitch.ui.theme import theme


@pytest.fixture
def nothing_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Resources without fonts and icons."""
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    return tmp_path


def test_without_its_fonts_it_looks_as_the_computer_does_and_says_why(nothing_there: Path) -> None:
    fonts.load_fonts.cache_clear()
    made = theme.__wrapped__()
    assert "own fonts are missing. Installing relpitch again mends it." in made.trouble
    (nothing_there / "fonts").mkdir()
    (nothing_there / "fonts" / "Inter.ttf").write_text("not a font", encoding="utf-8")
    assert "The font Inter.ttf cannot be read." in theme.__wrapped__().trouble


def test_an_icon_that_is_missing_is_nothing(nothing_there: Path) -> None:
    icons._renderer.cache_clear()
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    icons.paint(painter, QRectF(0, 0, 16, 16), "gone", QColor("black"))
    painter.end()
    assert image.pixel(8, 8) == 0
    icons._renderer.cache_clear()
