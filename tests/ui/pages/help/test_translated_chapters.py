"""A chapter in another language names buttons and gaps as the window of that language does."""

import re
from functools import lru_cache
from pathlib import Path

import pytest

from relpitch import paths
from tests.test_catalogs import tool

_MARKED = re.compile(r"\*{1,2}([^*|]+?)\*{1,2}")
_GAP = re.compile(r"`\{(\w+)\}`")
CHAPTERS = [
    (language, path.name)
    for language in tool.languages()
    for path in sorted((paths.translations() / language / "help").glob("*.md"))
]


@lru_cache
def labels(language: str) -> dict[str, set[str]]:
    """How the window says each of its texts, in whatever context."""
    said: dict[str, set[str]] = {}
    for message in tool.read(language):
        if message.id and isinstance(message.id, str):
            said.setdefault(_bare(message.id), set()).add(_bare(str(message.string)))
    return said


def _bare(label: str) -> str:
    return label.rstrip("…").strip()


def text(folder: Path, name: str) -> str:
    return " ".join((folder / "help" / name).read_text("utf-8").split())


def in_both(language: str, name: str) -> tuple[str, str]:
    return text(paths.resources(), name), text(paths.translations() / language, name)


@pytest.mark.parametrize(("language", "name"), CHAPTERS)
def test_a_button_is_named_as_the_window_names_it(language: str, name: str) -> None:
    english, translated = in_both(language, name)
    known = labels(language)
    named = {_bare(each) for each in _MARKED.findall(english)} & known.keys()
    assert [each for each in named if not any(f"*{label}" in translated for label in known[each])] == []


@pytest.mark.parametrize(("language", "name"), CHAPTERS)
def test_a_gap_has_the_name_that_the_program_fills(language: str, name: str) -> None:
    english, translated = in_both(language, name)
    called = {str(each.id): str(each.string) for each in tool.read(language) if each.context == "a slot"}
    assert set(_GAP.findall(translated)) == {called.get(each, each) for each in _GAP.findall(english)}


@pytest.mark.parametrize("path", sorted(paths.resources().rglob("help/*.md")), ids=lambda path: path.name)
def test_the_program_is_small_even_where_it_begins_a_sentence(path: Path) -> None:
    assert re.findall(r"(?:^|[.:] )Relpitch ", path.read_text("utf-8"), re.MULTILINE) == []
