"""The names of languages in the language that the window speaks."""

from relpitch.script.language import Language
from relpitch.translation import pgettext


def language_name(spoken: Language) -> str:
    """A language's name: German, Deutsch; empty where it has none."""
    return pgettext("a language", spoken.in_english) if spoken.in_english else ""
