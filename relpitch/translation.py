"""The words a person reads, in the language they chose: English as in the code, others out of catalogs.

By gettext's own names: `_` translates a whole sentence, `ngettext` one that depends on a number,
`pgettext` one whose English means two things. A text that is made at import, before the language is
known, is only marked for the catalog by `N_`; `_` translates it where it is shown. Names go in by
`.format(name=...)` after translating, never by an f-string: a catalog holds sentences, not what was put
into them.
"""

import gettext
from pathlib import Path

CATALOG = "relpitch"
ENGLISH = "en"

_language = ENGLISH
_catalog: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str, folder: Path) -> None:
    """Read the catalog of a language; one that has none is English, as every text without a translation."""
    global _language, _catalog  # noqa: PLW0603  # one language for the whole program, as gettext's own
    _language = language
    if language == ENGLISH:
        _catalog = gettext.NullTranslations()
    else:
        _catalog = gettext.translation(CATALOG, folder, [language], fallback=True)


def language() -> str:
    """The language in use: "en", "de"."""
    return _language


def _(text: str) -> str:
    return _catalog.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """The sentence that fits a number, by the language's own rule."""
    return _catalog.ngettext(one, many, number)


def pgettext(context: str, text: str) -> str:
    """A text whose English means two things; the context tells which."""
    return _catalog.pgettext(context, text)


def N_(text: str) -> str:  # gettext's name for it, which every tool knows
    """Mark a text for the catalog; it stays English until `_` shows it."""
    return text


def NC_(context: str, text: str) -> str:  # noqa: ARG001  # as glib's; the catalog's tool reads the context
    """Mark a text that means two things; `pgettext` of the same context shows it."""
    return text
