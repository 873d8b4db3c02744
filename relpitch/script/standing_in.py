"""What stands in a text for a name that was taken out of it: "someone", in the language of the text."""

import re
from collections.abc import Callable
from functools import cache

from relpitch.domain.forgetting import IN_PLACE
from relpitch.script.language import language, languages
from relpitch.script.telling_language import language_told_by

_WORD = re.compile(r"[^\W\d_]+")


def someone_in(code: str) -> str:
    """The word in a language; in English where that is not known."""
    return language(code).someone or IN_PLACE


def standing_in(otherwise: str) -> Callable[[str], str]:
    """What tells the word for a text: in its language by its small words, or `otherwise` where none tells.

    One small word is enough: where it misleads, a text has "someone" in a language that is its neighbour. A
    word that stands there for somebody else tells nothing, so that it is the same whoever is forgotten first.
    Nor does a word with a capital, which may be a name: "Tom" is a small word of Czech.
    """

    def word(text: str) -> str:
        code = language_told_by(_small_words(_someones().sub(" ", text)), least=1, ahead=1)
        return language(code).someone or otherwise

    return word


def _small_words(text: str) -> str:
    return _WORD.sub(lambda word: " " if word[0][:1].isupper() else word[0], text)


@cache
def _someones() -> re.Pattern[str]:
    words = "|".join(re.escape(each.someone) for each in languages() if each.someone)
    return re.compile(rf"\b(?:{words})\b")
