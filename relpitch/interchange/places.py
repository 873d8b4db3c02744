"""Which clocks a place has, as a person types it: Leeds, Birmingham UK, Germany, the United States.

Towns of 15,000 people and more are known (packaging/towns.py makes their file), and countries in English,
German and Spanish.
"""

import gzip
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from relpitch import paths
from relpitch.domain.event import is_zone
from relpitch.formatting import single_spaced
from relpitch.interchange.zones import clock_of

_WORDS = re.compile(r"[^\w]+|_")
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"}
)
_THE = re.compile(r"^(?:the|in|near|bei|nahe|en|cerca de|la|los) ")


def zones_of(typed: str) -> tuple[str, ...]:
    """The zones that are meant: one where that is sure, several where a place has several clocks, or none.

    Of several towns of one name the largest is meant, or the one in the country that stands behind it.
    """
    if is_zone(typed) and "/" in typed:
        return (typed,)
    found = _found(plain_place(typed)) or _within(typed)
    if found:
        return found
    known = clock_of(typed) if typed.strip() else None
    return (known.name,) if known and known.name else ()


def _found(plain: str) -> tuple[str, ...]:
    for name in (plain, _THE.sub("", plain)):
        if name in _countries():
            return _countries()[name][0]
        if name in _towns():
            return _towns()[name][:1]
    return ()


def _within(typed: str) -> tuple[str, ...]:
    """A town and its country: Halifax, UK; Portland Maine. Of a longer address the last that is known."""
    words = plain_place(typed).split()
    for cut in range(1, len(words)):
        country = _countries().get(" ".join(words[cut:]))
        if country is None:
            continue
        zones = (*country[0], *country[1])
        for town in _ends(words[:cut]):
            if there := [each for each in _towns().get(town, ()) if each in zones]:
                return tuple(there[:1])
        return country[0]
    parts = [plain_place(each) for each in typed.split(",")]
    return next((zones for each in reversed(parts[1:] and parts) if (zones := _found(each))), ())


def _ends(words: list[str]) -> Iterable[str]:
    """The words, and what is left of them without the first: high street leeds, street leeds, leeds."""
    return (" ".join(words[start:]) for start in range(len(words)))


def plain_place(typed: str) -> str:
    """A name in small letters without marks and signs: São Paulo is sao paulo."""
    letters = unicodedata.normalize("NFD", typed[:200].casefold().translate(_LETTERS))
    return single_spaced(
        _WORDS.sub(" ", "".join(each for each in letters if not unicodedata.combining(each)))
    )


@cache
def _countries() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """By name: the zones a country's clocks go by, and those of its far parts."""
    text = (paths.resources() / "interchange" / "countries.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for zones, names in _lines(text):
        near, _bar, far = zones.partition("|")
        for name in names:
            found[name] = tuple(near.split()), tuple(far.split())
    return found


@cache
def _towns() -> Mapping[str, tuple[str, ...]]:
    """By name: the zones with a town of that name, that of the largest first."""
    packed = (paths.resources() / "interchange" / "towns.txt.gz").read_bytes()
    found: dict[str, tuple[str, ...]] = {}
    for zone, names in _lines(gzip.decompress(packed).decode()):
        for name in names:
            plain = name.removeprefix("~")
            known = found.get(plain, ())
            found[plain] = (*known, zone) if name != plain else (zone, *known)
    return found


def _lines(text: str) -> Iterable[tuple[str, list[str]]]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            zones, _equals, names = line.partition(" = ")
            yield zones, names.split("; ")
