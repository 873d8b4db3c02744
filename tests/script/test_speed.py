"""The script language keeps up with typing, and with any text."""

import gc
from collections.abc import Callable
from time import process_time

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
SIZE = 200_000


def everything(text: str) -> None:
    spoken_seconds(text)
    cue_words(text)
    first_letters(text)
    sentences(text)
    escape(text)
    write_file(parse_file(text))


def seconds_for(act: Callable[[str], object], text: str) -> float:
    gc.collect()
    began = process_time()
    act(text)
    return process_time() - began


@pytest.mark.parametrize("piece", STRANGE.values(), ids=STRANGE)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece: str) -> None:
    everything(piece * 10)
    small = seconds_for(everything, piece * (SIZE // 10 // len(piece)))
    large = seconds_for(everything, piece * (SIZE // len(piece)))
    assert large < 25 * small + 0.5


def test_a_keystroke_in_two_thousand_words_takes_milliseconds() -> None:
    pitch = "I help people who sit all day, in 35 offices, move without pain. " * 154
    spoken_seconds(pitch)
    times = sorted(seconds_for(spoken_seconds, pitch + "a" * n) for n in range(1, 12))
    assert times[5] < 0.05
