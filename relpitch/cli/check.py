"""relpitch check: coach a text."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from relpitch.cli.options import seconds
from relpitch.cli.text_input import read_script, read_text
from relpitch.formatting import quoted
from relpitch.translation import N_, _, ngettext

if TYPE_CHECKING:
    from relpitch.coach import Review
    from relpitch.script.script_file import ScriptFile

_KINDS = ("pitch", "message")
_LACKS = {
    "offer": N_("what they get from you"),
    "relevance": N_("how it relates to the person in front of you"),
    "proof": N_("an example from real life, or a figure"),
    "invitation": N_("a question or an invitation"),
}


@dataclass(frozen=True, slots=True)
class _Checked:
    """What is printed, field by field."""

    seconds: float
    words: int
    give: tuple[dict[str, Any], ...]
    notes: tuple[dict[str, Any], ...]
    missing: tuple[str, ...]
    you: int
    me: int
    stance: str


def configure(parser: argparse.ArgumentParser) -> None:
    """The text, what it is and how long it should take."""
    parser.add_argument("file", metavar=_("FILE"), help=_("a script or a message, or - for what is piped in"))
    parser.add_argument("--kind", choices=_KINDS, help=_("what the text is; left out, the text shows it"))
    parser.add_argument(
        "--target", type=seconds, metavar=_("SECONDS"), help=_("how long it should take to say")
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what the coach sees. Always 0: a note is no failure."""
    checked, reviewed = _check(read_text(arguments.file), arguments.kind)
    if arguments.json:
        print(json.dumps(asdict(checked), indent=2, ensure_ascii=False))
    else:
        sentences = _for_people(checked, reviewed, arguments.target)
        print("\n\n".join(filter(None, (*sentences, reviewed.remark))))
    if arguments.json and reviewed.remark:
        print(reviewed.remark, file=sys.stderr)
    return 0


def _check(text: str, kind: str | None) -> "tuple[_Checked, Review]":
    from relpitch.coach import review
    from relpitch.script.plain import word_count
    from relpitch.script.seconds import spoken_seconds
    from relpitch.script.telling_language import language_told_by

    file = read_script(text)
    language = file.front.get("language") or language_told_by(text) or "en"
    sources = file.words.values()
    reviewed = review(_spoken(text, file), kind, language=language, setting=file.front.get("setting", ""))
    return (
        _Checked(
            seconds=round(sum(spoken_seconds(words, language=language) for words in sources), 1),
            words=sum(word_count(words) for words in sources),
            give=tuple(asdict(give) for give in reviewed.gives),
            notes=tuple(
                {
                    "rule": note.rule,
                    "category": note.category,
                    "start": note.start,
                    "end": note.end,
                    "text": note.text,
                    "why": note.why,
                    "try": note.suggestions,
                    "replace": note.replace and dict(zip(("start", "end"), note.replace, strict=True)),
                }
                for note in sorted((*reviewed.notes, *reviewed.counted), key=lambda note: note.start)
            ),
            missing=reviewed.missing,
            you=reviewed.you,
            me=reviewed.me,
            stance=reviewed.stance,
        ),
        reviewed,
    )


def _spoken(text: str, file: "ScriptFile") -> str:
    """The text with spaces for what is not a section's words, so that every word is where it was."""
    spoken = ["\n" if each == "\n" else " " for each in text]
    for section in file.sections:
        spoken[section.start : section.start + len(section.words)] = section.words
    return "".join(spoken)


def _for_people(checked: _Checked, reviewed: "Review", target: float | None) -> Iterator[str]:
    from relpitch.coach import reason_words

    if not reviewed.has_rules:
        line = ngettext("{count} word, about {seconds} s", "{count} words, about {seconds} s", checked.words)
    elif target:
        line = ngettext(
            "{count} word, about {seconds} s of {target} s; you {you}, me {me}",
            "{count} words, about {seconds} s of {target} s; you {you}, me {me}",
            checked.words,
        )
    else:
        line = ngettext(
            "{count} word, about {seconds} s; you {you}, me {me}",
            "{count} words, about {seconds} s; you {you}, me {me}",
            checked.words,
        )
    yield line.format(
        count=checked.words,
        seconds=round(checked.seconds),
        target=f"{target or 0:g}",
        you=checked.you,
        me=checked.me,
    )
    if checked.give:
        gives = "\n".join(f"  {quoted(give['text'])}" for give in checked.give)
        yield f"{_('You tell them what they get:')}\n{gives}"
    for note in reviewed.notes:
        lines = [quoted(note.text), f"  {reason_words(note.why)}"]
        lines += [
            f"  {_('For example: {words}').format(words=each)}"
            if "…" in each
            else f"  {_('Try: {words}').format(words=each)}"
            for each in note.suggestions
        ]
        yield "\n".join(lines)
    if reviewed.counted:
        asks = "\n".join(f"  {quoted(note.text)}" for note in reviewed.counted)
        yield f"{_('You ask them something, which is fine:')}\n{asks}"
    if reviewed.worth_adding:
        lacks = "\n".join(f"  {_(_LACKS[part])}" for part in reviewed.worth_adding)
        yield f"{_('You might add:')}\n{lacks}"
