"""relpitch pocket."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from relpitch.cli import main
from relpitch.services.services import Services
from relpitch.storage.library import Library
from tests.printing import reading

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Qt, running: what the command would start stays for every test after it."""
    return qapp


def _text(book: Path) -> str:
    with zipfile.ZipFile(book) as archive:
        pages = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".xhtml")]
    return re.sub(r"<[^>]+>", " ", " ".join(pages))


def test_a_version_goes_into_the_book_with_its_bridges(maya: str, tmp_path: Path, capsys: Printed) -> None:
    out = tmp_path / "book.epub"
    assert main(["pocket", "Gym", "-o", str(out), "--library", maya, "--json"]) == 0
    chapters = json.loads(capsys.readouterr().out)["chapters"]
    assert chapters == [
        "Breathe out",
        "Gym",
        "Gym, the whole of it",
        "Bridges: Gym",
    ]  # its questions are in the first
    assert "when they rub their neck" in _text(out)


def test_nothing_about_other_people_is_in_it_unless_chosen(maya: str, tmp_path: Path) -> None:
    with Library.open(Path(maya), device="here") as library:
        services = Services(library)
        event = services.events.next()
        assert event is not None
        met = [each.name for each in services.preparing.prepared(event, 0.21).meet]
        names = [name.split()[0] for _id, name in services.people.names()]
    out, told = tmp_path / "book.epub", tmp_path / "told.epub"
    main(["pocket", "-o", str(out), "--library", maya])
    main(["pocket", "-o", str(told), "--library", maya, "--people"])
    words = set(re.findall(r"\w+", _text(out)))
    assert words.isdisjoint(each for each in names if each not in ("Maya",))
    assert any(name.split()[0] in _text(told) for name in met)


def test_the_pages_of_a_pdf_are_as_large_as_a_phone(maya: str, tmp_path: Path) -> None:
    out = tmp_path / "book.pdf"
    assert main(["pocket", "Gym", "Bank", "-o", str(out), "--library", maya]) == 0
    count = len(PdfReader(out).pages)
    assert reading.page_sizes(out) == [pytest.approx((103.19, 223.31), abs=0.01)] * count
    assert f"1 of {count}" in reading.words(out)
    assert "I help people who sit all day move without pain." in reading.words(out)
    assert all(reading.fonts(out).values())


def test_the_same_book_is_the_same_words_on_paper_and_in_a_reader(maya: str, tmp_path: Path) -> None:
    paper, reader = tmp_path / "book.pdf", tmp_path / "book.epub"
    for out in (paper, reader):
        main(["pocket", "Gym", "-o", str(out), "--library", maya, "--no-event"])
    printed = " ".join(reading.words(paper, page) for page in range(len(PdfReader(paper).pages)))
    for said in ("squat rack", "they only come to switch off", "What would make your week lighter?"):
        assert said in printed
        assert said in " ".join(_text(reader).split())


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("Moon",), "There is no version “Moon”. There is “"),
        (("",), "There is no version “”."),
    ],
)
def test_what_is_not_there_is_one_sentence_and_no_file(
    more: tuple[str, ...], sentence: str, maya: str, tmp_path: Path, capsys: Printed
) -> None:
    out = tmp_path / "book.epub"
    assert main(["pocket", *more, "-o", str(out), "--library", maya]) == 2
    assert capsys.readouterr().err.startswith(sentence)
    assert not out.exists()


@pytest.mark.parametrize("name", ["book.mobi", "book", "missing/book.epub", "missing/book.pdf"])
def test_a_file_that_cannot_be_is_one_sentence(name: str, maya: str, tmp_path: Path, capsys: Printed) -> None:
    assert main(["pocket", "-o", str(tmp_path / name), "--library", maya]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert not (tmp_path / name).exists()


def test_an_empty_library_has_a_book_of_questions(tmp_path: Path, capsys: Printed) -> None:
    path, out = tmp_path / "empty.relpitch", tmp_path / "book.epub"
    Library.create(path, device="here").close()
    assert main(["pocket", "-o", str(out), "--library", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["chapters"] == ["Questions"]
