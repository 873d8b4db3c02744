"""Every page on the screen, at a size, a text size, in a theme and a direction."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.part import Part
from relpitch.domain.take import Drill
from relpitch.ui.page import Page
from relpitch.ui.pages.cards import CardsPage
from relpitch.ui.pages.pitches import PitchesPage
from relpitch.ui.pages.rehearse import RehearsePage
from tests.manners.sizes import Look
from tests.manners.walk import faults


def settle() -> None:
    """Let everything be laid out, and what was left be taken apart, as in a program that runs.

    A loop of events does that by itself; where none runs, all dialogs ever opened would stay.
    """
    for _ in range(20):  # what wraps asks for its room again, and so does each that it is in
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def restyle(app: App, look: Look) -> None:
    """Give the window a size and looks."""
    QApplication.setLayoutDirection(look.direction)
    app.window.setMinimumSize(*look.size)
    app.window.resize(*look.size)
    app.preferences.keep(looks=look.looks)
    settle()


def walk(app: App, look: Look, *, in_full: bool = True) -> Iterator[str]:
    """What is wrong with any page in one look; in full, with its views, and whether all can be read."""
    restyle(app, look)
    assert app.here is not None
    pitches = app.here.services.pitches
    variant = pitches.versions(pitches.statements()[0].id)[1].id
    things = {PageName.EVENTS: app.here.services.events.named()[0][0], PageName.PITCHES: variant}
    for name in app.pages:
        for thing in dict.fromkeys(("", things.get(name, ""))):
            app.window.go(Destination(name, thing))
            settle()
            for view in views(app.pages[name]) if in_full else ("",):
                settle()
                found = dict.fromkeys(faults(app.window, in_full=in_full))
                yield from (f"{look}, {name} {view}: {each}" for each in found)


def views(page: Page) -> Iterator[str]:
    """Show each view that a page has, and in the end the first again."""
    yield ""
    match page:
        case PitchesPage():
            page.editor.open_list(Part.RELEVANCE, is_open=True)
            yield "bridges"
            page.editor.open_list(Part.RELEVANCE, is_open=False)
            for show, key in ((page.views.show_compare, "compare"), (page.views.show_history, "history")):
                show()
                yield key
                page.views.show_words()
        case CardsPage():
            page._measuring.edit_stock(page.stock, is_new=True)
            yield "stock"
            page._measuring.leave()
            page._measuring.measure(page.stock, page.choices.turn)
            yield "calibration"
            page._measuring.leave()
        case RehearsePage():
            page.take_stage(page.home._view.version_id, None, None)
            yield "stage"
            page.show_home()
            for drill in Drill:
                page.begin_drill(drill)
                yield drill.value
                page.show_home()
            page.look_at(page._takes.all()[0].id)
            yield "take"
            page.show_home()
