"""Lists and numbers as a person reads them."""

from relpitch.formatting import decimal, either, listed, number_first, number_within, quoted, whole_number


def test_names_are_listed() -> None:
    assert [listed(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert either(["a", "b", "c"]) == "a, b or c"


def test_numbers_have_their_signs() -> None:
    assert [whole_number(7), whole_number(1234567)] == ["7", "1,234,567"]
    assert [decimal(2.54), decimal(1234.5), decimal(3, 0)] == ["2.5", "1,234.5", "3"]


def test_small_numbers_are_words() -> None:
    assert [number_first(each) for each in (0, 2, 10, 1234)] == ["No", "Two", "Ten", "1,234"]
    assert [number_within(each) for each in (1, 10, 11)] == ["one", "ten", "11"]


def test_words_are_quoted() -> None:
    assert quoted("So what do you do?") == "“So what do you do?”"
