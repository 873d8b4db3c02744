"""Sentences end where a person would stop."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.sentences import sentences
from tests.script.texts import ANY_TEXT


def told(text: str, code: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, code)]


@given(ANY_TEXT, st.sampled_from(["en", "de", "zh"]))
def test_sentences_hold_every_character_but_space(text: str, code: str) -> None:
    spans = sentences(text, code)
    assert "".join("".join(told(text, code)).split()) == "".join(text.split())
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


@pytest.mark.parametrize(
    "text",
    [
        "I help people move.|It works.|Shall I show you?|Do!",
        "Dr. Smith and Mrs. Jones met Prof. Lee.|They talked.",
        "I fix backs, e.g. Yours, i.e. Right here.|Yes.",
        "It costs 3.50 or 1,000.25 in all.|Good.",
        "J. R. Smith taught me.|He was kind.",
        "We moved to the U.S. in May.|It was warm.",
        "We open at 9 a.m. and close at 5 p.m.|Come by.",
        "See you at 9 a.m. on Friday.",
        "I wait...|You talk.",
        "I wait... then you talk.",
        "Well… maybe.|Yes.",
        "“Why?” she asked.|She said, “Because.”|I left.",
        '"Really?" she said.|(Yes.)|Then we sat.',
        "Visit okaforphysio.example.|Or write to a.b@c.org.|Thanks.",
        "It has version 2.0.1 now.|New.",
        "I help people, walkers etc. and cooks.|And you?",
        "I like walkers, cooks, etc.|You?",
        "We came in 2019.|We stayed.",
        "No. 5 is mine.|Room no. 7 too.",
        "Did I quit?|No.|I stayed.",
        "It is plan B.|Then we go.",
        "So am I.|We both are.",
        "What?!|No!!|Fine.",
        "i help people.|i like it.",
        "One line\nthat goes on.|Another.",
        "A title|\n\nA paragraph.|\n\nMore",
        "1. Stretch.|\n2. Walk.|\n3. Rest.",
        "I bring:|\n- a mat|\n- a ball",
        "你好。|我帮助人。|好吗？|好！",
        "هل تتألم؟|أنا أساعد الناس.|شكرا",
        "Ça va ?|Oui !",
    ],
)
def test_sentences(text: str) -> None:
    sentences_meant = text.split("|")
    spaced = re.sub(r"([。？])\||\|(\n)", r"\1\2", text).replace("|", " ")
    assert told(spaced) == [each.strip() for each in sentences_meant]


def test_without_a_pack_a_small_letter_goes_on() -> None:
    assert told("Se kestää n. kymmenen minuuttia. Entä te?", "fi") == [
        "Se kestää n. kymmenen minuuttia.",
        "Entä te?",
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Das war am 3. Mai bei Dr. Lee.|Es dauert ca. zehn Minuten, z. B. am Bach.|Und Sie?"),
        ("de", "Ich bin im 3. Stock.|Die Klasse 5.|Dann gehen wir."),
        ("es", "La Sra. López me enseñó.|Fue p.ej. en mayo.|¿Y usted?"),
        ("fr", "M. Petit et Mme. Roux parlent, p.ex. ici.|Et vous ?"),
        ("da", "Det var den 3. maj.|Vi gik."),
    ],
)
def test_sentences_end_where_their_language_ends_them(code: str, text: str) -> None:
    assert told(text.replace("|", " "), code) == text.split("|")
