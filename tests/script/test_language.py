"""Language packs are data that a person can edit."""

from pathlib import Path

import pytest

from relpitch import datafile, paths
from relpitch.script import english
from relpitch.script.language import language, languages
from relpitch.script.syllables import syllables

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


@pytest.mark.parametrize("code", ["xx", "", "../en", "en/..", "🙂"])
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
    (pack / "words.toml").write_text('name = "English"\nfunktion_words = "the"\n', encoding="utf-8")
    with pytest.raises(datafile.DataFileError, match=r"words\.toml, line 2: funktion_words is not"):
        language.__wrapped__("en")


def test_a_table_of_syllables_with_a_slip_is_named(pack: Path) -> None:
    (pack / "syllables.toml").write_text('two = "people"\n', encoding="utf-8")
    with pytest.raises(datafile.DataFileError, match=r"syllables\.toml, line 1: two is not known here\."):
        english._exceptions.__wrapped__()


def test_every_pack_can_be_read_and_says_each_word_once() -> None:
    for each in languages():
        assert each.name
        assert each.in_english
        listed = datafile.read(paths.resources() / "language" / each.code / "words.toml").get(
            "function_words", ""
        )
        words = listed.split()
        assert len(words) == len(set(words)), each.code
        assert all(word.islower() or not word.isupper() for word in words), each.code


def test_a_pattern_with_a_slip_is_named(pack: Path) -> None:
    slip = 'name = "A"\nin_english = "A"\n[syllables]\nnucleus = "[aeiou"\n'
    (pack / "words.toml").write_text(slip, encoding="utf-8")
    with pytest.raises(datafile.DataFileError, match=r"words\.toml, line 4: nucleus is not a pattern"):
        language.__wrapped__("en")


# As dictionaries part them; a written vowel that glides into the next is one syllable with it.
SYLLABLES = {
    "de": "Knie:1 viel:1 Quark:1 Idee:2 Feier:2 neue:2 geübt:2 Quelle:2 Gebiet:2 Region:2 "
    "Bewegung:3 Museum:3 Theater:3 Familie:3 Ideen:3 beenden:3 beeilen:3 geeignet:3 Italien:3 "
    "beantworten:4 Bearbeitung:4 Universität:5",
    "es": "yo:1 Dios:1 hoy:1 buey:1 país:2 día:2 leer:2 ciudad:2 guerra:2 quiero:2 mayo:2 bueno:2 "
    "corazón:3 ahora:3 teatro:3 energía:4 comunidad:4 universidad:5 aeropuerto:5",
    "fr": "je:1 fille:1 bien:1 eau:1 oui:1 maison:2 personne:2 théâtre:2 café:2 travailler:3 "
    "réunion:3 animaux:3 télévision:4",
    "it": "io:1 più:1 gioco:2 giorno:2 quando:2 chiesa:2 lavoro:3 aiuto:3 paese:3 famiglia:3",
    "nl": "huis:1 mijn:1 nieuw:1 werken:2 België:3 beantwoord:3 belangrijk:3",
    "pl": "pies:1 praca:2 ludzie:2 piękny:2 pomagam:3 kobieta:3",
    "pt": "eu:1 não:1 muito:2 dia:2 rua:2 gente:2 coração:3 trabalho:3",
    "sv": "jag:1 hjälper:2 arbete:3 människor:3",
}


@pytest.mark.parametrize(
    ("code", "word", "count"),
    [(code, *pair.split(":")) for code, pairs in SYLLABLES.items() for pair in pairs.split()],
)
def test_syllables_follow_the_rules_of_their_language(code: str, word: str, count: str) -> None:
    assert syllables(word, code) == int(count)
