"""Slots: what is filled in from an event, a person, or by hand."""

from collections.abc import Mapping
from functools import lru_cache

from relpitch.cache_sizes import PART_TEXTS
from relpitch.domain.length import Length
from relpitch.formatting import single_spaced
from relpitch.script.lengths import tokens_at
from relpitch.script.plain import escape
from relpitch.script.tokens import TokenKind, parse, slot_name
from relpitch.translation import NC_, is_in_some_language, pgettext

_FILLED = {
    "name": NC_("a slot", "name"),
    "place": NC_("a slot", "place"),
    "event": NC_("a slot", "event"),
}


@lru_cache(maxsize=PART_TEXTS)
def slots(source: str, length: Length = Length.FULL) -> tuple[str, ...]:
    """The names of the slots that are said, each once, in order."""
    return tuple(
        dict.fromkeys(slot_name(token) for token in tokens_at(source, length) if token.kind is TokenKind.SLOT)
    )


def shown_name(name: str) -> str:
    """A slot's name as a person reads it: those that an event fills have one in each language."""
    return pgettext("a slot", _FILLED[name]) if name in _FILLED else name


@lru_cache(maxsize=PART_TEXTS)
def _filled_as(name: str) -> str:
    """The slot of an event that a name means in any language: {Ort} and {Place} are {place}."""
    written = {name, name.lower(), name.capitalize()}
    return next(
        (slot for slot in _FILLED if any(is_in_some_language(each, slot, "a slot") for each in written)), name
    )


def in_brackets(source: str) -> str:
    """The source as it is read aloud where nothing fills its slots: {place} becomes (place)."""
    return fill(source, {name: f"({shown_name(name)})" for name in slots(source)})


def fill(source: str, words: Mapping[str, str]) -> str:
    """The source with slots replaced by plain words; one without words stays as it is."""
    if "{" not in source:
        return source

    def filled(name: str) -> str:
        return escape(single_spaced(words.get(name) or words.get(_filled_as(name), "")))

    return "".join(
        (token.kind is TokenKind.SLOT and filled(slot_name(token))) or source[token.start : token.end]
        for token in parse(source)
    )
