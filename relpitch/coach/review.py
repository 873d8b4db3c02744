"""What the coach finds in a text: where it gives and takes, what it lacks, and something kind to try."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from relpitch.coach import structure
from relpitch.coach.pack import CATEGORIES, PARTS, Pack, pack
from relpitch.coach.paragraph import Found, Paragraphs
from relpitch.coach.reading import fold

_GAP = "…"
_REMNANT = 8  # characters a note cut short must keep to be one
_BREAK = re.compile(r"(?<=[.!?…])[ \t]*\r?\n|\n[ \t]*\r?\n")
_RANK = {category: rank for rank, category in enumerate(CATEGORIES)}


@dataclass(frozen=True, slots=True)
class Note:
    """Something said about a stretch of a text; places are code points.

    `phrase` is how a dismissal knows it. `replace` is what a suggestion stands in for, None where the
    suggestion has a gap. A note of the category graceful is praise.
    """

    rule: str
    category: str
    start: int
    end: int
    text: str
    why: str
    suggestions: tuple[str, ...]
    replace: tuple[int, int] | None
    phrase: str


@dataclass(frozen=True, slots=True)
class Give:
    """A stretch of a text that says what someone gets, or offers it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Review:
    """A text as the coach reads it; notes and gives in the order of the text.

    `missing`: offer, relevance, proof, invitation. `you`, `me`: how often each is said. `stance`: give,
    take or neutral. `remark`: what could not be judged, in a sentence.
    """

    notes: tuple[Note, ...] = ()
    gives: tuple[Give, ...] = ()
    missing: tuple[str, ...] = ()
    you: int = 0
    me: int = 0
    stance: str = "neutral"
    remark: str = ""


def review(
    text: str,
    kind: str | None = None,
    *,
    language: str = "en",
    setting: str = "",
    dismissed: Collection[tuple[str, str]] = frozenset(),
    glossary: Mapping[str, str] | None = None,
    off: Collection[str] = frozenset(),
) -> Review:
    """Coach a text in the script language.

    `kind` is "pitch" or "message"; left out, the text shows it. `dismissed`: (rule id, phrase) of notes not
    wanted. `glossary`: own terms and their plain words; a term without any needs none. `off`: rule ids and
    categories.
    """
    reader = _reader(language)
    if reader is None:
        return Review(remark="There are no rules for this language yet, so only time and words are counted.")
    rules, glossary = reader.pack, glossary or {}
    paragraphs = [(start, reader.read(text[start:end])) for start, end in _paragraphs(text)]
    found = [each.moved(start) for start, paragraph in paragraphs for each in paragraph.found]
    if kind is None:
        kind = "message" if any(each.rule.kinds == ("message",) for each in found) else "pitch"
    found = [
        each
        for each in [*found, *_own_terms(text, rules, glossary)]
        if kind in each.rule.kinds
        and not {each.rule.id, each.rule.category} & set(off)
        and (each.rule.id, each.phrase) not in dismissed
        and not (each.rule.category == "jargon" and _understood(text, each, rules, glossary))
    ]
    notes = _placed(_softened(each for each in found if each.rule.category not in ("give", *PARTS)))
    takes = [each for each in notes if each.rule.category == "take"]
    gives = _joined(
        each for each in found if each.rule.category == "give" and not any(map(each.meets, takes))
    )
    if setting == "interview" and gives:
        takes = [each for each in takes if each.start < gives[0].start]
        notes = [each for each in notes if each.rule.category != "take" or each in takes]
    there = {each.rule.category for each in found} | {part for each in found for part in each.rule.also}
    there |= {"offer"} if gives else set()
    there |= {"invitation"} if any(paragraph.asks for _, paragraph in paragraphs) else set()
    whole = kind == "pitch" and sum(paragraph.words for _, paragraph in paragraphs) >= structure.PITCH
    return Review(
        tuple(_note(text, each, glossary) for each in notes),
        tuple(Give(each.start, each.end, text[each.start : each.end]) for each in gives),
        tuple(part for part in PARTS if whole and part not in there and rules.judges(part)),
        sum(paragraph.you for _, paragraph in paragraphs),
        sum(paragraph.me for _, paragraph in paragraphs),
        structure.stance(
            [each.start for each in gives],
            [each.start for each in takes],
            [each.rule.category for each in notes],
        ),
        " ".join(rules.complaints),
    )


@cache
def _reader(language: str) -> Paragraphs | None:
    rules = pack(language)
    return Paragraphs(rules) if rules else None


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _own_terms(text: str, rules: Pack, glossary: Mapping[str, str]) -> Iterator[Found]:
    """Where the person's own terms stand that they have plainer words for."""
    for rule in rules.rules.values() if glossary else ():
        for term in glossary if rule.check == "glossary" else ():
            for match in re.finditer(rf"(?<!\w){re.escape(fold(term))}(?!\w)", fold(text)):
                yield Found(rule, *match.span(), match[0], match.span())


def _understood(text: str, found: Found, rules: Pack, glossary: Mapping[str, str]) -> bool:
    """Whether a term of art needs no note: explained in the draft, or in the glossary."""
    term = text[found.start : found.end]
    if found.rule.check == "glossary":
        return not _plain(term, glossary)
    return _plain(term, glossary) is not None or structure.explained(text, term, rules.language)


def _plain(term: str, glossary: Mapping[str, str]) -> str | None:
    return next((plain for own, plain in glossary.items() if fold(own) == fold(term)), None)


def _softened(found: Iterable[Found]) -> list[Found]:
    """A request that softens beside a way out is graceful and no take; without a way out it is nothing."""
    found = list(found)
    way_out = any(each.rule.category == "graceful" and not each.rule.softens for each in found)
    if not way_out:
        return [each for each in found if not each.rule.softens]
    soft = [each for each in found if each.rule.softens]
    return [each for each in found if each.rule.category != "take" or not any(each.meets(s) for s in soft)]


def _joined(gives: Iterable[Found]) -> list[Found]:
    """One give a sentence, from the first to the last."""
    joined: dict[tuple[int, int], Found] = {}
    for each in gives:
        known = joined.get(each.sentence, each)
        start, end = min(known.start, each.start), max(known.end, each.end)
        joined[each.sentence] = replace(known, start=start, end=end)
    return sorted(joined.values(), key=lambda each: each.start)


def _placed(found: Iterable[Found]) -> list[Found]:
    """One note a place: the category that matters most, then the longer one.

    A note whose end lies under a more important one keeps its beginning. Breath is about a whole sentence.
    """
    notes: list[Found] = []
    for each in sorted(
        found, key=lambda each: (_RANK[each.rule.category], each.start - each.end, each.start)
    ):
        met = [note for note in notes if each.meets(note)]
        if each.rule.category == "breath":
            met = [note for note in met if 2 * (note.end - note.start) > each.end - each.start]
        elif met and met[0].rule.category != each.rule.category:
            first = min(note.start for note in met)
            if first - each.start >= _REMNANT:
                notes.append(replace(each, end=first))
        if not met:
            notes.append(each)
    return sorted(notes, key=lambda each: each.start)


def _note(text: str, found: Found, glossary: Mapping[str, str]) -> Note:
    rule = found.rule
    words = text[found.start : found.end]
    plain = _plain(words, glossary)
    suggestions = (plain,) if rule.check == "glossary" and plain else rule.suggestions
    whole = bool(suggestions) and not any(_GAP in each for each in suggestions)
    place = (found.start, found.end) if rule.swap else found.sentence
    return Note(
        rule.id,
        rule.category,
        found.start,
        found.end,
        words,
        rule.why,
        suggestions,
        place if whole else None,
        found.phrase,
    )
