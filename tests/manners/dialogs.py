"""Every dialog that the app has, opened over its page and looked at; nothing is done in them.

A dialog that is new has to be added here: a test compares this with all the classes that there are.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any, cast
from unittest.mock import patch

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.interchange.table import read_table
from relpitch.services.two_wordings import Choice, ShownWording
from relpitch.ui.background import Work
from relpitch.ui.crash_dialog import CrashDialog
from relpitch.ui.lock_dialog import LockDialog
from relpitch.ui.pages.events.dialogs import LinesDialog
from relpitch.ui.pages.events.importing import PickDialog
from relpitch.ui.pages.events.reading import ReadingDialog
from relpitch.ui.pages.events.zones_dialog import ZonesDialog
from relpitch.ui.pages.library.wordings_dialog import WordingsDialog
from relpitch.ui.pages.rehearse.recording_dialog import RecordingDialog
from relpitch.ui.passphrase_dialog import PassphraseDialog
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.work_dialog import WorkDialog
from tests.manners.showing import settle
from tests.manners.sizes import Look
from tests.manners.torture import CAPTION, NAME, UNBROKEN
from tests.manners.walk import faults

Seen = Callable[[QWidget], None]

WORDS = f"{NAME} {UNBROKEN} {CAPTION}"


def every_dialog() -> set[str]:
    """The name of each dialog that there is."""

    def below(kind: type[QDialog]) -> Iterator[type[QDialog]]:
        for each in kind.__subclasses__():
            yield each
            yield from below(each)

    return {
        each.__name__
        for each in below(DialogSheet)
        if each.__module__.startswith("relpitch.") and not each.__subclasses__()
    }


def open_each(app: App, see: Seen) -> None:
    """Open each over its page, show it to `see`, and leave it."""

    def shown(dialog: QDialog) -> int:
        dialog.show()
        settle()
        see(dialog)
        if isValid(dialog):  # it may have been left
            dialog.reject()
        return 0

    with patch.object(QDialog, "exec", shown), patch.object(QDialog, "open", shown):
        for name, thing, steps in _ways(app):
            app.window.go(Destination(name, thing))
            settle()
            for step in steps:
                step()
                settle()


def walk_dialogs(app: App, look: Look, shown: Seen | None = None) -> Iterator[str]:
    """What is wrong with any dialog, the window dressed already; `shown` sees each too."""
    found: list[str] = []

    def see(dialog: QWidget) -> None:
        if shown is not None:
            shown(dialog)
        name = type(dialog).__name__
        found.extend(f"{look}, {name}: {each}" for each in dict.fromkeys(faults(dialog)))
        over = app.window.size()
        if dialog.width() > over.width() or dialog.height() > over.height():
            found.append(f"{look}, {name} is {dialog.size().toTuple()}, larger than the window")

    open_each(app, see)
    return iter(found)


def _ways(app: App) -> list[tuple[PageName, str, list[Callable[[], object]]]]:
    """Of each page its dialogs, by the page's own ways to them, or made where that takes a file."""
    here = app.here
    assert here is not None
    pages: dict[PageName, Any] = cast("Any", app.pages)
    library, cards, events = pages[PageName.LIBRARY], pages[PageName.CARDS], pages[PageName.EVENTS]
    rehearse, pitches, people = pages[PageName.REHEARSE], pages[PageName.PITCHES], pages[PageName.PEOPLE]
    event_id = here.services.events.named()[0][0]
    statement = here.services.pitches.statements()[0]
    person_id = here.services.people.names()[0][0]
    over: QWidget = app.window
    event = here.services.events.get(event_id)
    assert event is not None

    def take() -> None:
        rehearse.look_at(rehearse._takes.all()[0].id)

    return [
        (
            PageName.LIBRARY,
            "",
            [
                library._ask_restore,
                library._ask_name,
                library._open_bin,
                library._ask_lock,
                lambda: _shown(WordingsDialog([_choice(number) for number in range(3)], library)),
                lambda: _shown(PassphraseDialog(NAME, lambda _words: None, over)),
                lambda: _shown(CrashDialog(NAME, WORDS, WORDS, over, words=WORDS, offers_restart=True)),
                lambda: _shown(_working(over)),
                lambda: here.export_importing._ask(cast("Any", _Export())),
                lambda: _shown(LockDialog(NAME, 3, 10, over, is_locked=False)),
            ],
        ),
        (PageName.CARDS, "", [cards.show_papers, cards._edit_details, cards._show_code, cards._make_book]),
        (
            PageName.EVENTS,
            event_id,
            [
                events._edit,
                *(
                    lambda what=what: events._choosing.ask(event, what)
                    for what in ("versions", "bridges", "meet", "way out", "questions")
                ),
                lambda: _shown(PickDialog([event] * 3, [], [WORDS], datetime.now(UTC), over)),
                lambda: _shown(ZonesDialog({NAME: (NAME, WORDS)}, over)),
                lambda: _shown(LinesDialog(NAME, WORDS, [WORDS] * 3, [WORDS] * 3, over)),
                lambda: _shown(ReadingDialog(events._calendars._calendar, Path("none.ics"), over)),
            ],
        ),
        (PageName.PREFERENCES, "", [pages[PageName.PREFERENCES].calibrate]),
        (
            PageName.REHEARSE,
            "",
            [
                rehearse._list_takes,
                lambda: _shown(RecordingDialog(NAME, "on Friday", {"a": NAME, "b": UNBROKEN}, "a", over)),
                take,
                rehearse.reviewing._ask_friend,
                rehearse.reviewing._compare,
                rehearse.review.try_next._write,
                rehearse.show_home,
            ],
        ),
        (
            PageName.PITCHES,
            "",
            [
                lambda: pitches.collection.new_setting(statement),
                lambda: pitches.collection.rename_statement(statement),
                pitches.collection.open_bin,
            ],
        ),
        (
            PageName.PEOPLE,
            person_id,
            [
                lambda: people.meetings.tell_in_full(WORDS),
                people.one_person._edit_person,
                people.one_person._merge,
                people.things._new_introduction,
                people.things._new_promise,
                lambda: _write(people, here),
                here.meeting.meet_someone,
                lambda: here.meeting.ask_to_forget(person_id),
                lambda: here.meeting._show_preview(_table(people=True, here=here)),
                lambda: here.meeting._show_preview(_table(people=False, here=here)),
            ],
        ),
    ]


