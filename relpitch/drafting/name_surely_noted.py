"""The part of a noted name that is sure: “Mr Abernethy”, of “the piano tuner. Mr Abernethy”."""

import re

from relpitch.drafting.message_words import message_words

_TITLE = r"(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor)\.?"
_ROLE_BEFORE = re.compile(
    rf"^(?i:the|my|our|that) [a-z][^.:?/&+()]*[.:] ?(?P<name>{_TITLE} [A-Z][\w'’-]+)\W*$"
)
"""“the piano tuner. Mr Abernethy”."""
_TWO_SPELLINGS = re.compile(
    r"^(?P<first>[A-Z][^\W\d_]+) (?P<one>[A-Z][\w'’-]+)\s*(?:/|\bor\b)\s*(?P<other>[A-Z][\w'’-]+)\s*\?*$"
)
"""“Oskar Lindqvist / Lindkvist?”: only how the family is written is in doubt."""
_SHORT_AND_WHOLE = re.compile(
    r"^(?P<short>(?:[A-Z][a-z]+ )?(?P<first>[A-Z][a-z]+))\s*/\s*(?P<whole>[A-Z][a-z]+) [A-Z][\w'’-]+$"
)
"""“Coach Deb / Debbie Lafontaine”."""
_MARRIED = re.compile(
    rf"^{_TITLE} (?P<family>[A-Z][\w'’-]+)['’]s (?:widow|wife|husband|widower), ?"
    rf"(?P<title>{_TITLE}) (?:(?P<first>[A-Z][a-z]+) )?(?P<initial>[A-Z])\.?$"
)
"""“Mr. Okafor's widow, Mrs Grace O.”, whose initial is that of the family."""
_WITH = re.compile(r"^(?P<name>[A-Z][^\W\d_]+) w (?:(?:the|a|an|big|red|long) )?[a-z][a-z ]*$")
"""“Jenna w the lashes”."""
_INITIAL_OF_THE_FAMILY = re.compile(r"^(?P<title>(?:Mrs?|Ms|Miss)\.?) [A-Z][a-z]+ (?P<initial>[A-Z])\.?$")
"""“Mrs Joan T.”, who is greeted as “Mrs T”."""
_ALIKE_LETTERS = 2


def surely_noted(name: str) -> str:
    """The name with nothing beside it that is in doubt or describes; as it was where no shape is sure."""
    plain, known = name.strip(), message_words()
    if role := _ROLE_BEFORE.match(plain):
        return role["name"]
    two = _TWO_SPELLINGS.match(plain)
    if two and known.is_("first_name", two["first"]) and _are_alike(two["one"], two["other"]):
        return f"{two['first']} {two['one']}"
    short = _SHORT_AND_WHOLE.match(plain)
    if short and _is_short_for(short["first"], short["whole"]):
        return short["short"]
    if initial := _INITIAL_OF_THE_FAMILY.match(plain):
        return f"{initial['title']} {initial['initial']}"
    married = _MARRIED.match(plain)
    if married and married["family"].startswith(married["initial"]):
        return f"{married['title']} {married['family']}"
    described = _WITH.match(plain)
    sure = described and not any(known.is_(each, described["name"]) for each in ("describes", "company"))
    return described["name"] if described and sure else name


def _is_short_for(first: str, whole: str) -> bool:
    """Whether “Deb” is short for “Debbie”, and “Mike” for “Michael”."""
    both_known = all(message_words().is_("first_name", each) for each in (first, whole))
    return whole.startswith(first) or (both_known and first[0] == whole[0] and len(first) < len(whole))


def _are_alike(one: str, other: str) -> bool:
    return one[:_ALIKE_LETTERS].casefold() == other[:_ALIKE_LETTERS].casefold()


def confirmed_by(handle: str, note: str) -> str:
    """“Fen”, of “@mossgoblin (irl: Fen?)”, where the note calls them so without a doubt."""
    doubted = re.search(r"\((?:irl|real name)[:=]? ?([A-Z][a-z]+)\??\)$", handle.strip())
    named = doubted and re.search(rf"(?i)(?<![\w?]){doubted[1]}(?=[ ,.:;/]|$)(?! ?\?)", note)
    return doubted[1] if doubted and (named or "?" not in handle) else ""
