"""Writing without seeing the marks: they are drawn, and stay whole whatever is typed between them."""

from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.display import Mark, displayed, marked, toggled, type_over, words_touched

_WORD = st.sampled_from(["stiff", "neck", "I", "help", "👩🏽‍🌾", "你好", "\\*", "{name}", "don't"])
_PLAIN = st.lists(_WORD, min_size=1, max_size=4).map(" ".join)
_PIECE = st.one_of(
    _PLAIN,
    _PLAIN.map("**{}**".format),
    _PLAIN.map("*{}*".format),
    _PLAIN.map("(({}))".format),
    _PLAIN.map("((so **{}** it))".format),
    st.just("//"),
    st.just("/"),
)
_SOURCE = st.lists(_PIECE, max_size=5).map(" ".join)


@given(st.text(alphabet="ab *\\{}()/>\n", max_size=40))
def test_any_source_can_be_displayed_and_its_stretches_tile_it(source: str) -> None:
    shown = displayed(source)
    assert "".join(shown.text[each.start : each.end] for each in shown.stretches) == shown.text
    assert [each.start for each in shown.stretches[1:]] == [each.end for each in shown.stretches[:-1]]


@given(_SOURCE, st.data())
def test_a_letter_typed_anywhere_appears_there_and_nothing_else_changes(
    source: str, data: st.DataObject
) -> None:
    shown = displayed(source)
    at = data.draw(st.integers(0, len(shown.text)))
    near = shown.text[max(at - 2, 0) : at + 2]
    if any(each in near for each in "/{}*"):
        return  # a letter may make a slash or a brace something else, as it would in the source
    typed = displayed(type_over(source, at, 0, "x"))
    assert typed.text == shown.text[:at] + "x" + shown.text[at:]
    assert sum(len(each.marks) * (each.end - each.start) for each in typed.stretches) >= sum(
        len(each.marks) * (each.end - each.start) for each in shown.stretches
    )


@given(_SOURCE, st.data())
def test_deleting_a_word_deletes_it_and_no_more(source: str, data: st.DataObject) -> None:
    shown = displayed(source)
    starts = [0, *(n + 1 for n, letter in enumerate(shown.text) if letter == " ")]
    start = data.draw(st.sampled_from(starts))
    word = shown.text[start:].split(" ")[0]
    if not word or any(each in "/{}*" for each in word):
        return
    after = displayed(type_over(source, start, len(word), ""))
    assert after.text == shown.text[:start] + shown.text[start + len(word) :]


@given(_SOURCE, st.sampled_from(Mark), st.data())
def test_a_mark_changes_no_word_and_twice_is_not_at_all(source: str, mark: Mark, data: st.DataObject) -> None:
    shown = displayed(source)
    start = data.draw(st.integers(0, len(shown.text)))
    end = data.draw(st.integers(start, len(shown.text)))
    once = toggled(source, start, end, mark)
    assert displayed(once).text == shown.text
    start, end = words_touched(source, start, end)
    if shown.text[start:end].strip():
        assert marked(once, start, end, mark) != marked(source, start, end, mark)


def test_marks_are_drawn_not_shown() -> None:
    shown = displayed("I **really** help ((some)) *you*. // Now")
    assert shown.text == "I really help some you. // Now"
    assert [
        (shown.text[each.start : each.end], *sorted(each.marks)) for each in shown.stretches if each.marks
    ] == [("really", "**"), ("some", "(("), ("you", "*")]


def test_a_mark_whose_last_word_is_deleted_goes_with_it() -> None:
    assert type_over("I **really** help", 2, 6, "") == "I  help"
    assert type_over("I ((**really**)) help", 2, 6, "") == "I  help"


def test_deleting_across_the_edge_of_a_mark_keeps_the_rest_marked() -> None:
    assert type_over("one **two three** four", 2, 4, "") == "on**o three** four"[:2] + "**o three** four"


def test_typing_behind_a_marked_word_goes_on_marking() -> None:
    assert type_over("I **help** you", 6, 0, "ed") == "I **helped** you"


def test_what_is_typed_as_a_mark_becomes_one() -> None:
    assert displayed(type_over("I **help* you", 9, 0, "*")).text == "I help you"


def test_taking_a_mark_off_the_middle_leaves_both_ends_marked() -> None:
    assert toggled("**one two three**", 4, 7, Mark.CUE) == "**one** two **three**"


def test_a_mark_never_holds_a_space_at_its_edge() -> None:
    assert toggled("I help you", 1, 7, Mark.STRESS) == "I *help* you"


def test_marks_nest_with_extras_outside() -> None:
    assert toggled("I **really** help", 0, 13, Mark.EXTRA) == "((I **really** help))"
    assert toggled("((I really help))", 2, 8, Mark.CUE) == "((I **really** help))"
