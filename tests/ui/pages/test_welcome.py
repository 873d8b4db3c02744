"""Welcome: what was answered before comes back, and with it the draft it makes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.destination import Destination, PageName
from relpitch.drafting.from_answers.asking import Asked
from relpitch.failure.drafts import Drafts
from relpitch.preferences import Looks, PreferencesFile
from relpitch.services.discarding import drafts_of
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.pages.welcome import WelcomePage
from relpitch.ui.pages.welcome.paste import Paste, _Missing, _Row
from relpitch.ui.pages.welcome.question import Question
from relpitch.ui.pages.welcome.questions import _QUESTIONS, Questions
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.draft_view import DraftView
from relpitch.ui.widgets.label import Label


def shown(questions: Questions) -> str:
    view = questions.findChild(DraftView)
    assert isinstance(view, DraftView)
    return view.accessibleName() + view.accessibleDescription()


@pytest.fixture
def questions(qtbot: QtBot) -> Questions:
    questions = Questions(lambda: 0.26, Drafts())
    qtbot.addWidget(questions)
    questions.begin(can_leave=False)
    return questions


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


def test_the_answers_of_a_draft_that_was_kept_come_back_as_that_is_undone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with Library.create(tmp_path / "x.relpitch", device="here") as library:
        services = Services(library)
        drafts = drafts_of(None, services.history)
        page = WelcomePage(services.pitches, PreferencesFile(None), drafts)
        qtbot.addWidget(page)
        page.open("")
        qtbot.keyClicks(page.questions._fields[0], "people who sit all day")
        page.questions._keep.click()
        assert services.pitches.statements()
        page.open("")
        assert page.questions.answers().who == ""
        services.history.undo()
        page.open("")
        assert page.questions.answers().who == "people who sit all day"
        services.history.redo()
        page.open("")
        assert page.questions.answers().who == ""


def test_words_typed_since_are_not_written_over_by_those_that_come_back(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="here") as library:
        services = Services(library)
        drafts = drafts_of(None, services.history)
        words, later = ({"who": each} for each in ("before", "since"))
        from relpitch.failure.typed import FormDraft

        drafts.put("form", FormDraft(words))
        services.pitches.new_statement("Moving")
        drafts.end("form")
        drafts.put("form", FormDraft(later))
        services.history.undo()
        assert drafts.get("form") == FormDraft(later)
        services.history.redo()
        assert drafts.get("form") == FormDraft(later)


@pytest.mark.parametrize("came_from", [None, Destination(PageName.PITCHES)])
def test_esc_leads_back_to_where_one_came_from(
    qtbot: QtBot, tmp_path: Path, came_from: Destination | None
) -> None:
    with Library.create(tmp_path / "x.relpitch", device="here") as library:
        page = WelcomePage(Services(library).pitches, PreferencesFile(None), Drafts())
        qtbot.addWidget(page)
        page.came_from = came_from
        page.open("")
        assert page.questions._back.isHidden() is (came_from is None)
        asked: list[Destination] = []
        page.asked_for.connect(asked.append)
        page.questions._back.click()
        assert asked == [came_from or Destination(PageName.PITCHES)]


@pytest.mark.parametrize(("width", "text_size"), [(1280, 100), (1280, 150), (1024, 100)])
def test_no_short_button_stands_alone_on_a_line(qtbot: QtBot, width: int, text_size: int) -> None:
    theme().apply(Looks(text_size=text_size))
    questions = Questions(lambda: 0.26, Drafts())
    qtbot.addWidget(questions)
    questions.resize(width, 800)
    questions.begin(can_leave=True)
    questions.show()
    lines: dict[int, list[Button]] = {}
    for each in questions.findChildren(Button):
        if each.isVisible():
            lines.setdefault(each.mapTo(questions, each.rect().center()).y(), []).append(each)
    theme().apply(Looks())
    alone = [line[0].text() for line in lines.values() if len(line) == 1]
    assert "Back" not in " ".join(alone)
    assert questions._back.isVisible()


def test_use_that_is_undone_and_done_again_while_the_answer_is_the_same(qtbot: QtBot) -> None:
    question = Question(1, "Who do you love to help?")
    qtbot.addWidget(question)
    qtbot.keyClicks(question.field, "mostly office people")
    question.show_state("not in the draft yet", Asked("who", "Just who.", "office people", theirs=True))
    question._take()
    assert not question.take_again()
    assert question.give_back()
    assert question.taken == ""
    assert question.take_again()
    assert question.taken == "office people"
    assert question.give_back()
    qtbot.keyClicks(question.field, " and others")
    assert not question.take_again()


def test_tab_goes_from_field_to_field_and_to_use_that_behind_the_last(
    questions: Questions, qtbot: QtBot
) -> None:
    questions.show()
    qtbot.waitExposed(questions)
    question = next(iter(questions._questions.values()))
    qtbot.keyClicks(question.field, "depends, mostly office people")
    question.show_state("not in the draft yet", Asked("who", "Just who.", "office people", theirs=True))
    assert question._use.isVisible()
    assert question._use.accessibleDescription() == "office people"
    order: list[QWidget] = []
    stop: QWidget | None = question.field
    while stop is not None and len(order) < 5:
        if stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(stop)
        stop = stop.nextInFocusChain()
    assert order == [*questions._fields, question._use, questions._keep]


@pytest.mark.parametrize("width", [420, 488, 560, 900])
@pytest.mark.parametrize("words", _QUESTIONS.values())
def test_a_tag_never_moves_the_field(qtbot: QtBot, words: str, width: int) -> None:
    question = Question(3, words)
    qtbot.addWidget(question)
    question.resize(width, question.heightForWidth(width))
    question.show()
    before = question.field.y()
    for tag in ("not in the draft yet", "not all in the draft", "kept as a note to self", ""):
        question.show_state(tag, None)
        QApplication.processEvents()
        question.resize(width, question.heightForWidth(width))
        assert question.field.y() == before, tag
        assert question._tag.isVisible() is bool(tag)


def test_keep_looks_as_not_yet_until_there_is_an_answer(questions: Questions, qtbot: QtBot) -> None:
    assert questions._keep.property("waits") is True
    qtbot.keyClicks(questions._fields[0], "people who sit all day")
    assert questions._keep.property("waits") is False


def test_headings_and_front_matter_of_a_pasted_script_are_not_counted_as_said(qtbot: QtBot) -> None:
    paste = Paste(lambda: 0.26, Drafts())
    qtbot.addWidget(paste)
    paste.begin("---\ntitle: Backs\n---\n## Opening\nStiff neck?\n## Offer\nI help people move.\n")
    assert paste._measure.text().startswith("6 words")


def test_the_part_that_is_missing_stands_in_line_with_those_that_were_found(qtbot: QtBot) -> None:
    paste = Paste(lambda: 0.26, Drafts())
    qtbot.addWidget(paste)
    paste.resize(1280, 800)
    paste.show()
    paste.begin("You know that stiff neck? I help people move. Shall I show you?")
    QApplication.processEvents()
    missing = paste.findChildren(_Missing)
    rows = paste.findChildren(_Row)
    assert missing
    assert rows
    lefts = {each.findChildren(Label)[-1].geometry().left() for each in (*missing, *rows)}
    assert len(lefts) == 1
