"""A keystroke, painted and later saved, with 2,000 words on the page; and from page to page."""

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.rows import Row, cpu_ms
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.ui.pages.pitches import PitchesPage

_WORDS = 2000


def rows() -> Iterator[Row]:
    """In the real window, which paints off the screen."""
    with tempfile.TemporaryDirectory(prefix="relpitch-") as folder:
        app = App(["relpitch"], library=str(Path(folder) / "Mine.relpitch"))
        app.window.show()
        while not app.pages:
            QApplication.processEvents()
        page = app.pages[PageName.PITCHES]
        assert isinstance(page, PitchesPage)
        page._pitches.new_statement("Moving")
        app.window.go(Destination(PageName.PITCHES))
        edit = page.editor.edit(Part.OFFER)
        words = "I help people who sit all day move without pain, one small stretch at a time. "
        edit.setPlainText((words * (_WORDS // len(words.split()) + 1)).strip())
        page.flush()
        edit.put_caret(at_end=True)
        QApplication.processEvents()

        def type_a_letter() -> None:
            QTest.keyClick(edit, Qt.Key.Key_X)
            edit.viewport().repaint()

        yield Row("keystroke to painted, 2,000 words", cpu_ms(type_a_letter, 41), "ms", at_most=16)

        def type_and_count() -> None:
            type_a_letter()
            page._typing.catch_up()

        yield Row("the same, with what is counted of it", cpu_ms(type_and_count, 21), "ms")
        page.flush()

        commits = []
        for _ in range(21):
            edit.textCursor().insertText("x")
            commits.append(cpu_ms(page.flush, 1))
        yield Row("one edit committed", statistics.median(commits), "ms")
        there = [PageName.CARDS, PageName.PITCHES]

        def switch() -> None:
            there.reverse()
            app.window.go(Destination(there[0]))
            app.window.repaint()

        yield Row("from page to page, painted", cpu_ms(switch), "ms")
        app.window.close()
        app.close()
