"""What one language says about its words: words.toml beside the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from relpitch import datafile

FILE = "words.toml"
_SUFFIXES = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "'d", "'s": "'s"}
_NEGATED = "n't"


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language; an empty one reads text of any.

    `common`: how common a word is, where it is. `explains`: what follows a term that is explained.
    `acronyms`: those that need no explaining.
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


def read_language(folder: Path) -> Language:
    """Read a folder's words.toml."""
    path = folder / FILE
    table = datafile.read(path)
    try:
        return Language(
            folder.name,
            {short: tuple(long.split()) for short, long in table["long_forms"].items()},
            {word: tuple(forms.split()) for word, forms in table["irregular"].items()},
            {name: tuple(entries) for name, entries in table["lists"].items()},
            {word: 1 / rank for rank, word in enumerate(table["common"].split(), start=2)},
            tuple(each.strip() for each in table["explains"].split(",")),
            frozenset(table["acronyms"].split()),
        )
    except (KeyError, AttributeError, TypeError) as error:
        raise datafile.DataFileError(f"{path.name} lacks or misuses {error}.") from error
