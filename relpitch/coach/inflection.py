"""The forms a word takes: help, helps, helped, helping."""

from collections.abc import Mapping

_VOWELS = "aeiou"


def inflections(word: str, irregular: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Every form of a verb or noun. A form too many does no harm: nobody writes it."""
    forms = [word, _with_s(word), *irregular.get(word, ())]
    stems = [word]
    if word.endswith("e"):
        forms.append(word + "d")
        stems = [word[:-1]] if not word.endswith(("ee", "oe", "ye")) else [word]
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        forms.append(word[:-1] + "ied")
    elif (
        len(word) > 2 and word[-1] not in "wxy" + _VOWELS and word[-2] in _VOWELS and word[-3] not in _VOWELS
    ):
        stems.append(word + word[-1])
    for stem in stems:
        forms.append(stem + "ing")
        if not word.endswith(("e", "y")) or word[-2:-1] in _VOWELS:
            forms.append(stem + "ed")
    return forms


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"
