import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from relpitch import paths
from relpitch.cli import main
from relpitch.storage.library import Library
from tests.printing import reading

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Qt, running: what the command would start stays for every test after it."""
    return qapp


@pytest.mark.parametrize("wanted", ["Women in Health meetup", "women", "health"])
def test_a_sheet_is_printed_by_some_words_of_the_event(
    wanted: str, maya: str, tmp_path: Path, capsys: Printed
) -> None:
    out = tmp_path / "sheet.pdf"
    assert main(["prep", wanted, "-o", str(out), "--library", maya, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["event"] == "Women in Health meetup"
    assert len(reading.page_sizes(out)) == 1
    assert "What would make your week lighter?" in reading.words(out)


def test_a_letter_page_is_one_too(maya: str, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    assert main(["prep", "careers", "-o", str(out), "--library", maya, "--page", "letter"]) == 0
    assert reading.page_sizes(out) == [pytest.approx((215.9, 279.4), abs=0.2)]


def test_the_paper_is_what_the_person_prefers(maya: str, tmp_path: Path) -> None:
    paths.preferences_file().parent.mkdir(parents=True, exist_ok=True)
    paths.preferences_file().write_text('{"events": {"paper": "letter"}}')
    out = tmp_path / "sheet.pdf"
    assert main(["prep", "careers", "-o", str(out), "--library", maya]) == 0
    assert reading.page_sizes(out) == [pytest.approx((215.9, 279.4), abs=0.2)]


def test_an_event_that_is_not_there_is_told_and_nothing_is_written(
    maya: str, tmp_path: Path, capsys: Printed
) -> None:
    out = tmp_path / "sheet.pdf"
    assert main(["prep", "the moon", "-o", str(out), "--library", maya]) == 2
    assert capsys.readouterr().err.startswith("There is no event “the moon”. There is “Women in Health")
    assert not out.exists()


def test_an_empty_library_says_that_there_is_none_yet(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "Empty.relpitch"
    Library.create(path, device="here").close()
    assert main(["prep", "x", "-o", str(tmp_path / "x.pdf"), "--library", str(path)]) == 2
    assert capsys.readouterr().err == "There is no event “x”. There is none yet.\n"
