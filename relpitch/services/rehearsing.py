"""What can be said aloud: every spoken version with its words, time and takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from types import MappingProxyType

from relpitch.domain.event import Event
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.rehearsal import Candidate, Coming, next_mode
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.stage import shares, time_to_move
from relpitch.domain.statement import Statement
from relpitch.domain.take import PartSpan, Take
from relpitch.domain.version import Version, words_of
from relpitch.script.lengths import parts_at
from relpitch.script.seconds import spoken_seconds
from relpitch.script.slots import fill, in_brackets, shown_name, slots
from relpitch.services.moments import Moments
from relpitch.services.pitches import Pitches
from relpitch.services.settings import Settings
from relpitch.services.takes import Takes


@dataclass(frozen=True, slots=True)
class Script:
    """A version as it is said: its parts that have words, slots filled, and how long each takes by itself.

    `unfilled` are the slots that nothing fills; they stand in brackets in the words.
    `target` is the version's own, its setting's, or the usual for anyone, anywhere.
    """

    version: Version
    statement: Statement
    setting: Setting | None
    length: Length
    words: Mapping[Part, str]
    seconds: Mapping[Part, float]
    target: float
    unfilled: tuple[str, ...] = ()

    @property
    def planned(self) -> dict[Part, float]:
        """How long each part takes as the stage moves."""
        return shares(self.seconds, self.time_to_move)

    @property
    def time_to_move(self) -> float:
        """How long the stage's words move in all."""
        return time_to_move(self.seconds.values(), self.target)

    @property
    def begins(self) -> dict[Part, float]:
        """When each part begins by that plan."""
        return dict(zip(self.words, accumulate(self.planned.values(), initial=0.0), strict=False))

    @property
    def icon(self) -> str:
        """The picture of where it is said."""
        return self.setting.icon if self.setting else "feather"


class Rehearsing:
    """The versions of one library that are spoken, and their takes."""

    def __init__(
        self,
        pitches: Pitches,
        settings: Settings,
        takes: Takes,
        next_event: Callable[[], Event | None],
        slots_of: Callable[[Event], Mapping[str, str]] = Event.slots,
    ) -> None:
        self._pitches, self._settings, self._takes = pitches, settings, takes
        self._next_event = next_event
        self.moments = Moments(pitches, settings, next_event, slots_of)

    def coming(self) -> Coming | None:
        """The next event, as far as rehearsing goes."""
        event = self._next_event()
        return Coming(event.title, event.begins.date(), event.version_ids) if event else None

    def names(self) -> Mapping[str, str]:
        """The names of all versions, by id."""
        return {identity: name for _, versions in self._pitches.everything() for identity, name in versions}

    def mode_for(self, script: Script) -> Mode:
        """The mode to say a version in next."""
        return next_mode(self.candidates([script])[0])

    def statements(self) -> list[Statement]:
        """The statements there are, in the person's order."""
        return self._pitches.statements()

    def scripts(self, statement: Statement, pace: float) -> list[Script]:
        """The spoken versions of a statement that have words, the base first."""
        versions = self._pitches.versions(statement.id)
        settings = self._settings.by_id()
        event = self._next_event()
        scripts = []
        for version in versions:
            setting = settings.get(version.setting_id or "")
            if setting is not None and setting.channel is Channel.WRITTEN:
                continue
            filled = self.moments.filled(version, event)
            script = script_of(filled, versions[0], statement, setting, pace, version.length)
            if script.words:
                scripts.append(script)
        return scripts

    def script(self, version_id: str, pace: float, length: Length | None = None) -> Script | None:
        """One version as it is said, at a length or its own; None where there is none or it has no words."""
        version = self._pitches.version(version_id)
        if version is None:
            return None
        statement = next((each for each in self.statements() if each.id == version.statement_id), None)
        if statement is None:
            return None
        base = self._pitches.versions(statement.id)[0]
        setting = self._settings.get(version.setting_id or "")
        filled = self.moments.filled(version, self._next_event())
        script = script_of(filled, base, statement, setting, pace, length or version.length)
        return script if script.words else None

    def candidates(self, scripts: list[Script]) -> list[Candidate]:
        """Versions with their takes, as one asks which to rehearse next."""
        takes = self._takes.of_these(each.version.id for each in scripts)
        return [
            Candidate(
                each.version.id,
                each.version.label,
                each.target,
                each.version.created_at,
                tuple(takes[each.version.id]),
            )
            for each in scripts
        ]


def script_of(
    version: Version,
    base: Version,
    statement: Statement,
    setting: Setting | None,
    pace: float,
    length: Length,
) -> Script:
    """A version as it is said at a length."""
    filled = {
        part: fill(source, version.slots)
        for part, source in parts_at(words_of(version, base), length).items()
        if part is not None
    }
    sources = {part: in_brackets(source) for part, source in filled.items()}
    seconds = {
        part: spoken_seconds(source, pace=pace, language=statement.language, length=length)
        for part, source in sources.items()
    }
    target = float(version.target_in(setting))
    if length is not version.length:
        target = min(target, round(sum(seconds.values())) or target)
    return Script(
        version,
        statement,
        setting,
        length,
        MappingProxyType(sources),
        MappingProxyType(seconds),
        float(target),
        tuple(
            dict.fromkeys(shown_name(name) for source in filled.values() for name in slots(source, length))
        ),
    )


def take_of(
    script: Script, mode: Mode, take_id: str, at: datetime, seconds: float, parts: tuple[PartSpan, ...]
) -> Take:
    """What was just said, as a take. Parts that were not stepped through tell nothing."""
    return Take(
        script.version.id,
        at,
        mode,
        script.length,
        round(seconds, 2),
        words=script.words,
        target=script.target,
        parts=parts if len(parts) > 1 or len(script.words) == 1 else (),
        id=take_id,
    )
