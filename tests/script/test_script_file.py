"""Script files: front matter, headings, bridges; reading and writing."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from relpitch.domain.errors import RelpitchError
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.script.plain import plain, spoken
from relpitch.script.script_file import FRONT_KEYS, ScriptFile, Section, parse_file, write_file
from tests.script.texts import ANY_TEXT

WHOLE = """---
title: Moving without pain
name: Maya Okafor
email: "maya@okaforphysio.example"
setting: gym
---

## Opening
Stiff **neck**?

## OFFER ##
I help people move. It works.

## how it relates  to You
> look up

### when they rub their neck
There is one stretch.

### When they say C#
I know a few.

### Notes
stay.

## Invitation
Shall I show you?
"""


def test_a_whole_file() -> None:
    file = parse_file(WHOLE)
    assert dict(file.front) == {
        "title": "Moving without pain",
        "name": "Maya Okafor",
        "email": "maya@okaforphysio.example",
        "setting": "gym",
    }
    assert file.sections == (
        Section(Part.OPENING, "Stiff **neck**?"),
        Section(Part.OFFER, "I help people move. It works."),
        Section(Part.RELEVANCE, "> look up"),
        Section(Part.RELEVANCE, "There is one stretch.", "they rub their neck"),
        Section(Part.RELEVANCE, "I know a few.", "they say C#"),
        Section(Part.RELEVANCE, "stay.", "Notes"),
        Section(Part.INVITATION, "Shall I show you?"),
    )
    assert spoken(file.words, Length.LINE) == "I help people move."


@pytest.mark.parametrize("text", [WHOLE, WHOLE.replace("\n", "\r\n"), "\ufeff" + WHOLE])
def test_sections_stand_where_they_start(text: str) -> None:
    counted = text.removeprefix("\ufeff")
    sections = parse_file(text).sections
    assert len(sections) == 7
    for section in sections:
        assert counted[section.start :].startswith(section.words)


def test_without_headings_it_is_one_unnamed_part() -> None:
    assert parse_file("I help people.\n\nThey move.\n").sections == (
        Section(None, "I help people.\n\nThey move."),
    )


def test_the_first_bridge_is_the_one_said() -> None:
    file = parse_file("## relevance\n### when they rub their neck\nOne.\n### when they yawn\nTwo.")
    assert file.words == {Part.RELEVANCE: "One."}


@pytest.mark.parametrize(
    "when", ["wenn sie sich den Nacken reiben", "#busy days", "Wheniwork", "When in Rome"]
)
@pytest.mark.parametrize("language", ["en", "de", ""])
def test_a_bridge_has_its_heading_in_any_language(when: str, language: str) -> None:
    bridge = Section(Part.RELEVANCE, "Eine Dehnung.\n\n### Noch etwas", when)
    written = write_file(ScriptFile({"language": language} if language else {}, (bridge,)))
    (again,) = parse_file(written).sections
    assert (again.when, plain(again.words)) == (when, plain(bridge.words))
    assert language != "de" or when != "wenn sie sich den Nacken reiben" or f"### {when}\n" in written


def test_a_bridge_belongs_under_the_fourth_heading() -> None:
    assert parse_file("## proof\n### when I say\nit is text").words == {
        Part.PROOF: "### when I say\nit is text"
    }


def test_parts_come_in_the_order_they_are_said_and_one_named_twice_goes_on() -> None:
    text = "Hello.\n## Invitation\nShall we?\n## Opening\nA.\n## Offer\n\n## Opening\nB."
    assert list(parse_file(text).words.items()) == [
        (None, "Hello."),
        (Part.OPENING, "A.\n\nB."),
        (Part.INVITATION, "Shall we?"),
    ]


@pytest.mark.parametrize("part", Part)
def test_labels_and_ids_name_parts_in_any_case(part: Part) -> None:
    for name in (part.value, part.label, part.label.upper()):
        assert parse_file(f"## {name}\nwords").words == {part: "words"}


@pytest.mark.parametrize(
    "text", ["# Opening\nA", "### Opening\nA", "##Opening\nA", "## Openings\nA", "\\## Opening\nA"]
)
def test_other_headings_are_words(text: str) -> None:
    assert parse_file(text).words == {None: text}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("---\ntitle\n---\n", "Line 2"),
        ("---\ntitle: A\n\nsome words\n---\n", "Line 4"),
        ("---\r\ntitle: A\r\ncolour: red\r\n---\r\n", "Line 3"),
        ("---\nname: A\nname: B\n---", "Line 3"),
        ("---\nlanguage: British English\n---", "Line 2"),
        ("---\n: A\n---", "Line 2"),
        ("---\ntitle: A\n", "Line 1"),
        ("---", "Line 1"),
    ],
)
def test_bad_front_matter_names_its_line_in_one_sentence(text: str, says: str) -> None:
    with pytest.raises(RelpitchError) as error:
        parse_file(text)
    sentence = str(error.value)
    assert sentence.startswith(f"{says} of the script: ")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "!" not in sentence


def test_front_matter_may_be_empty_or_missing_or_quoted() -> None:
    assert parse_file("---\n---\nHi").words == parse_file("Hi").words == {None: "Hi"}
    text = "---\nTitle : 'A: b'\n\nphone:\nlanguage: pt-BR\n--- \nHi"
    assert dict(parse_file(text).front) == {"title": "A: b", "phone": "", "language": "pt-BR"}
    assert parse_file("Hi\n---\nno: front\n---").front == {}


@given(ANY_TEXT | ANY_TEXT.map("---\ntitle: x\n---\n{}".format))
def test_reading_and_writing_is_stable(text: str) -> None:
    try:
        file = parse_file(text)
    except RelpitchError:
        assume(False)
    written = write_file(file)
    assert write_file(parse_file(written)) == written


@given(ANY_TEXT)
def test_any_section_stands_where_it_starts(text: str) -> None:
    text = f"## Offer\n{text}\n## relevance\n{text}"
    for section in parse_file(text).sections:
        assert text[section.start : section.start + len(section.words)] == section.words


_VALUES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1) | st.sampled_from(
    ["a: b", '"quoted"', "'", "---", "# no comment", "two words"]
)
_WORDS = ANY_TEXT.map(lambda words: words.replace("\r\n", "\n").replace("\ufeff", "").strip())
_SECTIONS = st.builds(
    Section,
    st.none() | st.sampled_from(Part),
    _WORDS.filter(bool),
    st.just(""),
) | st.builds(Section, st.just(Part.RELEVANCE), _WORDS, st.sampled_from(["they rub their neck", "I see #1"]))


@given(
    st.dictionaries(st.sampled_from([key for key in FRONT_KEYS if key != "language"]), _VALUES),
    st.lists(_SECTIONS, max_size=6),
)
def test_what_is_written_is_read(front: dict[str, str], sections: list[Section]) -> None:
    file = ScriptFile(front, tuple(sections))
    again = parse_file(write_file(file))
    assert again.front == front

    def said(file: ScriptFile) -> dict[Part | None, str]:
        return {part: plain(words) for part, words in file.words.items()}

    def bridges(file: ScriptFile) -> list[tuple[str, str]]:
        return [(each.when, plain(each.words)) for each in file.sections if each.part is Part.RELEVANCE]

    assert said(again) == said(file)
    assert bridges(again) == bridges(file)
