"""Printing needs fonts, and fonts need an application."""

import pytest
from PySide6.QtGui import QGuiApplication

from relpitch.domain.card import Card, Stock
from relpitch.domain.contact import CardContact
from relpitch.printing import stocks


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """Qt, running."""
    return qapp


@pytest.fixture
def plain() -> Stock:
    """Plain A4, cut by hand."""
    return stocks.find("plain-85x55-a4")


@pytest.fixture
def avery() -> Stock:
    """Letter, sold cut."""
    return stocks.find("avery-5371")


@pytest.fixture
def card() -> Card:
    """Maya's card."""
    return Card(
        "I help people who sit all day move without pain.",
        CardContact("Maya Okafor", "Physiotherapist", "07700 900 142", "maya@okaforphysio.example"),
        "A stretch to keep",
        "Sit tall. Let one ear drift towards your shoulder. Three slow breaths, then swap sides.",
        name="Gym",
    )
