"""Two languages that nobody speaks, which show what is cut off and what is not translated.

`en_XA` has accents on every letter, is two fifths longer and stands in brackets; `ar_XB` is written from
right to left, though with these letters.
"""

import gettext
import re

LONGER = 0.4
_PLAIN = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz"
_ACCENTS = str.maketrans(_PLAIN, "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž")
_KEPT = re.compile(r"\{[^{}]*\}|%(?:\(\w+\))?\w|<[^<>]*>|&\w+;")
"""What is not for reading: fields, tags."""


class PseudoLanguage(gettext.NullTranslations):
    """Every text that goes through the catalog, written so that it is known again."""

    def gettext(self, message: str) -> str:
        """As `gettext`."""
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """As `ngettext`."""
        return pseudo(msgid1 if n == 1 else msgid2)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002  # gettext's own
        """As `npgettext`."""
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002  # gettext's own
        """As `pgettext`."""
        return pseudo(message)


def pseudo(text: str) -> str:
    """A text in it: "[Ñåṁé~~]". What is no word stays: a sign, a form of the clock."""
    if not re.search(r"[^\W\d_]{2}", _KEPT.sub("", text)):
        return text
    letters = "".join(
        part if _KEPT.fullmatch(part) else part.translate(_ACCENTS)
        for part in re.split(rf"({_KEPT.pattern})", text)
        if part
    )
    return f"[{letters}{'~' * round(len(_KEPT.sub('', text)) * LONGER)}]"


def is_pseudo(text: str) -> bool:
    """Whether a text is in it, as far as it has words."""
    return not re.search(r"[^\W\d_]{2}", re.sub(r"\[.*\]", "", text, flags=re.DOTALL))
