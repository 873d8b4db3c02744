"""Small numbers as words, as a sentence says them."""

from relpitch.translation import NC_, pgettext

_FIRST = (
    NC_("first in a sentence", "No"),
    NC_("first in a sentence", "One"),
    NC_("first in a sentence", "Two"),
    NC_("first in a sentence", "Three"),
    NC_("first in a sentence", "Four"),
    NC_("first in a sentence", "Five"),
    NC_("first in a sentence", "Six"),
    NC_("first in a sentence", "Seven"),
    NC_("first in a sentence", "Eight"),
    NC_("first in a sentence", "Nine"),
    NC_("first in a sentence", "Ten"),
)
_WITHIN = (
    NC_("within a sentence", "no"),
    NC_("within a sentence", "one"),
    NC_("within a sentence", "two"),
    NC_("within a sentence", "three"),
    NC_("within a sentence", "four"),
    NC_("within a sentence", "five"),
    NC_("within a sentence", "six"),
    NC_("within a sentence", "seven"),
    NC_("within a sentence", "eight"),
    NC_("within a sentence", "nine"),
    NC_("within a sentence", "ten"),
)


def number_first(count: int) -> str:
    """A number that begins a sentence: Two; 14."""
    return pgettext("first in a sentence", _FIRST[count]) if count < len(_FIRST) else f"{count:,}"


def number_within(count: int) -> str:
    """A number within a sentence: two; 14."""
    return pgettext("within a sentence", _WITHIN[count]) if count < len(_WITHIN) else f"{count:,}"
