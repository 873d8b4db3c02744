"""Takes made by voices of the system, and recordings of people, told and tallied."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean

from benchmarks.rows import Row
from relpitch.domain.take import SAMPLE_RATE, Span
from relpitch.voice.hearing import Heard, Status, hear
from relpitch.voice.script_words import ScriptWord, script_words
from relpitch.voice.sound import open_sound
from relpitch.voice.take_report import report_on
from tests.voice.spoken import (
    ESPEAK,
    FLITE,
    Flite,
    Spoken,
    breath,
    espeak,
    hum,
    in_a_room,
    joined,
    kitchen,
    overdriven,
    rumble,
    trimmed,
    white,
    with_noise,
)
from tests.voice.takes import Samples, write
from tests.voice.test_signal import f1

SCRIPT = (
    "You know that stiff neck people bring to the squat rack.",
    "I help people who sit all day move without pain.",
    "My ten minute habits fit inside a working day.",
    "Last spring twelve accountants went from nine sore backs to two.",
    "I saw you rub your neck between sets.",
    "Shall I show you the stretch now?",
)
OTHER = (
    "My brother bakes bread before dawn in a village by the sea.",
    "The printing press changed how stories travel.",
    "Every Thursday we read letters from the archive together.",
    "A good map tells you where not to go.",
)
_ANOTHER = (
    "When a shop closes, the people who worked there keep its memory.",
    "I write those memories down, and the street reads them.",
    "One butcher told me how he learned to whistle.",
    "His daughter framed the page beside the door.",
    "You said your aunt ran a bakery on this corner.",
    "Would you tell me about her over a coffee?",
)
_BETWEEN = (0.3, 0.5, 0.8, 1.2)
_SPEEDS = (130, 160, 200)  # of espeak-ng, in words a minute


@dataclass
class Tally:
    """What came of some takes."""

    said: int = 0
    missing: int = 0
    sentences: int = 0
    struck: int = 0
    left_out: int = 0
    found: int = 0
    scripts: int = 0
    refused: int = 0
    others: int = 0
    others_refused: int = 0
    starts_ms: list[float] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    paces: list[float] = field(default_factory=list)

    def count(self, heard: Heard | None, words: Sequence[ScriptWord], unsaid: frozenset[int]) -> None:
        """A take of which these sentences were not said."""
        self.scripts += 1
        if heard is None or not heard.is_the_script:
            self.refused += 1
            return
        for number in {each.sentence for each in words}:
            some = [each for each in heard.words if each.word.sentence == number]
            is_struck = all(each.status is Status.SKIPPED and each.sure for each in some)
            if number in unsaid:
                self.left_out += 1
                self.found += is_struck
            else:
                self.sentences += 1
                self.struck += is_struck
                self.said += len(some)
                self.missing += sum(each.status is Status.SKIPPED for each in some)

    def rows(self, of: str, most_missing: float) -> Iterator[Row]:
        """Its table."""
        yield Row(
            f"{of}: said words called missing", _share(self.missing, self.said), "%", at_most=most_missing
        )
        yield Row(f"{of}: sentences struck that were said", float(self.struck), "", at_most=0)
        if self.left_out:
            unfound = _share(self.left_out - self.found, self.left_out)
            yield Row(f"{of}: sentences nobody said, not found, of {self.left_out}", unfound, "%", at_most=5)
        yield Row(
            f"{of}: right scripts refused, of {self.scripts}",
            _share(self.refused, self.scripts),
            "%",
            at_most=5,
        )
        if self.others:
            taken = _share(self.others - self.others_refused, self.others)
            yield Row(f"{of}: other scripts taken for it, of {self.others}", taken, "%", at_most=5)
        if self.starts_ms:
            most = 25 if of == "flite" else 40
            yield Row(f"{of}: word starts off by, mean", fmean(self.starts_ms), "ms", at_most=most)


def made(folder: Path) -> Iterator[Row]:
    """Takes by voices of the system: as written, in noise, a sentence skipped, planted, moved, others."""
    tallies = {name: Tally() for name in ("flite", "espeak-ng")}
    heard_in = {name: Tally() for name in ("hum at 20 dB", "hum at 12 dB", "hum at 6 dB", *_NOISES)}
    chance = random.Random(7)
    count = 0
    for number, name in enumerate((*FLITE, *ESPEAK)):
        flite = Flite(name) if name in FLITE else None
        tally = tallies["flite" if flite else "espeak-ng"]
        for script, other in ((SCRIPT, OTHER), (_ANOTHER, SCRIPT)):
            speed = _SPEEDS[(number + (script is SCRIPT)) % len(_SPEEDS)]
            said = [trimmed(flite.say(each) if flite else espeak(each, name, speed)) for each in script]
            take = joined(said, chance, _BETWEEN)
            quiet = with_noise(take.samples, white(len(take.samples)), 45)
            _told(tally, folder, quiet, script, take)
            count += 1 + _rearranged(tally, folder, said, script, other, chance)
            if script is SCRIPT:
                count += _in_noise(heard_in, folder, quiet, take)
            tally.others += 1
            another = report_on(write(folder / "t.wav", quiet), script_words({None: " ".join(other)})).heard
            tally.others_refused += another is None
    yield Row("takes made, of 8 voices", float(count), "")
    yield from tallies["flite"].rows("flite", 1.0)
    yield from tallies["espeak-ng"].rows("espeak-ng", 5.0)
    for name, tally in heard_in.items():
        yield from tally.rows(name, 15.0 if name == "kitchen at 10 dB" else 5.0)
    for name, tally in (*tallies.items(), *heard_in.items()):
        least = {"hum at 12 dB": 10.0, "flite": 5.0, "espeak-ng": 5.0}.get(name)
        if tally.pauses:
            missed = 100 * (1 - fmean(tally.pauses))
            yield Row(f"{name}: pauses, 100 less F1", missed, "%", at_most=least)
    for name, tally in tallies.items():
        yield Row(f"{name}: pace off by, mean", 100 * fmean(tally.paces), "%", at_most=2)


def _rearranged(
    tally: Tally,
    folder: Path,
    said: Sequence[Spoken],
    script: Sequence[str],
    other: Sequence[str],
    chance: random.Random,
) -> int:
    """A sentence skipped, one planted in the script, two moved; how many takes that were."""
    left = chance.randrange(len(script))
    fewer = joined([each for at, each in enumerate(said) if at != left], chance, _BETWEEN)
    _told(tally, folder, fewer.samples, script, unsaid=left)
    place = chance.randrange(len(script))
    planted = [*script[:place], chance.choice(other), *script[place:]]
    whole = joined(said, chance, _BETWEEN)
    _told(tally, folder, whole.samples, planted, unsaid=place)
    moved = joined([said[at] for at in (0, 2, 1, 3, 5, 4)], chance, _BETWEEN)
    _told(tally, folder, moved.samples, script)
    return 3


def fillers(folder: Path) -> Iterator[Row]:
    """Long ums that voices of the system say between sentences: which are offered, and what else is."""
    chance = random.Random(4)
    count = found = offered = right = 0
    for name in (*FLITE, *ESPEAK):
        flite = Flite(name) if name in FLITE else None
        ums = [
            trimmed(flite.say(word, slower=2.5) if flite else espeak(word, name, 80))
            for word in ("um.", "uh.")
        ]
        said = [trimmed(flite.say(each) if flite else espeak(each, name)) for each in SCRIPT]
        pieces = [piece for each in said for piece in (chance.choice(ums), each)]
        take = joined(pieces, chance, (0.1, 0.2, 0.4))
        ends = [0.5, *(each.end for each in take.pauses)]
        times = [
            Span(start, start + len(piece.samples) / SAMPLE_RATE)
            for start, piece in list(zip(ends, pieces, strict=True))[::2]
        ]
        samples = with_noise(take.samples, white(len(take.samples)), 45)
        told = report_on(write(folder / "t.wav", samples), script_words({None: " ".join(SCRIPT)})).heard
        ats = [each.at for each in told.fillers] if told else []
        meets = [[each for each in times if each.start - 0.1 <= at <= each.end] for at in ats]
        long = [each for each in times if each.seconds >= 0.35]
        count, offered = count + len(long), offered + len(ats)
        right += sum(bool(each) for each in meets)
        found += sum(any(each in some for some in meets) for each in long)
    yield Row(
        f"possible ums, of {offered} offered: none at all", _share(offered - right, offered), "%", at_most=15
    )
    yield Row(f"possible ums, of {count} long ones: not offered", _share(count - found, count), "%")


_NOISES = ("rumble at 6 dB", "kitchen at 20 dB", "a room", "too loud", "breaths")


def _in_noise(tallies: Mapping[str, Tally], folder: Path, quiet: Samples, take: Spoken) -> int:
    """The same take as other rooms and microphones give it; how many takes that were."""
    count = len(quiet)
    breathing = quiet.copy()
    for number, pause in enumerate(each for each in take.pauses if each.seconds >= 0.75):
        air = breath(0.35, number) * 0.02
        at = round((pause.start + 0.2) * SAMPLE_RATE)
        breathing[at : at + len(air)] += air
    sounds = {
        "hum at 20 dB": with_noise(quiet, hum(count), 20),
        "hum at 12 dB": with_noise(quiet, hum(count), 12),
        "hum at 6 dB": with_noise(quiet, hum(count), 6),
        "rumble at 6 dB": with_noise(quiet, rumble(count), 6),
        "kitchen at 20 dB": with_noise(quiet, kitchen(count), 20),
        "a room": in_a_room(quiet),
        "too loud": overdriven(quiet, 2.0),
        "breaths": breathing,
    }
    for name, samples in sounds.items():
        _told(tallies[name], folder, samples, SCRIPT, take)
    return len(sounds)


def _told(
    tally: Tally,
    folder: Path,
    samples: Samples,
    script: Sequence[str],
    truth: Spoken | None = None,
    unsaid: int | None = None,
) -> None:
    words = script_words({None: " ".join(script)})
    told = report_on(write(folder / "t.wav", samples), words)
    tally.count(told.heard, words, frozenset(() if unsaid is None else (unsaid,)))
    if truth is None:
        return
    tally.pauses.append(f1(told.measures.pauses, [each for each in truth.pauses if each.seconds >= 0.25]))
    if told.heard and len(truth.starts) == len(words):
        pairs = zip(told.heard.words, truth.starts, strict=True)
        tally.starts_ms += [abs(word.span.start - start) * 1000 for word, start in pairs if word.span]
    if told.heard and told.heard.words_per_minute:
        seconds = len(truth.samples) / SAMPLE_RATE - 1.0  # half a second of quiet at both ends
        tally.paces.append(abs(told.heard.words_per_minute * seconds / 60 / len(words) - 1))


def real(folder: Path) -> Iterator[Row]:
    """Recordings of people, with their words; each with a sentence of another planted, and other scripts."""
    takes = json.loads((folder / "takes.json").read_text(encoding="utf-8"))
    tallies = {"native": Tally(), "accented or spontaneous": Tally()}
    chance = random.Random(3)
    for at, take in enumerate(takes):
        accented = "L1" in take["who"] or take["kind"] != "read"
        tally = tallies["accented or spontaneous" if accented else "native"]
        sound, other = open_sound(folder / take["file"]), takes[(at + 1) % len(takes)]
        own = take["sentences"]
        words = script_words({None: " ".join(own)})
        tally.count(hear(sound.blocks(), words), words, frozenset())
        place = chance.randrange(len(own) + 1)
        before = script_words({None: " ".join(own[:place])})
        planted = script_words({None: chance.choice(other["sentences"])})
        first, count = len({each.sentence for each in before}), len({each.sentence for each in planted})
        whole = " ".join([*own[:place], " ".join(each.word for each in planted) + ".", *own[place:]])
        with_more = script_words({None: whole})
        tally.count(
            hear(sound.blocks(), with_more), with_more, frozenset(range(first, first + min(count, 1)))
        )
        tally.others += 1
        tally.others_refused += not hear(
            sound.blocks(), script_words({None: " ".join(other["sentences"])})
        ).is_the_script
    for name, tally in tallies.items():
        yield from tally.rows(name, 1.0 if name == "native" else 5.0)


def _share(some: int, of: int) -> float:
    return 100 * some / of if of else 0.0
