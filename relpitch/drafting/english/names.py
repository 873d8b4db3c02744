"""Whether words surely name people, and what of them is told about those."""

import re

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.grammar import is_whole, tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.reading import RoughWords, is_past, is_verb
from relpitch.drafting.english.tidying import lowered

_MOST_CORE_WORDS = 12
_SHORT_VERB_LETTERS = 4
NO_ONE = frozenset(
    {
        "things",
        "lots",
        "sorts",
        "kinds",
        "ways",
        "times",
        "years",
        "days",
        "weeks",
        "months",
        "skills",
        "results",
        "services",
        "solutions",
        "budgets",
        "sales",
        "hands",
        "opportunities",
        "experiences",
    }
)
_SEVERAL = re.compile(
    r"(?:(?<=\w)hands|olds|\whands|ers|ors|ists|ians|ees|ants|ents|men|folk|women|ies|mates)$"
)
_ONE = re.compile(r"(?:er|or|ist|ian)$")
_SHORT_NAME_WORDS = 9
_SHORT_WITH_CLAUSE = 6
_FOLLOWED = frozenset({"who", "that", "they", "to", "can't", "don't", "cannot", "never", "not", "really"})
_CLAUSE = frozenset({"who", "that", "whose", "who's", "who've"})


def is_name(raw: RoughWords, *, strictly: bool = False) -> bool:
    """Whether the words surely name people, an animal, or a group; not strictly, several of any kind."""
    lists = english().lists
    if not raw.plain or english().who["nobody"].begin(raw.plain) == len(raw.plain):
        return False
    if len(raw.plain) == 1 and raw.is_in(0, "collective"):
        return True
    core = core_of(raw.plain)
    loose = lists["finite"] | lists["pronoun"] | (lists["joins"] - {"and", "or", "to", "as"})
    unsure = any(each in loose for each in core)
    done = is_past(core[0]) and not (core[0].endswith("ed") and len(core[0]) > _SHORT_VERB_LETTERS)
    if done or len(core) > _MOST_CORE_WORDS or unsure or raw.is_in(0, "no_name"):
        return False
    if core[0] == "the" and core[-1] in lists["collective"]:
        return True
    return are_people(core) or _is_one(core) or (not strictly and are_named(raw.text))


def are_named(text: str) -> bool:
    """Whether the words are a name of several, of whatever kind, that reads well after “I help”."""
    first, _, rest = text.partition(" ")
    text = (
        text[0].lower() + text[1:]
        if first.istitle() and rest[:1].islower() and len(first) > 3
        else lowered(text)
    )
    tokens = tokens_of(f"I help {text}")[2:]
    end = next((at for at, each in enumerate(tokens) if each.kind not in "TSJR9nNQ'P,C"), 0)
    head = tokens[end - 1] if end else Classed("", "")
    kind_after = tokens[end].kind if end < len(tokens) else "."
    mine = any(each.plain in ("i", "me", "myself", "we", "us", "you", "it") for each in tokens)
    several = (
        head.kind == "N" and head.plain not in english().lists["not_people"] and head.plain not in NO_ONE
    )
    if (
        is_past(tokens[0].plain)
        or not several
        or mine
        or kind_after not in "IWG.O"
        or len(tokens) > _MOST_CORE_WORDS + 3
        or tokens[0].kind in "PR"
    ):
        return False
    return is_whole(f"I help {text}.")


def are_people(core: list[str]) -> bool:
    """Whether a name means more than one person: “office people”, “night nurses”."""
    word, lists = core[-1] if core else "", english().lists
    if word in lists["people"] or word in lists["many"]:
        return True
    return bool(_SEVERAL.search(word)) and len(word) > 4 and word not in lists["not_people"]


def core_of(plain: list[str]) -> list[str]:
    """The name without what is told about it: “office people” of “office people who sit all day”."""
    telling = english().who["told"]
    for at in range(1, len(plain)):
        ended = are_people(plain[:at]) or english().is_in("one", plain[at - 1])
        done = plain[at].endswith("ed") and len(plain[at]) > _SHORT_VERB_LETTERS
        if ended and (telling.begin(plain, at) or is_verb(plain[at]) or done):
            return plain[:at]
    return plain


def form_of(plain: list[str]) -> str:
    """How a verb may follow: at once after “many” and “one”, with “to” after “long”, not if it “stumbles”."""
    core, last = core_of(plain), plain[-1]
    before = plain[-2] if len(plain) > 1 else ""
    most = _SHORT_WITH_CLAUSE if _CLAUSE & set(plain) else _SHORT_NAME_WORDS
    ing = last.endswith("ing") and not english().is_in("ing_name", last)
    stumbles = ing or before in _FOLLOWED or any(english().is_in(each, last) for each in ("verb", "particle"))
    if stumbles:
        return "stumbles"
    if len(plain) > most or {"mostly", "especially"} & set(plain):
        return "long"
    single = core[0] in ("a", "an", "one", "each", "every", "my", "our", "the") and not core[-1].endswith("s")
    return "one" if single and not english().is_in("people", core[-1]) else "many"


def _is_one(core: list[str]) -> bool:
    """Whether a name means one: “my mum”, “a neighbour”."""
    lists, word = english().lists, core[-1]
    known = word in lists["one"] or (bool(_ONE.search(word)) and word not in lists["adjective"])
    return known and core[0] in lists["determiner"] and len(core) > 1 and word not in lists["not_one"]
