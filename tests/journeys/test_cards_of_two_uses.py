"""From a version to a card to give away with a gift behind it, and to a pocket deck of different fronts."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.ui.pages.cards import CardsPage
from relpitch.ui.pages.cards.rows import Rows
from tests.journeys.by_key import said
from tests.journeys.conftest import Start
from tests.printing import reading


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person saves the PDF."""
    path = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(path), ""))
    return path


def _cards(app: App) -> CardsPage:
    page = app.pages[PageName.CARDS]
    assert isinstance(page, CardsPage)
    return page


def _from_print_card(start: Start, qtbot: QtBot) -> CardsPage:
    """The sample, from Pitches by the key of Print card."""
    app = start(sample=True)
    app.window.go(Destination(PageName.PITCHES))
    qtbot.keyClick(
        QApplication.focusWidget() or app.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier
    )
    assert app.window.is_on(PageName.CARDS)
    page = _cards(app)
    assert page.aside_switch is not None
    page.aside_switch.open()
    QApplication.processEvents()
    return page


def _button(of: Rows, words: str) -> QAbstractButton:
    return next(each for each in of.findChildren(QAbstractButton) if words in said(each))


def _press(of: Rows, words: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(_button(of, words), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def _step_to(of: Rows, words: str, qtbot: QtBot) -> None:
    """Go to a row with the arrow keys, which choose as they move."""
    rows = of.findChildren(QAbstractButton)
    chosen = next((each for each in rows if each.isChecked()), rows[0])
    chosen.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in rows:
        focused = QApplication.focusWidget()
        assert isinstance(focused, QAbstractButton)
        if words in said(focused) and focused.isChecked():
            return
        qtbot.keyClick(focused, Qt.Key.Key_Down)
        QApplication.processEvents()
    raise AssertionError(f"no row of “{words}”")


def test_a_card_with_a_gift_on_its_back_by_mouse(start: Start, qtbot: QtBot, out: Path) -> None:
    page = _from_print_card(start, qtbot)
    _press(page._studio.aside.gifts, "The stretch that fits a red light", qtbot)
    qtbot.mouseClick(page._save, Qt.MouseButton.LeftButton)
    assert "I help people who sit all day move without pain." in reading.words(out)
    assert reading.words(out, 1).count("The stretch that fits a red light") == 10
    assert "When" not in reading.words(out, 1)


def test_a_card_with_a_gift_on_its_back_by_key(start: Start, qtbot: QtBot, out: Path) -> None:
    page = _from_print_card(start, qtbot)
    rows = page._studio.aside.gifts
    first = rows.findChildren(QAbstractButton)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Space)
    page._save.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page._save, Qt.Key.Key_Space)
    assert "Something to keep" in reading.words(out, 1)


@pytest.mark.parametrize("by_mouse", [True, False])
def test_a_pocket_deck_has_three_different_fronts(
    by_mouse: bool, start: Start, qtbot: QtBot, out: Path
) -> None:
    page = _from_print_card(start, qtbot)
    choose = _press if by_mouse else _step_to
    choose(page._studio.options.uses, "For my own pocket", qtbot)
    versions = page._pitches.versions(page._deck[0].version.statement_id)
    names = [each.name for each in versions if each.name in ("Gym", "Bank")]
    for version in versions:
        if version.name in names:
            page.editing.add_version(version.id)
    assert page._studio.troubles == []
    assert "all different" in page._studio.aside._verdict.text()

    # with the line in front they are told apart by nothing, and the page says so
    for number in range(3):
        page.editing.pick(number)
        choose(page._studio.aside.pocket.fronts, "The line", qtbot)
    assert "have the same front" in page._studio.aside._alike.text()
    page._studio.aside._cues.click()
    assert "all different" in page._studio.aside._verdict.text()

    if by_mouse:
        qtbot.mouseClick(page._save, Qt.MouseButton.LeftButton)
    else:
        page._save.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(page._save, Qt.Key.Key_Space)
    fronts, backs = reading.words(out), reading.words(out, 1)
    assert all(name in fronts for name in names)
    assert "when they rub their neck" in backs
    assert "maya@" not in fronts + backs


def test_the_other_use_is_kept_and_everything_comes_back_with_undo(start: Start, qtbot: QtBot) -> None:
    page = _from_print_card(start, qtbot)
    before = page.editing.layout_now()
    _press(page._studio.aside.gifts, "The stretch that fits a red light", qtbot)
    given = page.print_run().cards[0].back
    _press(page._studio.options.uses, "For my own pocket", qtbot)
    _press(page._studio.aside.pocket.fronts, "Full", qtbot)
    _press(page._studio.options.uses, "To give away", qtbot)
    assert page.print_run().cards[0].back == given
    while page.editing._history.done:
        page.editing._history.undo()
    assert page.editing.layout_now() == before
