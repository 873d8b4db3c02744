"""In a language that nobody speaks, every page, view and dialog shows what went through no catalog."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch import paths, translation
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from tests.journeys.conftest import Start
from tests.manners.dialogs import WORDS, open_each
from tests.manners.showing import settle, views
from tests.manners.torture import CAPTION, NAME, UNBROKEN
from tests.manners.words_shown import chapters_of_help, plain, shown, untranslated

# What the ways to the dialogs put into them, and the heads of a table of contacts.
OURS = frozenset(
    each.casefold()
    for each in (
        *(plain(NAME), plain(CAPTION), plain(UNBROKEN), plain(WORDS), plain(f"Reading {NAME}")),
        *(
            "on Friday",
            "3 statements",
            "1 person",
            "Company",
            "Mail",
            "Phone",
            "Name",
        ),
    )
)
STATEMENTS = ("DraftView", "DifferenceLabel")
"""What shows words of a statement, in its own language."""


@pytest.fixture
def pseudo(start: Start) -> Iterator[App]:
    translation.use("en-XA", paths.translations())
    yield start(sample=True)
    translation.use(translation.ENGLISH, paths.translations())


def left(root: QWidget, own: frozenset[str] = frozenset()) -> list[str]:
    return [
        f"{who}: {piece}"
        for who, words in shown(root)
        if not who.startswith(STATEMENTS)
        for piece in untranslated(words, own)
    ]


def test_words_of_the_sample_are_known_with_their_slots_filled() -> None:
    assert untranslated("You said people wait a long time to be seen at Northgate") == []
    assert untranslated("You said people wait a long time to be seen at Nowhere") != []


def test_no_page_shows_words_that_no_catalog_knows(pseudo: App) -> None:
    found: dict[str, str] = {}
    for name in pseudo.pages:
        pseudo.window.go(Destination(name))
        settle()
        for view in views(pseudo.pages[name]):
            settle()
            own = frozenset(chapters_of_help()) if name is PageName.HELP else frozenset()
            found |= {each: f"{name} {view}" for each in left(pseudo.window, own) if each not in found}
    assert not found, "\n".join(f"{where}: {words}" for words, where in found.items())


def test_no_dialog_shows_words_that_no_catalog_knows(pseudo: App, qtbot: QtBot) -> None:
    found: dict[str, str] = {}

    def see(dialog: QWidget) -> None:
        found.update({each: type(dialog).__name__ for each in left(dialog, OURS) if each not in found})

    open_each(pseudo, see)
    assert not found, "\n".join(f"{where}: {words}" for words, where in found.items())
