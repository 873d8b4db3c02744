"""A place that was told in pieces: what of it tells most surely where they met."""

import re

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.places.place_whole import (
    NO_PLACE,
    common_place,
    is_an_organisation,
    whole_place,
)
from relpitch.drafting.places.place_words import place_words

_BEFORE_A_NAME = re.compile(
    r"^(?P<head>(?:[\w'’&-]+ )*[a-z][\w'’-]*)"
    r" (?P<name>[A-Z][^\W\d]*[\w'’.-]*)(?<!\d)(?: [A-Z][\w'’.-]*){0,2}"
    r"(?: (?:street|st|road|rd|lane|square|block))?$"
)
"""“CWA hall Dubbo”, “taxi rank Bree street”: where the place is."""

_WHOSE = re.compile(r"(?:my|our|your|his|her|their|its)\b")
_STREET = re.compile(r"(?:[A-Z][\w'’-]+ )+(?:Street|St|Road|Rd|Lane|Square|Avenue|Park|Centre)")


def surely_told_of(noted: str, text: str, whole: str) -> str:
    """What tells most surely where they met: “at the CWA hall”, of “CWA hall Dubbo”.

    `noted` is all that was noted of the place, `text` its first piece, `whole` that piece as it would read in
    a sentence, empty where it would not. Told is what stands before the name of a town, or else an
    occasion or a spot among the later pieces; nothing where neither is there.
    """
    brand, _, street = text.partition(" ")
    if message_words().is_in("brand", brand) and _STREET.fullmatch(street):
        return whole_place(brand)
    return _before_a_name(text, whole) or _occasion(noted, text) or _within(noted, text, whole)


def parts(noted: str) -> list[str]:
    """“AfricaCom”, “Cape Town” and “queue for lunch”, of a place told in pieces."""
    pieces = (each.strip(" .") for each in re.split(r"[,(]|\s[-–—]\s", noted))
    return ["" if ")" in each[:-1] else each for each in pieces]  # “yes really) dinner” is no piece


def _before_a_name(text: str, whole: str) -> str:
    """“at the CWA hall”, of “CWA hall Dubbo”: the town is not told, and stays in sight."""
    found, known = _BEFORE_A_NAME.match(text), message_words()
    if not found or any(known.is_in(each, found["name"]) for each in ("city", "first_name")):
        return ""
    if whole and found["name"].isupper():
        return whole  # “poster session ICML”
    head = [each for each in found["head"].split() if each.casefold() != "the"]
    placed = head and any(known.is_in(each, head[-1]) for each in ("in_the", "on_the", "by_the", "at_the"))
    return common_place(head) if placed else ""


def _occasion(noted: str, text: str) -> str:
    """“at the annual dinner”, of “Rotary, annual dinner”: behind an organisation, a city or a spot alone."""
    words, known = text.split(), message_words()
    whose = is_an_organisation(words) or known.is_in("city", text)
    if not (whose or known.is_in("spot", words[-1])):
        return ""
    later = (each.split() for each in reversed(parts(noted)[1:]) if each)
    return next((common_place(each) for each in later if known.is_in("occasion", each[-1])), "")


def _within(noted: str, text: str, whole: str) -> str:
    """“at the learning centre”, of “Mae Sot, learning centre”, where nothing tells what Mae Sot is."""
    unknown = whole == f"at {text}" and re.fullmatch(r"[A-Z][a-z]+(?: (?!Depot)[A-Z][a-z]+)+", text)
    return next((spot_told(each) for each in parts(noted)[1:2] if each.islower()), "") if unknown else ""


def spot_told(text: str) -> str:
    """A place by its common name alone: “at the laundromat”."""
    words = [each for each in text.split() if each.casefold() not in ("the", "a", "an", "some")]
    plain = " ".join(words).casefold()
    if not words or NO_PLACE.search(text) or plain == "home" or ")" in text:
        return ""
    if message_words().is_in("preposition", words[0]) or _WHOSE.match(plain):
        return ""  # “at his van”
    return place_words().named.get(plain, "") or (
        f"at {place_words().cased.get(plain, plain)}"
        if message_words().is_in("bare_at", plain)
        else common_place(words)
    )
