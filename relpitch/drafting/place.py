"""Where people met, as it reads in a sentence: “at the gym”, “on LinkedIn”; empty where that is not sure."""

import re

from relpitch.drafting.message_words import message_words

_LEADING = re.compile(r"(?i)^(?:first met,?\s*|met (?:at|in|on)\s+(?=the\b)|met,?\s+)")
_WITH = re.compile(r"(?i)\s+(?:w/|with)\s*.*$")
_TAIL = re.compile(
    r"(?i)^(?P<head>.*?)\s+(?P<tail>(?:to|at|in|of|on|near|outside|by|for|from|before|after)\s+.+)$"
)
_POSSESSIVE = re.compile(
    r"(?i)^(?!her|his|their)(?:my\s+|st\.?\s+|[^\W\d_]+\s+and\s+)?[^\W\d_]+['’]s?\s+(?P<what>.+)$"
)
_OF_FAMILY = re.compile(r"(?i)(?:nan|gran|mum|mom|dad|mam|granny|grandma|grandad|nana)['’]?s$")
_LAND = (
    "Hill",
    "Island",
    "Coast",
    "Valley",
    "City",
    "County",
    "Town",
    "Beach",
    "Hills",
    "Park",
    "Street",
    "Road",
)
_UNSURE = re.compile(r"[?!;:@#/=+<>*]|\s&\s|\d{3}|(?<!\S)\d(?!\S)")
_LONGEST = 9
_NUMBERED = re.compile(r"(?i)(?<=\w)\s+(?:stand|stall|table|booth|hall|room|gate|row)\s+\w?\d+\w?$")
_JOURNEY = re.compile(
    r"^((?:(?:the|on|[Oo]n the) )?(?:ferry|train|bus|tram|plane|flight|coach)) to (?=[a-z]+$)[a-z]+$"
)
_NAMED = {
    "jury duty": "on jury duty",
    "jury service": "on jury service",
    "5 a side": "at five-a-side",
    "5-a-side": "at five-a-side",
    "five a side": "at five-a-side",
    "google meet": "on Google Meet",
    **dict.fromkeys(
        ("parents evening", "parents' evening", "parents’ evening", "parent's evening"), "at parents’ evening"
    ),
    **dict.fromkeys(("phone", "phone call", "call", "telephone"), "on the phone"),
}
_CASED = {
    each.casefold(): each
    for each in (
        "PyCon",
        "FOSDEM",
        "ESOL",
        "TEFL",
        "NATO",
        "UNISON",
        "IKEA",
        "HSBC",
        "dm",
        "parkrun",
        "LinkedIn",
        "WhatsApp",
        "TikTok",
    )
}


def where_met(noted: str) -> str:
    """The place with its own preposition and capitals."""
    text = re.split(r"[,(.\n]|\s[-–—]\s", _LEADING.sub("", noted.strip()), maxsplit=1)[0].strip()
    text = re.sub(r"\s@\s", " at ", _WITH.sub("", text))
    text = re.sub(r"(?<=[^\W\d_])\s+&\s+(?=[^\W\d_]+['’]s\b)", " and ", text)
    text = text.lower() if text.isupper() and " " in text else text
    text = _JOURNEY.sub(r"\1", _NUMBERED.sub("", text))
    words = text.split()
    if text.casefold() in _NAMED:
        return _NAMED[text.casefold()]
    if not words or len(words) > _LONGEST or _UNSURE.search(text):
        return ""
    if message_words().is_("preposition", words[0]):
        return _with_its_own(words)
    return _without(words)


def _without(words: list[str]) -> str:
    """Words that bring no preposition, with or without an article."""
    first, rest = words[0].casefold(), words[1:]
    if first in ("next", "her", "his", "their", "your") or (_OF_FAMILY.match(first) and rest):
        return ""
    if first in ("my", "our") and rest and not re.search(r"['’]", rest[0]):
        return _common(rest).replace(" the ", f" {first} ", 1)
    if first == "the" and rest and not _common(rest) and (named := _proper(rest)):
        return named.replace("at ", "at the ", 1)
    return _placed(rest if first in ("the", "a", "an") else words) if rest or first != "the" else ""


def _with_its_own(words: list[str]) -> str:
    """Words that bring their preposition: “on the train to Leeds”, “at lidl”, “in gym”."""
    first, rest = words[0].lower(), words[1:]
    if not rest:
        return ""
    told = rest[0].casefold()
    if told in ("the", "a", "an", "my", "our", "your", "his", "her", "their"):
        sure = told in ("the", "a", "an", "my", "our")
        return " ".join([first, told, *(_kept(each) for each in rest[1:])]) if sure and len(rest) > 1 else ""
    placed = _placed(rest)
    if not placed:
        cased = all(each[:1].isupper() for each in rest)
        possessive = _POSSESSIVE.match(" ".join(rest))
        return f"{first} {' '.join(rest)}" if cased or possessive else ""
    return f"{first} {placed.partition(' ')[2]}"


