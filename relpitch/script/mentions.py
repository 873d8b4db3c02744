"""Who is mentioned in a note: @ and a name, whole or the first one alone."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relpitch.script.folding import folded

_MENTION = re.compile(r"(?<![\w@.])@(\w+(?:[ .’'-]{1,2}\w+){0,6})")
_WORD = re.compile(r"\w+")
_MOST_WORDS = 50


@dataclass(frozen=True, slots=True)
class Mention:
    """Where in a text someone is mentioned, the @ included."""

    start: int
    end: int
    person_id: str


def mentioned_words(texts: Iterable[str]) -> tuple[str, ...]:
    """The first word of each mention, without capitals and accents: by it a person may be looked for."""
    words = (folded(_WORD.findall(each[1])[0]) for text in texts for each in _MENTION.finditer(text))
    return tuple(dict.fromkeys(words))[:_MOST_WORDS]


def by_mention(people: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The id of each of these people (id and name) by what a mention may call them.

    A name that several share mentions nobody, but for one who has no other.
    """
    whole, parts = defaultdict(set), defaultdict(set)
    for identity, name in people:
        words = name.split()
        plain = [word for word in words if not word.endswith(".")]
        whole[_key(name)].add(identity)
        for part in (" ".join(plain), *plain[:1]):
            parts[_key(part)].add(identity)
    known = {key: min(ids) for key, ids in whole.items() if len(ids) == 1}
    return {key: min(ids) for key, ids in parts.items() if len(ids) == 1 and key} | known


def mentions(text: str, known: Mapping[str, str]) -> list[Mention]:
    """Where those known are mentioned, the longest name that fits at each @."""
    found = []
    for each in _MENTION.finditer(text) if known else ():
        ends = [word.end() for word in _WORD.finditer(text, each.start(1), each.end(1))]
        for end in reversed(ends):
            person_id = known.get(_key(text[each.start(1) : end]))
            if person_id:
                found.append(Mention(each.start(), end, person_id))
                break
    return found


def _key(name: str) -> str:
    return " ".join(_WORD.findall(folded(name)))
