"""The paper that plain pages are printed on: A4, or Letter where that is usual."""

from PySide6.QtCore import QLocale

from relpitch.domain.card import Size

A4 = Size(210, 297)
LETTER = Size(215.9, 279.4)
PAPERS = {"a4": A4, "letter": LETTER}

_LETTER_COUNTRIES = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())  # noqa: SIM905  # a table


def paper_of(preferred: str, country: str = "") -> Size:
    """The paper preferred by name, else the one usual in a country, or where this computer is."""
    if preferred in PAPERS:
        return PAPERS[preferred]
    return LETTER if (country or _country()) in _LETTER_COUNTRIES else A4


def _country() -> str:
    return QLocale.territoryToCode(QLocale.system().territory())
