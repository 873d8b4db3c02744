"""Saved states of versions: kept as the person writes, sealed when they move on."""

from datetime import datetime
from typing import TYPE_CHECKING

from relpitch.domain.revision import Revision, revision_of
from relpitch.domain.version import Rule, Version
from relpitch.storage.library import Library
from relpitch.storage.shelf import Shelves

if TYPE_CHECKING:
    from relpitch.storage.writing import WritableShelves


class History:
    """The revisions of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

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
        if self._library.read_only:
            return
        with self._library.writing() as shelves:
            seal_newest(shelves, version_id)


def keep_revision(shelves: "WritableShelves", version: Version, at: datetime, note: str = "") -> None:
    """Save a version's state as its newest revision, over the last one while that is still open.

    A state with a note is a beginning: it is sealed at once.
    """
    state = revision_of(version, base_of(shelves, version), at, note)
    if note:
        shelves.revisions.save(state.as_sealed())
        return
    newest = shelves.revisions.newest(version.id)
    if newest is not None and newest.takes_in(at):
        state = newest.with_state(state)
    shelves.revisions.save(state)


def seal_newest(shelves: "WritableShelves", version_id: str) -> None:
    """Seal a version's newest revision."""
    newest = shelves.revisions.newest(version_id)
    if newest is not None and not newest.sealed:
        shelves.revisions.save(newest.as_sealed())


def base_of(shelves: Shelves, version: Version) -> Version:
    """The base of a version's statement."""
    if version.is_base:
        return version
    return next(v for v in shelves.versions.all(statement_id=version.statement_id) if v.is_base)


def _last_change(version: Version, base: Version) -> datetime:
    """When a version last read otherwise, be it by a part that it takes from its base."""
    inherited = (base.parts[part] for part, text in version.parts.items() if text.rule is Rule.INHERIT)
    moments = [text.changed_at for text in (*version.parts.values(), *inherited) if text.changed_at]
    return max(moments, default=version.created_at)
