"""Dictionaries: ours, the person's own, and those of the system."""

from pathlib import Path

import pytest

from relpitch import paths
from relpitch.spelling import Dictionary, has_dictionary
from relpitch.spelling.places import dictionaries

pytest.importorskip("hunspell", reason="chunspell has no wheel for this Python")


@pytest.fixture(scope="module")
def english() -> Dictionary:
    return Dictionary("en")


def test_english_is_right_in_both_of_its_ways(english: Dictionary) -> None:
    assert all(map(english.knows, ("color", "colour", "organize", "organise", "I’m", "don't")))
    assert not any(map(english.knows, ("recieve", "teh", "helpp")))


def test_what_may_have_been_meant_is_told_with_the_apostrophe_that_is_typed(english: Dictionary) -> None:
    assert "receive" in english.suggestions("recieve")
    assert len(english.suggestions("recieve")) <= 5
    assert not any("'" in each for each in english.suggestions("wont’"))


def test_spanish_is_there() -> None:
    spanish = Dictionary("es")
    assert spanish.knows("corazón")
    assert not spanish.knows("ordenadro")
    assert "ordenador" in spanish.suggestions("ordenadro")


def test_a_language_without_a_dictionary_has_none() -> None:
    assert not has_dictionary("xx")
    assert dictionaries("xx") == []


def test_a_dictionary_of_the_persons_own_comes_first(own_folders: Path) -> None:
    folder = paths.dictionaries()
    folder.mkdir(parents=True)
    (folder / "de_DE.dic").write_text("2\nHaus/E\nBrücke\n", encoding="utf-8")
    (folder / "de_DE.aff").write_text("SET UTF-8\nSFX E Y 1\nSFX E 0 es .\n", encoding="utf-8")
    assert dictionaries("de-AT") == [(folder / "de_DE.dic", folder / "de_DE.aff")]
    german = Dictionary("de")
    assert all(map(german.knows, ("Haus", "Hauses", "Brücke")))
    assert not german.knows("Bruecke")


def test_half_a_dictionary_is_none(own_folders: Path) -> None:
    folder = paths.dictionaries()
    folder.mkdir(parents=True)
    (folder / "xx_XX.dic").write_text("1\nhaus\n", encoding="utf-8")
    assert not has_dictionary("xx")
