"""The name of somebody whose name was noted with what they said: “Deano”, of “nights. name = Deano”."""

import re

from relpitch.domain.day import DAYS, MONTHS
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.names.name_surely_noted import confirmed_by

_NAMED = re.compile(
    r"(?i:(?:^|[.;,\n] ?)(?:(?:(?:his|her|their) )?name(?: ?=|:|['’]?s| is|)|called|is called)) ?"
    r"([A-Z][^\W\d_]+)(?=$|[.,;\n])"
)

_TITLED = re.compile(
    r"(?:^|[.;,\n] ?)(?P<name>"
    r"(?:Mrs?|Ms|Miss|Dr|Fr|Father|Sister|Brother|Rev|Reverend|Pastor|Canon|Rabbi|Imam|Prof|Professor"
    r"|Sgt|Captain|Capt|Major|Colonel)\.? (?:[A-Z]\.? )?[A-Z][^\W\d_]+)(?=$|[.;\n])"
)
"""“Fr Shaji”, of “From Kerala, Fr Shaji.”: a clause of its own."""
_WHOSE = re.compile(r"(?i)\b(?:her|his|their|my|our)\b")


def named_in_a_note(note: str, handle: str = "") -> str:
    """“Ion”, where a note begins “his name is Ion” or “Ion.”; empty where that is not sure.

    “Lou”, of “Lou from Hebden”, where the name was noted as “kilnless_lou”.
    """
    if confirmed := confirmed_by(handle, note):
        return confirmed
    first = re.match(r"([A-Z][^\W\d_]+)\b(?!['’])", note.strip())
    called = first is not None and message_words().is_in("first_name", first[1])
    called = called and " " not in handle.strip()
    if first and called and first[1].casefold() in re.split(r"[\W\d_]+", handle.casefold()):
        return first[1]
    named = re.match(
        r"(?i:(?:his|her|their|real) name(?:['’]?s| is|:) )([A-Z][^\W\d_]+)\b(?! and | or |\?)", note.strip()
    )
    named = named or re.match(r"((?:Mrs?|Ms|Miss|Dr)\.? [A-Z][^\W\d_]+)(?=[,.;])", note.strip())
    named = named or re.match(r"([A-Z][a-z]+), (?:1[6-9]|[2-9]\d)\b", note.strip())
    named = named or re.match(r"([A-Z][a-z]+) (?:smth|something|whatsit)\b", note.strip())
    named = named or _NAMED.search(note)
    alone = re.match(r"([A-Z][^\W\d_]+)(?:[.!]+\s|, (?=[a-z]))", note.strip())
    titled = _TITLED.search(note)
    before = note[: titled.start()] if titled else ""
    if titled and not (named or _speaks_of_others(before) or _WHOSE.search(before)):
        return greeting(titled["name"])
    if not alone and (last := re.search(r"[.;\n] ?([A-Z][^\W\d_]+)\.?$", note.strip())):
        alone = None if _speaks_of_others(note[: last.start() + note.index(note.strip())]) else last
    if named:
        return greeting(named[1])
    known = alone and message_words().is_in("first_name", alone[1]) and alone[1] not in (*DAYS, *MONTHS)
    return alone[1] if alone and known else ""


def _speaks_of_others(text: str) -> bool:
    """Whether somebody else is told of, whose name it may be that follows."""
    return any(
        english().is_in(kind, each) for kind in ("one", "people", "many") for each in plain_words(text)
    )
