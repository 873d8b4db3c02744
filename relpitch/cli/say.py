"""relpitch say: the words of a script at a length, their seconds, cue words and first letters."""

import argparse
import json
from dataclasses import asdict, dataclass

from relpitch.cli.text_input import read_script, read_text
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.translation import _, ngettext


@dataclass(frozen=True, slots=True)
class _SpokenPart:
    part: Part | None
    seconds: float
    text: str


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What is said of a script at a length; `--json` prints it field by field."""

    seconds: float
    words: int
    text: str
    length: Length
    parts: tuple[_SpokenPart, ...]
    cue_words: tuple[str, ...]
    first_letters: str
    slots: tuple[str, ...]


def configure(parser: argparse.ArgumentParser) -> None:
    """The script, and how much of it is said."""
    parser.add_argument("file", metavar=_("FILE"), help=_("a script file, or - for what is piped in"))
    lengths = [each.value for each in Length]
    parser.add_argument("--length", choices=lengths, default=Length.FULL.value, help=_("full unless given"))


def run(arguments: argparse.Namespace) -> int:
    """Print what is said."""
    found = _spoken(read_text(arguments.file), Length(arguments.length))
    if arguments.json:
        print(json.dumps(asdict(found), indent=2, ensure_ascii=False))
    else:
        print(_for_people(found))
    return 0


def _spoken(text: str, length: Length) -> _Spoken:
    from relpitch.script.cues import cue_words, first_letters
    from relpitch.script.lengths import parts_at
    from relpitch.script.plain import plain, spoken, tidy, word_count
    from relpitch.script.seconds import spoken_seconds
    from relpitch.script.slots import slots
    from relpitch.script.telling_language import language_told_by

    file = read_script(text)
    language = file.front.get("language") or language_told_by(text) or "en"
    sources = parts_at(file.words, length)
    seconds = {
        part: spoken_seconds(words, language=language, length=length) for part, words in sources.items()
    }
    return _Spoken(
        seconds=round(sum(seconds.values(), 0.0), 1),
        words=sum(word_count(words, length) for words in sources.values()),
        text=spoken(sources, length),
        length=length,
        parts=tuple(
            _SpokenPart(part, round(seconds[part], 1), tidy(plain(words, length)))
            for part, words in sources.items()
        ),
        cue_words=tuple(cue for words in sources.values() for cue in cue_words(words, language, length)),
        first_letters=" ".join(tidy(first_letters(words, length)) for words in sources.values()),
        slots=tuple(dict.fromkeys(slot for words in sources.values() for slot in slots(words, length))),
    )


def _for_people(found: _Spoken) -> str:
    paragraphs = [
        f"{each.part.label}, {_about(each.seconds)}\n{each.text}" if each.part else each.text
        for each in found.parts
    ]
    summary = [
        ngettext("{count} word, about {seconds} s", "{count} words, about {seconds} s", found.words).format(
            count=found.words, seconds=round(found.seconds)
        )
    ]
    if found.words:
        summary += [
            _("Cue words: {words}").format(words=", ".join(found.cue_words)),
            _("First letters: {letters}").format(letters=found.first_letters),
        ]
    if found.slots:
        summary.append(
            _("Still to fill: {slots}").format(slots=", ".join(f"{{{each}}}" for each in found.slots))
        )
    return "\n\n".join([*paragraphs, "\n".join(summary)])


def _about(seconds: float) -> str:
    return _("about {seconds} s").format(seconds=round(seconds))
