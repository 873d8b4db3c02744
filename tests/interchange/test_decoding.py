"""Text in whatever bytes it comes: every letter right, and what was guessed is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.interchange.decoding import Decoder, decoded


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_says_how_it_is_written_is_read_so(name: str) -> None:
    text = decoded("Zoë Straße\r\nŁukasz 日本\n".encode(name))
    assert (text.text, text.remarks) == ("Zoë Straße\r\nŁukasz 日本\n", ())


@pytest.mark.parametrize(
    "words", ["## Offer\nI help – really.", "Привет, мир\n\nкак дела", "日本語の文\n名前 一つ"]
)
@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_does_not_say_so_is_told(words: str, name: str) -> None:
    text = decoded(words.encode(name))
    assert text.text == words
    assert text.remarks == ("It was read as UTF-16, though it does not say so.",)


@pytest.mark.parametrize(
    ("words", "name", "called"),
    [
        ("Zoë Müller, Straße 5", "cp1252", "Windows-1252"),
        ("René", "cp1252", "Windows-1252"),
        ("Bjørn Ødegård", "cp1252", "Windows-1252"),
        ("João Conceição", "cp1252", "Windows-1252"),
        ("Łukasz Wójcik", "cp1250", "Windows-1250"),
        ("Dvořáková Růžena", "cp1250", "Windows-1250"),
        ("Erdős Győző", "cp1250", "Windows-1250"),
        ("Иван Сергеевич", "cp1251", "Windows-1251"),
        ("Мария Петрова", "koi8-r", "KOI8-R"),
        ("Γιώργος Παπαδόπουλος", "cp1253", "Windows-1253"),
        ("Şükrü Yıldız", "cp1254", "Windows-1254"),
        ("דוד כהן", "cp1255", "Windows-1255"),
        ("محمد عبد الله", "cp1256", "Windows-1256"),
        ("Jānis Bērziņš", "cp1257", "Windows-1257"),
        ("山田太郎", "cp932", "Shift JIS"),
        ("王小明", "gb18030", "GB 18030"),
        ("김철수", "cp949", "Windows-949"),
    ],
)
def test_a_name_alone_is_read_by_how_its_letters_go_together(words: str, name: str, called: str) -> None:
    text = decoded(f"one\n{words}\ntwo\n".encode(name))
    assert text.text == f"one\n{words}\ntwo\n"
    assert text.remarks == (f"Line 2 was not UTF-8: read as {called}.",)


def test_one_odd_line_changes_no_other() -> None:
    text = decoded("Zoë\nŁukasz\n".encode() + "René\n".encode("cp1252") + "Ilse Bär\n".encode())
    assert text.text == "Zoë\nŁukasz\nRené\nIlse Bär\n"
    assert text.remarks == ("Line 3 was not UTF-8: read as Windows-1252.",)


def test_of_many_odd_lines_each_is_read_and_one_sentence_tells() -> None:
    lines = [f"Tomáš Dvořák {number}" for number in range(5000)]
    text = decoded("\n".join(lines).encode("cp1250"))
    assert text.text.split("\n") == lines
    assert text.remarks == ("5,000 lines were not UTF-8, the first of them line 1: read as Windows-1250.",)


def test_a_line_that_says_how_it_is_written_is_believed() -> None:
    decoder = Decoder()
    lines = ["Łukasz".encode("cp1250"), "Zoë".encode(), "王小明".encode("gbk"), b"Zo\xeb"]
    read = decoder.lines(lines, ["windows-1250", "ISO-8859-1", "GB2312", "no such page"])
    assert read == ["Łukasz", "Zoë", "王小明", "Zoë"]
    assert len(decoder.remarks()) == 1


def test_a_nought_among_letters_of_windows_is_no_utf_16() -> None:
    text = decoded(b"BEGIN:VCARD\nFN:A\nK\x9b\xb9\x8dq\x00oE\xae\x1ch5HH\nEND:VCARD\n")
    assert text.text.startswith("BEGIN:VCARD\nFN:A\n")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_text_of_some_kind(content: bytes) -> None:
    assert isinstance(decoded(content).text, str)
