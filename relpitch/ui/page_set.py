"""The pages there are, each made when somebody first goes there."""

from collections.abc import Callable, Iterator, Mapping

from relpitch.domain.destination import PageName
from relpitch.ui.page import Page


class PageSet(Mapping[PageName, Page]):
    """The pages of a window by name, in the order of the sidebar.

    Looking one up makes it; `made` are those that were.
    """

    def __init__(self, makers: Mapping[PageName, Callable[[], Page]]) -> None:
        self._makers = makers
        self._made: dict[PageName, Page] = {}
        self._welcome: Callable[[Page], None] = lambda _page: None

    def __getitem__(self, name: PageName) -> Page:
        if name not in self._made:
            page = self._made[name] = self._makers[name]()
            self._welcome(page)
        return self._made[name]

    def __iter__(self) -> Iterator[PageName]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    @property
    def made(self) -> Mapping[PageName, Page]:
        """The pages somebody went to."""
        return self._made

    def rest(self) -> None:
        """Let no page do anything more by itself."""
        for page in self._made.values():
            page.rest()

    def anew(self) -> "PageSet":
        """A set of these pages, none of them made yet."""
        return PageSet(self._makers)

    def welcome(self, take_in: Callable[[Page], None]) -> None:
        """Have each page taken in as it is made, and now those that are."""
        self._welcome = take_in
        for page in self._made.values():
            take_in(page)
