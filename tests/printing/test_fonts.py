"""The bundled fonts, and Qt without a display."""

import os
import subprocess
import sys

from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

from relpitch.printing.fonts import load_fonts
from relpitch.printing.offscreen import application


def test_the_bundled_fonts_are_found_by_name_however_often_they_are_loaded() -> None:
    load_fonts()
    load_fonts()
    for family in ("Literata", "Literata Display", "Inter"):
        assert QFontInfo(QFont(family)).family() == family


def test_the_running_application_is_used() -> None:
    assert application() is QGuiApplication.instance()


def test_without_a_display_fonts_load_quietly_and_without_widgets() -> None:
    program = (
        "from relpitch.printing.offscreen import application\n"
        "from relpitch.printing.card_layout import lay_out\n"
        "from relpitch.domain.card import Card, Size\n"
        "import sys\n"
        "app = application()\n"
        "print(len(lay_out(Card('I help. نمست नमस्ते'), Size(85, 55)).front.lines))\n"
        "assert 'PySide6.QtWidgets' not in sys.modules\n"
    )
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    ran = subprocess.run(
        [sys.executable, "-c", program], env=bare, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "1\n", "")
