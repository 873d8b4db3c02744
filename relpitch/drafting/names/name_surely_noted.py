"""The part of a noted name that is sure: “Mr Abernethy”, of “the piano tuner. Mr Abernethy”."""

import re

from relpitch.drafting.english.message_words import message_words

_TITLE = r"(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor)\.?"
_ROLE_BEFORE = re.compile(
    rf"^(?i:the|my|our|that) [a-z][^.:?/&+()]*[.:] ?"
    rf"(?P<name>{_TITLE} [A-Z][\w'’-]+|(?P<first>[A-Z][a-z]+))\W*$"
)
"""“the piano tuner. Mr Abernethy”, “my new barber. Ty”."""
_TWO_SPELLINGS = re.compile(
    r"^(?P<first>[A-Z][^\W\d_]+) (?P<one>[A-Z][\w'’-]+)\s*(?:/|\bor\b)\s*(?P<other>[A-Z][\w'’-]+)\s*\?*$"
)
"""“Oskar Lindqvist / Lindkvist?”: only how the family is written is in doubt."""
_DOUBTED_BEHIND = re.compile(
    r"^(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]*\.?)?)(?: ?\(| [-–—] )"
    r"(?!sp\b|spelling|name|or\b|oder\b|[^()]*\b[A-Z][a-z]+\b)[^()]*\?[^()]*\)?$"
)
"""“Siobhán (barista? no – printmaker)”, “Theo W. — architect? or surveyor”: what they do is in doubt."""
_TOLD_BEHIND = re.compile(
    r"^(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) ?/ ?(?:der|die|das|the|el|la|from|vom|del) [^/]+$"
)
"""“Murat / der vom Späti”."""
_WITH_AN_INITIAL = re.compile(
    r"^(?P<title>[A-Z][a-z]+\.?) (?:(?P<first>[A-Z][a-z]+) [A-Z]\.?|[A-Z]\.? (?P<last>[A-Z][\w'’-]+))$"
)
"""“Pastor Emmanuel K.”, “Ms J. Okonkwo-Reid”."""
_ROLE_FROM = re.compile(r"^[a-z][a-z ]* from (?:the )?[\w ]+, (?P<name>[A-Z][a-z]+)$")
"""“shearer from NZ, Tam”."""
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
_OF_ANOTHERS = re.compile(r"(?i)^[^\W\d_]+ (?P<name>[^\W\d_]+) \((?:not|no) (?:mine|ours)\)$")
"""“grandpa Lou (not mine)”, whom only others call so."""
_AT = re.compile(r"(?<=\w) @ (?=\w)")
_ORDER = re.compile(r"(?i)^(?:sister|brother) [^\W\d_]+(?= ?\([^)]*\b(?:nun|monk|friar|convent|abbey)\b)")
"""“sister bernadette (actual nun)”."""
_ALIKE_LETTERS = 2


def surely_noted(name: str) -> str:
    """The name with nothing beside it that is in doubt or describes; as it was where no shape is sure."""
    plain = _AT.sub(" at ", name.strip())
    if order := _ORDER.match(plain):
        return order[0].title()
    return _titled(plain) or _spelt_twice(plain) or _described(plain) or plain


def _titled(plain: str) -> str:
    """Behind a title: “Mr Abernethy”, “Mrs T”, “Ms Okonkwo-Reid”, “Pastor Emmanuel”."""
    role = _ROLE_BEFORE.match(plain)
    if role and (not role["first"] or message_words().is_in("first_name", role["first"])):
        return role["name"]
    if other := _OF_ANOTHERS.match(plain):
        return other["name"]
    if initial := _INITIAL_OF_THE_FAMILY.match(plain):
        return f"{initial['title']} {initial['initial']}"
    married = _MARRIED.match(plain)
    if married and married["family"].startswith(married["initial"]):
        return f"{married['title']} {married['family']}"
    by, known = _WITH_AN_INITIAL.match(plain), message_words()
    kinds = ("mister", "doctor") if by and by["last"] else ("reverend",)
    if by is None or not any(known.is_in(each, by["title"].rstrip(".")) for each in kinds):
        return ""
    return f"{by['title']} {by['last'] or by['first']}" if by["last"] or _may_be_a_name(by["first"]) else ""


def _spelt_twice(plain: str) -> str:
    two, short = _TWO_SPELLINGS.match(plain), _SHORT_AND_WHOLE.match(plain)
    if two and _may_be_a_name(two["first"]) and _are_alike(two["one"], two["other"]):
        return f"{two['first']} {two['one']}"
    return short["short"] if short and _is_short_for(short["first"], short["whole"]) else ""


def _described(plain: str) -> str:
    """“Siobhán”, “Murat”, “Tam”, “Jenna”: the name before or behind what is told of them."""
    for shape in (_DOUBTED_BEHIND, _TOLD_BEHIND, _ROLE_FROM, _WITH):
        if (found := shape.match(plain)) and _may_be_a_name(found["name"]):
            return found["name"]
    return ""


def _may_be_a_name(name: str) -> bool:
    """Whether no list knows a word as a description, a title or a company."""
    first, known = name.split(maxsplit=1)[0], message_words()
    none = ("describes", "company", "kind_of_company", "mister", "doctor", "reverend", "nickname")
    return known.is_in("first_name", first) or not any(known.is_in(each, first) for each in none)


def _is_short_for(first: str, whole: str) -> bool:
    """Whether “Deb” is short for “Debbie”, and “Mike” for “Michael”."""
    both_known = all(message_words().is_in("first_name", each) for each in (first, whole))
    return whole.startswith(first) or (both_known and first[0] == whole[0] and len(first) < len(whole))


def _are_alike(one: str, other: str) -> bool:
    return one[:_ALIKE_LETTERS].casefold() == other[:_ALIKE_LETTERS].casefold()


def confirmed_by(handle: str, note: str) -> str:
    """“Fen”, of “@mossgoblin (irl: Fen?)”, where the note calls them so without a doubt."""
    doubted = re.search(r"\((?:irl|real name)[:=]? ?([A-Z][a-z]+)\??\)$", handle.strip())
    named = doubted and re.search(rf"(?i)(?<![\w?]){doubted[1]}(?=[ ,.:;/]|$)(?! ?\?)", note)
    return doubted[1] if doubted and (named or "?" not in handle) else ""
