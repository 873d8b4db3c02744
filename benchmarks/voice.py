"""How truly and how quickly a take is heard: every bound of it, in one table.

python -m benchmarks.voice        or with the others: python -m benchmarks voice
RELPITCH_TAKES names a folder with takes.json and recordings, to be measured by the same bounds. It ends with
1 where a bound is missed.
"""

import json
import os
import random
import sys
import tempfile
import time
import tracemalloc
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import fmean

import numpy as np

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as relpitch listen has it

from benchmarks.rows import Row, in_turns
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Measures, Take
from relpitch.services.listening import Listening
from relpitch.voice.hearing import Heard, Status, hear
from relpitch.voice.script_words import ScriptWord, script_words
from relpitch.voice.signal import measure
from relpitch.voice.sound import RATE, open_sound
from relpitch.voice.told import tell
from tests.voice.spoken import (
    ESPEAK,
    FLITE,
    Flite,
    Spoken,
    espeak,
    hum,
    in_a_room,
    joined,
    kitchen,
    trimmed,
    white,
    with_noise,
)
from tests.voice.takes import Samples, voice, write
from tests.voice.test_signal import f1, spoken

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
_GAPS = (0.1, 0.3, 0.15, 0.6, 0.4, 1.0, 0.2, 2.0)
_BETWEEN = (0.3, 0.5, 0.8, 1.2)
_HOUR, _MINUTE = 3600, 60
_QUIETLY = (
    "import os, sys; from relpitch.__main__ import main;"
    " sys.stdout = open(os.devnull, 'w'); main(sys.argv[1:])"
)
_NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)


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
            yield Row(f"{of}: word starts off by, mean", fmean(self.starts_ms), "ms", at_most=40)


