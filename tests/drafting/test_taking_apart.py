"""What is kept of a pasted pitch or a script file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.drafting.from_paste.splitting import split
from relpitch.drafting.from_paste.taking_apart import is_marked, parts_of, source_of
from relpitch.script.plain import escape, plain

LINES = st.lists(
    st.sampled_from(
        [
            "> breathe",
            "I fix bikes.",
            "",
            "Last year I fixed forty.",
            "## Offer",
            "## Proof",
            "## How it relates to you",
        ]
    ),
    max_size=9,
).map("\n".join)


def said(text: str) -> list[str]:
    """What would be said of a pasted text, word by word."""
    proposals = [(each, each.part) for each in split(text)]
    phrasings = [
        phrasing for found in parts_of(proposals, marked=is_marked(text)).values() for phrasing in found
    ]
    return " ".join(plain(each.words) for each in phrasings).split()


@given(LINES)
def test_a_note_to_self_silences_nothing_but_itself(text: str) -> None:
    spoken = [line for line in text.splitlines() if not line.startswith(("> ", "#"))]
    assert sorted(said(text)) == sorted(" ".join(spoken).split())


@pytest.mark.parametrize(
    "text",
    [
        "# My pitch\n> breathe first\n\n## Offer\nI fix bikes.\n",
        "## Offer\nI fix bikes.\n> smile\n\n## Proof\nForty.\n\n## Offer\nAnd trikes.\n",
    ],
)
def test_a_note_beside_another_section_keeps_a_line_of_its_own(text: str) -> None:
    assert "bikes." in said(text)
    assert "breathe" not in said(text)
    assert "smile" not in said(text)


def test_plain_words_stay_plain_around_a_note() -> None:
    written = source_of("2*3 {so}\n> smile\n> or not", marked=False)
    assert written == escape("2*3 {so}\n") + "> smile\n> or not"


def test_a_text_with_headings_or_front_matter_is_a_script() -> None:
    assert is_marked("## Offer\nI fix bikes.")
    assert is_marked("---\ntitle: Bikes\n---\nI fix bikes.")
    assert not is_marked("I fix *bikes*.")
    assert not is_marked("---\nI fix bikes.")
