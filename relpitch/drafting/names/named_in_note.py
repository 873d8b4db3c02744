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


def named_in_a_note(note: str, handle: str = "") -> str:
    """“Ion”, where a note begins “his name is Ion” or “Ion.”; empty where that is not sure.

    “Lou”, of “Lou from Hebden”, where the name was noted as “kilnless_lou”.
    """
    if confirmed := confirmed_by(handle, note):
        return confirmed
    first = re.match(r"([A-Z][^\W\d_]+)\b(?!['’])", note.strip())
    called = first is not None and message_words().is_("first_name", first[1])
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
    if not alone and (last := re.search(r"[.;\n] ?([A-Z][^\W\d_]+)\.?$", note.strip())):
        before = plain_words(note[: last.start() + note.index(note.strip())])
        others = any(english().is_(kind, each) for kind in ("one", "people", "many") for each in before)
        alone = None if others else last
    if named:
        return greeting(named[1])
    known = alone and message_words().is_("first_name", alone[1]) and alone[1] not in (*DAYS, *MONTHS)
    return alone[1] if alone and known else ""
