"""What one language says about its words: words.toml beside the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from relpitch import datafile

FILE = "words.toml"
_SUFFIXES = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "'d", "'s": "'s"}
_NEGATED = "n't"


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """The words of a language; an empty one reads text of any.

    `long_forms`: what a short one stands for. `irregular`: the forms of a verb or noun. `lists`: words that
    rules name together, by a name. `common`: how common a word is, where it is. `explains`: what follows a
    term that is explained. `acronyms`: capitals that need no explaining.
    """

    code: str = ""
    long_forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    irregular: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    common: Mapping[str, float] = field(default_factory=dict)
    explains: tuple[str, ...] = ()
    acronyms: frozenset[str] = frozenset()

    def spelt_out(self, word: str) -> tuple[str, ...]:
        """A folded word without its contraction: "don't" is "do not". 's and 'd stay, having two meanings."""
        known = self.long_forms.get(word)
        if known:
            return known
        if word.endswith(_NEGATED):
            return word[: -len(_NEGATED)], "not"
        head, apostrophe, tail = word.rpartition("'")
        suffix = _SUFFIXES.get(apostrophe + tail)
        return (head, suffix) if suffix and head else (word,)


def read_language(folder: Path) -> LanguageWords:
    """Read a folder's words.toml."""
    path = folder / FILE
    table = datafile.read_table(
        path, "long_forms", "irregular", "lists", "common", "explains", "acronyms", optional=("syllables",)
    )
    long_forms, irregular = table.table("long_forms"), table.table("irregular")
    common = table.words("common")
    stressed = frozenset(word.upper() for word in common)  # "on MY terms"
    return LanguageWords(
        folder.name,
        {short: long_forms.words(short) for short in long_forms.names},
        {word: irregular.words(word) for word in irregular.names},
        table.lists("lists"),
        {word: 1 / rank for rank, word in enumerate(common, start=2)},  # by Zipf's law
        tuple(each.strip() for each in table.text("explains").split(",")),
        stressed.union(table.words("acronyms")),
    )
