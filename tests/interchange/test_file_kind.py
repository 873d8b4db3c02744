"""What a file is, by its first bytes."""

import io
import zipfile
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.interchange.file_kind import FileKind, kind_of
from relpitch.interchange.json_export import LibraryContents

CASES = Path(__file__).parent / "cases"


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "first", "kind"),
    [
        ("a.md", b"SQLite format 3\0 and more", FileKind.LIBRARY),
        ("a.txt", b"%PDF-1.7", FileKind.PDF),
        ("a.md", b"{\\rtf1\\ansi", FileKind.RICH_TEXT),
        ("a.doc", zipped("[Content_Types].xml", "word/document.xml"), FileKind.WORD),
        ("a.zip", zipped("mimetype", "content.xml"), FileKind.OPEN_DOCUMENT),
        ("a.docx", zipped("xl/workbook.xml"), FileKind.OTHER),
        ("a.txt", b"\xef\xbb\xbfBEGIN:VCARD\r\n", FileKind.CONTACTS),
        ("a.txt", "BEGIN:VCALENDAR\r\n".encode("utf-16"), FileKind.CALENDAR),
        ("cut.ics", b"nothing of the kind", FileKind.CALENDAR),
        ("a.csv", b"Name,Mail\n", FileKind.TABLE),
        ("a", b"<!DOCTYPE html>\n<p>Hello", FileKind.WEB_PAGE),
        ("library.json", b'{"format": "relpitch library", "version": 1', FileKind.EXPORT),
        ("sorted.json", b'{\n "encounters": [], "format": "relpitch library"}', FileKind.EXPORT),
        ("other.json", b'{"a": 1}', FileKind.OTHER),
        ("a.wav", b"RIFF\0\0\0\0WAVEfmt ", FileKind.TAKE),
        ("a.mp3", b"\xff\xfb\x90\x00" * 20, FileKind.TAKE),
        ("a.ogg", b"OggS\0\x02", FileKind.TAKE),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", FileKind.OTHER),
        ("a.md", "I help – really".encode("utf-16-le"), FileKind.SCRIPT),
        ("a.md", "I help – really".encode("utf-16"), FileKind.SCRIPT),
        ("a.md", b"", FileKind.SCRIPT),
    ],
)
def test_first_bytes_tell(name: str, first: bytes, kind: FileKind) -> None:
    assert kind_of(name, first) is kind


def test_a_recording_of_a_phone_is_a_take() -> None:
    assert kind_of("take.m4a", (CASES / "take.m4a").read_bytes()) is FileKind.TAKE


@given(st.binary(max_size=300), st.sampled_from(["a.md", "a.vcf", "a.csv", "a"]))
def test_any_bytes_are_of_some_kind(first: bytes, name: str) -> None:
    assert kind_of(name, first) in FileKind


def test_an_export_is_told_by_any_key_that_may_come_first() -> None:
    for name in (each.name for each in fields(LibraryContents)):
        assert (
            kind_of("a.json", f'{{"{name}": [], "format": "relpitch library"}}'.encode()) is FileKind.EXPORT
        )
