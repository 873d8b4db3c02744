"""What was chosen for cards is undone and done again in turn with what their pitches are."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.ui.pages.cards import CardsPage
from tests.journeys.conftest import Start


def _cards(app: App) -> CardsPage:
    app.window.go(Destination(PageName.CARDS))
    QApplication.processEvents()
    page = app.pages[PageName.CARDS]
    assert isinstance(page, CardsPage)
    return page


def test_a_code_on_the_card_of_a_new_pitch_comes_back_after_both_were_undone(
    start: Start, tmp_path: Path
) -> None:
    app = start(library=str(tmp_path / "Mine.relpitch"))
    assert app.here is not None
    history = app.here.services.history
    app.here.services.pitches.new_statement("Pipes", words={Part.OFFER: (Phrasing("I mend pipes."),)})
    page = _cards(app)
    page.editing.choose(replace(page.choices, code="line"))
    page.editing.choose_back("own")
    app.here.preferences.choose("looks", "text_size", 120, lambda: "Text size")
    done = history.done
    undoing = app.window.undoing
    assert undoing is not None
    for _ in range(4):
        undoing.undo()
        QApplication.processEvents()
    assert (history.done, page.choices.code) == ((), "none")
    for _ in range(4):
        undoing.redo()
        QApplication.processEvents()
    assert history.done == done
    page = _cards(app)
    assert (page.choices.code, page._laid_deck.entries[0].back) == ("line", "own")
