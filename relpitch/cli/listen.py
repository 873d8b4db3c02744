"""relpitch listen: measure a recorded take against its script."""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relpitch.cli.text_input import read_text
from relpitch.domain.errors import RelpitchError

if TYPE_CHECKING:
    from relpitch.domain.take import Measures

_NO_WORDS = "The words were not listened for; only the signal was measured."
_NO_VOICE = "No voice was heard."
_TOO_SHORT = "Too little voice to tell."


@dataclass(frozen=True, slots=True)
class _Why:
    """Why some fields are null, by field."""

    by_field: dict[str, str]

    def of(self, field: str, value: Any, why: str) -> Any:
        if value is None:
            self.by_field[field] = why
        return value


def configure(parser: argparse.ArgumentParser) -> None:
    """The recording, and what was meant to be said."""
    parser.add_argument("take", metavar="TAKE.wav", type=Path, help="the recording, a WAV file")
    parser.add_argument("--script", metavar="FILE", required=True, help="its script, or -")


def run(arguments: argparse.Namespace) -> int:
    """Print what the signal shows."""
    from relpitch import script
    from relpitch.voice.signal import measure
    from relpitch.voice.sound import open_sound

    sources = script.parse_file(read_text(arguments.script)).words.values()
    if not any(script.word_count(source) for source in sources):
        raise RelpitchError("There are no words in the script to listen for.")
    seconds = open_sound(arguments.take).seconds
    measures = measure(arguments.take)
    if arguments.json:
        print(json.dumps(_plain(seconds, measures), indent=2, ensure_ascii=False))
    else:
        print(_for_people(seconds, measures))
    return 0


def _plain(seconds: float, measures: "Measures") -> dict[str, Any]:
    why = _Why({})
    voice = _why_not(measures) or _TOO_SHORT
    pauses = [{"start": each.start, "end": each.end} for each in measures.pauses]
    return {
        "seconds": round(seconds, 2),
        "speech_seconds": why.of("speech_seconds", measures.speech_seconds, voice),
        "words_per_minute": why.of("words_per_minute", measures.words_per_minute, _NO_WORDS),
        "articulation_rate": why.of("articulation_rate", None, _NO_WORDS),
        "pauses": why.of("pauses", None if measures.is_noisy else pauses, voice),
        "words": why.of("words", None, _NO_WORDS),
        "parts": why.of("parts", None, _NO_WORDS),
        "coverage": why.of("coverage", None, _NO_WORDS),
        "pitch": {
            "median_hz": why.of("pitch", measures.pitch_median_hz, voice),
            "range_semitones": measures.pitch_semitones,
        },
        "loudness": {
            "mean_db": why.of("loudness", measures.loudness_mean_db, voice),
            "range_db": measures.loudness_range_db,
        },
        "why": why.by_field,
    }


def _why_not(measures: "Measures") -> str:
    """Why nothing can be told of the voice; nothing where it can."""
    if measures.is_noisy:
        return f"Too noisy to tell: the voice is {measures.signal_to_noise_db:.0f} dB over the room."
    return _NO_VOICE if measures.first_sound is None else ""


def _for_people(seconds: float, measures: "Measures") -> str:
    if measures.first_sound is None or measures.last_sound is None:
        return f"{seconds:.1f} s. {_why_not(measures)}"
    lines = [
        f"{seconds:.1f} s in all, the voice from {measures.first_sound:.1f} s to {measures.last_sound:.1f} s",
        ("1 pause" if len(measures.pauses) == 1 else f"{len(measures.pauses)} pauses")
        + (f", up to {max(each.seconds for each in measures.pauses):.1f} s" if measures.pauses else ""),
    ]
    if measures.pitch_median_hz is not None:
        around = f"Pitch around {measures.pitch_median_hz:.0f} Hz"
        lines.append(f"{around}, over {measures.pitch_semitones} semitones")
    lines += [f"Loudness within {measures.loudness_range_db} dB", _NO_WORDS]
    return "\n".join(lines)