def _placed(words: list[str]) -> str:
    """A place by its name: “on LinkedIn”, “at Lidl”, “in Leeds”, “at Anna's birthday”, “in the queue”."""
    if not words:
        return ""
    words = words[1:] if len(words) > 1 and words[0].casefold() == "ms" else words
    plain = " ".join(words).casefold()
    known = message_words()
    if known.is_("online", words[0]) and len(words) <= 3:
        return f"on {_name(words[:1])}"
    named = {"brand": f"at {_name(words)}", "city": f"in {_name(words)}", "bare_at": f"at {plain}"}
    if plain in _NAMED:
        return _NAMED[plain]
    kind = next((each for each in named if known.is_(each, plain)), "")
    return named[kind] if kind else _of_someone(words) or _common(words) or _proper(words)


def _of_someone(words: list[str]) -> str:
    """“at Anna's birthday”, “at my sister's wedding”."""
    text = " ".join(words)
    found = _POSSESSIVE.match(text)
    last = found["what"].split()[-1] if found else ""
    if not found or not (
        message_words().is_("of_someone", last) or re.fullmatch(r"\d+(?:st|nd|rd|th)", last)
    ):
        return ""
    owner, _, what = text.partition(" ")
    if owner.casefold() == "my":
        return f"at my {what}"
    if owner[:1].isupper() and not re.search(r"['’]", owner):
        return f"at {text}"  # “St Anne's fete”, “Anna and Tom's wedding”
    first_name = message_words().is_("first_name", re.split(r"['’]", owner)[0])
    owner = owner[:1].upper() + owner[1:] if first_name else owner
    return f"at {owner} {what}" if owner[:1].isupper() else ""


def _common(words: list[str]) -> str:
    """A place by its common name, with “the”: “in the bakery queue”."""
    lists = message_words().lists
    head, tail = words, ""
    if found := _TAIL.match(" ".join(words)):
        head = found["head"].split()
        tail = _tail(found["tail"])
        last = head[-1].casefold() if head else ""
        if not tail or not any(last in lists[each] for each in ("in_the", "on_the", "at_the")):
            whole = words[-1].casefold() in lists["at_the"] and re.match(
                r"(?i)(?:in|of|for)\b", found["tail"]
            )
            head, tail = (words, "") if whole else ([], "")
    if (
        not head
        or re.match(r"[A-Z].*['’]s?$", head[0])
        or any(re.search(r"['’]s?$", each) for each in head[1:2])
    ):
        return ""
    last = head[-1].casefold()
    if len(head) == 2 and last in ("practice", "training", "rehearsal", "lessons"):
        return f"at {head[0].lower()} {last}" + (f" {tail}" if tail else "")
    both = "-".join(each.casefold() for each in head[-2:])
    proper = len(head) > 1 and all(each[:1].isupper() for each in head) and _kept(head[0]) == head[0]
    for kind, preposition in (("in_the", "in"), ("on_the", "on"), ("at_the", "at")):
        if last in lists[kind] or both in lists[kind]:
            return " ".join(
                [preposition, "the", *(each if proper else _kept(each) for each in head), *tail.split()]
            )
    return ""


def _tail(tail: str) -> str:
    """“to Leeds”, “at the post office”; empty where it is not whole."""
    preposition, _, rest = tail.partition(" ")
    words = rest.split()
    if words[0].casefold() in ("the", "a", "an", "my", "our") and len(words) > 1:
        return f"{preposition.lower()} {words[0].lower()} {' '.join(words[1:])}"
    if all(each[:1].isupper() for each in words):
        return f"{preposition.lower()} {rest}"
    if rest.casefold() in message_words().lists["bare_at"]:
        return f"{preposition.lower()} {rest.lower()}"
    placed = _placed(words)
    return f"{preposition.lower()} {placed.partition(' ')[2]}" if placed else ""


def _proper(words: list[str]) -> str:
    """A name of several words, each with its capital: “at PyCon Berlin”."""
    cased = all(each[:1].isupper() for each in words)
    if (
        len(words) < 2
        or not cased
        or words[-1] in _LAND
        or any(message_words().is_("first_name", each) for each in words)
    ):
        return ""
    return f"at {' '.join(words)}"


def _kept(word: str) -> str:
    """A word without a capital that only began the note; a name keeps it."""
    plain = word.casefold()
    if plain in _CASED:
        return _CASED[plain]
    lists = message_words().lists
    common = any(plain in lists[kind] for kind in ("at_the", "in_the", "on_the", "bare_at"))
    if word.isupper() and 1 < len(word) <= 4:
        return word
    if len(word) in (3, 4) and not re.search(r"(?i)[aeiouy]", word):
        return word.upper()  # “nct”
    if plain in lists["brand"] | lists["city"]:
        return word[:1].upper() + word[1:]
    return plain if common or message_words().is_("describes_place", plain) else word


def _name(words: list[str]) -> str:
    """A name with its capitals."""
    return " ".join(_CASED.get(each.casefold(), each[:1].upper() + each[1:]) for each in words)
