"""What is typed in a form is kept for its owner with every key, and stands there again."""

from collections.abc import Mapping
from datetime import date
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)
from pytestqt.qtbot import QtBot

from relpitch import translation
from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import FormDraft
from relpitch.ui.draft_form import DraftForm, with_draft
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.date_field import DateField
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.tick_box import TickBox


class Form(QDialog):
    """A line, a button, a note, a list to choose from, a day, a tick, and something chosen by itself."""

    def __init__(self, who: str = "Priya") -> None:
        super().__init__()
        self.who = QLineEdit(who)
        self.who.setAccessibleName("Who")
        self.more = Button("More")
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName("Note")
        self.reason = QComboBox()
        self.reason.setAccessibleName("Reason")
        self.reason.addItems(["Thanks", "A gift"])
        self.day = DateField("Day", date(2026, 11, 28), date(2026, 11, 27))
        self.tick = TickBox("Follow up")
        self.colour = "red"
        column = QVBoxLayout(self)
        column.addWidget(Label("Whom did you meet?", "title"))
        for widget in (self.who, self.more, self.note, self.reason, self.day, self.tick):
            column.addWidget(widget)
        column.addWidget(Button("Keep it"))

    def beside(self) -> Mapping[str, str]:
        return {"colour": self.colour}

    def put_beside(self, kept: Mapping[str, str]) -> None:
        self.colour = kept["colour"]


@pytest.fixture
def drafts() -> Drafts:
    return Drafts()


def opened(qtbot: QtBot, drafts: Drafts, owner: str, who: str = "Priya") -> tuple[Form, DraftForm]:
    form = Form(who)
    qtbot.addWidget(form)
    return form, with_draft(form, drafts, owner)


def stands_in(form: Form) -> tuple[str, str, str]:
    return form.who.text(), form.note.toPlainText(), form.reason.currentText()


def test_what_is_typed_and_chosen_stands_there_when_the_form_is_opened_again(
    qtbot: QtBot, drafts: Drafts
) -> None:
    form, _ = opened(qtbot, drafts, "event/fair/about")
    form.reason.setCurrentText("A gift")
    form.day.show_day(date(2026, 12, 1))
    form.tick.setChecked(True)
    form.colour = "blue"
    form.note.setPlainText("She laughed.")
    form.reject()
    again, words = opened(qtbot, drafts, "event/fair/about")
    assert again.who.text() == "Priya"
    assert again.note.toPlainText() == "She laughed."
    assert again.reason.currentText() == "A gift"
    assert again.day.day() == date(2026, 12, 1)
    assert again.tick.isChecked()
    assert again.colour == "blue"
    assert words.line.words == "Your words from before"


def test_nothing_typed_is_no_draft_and_nothing_is_said(qtbot: QtBot, drafts: Drafts) -> None:
    form, words = opened(qtbot, drafts, "event/fair/about")
    form.reason.setCurrentText("A gift")
    form.note.setPlainText("x")
    form.note.setPlainText("")
    assert drafts.owners() == ()
    assert words.line.words == ""


def test_a_field_that_was_left_alone_shows_what_is_kept_now(qtbot: QtBot, drafts: Drafts) -> None:
    form, _ = opened(qtbot, drafts, "person/1")
    form.note.setPlainText("Hello")
    again, _ = opened(qtbot, drafts, "person/1", "Priya Raman")
    assert again.who.text() == "Priya Raman"
    assert again.note.toPlainText() == "Hello"


def test_another_owner_has_words_of_their_own(qtbot: QtBot, drafts: Drafts) -> None:
    form, words = opened(qtbot, drafts, "people/priya/note", "")
    form.note.setPlainText("For Priya")
    words.show_owner("people/joe/note")
    assert form.note.toPlainText() == ""
    assert words.line.words == ""
    form.note.setPlainText("For Joe")
    words.show_owner("people/priya/note")
    assert form.note.toPlainText() == "For Priya"
    assert not form.note.document().isUndoAvailable(), "or Undo brings the other's words"
    assert {owner: dict(each.texts) for owner in drafts.owners() if (each := drafts.get(owner))} == {
        "people/priya/note": {"Note": "For Priya"},
        "people/joe/note": {"Note": "For Joe"},
    }


