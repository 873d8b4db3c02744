"""Every text there is in a language, of its catalog and of its files, to be read for how it is said."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache

from relpitch import paths
from tests.test_catalogs import tool


def found(pattern: str, language: str) -> list[str]:
    """Where something is said."""
    return [f"{where}: {text}" for where, text in texts(language) if re.search(pattern, text)]


@lru_cache
def texts(language: str) -> tuple[tuple[str, str], ...]:
    """All that is said in a language, each text with where it stands."""
    return (*_of_the_catalog(language), *_of_the_files(language))


def _of_the_catalog(language: str) -> Iterator[tuple[str, str]]:
    for each in tool.read(language):
        if each.id:
            forms = each.string if isinstance(each.string, list | tuple) else (each.string,)
            yield from ((str(each.id), form) for form in forms)


def _of_the_files(language: str) -> Iterator[tuple[str, str]]:
    folder = paths.translations() / language
    for path in sorted(folder.rglob("*.md")):
        yield from ((path.name, line) for line in path.read_text("utf-8").split("\n\n"))
    for path in sorted(folder.rglob("*.toml")):
        yield from ((path.name, words) for words in _words(tomllib.loads(path.read_text("utf-8"))))


def _words(value: object) -> Iterator[str]:
    match value:
        case dict():
            for each in value.values():
                yield from _words(each)
        case list():
            for each in value:
                yield from _words(each)
        case str():
            yield value
