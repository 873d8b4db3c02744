"""A take: one rehearsal, what was said in it, and what could be measured."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from relpitch.domain.identity import new_id
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.translation import N_, _

SAMPLE_RATE = 16_000
"""Samples a second of a recording, as those who listen for its words need them."""
_TIMED = re.compile(r"^(\d{1,6}\.\d\d) (\d{1,6}\.\d\d) (.+)$", re.MULTILINE | re.ASCII)


class Drill(StrEnum):
    """A short exercise for what cannot be planned."""

    ANY_MOMENT = "any-moment"
    INTERRUPTION = "interruption"
    CONVERSATION = "conversation"

    @property
    def label(self) -> str:
        """The drill's name on a page."""
        return _(_LABELS[self])


_LABELS = {
    Drill.ANY_MOMENT: N_("Any-moment"),
    Drill.INTERRUPTION: N_("Interruption"),
    Drill.CONVERSATION: N_("Conversation"),
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a take: from one moment to another, in seconds from its beginning."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class PartSpan:
    """When a part was said, as the person stepped through the parts."""

    part: Part
    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it took."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Filler:
    """A filler that the person marked while listening back."""

    at: float
    word: str


@dataclass(frozen=True, slots=True)
class WordSpan:
    """A word of the script, and from when to when it was heard."""

    word: str
    start: float
    end: float


class WordMark(StrEnum):
    """What was heard of a word of the script."""

    SAID = "s"
    PERHAPS_SAID = "u"
    CHANGED = "c"
    LEFT_OUT = "-"
    PERHAPS_LEFT_OUT = "?"

    @property
    def was_heard(self) -> bool:
        """Whether there was a word."""
        return self in (WordMark.SAID, WordMark.PERHAPS_SAID, WordMark.CHANGED)


class Unheard(StrEnum):
    """Why nothing is told of a take's words, though they were listened for."""

    ANOTHER = "another"
    """It does not sound like the script."""
    SLOW = "slow"
    """It took too long."""
    LONG = "long"
    """The take or its script is longer than what words are listened for in."""
    LANGUAGE = "language"
    """The script is in a language that is not listened for."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What the signal shows, in seconds from the beginning of the take; None is what could not be measured.

    `first_sound`, `last_sound`: where the voice begins and ends. `speech_seconds`: between them, without the
    pauses. `waveform` is the loudness of every 40 ms, two hexadecimal digits each.
    `words_heard` of `words_in_script`, and those `skipped`, are known where a recogniser listened.
    `marks`: a `WordMark` for each word of the script, one character each; empty of older takes.
    `timing`: a line for each word that was heard, its start, its end, and the word; they are `words`.
    Where they were listened for and are not told, `unheard` says why. `perhaps` are what the recogniser took
    for fillers: the person decides, and until then they count for nothing.
    `parts`: when each part was said, as it was heard. `is_overdriven`: the microphone was too loud.
    `signal_to_noise_db`: how far the voice is over the room; where that is little, what needs quiet is None.
    """

    first_sound: float | None = None
    last_sound: float | None = None
    speech_seconds: float | None = None
    pauses: tuple[Span, ...] = ()
    words_per_minute: float | None = None
    pitch_median_hz: float | None = None
    pitch_semitones: float | None = None
    loudness_mean_db: float | None = None
    loudness_range_db: float | None = None
    words_heard: int | None = None
    words_in_script: int | None = None
    skipped: tuple[str, ...] = ()
    marks: str = ""
    timing: str = ""
    signal_to_noise_db: float | None = None
    unheard: Unheard | None = None
    perhaps: tuple[Filler, ...] = ()
    is_overdriven: bool = False
    parts: tuple[PartSpan, ...] = ()
    waveform: str = ""

    @property
    def is_noisy(self) -> bool:
        """Whether the room was too loud to tell more than how long it took."""
        return self.signal_to_noise_db is not None and self.signal_to_noise_db < QUIET_ENOUGH_DB

    @property
    def words(self) -> tuple[WordSpan, ...]:
        """The words that were heard, in their order. A year of takes is read without them."""
        found = _TIMED.findall(self.timing)
        return tuple(WordSpan(word, float(start), float(end)) for start, end, word in found)

    @property
    def bars(self) -> tuple[int, ...]:
        """The loudness of every 40 ms, from 0 to 255."""
        return tuple(bytes.fromhex(self.waveform))


WAVEFORM_STEP = 0.04
_LAST_SOUND_SECONDS = 2.0
"""How much a recording may be short of its take: the last sound is on its way as that ends."""
QUIET_ENOUGH_DB = 12.0
LANGUAGE_LISTENED_FOR = "en"
"""The language of the words that are listened for."""


@dataclass(frozen=True, slots=True)
class ListenerAnswers:
    """What a listener answered when asked three things, and who they were."""

    who: str = ""
    heard: str = ""
    would_ask: str = ""
    came_to_mind: str = ""

    def __bool__(self) -> bool:
        return bool(self.heard or self.would_ask or self.came_to_mind)


@dataclass(frozen=True, slots=True)
class Take:
    """One rehearsal of a version, with the exact words then (in the script language, slots filled).

    `seconds` is the time in all; `target` what it was meant to be. `audio` is the name of its
    recording's file, empty where none was kept. `felt` is how it went in the person's own words.
    A `drill` answers `line`, something a listener said; its words are the bridge that was chosen.
    """

    version_id: str
    at: datetime
    mode: Mode
    length: Length
    seconds: float
    words: Mapping[Part, str] = field(default_factory=lambda: MappingProxyType({}))
    target: float | None = None
    parts: tuple[PartSpan, ...] = ()
    audio: str = ""
    measures: Measures = field(default_factory=Measures)
    fillers: tuple[Filler, ...] = ()
    friend: ListenerAnswers = field(default_factory=ListenerAnswers)
    felt: str = ""
    keep: str = ""
    try_next: str = ""
    drill: Drill | None = None
    line: str = ""
    discarded_at: datetime | None = None
    id: str = field(default_factory=new_id)

    @property
    def recorded(self) -> float:
        """How much of it was recorded and measured, in seconds."""
        return len(self.measures.waveform) // 2 * WAVEFORM_STEP

    @property
    def breaks_off(self) -> bool:
        """Whether the recording ends before the take does, as where the microphone went away."""
        return bool(self.measures.waveform) and self.seconds - self.recorded > _LAST_SOUND_SECONDS

    @property
    def speech(self) -> float:
        """The time from the first sound of the voice to its last; all of it where that was not measured."""
        first, last = self.measures.first_sound, self.measures.last_sound
        return self.seconds if first is None or last is None or self.breaks_off else last - first

    @property
    def was_recorded(self) -> bool:
        """Whether anything was measured of it; otherwise it was timed, and no more is known."""
        measures = self.measures
        known = measures.first_sound is not None or measures.signal_to_noise_db is not None
        return known or bool(measures.waveform)

    @property
    def is_silent(self) -> bool:
        """Whether the take was recorded and no voice was in it."""
        measures = self.measures
        return bool(measures.waveform) and measures.first_sound is None and not measures.is_noisy

    @property
    def counts(self) -> bool:
        """Whether the take tells how long the version is: not where none was heard, or another."""
        return not self.is_silent and self.measures.unheard is not Unheard.ANOTHER

    @property
    def known_parts(self) -> tuple[PartSpan, ...]:
        """When each part was said: as it was heard, or else as the person went from part to part."""
        return (self.measures.parts or self.parts) if self.counts else ()

    @property
    def was_heard(self) -> bool:
        """Whether a voice was heard in it that did not say something else."""
        return self.measures.first_sound is not None and self.measures.unheard is not Unheard.ANOTHER

    @property
    def long_pauses(self) -> tuple[Span, ...]:
        """The pauses that a listener takes for one: half a second and more, as it is told in tenths."""
        return tuple(each for each in self.measures.pauses if round(each.seconds, 1) >= 0.5)
