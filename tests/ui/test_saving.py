"""Where something is saved: with an ending, over no file unasked, told with its folder."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from relpitch.ui.saving import ask_where, tell_saved, where_words
from relpitch.ui.widgets.toast import Toast

_KINDS = [("EPUB", "epub"), ("PDF", "pdf")]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    return page


def _typing(monkeypatch: pytest.MonkeyPatch, *answers: tuple[Path | str, str]) -> list[str]:
    """What the dialog is answered, one time after the other; where it began each time."""
    begun: list[str] = []

    def ask(_parent: QWidget, _title: str, at: str, _kinds: str) -> tuple[str, str]:
        begun.append(at)
        typed, kind = answers[len(begun) - 1]
        return str(typed), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return begun


@pytest.mark.parametrize(
    ("typed", "kind", "saved"),
    [
        ("cards", "PDF (*.pdf)", "cards.pdf"),
        ("cards.epub", "PDF (*.pdf)", "cards.epub"),
        ("cards.PDF", "EPUB (*.epub)", "cards.PDF"),
        ("my 2.0 cards", "", "my 2.0 cards.epub"),
    ],
)
def test_an_ending_is_added_where_none_is_typed(
    page: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, kind: str, saved: str
) -> None:
    _typing(monkeypatch, (tmp_path / typed, kind))
    assert ask_where(page, "Save", "a/b.epub", _KINDS) == tmp_path / saved


def test_a_file_that_an_added_ending_names_is_asked_about(
    page: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "cards.pdf").write_text("theirs")
    begun = _typing(monkeypatch, (tmp_path / "cards", "PDF (*.pdf)"), ("", ""))
    assert ask_where(page, "Save", "cards.pdf", _KINDS) is None
    assert begun[1] == str(tmp_path / "cards.pdf")


def test_the_folder_is_told_and_one_press_away(
    page: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert where_words(Path.home() / "a.pdf") == "a.pdf in your home folder"
    assert where_words(tmp_path / "a.pdf") == f"a.pdf in {tmp_path.name}"
    opened: list[str] = []

    def no_desktop(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", no_desktop)
    toast = Toast(page)
    tell_saved(toast, "Saved", tmp_path / "a.pdf")
    toast._undo.click()
    assert opened == [str(tmp_path)]
    assert toast._words.text() == f"It is in {tmp_path}"


def test_a_toast_takes_the_place_of_another_one_that_lies_there(page: QWidget) -> None:
    one, other = Toast(page), Toast(page)
    one.notify("This take is no longer there.")
    other.notify("The take is gone")
    assert one.isHidden()
    assert other.isVisible()
