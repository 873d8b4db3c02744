"""A place as it reads in a sentence, where all that was noted of it is sure: “at the gym”, “on LinkedIn”."""

import re
from itertools import pairwise

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.places.place_noted import place_noted
from relpitch.drafting.places.place_of_someone import (
    OF_FAMILY,
    POSSESSIVE,
    at_theirs,
    is_of_people,
    of_my_family,
    of_someone,
)
from relpitch.drafting.places.place_words import kept_case, name_cased, place_words

_OF_ANOTHER = re.compile(
    r"(?i)^(?:(?:her|his|their|my) )?(?:[a-z]+ )?[a-z]+['’]s? (?P<what>(?:[a-z]+ )?[a-z]+)$"
)
_NUMBERED = {
    "on": "ward|platform",
    "in": "hall|room|aisle|carriage",
    "at": "stand|stall|table|booth|plot",
}
_TOWN = re.compile(r"[A-Z][a-z]+-(?:on|upon|under|in|by|le)-(?:the-)?[A-Z][a-z]+$")
_OF_A_TOPIC = re.compile(
    r"(?i)^(?P<what>.*\b(?:webinar|talk|lecture|workshop|course|seminar|session|class|panel))"
    r" (?:on|about) [a-z ]+$"
)
_WAY_NAME = re.compile(r"(?!High|Main|Science|Business|Skate|Car)(?:[A-Z][\w'’-]* )+[A-Z]\w+")
_AT_ITS_TIME = re.compile(
    r"(?i:on )?(?i:the )?(?P<what>\d{1,2}[:.]\d\d(?: (?:[A-Z]\w* )?(?:train|bus|ferry|flight|coach)"
    r"|(?: (?:train|bus|ferry|flight|coach))? (?:from|to|out of) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))"
)
"""“the 14:03 from Hereford”, “the 6:10 GO train”."""
_TAIL = re.compile(
    r"(?i)^(?P<head>.*?)\s+(?P<tail>(?:to|at|in|of|on|near|outside|opposite|behind|beside|by|for|from|before|after)\s+.+)$"
)
NO_PLACE = re.compile(
    r"[?!;:@#/=+<>*→]|->|\bthen\b|\s&\s(?![A-Z][\w'’]+\s\w)|\d{3}|(?<!\S)\d(?!\S)"
    r"|(?i:\b(?:i|we|he|she|they|it|told|said|was|were)\b)"
)
"""Signs that no sure place has, and words that tell what somebody did."""
_IN_ROMANCE = re.compile(
    r"[A-Z]\w+ (?:de|del|della|delle|dei|degli|di|d[ou]|d[ao]s?|des|de la|de los|de las)"
    r" [A-Z]\w+(?: (?:(?:[Yye]|per|para|pour) )?[A-Z]\w+)?"
)
_IN_A_NAME = re.compile(r"[A-Z]\S* (?:in|for|of|on|with|without) [A-Z]\S+ .*[a-z]$")
"""“Chess in Schools regional final”: its first words alone are another thing."""
_BEGINS_A_NAME = re.compile(r"[A-Z]\S* (?:in|for|of|with|without) (?:the )?[A-Z]")
_IN_A_TITLE = frozenset({"&", "and", "of", "for", "in", "on", "the"})
_MOST_WORDS = 9
_FEWEST_WORDS_OF_A_NAME = 3  # “Royal Horticultural Society”: capitals throughout make it a name
_BY_THEIR_END = {
    "at": r"[a-z]{3,}(?:shop|hall|club|bar|house|centre|center|fest|fair|market|works)",
    "in": r"[a-z]{4,}(?:room|yard|park|wood|forest|garden)",
}
"""Places that end so: “barbershop”, “classroom”."""
_WAYS = ("in_the", "on_the", "by_the", "at_the")
_HOME = re.compile(
    r"(?i)^(?:the )?(?P<way>ride|drive|walk|way|journey|trip|train|bus|flight) (?P<home>home|back)\b"
)


