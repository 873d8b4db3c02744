"""The names of languages in the language that the window speaks."""

from relpitch.script.language import Language
from relpitch.translation import NC_, pgettext

IN_ENGLISH = (
    NC_("a language", "Arabic"),
    NC_("a language", "Chinese"),
    NC_("a language", "Czech"),
    NC_("a language", "Danish"),
    NC_("a language", "Dutch"),
    NC_("a language", "English"),
    NC_("a language", "Finnish"),
    NC_("a language", "French"),
    NC_("a language", "German"),
    NC_("a language", "Greek"),
    NC_("a language", "Hebrew"),
    NC_("a language", "Hindi"),
    NC_("a language", "Hungarian"),
    NC_("a language", "Italian"),
    NC_("a language", "Japanese"),
    NC_("a language", "Korean"),
    NC_("a language", "Norwegian"),
    NC_("a language", "Polish"),
    NC_("a language", "Portuguese"),
    NC_("a language", "Romanian"),
    NC_("a language", "Russian"),
    NC_("a language", "Spanish"),
    NC_("a language", "Swedish"),
    NC_("a language", "Thai"),
    NC_("a language", "Turkish"),
    NC_("a language", "Ukrainian"),
)
"""Those of resources/language, marked for the catalogs."""


def language_name(known: Language) -> str:
    """A language's name: German, Deutsch; empty where it has none."""
    return pgettext("a language", known.in_english) if known.in_english else ""
