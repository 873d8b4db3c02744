"""The words a person reads, in the language they chose: English as in the code, others out of catalogs.

By gettext's own names: `_` translates a whole sentence, `ngettext` one that depends on a number,
`pgettext` one whose English means two things. A text that is made at import, before the language is
known, is only marked for the catalog by `N_`; `_` translates it where it is shown. Names go in by
`.format(name=...)` after translating, never by an f-string: a catalog holds sentences, not what was put
into them.
"""

import gettext
import os
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, wraps
from pathlib import Path
from typing import TypeVar

from relpitch.cache_sizes import PASSAGES

CATALOG = "relpitch"
ENGLISH = "en"
NAMES = {"en": "English", "de": "Deutsch", "es": "Español"}
"""The languages there are, each by its own name."""

PSEUDO_LANGUAGES = ("en_XA", "ar_XB")
"""Nobody's, for those who look for faults: see pseudo_language.py."""
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
_SAID_BY = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_Made = TypeVar("_Made")

_language = ENGLISH
_folder = Path()
_catalog: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str, folder: Path) -> None:
    """Read the catalog of a language; one that has none is English, as every text without a translation."""
    global _language, _catalog, _folder  # noqa: PLW0603  # one language for the whole program, as gettext's own
    _language, _folder = language.replace("-", "_"), folder
    if _language in PSEUDO_LANGUAGES:
        from relpitch.pseudo_language import PseudoLanguage  # noqa: PLC0415  # for those who look for faults

        _catalog = PseudoLanguage()
    else:
        _catalog = _catalog_of(_language, folder)


def language_in_use() -> str:
    """The language in use: "en", "de", "pt_BR"."""
    return _language


def folder() -> Path:
    """Where the languages lie that `use` was told of."""
    return _folder


def goes_right_to_left() -> bool:
    """Whether the language in use is written from right to left."""
    return _language.partition("_")[0] in _RIGHT_TO_LEFT


def fitting(wanted: Iterable[str]) -> str:
    """The first of some languages ("de_AT.UTF-8", "es-MX") that there is; English where there is none."""
    for each in wanted:
        name = each.partition(".")[0].partition("@")[0].replace("-", "_")
        for known in (name, name.partition("_")[0]):
            if known in NAMES:
                return known
        if name in ("C", "POSIX"):
            break
    return ENGLISH


def asked_of_the_system() -> list[str]:
    """The languages that the system's environment asks for, the one wanted most first."""
    languages = next((os.environ[each] for each in _SAID_BY if os.environ.get(each)), "")
    return languages.split(":") if languages else []


def each_language(make: Callable[[], _Made]) -> Callable[[], _Made]:
    """Keep what a function makes out of words, once for each language that is used."""
    made: dict[str, _Made] = {}

    @wraps(make)
    def kept() -> _Made:
        if _language not in made:
            made[_language] = make()
        return made[_language]

    return kept


def _(text: str) -> str:
    return _catalog.gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """The sentence that fits a number, by the language's own rule."""
    return _catalog.ngettext(one, many, number)


def pgettext(context: str, text: str) -> str:
    """A text whose English means two things; the context tells which."""
    return _catalog.pgettext(context, text)


def npgettext(context: str, one: str, many: str, number: int) -> str:
    """The sentence that fits a number, of those whose English means two things."""
    return _catalog.npgettext(context, one, many, number)


def english(text: str) -> str:
    """What a text of the catalog is in English; any other stays as it is. What is stored is told so."""
    catalog = getattr(_catalog, "_catalog", {})  # of gettext's own class
    found = (
        original
        for original, translated in catalog.items()
        if translated == text and original and isinstance(original, str)
    )
    return next(found, text).rpartition("\x04")[2]


def pgettext_in(code: str, context: str, text: str) -> str:
    """A text in the language of a statement; in that of the window where a statement's has no catalog."""
    return _catalog_for(code).pgettext(context, text)


def gettext_in(code: str, text: str) -> str:
    """A text whose English means one thing, in the language of a statement."""
    return _catalog_for(code).gettext(text)


def as_now(text: str, *written: str) -> str:
    """A text that relpitch wrote in one of its languages, in the one in use; any other stays as it is."""
    return next((_(each) for each in written if is_in_some_language(text, each)), text)


def is_in_some_language(text: str, original: str, context: str = "") -> bool:
    """Whether a text is another's English, or what it is in any language that relpitch has."""
    return text == original or any(
        _catalog_of(code, _folder).pgettext(context, original) == text
        if context
        else gettext_in(code, original) == text
        for code in NAMES
        if _holds(code, text)
    )


@lru_cache(maxsize=PASSAGES)
def _holds(code: str, text: str) -> bool:
    """Whether a catalog has a text, without reading it: in its file each text stands between two zeros."""
    file = _folder / code / "LC_MESSAGES" / f"{CATALOG}.mo"
    return code != ENGLISH and file.is_file() and b"\0" + text.encode() + b"\0" in file.read_bytes()


def is_spoken(code: str) -> bool:
    """Whether there are texts in the language of a statement."""
    return code.partition("-")[0] in NAMES


def _catalog_for(code: str) -> gettext.NullTranslations:
    if not is_spoken(code) or _language in PSEUDO_LANGUAGES:
        return _catalog
    return _catalog_of(code.partition("-")[0], _folder)


@cache
def _catalog_of(language: str, folder: Path) -> gettext.NullTranslations:
    if language == ENGLISH:
        return gettext.NullTranslations()
    return gettext.translation(CATALOG, folder, [language], fallback=True)


def N_(text: str) -> str:  # gettext's name for it, which every tool knows
    """Mark a text for the catalog; it stays English until `_` shows it."""
    return text


def NC_(context: str, text: str) -> str:  # noqa: ARG001  # as glib's; the catalog's tool reads the context
    """Mark a text that means two things; `pgettext` of the same context shows it."""
    return text
