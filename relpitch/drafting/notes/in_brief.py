"""What a message is drafted from, cut to what is read: nobody notes a book, but one may be pasted."""

import re
from dataclasses import replace

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.notes.meant import Meant

_MOST_LETTERS, _MOST_LETTERS_OF_A_NAME = 4000, 300
"""Letters of a note that are read; a megabyte took a minute."""


def in_brief(meant: Meant) -> Meant:
    """The notes, each cut after its first letters, with the grave words that come later behind them."""
    noted = (meant.name, meant.thing, meant.place, meant.care, meant.note, meant.gave)
    if all(len(each) <= _MOST_LETTERS for each in noted) and len(meant.name) <= _MOST_LETTERS_OF_A_NAME:
        return meant
    name, thing, place, care, note, gave = map(_brief, noted)
    name = name[:_MOST_LETTERS_OF_A_NAME]
    return replace(meant, name=name, thing=thing, place=place, care=care, note=note, gave=gave)


def _brief(text: str) -> str:
    if len(text) <= _MOST_LETTERS:
        return text
    kept, rest = text[:_MOST_LETTERS].lstrip(), text[_MOST_LETTERS:]
    lists = message_words().lists
    later = set(re.findall(r"[^\W\d_]+", rest.casefold())) & (lists["grave"] | lists["wary"])
    kept = kept.rsplit(maxsplit=1)[0] if kept else ""
    return f"{kept}. {' '.join(sorted(later))}".strip(". ")
