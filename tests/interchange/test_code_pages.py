"""Which code page bytes were written in: the one in which they read as names and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.interchange.code_pages import CODE_PAGES, best, likelihoods


def guessed(*lines: bytes) -> str:
    return best(likelihoods(each) for each in lines)


@pytest.mark.parametrize(
    ("text", "code_page"),
    [
        ("Jürgen Müller aus Köln", "cp1252"),
        ("José García Muñoz", "cp1252"),
        ("Łukasz Żółć, Gdańsk", "cp1250"),
        ("Владимир Иванович Смирнов", "cp1251"),
        ("Γιώργος Παπαδόπουλος", "cp1253"),
        ("山田太郎 東京都", "cp932"),
        ("김민준 서울특별시", "cp949"),
        ("Владимир Иванович Смирнов", "koi8-r"),
    ],
)
def test_names_are_read_in_the_code_page_they_were_written_in(text: str, code_page: str) -> None:
    found = guessed(text.encode(code_page))
    assert text.encode(code_page).decode(found) == text


def test_all_lines_together_decide() -> None:
    lines = [each.encode("cp1250") for each in ("Łódź", "Żółć", "Kraków", "Gdańsk")]
    assert guessed(*lines) == "cp1250"


def test_without_anything_to_go_by_it_is_the_usual_one() -> None:
    assert best([]) == "cp1252"
    assert guessed(b"plain letters") == "cp1252"
    assert best([{"cp1252": -1.0}, {}]) == "cp1252"


def test_a_code_page_that_cannot_hold_the_bytes_is_not_weighed() -> None:
    assert "cp932" not in likelihoods(b"M\xfcller \xff\xff")
    assert "cp1252" in likelihoods(b"M\xfcller")


def test_of_two_as_likely_the_first_in_the_list_is_taken() -> None:
    first, second = list(CODE_PAGES)[:2]
    assert best([{second: -3.0, first: -3.0}]) == first
    assert best([{second: -2.0, first: -3.0}]) == second


@given(st.binary(max_size=200))
def test_any_bytes_have_a_code_page(content: bytes) -> None:
    assert guessed(content) in CODE_PAGES
