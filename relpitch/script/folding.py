"""Text as a search sees it: without capitals and accents."""

import unicodedata


def folded(text: str) -> str:
    """The text in small letters without accents, each letter where it was."""
    return "".join(_letter(each) for each in text)


def begins_words(wanted: str, text: str) -> bool:
    """Whether each word of `wanted` begins a word of `text`, in any order; both are folded already."""
    words = text.split()
    return all(any(word.startswith(each) for word in words) for each in wanted.split())


def _letter(letter: str) -> str:
    small = unicodedata.normalize("NFD", letter)[0].lower()
    return small if len(small) == 1 else letter
