"""The aside of each page is over its button in a narrow window, and one key shows it and hides it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.ui.aside_switch import AsideButton
from tests.journeys.conftest import Start


def asides(page: QWidget) -> list[QWidget]:
    """What stands beside the work of a page, where it is seen."""
    named = [each for each in page.findChildren(QWidget) if each.objectName() == "aside" and each.isVisible()]
    return [
        each for each in named if not any(other is not each and other.isAncestorOf(each) for other in named)
    ]


def go(app: App, name: PageName) -> QWidget:
    assert app.here is not None
    event = app.here.services.events.coming()[0].id if name is PageName.EVENTS else ""
    app.window.go(Destination(name, event))
    QApplication.processEvents()
    return app.pages[name]


def press(app: App, qtbot: QtBot) -> None:
    qtbot.keyClick(app.window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_every_aside_goes_where_the_window_is_narrow_and_comes_by_button_and_by_key(
    start: Start, qtbot: QtBot
) -> None:
    app = start(sample=True)
    app.window.setMinimumSize(1280, 800)
    app.window.resize(1280, 800)
    with_asides = {name for name in app.pages if asides(go(app, name))}
    assert len(with_asides) > 5
    app.window.setMinimumSize(1024, 680)
    app.window.resize(1024, 680)
    QApplication.processEvents()
    for name in with_asides:
        page = go(app, name)
        (button,) = (each for each in page.findChildren(AsideButton) if each.isVisible())
        assert not asides(page), name
        assert button.text().strip(), name
        press(app, qtbot)
        assert asides(page), name
        assert button.isChecked(), name
        press(app, qtbot)
        assert not asides(page), name
        button.click()
        assert asides(page), name
        esc = Qt.Key.Key_Escape
        button.setFocus()
        qtbot.keyClick(button, esc)
        assert not asides(page), name
