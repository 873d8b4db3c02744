"""Places with a way of their own to be told, and names of places with their capitals."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from relpitch import datafile, paths
from relpitch.drafting.english.message_words import message_words


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What resources/drafting/places.toml says; it explains itself."""

    named: Mapping[str, str]
    cased: Mapping[str, str]
    channel: frozenset[str]
    land: frozenset[str]
    also_a_word: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The words of resources/drafting/places.toml; an apostrophe may be typed in two ways."""
    data = datafile.read_table(paths.resources() / "drafting" / "places.toml", "named", "written")
    table, written = data.table("named"), data.table("written")
    named = {name: table.text(name) for name in table.names}
    named |= {name.replace("'", "’"): phrase for name, phrase in named.items()}
    cased = {each.casefold(): each for each in written.text("cased").split()}
    channel, land, also = (
        frozenset(written.text(each).split()) for each in ("channel", "land", "also_a_word")
    )
    return PlaceWords(named, cased | written.words_by_name("else"), channel, land, also)


def kept_case(word: str) -> str:
    """A word without a capital that only began the note; a name keeps it."""
    plain = word.casefold()
    if plain in place_words().cased:
        return place_words().cased[plain]
    lists = message_words().lists
    common = any(plain in lists[kind] for kind in ("at_the", "in_the", "on_the", "bare_at"))
    if word.isupper() and 1 < len(word) <= 4:
        return word
    if len(word) in (3, 4) and word.isalpha() and not re.search(r"(?i)[aeiouy]", word):
        return word.upper()  # “nct”
    if word.islower() and plain in place_words().also_a_word:
        return word  # “roller derby”
    if plain in lists["brand"] | lists["city"]:
        return word[:1].upper() + word[1:]
    return plain if common or message_words().is_in("describes_place", plain) else word


def name_cased(words: list[str]) -> str:
    """A name with its capitals."""
    return " ".join(place_words().cased.get(each.casefold(), each[:1].upper() + each[1:]) for each in words)
