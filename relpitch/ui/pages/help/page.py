"""The Help page: chapters, one of them, and its headings."""

from relpitch.ui import keys
from relpitch.ui.page import Page
from relpitch.ui.pages.help.chapter_list import ChapterList
from relpitch.ui.pages.help.chapter_view import ChapterView
from relpitch.ui.pages.help.chapters import about, chapters
from relpitch.ui.pages.help.contents import Contents
from relpitch.ui.widgets.page_columns import PageColumns


class HelpPage(Page):
    """Chapters from resources/help. What is opened is a chapter by its id, or by a topic that it is about."""

    def __init__(self) -> None:
        super().__init__()
        self.chapter = chapters()[0]
        self.list = ChapterList()
        self.view = ChapterView()
        self.contents = Contents()
        self.list.chosen.connect(self.open)
        self.list.looked_for.connect(self.view.mark)
        self.view.linked.connect(self._linked)
        self.view.scrolled.connect(self._scrolled)
        self.contents.chosen.connect(self.view.go_to)
        row = PageColumns(self)
        row.add(self.list)
        row.add(self.view, 3)
        row.add(self.contents, 0)
        row.add_room(0)
        keys.bind(self, {"search": self.list.take_focus})
        self._show()

    def open(self, thing: str) -> None:
        if thing:
            self.chapter = about(thing)
        self._show()

    def show_narrow(self, narrow: bool) -> None:
        self.contents.setVisible(not narrow)

    def _show(self) -> None:
        self.view.show_chapter(self.chapter)
        self.list.show_current(self.chapter)
        self.contents.show_headings(self.view.headings())
        self._scrolled()

    def _scrolled(self) -> None:
        self.contents.show_current(self.view.heading_at_top())

    def _linked(self, chapter: str, heading: str) -> None:
        if chapter:
            self.open(chapter)
        if heading:
            self.view.go_to(heading)
