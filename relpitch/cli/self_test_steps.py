"""What the self-test tries: each thing that a part of the program left behind would break."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from relpitch.private_files import write_atomically
from relpitch.translation import _
from relpitch.workplaces import workplace

if TYPE_CHECKING:
    from relpitch.app import App

_CALENDAR = """\
BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//relpitch//self-test//EN\r
BEGIN:VEVENT\r
UID:1\r
DTSTAMP:{at:%Y%m%dT%H%M%SZ}\r
DTSTART;TZID=Europe/Berlin:{at:%Y%m%dT%H%M%S}\r
SUMMARY:Harbour walk\r
RRULE:FREQ=WEEKLY;COUNT=2\r
END:VEVENT\r
END:VCALENDAR\r
"""
_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Priya Raman\r\nN:Raman;Priya;;;\r\nEND:VCARD\r\n"


class NotHereError(Exception):
    """Something this computer or this Python does not have; what it is, in words."""


class NotInstalledError(NotHereError):
    """An extra that whoever installed it left out. The built program carries every extra."""


def steps(app: "App") -> list[tuple[str, Callable[[], None]]]:
    """Each step with its words. It raises AssertionError, or NotHereError where there is nothing to try."""
    return [
        (_("the window opens"), lambda: _window(app)),
        (_("what is typed is saved"), lambda: _save(app)),
        (_("a card prints"), lambda: _card(app)),
        (_("numbers are said in words"), _numbers),
        (_("contacts and calendars are read"), lambda: _files(app)),
        (_("what plays sound is there"), _sound),
        (_("words can be listened for"), _listening),
        (_("a library can be locked"), _locking),
    ]


def _window(app: "App") -> None:
    assert app.window.isVisible(), "the window did not open"
    assert not app.window.windowIcon().isNull(), "the window has no icon"


def _save(app: "App") -> None:
    from relpitch.domain.destination import Destination, PageName
    from relpitch.domain.part import Part
    from relpitch.storage.library import Library
    from relpitch.ui.pages.pitches import PitchesPage

    page = app.pages[PageName.PITCHES]
    assert isinstance(page, PitchesPage)
    app.window.go(Destination(PageName.PITCHES))  # the window may begin on another page
    page.editor.edit(Part.OFFER).setPlainText("I help you see that this works.")
    page.flush()
    with (
        Library.open(app.libraries.path, device="self-test", read_only=True) as library,
        library.reading() as shelves,
    ):
        stored = [v.parts[Part.OFFER].phrasings for v in shelves.versions.all()]
    assert any(p and p[0].words == "I help you see that this works." for p in stored), (
        "what was typed was not saved"
    )


def _card(app: "App") -> None:
    from relpitch.domain.destination import PageName
    from relpitch.printing import pdf
    from relpitch.ui.pages.cards import CardsPage

    page = app.pages[PageName.CARDS]
    assert isinstance(page, CardsPage)
    page.open("")
    with workplace() as folder:
        target = folder / "card.pdf"
        pdf.save(page.print_run(), target)
        assert target.read_bytes().startswith(b"%PDF"), "the card was not printed"


def _numbers() -> None:
    from relpitch.script.reading import read_out

    assert read_out("1,250 cards") == "one thousand, two hundred and fifty cards", "English has no numbers"
    assert read_out("21", "de") == "einundzwanzig", "the numbers of other languages did not come along"


def _files(app: "App") -> None:
    assert app.here is not None
    with workplace() as folder:
        calendar, card = folder / "walk.ics", folder / "priya.vcf"
        soon = datetime.now(UTC) + timedelta(days=3)
        write_atomically(calendar, _CALENDAR.format(at=soon).encode())
        write_atomically(card, _CARD.encode())
        assert app.here.services.calendar.read(calendar).events, "a calendar was not read"
        app.here.services.contacts.preview(card)  # it raises where there is nobody


def _sound() -> None:
    try:
        from PySide6.QtMultimedia import QMediaFormat
    except ImportError as error:
        raise NotHereError(_("{name} is missing").format(name=str(error).partition(":")[0])) from error
    can_play = QMediaFormat().supportedFileFormats(QMediaFormat.ConversionMode.Decode)
    assert can_play, "what plays sound did not come along"  # so it is where its plug-in does not load


def _listening() -> None:
    import numpy as np

    from relpitch.domain.take import SAMPLE_RATE
    from relpitch.voice import recogniser

    if not recogniser.is_there():
        raise NotHereError(_("there is no recogniser for this Python and computer"))
    silence = np.zeros(SAMPLE_RATE, np.float32)
    recogniser.recognise([silence], ["relpitch"], [0])  # it raises where its model did not come along


def _locking() -> None:
    from relpitch.domain.errors import LockedLibrary
    from relpitch.storage import keys
    from relpitch.storage.library import Library
    from relpitch.storage.locking import change_lock, unlock

    if not keys.can_lock():
        raise NotInstalledError(_("this installation has no part for it"))
    with workplace() as folder:
        path = folder / "Locked.relpitch"
        Library.create(path, device="self-test").close()
        change_lock(path, keys.new_key("self-test"), folder / "backups")
        keys.unlearn_all()
        try:
            Library.open(path, device="self-test").close()
        except LockedLibrary:
            unlock(path, "self-test")
            Library.open(path, device="self-test").close()
            keys.unlearn_all()
        else:
            raise AssertionError("a locked library opened without its passphrase")
