"""Tokens tile their source, and marks are what the script language says."""

import pytest
from hypothesis import given

from relpitch.script.tokens import Token, TokenKind, parse, slot_name
from tests.script.texts import ANY_TEXT


def raw(source: str) -> list[str]:
    return [source[token.start : token.end] for token in parse(source)]


def only(source: str, kind: TokenKind) -> list[str]:
    return [source[token.start : token.end] for token in parse(source) if token.kind is kind]


def marks(source: str) -> list[str]:
    return [
        source[t.start : t.end]
        for t in parse(source)
        if t.kind in (TokenKind.STRESS, TokenKind.CUE, TokenKind.EXTRA)
    ]


@given(ANY_TEXT)
def test_tokens_tile_any_source(source: str) -> None:
    assert "".join(raw(source)) == source
    ends = [0, *(token.end for token in parse(source))]
    assert [token.start for token in parse(source)] == ends[:-1]
    assert all(token.start < token.end for token in parse(source))


@given(ANY_TEXT)
def test_the_text_of_a_token_is_in_its_source(source: str) -> None:
    for token in parse(source):
        assert token.text in source[token.start : token.end]
        if token.kind is not TokenKind.TEXT:
            assert token.text in ("", source[token.start : token.end])


@given(ANY_TEXT)
def test_marks_open_and_close_in_pairs(source: str) -> None:
    for kind in (TokenKind.STRESS, TokenKind.CUE, TokenKind.EXTRA):
        assert len(only(source, kind)) % 2 == 0


def test_a_part_is_read_mark_by_mark() -> None:
    assert parse("Do **stiff *necks*** ache? // Yes.") == (
        Token(TokenKind.TEXT, 0, 3, "Do "),
        Token(TokenKind.CUE, 3, 5, "", cue=True),
        Token(TokenKind.TEXT, 5, 11, "stiff ", cue=True),
        Token(TokenKind.STRESS, 11, 12, "", stress=True, cue=True),
        Token(TokenKind.TEXT, 12, 17, "necks", stress=True, cue=True),
        Token(TokenKind.CUE, 17, 19, "", stress=True, cue=True),
        Token(TokenKind.STRESS, 19, 20, "", stress=True),
        Token(TokenKind.TEXT, 20, 26, " ache?"),
        Token(TokenKind.PAUSE, 26, 29, ""),
        Token(TokenKind.TEXT, 29, 34, " Yes."),
    )


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("*all* day", ["*", "*"]),
        ("**stiff neck**", ["**", "**"]),
        ("***both***", ["**", "*", "**", "*"]),
        ("**key *word* here**", ["**", "*", "*", "**"]),
        ("*key **word** here*", ["*", "**", "**", "*"]),
        ("un*believ*able", ["*", "*"]),
        ("我**帮助**人", ["**", "**"]),
        ("((extra))", ["((", "))"]),
        ("(( extra ))", ["((", "))"]),
        ("((a (really) b))", ["((", "))"]),
        ("((over (and out)))", ["((", "))"]),
        ("(see ((this)))", ["((", "))"]),
        ("((one ((two)) three))", ["((", "((", "))", "))"]),
        ("((smile :) more))", ["((", "))"]),
        ("((two\n\nparagraphs))", ["((", "))"]),
        ("((a **b)) c**", ["((", "**", "))", "**"]),
        ("**((all))**", ["**", "((", "))", "**"]),
    ],
)
def test_marks_meet(source: str, found: list[str]) -> None:
    assert sorted(marks(source)) == sorted(found)


@pytest.mark.parametrize(
    "source",
    [
        *(
            "*",
            "**",
            "2 * 3 * 4",
            "2*3",
            "* a list",
            "a * b*",
            "*a",
            "a*",
            "** a **",
            "****",
            "****a****",
            "*****",
        ),
        *(
            "*one\n\ntwo*",
            "**one\n> note\ntwo**",
            "((",
            "))",
            "))((",
            "((a)",
            "(a))",
            "(a) (b)",
            "(())",
            "f(g(x))",
        ),
        *(
            "_a_",
            "# A",
            "`a`",
            "[a](b)",
            "- a",
            "and/or",
            "24/7",
            "https://a.b",
            "a/ b",
            "a /b",
            "a /// b",
            "//a",
        ),
        *("{}", "{ a }", "{1}", "{a\nb}", "{a{b}", ">a", " > a", "a > b", "\\a", "a\\"),
    ],
)
def test_what_is_unbalanced_or_other_markdown_is_text(source: str) -> None:
    spoken = [token for token in parse(source) if token.kind not in (TokenKind.NOTE, TokenKind.SLOT)]
    assert {token.kind for token in spoken} == {TokenKind.TEXT}
    assert not any(token.stress or token.cue or token.extra for token in parse(source))


@pytest.mark.parametrize(
    ("source", "breaths", "pauses"),
    [
        ("a / b", [" /"], []),
        ("a // b", [], [" //"]),
        ("a / b // c /", [" /", " /"], [" //"]),
        ("// a", [], ["// "]),
        ("a //\nb", [], [" //"]),
        ("a\n/ b", ["/ "], []),
        ("a  /  b", ["  /"], []),
        ("a\t//\r\nb", [], ["\t//"]),
        ("((a / b))", [" /"], []),
        ("((a //))", [], [" //"]),
        ("((/ a))", ["/ "], []),
        ("a / / b", [" /", " /"], []),
    ],
)
def test_pauses_stand_alone_and_take_the_space_before(
    source: str, breaths: list[str], pauses: list[str]
) -> None:
    assert only(source, TokenKind.BREATH) == breaths
    assert only(source, TokenKind.PAUSE) == pauses


@pytest.mark.parametrize(
    ("source", "notes"),
    [
        ("> smile", ["> smile"]),
        ("> smile\nHello", ["> smile\n"]),
        ("Hello\r\n> smile *now*\r\nYou", ["> smile *now*\r\n"]),
        ("> one\n> two\n", ["> one\n", "> two\n"]),
        ("> ", ["> "]),
        (">no", []),
        ("no > no", []),
    ],
)
def test_a_note_is_a_whole_line(source: str, notes: list[str]) -> None:
    assert only(source, TokenKind.NOTE) == notes


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Hello {name}, welcome to {place}.", ["name", "place"]),
        ("{their child's name }", ["their child's name"]),
        ("{名前} {اسم}", ["名前", "اسم"]),
        ("{{name}}", ["name"]),
        ("\\{name}", []),
        ("{" + "a" * 41 + "}", []),
    ],
)
def test_slots_have_names(source: str, names: list[str]) -> None:
    assert [slot_name(token) for token in parse(source) if token.kind is TokenKind.SLOT] == names


def test_a_backslash_takes_punctuation_as_it_is_and_letters_are_not_escaped() -> None:
    assert [token.text for token in parse(r"\*a\* \\ \(\( \n")] == [
        "*",
        "a",
        "*",
        " ",
        "\\",
        " ",
        "(",
        "(",
        " \\n",
    ]


def test_the_offsets_are_code_points() -> None:
    source = "👋🏽 **你好**\r\n"
    cue = next(token for token in parse(source) if token.cue and token.text)
    assert (cue.start, cue.end) == (5, 7)
    assert source[cue.start : cue.end] == "你好"
