"""In a language that is two fifths longer, and in ours with large text, every word is seen whole."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain

import pytest
from babel.messages.catalog import Catalog
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from relpitch import paths, setting_names, translation
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.preferences import Looks
from relpitch.translation import _, pgettext
from relpitch.ui.pages.rehearse.drill_card import DrillCard
from relpitch.ui.theme import theme
from relpitch.ui.widgets.answer_field import AnswerField
from relpitch.ui.widgets.line_height import lay_out
from relpitch.ui.widgets.words_edit import WordsEdit
from tests.journeys.conftest import Start
from tests.manners.dialogs import open_each
from tests.manners.painted import cut_words
from tests.manners.showing import restyle, settle, views
from tests.manners.sizes import Look
from tests.manners.walk import faults
from tests.test_catalogs import tool

LOOKS = [("en-XA", 100), ("de", 100), ("de", 150), ("es", 100), ("es", 150), ("ar-XB", 100)]


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]} {look[1]} %")
def spoken(request: pytest.FixtureRequest, start: Start) -> Iterator[App]:
    code, text = request.param
    translation.use(code, paths.translations())
    app = start(sample=True)
    right_to_left = translation.goes_right_to_left()
    way = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    restyle(app, Look((1280, 800), text, "light", way))
    yield app
    translation.use(translation.ENGLISH, paths.translations())
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme().apply(Looks())


def texts() -> list[str]:
    """What the catalog holds that is said as it is."""
    named = [(each.context, str(each.id)) for each in _catalog() if each.id and not each.pluralizable]
    said = [(context, text) for context, text in named if "{" not in text]
    settings = setting_names.called(translation.language_in_use()).values()
    return sorted({*settings, *(pgettext(context, text) if context else _(text) for context, text in said)})


@lru_cache
def _catalog() -> Catalog:
    known: Catalog = tool.read("de")
    return known


def wrong(root: QWidget, said: list[str]) -> dict[str, None]:
    return dict.fromkeys(chain(faults(root, in_full=False), cut_words(root, said)))


def test_what_paints_too_much_in_too_little_is_found(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    label, field = QLabel("A word", root), QLineEdit(root)
    field.setPlaceholderText("Find a person or a word")
    label.setFixedSize(20, 40)
    field.setFixedSize(90, 40)
    root.show()
    found = "\n".join(cut_words(root, ["Find a person or a word"]))
    assert "cuts 'A word' off" in found
    assert "ends in …: " in found


def test_words_that_lie_over_each_other_are_found(qtbot: QtBot) -> None:
    card = DrillCard("At any moment in the day", "mic", "20 s", "Choose a bridge.")
    qtbot.addWidget(card)
    card.setFixedSize(220, 160)
    assert list(cut_words(card, [])) == []
    card.__dict__["_name"] = lambda _width: lay_out(
        card.text(), theme().font("label"), 999, 20, Qt.LayoutDirection.LeftToRight
    )
    assert "lie over each other" in "\n".join(cut_words(card, []))


@pytest.mark.parametrize(("kind", "whole"), [(WordsEdit, True), (AnswerField, True), (QTextEdit, False)])
def test_what_an_empty_part_asks_for_is_read_to_its_end(
    kind: Callable[[str], QTextEdit], whole: bool, qtbot: QtBot
) -> None:
    edit = kind("")
    qtbot.addWidget(edit)
    edit.setPlaceholderText("One small true story.\nOr a figure.")
    edit.resize(200, 40)
    edit.show()
    settle()
    assert (list(cut_words(edit, [])) == []) is whole


def test_no_word_is_cut_off_on_any_page(spoken: App) -> None:
    found: dict[str, str] = {}
    said = texts()
    things = {PageName.EVENTS: spoken.here.services.events.named()[0][0] if spoken.here else ""}
    for name in spoken.pages:
        for thing in dict.fromkeys(("", things.get(name, ""))):
            spoken.window.go(Destination(name, thing))
            settle()
            for view in views(spoken.pages[name]):
                settle()
                found |= {each: f"{name} {view}" for each in wrong(spoken.window, said) if each not in found}
    assert not found, "\n".join(f"{where}: {fault}" for fault, where in found.items())


def test_no_word_is_cut_off_in_any_dialog(spoken: App) -> None:
    found: dict[str, str] = {}
    said = texts()

    def see(dialog: QWidget) -> None:
        found.update({each: type(dialog).__name__ for each in wrong(dialog, said) if each not in found})

    open_each(spoken, see)
    assert not found, "\n".join(f"{where}: {fault}" for fault, where in found.items())
