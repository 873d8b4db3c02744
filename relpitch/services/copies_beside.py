"""Second copies of the library that a program which keeps a folder on several computers left beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import Progress
from relpitch.services.acts import COPIES, Act
from relpitch.services.history import History
from relpitch.storage.conflicted import (
    CopyBeside,
    NamedLikeCopy,
    bring_beside,
    candidates,
    looked_into,
    put_away,
)
from relpitch.storage.library import Library
from relpitch.storage.merge_result import Merged
from relpitch.translation import _


class FoundCopy(NamedTuple):
    """A copy beside the library: when it was written, in seconds, and what is said of it.

    `has_news`: it has something that is not here, so merging it is offered. `is_readable`: it could be read.
    """

    path: Path
    written: float
    words: str
    has_news: bool
    is_readable: bool


class CopiesBeside:
    """The copies beside one library. `found` are those of the last look, those with something new first.

    `on_found` is called by whoever looked off the window's thread, once that is done.
    """

    def __init__(self, library: Library, history: History, backups: Path) -> None:
        self._library, self._history = library, history
        self.on_found: Callable[[], None] = _nobody_waits
        self._known: dict[NamedLikeCopy, CopyBeside | None] = {}
        self.found: tuple[FoundCopy, ...] = ()
        history.add_store(COPIES, _PutAway(backups))

    def is_quiet(self) -> bool:
        """Whether no copy lies beside the library, by the names of files alone, which takes no time."""
        return not candidates(self._library.path) and not self.found

    def look(self, progress: Progress | None = None) -> tuple[FoundCopy, ...]:
        """Look into every copy that is new or changed. Returns those that the look before had not found."""
        path, known = self._library.path, {each.path for each in self.found}
        self._known = {
            each: self._known[each] if each in self._known else looked_into(each, path, progress)
            for each in candidates(path)
        }
        there = [_shown(each) for each in self._known.values() if each is not None]
        self.found = tuple(sorted(there, key=lambda each: (not each.has_news, each.written)))
        return tuple(each for each in self.found if each.path not in known)

    def put_away(self, copy: Path) -> Act:
        """Lay a copy with the backups, where it stays for 60 days. It can be undone."""
        where = Destination(PageName.LIBRARY)
        act = self._history.put(
            lambda: _("The copy is with the backups"),
            COPIES,
            str(copy),
            True,
            where,
            undone=lambda: _("It is back"),
        )
        self.found = tuple(each for each in self.found if each.path != copy)
        return act


def _nobody_waits() -> None:
    """What is called where nothing on the screen waits for the copies."""


def _shown(copy: CopyBeside) -> FoundCopy:
    return FoundCopy(copy.path, copy.written, _words(copy), copy.news is not None, not copy.trouble)


def _words(copy: CopyBeside) -> str:
    if copy.trouble:
        return f"{copy.trouble} {_('It stays where it is.')}"
    if copy.news is None:
        return _("All that is in it is here already.")
    name = copy.program.name
    why = (
        _("{program} kept both, because two computers wrote this library.").format(program=name)
        if copy.program.sure
        else _("It is called as {program} calls a copy where two computers wrote the same file.").format(
            program=name
        )
    )
    if copy.news == Merged():
        unseen = _("It knows of something that was done on the other computer and does not show here.")
        return f"{why} {unseen}"
    return f"{why} {_('What merging brings: {news}').format(news=copy.news.words)}"


class _PutAway:
    """A store of the history: whether a copy lies with the backups, by the path it had beside the library."""

    def __init__(self, backups: Path) -> None:
        self._backups = backups
        self._where_put: dict[str, Path] = {}

    def get(self, identity: str) -> bool:
        """Whether the copy is put away."""
        return not Path(identity).exists()

    def put(self, identity: str, value: object) -> None:
        """Put the copy away, or back."""
        if value:
            self._where_put[identity] = put_away(Path(identity), self._backups)
        else:
            bring_beside(self._where_put.pop(identity), Path(identity))
