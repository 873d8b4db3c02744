"""Takes: what was rehearsed, its recordings, and what the person says of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from relpitch.domain.change import Change, Kind
from relpitch.domain.errors import RelpitchError
from relpitch.domain.take import Take
from relpitch.services.pitches import Announce
from relpitch.storage.library import Library
from relpitch.storage.recordings import Recordings

OLD = timedelta(days=90)


class Takes:
    """The takes of one library. Each change commits, then is announced."""

    def __init__(self, library: Library, announce: Announce, now: Callable[[], datetime]) -> None:
        self._library = library
        self._announce = announce
        self._now = now
        self._recordings = Recordings(library.path)

    @property
    def writable(self) -> bool:
        """Whether a take can be kept here."""
        return not self._library.read_only

    def all(self) -> list[Take]:
        """The takes that are not discarded, the oldest first."""
        return [each for each in self._stored() if each.discarded_at is None]

    def of(self, version_id: str) -> list[Take]:
        """A version's takes, the oldest first; drills are not among them."""
        return self.of_these([version_id])[version_id]

    def of_these(self, version_ids: Iterable[str]) -> Mapping[str, list[Take]]:
        """The takes of several versions, each as `of` tells them."""
        found: dict[str, list[Take]] = {each: [] for each in version_ids}
        with self._library.reading() as shelves:
            for take in shelves.takes.said(found):
                found[take.version_id].append(take)
        return found

    def latest(self, version_ids: Iterable[str], limit: int) -> list[Take]:
        """The last takes of some versions, the latest first."""
        with self._library.reading() as shelves:
            return shelves.takes.latest(version_ids, limit)

    def rehearsed(self, version_ids: Iterable[str]) -> Mapping[str, list[datetime]]:
        """When each of some versions was rehearsed, the earliest first; drills do not count."""
        with self._library.reading() as shelves:
            return shelves.takes.moments(version_ids)

    def get(self, take_id: str) -> Take | None:
        """One take, discarded or not."""
        with self._library.reading() as shelves:
            return shelves.takes.get(take_id)

    def place_for(self, take_id: str) -> Path:
        """Where a take's recording is to be written."""
        return self._recordings.place_for(take_id)

    def recording(self, take: Take) -> Path | None:
        """A take's recording, where one was kept and is still there."""
        return self._recordings.find(take.audio)

    def drop(self, path: Path) -> None:
        """Delete a recording that no take names."""
        self._recordings.remove([path.name])

    def keep(self, take: Take) -> None:
        """Add a take, or change the one with its id."""
        with self._library.writing() as shelves:
            shelves.takes.save(take)
        self._announce(Change(Kind.TAKE, frozenset({take.id})))

    def change(self, take_id: str, change: Callable[[Take], Take]) -> Take:
        """A take as it is stored, changed."""
        with self._library.writing() as shelves:
            take = shelves.takes.get(take_id)
            if take is None:
                raise RelpitchError("This take is no longer there.")
            changed = change(take)
            shelves.takes.save(changed)
        if changed != take:
            self._announce(Change(Kind.TAKE, frozenset({take_id})))
        return changed

    def discard(self, take_id: str) -> None:
        """Put a take in the bin; its recording waits there with it."""
        self.change(take_id, lambda take: replace(take, discarded_at=self._now()))

    def bring_back(self, take_id: str) -> None:
        """Take a take out of the bin."""
        self.change(take_id, lambda take: replace(take, discarded_at=None))

    def bin(self) -> list[Take]:
        """The discarded takes, the oldest first."""
        return [each for each in self._stored() if each.discarded_at]

    def empty_bin(self) -> None:
        """Delete for good what is discarded, recordings too."""
        gone = self.bin()
        with self._library.writing() as shelves:
            for take in gone:
                shelves.takes.delete(take.id)
        self._announce(Change(Kind.TAKE, frozenset(take.id for take in gone)))
        self._recordings.remove(take.audio for take in gone)

    def size(self) -> int:
        """The bytes that all recordings take up, those in the bin too."""
        return self._recordings.size(take.audio for take in self._stored())

    def old(self) -> list[Take]:
        """The takes of more than three months ago whose recordings are still there."""
        return [each for each in self._stored() if self._now() - each.at > OLD and self.recording(each)]

    def drop_recordings(self, takes: Iterable[Take]) -> None:
        """Delete the recordings of some takes for good; what was measured stays."""
        takes = list(takes)
        with self._library.writing() as shelves:
            for take in takes:
                shelves.takes.save(replace(take, audio=""))
        self._announce(Change(Kind.TAKE, frozenset(take.id for take in takes)))
        self._recordings.remove(take.audio for take in takes)

    def _stored(self) -> list[Take]:
        with self._library.reading() as shelves:
            return shelves.takes.all()
