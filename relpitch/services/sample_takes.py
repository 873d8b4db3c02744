"""Maya's rehearsals, from the sample's takes.toml."""

import operator
from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import accumulate, pairwise
from pathlib import Path
from types import MappingProxyType

from relpitch.datafile import Entry, entries
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Filler, ListenerAnswers, Measures, PartSpan, Span, Take
from relpitch.domain.version import Version, words_of
from relpitch.services import settings

_FIELDS = (
    "version",
    "when",
    "mode",
    "length",
    "words",
    "seconds",
    "parts",
    "pauses",
    "fillers",
    "said",
    "skipped",
    "words_per_minute",
    "pitch_semitones",
    "loudness_db",
    "friend",
)


def read_takes(
    path: Path,
    versions: Mapping[str, Version],
    moment: Callable[[Entry, str], datetime],
    identity: Callable[[int], str],
) -> tuple[Take, ...]:
    """The takes of a file, each field checked; `versions` are the sample's by key."""
    return tuple(
        _take(entry, versions, moment(entry, "when"), identity(number))
        for number, entry in enumerate(entries(path, "take")["take"])
    )


def _take(entry: Entry, versions: Mapping[str, Version], at: datetime, identity: str) -> Take:
    entry.only(*_FIELDS)
    key = entry.text("version")
    if key not in versions:
        raise entry.wrong(f"there is no version “{key}” in statements.toml.")
    version = versions[key]
    base = next(v for v in versions.values() if v.is_base and v.statement_id == version.statement_id)
    own = words_of(version, base)
    then = {Part(part): words for part, words in entry.words_by_name("words").items()}
    setting = settings.find(version.setting_id or "")
    target = float(version.target_in(setting))
    return Take(
        version.id,
        at,
        entry.choice("mode", Mode),
        entry.choice("length", Length),
        _number(entry, "seconds"),
        words=MappingProxyType({**own, **then}),
        target=target,
        parts=_parts(entry),
        measures=_measures(entry),
        fillers=tuple(Filler(float(at), str(word)) for at, word in _pairs(entry, "fillers")),
        friend=_friend(entry),
        id=identity,
    )


def _measures(entry: Entry) -> Measures:
    seconds = _number(entry, "seconds")
    pauses = tuple(
        Span(float(start), round(float(start) + float(length), 3))
        for start, length in _pairs(entry, "pauses")
    )
    heard, whole = _pair(entry, "said") if "said" in entry else (None, None)
    return Measures(
        first_sound=0.0,
        last_sound=seconds,
        speech_seconds=round(seconds - sum(each.seconds for each in pauses), 3),
        pauses=pauses,
        words_per_minute=_number(entry, "words_per_minute") if "words_per_minute" in entry else None,
        pitch_semitones=_number(entry, "pitch_semitones") if "pitch_semitones" in entry else None,
        loudness_range_db=_number(entry, "loudness_db") if "loudness_db" in entry else None,
        words_heard=heard,
        words_in_script=whole,
        skipped=entry.texts("skipped") if "skipped" in entry else (),
        parts=_parts(entry) if "parts" in entry else (),
    )


def _parts(entry: Entry) -> tuple[PartSpan, ...]:
    table = entry.raw("parts")
    if not isinstance(table, dict) or not all(name in list(Part) for name in table):
        raise entry.must_be("parts", "seconds by part")
    ends = list(accumulate((float(each) for each in table.values()), operator.add, initial=0.0))
    return tuple(
        PartSpan(Part(part), round(start, 3), round(end, 3))
        for part, (start, end) in zip(table, pairwise(ends), strict=True)
    )


def _friend(entry: Entry) -> ListenerAnswers:
    if "friend" not in entry:
        return ListenerAnswers()
    table = entry.table("friend")
    table.only("name", "heard", "ask", "came_to_mind")
    return ListenerAnswers(
        table.text("name"), table.text("heard"), table.text("ask"), table.text("came_to_mind")
    )


def _number(entry: Entry, name: str) -> float:
    value = entry.raw(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise entry.must_be(name, "a number")
    return float(value)


def _pair(entry: Entry, name: str) -> tuple[int, int]:
    value = entry.raw(name)
    if not isinstance(value, list) or len(value) != 2 or not all(type(each) is int for each in value):
        raise entry.must_be(name, "two whole numbers")
    return value[0], value[1]


def _pairs(entry: Entry, name: str) -> list[list[float | str]]:
    value = entry.raw(name)
    if not isinstance(value, list) or not all(isinstance(each, list) and len(each) == 2 for each in value):
        raise entry.must_be(name, "a list of pairs")
    return value