def whole_place(noted: str) -> str:
    """The place with its own preposition and capitals, where all that was noted of it is sure."""
    text = place_noted(noted)
    if exactly := _exactly(text):
        return exactly
    if home := _HOME.match(text):
        return f"on the {home['way'].lower()} {home['home'].lower()}"
    if _is_a_way(text):
        return ""
    words = text.split()
    of_two = "&" in words and any(message_words().is_in("first_name", each) for each in words)
    if not words or of_two or len(words) > _MOST_WORDS or NO_PLACE.search(text):
        return ""  # “Tom & Sue wedding”
    if message_words().is_in("preposition", words[0]):
        return _with_its_own(words)
    return _without(words)


def _is_a_way(text: str) -> bool:
    """“airport to hotel”, “home from the pub”: from one place to another, and at neither."""
    if re.match(r"(?i)(?:home|back|lift|ride) (?:from|to)\b", text):
        return True
    before, to, _ = text.casefold().partition(" to ")
    return bool(to) and message_words().lists["leads_to"].isdisjoint(before.split())


def _exactly(text: str) -> str:
    """What has a way of its own: “on the phone”, “on ward 14”, “at your shop”."""
    plain = text.casefold()
    plain = "dms" if text == "DM" else plain  # “dm” is a shop
    named = next(
        (each for each in place_words().named if plain.startswith((f"{each} at ", f"{each} in "))), ""
    )
    if plain in place_words().named:
        return place_words().named[plain]
    if named and (tail := _tail(text[len(named) :].strip())):
        return f"{place_words().named[named]} {tail}"
    for way, kinds in _NUMBERED.items():
        if numbered := re.fullmatch(rf"(?i)({kinds}) (\d+\w?|[a-z])", text):
            return f"{way} {numbered[1].lower()} {numbered[2].upper()}"
    timed = _AT_ITS_TIME.fullmatch(text)
    if sure := f"on the {timed['what']}" if timed else at_theirs(text):
        return sure
    if topic := _OF_A_TOPIC.match(text):
        return whole_place(topic["what"])
    return f"in {text}" if _TOWN.match(text) else ""


def _without(words: list[str]) -> str:
    """Words that bring no preposition, with or without an article."""
    first, rest = words[0].casefold(), words[1:]
    if sure := _at_an_event(" ".join(words)) or of_my_family(first, rest) or _in_the_open(words):
        return sure
    if first in ("next", "her", "his", "their", "your") or (OF_FAMILY.match(first) and rest):
        return ""
    if first in ("my", "our") and len(rest) == 1 and message_words().is_in("mine", rest[0]):
        return f"at {first} {rest[0].lower()}"
    if first in ("my", "our") and rest and not re.search(r"['’]", rest[0]):
        return common_place(rest).replace(" the ", f" {first} ", 1)
    if first == "the" and rest and (not common_place(rest) or _is_a_name(rest)):
        named = _proper(rest) if len(rest) > 1 else f"at {rest[0]}" if _is_a_name(rest) else ""
        if named:
            return named.replace("at ", "at the ", 1)
    return _placed(rest if first in ("the", "a", "an") else words) if rest or first != "the" else ""


def _in_the_open(words: list[str]) -> str:
    """“by the Spey”, “in the Pennines”, “on Snowdon”."""
    first, rest, known = words[0].casefold(), words[1:], message_words()
    if first in ("the", "river") and known.is_in("waters", "-".join(rest)):
        return " ".join(["by the", *(["River"] if first == "river" else []), name_cased(rest)])
    if first == "the" and known.is_in("hills", "-".join(rest)):
        return f"in the {name_cased(rest)}"
    return f"on {name_cased(words)}" if known.is_in("summits", "-".join(words)) else ""


def _at_an_event(text: str) -> str:
    """“at the funeral”, for “her mum's funeral”: whose it was may be told in more than one way."""
    found = _OF_ANOTHER.match(text)
    last = found["what"].split()[-1].casefold() if found else ""
    named = re.match(r"(?i)my ", text) or (
        found and message_words().is_in("first_name", re.split(r"['’]", text)[0])
    )
    is_event = found and not named and message_words().is_in("event", last)
    return f"at the {found['what'].lower()}" if found and is_event else ""


def _is_a_name(rest: list[str]) -> bool:
    """Whether “Legion”, behind “the”, has a capital of its own."""
    return rest[0].istitle() and len(rest) == 1 and not message_words().is_in("land", rest[0])