def test_beginning_again_sets_words_aside_to_be_brought_back(qtbot: QtBot, drafts: Drafts) -> None:
    drafts.put("capture", FormDraft({"Who": "Steve", "Note": "pianos"}, {"Reason": "A gift"}))
    form, words = opened(qtbot, drafts, "capture")
    words.line.pressed.emit()
    assert stands_in(form) == ("Priya", "", "Thanks")
    assert drafts.get("capture") is None
    assert words.line.words == "Your words are set aside"
    form.note.setPlainText("something else")
    words.line.pressed.emit()
    assert (form.who.text(), form.note.toPlainText(), form.reason.currentText()) == (
        "Steve",
        "pianos",
        "A gift",
    )
    assert drafts.get("capture") == FormDraft({"Who": "Steve", "Note": "pianos"}, {"Reason": "A gift"})
    words.line.pressed.emit()
    assert form.note.toPlainText() == "something else", "what was typed meanwhile is not lost either"


def test_what_is_kept_for_good_is_no_draft_any_more(qtbot: QtBot, drafts: Drafts) -> None:
    form, words = opened(qtbot, drafts, "capture")
    form.note.setPlainText("Hello")
    words.end()
    assert drafts.owners() == ()
    words.show_owner("capture")
    assert form.note.toPlainText() == ""


def test_a_draft_that_came_back_in_the_store_is_shown_when_its_owner_is(qtbot: QtBot, drafts: Drafts) -> None:
    form, words = opened(qtbot, drafts, "capture")
    drafts.put("capture", FormDraft({"Note": "back"}))
    words.show_owner("capture")
    assert form.note.toPlainText() == "back"


def test_tab_goes_from_field_to_field_and_to_buttons_after_the_last(qtbot: QtBot, drafts: Drafts) -> None:
    drafts.put("capture", FormDraft({"Note": "Hello"}))
    form, _ = opened(qtbot, drafts, "capture")
    form.show()
    form.activateWindow()
    form.who.setFocus()
    qtbot.waitUntil(form.who.hasFocus)
    order = []
    for _ in range(9):
        qtbot.keyClick(QApplication.focusWidget(), "\t")
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.accessibleName() not in order:  # a date has several places
            order.append(focused.accessibleName())
    assert order[:3] == ["Note", "Reason", "Day"]
    assert order[3:6] == ["Follow up", "Your words from before. Begin again", "More"]


def test_the_first_key_goes_on_with_the_words_and_does_not_replace_them(qtbot: QtBot, drafts: Drafts) -> None:
    drafts.put("capture", FormDraft({"Who": "Steve"}))
    form, _ = opened(qtbot, drafts, "capture")
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.who.hasFocus)
    qtbot.waitUntil(lambda: not form.who.hasSelectedText())
    qtbot.keyClicks(form.who, "!")
    assert form.who.text() == "Steve!"


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> GNUTranslations:
    """What the fields are called in another language, one of them by a text with a context."""
    catalog = Catalog(locale="de")
    catalog.add("Note", "Notiz")
    catalog.add("Who", "Wer", context="was there")
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)


def test_a_draft_stands_there_in_another_language_of_the_window(
    qtbot: QtBot, drafts: Drafts, german: GNUTranslations, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, _ = opened(qtbot, drafts, "person/1")
    form.who.setText("Priya Raman")
    form.note.setPlainText("She laughed.")
    monkeypatch.setattr(translation, "_catalog", german)
    translated = Form()
    qtbot.addWidget(translated)
    translated.who.setAccessibleName(translation.pgettext("was there", "Who"))
    translated.note.setAccessibleName(translation._("Note"))
    assert translated.note.accessibleName() == "Notiz"
    with_draft(translated, drafts, "person/1")
    assert stands_in(translated)[:2] == ("Priya Raman", "She laughed.")
    translated.note.setPlainText("She laughed, and sang.")
    monkeypatch.undo()
    again, _ = opened(qtbot, drafts, "person/1")
    assert stands_in(again)[:2] == ("Priya Raman", "She laughed, and sang.")


def test_words_of_a_field_that_the_form_does_not_have_are_kept(qtbot: QtBot, drafts: Drafts) -> None:
    drafts.put("person/1", FormDraft({"Wer war da?": "Priya and Mo", "Note": "She laughed."}))
    form, _ = opened(qtbot, drafts, "person/1")
    form.note.setPlainText("She sang.")
    kept = drafts.get("person/1")
    assert kept is not None
    assert kept.texts == {"Wer war da?": "Priya and Mo", "Note": "She sang."}
