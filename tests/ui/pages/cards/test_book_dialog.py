"""A pocket book made from the Cards page."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from relpitch.domain.pocket_book import BookBlock, BookChapter, PocketBook
from relpitch.services.pocket_books import BookContents
from relpitch.ui.pages.cards import CardsPage
from relpitch.ui.pages.cards.book_dialog import BookDialog
from tests.printing import reading

BOOK = PocketBook(
    "Maya’s pocket book", (BookChapter("Gym", (BookBlock((("I help people move.", False),)),)),)
)


@pytest.fixture(autouse=True)
def ended() -> Iterator[None]:
    """What was closed is gone before Python forgets it: its layout would ask what is half gone."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_nobody_is_in_it_unless_ticked(page: CardsPage, qtbot: QtBot) -> None:
    version_id = page._deck[0].version.id
    dialog = BookDialog(page._laid_deck.versions(), [version_id], page)
    qtbot.addWidget(dialog)
    assert dialog.wanted() == BookContents((version_id,), event=True, people=False)
    dialog._people.click()
    dialog._event.click()
    assert dialog.wanted() == BookContents((version_id,), event=False, people=True)


@pytest.mark.parametrize("name", ["book.epub", "book.pdf"])
def test_it_is_saved_where_the_person_says(
    name: str, page: CardsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / name
    asked: list[BookContents] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(out), ""))
    monkeypatch.setattr(BookDialog, "exec", lambda _dialog: True)

    def make(wanted: BookContents) -> PocketBook:
        asked.append(wanted)
        return BOOK

    page._book = make
    page._make_book()
    assert asked[0].version_ids == (page._deck[0].version.id,)
    assert page._toast._words.text() == f"Saved as {name} in {out.parent.name}"
    if name.endswith("pdf"):
        assert "I help people move." in reading.words(out)
    else:
        with zipfile.ZipFile(out) as archive:
            assert "I help people move." in archive.read("book/001.xhtml").decode()
