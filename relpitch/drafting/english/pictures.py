"""Pictures among typed words: emoji and other signs that no voice says."""

import unicodedata

PICTURES = frozenset({"So", "Sk", "Cn", "Cs"})
"""Unicode's categories of them; a picture newer than Python's tables has none yet (Cn)."""


def is_picture(letter: str) -> bool:
    """Whether a letter is a picture."""
    return unicodedata.category(letter) in PICTURES


def with_pictures_as(mark: str, text: str) -> str:
    """The text with a mark in the place of each picture."""
    return "".join(mark if is_picture(each) else each for each in text)
