"""Values that no option can mean: each is refused in one sentence, and nothing is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from relpitch.cli import main

Printed = pytest.CaptureFixture[str]
_CARD = ("card", "script.md", "--stock", "plain-85x55-a4", "-o", "out.pdf")


@pytest.fixture(autouse=True)
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QGuiApplication) -> Iterator[None]:
    """A script in the folder one is in, which has nothing else in it afterwards."""
    monkeypatch.chdir(tmp_path)
    Path("script.md").write_text("## Offer\nI fix bikes.\n", encoding="utf-8")
    yield
    assert [each.name for each in tmp_path.iterdir()] == ["script.md"]


def refused(capsys: Printed, *words: str) -> str:
    """What is said of a call that is refused."""
    try:
        code = main(words)
    except SystemExit as end:
        code = int(str(end.code))
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1)
    return err


@pytest.mark.parametrize("typed", ["-5", "0", "nan", "inf", "-inf", "1e400", "99999999", "", "x", "1 min"])
def test_a_length_of_time_is_more_than_nothing_and_less_than_a_day(capsys: Printed, typed: str) -> None:
    assert f"“{typed}” is no number of seconds" in refused(capsys, "check", "script.md", f"--target={typed}")


@pytest.mark.parametrize("typed", ["-5", "0", "nan", "1e9", "99999999999999999999", "", "x"])
@pytest.mark.parametrize("option", ["--copies", "--start"])
def test_a_number_of_cards_is_one_of_those_there_are(capsys: Printed, option: str, typed: str) -> None:
    refused(capsys, *_CARD, f"{option}={typed}")


@pytest.mark.parametrize("code", ["xx", "../..", " ", "e"])
def test_a_draft_is_in_a_language_that_is_known(capsys: Printed, code: str) -> None:
    told = refused(capsys, "draft", "--who", "bakers", f"--language={code}")
    assert "There is ar, cs, da, de," in told


@pytest.mark.parametrize(
    "call",
    [
        (*_CARD[:4], "-o", ""),
        (*_CARD, "--picture", ""),
        ("prep", "fair", "-o", ""),
        ("pocket", "-o", ""),
        ("find", "x", "--library", ""),
        ("--library", "", "find", "x"),
        ("library", "new", ""),
        ("library", "backup", "-o", ""),
        ("library", "restore", ""),
        ("library", "export", ""),
        ("library", "export", "--vcard", ""),
        ("library", "import", ""),
        ("library", "merge", ""),
        ("listen", "", "--script", "script.md"),
    ],
    ids=" ".join,
)
def test_an_empty_name_names_no_file(capsys: Printed, call: tuple[str, ...]) -> None:
    assert "a name is missing" in refused(capsys, *call).lower()


@pytest.mark.parametrize(
    "call",
    [
        (*_CARD[:4], "-o", "{}"),
        ("check", "{}"),
        ("find", "x", "--library", "{}"),
        ("library", "new", "{}"),
        ("library", "restore", "{}"),
        ("library", "import", "{}"),
        ("library", "merge", "{}"),
        ("listen", "{}", "--script", "script.md"),
    ],
    ids=" ".join,
)
def test_a_name_too_long_for_any_disk_is_said_to_be_so(capsys: Printed, call: tuple[str, ...]) -> None:
    told = refused(capsys, *(each.format(f"{'a' * 300}.pdf") for each in call))
    assert "too long" in told or "There is no" in told
