"""A name that is told in passing: “der Jürgen vom Verein”, “Håkon something, tall”, “OKAFOR Chidinma”."""

import re

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.names.name_case import cased

_WITH_ITS_ARTICLE = re.compile(
    r"(?i)^(?:der|die|el|la) (?P<name>[^\W\d_]+)"
    r"(?:$|,| (?:aus(?:m|['’]m)?|vo[mn]|beim?|im|am|auf|mit|unten|oben|nebenan|gegenüber|del|de)\b)"
)
"""A first name has its article in spoken German and Spanish: “die Uschi”, “la Pili”."""
_HALF_KNOWN = re.compile(
    r"^(?P<name>[^\W\d_]+) (?:(?i:mc|mac|o['’]|de|van|von) ?)?"
    r"(?:something|somebody|whatsit|thingy)\b(?=\.?$|,| \()"
)
_OF_A_PEOPLE = re.compile(r"(?i)(?:ish|ian|ean|ese|can)$")
_FAMILY_IN_CAPITALS = re.compile(r"^(?P<family>[^\W\d_]{3,}),? (?P<name>[^\W\d_]+)(?= ?(?:$|[,(]))")
_UNSURE = re.compile(r"(?i)[?/&+]|\b(?:or|oder|and|und|sp|maybe)\b")


def told_in_passing(noted: str) -> str:
    """The first name; empty where another reading is possible."""
    known = message_words()
    if _UNSURE.search(noted):
        return ""
    if found := _WITH_ITS_ARTICLE.match(noted):
        name = found["name"]
        return cased(name) if known.is_in("first_name", name) and not known.is_in("describes", name) else ""
    if (found := _HALF_KNOWN.match(noted)) and (
        found["name"].istitle() or known.is_in("first_name", found["name"])
    ):
        name = cased(found["name"])
        sure = not (known.is_in("describes", name) or _OF_A_PEOPLE.search(name))
        return name if sure or known.is_in("first_name", name) else ""
    found = _FAMILY_IN_CAPITALS.match(noted)
    if not found or not found["family"].isupper() or not found["name"].istitle():
        return ""
    titled = any(
        known.is_in(each, found["family"]) for each in ("mister", "doctor", "reverend", "first_name")
    )
    return found["name"] if known.is_in("first_name", found["name"]) and not titled else ""
