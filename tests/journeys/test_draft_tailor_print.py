"""From an empty folder to a printed card, and back the next day."""

from pathlib import Path

import pypdf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import PageName
from relpitch.domain.part import Part
from relpitch.domain.version import PartRule
from relpitch.services.settings import find
from relpitch.storage.library import Library
from relpitch.ui.pages.cards import CardsPage
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.welcome import WelcomePage
from tests.journeys.conftest import Start, picture, quit_app

WORDS = {
    Part.OPENING: "You know that stiff neck at four o'clock?",
    Part.OFFER: "I help people who sit all day move without pain.",
    Part.PROOF: "Last spring, twelve accountants went from nine sore backs to two.",
    Part.RELEVANCE: "What does your day do to you?",
    Part.INVITATION: "Shall I show you? It takes a minute.",
}


def pitches(app: App) -> PitchesPage:
    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    return page


def shown(app: App) -> dict[Part, str]:
    return {part: pitches(app).editor.edit(part).words() for part in Part}


def key(app: App, keys: Qt.Key, modifier: Qt.KeyboardModifier, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget() or app.window, keys, modifier)


def begin_blank(app: App) -> None:
    """From the first page to a blank one."""
    welcome = app.pages[PageName.WELCOME]
    assert isinstance(welcome, WelcomePage)
    assert welcome.isVisible()
    welcome.questions.blank_asked_for.emit()


def stored(path: Path) -> dict[str, dict[Part, tuple[PartRule, str]]]:
    with Library.open(path, device="test", read_only=True) as library, library.reading() as shelves:
        return {
            version.name: {
                part: (text.rule, text.phrasings[0].words if text.phrasings else "")
                for part, text in version.parts.items()
            }
            for version in shelves.versions.all()
        }


def test_draft_tailor_print_and_find_it_all_the_next_day(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Mine.relpitch"
    app = start(library=str(path))
    page = pitches(app)

    # a new statement, on a blank page
    begin_blank(app)
    qtbot.waitUntil(page.editor.edit(Part.OFFER).hasFocus)

    # five parts, going from one to the next by key
    page.editor.edit(Part.OPENING).put_caret(at_end=True)
    for number, words in enumerate(WORDS.values()):
        if number:
            key(app, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, qtbot)
        qtbot.keyClicks(QApplication.focusWidget(), words)
    assert shown(app) == WORDS

    # a variant for the gym, with one part of its own
    gym = find("gym")
    assert gym is not None
    assert page.opened.statement is not None
    page.collection.new_variant(page.opened.statement, gym)
    assert shown(app) == WORDS
    opening = page.editor.edit(Part.OPENING)
    opening.put_caret(at_end=True)
    opening.selectAll()
    qtbot.keyClicks(opening, "Stiff neck?")
    assert shown(app) == {**WORDS, Part.OPENING: "Stiff neck?"}
    picture(app, "gym")

    # undo, redo
    key(app, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, qtbot)
    assert shown(app) == WORDS
    assert stored(path)["Gym"][Part.OPENING][0] is PartRule.INHERIT
    key(app, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, qtbot)
    assert shown(app) == {**WORDS, Part.OPENING: "Stiff neck?"}

    # print
    app.window._sidebar._rows[PageName.CARDS].click()
    cards = app.pages[PageName.CARDS]
    assert isinstance(cards, CardsPage)
    cards.save_to(tmp_path / "cards.pdf")
    sheet = " ".join(pypdf.PdfReader(tmp_path / "cards.pdf").pages[0].extract_text().split())
    assert sheet.count("I help people") == 10
    picture(app, "cards")

    # quit, reopen
    quit_app(app)
    assert stored(path)["Gym"][Part.OPENING] == (PartRule.OWN, "Stiff neck?")
    assert stored(path)["Anyone, anywhere"][Part.OFFER] == (PartRule.OWN, WORDS[Part.OFFER])
    again = start(library=str(path))
    assert shown(again) == {**WORDS, Part.OPENING: "Stiff neck?"}
    assert again.window.windowTitle() == "Mine - relpitch"


def test_what_was_typed_a_moment_before_quitting_is_there(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Mine.relpitch"
    app = start(library=str(path))
    begin_blank(app)
    qtbot.keyClicks(QApplication.focusWidget(), "I bake")
    quit_app(app)
    assert stored(path)["Anyone, anywhere"][Part.OFFER] == (PartRule.OWN, "I bake")


def test_a_second_window_reads_and_says_so(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Mine.relpitch"
    first = start(library=str(path))
    begin_blank(first)
    qtbot.keyClicks(QApplication.focusWidget(), "I bake")
    pitches(first).flush()
    second = start(library=str(path))
    assert shown(second)[Part.OFFER] == "I bake"
    assert pitches(second).editor.edit(Part.OFFER).isReadOnly()
    assert "open in another window" in second.window._notice.text()
    assert second.window._notice.isVisible()
    picture(second, "read_only")
