"""Where people met, as it reads in a sentence: “at the gym”, “on LinkedIn”; empty where that is not sure."""

import re

from relpitch.domain.day import DAYS
from relpitch.drafting.message_words import message_words
from relpitch.drafting.place_noted import place_noted
from relpitch.drafting.place_whole import TELLS, UNSURE, common_place, whole_place
from relpitch.drafting.place_words import kept_case, place_words

_SHORTEST_PLACE = 2
_ON_THE_SPOT = re.compile(
    r"(?i)^(?P<head>.+?)[\s,]+(?:on|in|at|near|outside|by|behind|beside|above|below|over|under|opposite"
    r"|next to|across from|from|after"
    r"|before|during|for|when|while|waiting)\s"
)
"""“laundromat”, of “laundromat on 9th”: where more is told than is understood."""
_IN_A_NAME = re.compile(r"[\s,]+(?:in|at|for|from|after|before|during)\s+(?:the )?[A-Z]")
"""“Chess in Schools final”: what goes on so is one name, and no place is told by its beginning."""
_GATE = re.compile(r"(?i)\b(gate|platform) ([a-z]?\d+[a-z]?)$")
_WENT_ON = re.compile(r".+(?:->|→) *(?P<to>\w+)$")  # “slack -> zoom”
_SOME_EVENT = re.compile(r"(?i)^(?:the |an? |this )?(?P<what>[a-z-]{4,}(?: [a-z-]+)?) thing(?:y|ie)?$")


def where_met(noted: str) -> str:
    """The place with its own preposition and capitals, or as much of it as is sure."""
    whole = whole_place(noted)
    if whole or not (text := place_noted(noted)):
        return _in_its_town(whole, noted)
    if (went := _WENT_ON.match(noted)) and message_words().is_("online", went["to"]):
        return whole_place(went["to"])
    if text.endswith((" thing", " thingy", " thingie")):
        return _of_a_thing(text)
    if gate := _GATE.search(re.split(r"[,(\n]", noted, maxsplit=1)[0].strip()):
        return f"{'on' if gate[1].casefold() == 'platform' else 'at'} {gate[1].lower()} {gate[2].upper()}"
    first, *others = (each.strip() for each in re.split(r"\s*/\s*", text))
    if others and len(first) > _SHORTEST_PLACE and (alone := whole_place(first)):
        return alone
    spot = _ON_THE_SPOT.match(text)
    spot = None if spot and _IN_A_NAME.match(text, spot.end("head")) else spot
    more = [each.strip() for each in noted.split(",")[1:2] if not re.search(r"\d|\b(?:to|from|with)\b", each)]
    found = (found for each in [*([spot["head"]] if spot else []), *more] if (found := _spot(each)))
    return next(found, "") or _in_its_town(_named_alone(text), noted, alone=True)


def _named_alone(text: str) -> str:
    """“at Gamescom”, which is a place only where its town is told."""
    known = message_words()
    unknown = not any(known.is_(each, text) for each in ("first_name", "describes", "city", "no_topic"))
    return f"at {text}" if unknown and re.fullmatch(r"[A-Z][A-Za-z]{3,}", text) else ""


def _in_its_town(place: str, noted: str, *, alone: bool = False) -> str:
    """“at the Salone del Libro in Turin”, where a town alone stands behind a comma; else empty if `alone`."""
    _, _, town = (each.strip(" .") for each in noted.partition(","))
    sure = place.startswith("at ") and message_words().is_("city", town) and town not in place
    return f"{place} in {town[:1].upper()}{town[1:]}" if sure else "" if alone else place


def _of_a_thing(text: str) -> str:
    """“at the rock pool survey”, for “rock pool survey thing”; “at the alumni event”, for “alumni thing”."""
    some, words = _SOME_EVENT.match(text), text.split()[:-1]
    named = some is not None and not some["what"].islower()
    return ("" if named else common_place(words)) or (_event(some["what"].split()) if some else "")


def _event(words: list[str]) -> str:
    """“at the alumni event”, for “alumni thing”; “at the Tech Nation event”."""
    named = (
        len(words) > 1 and all(map(str.istitle, words)) and not message_words().is_("first_name", words[0])
    )
    known = message_words()
    alone = words[0].istitle() and not known.is_("first_name", words[0]) and words[0] not in DAYS
    plain = len(words) == 1 and (known.is_("describes_place", words[0]) or alone)
    return f"at the {' '.join(words if named else map(kept_case, words))} event" if named or plain else ""


def _spot(text: str) -> str:
    """A place by its common name alone: “at the laundromat”."""
    words = [each for each in text.split() if each.casefold() not in ("the", "a", "an")]
    plain = " ".join(words).casefold()
    if not words or UNSURE.search(text) or TELLS.search(text) or plain == "home":
        return ""
    return place_words().named.get(plain, "") or (
        f"at {place_words().cased.get(plain, plain)}"
        if message_words().is_("bare_at", plain)
        else common_place(words)
    )
