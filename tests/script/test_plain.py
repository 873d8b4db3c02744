"""Plain words, by length, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.script.plain import escape, plain, spoken, word_count
from relpitch.script.tokens import TokenKind, parse
from tests.script.texts import ANY_TEXT

FULL, SHORT, LINE = Length.FULL, Length.SHORT, Length.LINE


@given(ANY_TEXT)
def test_plain_words_come_back_from_their_source(words: str) -> None:
    assert plain(escape(words)) == words
    assert {token.kind for token in parse(escape(words))} <= {TokenKind.TEXT}


@given(ANY_TEXT, ANY_TEXT)
def test_escaped_words_stay_themselves_beside_others(words: str, others: str) -> None:
    assert plain(f"{escape(words)}\n\n{escape(others)}") == f"{words}\n\n{others}"


def test_escaping_leaves_ordinary_words_alone() -> None:
    words = "I help (some) people, and/or cats 24/7: 5 > 3, a_b, #1 – “quoted”, [x], `y`."
    assert escape(words) == words


@given(ANY_TEXT)
def test_the_line_is_the_beginning_of_the_short_length(source: str) -> None:
    assert plain(source, SHORT).lstrip().startswith(plain(source, LINE).lstrip())


@given(ANY_TEXT)
def test_the_short_length_says_nothing_that_the_full_does_not(source: str) -> None:
    letters = iter("".join(plain(source, FULL).split()))
    assert all(letter in letters for letter in "".join(plain(source, SHORT).split()))


# (what it shows, source, full, short, line); None where it is as the one before
SCRIPTS: list[tuple[str, str, str, str | None, str | None]] = [
    ("no marks", "I help people move without pain.", "I help people move without pain.", None, None),
    ("two sentences", "I fix backs. Then I teach.", "I fix backs. Then I teach.", None, "I fix backs."),
    ("a question first", "Stiff neck? I help.", "Stiff neck? I help.", None, "Stiff neck?"),
    ("stress", "I *really* mean it.", "I really mean it.", None, None),
    ("a cue", "I help **people who sit**.", "I help people who sit.", None, None),
    ("cue and stress", "I help **people *who* sit**.", "I help people who sit.", None, None),
    ("a breath", "People sit / all day.", "People sit all day.", None, None),
    ("a pause", "Neck? // I help.", "Neck? I help.", None, "Neck?"),
    ("a pause at a line's end", "Neck? //\nI help.", "Neck?\nI help.", None, "Neck?"),
    ("a pause first", "// I help.", "I help.", None, None),
    ("a pause last", "I help. //", "I help.", None, None),
    (
        "an extra",
        "I help people ((who sit)) move.",
        "I help people who sit move.",
        "I help people move.",
        None,
    ),
    ("an extra with room", "I help (( many )) people.", "I help many people.", "I help people.", None),
    (
        "an extra before a point",
        "I help people ((who sit)).",
        "I help people who sit.",
        "I help people.",
        None,
    ),
    ("an extra before a comma", "Hi ((there)), you.", "Hi there, you.", "Hi, you.", None),
    ("an extra sentence", "One. ((Two.)) Three.", "One. Two. Three.", "One. Three.", "One."),
    ("an extra first", "((Hello.)) I help.", "Hello. I help.", "I help.", None),
    ("an extra last", "I help. ((Really.))", "I help. Really.", "I help. ", "I help."),
    ("an extra paragraph", "One.\n\n((Two.))\n\nThree.", "One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "One."),
    ("an extra with brackets", "I ((can (and do))) help.", "I can (and do) help.", "I help.", None),
    ("an extra with a pause", "I ((wait, //)) help.", "I wait, help.", "I help.", None),
    ("an extra within", "I ((a ((b)) c)) d.", "I a b c d.", "I d.", None),
    ("an extra with a cue", "I ((do **truly**)) help.", "I do truly help.", "I help.", None),
    ("a cue around an extra", "**all ((the)) day**", "all the day", "all day", None),
    ("only an extra", "((Hello.))", "Hello.", "", None),
    ("a note", "> smile\nI help.", "I help.", None, None),
    ("a note between", "Neck?\n> wait for it\nI help.", "Neck?\nI help.", None, "Neck?"),
    ("a note last", "I help.\n> smile", "I help.\n", None, "I help."),
    ("only a note", "> smile", "", None, None),
    ("a note between paragraphs", "A.\n\n> hm\n\nB.", "A.\n\nB.", None, "A."),
    ("a slot", "Hello {name}, I help.", "Hello {name}, I help.", None, None),
    ("escapes", r"2 \* 3, \> and \(\(so\)\)", "2 * 3, > and ((so))", None, None),
    ("an unbalanced star", "5* hotels", "5* hotels", None, None),
    ("an unbalanced extra", "I ((mean it.", "I ((mean it.", None, None),
    ("a list", "- one\n- two", "- one\n- two", None, "- one"),
    ("other Markdown", "# Title and _that_ `x` [y](z)", "# Title and _that_ `x` [y](z)", None, None),
    ("and/or", "cats and/or dogs 24/7", "cats and/or dogs 24/7", None, None),
    ("windows lines", "One.\r\nTwo *ok*.\r\n", "One.\r\nTwo ok.\r\n", None, "One."),
    ("shortened words", "Dr. Lee, e.g. me. Hi.", "Dr. Lee, e.g. me. Hi.", None, "Dr. Lee, e.g. me."),
    ("Chinese", "我**帮助**人。((真的。))你呢？", "我帮助人。真的。你呢？", "我帮助人。你呢？", "我帮助人。"),
    ("Arabic", "أنا *أساعد* الناس. شكرا.", "أنا أساعد الناس. شكرا.", None, "أنا أساعد الناس."),
    ("emoji", "👋🏽 **Hi** ((all)) 🎉", "👋🏽 Hi all 🎉", "👋🏽 Hi 🎉", None),
    ("nothing", "", "", None, None),
    ("space", " \n ", " \n ", None, ""),
]


@pytest.mark.parametrize(
    ("source", "full", "short", "line"), [s[1:] for s in SCRIPTS], ids=[s[0] for s in SCRIPTS]
)
def test_lengths(source: str, full: str, short: str | None, line: str | None) -> None:
    short = full if short is None else short
    line = short if line is None else line
    assert (plain(source, FULL), plain(source, SHORT), plain(source, LINE)) == (full, short, line)


PARTS = {
    Part.INVITATION: "Shall I show you?",
    Part.OPENING: "Stiff neck?",
    Part.OFFER: "I help people ((who sit)) move. ((Every day.)) It works.",
    Part.PROOF: "  ",
    Part.RELEVANCE: "> look at them\n((You rub yours.))",
}


def test_parts_are_said_in_order() -> None:
    assert spoken(PARTS) == (
        "Stiff neck? I help people who sit move. Every day. It works. You rub yours. Shall I show you?"
    )


def test_short_leaves_out_extras_and_parts_that_were_nothing_else() -> None:
    assert spoken(PARTS, SHORT) == "Stiff neck? I help people move. It works. Shall I show you?"


def test_the_line_is_the_offers_first_sentence_without_extras() -> None:
    assert spoken(PARTS, LINE) == "I help people move."


def test_without_an_offer_the_line_is_the_first_sentence_there_is() -> None:
    assert (
        spoken({Part.PROOF: "Twelve people. Two pains.", Part.INVITATION: "Now?"}, LINE) == "Twelve people."
    )
    assert spoken({Part.PROOF: "Twelve people.", Part.OFFER: "((An extra.))"}, LINE) == "Twelve people."


def test_without_headings_the_line_is_the_first_sentence() -> None:
    assert spoken({None: "I help people. They move."}, LINE) == "I help people."


def test_nothing_is_said_of_nothing() -> None:
    assert [spoken({}, length) for length in Length] == ["", "", ""]
    assert [spoken({None: "> note\n"}, length) for length in Length] == ["", "", ""]


def test_what_is_spoken_is_tidy() -> None:
    assert spoken({None: "\r\n  I  help\t people. \r\n\r\nYes.\r\n"}) == "I help people.\n\nYes."


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("I help people who sit all day move without pain.", 10),
        ("ten-minute habits, don't — you – know…", 5),
        ("day—move", 2),
        ("> note\n**Yes** // ((no)) / {name} & 35%.", 3),
        ("你好，world", 3),
        ("", 0),
        ("?! — …", 0),
    ],
)
def test_words_are_counted(source: str, words: int) -> None:
    assert word_count(source) == words


@given(st.lists(st.from_regex(r"[a-zA-Z]{1,9}[,.?!]?", fullmatch=True)))
def test_plain_english_has_as_many_words_as_spaces_part_it(words: list[str]) -> None:
    assert word_count(" ".join(words)) == len(words)
