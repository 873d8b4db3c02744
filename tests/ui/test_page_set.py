"""Pages are made when somebody first goes to them, and once."""

from functools import partial

from relpitch.domain.destination import PageName
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
