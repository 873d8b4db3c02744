"""The sidebar is as wide as the names of the pages need, in any language."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from relpitch import paths, translation
from relpitch.ui.sidebar import Sidebar


@pytest.mark.parametrize(("language", "is_usual"), [("en", True), ("en-XA", False)])
def test_it_is_wider_where_a_name_is_long(qtbot: QtBot, language: str, is_usual: bool) -> None:
    translation.use(language, paths.translations())
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.show_narrow(False)
    sidebar.show()
    rows = [each for each in sidebar.findChildren(QPushButton) if each.isVisible()]
    assert rows
    assert all(each.sizeHint().width() <= each.width() for each in rows)
    assert (sidebar.width() == 176) is is_usual
