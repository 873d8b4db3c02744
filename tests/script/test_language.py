"""Language packs are data that a person can edit."""

from pathlib import Path

import pytest

from relpitch import datafile, paths
from relpitch.script import english
from relpitch.script.language import language

EN = paths.resources() / "language" / "en"


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "language" / "en"
    folder.mkdir(parents=True)
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    return folder


def test_english_knows_its_words() -> None:
    known = language("en")
    assert "the" in known.function_words
    assert "dr" in known.before_a_name
    assert language("en-GB").function_words == language("EN_us").function_words == known.function_words


@pytest.mark.parametrize("code", ["de", "", "../en", "en/..", "🙂"])
def test_a_language_without_a_pack_is_empty(code: str) -> None:
    assert language(code).function_words == frozenset()


def test_an_exception_is_written_once_in_plain_letters() -> None:
    table = datafile.read(EN / "syllables.toml")
    words = [word for listed in table.values() for word in listed.split()]
    assert len(words) == len(set(words))
    assert all(word == word.casefold() and word.isascii() for word in words)


def test_the_licence_of_the_exceptions_lies_beside_them() -> None:
    assert "Carnegie Mellon University" in (EN / "LICENSE-cmudict.txt").read_text(encoding="utf-8")


def test_a_pack_with_a_slip_is_named(pack: Path) -> None:
    (pack / "words.toml").write_text('funktion_words = "the"\n', encoding="utf-8")
    with pytest.raises(datafile.DataFileError, match=r"words\.toml, line 1: funktion_words is not"):
        language.__wrapped__("en")


def test_a_table_of_syllables_with_a_slip_is_named(pack: Path) -> None:
    (pack / "syllables.toml").write_text('two = "people"\n', encoding="utf-8")
    with pytest.raises(datafile.DataFileError, match=r"syllables\.toml, line 1: two is not known here\."):
        english._exceptions.__wrapped__()
