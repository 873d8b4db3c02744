"""Nothing flashes up: a widget is shown only once it has its place in a window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from relpitch.app import App
from relpitch.domain.destination import Destination
from tests.journeys.conftest import Start
from tests.manners.dialogs import every_dialog, open_each
from tests.manners.showing import settle


class Windows(QObject):
    """Notes each widget that comes up as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            words = watched.accessibleName() or watched.windowTitle() or watched.objectName()
            self.shown.append(f"{type(watched).__name__} “{words}”")
        return False


@pytest.fixture
def windows() -> Iterator[Windows]:
    made = Windows()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(made)
    yield made
    application.removeEventFilter(made)


def test_a_first_visit_of_a_page_brings_up_no_window(start: Start, windows: Windows) -> None:
    app: App = start(sample=True)
    assert app.here is not None
    windows.shown.clear()
    event = app.here.services.events.named()[0][0]
    for page in app.pages:
        for thing in ("", event if page.value == "events" else ""):
            app.window.go(Destination(page, thing))
            settle()
    assert windows.shown == []


def test_each_dialog_brings_up_itself_and_no_other_window(start: Start, windows: Windows) -> None:
    app: App = start(sample=True)
    seen: list[str] = []
    others: list[str] = []

    def see(dialog: QWidget) -> None:
        seen.append(type(dialog).__name__)
        others.extend(each for each in windows.shown if not each.startswith(f"{type(dialog).__name__} “"))
        assert any(each.startswith(type(dialog).__name__) for each in windows.shown)
        windows.shown.clear()

    windows.shown.clear()
    open_each(app, see)
    assert others == []
    assert windows.shown == []
    assert every_dialog() - set(seen) == set()
