"""The title of a first draft in German or Spanish: a whole phrase of the person's own words."""

import re

from relpitch.drafting.english.phrases import words
from relpitch.drafting.english.tidying import capital

_MOST_WORDS_UNCUT, _MOST_WORDS, _LEAST_WORDS = 10, 8, 3
_ENDS = re.compile(r"[;!?…–—(\n]|:(?!in(?:nen)?\b)|,(?!\d)|(?<!\d)\.|\s-\s")
_TELLS = {
    "de": frozenset(["die", "der", "denen", "deren", "wo", "wenn", "und"]),
    "es": frozenset(["que", "cuando", "donde", "porque", "pero", "y"]),
}
"""What a whole phrase stops before."""
_BEFORE_A_GROUP = {
    "de": frozenset(["mit", "ohne"]),
    "es": frozenset(["en", "para", "por", "a", "al", "con", "sin"]),
}
_ANYBODY = frozenset(["alle", "allen", "denen", "jeder", "jedem", "diejenigen", "denjenigen", "quienes"])
"""Who that is, is only told by what follows."""
_HANGS = frozenset(
    [
        "lo",
        "los",
        "las",
        "el",
        "la",
        "de",
        "del",
        "die",
        "der",
        "das",
        "den",
        "dem",
        "auf",
        "bei",
        "aus",
        "im",
        "in",
        "am",
        "an",
        "zum",
        "zur",
        "von",
        "vom",
        "für",
        "um",
        "zu",
    ]
)


def title_abroad(text: str, language: str) -> str:
    """The phrase a text begins with, where it is whole; a longer one up to what is told of it."""
    whole, text = text.strip(), _ENDS.split(text.strip(), maxsplit=1)[0].strip()
    if text.lower() in _ANYBODY and len(words(whole)) <= _MOST_WORDS:
        text = whole
    found = words(text)
    if len(found) > _MOST_WORDS_UNCUT:
        tells, groups = (
            [
                at
                for at in range(1, _MOST_WORDS + 1)
                if found[at].plain in stops and not _hangs(found[at - 1].plain)
            ]
            for stops in (_TELLS[language], _BEFORE_A_GROUP[language])
        )
        long = [[at for at in each if at >= _LEAST_WORDS][-1:] for each in (tells, groups)]
        end = next((each[0] for each in (*long, tells, groups) if each), 0)
        text = text[: found[end - 1].end] if end else ""
    return capital(text)


def _hangs(word: str) -> bool:
    return word in _HANGS or any(word in each for each in (*_TELLS.values(), *_BEFORE_A_GROUP.values()))
