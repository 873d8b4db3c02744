"""Words about the one who is written to, told to them in a gap, which is looked at before it is sent."""

import re

from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import Word, words
from relpitch.drafting.reading import base_of, is_verb
from relpitch.drafting.to_you import is_another, surely_you, turned
from relpitch.script.language import language

_ONE = frozenset({"she", "he", "she's", "he's", "shes", "hes", "her", "him", "his"})
_SURELY = {"him": "you", "his": "your", "hers": None}
_IS = frozenset({"she's", "he's", "shes", "hes"})
_SEVERAL = frozenset({"them", "their"})
_OPENING = frozenset({"while", "when", "if", "until", "once", "so"})
_PLACED = frozenset({"away", "back", "in", "out", "off", "at", "a", "an", "the"})
_MODAL = frozenset({"can", "could", "will", "would", "should", "must", "might", "had"})
_ASKED = {"does": "do", "is": "are", "has": "have", "was": "were"}
_IRREGULAR = {"was": "were", "is": "are", "has": "have", "does": "do", "goes": "go"}
_DAY = re.compile(r"(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)(?:[a-z]*day)?|tonight|tmrw|2nite")


def to_you_in_a_gap(text: str) -> str:
    """Her told as you wherever it is certain; empty where it is not.

    After somebody else is named, she and he are left as they are: “ask my dentist if she can help”.
    """
    found = words(text)
    both = not {each.plain for each in found}.isdisjoint(_ONE)
    result, behind = "", 0
    for at, word in enumerate(found):
        if word.plain in _ONE and any(_is_one(text, found, each) for each in range(at)):
            break
        spoken = "" if both and word.plain in _SEVERAL else _as_you(found, at)
        if spoken is None:
            return ""
        if spoken:
            start = (
                found[at - 1].start if at and found[at - 1].plain in _ASKED and " " in spoken else word.start
            )
            end = found[at + 1].end if spoken.startswith("you ") else word.end
            result += text[behind:start] + spoken
            behind = end
    return result + text[behind:]


def _as_you(found: list[Word], at: int) -> str | None:
    """How a word is told; empty: as it is; None where it cannot be told for certain."""
    word, after = found[at].plain, found[at + 1].plain if at + 1 < len(found) else ""
    if word in _SURELY:
        return _SURELY[word]
    if word in _IS:
        is_so = after.endswith("ing") or after in _PLACED or after in english().lists["adjective"]
        return "you're" if is_so else None
    if word in ("she", "he"):
        return _of_she_or_he(found[at - 1].plain if at else "", after)
    if word == "her":
        return _hers(found, at, after)
    if word in _SEVERAL and surely_you(found, at):
        return turned(found, at)
    opens = word == "they" and at and found[at - 1].plain in _OPENING and after in _MODAL
    return "you" if opens else ""


def _of_she_or_he(before: str, after: str) -> str | None:
    """“you ring”, of “he rings”; “do you”, of “does he”."""
    if before in _ASKED:
        return f"{_ASKED[before]} you"
    if after in _MODAL or before in _MODAL:
        return "you"
    does = _IRREGULAR.get(after) or (base_of(after) if after.endswith("s") else "")
    return f"you {does}" if does and (after in _IRREGULAR or is_verb(does)) else None


def _hers(found: list[Word], at: int, after: str) -> str | None:
    if _DAY.fullmatch(after):
        return "you"
    known = message_words()
    thing = after and after not in language("en").function_words and not known.is_("after_her", after)
    unsure = thing and at and known.is_("takes_two", found[at - 1].plain) and not surely_you(found, at)
    return None if unsure else turned(found, at)


def _is_one(text: str, found: list[Word], at: int) -> bool:
    """Whether a word names one somebody, whom she or he may mean: not “people”, not “somebody”."""
    plural = any(found[at].plain in english().lists[kind] for kind in ("people", "many"))
    return not plural and found[at].plain not in ("somebody", "someone") and is_another(text, found, at)
