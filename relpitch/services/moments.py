"""What a moment is dealt from: the places where one speaks, and the bridges there are."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from relpitch.domain.drill import BridgesOfVersion
from relpitch.domain.event import Event
from relpitch.domain.part import Part
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.version import Version, spoken_phrasings
from relpitch.services.pitches import Pitches
from relpitch.services.settings import Settings


class Moments:
    """The places and bridges of one library. Bridges are filled from the next event."""

    def __init__(
        self,
        pitches: Pitches,
        settings: Settings,
        next_event: Callable[[], Event | None],
        slots_of: Callable[[Event], Mapping[str, str]] = Event.slots,
    ) -> None:
        self._pitches, self._settings = pitches, settings
        self._next_event, self._slots_of = next_event, slots_of

    def places(self) -> list[Setting]:
        """The settings where one speaks."""
        return [each for each in self._settings.all() if each.channel is Channel.SPOKEN]

    def bridges(self, *, filled: bool = True) -> list[BridgesOfVersion]:
        """The bridges of every version that is spoken; where none is said, their slots may stay empty."""
        found, event = [], self._next_event() if filled else None
        for statement in self._pitches.statements():
            versions = self._pitches.versions(statement.id)
            for version in versions:
                bridges = tuple(
                    each
                    for each in spoken_phrasings(version, versions[0], Part.RELEVANCE)
                    if each.when and each.words.strip()
                )
                if filled:
                    slots = self.filled(version, event).slots
                    bridges = tuple(
                        replace(each, words=_with_slots_filled(each.words, slots)) for each in bridges
                    )
                found.append(BridgesOfVersion(version.id, version.setting_id, bridges))
        return found

    def filled(self, version: Version, event: Event | None) -> Version:
        """The version with its slots filled by the event it was chosen for, before those filled by hand."""
        if event is None or version.id not in event.version_ids:
            return version
        return replace(version, slots=MappingProxyType({**version.slots, **self._slots_of(event)}))


def _with_slots_filled(words: str, slots: Mapping[str, str]) -> str:
    from relpitch.script.slots import fill, in_brackets

    return in_brackets(fill(words, slots))
