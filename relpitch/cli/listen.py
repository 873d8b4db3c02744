"""relpitch listen: measure a recorded take against its script."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from relpitch.cli.options import path_typed
from relpitch.cli.text_input import read_script, read_text
from relpitch.domain.errors import RelpitchError
from relpitch.domain.remarks import OVERDRIVEN
from relpitch.domain.take import LANGUAGE_LISTENED_FOR
from relpitch.formatting import decimal
from relpitch.translation import N_, _, ngettext, pgettext

if TYPE_CHECKING:
    from relpitch.voice.filtering import Samples
    from relpitch.voice.following import PlaceInScript
    from relpitch.voice.hearing import Heard, HeardWord
    from relpitch.voice.script_words import ScriptWord
    from relpitch.voice.take_report import TakeReport

_TOO_SHORT = N_("Too little voice to tell.")


@dataclass(frozen=True, slots=True)
class _Reasons:
    """The reasons why some fields are null, by field."""

    by_field: dict[str, str]

    def note(self, field: str, value: Any, reason: str) -> Any:
        """The value of a field, with the reason noted where it is null."""
        if value is None:
            self.by_field[field] = reason
        return value


def configure(parser: argparse.ArgumentParser) -> None:
    """The recording, and what was meant to be said."""
    parser.add_argument(
        "take", metavar=_("TAKE"), type=path_typed, help=_("the recording: WAV, FLAC, MP3, M4A or Ogg")
    )
    parser.add_argument("--script", metavar=_("FILE"), required=True, help=_("its script, or -"))
    # How the window asks, from the take's first sound on. Its first line on stdin is what to listen for; the
    # end of stdin is the end of the recording. Each line of the answer is JSON: how far it is, at last all.
    parser.add_argument("--as-it-goes", action="store_true", help=argparse.SUPPRESS)


def run(arguments: argparse.Namespace) -> int:
    """Print what the signal shows."""
    if arguments.as_it_goes:
        return _as_it_goes(arguments.take)
    from relpitch.voice.take_report import report_on

    words, language = _words(read_text(arguments.script))
    with _as_wav(arguments.take) as take:
        report = report_on(take, words, language=language)
    print(json.dumps(_plain(report), indent=2, ensure_ascii=False) if arguments.json else _for_people(report))
    return 0


@contextmanager
def _as_wav(path: Path) -> "Iterator[Path]":
    """The take as a WAV file: itself, or one decoded from another form and removed afterwards."""
    from relpitch.interchange.file_kind import BYTES_LOOKED_AT, FileKind, kind_of
    from relpitch.interchange.given_file import first_bytes

    first = first_bytes(path, BYTES_LOOKED_AT)
    is_other = kind_of(path.name, first) is FileKind.TAKE and first[:4] not in (b"RIFF", b"RF64")
    if not is_other:
        yield path
        return
    from relpitch.workplaces import workplace

    try:
        from relpitch.audio.decoder import write_as_wav
    except ImportError as error:
        raise RelpitchError(
            _("{name} is no WAV file, and nothing here plays others.").format(name=path.name)
        ) from error
    with workplace() as folder:
        write_as_wav(path, folder / f"{path.stem}.wav")
        yield folder / f"{path.stem}.wav"


def _as_it_goes(path: Path) -> int:
    """Listen while a take is recorded: a line of JSON for each second and each word, at last the report."""
    from relpitch.voice.growing import growing
    from relpitch.voice.sound import open_sound
    from relpitch.voice.take_report import WordsUnheard, report_on

    asked = json.loads(sys.stdin.readline())
    ended = Event()

    def wait_for_the_end() -> None:
        sys.stdin.read()
        ended.set()

    def blocks() -> "Iterator[Samples]":
        Thread(target=wait_for_the_end, daemon=True).start()
        yield from growing(path, ended.is_set) if asked["growing"] else open_sound(path).blocks()

    def at(place: "PlaceInScript") -> None:
        where = {"part": place.part.value if place.part else None, "word": place.word, "of": place.of}
        print(json.dumps({"at": where}), flush=True)

    words, language = _words(asked["script"])
    report = report_on(path, words, _reporting(blocks()), at, language=language)
    names = {
        WordsUnheard.ANOTHER: "another",
        WordsUnheard.TOO_LONG: "long",
        WordsUnheard.LANGUAGE: "language",
    }
    other = names.get(report.unheard, "") if report.unheard else ""
    perhaps = [{"at": each.at, "word": each.word} for each in report.heard.fillers] if report.heard else []
    print(json.dumps({**_plain(report), "unheard": other, "perhaps": perhaps}), flush=True)
    return 0


def _reporting(blocks: "Iterable[Samples]") -> "Iterator[Samples]":
    """The blocks of a recording, a second each; how many were heard is printed meanwhile."""
    from relpitch.domain.take import SAMPLE_RATE

    heard, seconds = 0, 0
    for block in blocks:
        for at in range(0, len(block), SAMPLE_RATE):
            yield block[at : at + SAMPLE_RATE]
            heard += len(block[at : at + SAMPLE_RATE])
            if heard // SAMPLE_RATE > seconds:
                seconds = heard // SAMPLE_RATE
                print(json.dumps({"heard": seconds}), flush=True)


def _words(source: str) -> "tuple[tuple[ScriptWord, ...], str]":
    """The words of a script, and the language they are in: as it says, or as they tell."""
    from relpitch.script.telling_language import language_told_by
    from relpitch.voice.script_words import script_words

    script = read_script(source)
    language = script.front.get("language") or language_told_by("\n\n".join(script.words.values()))
    words = script_words(script.words)
    if not words:
        raise RelpitchError(_("There are no words in the script to listen for."))
    return words, language or LANGUAGE_LISTENED_FOR


def _plain(report: "TakeReport") -> dict[str, Any]:
    """A report as `--json` prints it."""
    reasons = _Reasons({})
    measures, heard, no_words = report.measures, report.heard, report.why
    pace = heard.words_per_minute if heard else None
    no_voice = report.why if measures.first_sound is None else _(_TOO_SHORT)
    pauses = [{"start": each.start, "end": each.end} for each in measures.pauses]
    plain = {
        "seconds": round(report.seconds, 2),
        "speech_seconds": reasons.note("speech_seconds", measures.speech_seconds, no_voice),
        "words_per_minute": reasons.note("words_per_minute", pace, no_words or _(_TOO_SHORT)),
        "articulation_rate": reasons.note(
            "articulation_rate", _articulation_rate(report), no_words or _(_TOO_SHORT)
        ),
        "pauses": reasons.note("pauses", None if measures.is_noisy else pauses, no_voice),
        "words": reasons.note("words", [_word(each) for each in heard.words] if heard else None, no_words),
        "parts": reasons.note("parts", _parts(heard) if heard else None, no_words),
        "coverage": reasons.note("coverage", round(heard.coverage, 3) if heard else None, no_words),
        "pitch": {
            "median_hz": reasons.note("pitch", measures.pitch_median_hz, no_voice),
            "range_semitones": measures.pitch_semitones,
        },
        "loudness": {
            "mean_db": reasons.note("loudness", measures.loudness_mean_db, no_voice),
            "range_db": measures.loudness_range_db,
        },
        "why": reasons.by_field,
    }
    return plain | ({"remarks": [_(OVERDRIVEN)]} if measures.is_overdriven else {})


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


def _articulation_rate(report: "TakeReport") -> float | None:
    """Syllables of the words heard, a second of speech."""
    from relpitch.script.syllables import syllables

    if report.heard is None or not report.measures.speech_seconds:
        return None
    spoken = [each for word in report.heard.words if word.span for each in word.word.spoken]
    return round(sum(map(syllables, spoken)) / report.measures.speech_seconds, 2)


def _for_people(report: "TakeReport") -> str:
    measures, heard = report.measures, report.heard
    first, last = measures.first_sound, measures.last_sound
    if first is None or last is None:
        return f"{_('{seconds} s').format(seconds=decimal(report.seconds))}. {report.why}"
    in_all = _("{seconds} s in all, the voice from {first} s to {last} s")
    lines = [
        in_all.format(seconds=decimal(report.seconds), first=decimal(first), last=decimal(last)),
        _pauses([each.seconds for each in measures.pauses]),
    ]
    if measures.pitch_median_hz is not None:
        around = _("Pitch around {hz} Hz, over {range} semitones")
        lines.append(
            around.format(
                hz=f"{measures.pitch_median_hz:.0f}", range=decimal(measures.pitch_semitones or 0.0)
            )
        )
    if measures.loudness_range_db is not None:
        lines.append(_("Loudness within {range} dB").format(range=decimal(measures.loudness_range_db)))
    if measures.is_overdriven:
        lines.append(_(OVERDRIVEN))
    if heard is None:
        return "\n".join([*lines, report.why])
    rate = heard.words_per_minute
    if rate:
        sentence = _("{said} of {count} words of the script were heard, {rate} words a minute")
    else:
        sentence = _("{said} of {count} words of the script were heard")
    lines.append(sentence.format(said=heard.words_said, count=len(heard.words), rate=f"{rate or 0:.0f}"))
    if heard.skipped:
        lines.append(pgettext("a take", "Left out: {words}").format(words=" ".join(heard.skipped)))
    return "\n".join(lines)


def _pauses(seconds: list[float]) -> str:
    """How many pauses, and how long the longest was."""
    if not seconds:
        return ngettext("{count} pause", "{count} pauses", 0).format(count=0)
    words = ngettext("{count} pause, up to {most} s", "{count} pauses, up to {most} s", len(seconds))
    return words.format(count=len(seconds), most=decimal(max(seconds)))
