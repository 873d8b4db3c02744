"""In which tone a message speaks of the meeting, from what is noted of it."""

from enum import Enum

from relpitch.drafting.meant import Meant
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words


class Tone(Enum):
    """Sad: a death, an illness, a loss or a worry; wary: they are kept at a distance; warm: it was a joy."""

    PLAIN = "plain"
    SAD = "sad"
    WARY = "wary"
    WARM = "warm"


def tone_of(meant: Meant) -> Tone:
    """The tone. Where any trouble is noted, nothing is called a pleasure."""
    words = message_words().lists
    place = plain_words(meant.place)
    noted = [place, *(plain_words(each) for each in meant.noted)]
    if not words["sad"].isdisjoint(place) or any(has_word(each, words["grave"]) for each in noted):
        return Tone.SAD
    if any(has_word(plain_words(each), words["wary"]) for each in (meant.name, meant.note)):
        return Tone.WARY
    return Tone.WARM if has_word(plain_words(meant.note), words["warm"]) else Tone.PLAIN


def is_in_trouble(meant: Meant) -> bool:
    """Whether any trouble is noted of them, wherever it was that they met."""
    return any(has_word(plain_words(each), message_words().lists["grave"]) for each in meant.noted)


def is_private(*noted: str) -> bool:
    """Whether something is noted that is nobody's topic: an illness, a divorce, money."""
    words = message_words().lists
    return any(has_word(plain_words(each), words["private"] | words["grave"]) for each in noted)


def has_word(plain: list[str], among: frozenset[str]) -> bool:
    """Whether one of the words is in a list, begins as its stem*, or is part of its phrase-with-hyphens."""
    whole = f" {' '.join(plain)} "
    stems = tuple(each[:-1] for each in among if each.endswith("*"))
    if any(each in among or (stems and each.startswith(stems)) for each in plain):
        return True
    return any(f" {each.replace('-', ' ')} " in whole for each in among if "-" in each)