class _Export:
    """What an export holds, as far as its dialog asks."""

    name, new, words = NAME, {"people": 3}, "3 statements, 1 person"


def _shown(dialog: QDialog) -> None:
    dialog.exec()


def _working(over: QWidget) -> WorkDialog:
    """Shown by us alone: its own clock would open it once more, while it is looked at."""
    dialog = WorkDialog(f"Reading “{NAME}”", _Waiting(), over)
    dialog._comes_up.stop()
    return dialog


class _Waiting(Work):
    """Work that never begins, so that its dialog stays."""

    def __init__(self) -> None:
        QObject.__init__(self)
        self._cancelled, self._told = Event(), False


def _choice(number: int) -> Choice:
    wordings = (ShownWording(WORDS, is_here=True, number=1), ShownWording(CAPTION, is_here=False, number=2))
    return Choice(NAME, f"{CAPTION}{number}", wordings, cast("Any", None))


def _table(*, people: bool, here: Any) -> Any:
    cells = ",".join((NAME.replace(",", " "), UNBROKEN, "+41 44 668 18 00", "maya@example.org"))
    table = read_table("People.csv", f"Name,Company,Phone,Mail\n{cells}\n{cells}\n".encode())
    return here.meeting._contacts.preview_table(table) if people else table


def _write(people: Any, here: Any) -> None:
    """To the first who can be written to."""
    for person_id, _name in here.services.people.names():
        known = here.services.people.known(person_id)
        if known is None:
            continue
        standing = people.following._following_up.standing(known)
        if people.following.choices(known, standing):
            people.following.write(known, standing)
            return
