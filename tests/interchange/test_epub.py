"""A pocket book as an EPUB, read by others."""

import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.domain.pocket_book import BookBlock, BookChapter, PocketBook
from relpitch.interchange import epub

ODD = "a < b & “c”\x00\x0b\ud800 مرحبا שלום 👍🏽 ]]>"


def _book(title: str = ODD, words: str = ODD, language: str = "en-GB") -> PocketBook:
    block = BookBlock(((words, False), (words, True)), words, "3 s", words, faint=True)
    at = datetime(2026, 11, 29, 2, 3, 4, tzinfo=UTC)
    return PocketBook(title, (BookChapter(title, (block,), words, words),), language, words, at)


def test_a_reader_finds_its_kind_first_and_uncompressed() -> None:
    with zipfile.ZipFile(BytesIO(epub.write(_book()))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/epub+zip"


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=40), st.text(max_size=60), st.sampled_from(["en", "de-AT", "", "a b", "zz-ZZ"]))
def test_whatever_the_words_every_page_is_xml(title: str, words: str, language: str) -> None:
    with zipfile.ZipFile(BytesIO(epub.write(_book(title, words, language)))) as archive:
        for name in archive.namelist():
            if name.endswith(("html", "opf", "xml")):
                ET.fromstring(archive.read(name))  # noqa: S314  # written here


def test_the_same_book_is_the_same_bytes() -> None:
    assert epub.write(_book()) == epub.write(_book())


@pytest.mark.slow
@pytest.mark.parametrize(
    "book", [_book(), PocketBook("", (BookChapter("", ()),)), _book(language="nonsense !")]
)
def test_epubcheck_finds_nothing(book: PocketBook, tmp_path: Path) -> None:
    if not (shutil.which("java") and shutil.which("epubcheck")):
        pytest.skip("needs epubcheck: sudo apt-get install epubcheck default-jre-headless")
    out = tmp_path / "book.epub"
    out.write_bytes(epub.write(book))
    jar = shutil.which("epubcheck") or ""
    ran = subprocess.run(
        ["java", "-jar", jar, "--failonwarnings", str(out)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
