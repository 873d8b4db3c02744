"""What the coach was told is listed, taken back, and put back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from relpitch.preferences import PreferencesFile
from relpitch.services.acts import Act
from relpitch.services.preferring import Preferring
from relpitch.ui.pages.preferences.coach_lists import CoachListsForm
from tests.ui.conftest import Shop


class Told:
    """The lists of a shop, and what they said."""

    def __init__(self, shop: Shop, file: PreferencesFile, qtbot: QtBot) -> None:
        self.file = file
        self.coaching = shop.services.coaching
        rules = {"take.mind": "This leaves work with the listener."}
        self.lists = CoachListsForm(self.coaching, file, shop.pitches.titles, lambda: rules, writable=True)
        self.said: list[tuple[str, object]] = []
        self.lists.notice.connect(lambda words, act: self.said.append((words, act)))
        self.history = shop.history
        Preferring(self.history, file)
        qtbot.addWidget(self.lists)
        self.lists.show()
        self.lists.refresh()

    def press(self, name: str) -> None:
        buttons = {
            each.accessibleName(): each for each in self.lists.findChildren(QPushButton) if each.isVisible()
        }
        buttons[name].click()

    def undo(self) -> None:
        act = self.said[-1][1]
        assert isinstance(act, Act)
        self.history.undo(act)
        self.lists.refresh()

    def words(self) -> list[str]:
        QApplication.processEvents()
        return [each.text() for each in self.lists.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def told(shop: Shop, tmp_path: Path, qtbot: QtBot) -> Told:
    return Told(shop, PreferencesFile(tmp_path / "preferences.json"), qtbot)


def test_kept_words_are_listed_with_their_statement_mentioned_again_and_kept_again(
    told: Told, shop: Shop
) -> None:
    told.coaching.keep("take.mind", "pick your brain", "pick your brain", shop.statement.id)
    told.lists.refresh()
    assert {"“pick your brain”", "in Moving"} <= set(told.words())
    told.press("Mention “pick your brain” again")
    assert told.coaching.kept() == []
    told.undo()
    assert [each.statement_id for each in told.coaching.kept()] == [shop.statement.id]
    assert "“pick your brain”" in told.words()


def test_a_kind_that_is_off_is_told_by_its_reason(told: Told) -> None:
    told.file.set("coach_lists", "rules_off", ("take.mind",))
    told.lists.refresh()
    assert "This leaves work with the listener." in told.words()
    told.press("Mention again: This leaves work with the listener.")
    assert list(told.file.current.coach_lists.rules_off) == []
    told.undo()
    assert list(told.file.current.coach_lists.rules_off) == ["take.mind"]


def test_an_own_term_is_added_changed_removed_and_brought_back(told: Told) -> None:
    def add(term: str, plain: str) -> None:
        QApplication.processEvents()
        fields = [each for each in told.lists.findChildren(QLineEdit) if each.isVisible()]
        for field, words in zip(fields, (term, plain), strict=True):
            field.setText(words)
        told.press("Add the term")

    add("", "nothing")
    assert told.file.current.coach_lists.terms == {}
    add("physio", "help to move again")
    add(" Physio ", "")
    assert told.file.current.coach_lists.terms == {"Physio": ""}
    assert "stands as it is" in told.words()
    told.press("Remove Physio")
    assert told.file.current.coach_lists.terms == {}
    told.undo()
    assert told.file.current.coach_lists.terms == {"Physio": ""}
