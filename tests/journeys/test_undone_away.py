"""What a page shows goes from it when an undo takes it away; nothing is offered of what is gone."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.event import Event
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Take
from relpitch.services.services import Services
from relpitch.services.takes import TAKE_PREFIX
from tests.journeys.conftest import Start
from tests.people import add_person

_SOON = datetime.now(UTC) + timedelta(days=3)


def _take(do: Services) -> str:
    version = do.pitches.versions(do.pitches.statements()[0].id)[0]
    take = Take(version.id, datetime.now(UTC), Mode.READ, Length.FULL, 9.0, {Part.OFFER: "I help."})
    do.takes.keep(take)
    return TAKE_PREFIX + take.id


_MADE: dict[PageName, Callable[[Services], str]] = {
    PageName.REHEARSE: _take,
    PageName.PEOPLE: lambda do: add_person(do.people, "Noor")[0].id,
    PageName.EVENTS: lambda do: do.events.keep(Event("Fair", _SOON, _SOON)).id,
    PageName.PITCHES: lambda do: do.pitches.versions(do.pitches.new_statement("Baking").id)[0].id,
}


@pytest.fixture
def app(start: Start) -> App:
    return start(sample=True)


@pytest.mark.parametrize("page", _MADE)
def test_a_page_no_longer_shows_what_an_undo_took_away(page: PageName, app: App) -> None:
    assert app.here is not None
    made = _MADE[page](app.here.services)
    app.window.go(Destination(page, made))
    QApplication.processEvents()
    assert app.pages[page].shown() == made
    assert app.window.undoing is not None
    app.window.undoing.undo()
    QApplication.processEvents()
    assert app.window.is_on(page)
    assert app.pages[page].shown() != made
    assert "no longer there" not in app.window._toast._words.text()
