"""The first line of a message greets somebody else once that is typed, in the message's language."""

import pytest

from relpitch.drafting.message_abroad import abroad
from relpitch.drafting.message_words import message_words
from relpitch.ui.pages.people.hello import hello

LINES = [
    *message_words().sentences["hello"],
    *(
        line
        for each in abroad().values()
        for kind in ("hello", "hello_formal")
        for line in each.sentences[kind]
    ),
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("before", ["Ann", "Tom, Sue and Ann", "Frau Öz", "[name]"])
def test_whoever_was_greeted_another_is(line: str, before: str) -> None:
    assert hello(line.format(name=before), "Dee") == line.format(name="Dee")


@pytest.mark.parametrize("line", ["Good morning all of you", "It was: good", ""])
def test_what_is_no_greeting_is_left(line: str) -> None:
    assert hello(line, "Dee") is None
