"""The deck as it is laid out: the places that were chosen, and of those the versions that are there now."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from relpitch.domain.giving import Gift
from relpitch.domain.statement import Statement
from relpitch.services.pitches import Pitches
from relpitch.ui.pages.cards.backs import Backs, newest
from relpitch.ui.pages.cards.deck import DeckEntry, DeckPlace


class LaidDeck:
    """Reads versions and gifts from the library; `at` is the card that is looked at.

    `chosen` stays while a version is away (undone, in the bin): it is in its place once it comes back.
    """

    def __init__(self, pitches: Pitches, gifts: Callable[[], Iterable[Gift]]) -> None:
        self._pitches, self._gifts = pitches, gifts
        self._statements: dict[str, Statement] = {}
        self._backs = Backs()
        self.url = ""
        self.chosen: tuple[DeckPlace, ...] = ()
        self.entries: list[DeckEntry] = []
        self.at = 0

    def read(self) -> None:
        """Read what the library holds now."""
        self._statements = {each.id: each for each in self._pitches.statements()}
        self._backs = Backs(newest(self._gifts()))

    def versions(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Every version there is, by its statement's title."""
        return [(statement.label, names) for statement, names in self._pitches.everything()]

    def places(self) -> list[DeckPlace]:
        """The place of every card that is shown, in order."""
        return [each.place for each in self.entries]

    def number_of(self, version_id: str) -> int:
        """Where a version lies, else the first place."""
        ids = (n for n, each in enumerate(self.entries) if each.version.id == version_id)
        return next(ids, 0)

    def lay(self, places: Iterable[DeckPlace]) -> None:
        """Lay versions out; where none of them is there, the first there is."""
        self.chosen = tuple(places)
        found = [entry for each in self.chosen if (entry := self.entry(each))]
        if not found and self._statements:
            first = self._pitches.versions(next(iter(self._statements)))[0]
            found = [entry for entry in (self.entry(DeckPlace(first.id)),) if entry]
        self.entries = found
        self.at = min(self.at, max(len(found) - 1, 0))

    def entry(self, place: DeckPlace) -> DeckEntry | None:
        """A version in its place, with what there is to choose for it."""
        version = self._pitches.version(place.version_id) if place.version_id else None
        if version is None or version.discarded_at or version.statement_id not in self._statements:
            return None
        base = version if version.is_base else self._pitches.versions(version.statement_id)[0]
        language = self._statements[version.statement_id].language
        entry = DeckEntry(version, base, place, language)
        return entry.with_backs(replace(self._backs, url=self.url))
