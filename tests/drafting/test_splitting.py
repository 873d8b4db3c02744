"""A pasted pitch is taken apart by the shape of its sentences; not a word of it is lost."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.part import Part
from relpitch.drafting.from_paste.splitting import Proposal, split

# A block is a pitch, each line of it the words of one part.
PITCHES = [
    [tuple(line.split(": ", maxsplit=1)) for line in block.splitlines()]
    for block in Path(__file__).with_name("pitches.txt").read_text(encoding="utf-8").split("\n\n")
]


def told(proposals: tuple[Proposal, ...]) -> list[tuple[str, ...]]:
    return [(each.part.value if each.part else "leave out", each.text) for each in proposals]


@pytest.mark.parametrize("pitch", PITCHES, ids=[pitch[0][1][:30] for pitch in PITCHES])
def test_a_pitch_is_found_in_its_parts(pitch: list[tuple[str, ...]]) -> None:
    assert told(split(" ".join(text for _, text in pitch))) == pitch


def test_lines_of_their_own_are_sentences_of_their_own() -> None:
    assert told(split("Hi, I'm Maya\nI help people who sit all day\nShall I show you?\n")) == [
        ("leave out", "Hi, I'm Maya"),
        ("offer", "I help people who sit all day"),
        ("invitation", "Shall I show you?"),
    ]


def test_lines_broken_by_width_are_read_as_one_sentence() -> None:
    offer = (
        "I help people who sit all day move without pain, with habits of\n"
        "ten minutes that fit inside a working day, between two calls or\n"
        "while the kettle boils."
    )
    assert told(split(f"{offer}\nShall I show you?")) == [
        ("offer", offer),
        ("invitation", "Shall I show you?"),
    ]


def test_a_script_files_own_headings_name_the_parts_and_its_bridges() -> None:
    text = (
        "---\ntitle: Moving\n---\n\n## Offer\nShall I show you?\n\n## How it relates to you\n"
        "### when they rub their neck\nThere is one stretch.\n### when they yawn\nHere is tea.\n"
    )
    assert split(text) == (
        _proposal(text, "---\ntitle: Moving\n---\n\n## Offer", None),
        _proposal(text, "Shall I show you?", Part.OFFER),
        _proposal(text, "## How it relates to you\n### when they rub their neck", None),
        _proposal(text, "There is one stretch.", Part.RELEVANCE, "they rub their neck"),
        _proposal(text, "### when they yawn", None),
        _proposal(text, "Here is tea.", Part.RELEVANCE, "they yawn"),
    )


def test_an_if_sentence_is_a_bridge_that_knows_its_when() -> None:
    text = "I help people move. If your neck is stiff, I know a stretch. It takes a minute of your day."
    bridge = split(text)[-1]
    assert (bridge.part, bridge.when) == (Part.RELEVANCE, "their neck is stiff")


def test_front_matter_that_is_none_is_only_text() -> None:
    assert told(split("---\nI help people move.\n")) == [
        ("leave out", "---"),
        ("offer", "I help people move."),
    ]


def test_long_unclear_text_is_offered_as_the_offer() -> None:
    text = "Ropes and chalk, a wall with holes. " * 400
    assert [each.part for each in split(f"Do you climb? {text}")] == [Part.OPENING, Part.OFFER]


def test_an_early_invitation_does_not_swallow_what_follows() -> None:
    text = f"I help. Let me show you. {'The wall is high and the holes are small. ' * 100}"
    assert split(text)[-1].part is Part.OFFER


@pytest.mark.parametrize("text", ["", " ", "\n\n \r\n\t", "\ufeff"])
def test_nothing_holds_nothing(text: str) -> None:
    assert split(text) == ()


PASTED = st.text() | st.lists(
    st.sampled_from(
        [
            *(
                "I help people.",
                "You know how",
                "?",
                "Hi, I'm Ann.",
                "\n",
                "\n\n",
                "## Offer\n",
                "---\n",
                "a: b\n",
            ),
            *(
                "### when they nod\n",
                "## How it relates to you\n",
                "Shall I?",
                "日本。",
                "\r\n",
                "> note",
                "# ",
            ),
        ]
    )
).map(" ".join)


@given(PASTED)
def test_every_word_is_in_one_proposal_and_in_its_place(text: str) -> None:
    at, between = 0, ""
    for each in split(text):
        assert each.start >= at
        assert each.text == text[each.start : each.end]
        assert each.text.strip() == each.text != ""
        between += text[at : each.start]
        at = each.end
    assert not (between + text[at:]).replace("\ufeff", "").strip()


@given(PASTED)
def test_neighbours_are_never_of_the_same_part(text: str) -> None:
    found = [(each.part, each.when) for each in split(text)]
    assert all(one != other for one, other in itertools.pairwise(found))


@given(
    st.lists(
        st.sampled_from(["Der Turm ist hoch und schön.", "Das Seil ist nicht alt.", "Kennen Sie das?"]),
        min_size=1,
    )
)
def test_in_another_language_only_questions_are_told_apart(sentences: list[str]) -> None:
    parts = [each.part for each in split("\n\n".join(sentences))]
    assert parts.count(Part.OPENING) <= 1
    assert parts.count(Part.INVITATION) <= 1
    assert set(parts) <= {Part.OPENING, Part.OFFER, Part.INVITATION}


def _proposal(text: str, words: str, part: Part | None, when: str = "") -> Proposal:
    start = text.index(words)
    return Proposal(words, part, start, start + len(words), when)
