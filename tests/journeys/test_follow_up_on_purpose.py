"""From a hello to being in touch: captured, followed up once, nudged once, rested, met again, answered."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.encounter import Encounter
from relpitch.domain.follow_up import FollowUpStage, Reason
from relpitch.ui.pages.people import PeoplePage
from relpitch.ui.pages.people.follow_up_card import FollowUpAction
from relpitch.ui.pages.people.write_dialog import WriteDialog
from relpitch.ui.quick_capture import QuickCapture
from tests.journeys.conftest import Start, picture

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def people(app: App) -> PeoplePage:
    page = app.pages[PageName.PEOPLE]
    assert isinstance(page, PeoplePage)
    return page


def stage(app: App) -> tuple[FollowUpStage, int]:
    known = people(app)._known
    assert known is not None
    state = people(app).following._following_up.standing(known).state
    return state.stage, state.unanswered


def earlier(app: App, days: int) -> None:
    """Let days pass: everything that happened so far happened that much earlier."""
    assert app.here is not None
    back = timedelta(days=days)
    with app.here.library.writing() as shelves:
        for step in shelves.steps.all():
            shelves.steps.save(replace(step, at=step.at - back))
        for encounter in shelves.encounters.all():
            shelves.encounters.save(replace(encounter, at=encounter.at - back))
    people(app).open(people(app)._id())


def test_a_meeting_followed_up_on_purpose(  # noqa: PLR0915  # one journey, told in order
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Mine.relpitch"
    app = start(library=str(path))
    app.window.go(Destination(PageName.PEOPLE))
    page = people(app)
    assert page.nobody.isVisible()
    picture(app, "empty_people")

    # someone met, by one key, four lines, and one key to keep it: five keys beside the words
    keys = 1
    qtbot.keyClick(app.window, Qt.Key.Key_N, CTRL | SHIFT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QuickCapture))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QuickCapture)
    qtbot.waitUntil(dialog.isActiveWindow)
    for number, words in enumerate(("Zelda who fixes pianos", "Gym", "cold churches", "the wrist drawing")):
        qtbot.keyClicks(dialog.focusWidget(), words)
        if number < 3:
            keys += 1
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    picture(app, "quick_capture")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert keys + 1 <= 6
    assert page._known is not None
    assert page._known.person.name == "Zelda who fixes pianos"
    assert stage(app) == (FollowUpStage.FOLLOW_UP, 0)

    # the follow-up is written: drafted, coached, and sent by hand
    def send() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WriteDialog)
        assert "the wrist drawing" in dialog.message()
        dialog.sent.click()
        assert dialog.isVisible(), "a gap keeps the message from leaving"
        dialog.text.insertPlainText("three small pictures")  # over the gap, which is selected
        dialog.copy()
        dialog.sent.click()

    QTimer.singleShot(50, send)
    page.aside.card.button(FollowUpAction.WRITE).click()
    assert stage(app) == (FollowUpStage.ONE_NUDGE, 1)
    assert not page._known.promises[0].is_open
    earlier(app, 9)

    # a nudge is refused without something to give, and goes with it
    page.aside.card.button(FollowUpAction.WRITE).click()
    assert stage(app) == (FollowUpStage.ONE_NUDGE, 1)
    gift, _done = page.things._giving.offer(page._id(), "the number of a warm practice room")
    page.following._following_up.wrote(page._id(), Reason.GIFT, gift, "Here is a number.")
    assert stage(app) == (FollowUpStage.ONE_NUDGE, 2)
    earlier(app, 15)

    # it rests by itself; met again it is open; an answer ends it happily
    assert stage(app) == (FollowUpStage.LET_IT_REST, 2)
    page._people.add_encounter(Encounter(datetime.now(UTC), (page._id(),), "Gym", "He waved."))
    assert stage(app) == (FollowUpStage.MET, 0)
    page.following._following_up.open(page._id(), Reason.THANKS)
    assert stage(app) == (FollowUpStage.FOLLOW_UP, 0)
    page.aside.card.button(FollowUpAction.ANSWERED).click()
    assert stage(app) == (FollowUpStage.IN_TOUCH, 0)
    picture(app, "people_in_touch")

    # and what is to be forgotten is gone from every file
    assert app.here is not None
    app.here.services.forgetting.forget(page._id(), half_names_too=True)
    assert page.nobody.isVisible()
    beside = b"".join(each.read_bytes() for each in path.parent.iterdir() if each.is_file())
    assert b"Zelda" not in beside
    assert b"zelda" not in beside
