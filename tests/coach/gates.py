"""What every rule of a folder has to live up to, as sentences about those that do not."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from relpitch import datafile
from relpitch.coach.language import FILE, read_language
from relpitch.coach.notation import Notation
from relpitch.coach.pack import load
from relpitch.coach.paragraph import Found, Paragraphs
from relpitch.coach.reading import read
from relpitch.coach.rule import ASKING, PARTS, SPARED

_WHY = 100
_GAP = "…"

Entry = dict[str, Any]


def complaints(folder: Path) -> list[str]:
    """Everything wrong with the rules of a folder."""
    pack = load(folder)
    entries = [
        entry
        for path in sorted(folder.glob("*.toml"))
        if path.name != FILE
        for _, entry in datafile.tables_of(path, "rule")
    ]
    reader = Paragraphs(pack)
    found = list(pack.complaints)
    found += [
        f"{name} is there twice" for name, count in Counter(e["id"] for e in entries).items() if count > 1
    ]
    for entry in entries:
        found += [f"{entry['id']}: {what}" for what in _complaints(entry, reader, folder)]
    return found


def _complaints(entry: Entry, reader: Paragraphs, folder: Path) -> Iterator[str]:
    yes, no = entry.get("yes", []), entry.get("no", [])
    if len(yes) < 2 or len(no) < 2:
        yield "two sentences that it is about are needed, and two that it is not about"
    yield from _words(entry)
    for example in yes if entry.get("check") not in ("glossary", "sentence", "owed") else ():
        spans = [example["text"][each.start : each.end] for each in _by_rule(reader, entry, example["text"])]
        if example["span"] not in spans:
            yield f"{example['text']!r} should show {example['span']!r} and shows {spans}"
    for text in no:
        for each in reader.read(text).found:
            if each.rule.category == entry["category"]:
                yield f"{each.rule.id} is about {text!r}"
    for text in (*entry.get("try", []), *entry.get("try_in_message", [])):
        for each in reader.read(text).found:
            if each.rule.category not in ("give", "graceful", *PARTS, SPARED):
                yield f"its suggestion {text!r} calls for {each.rule.id}"
    yield from _patterns(entry, [example["text"] for example in yes], folder)


def _words(entry: Entry) -> Iterator[str]:
    why, suggestions = entry.get("why", ""), [*entry.get("try", []), *entry.get("try_in_message", [])]
    in_message = entry.get("why_in_message", "")
    if entry["category"] not in ("give", *PARTS, SPARED) and not why:
        yield "it does not say why"
    if max(len(why), len(in_message)) > _WHY:
        yield f"its why has more than {_WHY} characters"
    for reason in (why, in_message) if entry["category"] in ASKING else ():
        if reason and "?" not in reason and " may " not in reason:
            yield f"{reason!r} neither asks nor offers"
    for words in (why, in_message, *suggestions):
        if "!" in words or "error" in words.lower():
            yield f"{words!r} is not kind"
    if len({_GAP in each for each in entry.get("try", [])}) > 1:
        yield "some of its suggestions have a gap and some have none"


def _patterns(entry: Entry, texts: Sequence[str], folder: Path) -> Iterator[str]:
    """Patterns without an example, and contexts that are not of the notation."""
    language = read_language(folder)
    notation = Notation(language)
    readings = [read(text, language) for text in texts]
    for pattern in entry.get("match", []):
        phrase = notation.phrase(pattern)
        if not any(
            phrase.after(reading, start) > start
            for reading in readings
            for start in range(1, len(reading.words))
        ):
            yield f"no example shows {pattern!r}"
    for pattern in entry.get("unless", []):
        notation.phrase(pattern)


def _by_rule(reader: Paragraphs, entry: Entry, text: str) -> list[Found]:
    return [each for each in reader.read(text).found if each.rule.id == entry["id"]]
