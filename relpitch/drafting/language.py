"""Whether words can be read as English; anything else is left alone."""

import unicodedata

from relpitch.drafting.phrases import words
from relpitch.drafting.rules import english
from relpitch.script.language import language


def reads_as_english(text: str) -> bool:
    """Whether a text in Latin letters has fewer words that are surely foreign than English function words.

    Names in it ("teens in Los Angeles") do not count; where nothing is sure ("bakers"), it is English.
    """
    plain = [word.plain for word in words(text) if text[word.start].islower()]
    foreign = sum(bool(english().grammar.foreign.begin([word])) for word in plain)
    known = sum(word.partition("'")[0] in language("en").function_words for word in plain)
    return is_latin(text) and (not foreign or foreign < known)


def is_latin(text: str) -> bool:
    """Whether at least half of the letters are Latin."""
    letters = [each for each in text if each.isalpha()]
    latin = sum(each.isascii() or unicodedata.name(each, "").startswith("LATIN") for each in letters)
    return 2 * latin >= len(letters)
