"""Pseudo-translation: two languages that nobody speaks show what is cut off and what is not translated.

The texts of both, `en_XA` and `ar_XB`, have accents on every letter, are two fifths longer and stand in
brackets. They differ in direction only: ui/own_language.py lays the window out as Qt does for Arabic.
"""

import gettext
import re

LONGER_BY = 0.4
_PLAIN = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz"
_ACCENTS = str.maketrans(_PLAIN, "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž")
_KEPT = re.compile(r"\{[^{}]*\}|%(?:\(\w+\))?\w|<[^<>]*>|&\w+;")
"""What stays without accents: placeholders ({name} and %d), tags and HTML entities."""
_WORD = re.compile(r"[^\W\d_]{2}")  # two letters: one alone is a unit, a key or a form of the clock


class PseudoLanguage(gettext.NullTranslations):
    """Returns every text of the catalogs in pseudo form."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002  # gettext's own
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002  # gettext's own
        return pseudo(message)


def pseudo(text: str) -> str:
    """A text in pseudo form: "[Ñåṁé~~]". One without a word stays as it is: a sign, a time format (%H:%M)."""
    if not _WORD.search(_KEPT.sub("", text)):
        return text
    letters = "".join(
        part if _KEPT.fullmatch(part) else part.translate(_ACCENTS)
        for part in re.split(rf"({_KEPT.pattern})", text)
        if part
    )
    return f"[{letters}{'~' * round(len(_KEPT.sub('', text)) * LONGER_BY)}]"
