"""One's own details: what nobody could write to, or open, is asked about once, and kept as typed."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.domain.contact import CardContact
from relpitch.ui.pages.cards.details import DetailsDialog


@pytest.mark.parametrize(
    ("field", "typed", "asks"),
    [
        ("email", "ann(at)x", True),
        ("email", "ann@example", True),
        ("email", "ann@example.org, bob@example.org", True),
        ("email", "ann@example.org", False),
        ("email", "", False),
        ("url", "my page", True),
        ("url", "example", True),
        ("url", "ann@example.org", True),
        ("url", "example.org", False),
        ("url", "https://example.org/ann?x=1", False),
    ],
)
def test_a_detail_that_cannot_be_used_is_asked_about(
    qtbot: QtBot, field: str, typed: str, asks: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = DetailsDialog(CardContact(), window)
    dialog.show()
    dialog._fields[field].setText(typed)
    dialog._fields[field].editingFinished.emit()
    qtbot.waitUntil(lambda: dialog._look_again.isVisible() is asks)
    assert getattr(dialog.contact(), field) == typed
