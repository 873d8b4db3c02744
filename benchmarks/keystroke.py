"""A keystroke, painted and later saved, with 2,000 words on the page; and from page to page."""

import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.rows import Row, cpu_ms
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.spelling_marks import SpellingMarks
from relpitch.ui.widgets.words_edit import WordsEdit

_WORDS = 2000
_TURNS, _LETTERS = 3, 7


def rows() -> Iterator[Row]:
    """In the real window, which paints off the screen."""
    with tempfile.TemporaryDirectory(prefix="relpitch-") as folder:
        app = App(["relpitch"], library=str(Path(folder) / "Mine.relpitch"))
        app.window.show()
        app.window.activateWindow()
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
        yield _with_spelling(app, edit, type_a_letter)
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


def _with_spelling(app: App, edit: WordsEdit, type_a_letter: Callable[[], None]) -> Row:
    """A letter among 300 words that no dictionary knows, with the lines under them and without, by turns."""
    words = "I help peeple who sitt all day move withot pain, one small strech at a time. "
    edit.setPlainText((words * (_WORDS // len(words.split()) + 1)).strip())
    edit.put_caret(at_end=True)
    taken: dict[bool, list[float]] = {True: [], False: []}
    for lines in (True, False) * _TURNS:
        app.preferences.set("coach", "spelling", lines)
        while any(each.marked for each in edit.findChildren(SpellingMarks)) != lines:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        taken[lines] += [cpu_ms(type_a_letter, 1) for _ in range(_LETTERS)]
    with_lines, without = (statistics.median(taken[lines]) for lines in (True, False))
    what = "keystroke to painted, 300 words under a line of the spelling"
    return Row(what, with_lines, "ms", with_lines / without, "without lines", at_most=16, ratio_at_most=1.6)