def _with_its_own(words: list[str]) -> str:
    """Words that bring their preposition: “on the train to Leeds”, “at lidl”, “in gym”."""
    first, rest = words[0].lower(), words[1:]
    if not rest or rest[0][0].isdigit():  # “under 9s, touchline”
        return ""
    word = rest[0].casefold()
    if word in ("the", "a", "an", "my", "our", "your", "his", "her", "their"):
        sure = word in ("the", "a", "an", "my", "our") and len(rest) > 1
        known = word in ("a", "an") and not re.search(r"['’]s$", rest[-1])  # both know which panel it was
        article = "the" if known else word
        return " ".join([first, article, *_within_a_name(rest[1:])]) if sure else ""
    placed = _placed(rest)
    if not placed:
        cased = all(each[:1].isupper() for each in rest)
        possessive = POSSESSIVE.match(" ".join(rest))
        return f"{first} {' '.join(rest)}" if cased or possessive else ""
    return f"{first} {placed.partition(' ')[2]}"


def _within_a_name(words: list[str]) -> list[str]:
    """The words with the capitals of a name, “Royal Infirmary”, as they were typed."""
    named = len(words) > 1 and all(each[:1].isupper() for each in words)
    return words if named else [kept_case(each) for each in words]


def _placed(words: list[str]) -> str:
    """A place by its name: “on LinkedIn”, “at Lidl”, “in Leeds”, “at Anna's birthday”, “in the queue”."""
    if not words:
        return ""
    words = words[1:] if len(words) > 1 and words[0].casefold() == "ms" else words
    plain = " ".join(words).casefold()
    known = message_words()
    if known.is_in("online", words[0]) and place_words().channel.issuperset(
        each.casefold() for each in words[1:]
    ):
        return f"on {name_cased(words[:1])}"
    if both := _of_two(words):
        return both
    named = {
        "brand": f"at {name_cased(words)}",
        "city": f"in {name_cased(words)}",
        "bare_at": f"at {place_words().cased.get(plain, plain)}",
    }
    if plain in place_words().named:
        return place_words().named[plain]
    kind = next((each for each in named if known.is_in(each, plain)), "")
    whole = known.is_in("bare_at", plain.replace(" ", "-")) and not known.is_in("at_the", words[-1])
    kind = kind or ("bare_at" if whole else "")  # “knit and natter”
    if (
        not kind
        and len(words) == 2
        and words[0].islower()
        and not is_of_people(words[0])
        and known.is_in("activity", words[1])
    ):
        kind = "bare_at"  # “walking football”
    if len(words) > 1 and words[-1] in ("Market", "Depot") and words[0][:1].isupper():
        return f"at {' '.join(words)}"
    return named[kind] if kind else of_someone(words) or common_place(words) or _proper(words)


def _of_two(words: list[str]) -> str:
    """“at the meetup in Leeds”, “at the talk at ICML”, “at Costa”, of “Costa on the corner”."""
    known = message_words()
    if len(words) < 2 or (len(words) == 2 and not known.is_in("city", words[-1])):
        return ""
    if known.is_in("city", words[-1]) and known.is_in("at_the", words[-2]):
        return f"{common_place(words[:-1])} in {name_cased(words[-1:])}"
    if _is_lettered(words[-1]) and known.is_in("at_the", words[-2]):
        return f"{common_place(words[:-1])} at {words[-1]}"
    beside = words[1].casefold() in ("on", "in", "near", "by", "at")
    return f"at {name_cased(words[:1])}" if known.is_in("brand", words[0]) and beside else ""


def _is_lettered(word: str) -> bool:
    """“ICML”, the short name of an occasion."""
    return word.isupper() and len(word) > 2 and not message_words().is_in("at_the", word)


