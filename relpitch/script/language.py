"""What relpitch knows of a language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from relpitch import datafile, paths

# The fields of `Language` by how each is written in words.toml: a text, many words, a table of texts.
_NAMES = ("name", "in_english")
_SOMEONE = "someone"
_WORDS = (
    "function_words",
    "articles",
    "elided",
    "before_a_name",
    "before_a_number",
    "ordinal_before",
    "shortened",
    "said_as_words",
    "spelled",
)
_TABLES = ("read_as", "in_addresses", "magnitudes")
_SYLLABLES = "syllables"


@dataclass(frozen=True, slots=True)
class SyllableRules:
    """How the syllables of a word in small letters are counted.

    What matches `silent` is taken out, `border` parts two vowels that would be one, each `nucleus` counts.
    """

    nucleus: re.Pattern[str]
    silent: re.Pattern[str] | None = None
    border: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """The words in a language's pack, explained in resources/language/en/words.toml; empty without a pack."""

    code: str
    name: str = ""
    in_english: str = ""
    someone: str = ""
    function_words: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    elided: frozenset[str] = frozenset()
    before_a_name: frozenset[str] = frozenset()
    before_a_number: frozenset[str] = frozenset()
    ordinal_before: frozenset[str] = frozenset()
    shortened: frozenset[str] = frozenset()
    said_as_words: frozenset[str] = frozenset()
    spelled: frozenset[str] = frozenset()
    read_as: Mapping[str, str] = field(default_factory=dict)
    in_addresses: Mapping[str, str] = field(default_factory=dict)
    magnitudes: Mapping[str, str] = field(default_factory=dict)
    syllables: SyllableRules | None = None

    def without_elision(self, word: str) -> str:
        """A word without the shortened one before its apostrophe: "l'enfant" is "enfant"."""
        before, apostrophe, after = word.partition("’" if "’" in word else "'")
        return after if apostrophe and before.casefold() in self.elided else word

    def is_function_word(self, word: str) -> bool:
        """Whether a word carries the sentence rather than its meaning, in any of its forms."""
        folded = self.without_elision(word).casefold().replace("’", "'")
        return folded.partition("'")[0] in self.function_words or folded.endswith("n't")

    def is_article(self, word: str) -> bool:
        """Whether a word belongs to the one after it, whose form depends on it."""
        return word.casefold() in self.articles


@cache
def languages() -> tuple[Language, ...]:
    """Every language with a pack, by its own name."""
    codes = [each.parent.name for each in (paths.resources() / "language").glob("*/words.toml")]
    return tuple(sorted(map(language, codes), key=lambda each: each.name.casefold()))


@cache
def language(code: str) -> Language:
    """The language of a code such as "en" or "en-GB"."""
    code = code.replace("_", "-").split("-")[0].lower()
    path = paths.resources() / "language" / code / "words.toml"
    if not code.isalpha() or not path.is_file():
        return Language(code)
    return read(path, code)


def read(path: Path, code: str) -> Language:
    """The language of a code in a file, each field checked."""
    pack = datafile.read_table(path, *_NAMES, optional=(_SOMEONE, *_WORDS, *_TABLES, _SYLLABLES))
    known: dict[str, Any] = {name: pack.text(name) for name in _NAMES}
    if _SOMEONE in pack:
        known[_SOMEONE] = pack.text(_SOMEONE)
    known |= {name: frozenset(pack.words(name)) for name in _WORDS if name in pack}
    known |= {name: pack.words_by_name(name) for name in _TABLES if name in pack}
    if _SYLLABLES in pack:
        known[_SYLLABLES] = _syllable_rules(pack.table(_SYLLABLES))
    return Language(code, **known)


def _syllable_rules(table: datafile.Entry) -> SyllableRules:
    table.only("nucleus", "silent", "border")
    # Of a border, what stands before it and what after it, with a hyphen between: "[ao]-é".
    parted = [each.partition("-") for each in table.words("border", "")]
    return SyllableRules(
        _pattern(table, "nucleus", [table.text("nucleus")]),
        _pattern(table, "silent", table.texts("silent")) if "silent" in table else None,
        _pattern(table, "border", [f"(?<={left})(?={right})" for left, _, right in parted])
        if parted
        else None,
    )


def _pattern(table: datafile.Entry, name: str, texts: Iterable[str]) -> re.Pattern[str]:
    try:
        return re.compile("|".join(texts))
    except re.error as error:
        raise table.wrong(f"{name} is not a pattern: {error}.", name) from error
