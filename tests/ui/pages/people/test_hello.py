"""Another name in the greeting, in the message's language."""

import pytest

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.messages.message_abroad import abroad
from relpitch.ui.pages.people.hello import hello


@pytest.mark.parametrize(
    ("line", "name", "greeting"),
    [
        ("Hello Steve,", "Steven", "Hello Steven,"),
        ("Hello [name],", "Mo", "Hello Mo,"),
        ("Hallo Jürgen Groß,", "Herr Groß", "Hallo Herr Groß,"),
        ("Hallo,", "Mo", "Hallo Mo,"),
        ("Hallo Mo,", "", "Hallo,"),
        ("Hola, Ana:", "Anita", "Hola, Anita:"),
        ("Hola:", "Ana", "Hola, Ana:"),
        ("Hola, Ana:", "", "Hola:"),
    ],
)
def test_the_greeting_gets_the_name(line: str, name: str, greeting: str) -> None:
    assert hello(line, name) == greeting


@pytest.mark.parametrize("line", ["", "It was good to meet you.", "Hello there Steve, how are you,"])
def test_what_is_no_greeting_stays(line: str) -> None:
    assert hello(line, "Mo") is None


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
def test_whoever_a_drafted_message_greets_another_takes_their_place(line: str, before: str) -> None:
    assert hello(line.format(name=before), "Dee") == line.format(name="Dee")
