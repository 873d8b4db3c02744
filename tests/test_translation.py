"""Words in another language, out of a catalog."""

from pathlib import Path

import pytest

from relpitch import translation


def test_english_stands_as_in_the_code(tmp_path: Path) -> None:
    translation.use("en", tmp_path)
    assert translation._("Rehearse") == "Rehearse"
    assert [translation.ngettext("{n} day", "{n} days", n) for n in (0, 1, 2)] == [
        "{n} days",
        "{n} day",
        "{n} days",
    ]


def test_a_language_without_a_catalog_is_english(tmp_path: Path) -> None:
    translation.use("de", tmp_path)
    assert translation.language_in_use() == "de"
    assert translation._("Rehearse") == "Rehearse"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["de_AT.UTF-8"], "de"),
        (["fr_FR", "es-MX", "de"], "es"),
        (["en_GB.UTF-8", "de"], "en"),
        (["C.UTF-8", "de"], "en"),
        (["fr"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_there_is_fits(wanted: list[str], found: str) -> None:
    assert translation.fitting(wanted) == found


def test_the_system_is_asked_as_gettext_asks_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert translation.asked_of_the_system() == []
    monkeypatch.setenv("LANG", "es_ES.UTF-8")
    assert translation.asked_of_the_system() == ["es_ES.UTF-8"]
    monkeypatch.setenv("LANGUAGE", "fr:de")
    assert translation.asked_of_the_system() == ["fr", "de"]


def test_what_is_made_of_words_is_made_once_a_language(tmp_path: Path) -> None:
    made: list[str] = []

    @translation.each_language
    def words() -> str:
        made.append(translation.language_in_use())
        return translation.language_in_use()

    assert [words(), words()] == ["en", "en"]
    translation.use("de", tmp_path)
    assert [words(), words()] == ["de", "de"]
    assert made == ["en", "de"]


def test_a_word_beside_a_statement_is_in_its_language(tmp_path: Path) -> None:
    translation.use("de", tmp_path)
    assert translation.pgettext_in("en-GB", "a bridge", "when {when}") == "when {when}"
    translation.use("en_XA", tmp_path)
    assert translation.pgettext_in("en", "a bridge", "when {when}") != "when {when}"
