"""Whether a promise speaks of somebody else: “write to him”, of Mrs O'Neill's son."""

import re

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.notes.meant import Meant

_BEGINS = re.compile(r"(?i)(?:^|[.;,!?\n]\s*)(?:and |but )?(?P<who>s?he)(?:['’]s|s)?(?= )")
_OWNS = re.compile(r"(?i)^(?P<who>her|his)\b")
_PARENT = re.compile(r"(?i)['’]s (?:(?P<she>mum|mom|mam|mother|gran|nan|aunt)|dad|father|grandad|uncle)\b")
_SHE, _HE = frozenset({"she", "her", "hers", "she's"}), frozenset({"he", "him", "his", "he's"})

_OTHER = (
    r"(?:mate|friend|other one|wife|husband|partner|missus|girlfriend|boyfriend|colleague|son|daughter"
    r"|brother|sister|lad|kids?)\b(?!['’]s)"
)
_TO_ANOTHER = re.compile(
    r"(?i)^(?:i )?(?:said |promised |told \w+ )?(?:(?:i['’]d|i would|to) )?"
    r"(?:give|send|tell|ring|call|text|lend"
    rf"|show|help|email|message|get|bring|find|introduce|post|forward|teach|drop) "
    rf"(?P<whose>(?:the|her|his|their) )?{_OTHER}"
)
"""“give mate the name”: whoever came along, not who is greeted."""


def is_for_another(meant: Meant, *, of_several: bool) -> bool:
    """Whether a thing was promised to somebody else; “her mate” is “your mate” only where one was met."""
    found = _TO_ANOTHER.match(meant.thing.strip())
    return found is not None and (of_several or (found["whose"] or "the ").casefold() == "the ")


def speaks_of_somebody_else(meant: Meant) -> bool:
    """Whether the pronouns of the promise are not those of whom it was made to, where these are known."""
    what = set(plain_words(meant.thing))
    one = _is_she(meant)
    return one is not None and bool(what & (_HE if one else _SHE)) and not what & (_SHE if one else _HE)


def _is_she(meant: Meant) -> bool | None:
    """Whether they are told of as she; None where that is not known, or told in two ways."""
    title = next(iter(plain_words(meant.name)), "")
    titled = {kind for kind in ("she", "he") if message_words().is_in(f"title_{kind}", title)}
    owns = _OWNS.match(meant.care.strip())
    pronouns = {found["who"].casefold() for found in _BEGINS.finditer(meant.note)}
    if owns:
        pronouns.add("she" if owns["who"].casefold() == "her" else "he")
    found = titled or pronouns
    return found == {"she"} if len(found) == 1 else None


def speaks_of_a_child(meant: Meant) -> bool:
    """“take him on Tuesdays”, to Mo's mum: Mo."""
    parent = _PARENT.search(meant.name)
    raw = set(plain_words(meant.thing))
    return parent is not None and not raw.isdisjoint(_HE if parent["she"] else _SHE)
