"""How many calls of our own one keystroke takes: a count, which no load of the machine changes."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from types import FrameType

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import relpitch
from benchmarks.rows import Row
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.ui.pages.pitches import PitchesPage

_OURS = str(Path(relpitch.__file__).parent)
_KEYS = 11


def rows() -> Iterator[Row]:
    """At the end of the offer of the sample's first statement; saving comes later, and is no part of it."""
    app = App(["relpitch"], sample=True)
    app.window.show()
    while not app.safety.is_begun:
        QApplication.processEvents()
    app.window.go(Destination(PageName.PITCHES))
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    edit = page.editor.edit(Part.OFFER)
    edit.put_caret(at_end=True)

    def type_a_letter() -> None:
        QTest.keyClick(edit, Qt.Key.Key_X)
        edit.viewport().repaint()
        page._typing.catch_up()  # the words and seconds beside the text

    type_a_letter()
    page.flush()
    count = median(calls_of(type_a_letter) for _ in range(_KEYS))
    yield Row("calls of our own a keystroke", count, "calls", at_most=2000)
    app.window.close()
    app.close()


def calls_of(action: Callable[[], object]) -> int:
    """How many functions of the package an action calls."""
    count = 0

    def note(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call" and frame.f_code.co_filename.startswith(_OURS)

    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count
