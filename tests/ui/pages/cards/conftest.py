"""The Cards page on a real library."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from relpitch.domain.contact import CardContact
from relpitch.preferences import Preferences, PreferencesFile
from relpitch.preferences.tree import EventPreferences, PaperSize
from relpitch.printing.own_stocks import OwnStocks
from relpitch.ui.pages.cards import CardsPage
from tests.ui.conftest import Shop

MAYA = CardContact("Maya Okafor", "Physiotherapist", "07700 900 142", "maya@okaforphysio.example")


@pytest.fixture
def preferences() -> PreferencesFile:
    """Maya's."""
    return PreferencesFile(None, Preferences(about=MAYA, events=EventPreferences(paper=PaperSize.A4)))


@pytest.fixture
def page(shop: Shop, preferences: PreferencesFile, qtbot: QtBot, tmp_path: Path) -> CardsPage:
    """The page, open at the base."""
    made = CardsPage(
        shop.pitches, shop.history, preferences, shop.changes, OwnStocks(tmp_path / "stocks.toml")
    )
    made.undo_wanted.connect(shop.history.undo)
    qtbot.addWidget(made)
    made.resize(1104, 800)
    made.show()
    made.open(shop.base_id)
    return made