def common_place(words: list[str]) -> str:
    """A place by its common name, with “the”: “in the bakery queue”."""
    lists = message_words().lists
    words = _before_its_hall(words)
    head, tail = words, ""
    if found := _TAIL.match(" ".join(words)):
        head = found["head"].split()
        tail = _tail(found["tail"])
        last = head[-1].casefold() if head else ""
        both = "-".join(each.casefold() for each in head[-2:])
        placed = any(
            not lists[each].isdisjoint((last, both)) for each in ("in_the", "on_the", "by_the", "at_the")
        )
        if (
            words[-1].casefold() in lists["at_the"]
            and _IN_A_NAME.match(" ".join(words))
            and not (placed and tail)
        ):
            return f"at the {' '.join(words)}"
        named = _BEGINS_A_NAME.match(" ".join(words)) and last in lists["bare_at"]
        if named and not message_words().is_in("city", words[-1]):
            return ""  # “Yoga in Schools”
        if tail and len(head) == 1 and last in lists["bare_at"] and not (placed or is_an_organisation(words)):
            return f"at {last} {tail}"  # “at chess in the park”
        if not tail or not placed:
            whole = words[-1].casefold() in lists["at_the"] and re.match(
                r"(?i)(?:in|of|for)\b", found["tail"]
            )
            head, tail = (words, "") if whole or is_an_organisation(words) else ([], "")
    if (
        not head
        or (len(head) == 1 and head[0].casefold() in lists["not_alone"])
        or (
            re.match(r"[A-Z].*(?:['’]s|(?<!s)['’])$", head[0])
            and not message_words().is_in("describes_place", head[0])
        )
        or any(re.search(r"['’]s$", each) for each in head[1:2])
    ):
        return ""
    last = head[-1].casefold()
    if len(head) == 2 and last in ("practice", "training", "rehearsal", "lessons"):
        return f"at {head[0].lower()} {last}" + (f" {tail}" if tail else "")
    both = "-".join(each.casefold() for each in head[-2:])
    named = len(head) >= _FEWEST_WORDS_OF_A_NAME or (len(head) > 1 and kept_case(head[0]) == head[0])
    named = named or (len(head) > 1 and last in lists["organisation"]) or is_an_organisation(words)
    proper = named and all(each[:1].isupper() or each in _IN_A_TITLE for each in (*head, *tail.split()))
    way = _way(both) or _way(last) or ("at" if is_an_organisation(head) else "")
    is_a_way = not tail and _WAY_NAME.fullmatch(" ".join(head)) and message_words().is_in("way_name", last)
    of_a_town = (
        len(head) > 1 and all(each[:1].isupper() for each in head[:-1]) and kept_case(head[0]) == head[0]
    )
    of_a_town = of_a_town and (len(head) == 2 or head[-1][:1].isupper())
    named = bool(is_a_way) or (of_a_town and message_words().is_in("of_a_town", last))
    article, proper = [] if named else ["the"], proper or bool(is_a_way)
    return " ".join([way, *article, *_cased(head, proper=proper), *tail.split()]) if way else ""


def _before_its_hall(words: list[str]) -> list[str]:
    """“flood meeting”, of “flood meeting village hall”: what took place, noted with the hall behind it."""
    known = message_words()
    hall = len(words) > _FEWEST_WORDS_OF_A_NAME and known.is_in("hall", "-".join(words[-2:]))
    return words[:-2] if hall and known.is_in("occasion", words[-3]) else words


def is_an_organisation(words: list[str]) -> bool:
    """“Chamber of Commerce”, “Institute of Physics”: a name whose kind stands first."""
    kind = [each for each, of in pairwise(words) if of == "of"][:1]
    cased = all(each[:1].isupper() or each in _IN_A_TITLE for each in words)
    return bool(kind) and cased and message_words().is_in("organisation", kind[0])


def _way(name: str) -> str:
    """“on”, for “train”; empty for what is no known place."""
    lists = message_words().lists
    known = next((kind.partition("_")[0] for kind in _WAYS if name in lists[kind]), "")
    return known or next((way for way, ends in _BY_THEIR_END.items() if re.fullmatch(ends, name)), "")


def _cased(head: list[str], *, proper: bool) -> list[str]:
    """The words of a place with their capitals: “Royal College dinner”, “bakery queue”."""
    named = proper or (
        head[0][:1].isupper() and any(each[:1].isupper() for each in head[1:-1]) and head[-1].islower()
    )
    return [each if named else kept_case(each) for each in head]


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
    """A name of several words, each with its capital: “at PyCon Berlin”, “at the Salone del Libro”."""
    if message_words().is_in("venue_abroad", words[0]) and _IN_ROMANCE.fullmatch(" ".join(words)):
        return f"at the {' '.join(words)}"
    cased = all(each[:1].isupper() for each in words)
    if (
        len(words) < 2
        or not cased
        or words[-1] in place_words().land
        or any(message_words().is_in("first_name", each) for each in words)
    ):
        return ""
    return f"at {' '.join(words)}"
