"""Whether notes tell of a death, an illness or a loss, so that nothing is called a pleasure."""

from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words


def is_sad(place: str, *others: str) -> bool:
    """Whether it is no place or time for pleasantries; a place may be sad where a word in a note is not."""
    if not message_words().lists["sad"].isdisjoint(plain_words(place)):
        return True
    return any(_is_grave(plain_words(each)) for each in (place, *others))


def _is_grave(plain: list[str]) -> bool:
    """Whether one of the words is in the list, begins as its stem*, or is part of its phrase-with-hyphens."""
    grave, whole = message_words().lists["grave"], f" {' '.join(plain)} "
    stems = tuple(each[:-1] for each in grave if each.endswith("*"))
    if any(each in grave or each.startswith(stems) for each in plain):
        return True
    return any(f" {each.replace('-', ' ')} " in whole for each in grave if "-" in each)
