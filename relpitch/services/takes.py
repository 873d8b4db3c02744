"""Takes: what was rehearsed, its recordings, and what the person says of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from relpitch.domain.change import RecordKind
from relpitch.domain.destination import Destination, PageName
from relpitch.services.acts import Act, Put, Words, saved
from relpitch.services.history import History
from relpitch.services.stored import stored
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves, TakeSummary
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.domain.take import Measures, Take
    from relpitch.storage.writing import WritableShelves

OLD_AFTER = timedelta(days=90)  # a recording is offered to be deleted then

TAKE_PREFIX = "take:"
"""What a destination on the Rehearse page begins with, where it is a take."""


class Takes:
    """The takes of one library. Each thing done is an act of the history."""

    def __init__(self, library: Library, history: History, now: Callable[[], datetime]) -> None:
        self._library = library
        self._history = history
        self._now = now

    @property
    def writable(self) -> bool:
        """Whether a take can be kept here."""
        return not self._library.read_only

    def all(self) -> "list[Take]":
        """The takes that are not discarded, the oldest first."""
        return [each for each in self._stored() if each.discarded_at is None]

    def of(self, version_id: str) -> "list[Take]":
        """A version's takes, the oldest first; drills are not among them."""
        return self.of_these([version_id])[version_id]

    def of_these(self, version_ids: Iterable[str]) -> "Mapping[str, list[Take]]":
        """The takes of several versions, each as `of` returns them."""
        found: dict[str, list[Take]] = {each: [] for each in version_ids}
        with self._library.reading() as shelves:
            for take in shelves.takes.of_versions(found):
                found[take.version_id].append(take)
        return found

    def latest(self, version_ids: Iterable[str], limit: int) -> list[TakeSummary]:
        """The last takes of some versions, the latest first."""
        with self._library.reading() as shelves:
            return shelves.takes.latest(version_ids, limit)

    def rehearsed(self, version_ids: Iterable[str]) -> Mapping[str, list[datetime]]:
        """When each of some versions was rehearsed, the earliest first; drills do not count."""
        with self._library.reading() as shelves:
            return shelves.takes.moments(version_ids)

    def get(self, take_id: str) -> "Take | None":
        """One take, discarded or not."""
        with self._library.reading() as shelves:
            return shelves.takes.get(take_id)

    def place_for(self, take_id: str) -> Path:
        """Where a take's recording is to be written."""
        return self._library.recordings.place_for(take_id)

    def recording(self, take: "Take") -> Path | None:
        """A take's recording, where one was kept and is still there."""
        return self._library.recordings.find(take.audio)

    def drop(self, path: Path) -> None:
        """Delete a recording that no take names."""
        self._library.recordings.remove([path.name])

    def keep(self, take: "Take") -> Act:
        """Add a take, or change the one with its id."""
        self._library.recordings.keep(take.audio)

        def plan(shelves: Shelves) -> Iterator[Put]:
            yield saved("takes", shelves.takes.get(take.id), take)

        return self._history.do(
            lambda: _("The take is kept"), plan, _at(take.id), undone=lambda: _("The take is gone")
        )

    def measured(self, take_id: str, measures: "Measures") -> "Take":
        """Keep what was measured of a take with it. Nobody did that, so it is no act."""
        take: Take = self._history.amend("takes", take_id, lambda before: replace(before, measures=measures))
        return take

    def change(self, take_id: str, change: "Callable[[Take], Take]", words: Words | None = None) -> "Take":
        """A take as it is stored, changed."""
        changed: list[Take] = []

        def plan(shelves: Shelves) -> Iterator[Put]:
            take = stored(shelves.takes, take_id)
            changed.append(change(take))
            yield saved("takes", take, changed[0])

        self._history.do(
            words or (lambda: _("The take is changed")),
            plan,
            _at(take_id),
            undone=lambda: _("The take is as before"),
        )
        return changed[0]

    def discard(self, take_id: str) -> Act:
        """Put a take in the bin; its recording waits there with it."""
        return self._mark(
            take_id, self._now(), lambda: _("The take is in the bin"), lambda: _("The take is back")
        )

    def bring_back(self, take_id: str) -> Act:
        """Take a take out of the bin."""
        return self._mark(
            take_id, None, lambda: _("The take is back"), lambda: _("The take is in the bin again")
        )

    def bin(self) -> "list[Take]":
        """The discarded takes, the oldest first."""
        return [each for each in self._stored() if each.discarded_at]

    def empty_bin(self) -> None:
        """Delete for good what is discarded, recordings too."""
        thrown = self.bin()

        def delete(shelves: "WritableShelves") -> Iterator[tuple[RecordKind, str]]:
            for take in thrown:
                shelves.takes.delete(take.id)
                yield RecordKind.TAKE, take.id

        self._history.for_good(delete)
        self._library.recordings.remove(take.audio for take in thrown)

    def size(self) -> int:
        """The bytes that all recordings take up, those in the bin too."""
        return self._library.recordings.size(take.audio for take in self._stored())

    def old(self) -> "list[Take]":
        """The takes of more than three months ago whose recordings are still there."""
        return [each for each in self._stored() if self._now() - each.at > OLD_AFTER and self.recording(each)]

    def drop_recordings(self, takes: "Iterable[Take]") -> None:
        """Delete the recordings of some takes for good; what was measured stays."""
        takes = list(takes)

        def drop(shelves: "WritableShelves") -> Iterator[tuple[RecordKind, str]]:
            for take in takes:
                shelves.takes.save(replace(take, audio=""))
                yield RecordKind.TAKE, take.id

        self._history.for_good(drop)
        self._library.recordings.remove(take.audio for take in takes)

    def _mark(self, take_id: str, discarded_at: datetime | None, words: Words, undone: Words) -> Act:
        def change(take: "Take") -> "Take":
            return replace(take, discarded_at=discarded_at)

        return self._history.change(words, "takes", take_id, change, _at(take_id), undone=undone)

    def _stored(self) -> "list[Take]":
        with self._library.reading() as shelves:
            return shelves.takes.all()


def _at(take_id: str) -> Destination:
    return Destination(PageName.REHEARSE, f"{TAKE_PREFIX}{take_id}")
