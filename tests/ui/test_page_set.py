"""Pages are made when somebody first goes to them, and once."""

from functools import partial

from pytestqt.qtbot import QtBot

from relpitch.domain.destination import Destination, PageName
from relpitch.ui.main_window import MainWindow
from relpitch.ui.page import Page
from relpitch.ui.page_set import PageSet


def test_a_page_is_made_when_it_is_looked_up_and_only_then(light: None) -> None:
    made: list[PageName] = []

    def make(name: PageName) -> Page:
        made.append(name)
        return Page()

    pages = PageSet({name: partial(make, name) for name in (PageName.TODAY, PageName.HELP)})
    taken_in: list[Page] = []
    pages.welcome(taken_in.append)
    assert list(pages) == [PageName.TODAY, PageName.HELP]
    assert PageName.HELP in pages
    assert PageName.CARDS not in pages
    assert made == []
    first = pages[PageName.HELP]
    assert pages[PageName.HELP] is first
    assert made == [PageName.HELP]
    assert dict(pages.made) == {PageName.HELP: first}
    assert taken_in == [first]
    late: list[Page] = []
    pages.welcome(late.append)
    assert late == [first]


class Quiet(Page):
    """A page that opens and says nothing by itself."""

    def open(self, thing: str) -> None:
        """Nothing to show."""


def test_what_happens_on_a_page_that_was_left_is_said_over_the_next(light: None, qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    pages = PageSet({PageName.REHEARSE: Quiet, PageName.TODAY: Quiet})
    window.set_pages(pages)
    window.show()
    window.go(Destination(PageName.REHEARSE))
    window.go(Destination(PageName.TODAY))
    pages[PageName.REHEARSE].notice.emit("Your take of 7 s is kept, under All takes")
    assert [toast.isVisible() for toast in window.toasts()] == [True]


class Showing(Quiet):
    """A page with one thing on it."""

    def shown(self) -> str:
        return "thursday"


def test_a_page_is_told_what_was_on_the_screen_before_it(light: None, qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    pages = PageSet({PageName.EVENTS: Showing, PageName.REHEARSE: Quiet})
    window.set_pages(pages)
    window.go(Destination(PageName.EVENTS))
    assert pages[PageName.EVENTS].came_from is None
    window.go(Destination(PageName.REHEARSE, "gym"))
    assert pages[PageName.REHEARSE].came_from == Destination(PageName.EVENTS, "thursday")
    window.go(Destination(PageName.REHEARSE, "bank"))
    assert pages[PageName.REHEARSE].came_from is None
