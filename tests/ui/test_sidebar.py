"""The sidebar is as wide as the names of the pages need, in any language."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from relpitch import paths, translation
from relpitch.domain.destination import PageName
from relpitch.ui import accessible_roles
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


def test_a_screen_reader_hears_pages_of_which_one_is_shown_and_can_press_another(qtbot: QtBot) -> None:
    accessible_roles.install()
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.show_narrow(False)
    sidebar.show()
    sidebar.show_chosen(PageName.CARDS)
    assert QAccessible.queryAccessibleInterface(sidebar).role() is QAccessible.Role.PageTabList
    rows = {each.accessibleName(): each for each in sidebar.findChildren(QPushButton) if each.isVisible()}
    found = {name: QAccessible.queryAccessibleInterface(row) for name, row in rows.items()}
    assert {each.role() for each in found.values()} == {QAccessible.Role.PageTab}
    assert [name for name, each in found.items() if each.state().selected] == ["Cards"]
    asked: list[PageName] = []
    sidebar.chosen.connect(asked.append)
    press = QAccessibleActionInterface.pressAction()
    action = found["Pitches"].actionInterface()
    assert press in action.actionNames()
    action.doAction(press)
    assert asked == [PageName.PITCHES]
