"""Who is mentioned in a note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.mentions import by_mention, mentioned_words, mentions

PEOPLE = [
    ("p", "Priya Raman"),
    ("h", "Dr. Hana Suzuki"),
    ("t", "Tomás Herrera"),
    ("s", "Steve Marsh"),
    ("f", "Steve’s friend, who fixes pianos"),
    ("j", "Joe Brennan"),
    ("k", "Joe Ng"),
    ("m", "May"),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask @Priya about it", [("@Priya", "p")]),
        ("Ask @priya raman, who knows", [("@priya raman", "p")]),
        ("@Priya’s oven. @TOMAS!", [("@Priya", "p"), ("@TOMAS", "t")]),
        ("with @Dr. Hana Suzuki and @Hana", [("@Dr. Hana Suzuki", "h"), ("@Hana", "h")]),
        ("@Joe came", []),
        ("@Joe Ng came", [("@Joe Ng", "k")]),
        ("@May may come", [("@May", "m")]),
        ("Write to priya@priya.example", []),
        ("@nobody @ @@Priya", []),
    ],
)
def test_a_mention_is_an_at_sign_and_a_name_that_only_one_person_has(
    text: str, found: list[tuple[str, str]]
) -> None:
    known = by_mention(PEOPLE)
    assert [(text[each.start : each.end], each.person_id) for each in mentions(text, known)] == found


def test_people_may_be_looked_for_by_the_first_word_of_each_mention() -> None:
    assert mentioned_words(["@Tomás Herrera and @priya", "a@b.example, @Priya"]) == ("tomas", "priya")


def test_a_name_of_two_people_mentions_nobody() -> None:
    assert by_mention([("a", "Sam"), ("b", "Sam")]) == {}
    assert by_mention([("a", "Sam"), ("b", "Sam Dlamini")]) == {"sam": "a", "sam dlamini": "b"}


@given(st.text(alphabet="@ab .’-\n", max_size=60))
def test_any_text_may_be_looked_at(text: str) -> None:
    for each in mentions(text, by_mention([("a", "a"), ("b", "a b")])):
        assert text[each.start] == "@"
        assert each.start < each.end <= len(text)
