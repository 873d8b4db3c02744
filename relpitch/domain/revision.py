"""A saved state of a version, to look back at and to return to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from relpitch.domain.identity import new_id
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing, same_words
from relpitch.domain.version import PartText, Version, spoken_phrasings

OPEN_FOR = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Revision:
    """What a version held (`parts`) and said (`shown`, inherited words included) at `saved_at`.

    The newest is overwritten for ten minutes from `begun_at`, until it is sealed. `note` says where the
    first one came from ("Made from Anyone, anywhere").
    """

    version_id: str
    begun_at: datetime
    saved_at: datetime
    parts: Mapping[Part, PartText]
    shown: Mapping[Part, tuple[Phrasing, ...]]
    sealed: bool = False
    note: str = ""
    id: str = field(default_factory=new_id)

    def takes_in(self, moment: datetime) -> bool:
        """Whether a change at a moment still belongs to this revision."""
        return not self.sealed and moment - self.begun_at < OPEN_FOR

    def with_state(self, state: "Revision") -> "Revision":
        """This revision, overwritten by a later state."""
        return replace(self, saved_at=state.saved_at, parts=state.parts, shown=state.shown)

    def as_sealed(self) -> "Revision":
        """This revision, never to be overwritten."""
        return replace(self, sealed=True)


def revision_of(version: Version, base: Version, at: datetime, note: str = "") -> Revision:
    """A version's state now."""
    shown = MappingProxyType({part: spoken_phrasings(version, base, part) for part in Part})
    return Revision(version.id, at, at, version.parts, shown, note=note)


def changed_parts(before: Revision, after: Revision) -> tuple[Part, ...]:
    """The parts that read otherwise in one revision than in the one before."""
    return tuple(part for part in Part if not same_words(before.shown[part], after.shown[part]))
