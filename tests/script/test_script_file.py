"""Script files: front matter, headings, bridges; reading and writing."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from relpitch.domain.errors import RelpitchError
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.script.front_matter import FRONT_KEYS
from relpitch.script.plain import plain, spoken
from relpitch.script.script_file import ScriptFile, ScriptSection, parse_file, write_file
from relpitch.translation import NAMES, gettext_in
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
        ScriptSection(Part.OPENING, "Stiff **neck**?"),
        ScriptSection(Part.OFFER, "I help people move. It works."),
        ScriptSection(Part.RELEVANCE, "> look up"),
        ScriptSection(Part.RELEVANCE, "There is one stretch.", "they rub their neck"),
        ScriptSection(Part.RELEVANCE, "I know a few.", "they say C#"),
        ScriptSection(Part.RELEVANCE, "stay.", "Notes"),
        ScriptSection(Part.INVITATION, "Shall I show you?"),
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
        ScriptSection(None, "I help people.\n\nThey move."),
    )


def test_the_first_bridge_is_the_one_said() -> None:
    file = parse_file("## relevance\n### when they rub their neck\nOne.\n### when they yawn\nTwo.")
    assert file.words == {Part.RELEVANCE: "One."}


@pytest.mark.parametrize(
    "when", ["wenn sie sich den Nacken reiben", "#busy days", "Wheniwork", "When in Rome"]
)
@pytest.mark.parametrize("language", ["en", "de", ""])
def test_a_bridge_has_its_heading_in_any_language(when: str, language: str) -> None:
    bridge = ScriptSection(Part.RELEVANCE, "Eine Dehnung.\n\n### Noch etwas", when)
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


@pytest.mark.parametrize("code", NAMES)
@pytest.mark.parametrize("part", Part)
def test_parts_are_named_in_any_language_and_written_in_that_of_the_file(part: Part, code: str) -> None:
    heading = gettext_in(code, part.heading)
    assert parse_file(f"## {heading.upper()}\nwords").words == {part: "words"}
    written = write_file(ScriptFile({"language": code}, (ScriptSection(part, f"## {heading}\nwords"),)))
    assert f"\n## {heading}\n" in written
    assert plain(parse_file(written).words[part]).endswith(f"## {heading}\nwords")


def test_a_language_without_a_catalog_has_english_headings() -> None:
    assert "## Offer\n" in write_file(
        ScriptFile({"language": "pl"}, (ScriptSection(Part.OFFER, "Pomagam."),))
    )


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
        ("---\r\ntitle: A\r\ntitel: red\r\n---\r\n", "Line 3"),
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
    ["a: b", '"quoted"', "'", "---", "+++", "# no comment", "two words", "de", "es"]
)
_WORDS = ANY_TEXT.map(lambda words: words.replace("\r\n", "\n").replace("\ufeff", "").strip())
_SECTIONS = st.builds(
    ScriptSection,
    st.none() | st.sampled_from(Part),
    _WORDS.filter(bool),
    st.just(""),
) | st.builds(
    ScriptSection, st.just(Part.RELEVANCE), _WORDS, st.sampled_from(["they rub their neck", "I see #1"])
)


@given(
    st.dictionaries(st.sampled_from([key for key in FRONT_KEYS if key != "language"]), _VALUES),
    st.lists(_SECTIONS, max_size=6),
)
def test_what_is_written_is_read(front: dict[str, str], sections: list[ScriptSection]) -> None:
    file = ScriptFile(front, tuple(sections))
    again = parse_file(write_file(file))
    assert again.front == front

    def said(file: ScriptFile) -> dict[Part | None, str]:
        return {part: plain(words) for part, words in file.words.items()}

    def bridges(file: ScriptFile) -> list[tuple[str, str]]:
        return [(each.when, plain(each.words)) for each in file.sections if each.part is Part.RELEVANCE]

    assert said(again) == said(file)
    assert bridges(again) == bridges(file)


OBSIDIAN = """---
tags: [moving, backs]
aliases:
  - Rücken
  - backs
title: >-
  Moving
  without pain
# a comment
created: 2024-01-01T10:00
"date modified": 2024-02-01
author:
  name: Someone Else
language: "en"
---
I fix bikes.
"""
HUGO = """+++
title = "Moving: without pain"
date = 2024-01-01T10:00:00Z
tags = ["moving"]
draft = true
[params]
  name = "Someone Else"
+++
I fix bikes.
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "front", "left_out"),
    [
        (
            OBSIDIAN,
            {"title": "Moving without pain", "language": "en"},
            ("tags", "aliases", "created", "date modified", "author"),
        ),
        (HUGO, {"title": "Moving: without pain"}, ("date", "tags", "draft", "params")),
        ("---\nlayout: post\n...\nI fix bikes.", {}, ("layout",)),
        ("---\ntitle: Moving\n  without pain\n---\nI fix bikes.", {"title": "Moving without pain"}, ()),
        ("---\nback:\n- 'one'\n- two\n---\nI fix bikes.", {"back": "one, two"}, ()),
    ],
)
def test_what_other_programs_write_at_the_head_is_named_and_the_words_are_read(
    text: str, front: dict[str, str], left_out: tuple[str, ...], ends: str
) -> None:
    file = parse_file(text.replace("\n", ends))
    assert (file.front, file.left_out, file.words) == (front, left_out, {None: "I fix bikes."})
    named = f"Left out from the head of the file: {', '.join(left_out)}."
    assert file.remarks == ((named,) if left_out else ())


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("titel", "title"), ("Tittle", "title"), ("nmae", "name"), ("mail", "email"), ("langauge", "language"),
     ("sittings", "setting"), ("rol", "role"), ("phon", "phone")],
)  # fmt: skip
def test_a_slip_of_an_own_key_is_told_with_what_was_meant(slip: str, meant: str) -> None:
    said = f"Line 2 of the script: “{slip.lower()}” is not known here, “{meant}” is."
    with pytest.raises(RelpitchError, match=said):
        parse_file(f"---\n{slip}: x\n---\nHello.")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("+++\ntitle = \n+++\nHello.", "not TOML"),
        ('+++\nlanguage = "British English"\n+++\n', "short code"),
        ("---\n- a\n---\n", "Line 2"),
        ("---\nIf you have a minute, this is it: hello\n---\n", "Line 2"),
    ],
)
def test_what_is_no_front_matter_of_any_program_is_told(text: str, says: str) -> None:
    with pytest.raises(RelpitchError, match=says):
        parse_file(text)


def test_words_between_lines_of_plus_signs_stay_words_when_written() -> None:
    words = "+++\nnot a key\n+++\nI fix bikes."
    written = write_file(ScriptFile({}, (ScriptSection(None, words),)))
    assert plain(parse_file(written).words[None]) == plain("\\" + words)
