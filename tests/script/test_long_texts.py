"""The script language reads any text, however strange; how long it takes is in benchmarks/long_texts.py."""

import pytest

from relpitch.script.cues import cue_words, first_letters
from relpitch.script.plain import escape
from relpitch.script.script_file import parse_file, write_file
from relpitch.script.seconds import spoken_seconds
from relpitch.script.sentences import sentences

STRANGE = {
    "stars": "*",
    "stars apart": "* ",
    "stars that open": "*a ",
    "stars in pairs": "**a** ",
    "slashes": "/",
    "pauses": " //",
    "brackets that open": "(",
    "brackets that close": ")",
    "extras": "((a)) ",
    "braces": "{a",
    "backslashes": "\\",
    "points": ".",
    "points apart": "a. ",
    "quoted points": ".)",
    "empty lines": "\n ",
    "lines of a list": "\n- a",
    "notes": "> a\n",
    "headings": "## Offer\n",
    "digits": "7",
    "numbers": "1 ",
    "numbers in groups": "12-",
    "one long word": "ae",
    "addresses": "a.b@",
    "Chinese": "你好。",
    "combining marks": "\u0301",
}


@pytest.mark.parametrize("piece", STRANGE.values(), ids=STRANGE)
def test_a_long_text_of_one_piece_is_read(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert spoken_seconds(text) >= 0
    assert all(cue_words(text))
    assert set(first_letters(text)) <= {*text, " "}
    assert escape(text)
    assert all(0 <= begin < end <= len(text) for begin, end in sentences(text))
    file = parse_file(text)
    assert parse_file(write_file(file)).words == file.words
