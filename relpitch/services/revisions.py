"""Saved states of versions: kept as the person writes, ended when they move on."""

from collections.abc import Iterator
from datetime import datetime

from relpitch.domain.revision import Revision, revision_of
from relpitch.domain.version import PartRule, Version
from relpitch.services.acts import Put, saved
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves


class Revisions:
    """The revisions of one library. One that was begun here is continued until it is sealed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._continued: dict[str, str] = {}  # by version: the revision that what is changed next belongs to

    def revisions(self, version_id: str) -> list[Revision]:
        """A version's saved states, the newest first; its first is the state now."""
        with self._library.reading() as shelves:
            kept = shelves.revisions.all(version_id=version_id)[::-1]
            version = shelves.versions.get(version_id)
            if version is None:
                return kept
            base = base_of(shelves, version)
            now = revision_of(version, base, _last_change(version, base))
            if kept and now.parts == kept[0].parts and now.shown == kept[0].shown:
                return kept
            return [now, *kept]

    def seal(self, version_id: str) -> None:
        """End the newest saved state: what is changed next begins another."""
        self._continued.pop(version_id, None)

    def of_new(self, version: Version, base: Version, at: datetime, note: str) -> Iterator[Put]:
        """The first saved state of a version. `note` says where it came from."""
        yield saved("revisions", None, revision_of(version, base, at, note).as_sealed())

    def of_changed(self, shelves: Shelves, version: Version, at: datetime) -> Iterator[Put]:
        """A changed version's state, over the last one while that is still open."""
        state = revision_of(version, base_of(shelves, version), at)
        newest = shelves.revisions.newest(version.id)
        if newest is not None and newest.id == self._continued.get(version.id) and newest.takes_in(at):
            yield saved("revisions", newest, newest.with_state(state))
        else:
            self._continued[version.id] = state.id
            yield saved("revisions", None, state)


def base_of(shelves: Shelves, version: Version) -> Version:
    """The base of a version's statement."""
    if version.is_base:
        return version
    return next(v for v in shelves.versions.all(statement_id=version.statement_id) if v.is_base)


def _last_change(version: Version, base: Version) -> datetime:
    """When a version last read otherwise, be it by a part that it takes from its base."""
    inherited = (base.parts[part] for part, text in version.parts.items() if text.rule is PartRule.INHERIT)
    moments = [text.changed_at for text in (*version.parts.values(), *inherited) if text.changed_at]
    return max(moments, default=version.created_at)
