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
    from relpitch.voice.hearing import Heard, HeardWord

_NO_RECOGNISER = "There is no recogniser for this Python; only the signal was measured."
_TOO_LONG = "Words are listened for in takes of up to ten minutes; of this one only the signal was measured."
_ANOTHER = "This does not sound like the script."
_LONGEST_SECONDS, _MOST_WORDS = 600, 3_000
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
    from relpitch.script.script_file import parse_file
    from relpitch.voice.hearing import hear
    from relpitch.voice.script_words import script_words
    from relpitch.voice.signal import measure
    from relpitch.voice.sound import open_sound

    parts = parse_file(read_text(arguments.script)).words
    words = script_words(parts)
    if not words:
        raise RelpitchError("There are no words in the script to listen for.")
    sound = open_sound(arguments.take)
    measures = measure(arguments.take)
    why = _why_no_words(sound.seconds, measures, len(words))
    heard = None if why else hear(sound.blocks(), words)
    if heard is not None and not heard.is_the_script:
        heard, why = None, _ANOTHER
    if arguments.json:
        print(json.dumps(_plain(sound.seconds, measures, heard, why), indent=2, ensure_ascii=False))
    else:
        print(_for_people(sound.seconds, measures, heard, why))
    return 0


def _why_no_words(seconds: float, measures: "Measures", words: int) -> str:
    from relpitch.voice import recogniser

    if why := _why_not(measures):
        return why
    if not recogniser.is_there():
        return _NO_RECOGNISER
    return _TOO_LONG if seconds > _LONGEST_SECONDS or words > _MOST_WORDS else ""


def _plain(seconds: float, measures: "Measures", heard: "Heard | None", unheard: str) -> dict[str, Any]:
    why = _Why({})
    pace = heard.words_per_minute if heard else None
    voice = _why_not(measures) or _TOO_SHORT
    pauses = [{"start": each.start, "end": each.end} for each in measures.pauses]
    return {
        "seconds": round(seconds, 2),
        "speech_seconds": why.of("speech_seconds", measures.speech_seconds, voice),
        "words_per_minute": why.of("words_per_minute", pace, unheard or _TOO_SHORT),
        "articulation_rate": why.of(
            "articulation_rate", _articulation_rate(heard, measures), unheard or _TOO_SHORT
        ),
        "pauses": why.of("pauses", None if measures.is_noisy else pauses, voice),
        "words": why.of("words", [_word(each) for each in heard.words] if heard else None, unheard),
        "parts": why.of("parts", _parts(heard) if heard else None, unheard),
        "coverage": why.of("coverage", round(heard.coverage, 3) if heard else None, unheard),
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


def _word(heard: "HeardWord") -> dict[str, Any]:
    span = heard.span
    return {
        "word": heard.word.word,
        "start": round(span.start, 2) if span else None,
        "end": round(span.end, 2) if span else None,
        "status": heard.status.value,
        "sure": heard.sure,
    }


def _parts(heard: "Heard") -> list[dict[str, Any]]:
    return [
        {"part": part.value if part else None, "start": round(span.start, 2), "end": round(span.end, 2)}
        for part, span in heard.parts().items()
    ]


def _articulation_rate(heard: "Heard | None", measures: "Measures") -> float | None:
    """Syllables of the words heard, a second of speech."""
    from relpitch.script.syllables import syllables

    if heard is None or not measures.speech_seconds:
        return None
    said = [each for word in heard.words if word.span for each in word.word.spoken]
    return round(sum(map(syllables, said)) / measures.speech_seconds, 2)


def _for_people(seconds: float, measures: "Measures", heard: "Heard | None", unheard: str) -> str:
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
    lines.append(f"Loudness within {measures.loudness_range_db} dB")
    if heard is None:
        return "\n".join([*lines, unheard])
    pace = f", {heard.words_per_minute:.0f} words a minute" if heard.words_per_minute else ""
    lines.append(f"{heard.said} of {len(heard.words)} words of the script were heard{pace}")
    if heard.skipped:
        lines.append(f"Left out: {' '.join(heard.skipped)}")
    return "\n".join(lines)
