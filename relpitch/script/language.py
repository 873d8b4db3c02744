"""What relpitch knows of a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from relpitch import datafile, paths


@dataclass(frozen=True, slots=True)
class Language:
    """The words in a language's pack, explained in resources/language/en/words.toml; empty without a pack."""

    code: str
    function_words: frozenset[str] = frozenset()
    before_a_name: frozenset[str] = frozenset()
    before_a_number: frozenset[str] = frozenset()
    shortened: frozenset[str] = frozenset()
    said_as_words: frozenset[str] = frozenset()
    spelled: frozenset[str] = frozenset()
    read_as: Mapping[str, str] = field(default_factory=dict)
    in_addresses: Mapping[str, str] = field(default_factory=dict)
    magnitudes: Mapping[str, str] = field(default_factory=dict)


@cache
def language(code: str) -> Language:
    """The language of a code such as "en" or "en-GB"."""
    code = code.replace("_", "-").split("-")[0].lower()
    path = paths.resources() / "language" / code / "words.toml"
    if not code.isalpha() or not path.is_file():
        return Language(code)
    pack: dict[str, Any] = {}
    for name, value in datafile.read(path).items():
        if name not in Language.__dataclass_fields__:
            raise datafile.DataFileError(f"{path.name}: {name} is not known here.")
        pack[name] = frozenset(value.split()) if isinstance(value, str) else value
    return Language(code, **pack)
