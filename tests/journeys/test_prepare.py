"""Three days before, and the day after: a calendar dropped, a sheet printed, one line about each person."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

import relpitch.services.services
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.follow_up import FollowUpStage
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.services.services import Services
from relpitch.services.settings import find
from relpitch.storage.library import Library
from relpitch.ui.pages.events import EventsPage
from relpitch.ui.pages.events.dialogs import TickDialog
from relpitch.ui.pages.events.meet_dialog import MeetDialog
from relpitch.ui.pages.today import TodayPage
from tests.journeys.conftest import Start, picture, quit_app
from tests.people import add_person
from tests.printing import reading

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Somebody//Calendar//EN
BEGIN:VEVENT
UID:meetup@calendar
DTSTART;TZID=Europe/London:{day:%Y%m%d}T183000
DTEND;TZID=Europe/London:{day:%Y%m%d}T203000
SUMMARY:Women in Health meetup
LOCATION:Quayside Library
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A library with one statement, its base and a variant, and one person."""
    path = tmp_path / "Mine.relpitch"

    def now() -> datetime:
        return datetime.now(UTC)

    with Library.create(path, device="here") as library:
        pitches = Services(library, lambda _change: None, now).pitches
        words = {
            Part.OFFER: (Phrasing("I help people move."),),
            Part.RELEVANCE: (Phrasing("And you?", "they ask"),),
        }
        statement = pitches.new_statement("Moving", words=words)
        conference = find("conference")
        assert conference is not None
        pitches.new_variant(statement.id, conference, 0.25)
        add_person(Services(library, lambda _change: None, now).people, "Dr. Hana Suzuki", "GP at Northgate")
    return path


def answer(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], fill: Callable[[QDialog], None]) -> None:
    def exec_(dialog: QDialog) -> int:
        fill(dialog)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(kind, "exec", exec_)


def events_page(app: App) -> EventsPage:
    app.window.go(Destination(PageName.EVENTS))
    page = app.pages[PageName.EVENTS]
    assert isinstance(page, EventsPage)
    return page


def drop(page: EventsPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, key))


def let_days_pass(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return super().now(tz) + timedelta(days=days)

    monkeypatch.setattr(relpitch.services.services, "datetime", Later)


def test_from_a_dropped_calendar_to_two_encounters_and_one_follow_up(
    mine: Path, tmp_path: Path, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = start(library=str(mine))
    page = events_page(app)

    # drop a calendar: the event opens, begun with what its setting suggests
    calendar = tmp_path / "invitation.ics"
    calendar.write_text(CALENDAR.format(day=datetime.now(UTC) + timedelta(days=3)))
    drop(page, calendar)
    event = page._events.coming()[0]
    assert (event.title, event.place) == ("Women in Health meetup", "Quayside Library")

    # choose versions
    def both(dialog: QDialog) -> None:
        assert isinstance(dialog, TickDialog)
        for box in dialog._boxes.values():
            box.setChecked(True)

    answer(monkeypatch, TickDialog, both)
    page._asked("versions")
    assert len(page._events.coming()[0].version_ids) == 2

    # add two people: one who is known, one in words
    for who in ("Dr. Hana Suzuki", "Whoever stands alone"):

        def fill(dialog: QDialog, who: str = who) -> None:
            assert isinstance(dialog, MeetDialog)
            dialog._who.setText(who)
            dialog._give.setText("A hello, and a name")

        answer(monkeypatch, MeetDialog, fill)
        page._asked("meet")
    assert [bool(each.person_id) for each in page._events.coming()[0].meet] == [True, False]
    picture(app, "event_prep")

    # print the sheet
    page.save_sheet(tmp_path / "sheet.pdf")
    assert len(reading.page_sizes(tmp_path / "sheet.pdf")) == 1
    assert "Dr. Hana Suzuki" in reading.words(tmp_path / "sheet.pdf")
    quit_app(app)

    # the date passes; the next time, Today asks once
    let_days_pass(monkeypatch, 4)
    again = start(at=PageName.TODAY, library=str(mine))
    today = again.pages[PageName.TODAY]
    assert isinstance(today, TodayPage)
    assert today.isVisible()
    assert today._after_card.isVisible()
    picture(again, "today_after")
    hana, other = today._after_card._rows[:2]
    qtbot.keyClicks(hana.care, "sleep")
    qtbot.keyClicks(hana.promised, "the one-page screen")
    hana.follow_up.click()
    qtbot.keyClicks(other.who, "Ben, who stood alone")
    today._after_card._keep()
    assert not today._after_card.isVisible()
    picture(again, "today")
    quit_app(again)

    with Library.open(mine, device="here") as library:
        later = datetime.now(UTC) + timedelta(days=4)
        people = Services(library, lambda _change: None, lambda: later).people
        known = [each for person in people.ids() if (each := people.known(person))]
        following = Services(library, lambda _change: None, lambda: later).following
        stages = [following.standing(each).state.stage for each in known]
    assert sum(len(each.encounters) for each in known) == 2
    assert stages.count(FollowUpStage.FOLLOW_UP) == 1
