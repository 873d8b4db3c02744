"""Words tell their language, or nothing is told."""

import pytest
from hypothesis import given

from relpitch.script.language import languages
from relpitch.script.telling_language import language_told_by
from tests.script.texts import ANY_TEXT


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "I help people who sit all day move without pain."),
        ("de", "Ich helfe Menschen, die den ganzen Tag **sitzen**, wieder ohne Schmerzen zu gehen."),
        ("es", "Ayudo a la gente que está todo el día sentada a moverse sin dolor."),
        ("fr", "J’aide les gens qui restent assis toute la journée à bouger sans douleur."),
        ("it", "Aiuto le persone che stanno sedute tutto il giorno a muoversi senza dolore."),
        ("pt", "Ajudo as pessoas que passam o dia todo sentadas a mexer-se sem dor."),
        ("nl", "Ik help mensen die de hele dag zitten om weer zonder pijn te bewegen."),
        ("pl", "Pomagam ludziom, którzy cały dzień siedzą, żeby się ruszali bez bólu."),
        ("sv", "Jag hjälper folk som sitter hela dagen att röra sig utan att det gör ont."),
        ("he", "אני עוזר לאנשים"),
        ("ja", "日本語で話します"),
        ("zh", "我帮助整天坐着的人"),
    ],
)
def test_words_tell_their_language(code: str, words: str) -> None:
    assert language_told_by(words) == code


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Bakers",
        "Maya Okafor, physio",
        "In Los Angeles and La Paz, I met El Niño and die Mannschaft.",
        "Jeg hjelper folk som sitter hele dagen.",  # Norwegian as well as Danish
        "????? 12 %",
    ],
)
def test_where_nothing_is_sure_nothing_is_told(words: str) -> None:
    assert language_told_by(words) == ""


@given(ANY_TEXT)
def test_any_text_is_told_without_a_fault(words: str) -> None:
    assert language_told_by(words) in {"", *(each.code for each in languages())}
