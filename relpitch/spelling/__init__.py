"""Whether words are in a dictionary of their language, and what else they may have been meant to be."""

from relpitch.spelling.dictionary import Dictionary, has_dictionary
from relpitch.spelling.text import unknown_words

__all__ = ["Dictionary", "has_dictionary", "unknown_words"]
