"""Welcome: what was answered before comes back, and with it the draft it makes."""

from pytestqt.qtbot import QtBot

from relpitch.failure.drafts import Drafts
from relpitch.ui.pages.welcome.questions import Questions
from relpitch.ui.widgets.draft_view import DraftView


def shown(questions: Questions) -> str:
    view = questions.findChild(DraftView)
    assert isinstance(view, DraftView)
    return view.accessibleName() + view.accessibleDescription()


def test_answers_that_come_back_show_their_draft_at_once(qtbot: QtBot) -> None:
    drafts = Drafts()
    before = Questions(lambda: 0.26, drafts)
    qtbot.addWidget(before)
    before.begin(can_leave=False)
    qtbot.keyClicks(before._fields[0], "people who sit all day")
    again = Questions(lambda: 0.26, drafts)
    qtbot.addWidget(again)
    again.begin(can_leave=False)
    assert again.answers().who == "people who sit all day"
    assert "people who sit all day" in shown(again)
