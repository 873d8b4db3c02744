"""How truly and how quickly a take is heard: every bound of it, in one table.

python -m benchmarks.voice        or with the others: python -m benchmarks voice
RELPITCH_TAKES names a folder with takes.json and recordings, to be measured by the same bounds.
RELPITCH_PRAAT names a Python that has praat-parselmouth, which is GPL and so no part of this: then the pitch
of those recordings is laid beside Praat's. It ends with 1 where a bound is missed.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
import tracemalloc
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as relpitch listen has it

from benchmarks import voice_words
from benchmarks.rows import Row, environment, in_turns
from benchmarks.voice_words import SCRIPT
from relpitch.domain.take import SAMPLE_RATE
from relpitch.voice.signal import measure
from relpitch.voice.sound import open_sound
from tests.voice.spoken import OVERTONES, Flite, hum, joined, trimmed, with_noise
from tests.voice.takes import voice, write
from tests.voice.test_signal import f1, spoken

_GAPS = (0.1, 0.3, 0.15, 0.6, 0.4, 1.0, 0.2, 2.0)
_HOUR, _MINUTE = 3600, 60
_QUIETLY = (
    "import os, sys; from relpitch.__main__ import main;"
    " sys.stdout = open(os.devnull, 'w'); main(sys.argv[1:])"
)


def rows() -> Iterator[Row]:
    """Speed, memory, the signal, and the words of takes that voices of the system speak."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from _signal(folder)
        yield from _cost(folder)
        yield from voice_words.made(folder)
        yield from voice_words.fillers(folder)
        if takes := os.environ.get("RELPITCH_TAKES"):
            yield from voice_words.real(Path(takes))
            if praat := os.environ.get("RELPITCH_PRAAT"):
                yield from _beside_praat(Path(takes), praat, folder)


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
        hums = {f"hum at {db} dB": with_noise(samples, hum(len(samples)), db) for db in (20, 12, 6)}
        for what, made in {"clean": samples, **hums}.items():
            found_hz = measure(write(path, made)).pitch_median_hz or 0.0
            yield Row(f"pitch of {hz} Hz, {what}: off by", 100 * abs(found_hz / hz - 1), "%", at_most=2)


def _cost(folder: Path) -> Iterator[Row]:
    """A minute of talk listened to: alone, and while it is recorded."""
    path, script = folder / "minute.wav", folder / "script.md"
    flite, chance = Flite("slt"), random.Random(1)
    pieces = [trimmed(flite.say(each)) for each in SCRIPT * 4]
    take = joined(pieces, chance, (0.2,)).samples[: _MINUTE * SAMPLE_RATE]
    write(path, take)
    script.write_text(" ".join(SCRIPT * 4), encoding="utf-8")
    command = [sys.executable, "-c", _QUIETLY, "listen", str(path), "--script", str(script), "--json"]
    used = in_turns({"listen": command}, folder, turns=1)["listen"]
    seconds = len(take) / SAMPLE_RATE
    yield Row(
        "listen to a minute", used.cpu, "ms", used.cpu / 1000 / seconds, "real time", ratio_at_most=0.15
    )
    yield Row("its memory at most", used.memory, "MB", at_most=150)
    for name in ("slt", "en-gb"):
        after = _after_stop(name, folder)
        yield Row(f"words on the screen after Stop, of a minute by {name}", after, "s", at_most=1)


def _after_stop(voice: str, folder: Path) -> float:
    """The seconds from the end of a minute's recording to its words on the screen, in the app."""
    command = [sys.executable, "-m", "benchmarks.voice_stop", voice]
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=environment(folder))
    return float(told.stdout.split()[-1])


_PRAAT = """
import json, statistics, sys, parselmouth
def median(path):
    pitch = parselmouth.Sound(path).to_pitch(time_step=0.01, pitch_floor=75, pitch_ceiling=400)
    return statistics.median(hz for hz in pitch.selected_array["frequency"] if hz > 0)
print(json.dumps([float(median(path)) for path in sys.argv[1:]]))
"""


def _beside_praat(takes: Path, praat: str, folder: Path) -> Iterator[Row]:
    """The median pitch of recordings of people, as they are and with hums, against Praat's."""
    paths = sorted(takes.glob("*.wav"))
    asked = [praat, "-c", _PRAAT, *map(str, paths)]
    told = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
    hums = {f"{hz} Hz hum, {kind}, at 12 dB": (hz, OVERTONES[kind]) for hz in (50, 60) for kind in OVERTONES}
    for what in ("as they are", *hums):
        off = []
        for path, truth in zip(paths, told, strict=True):
            samples = np.concatenate(list(open_sound(path).blocks()))
            if what in hums:
                samples = with_noise(samples, hum(len(samples), *hums[what]), 12)
            found = measure(write(folder / "p.wav", samples)).pitch_median_hz or 0.0
            off.append(100 * abs(found / truth - 1))
        of = f"of {len(paths)} recordings"
        yield Row(f"pitch beside Praat's, {of}, {what}: mean", float(np.mean(off)), "%", at_most=2)
        yield Row(f"pitch beside Praat's, {of}, {what}: most", max(off), "%", at_most=2)


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
        file.setframerate(SAMPLE_RATE)
        for _ in range(_HOUR * SAMPLE_RATE // len(samples)):
            file.writeframes(raw)
    return path


if __name__ == "__main__":
    if {"-h", "--help"} & set(sys.argv):
        print(__doc__)
        sys.exit(0)
    held = True
    for row in rows():
        held = held and row.holds
        bound = row.at_most if row.at_most is not None else row.ratio_at_most
        print(
            row.what.ljust(72),
            f"{row.value:9.1f} {row.unit:3}",
            "" if row.ratio is None else f"{row.ratio:.3f} x",
            "" if bound is None else f"at most {bound:g}",
            "" if row.holds else "OVER",
            flush=True,
        )
    sys.exit(0 if held else 1)
