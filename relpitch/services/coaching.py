"""What the person keeps as it is, whatever the coach says of it."""

from collections.abc import Callable, Iterator
from datetime import datetime

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.kept_note import KeptNote
from relpitch.services.acts import Act, Put, gone, saved
from relpitch.services.history import History
from relpitch.services.naming import short
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves
from relpitch.translation import _


class Coaching:
    """The kept notes of one library. Each thing done is an act of the history."""

    def __init__(self, library: Library, history: History, now: Callable[[], datetime]) -> None:
        self._library = library
        self._history = history
        self._now = now

    def kept(self) -> list[KeptNote]:
        """All that is kept, the oldest first."""
        with self._library.reading() as shelves:
            return shelves.kept_notes.all()

    def dismissed(self, statement_id: str) -> frozenset[tuple[str, str]]:
        """Rule and phrase of what is kept in a statement, or everywhere."""
        return frozenset(
            (each.rule, each.phrase) for each in self.kept() if each.statement_id in (None, statement_id)
        )

    def keep(self, rule: str, phrase: str, words: str, statement_id: str | None = None) -> Act:
        """Keep words as they are: in one statement, or without one, everywhere."""

        def plan(shelves: Shelves) -> Iterator[Put]:
            same = shelves.kept_notes.all(rule=rule, phrase=phrase)
            if not any(each.statement_id in (None, statement_id) for each in same):
                yield saved("kept_notes", None, KeptNote(rule, phrase, words, self._now(), statement_id))

        return self._history.do(
            lambda: _("“{words}” stays as it is").format(words=short(words)),
            plan,
            Destination(PageName.PITCHES),
            undone=lambda: _("The coach may speak of “{words}” again").format(words=short(words)),
        )

    def mention_again(self, note_id: str) -> Act:
        """Let the coach say it again."""

        def plan(shelves: Shelves) -> Iterator[Put]:
            if before := shelves.kept_notes.get(note_id):
                yield gone("kept_notes", before)

        where = Destination(PageName.PREFERENCES, "coach")
        return self._history.do(
            lambda: _("The coach may speak of it again"),
            plan,
            where,
            undone=lambda: _("It is kept as it is again"),
        )