def rows() -> Iterator[Row]:
    """Speed, memory, the signal, and the words of takes that voices of the system speak."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from _signal(folder)
        yield from _cost(folder)
        yield from _words(folder)
        if takes := os.environ.get("RELPITCH_TAKES"):
            yield from _real(Path(takes))


def _signal(folder: Path) -> Iterator[Row]:
    path = folder / "take.wav"
    samples, _ = spoken(list(_GAPS) * 8)
    yield _speed("measure a take of 97 s", write(path, samples))
    yield _speed("measure an hour", _an_hour(path))
    tracemalloc.start()
    measure(path)
    yield Row("its memory at most", tracemalloc.get_traced_memory()[1] / 1e6, "MB", at_most=60)
    tracemalloc.stop()
    for name, noise in {"clean": 0.0005, "at 20 dB": 0.007, "at 15 dB": 0.0125}.items():
        samples, truth = spoken(list(_GAPS) * 12, noise)
        found = measure(write(path, samples)).pauses
        missed = 1 - f1(found, [each for each in truth if each.seconds >= 0.25])
        yield Row(f"pauses, {name}: 100 less F1", 100 * missed, "%", at_most=5 if name == "clean" else None)
    for hz in (95, 140, 220):
        samples = voice(6, hz)
        for what, made in (("clean", samples), ("hum at 12 dB", with_noise(samples, hum(len(samples)), 12))):
            found_hz = measure(write(path, made)).pitch_median_hz or 0.0
            yield Row(f"pitch of {hz} Hz, {what}: off by", 100 * abs(found_hz / hz - 1), "%", at_most=2)


def _cost(folder: Path) -> Iterator[Row]:
    """A minute of talk listened to: alone, and while it is recorded."""
    path, script = folder / "minute.wav", folder / "script.md"
    flite, chance = Flite("slt"), random.Random(1)
    pieces = [trimmed(flite.say(each)) for each in SCRIPT * 4]
    take = joined(pieces, chance, (0.2,)).samples[: _MINUTE * RATE]
    write(path, take)
    script.write_text(" ".join(SCRIPT * 4), encoding="utf-8")
    command = [sys.executable, "-c", _QUIETLY, "listen", str(path), "--script", str(script), "--json"]
    used = in_turns({"listen": command}, folder, turns=1)["listen"]
    seconds = len(take) / RATE
    yield Row(
        "listen to a minute", used.cpu, "ms", used.cpu / 1000 / seconds, "real time", ratio_at_most=0.15
    )
    yield Row("its memory at most", used.memory, "MB", at_most=150)
    yield Row("words after Stop, of a minute", _after_stop(folder / "growing.wav", take), "s", at_most=1)


def _after_stop(path: Path, samples: Samples) -> float:
    """The seconds from the end of a recording to its words, where it was listened to from its start."""
    raw = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    words = {Part.OFFER: " ".join(SCRIPT * 4)}
    take = Take("v", _NOON, Mode.READ, Length.FULL, len(samples) / RATE, measures=Measures())
    with path.open("wb") as file, wave.open(file, "wb") as written:
        written.setparams((1, 2, RATE, 0, "NONE", ""))
        listening = Listening(path, words, Length.FULL, growing=True)
        begun, second, at = time.monotonic(), 2 * RATE, 0
        while at < len(raw):
            written.writeframesraw(raw[at : at + second // 5])
            file.flush()
            at += second // 5
            time.sleep(max(begun + at / second - time.monotonic(), 0))
    stopped = time.monotonic()
    listening.measures(take)
    return time.monotonic() - stopped


def _words(folder: Path) -> Iterator[Row]:
    """Takes by voices of the system: as written, in noise, a sentence skipped, planted, moved, others."""
    clean, noisy, accented = Tally(), Tally(), Tally()
    chance = random.Random(7)
    for name in (*FLITE, *ESPEAK):
        flite = Flite(name) if name in FLITE else None
        said = [trimmed(flite.say(each) if flite else espeak(each, name)) for each in SCRIPT]
        take = joined(said, chance, _BETWEEN)
        hiss = white(len(take.samples))
        quiet = with_noise(take.samples, hiss, 45)
        tally = clean if flite else accented
        _told(tally, folder, quiet, SCRIPT, take)
        for noise, over in ((hum(len(hiss)), 12), (kitchen(len(hiss)), 20)):
            _told(noisy, folder, with_noise(quiet, noise, over), SCRIPT, take)
        _told(noisy, folder, in_a_room(quiet), SCRIPT, take)
        left = chance.randrange(len(SCRIPT))
        fewer = joined([each for at, each in enumerate(said) if at != left], chance, _BETWEEN)
        _told(tally, folder, fewer.samples, SCRIPT, unsaid=left)
        place = chance.randrange(len(SCRIPT))
        planted = [*SCRIPT[:place], chance.choice(OTHER), *SCRIPT[place:]]
        _told(tally, folder, quiet, planted, unsaid=place)
        moved = joined([said[at] for at in (0, 2, 1, 3, 5, 4)], chance, _BETWEEN)
        _told(tally, folder, moved.samples, SCRIPT)
        tally.others += 1
        heard = tell(write(folder / "t.wav", quiet), script_words({None: " ".join(OTHER)})).heard
        tally.others_refused += heard is None
    yield from clean.rows("flite", 1.0)
    yield from noisy.rows("hum, kitchen, a room", 5.0)
    yield from accented.rows("espeak-ng", 5.0)
    for what, tally, least in (("clean", clean, 5.0), ("hum, kitchen, a room", noisy, 10.0)):
        yield Row(
            f"pauses of spoken takes, {what}: 100 less F1",
            100 * (1 - fmean(tally.pauses)),
            "%",
            at_most=least,
        )


def _told(
    tally: Tally,
    folder: Path,
    samples: Samples,
    script: Sequence[str],
    truth: Spoken | None = None,
    unsaid: int | None = None,
) -> None:
    words = script_words({None: " ".join(script)})
    told = tell(write(folder / "t.wav", samples), words)
    tally.count(told.heard, words, frozenset(() if unsaid is None else (unsaid,)))
    if truth is None:
        return
    tally.pauses.append(f1(told.measures.pauses, [each for each in truth.pauses if each.seconds >= 0.25]))
    if told.heard and len(truth.starts) == len(words):
        pairs = zip(told.heard.words, truth.starts, strict=True)
        tally.starts_ms += [abs(word.span.start - start) * 1000 for word, start in pairs if word.span]


def _real(folder: Path) -> Iterator[Row]:
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


def _speed(what: str, path: Path) -> Row:
    with wave.open(str(path)) as file:
        seconds = file.getnframes() / file.getframerate()
    before = time.process_time()
    measure(path)
    used = time.process_time() - before
    return Row(what, used * 1000, "ms", used / seconds, "real time", ratio_at_most=0.05)


def _an_hour(path: Path) -> Path:
    """A minute of talk, again and again."""
    samples, _ = spoken(list(_GAPS) * 5)
    raw = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for _ in range(_HOUR * RATE // len(samples)):
            file.writeframes(raw)
    return path


if __name__ == "__main__":
    held = True
    for row in rows():
        held = held and row.holds
        print(
            row.what.ljust(70),
            f"{row.value:9.1f} {row.unit:3}",
            f"{row.ratio or 0:.3f}",
            "" if row.holds else "OVER",
        )
    sys.exit(0 if held else 1)
