"""What relpitch knows of a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
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
    return read(path, code)


def read(path: Path, code: str) -> Language:
    """The language of a code in a file, each field checked."""
    words = [each.name for each in fields(Language) if each.default == frozenset()]
    tables = [each.name for each in fields(Language) if each.default_factory is dict]
    pack = datafile.whole(path, optional=(*words, *tables))
    known: dict[str, Any] = {name: frozenset(pack.words(name)) for name in words if name in pack}
    known |= {name: pack.words_by_name(name) for name in tables if name in pack}
    return Language(code, **known)
