"""Where people met, as it reads in a sentence: “at the gym”, “on LinkedIn”; empty where that is not sure."""

import re

from relpitch.domain.day import DAYS
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.places.place_noted import place_noted
from relpitch.drafting.places.place_parts import parts, spot_told, surely_told_of
from relpitch.drafting.places.place_whole import common_place, whole_place
from relpitch.drafting.places.place_words import kept_case

_SHORTEST_PLACE = 2
_ON_THE_SPOT = re.compile(
    r"(?i)^(?P<head>.+?)[\s,]+(?:on|in|at|near|outside|by|behind|beside|above|below|over|under|opposite"
    r"|next to|across from|from|after"
    r"|before|during|for|when|while|waiting)\s"
)
"""“laundromat”, of “laundromat on 9th”: where more is told than is understood."""
_IN_A_NAME = re.compile(r"[\s,]+(?:in|at|for|from|after|before|during)\s+(?:the )?[A-Z]")
"""“Chess in Schools final”: what goes on so is one name, and no place is told by its beginning."""
_DAY_OF = re.compile(r"[A-Z]?[a-z]+(?: [a-z]+)+ day")  # “soil health day”
_ONE_WORD = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+")  # “AfricaCom”
_IN_A_FIELD = re.compile(
    r"(?:Women|Girls|Men|Ladies|Mums|Dads|Parents) in [A-Za-z][a-z]+(?: [A-Za-z][a-z]+)?"
)
_GATE = re.compile(r"(?i)\b(gate|platform) ([a-z]?\d+[a-z]?)$")
_WENT_ON = re.compile(r".+(?:->|→) *(?P<to>\w+)$")  # “slack -> zoom”
_SOME_EVENT = re.compile(r"(?i)^(?:the |an? |this )?(?P<what>[a-z-]{4,}(?: [a-z-]+)?) thing(?:y|ie)?$")


def where_met(noted: str) -> str:
    """The place with its own preposition and capitals, or as much of it as is sure."""
    whole, text = whole_place(noted), place_noted(noted)
    if surer := text and surely_told_of(noted, text, whole):
        return surer
    return _in_its_town(whole, noted) if whole or not text else _as_far_as_sure(noted, text)


def _as_far_as_sure(noted: str, text: str) -> str:
    """What of a place can be told where not all of it was understood."""
    if (went := _WENT_ON.match(noted)) and message_words().is_in("online", went["to"]):
        return whole_place(went["to"])
    if _DAY_OF.fullmatch(text) and text.count(" ") > 1:
        first, _, rest = text.partition(" ")
        return f"at the {kept_case(first)} {rest}"
    if text.endswith((" thing", " thingy", " thingie")):
        return _of_a_thing(text)
    if gate := _GATE.search(re.split(r"[,(\n]", noted, maxsplit=1)[0].strip()):
        return f"{'on' if gate[1].casefold() == 'platform' else 'at'} {gate[1].lower()} {gate[2].upper()}"
    first, *others = (each.strip() for each in re.split(r"\s*/\s*", text))
    if others and len(first) > _SHORTEST_PLACE and (alone := whole_place(first)):
        return alone
    spot = _ON_THE_SPOT.match(text)
    spot = None if spot and _IN_A_NAME.match(text, spot.end("head")) else spot
    more = [
        re.sub(r" [A-Z]$", "", each)
        for each in parts(noted)[1:2]
        if not re.search(r"\d|\b(?:to|from|with)\b|\b[a-z]+ (?:.* )?[A-Z]\w", each)
    ]
    found = (found for each in [*([spot["head"]] if spot else []), *more] if (found := spot_told(each)))
    return next(found, "") or _in_its_town(_named_alone(text), noted, alone=True)


def _named_alone(text: str) -> str:
    """“at Gamescom”, which is a place only where its town is told."""
    known = message_words()
    unknown = not any(known.is_in(each, text) for each in ("first_name", "describes", "city", "no_topic"))
    named = re.fullmatch(r"[A-Z][A-Za-z]{3,}", text) or _IN_A_FIELD.fullmatch(text)
    return f"at {text}" if unknown and named else ""


def _in_its_town(place: str, noted: str, *, alone: bool = False) -> str:
    """“at the Salone del Libro in Turin”, where a town alone stands behind a comma; else empty if `alone`."""
    town = [*parts(noted), ""][1]
    sure = place.startswith("at ") and message_words().is_in("city", town) and town not in place
    if sure:
        return f"{place} in {town[:1].upper()}{town[1:]}"
    known = _ONE_WORD.fullmatch(place[3:]) or _IN_A_FIELD.fullmatch(place[3:])
    return place if known or not alone else ""


def _of_a_thing(text: str) -> str:
    """“at the rock pool survey”, for “rock pool survey thing”; “at the alumni event”, for “alumni thing”."""
    some, words = _SOME_EVENT.match(text), text.split()[:-1]
    named = some is not None and not some["what"].islower()
    return ("" if named else common_place(words)) or (_event(some["what"].split()) if some else "")


def _event(words: list[str]) -> str:
    """“at the alumni event”, for “alumni thing”; “at the Tech Nation event”."""
    named = (
        len(words) > 1 and all(map(str.istitle, words)) and not message_words().is_in("first_name", words[0])
    )
    known = message_words()
    alone = words[0].istitle() and not known.is_in("first_name", words[0]) and words[0] not in DAYS
    plain = len(words) == 1 and (known.is_in("describes_place", words[0]) or alone)
    return f"at the {' '.join(words if named else map(kept_case, words))} event" if named or plain else ""
