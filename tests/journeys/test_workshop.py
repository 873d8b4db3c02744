"""The workshop: from three answers to variants that follow their base, and all of it undone by keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import PageName
from relpitch.domain.part import Part
from relpitch.domain.version import PartRule, Version
from relpitch.services.settings import find
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.pitches.part_actions import KEEP, TAKE
from relpitch.ui.pages.welcome import WelcomePage
from tests.journeys.conftest import Start, picture

OFFER = "I help people who sit all day move without pain."
NEW_OFFER = "I help desks and backs get along."


class Person:
    """Someone at the keyboard."""

    def __init__(self, app: App, qtbot: QtBot) -> None:
        self.app, self.qtbot = app, qtbot
        page, welcome = app.pages[PageName.PITCHES], app.pages[PageName.WELCOME]
        assert isinstance(page, PitchesPage)
        assert isinstance(welcome, WelcomePage)
        self.page, self.welcome = page, welcome

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), words)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        self.qtbot.keyClick(QApplication.focusWidget() or self.app.window, key, held)

    def undo(self, times: int = 1) -> None:
        for _ in range(times):
            self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self, times: int = 1) -> None:
        for _ in range(times):
            self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)

    def rewrite(self, part: Part, words: str) -> None:
        edit = self.page.editor.edit(part)
        edit.put_caret(at_end=True)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(words)
        self.page.flush()

    def open(self, name: str) -> Version:
        version = next(each for each in self.page.opened.versions if each.name == name)
        self.page.list.chosen.emit(version.id)
        return version

    def new_variant(self, setting: str) -> None:
        found = find(setting)
        assert found is not None
        assert self.page.opened.statement is not None
        self.page.collection.new_variant(self.page.opened.statement, found)

    def shown(self, part: Part) -> str:
        return self.page.editor.edit(part).words()

    def notices(self) -> dict[str, str]:
        return {row.name: row.notice for row in self.page.list._view.rows.rows() if row.notice}


def test_everything_done_to_words_can_be_undone_and_redone_by_key(  # noqa: PLR0915  # one journey, told in order
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    person = Person(start(library=str(tmp_path / "Mine.relpitch")), qtbot)
    page = person.page

    # welcome: three answers become a draft with a first bridge
    fields = person.welcome.questions._fields
    qtbot.waitUntil(fields[0].hasFocus)
    person.type("people who sit all day")
    person.press(Qt.Key.Key_Tab)
    person.type("they move without pain")
    person.press(Qt.Key.Key_Tab)
    person.type("if your neck is stiff, I know a stretch")
    picture(person.app, "welcome")
    person.welcome.questions._keep.click()
    qtbot.waitUntil(page.isVisible)
    assert person.shown(Part.OFFER) == "I help people who sit all day, so that they move without pain."
    assert "stretch" in person.shown(Part.RELEVANCE)

    # two variants, each with an offer of its own
    for setting, name in (("gym", "Gym"), ("bank", "Bank")):
        person.new_variant(setting)
        person.rewrite(Part.OFFER, f"At the {name} I help.")
    assert person.notices() == {}

    # the base changes under both
    person.open("Anyone, anywhere")
    person.rewrite(Part.OFFER, NEW_OFFER)
    assert set(person.notices()) == {"Gym", "Bank"}

    # resolved one way each, beside the base
    person.open("Gym")
    page.views.show_compare()
    picture(person.app, "compare")
    page.views.compare.acted.emit(Part.OFFER, TAKE)
    assert set(person.notices()) == {"Bank"}
    person.open("Bank")
    page.views.show_compare()
    page.views.compare.acted.emit(Part.OFFER, KEEP)
    assert person.notices() == {}
    page.views.compare.closed.emit()
    assert person.shown(Part.OFFER) == "At the Bank I help."
    person.undo()
    assert set(person.notices()) == {"Bank"}
    person.redo()
    assert person.notices() == {}
    person.open("Gym")
    page.views.compare.closed.emit()
    assert person.shown(Part.OFFER) == NEW_OFFER
    person.undo()
    assert person.shown(Part.OFFER) == "At the Gym I help."
    person.redo()
    assert person.shown(Part.OFFER) == NEW_OFFER

    # a second bridge, then said first
    first = person.shown(Part.RELEVANCE)
    page.wordings.bridge_for("they drive a lot")
    qtbot.waitUntil(lambda: page.editor.focused() is Part.RELEVANCE)
    picture(person.app, "bridges")
    person.type("There is a stretch for a red light.")
    page.flush()
    page.editor.moved.emit(Part.RELEVANCE, 1, 0)
    page.editor.close_lists()
    assert person.shown(Part.RELEVANCE) == "There is a stretch for a red light."
    assert page.opened.chosen.parts[Part.RELEVANCE].rule is PartRule.OWN

    # history: back to how the Gym began
    page.views.show_history()
    picture(person.app, "history")
    assert person.app.here is not None
    begun = person.app.here.services.revisions.revisions(page.opened.chosen.id)[-1]
    assert begun.note == "Made from Anyone, anywhere"
    page.views.history.restore.emit(begun)
    page.views.history.closed.emit()
    assert person.shown(Part.OFFER) == NEW_OFFER
    assert page.opened.chosen.parts[Part.RELEVANCE].rule is PartRule.INHERIT

    # all of it undone and redone by keyboard
    def written() -> dict[str, object]:
        assert page.opened.statement is not None
        return {each.id: each.parts for each in page._pitches.versions(page.opened.statement.id)}

    steps = [written()]
    assert person.app.here is not None
    history = person.app.here.services.history
    begun_at = next(n for n, act in enumerate(history.done) if act.words.startswith("“Gym”"))
    for _ in history.done[begun_at + 1 :]:
        person.undo()
        steps.append(written())
    assert len(history.done) == begun_at + 1
    assert len(steps) > 4
    person.open("Gym")
    parts = page.opened.chosen.parts.values()
    assert all(text.rule is PartRule.INHERIT and not text.phrasings for text in parts)
    assert person.shown(Part.RELEVANCE) == first
    for expected in reversed(steps[:-1]):
        person.redo()
        assert written() == expected
    assert page._pitches.version(page.opened.chosen.id) == page.opened.chosen


def test_a_pasted_pitch_becomes_parts(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    person = Person(start(library=str(tmp_path / "Mine.relpitch")), qtbot)
    person.welcome.questions.paste_asked_for.emit()
    paste = person.welcome.paste
    paste.begin(
        "Hi, I’m Maya Okafor. You know how, by four o’clock, most people at a desk are rubbing their neck? "
        "I help people who sit all day move without pain. Shall I show you? It takes a minute."
    )
    picture(person.app, "paste")
    paste.choose(0, Part.OPENING)
    paste._keep.click()
    qtbot.waitUntil(person.page.isVisible)
    assert person.shown(Part.OPENING).startswith("Hi, I’m Maya Okafor. You know how")
    assert person.shown(Part.OFFER) == OFFER
    assert person.shown(Part.INVITATION) == "Shall I show you? It takes a minute."


def test_fifty_thousand_words_can_be_pasted(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    person = Person(start(library=str(tmp_path / "Mine.relpitch")), qtbot)
    person.welcome.show_paste()
    person.welcome.paste.begin("I help people move. " * 12_500)
    person.welcome.paste._keep.click()
    qtbot.waitUntil(person.page.isVisible, timeout=20_000)
    said = sum(len(person.shown(part).split()) for part in Part)
    assert said == 50_000
