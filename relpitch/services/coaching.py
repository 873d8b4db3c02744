"""What the person keeps as it is, whatever the coach says of it."""

from collections.abc import Callable
from datetime import datetime

from relpitch.domain.change import Change, Kind
from relpitch.domain.kept_note import KeptNote
from relpitch.services.pitches import Announce
from relpitch.storage.library import Library


class Coaching:
    """The kept notes of one library. Each change commits, then is announced."""

    def __init__(self, library: Library, announce: Announce, now: Callable[[], datetime]) -> None:
        self._library = library
        self._announce = announce
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

    def keep(self, rule: str, phrase: str, words: str, statement_id: str | None = None) -> KeptNote:
        """Keep words as they are: in one statement, or without one, everywhere."""
        with self._library.writing() as shelves:
            same = shelves.kept_notes.all(rule=rule, phrase=phrase)
            note = next((each for each in same if each.statement_id in (None, statement_id)), None)
            if note is None:
                note = KeptNote(rule, phrase, words, self._now(), statement_id)
                shelves.kept_notes.save(note)
        self._announce(Change(Kind.KEPT_NOTE, frozenset({note.id})))
        return note

    def mention_again(self, note_id: str) -> None:
        """Let the coach say it again."""
        with self._library.writing() as shelves:
            shelves.kept_notes.delete(note_id)
        self._announce(Change(Kind.KEPT_NOTE, frozenset({note_id})))
