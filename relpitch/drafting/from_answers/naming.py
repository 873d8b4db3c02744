"""Whether words surely name those who are helped."""

import re

from relpitch.drafting.english.clauses import acts, first_act
from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.language import mixes_languages
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import NO_ONE, are_people
from relpitch.drafting.english.phrases import plain_words

_GUESSED = re.compile(r" (?:i (?:guess|suppose|think)|really|in general|generally|mostly)$")
_VAGUE = frozenset({"people", "folk", "folks", "humans", "just people", "other people", "random people"})
_NEAR_WORDS = 9
_OPENED = frozenset(
    {
        "nobody",
        "they",
        "they're",
        "they've",
        "you",
        "he",
        "she",
        "everyone",
        "that",
        "where",
        "when",
        "because",
        "i",
        "we",
        "if",
        "whenever",
    }
)
_OF_PEOPLE = frozenset(
    {"old", "young", "wee", "shy", "lonely", "elderly", "nervous", "first-time", "poor", "pregnant"}
)
_RELATIVES = frozenset(
    {
        "who",
        "that",
        "with",
        "without",
        "over",
        "under",
        "in",
        "from",
        "on",
        "at",
        "and",
        "particularly",
        "especially",
        "mostly",
        "mainly",
    }
)
_RELATIVE = frozenset({"who", "whose", "who's", "who've", "who'd", "who're", "wey", "weh", "dem"})
_NO_NAME = frozenset({"not", "to", "no", "nobody", "there", "it", "that", "this", "when", "if", "because"})
# “two lots of people”, “all sorts”
_SO_MANY_SORTS = re.compile(
    r"(?:all|two|three|four|many|different|several|loads|lots|kinds|types|\d+)?(?: of)? ?(?:different )?"
    r"(?:lots|sorts|kinds|types|groups|sets)(?: of (?:people|folk|person))?"
)


def names_nobody_yet(text: str) -> bool:
    """“people”, “anyone”: too little to say whom."""
    bare = _GUESSED.sub("", " ".join(plain_words(text)))
    return bare in _VAGUE or bool(_SO_MANY_SORTS.fullmatch(bare))


def names_someone(text: str) -> bool:
    """Whether words begin with a name of people, and are no sentence."""
    plain = plain_words(text)
    lists = english().lists
    if not plain or plain[0] in _NO_NAME or plain[0] in lists["preposition"] or plain[0] in lists["pronoun"]:
        return False
    if english().who["nobody"].begin(plain) == len(plain) or _is_doing(plain):
        return False
    end = next((at for at in range(1, len(plain)) if plain[at] in lists["preposition"] - {"of"}), len(plain))
    at = next((at for at in range(min(_NEAR_WORDS, end)) if _is_someone(plain, at)), None)
    if at is None:
        return False
    telling_at = next(
        (
            place
            for place, each in enumerate(plain)
            if place > at
            and (each in _RELATIVE | _OPENED or plain[place : place + 2] == ["no", "one"])
            and plain[place - 1] != "and"
        ),
        len(plain),
    )
    if plain[0].startswith("whoever"):
        return True
    head = re.sub(r" *\([^()]*\)", "", text.partition(",")[0])
    tokens = tokens_of(head)
    after = tokens[min(at + 1, len(tokens) - 1) :]
    done = after[0].kind in "DP" and after[0].plain.endswith("ed") and after[1:2] and after[1].kind == "I"
    if after[0].kind == "G" or done:
        return True  # “people managing type 1 diabetes”, “interns posted in villages”
    return first_act(head) > at and (first_act(head) > telling_at or not acts(head))


def _is_doing(plain: list[str]) -> bool:
    """“helping kids”; “aspiring writers” names someone."""
    return plain[0].endswith("ing") and not are_people(plain[1:2])


def _is_someone(plain: list[str], at: int) -> bool:
    lists = english().lists
    one = plain[at] in lists["one"] and at > 0 and plain[0] in lists["determiner"]
    is_told_of = at + 1 < len(plain) and plain[at + 1] in _RELATIVE
    several = plain[at].endswith("s") and _may_be_people(plain, at)
    widowed = at > 0 and plain[0] == "the" and (plain[at].endswith("ed") or plain[at] in lists["collective"])
    is_told_of = is_told_of or (
        widowed
        and plain[at + 1 : at + 2] in ([], ["who"], ["and"], ["chiefly"], ["mostly"], ["in"], ["when"])
    )
    is_told_of = is_told_of or (plain[0] == "year" and bool(re.fullmatch(r"\d+s", plain[at])))
    is_told_of = is_told_of or (at == 0 and mixes_languages(" ".join(plain)))  # “jungs bei mir im kiez”
    is_told_of = is_told_of or (plain[0] == "other" and at > 0 and "like me" in " ".join(plain))
    is_told_of = is_told_of or (plain[at] == "lot" and plain[0] == "the" and at > 1)
    described = (
        at > 0
        and plain[at - 1] in _OF_PEOPLE
        and plain[at].endswith("s")
        and plain[at] not in lists["not_people"]
    )
    everyone = (
        described
        or several
        or plain[at] in ("whoever", "whoever's", "anyone", "those", "ones", "parents", "everybody")
    )
    return are_people(plain[at : at + 1]) or one or is_told_of or everyone


def _may_be_people(plain: list[str], at: int) -> bool:
    """Whether a word of no list may name several: “noobs”, “my KPs”, “corpers who ...”."""
    lists = english().lists
    word = plain[at]
    known = (
        word in lists["not_people"]
        or word in lists["noun"]
        or word in NO_ONE
        or word.endswith(("ss", "us", "is", "ics"))
    )
    described = plain[0] in lists["adjective"] or "-" in plain[0] or tokens_of(" ".join(plain))[0].kind == "J"
    first = at == 0 or (at == 1 and (plain[0] in ("my", "our", "the") or described))
    alone = at == len(plain) - 1 or plain[at + 1] in _RELATIVES
    return (
        first
        and alone
        and not known
        and len(word) > 2
        and (plain[0] in ("my", "our") or tokens_of(" ".join(plain))[at].kind in "NQ")
    )
