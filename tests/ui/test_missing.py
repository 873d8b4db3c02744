"""Where a part of the program is missing, what is left goes on and says so in plain words."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from relpitch import paths
from relpitch.datafile import DataFileError
from relpitch.printing import fonts
from relpitch.services import settings
from relpitch.ui import icons
from relpitch.ui.theme import theme

CATALOGUE = paths.resources() / "settings.toml"


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


def test_without_its_icons_the_settings_are_there_and_it_says_why(
    nothing_there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("relpitch.ui.theme.load_fonts", lambda: None)
    assert (
        theme.__wrapped__().trouble == "relpitch’s own icons are missing. Installing relpitch again mends it."
    )
    shutil.copy(CATALOGUE, nothing_there)
    assert len(settings.read(nothing_there / "settings.toml")) == len(settings.catalogue())
    (nothing_there / "icons").mkdir()
    assert theme.__wrapped__().trouble == ""
    with pytest.raises(DataFileError, match="there is no icon"):
        settings.read(nothing_there / "settings.toml")


def test_an_icon_that_is_missing_is_nothing(nothing_there: Path) -> None:
    icons._renderer.cache_clear()
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    icons.paint(painter, QRectF(0, 0, 16, 16), "gone", QColor("black"))
    painter.end()
    assert image.pixel(8, 8) == 0
    icons._renderer.cache_clear()
