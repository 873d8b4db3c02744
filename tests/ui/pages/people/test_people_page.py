"""The People page on Maya's library."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.encounter import Encounter
from relpitch.domain.follow_up import FollowUpStage, Reason
from relpitch.domain.person import Person
from relpitch.preferences import PreferencesFile
from relpitch.printing import pdf
from relpitch.services import sample
from relpitch.services.discarding import drafts_of
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.changes import Changes
from relpitch.ui.mail import mail_address, mail_link
from relpitch.ui.pages.people import PeoplePage
from relpitch.ui.pages.people.follow_up_card import FollowUpAction
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chip import Chip
from relpitch.ui.widgets.note_view import NoteView


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Maya.relpitch", device="desktop") as library:
        sample.fill(library, now())
        yield library


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> PeoplePage:
    return page_on(library, qtbot)


def page_on(library: Library, qtbot: QtBot) -> PeoplePage:
    changes = Changes()
    services = Services(library, changes.announce, now)
    page = PeoplePage(
        services.people,
        services.giving,
        services.following,
        services.search,
        services.pitches,
        PreferencesFile(None),
        changes,
        drafts_of(None, services.history),
        writable=True,
    )
    changes.setParent(page)
    page.undo_wanted.connect(services.history.undo)
    qtbot.addWidget(page)
    page.resize(1104, 800)
    page.show()
    page.open("")
    return page


def person_id(library: Library, name: str) -> str:
    with library.reading() as shelves:
        return next(each.id for each in shelves.people.all() if each.name == name)


def test_everyone_is_listed_the_one_met_last_first(page: PeoplePage) -> None:
    model = page.list.model
    assert model.rowCount() == 14
    assert str(model.data(model.index(0, 0))).startswith("Tomás Herrera")


def test_a_search_lists_those_found_then_the_others(page: PeoplePage, qtbot: QtBot) -> None:
    page.list.field.line.setText("wrist")
    qtbot.waitUntil(lambda: page.list.model.heading == 3)
    assert page.list.model.rowCount() == 15
    assert page._known is not None
    assert page._known.person.name == "Priya Raman"


def test_two_of_one_name_who_were_never_met_are_told_apart_and_not_said_to_be_met(
    library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("Name,Company,Mail\nAda Lovage,,ada@one.example\nAda Lovage,Acme,ada@two.example\n")
    contacts = Services(library, now=now).contacts
    contacts.import_preview(contacts.preview(table))
    page = page_on(library, qtbot)
    page.list.field.line.clear()
    adas = [
        each for each in page.list.model.ids() if page._people.glimpses([each])[each].name == "Ada Lovage"
    ]
    rows = {page.list.model.data(page.list.model.index(page.list.model.number(each), 0)) for each in adas}
    assert rows == {"Ada Lovage, ada@one.example", "Ada Lovage, Acme, ada@two.example"}
    page.open(adas[0])
    assert page.aside.card.path.accessibleName() == "Met, Follow up, One nudge, Let it rest"
    before = page.list.model.ids()
    act = page._people.merge(adas[0], adas[1])
    page.undo_wanted.emit(act)
    assert page.list.model.ids() == before


def button(page: PeoplePage, words: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.text() == words)


def test_without_anyone_archived_there_is_no_way_to_them(page: PeoplePage) -> None:
    assert not [each for each in page.findChildren(Button) if "Archived" in each.text() and each.isVisible()]


def test_those_archived_are_seen_without_searching_and_brought_back(
    page: PeoplePage, library: Library
) -> None:
    priya, joe = person_id(library, "Priya Raman"), person_id(library, "Joe Brennan")
    for each in (priya, joe):
        page._people.archive(each)
    button(page, "Archived 2").click()
    assert page.list.model.ids() == [priya, joe]
    assert page._known is not None
    assert page._known.person.id == priya
    button(page, "Bring back").click()
    assert page.list.model.ids() == [joe]
    button(page, "Bring back").click()
    assert page.list.model.rowCount() == 14
    assert priya in page.list.model.ids()


def test_a_search_looks_at_everyone_and_says_who_is_archived(
    page: PeoplePage, library: Library, qtbot: QtBot
) -> None:
    page._people.archive(person_id(library, "Joe Brennan"))
    button(page, "Archived 1").click()
    page.list.field.line.setText("wrist")
    qtbot.waitUntil(lambda: page.list.model.heading == 3)
    assert page.list.model.rowCount() == 15
    rows = [str(page.list.model.data(page.list.model.index(number, 0))) for number in range(3)]
    assert [row for row in rows if "Archived" in row] == [rows[2]]


def test_someone_gone_to_by_name_is_shown_whatever_the_list_was(page: PeoplePage, library: Library) -> None:
    page._people.archive(person_id(library, "Joe Brennan"))
    button(page, "Archived 1").click()
    page.open(person_id(library, "Priya Raman"))
    assert page.list.current() == person_id(library, "Priya Raman")


def test_an_encounter_is_written_and_taken_back(page: PeoplePage, library: Library, qtbot: QtBot) -> None:
    page.open(person_id(library, "Priya Raman"))
    page.composer.text.setPlainText("She tried the *stretch*. <script>alert(1)</script>")
    page.composer._ask_to_keep()
    assert page._known is not None
    assert len(page._known.encounters) == 4
    assert page.composer.text.toPlainText() == ""
    assert page.toast is not None
    page.toast._undone()
    assert len(page._known.encounters) == 3


def test_a_ticked_promise_is_kept(page: PeoplePage, library: Library) -> None:
    page.open(person_id(library, "Priya Raman"))
    assert page._known is not None
    promise = next(each for each in page._known.promises if each.is_open)
    page.aside.ticked.emit(promise.id, True)
    assert not any(each.is_open for each in page._known.promises)


def test_the_card_says_where_it_stands(page: PeoplePage, library: Library) -> None:
    page.open(person_id(library, "Priya Raman"))
    assert "You promised: Drawing of the three wrist stretches." in page.aside.card.words()
    assert page.aside.card.words().endswith("has passed; any day is fine.")
    page.following.act(FollowUpAction.REST)
    assert "good ending" in page.aside.card.words()
    page.following.act(FollowUpAction.ANSWERED)
    assert page.aside.card.words() == "You are in touch. You promised: Drawing of the three wrist stretches."
    assert page._known is not None
    (drawing,) = (each for each in page._known.promises if "wrist stretches" in each.what)
    page.things._giving.keep(drawing.id)
    assert page.aside.card.words() == "You are in touch. Nothing waits."


def test_a_promise_is_said_otherwise_and_for_another_day(page: PeoplePage, library: Library) -> None:
    page.open(person_id(library, "Priya Raman"))
    assert page._known is not None
    promise = page._known.promises[0]
    page.things._giving.change_promise(promise.id, "the photo", None)
    assert [(each.what, each.by) for each in page._known.promises if each.id == promise.id] == [
        ("the photo", None)
    ]


def test_a_message_that_went_stands_in_the_timeline_with_its_words(
    page: PeoplePage, library: Library
) -> None:
    page.open(person_id(library, "Priya Raman"))
    assert page._known is not None
    page.following._following_up.wrote(page._known.person.id, Reason.THANKS, None, "Hello Priya, thank you.")
    met = page.meetings.show_known(page._known, 6)
    assert (met[0].note, met[0].is_message) == ("Hello Priya, thank you.", True)


def test_a_nudge_is_refused_without_something_to_give(page: PeoplePage, library: Library) -> None:
    callum = person_id(library, "Callum Reid")
    page.open(callum)
    assert page._known is not None
    page.things._giving.give(page._known.gifts[0].id)
    page.following.act(FollowUpAction.WRITE)
    assert page._known is not None
    standing = page.following._following_up.standing(page._known)
    assert (standing.state.stage, standing.state.unanswered) == (FollowUpStage.ONE_NUDGE, 1)
    assert page.toast is not None
    assert "something new to give" in page.toast._words.text()


def test_the_draft_says_where_we_met_one_thing_and_the_reason(page: PeoplePage, library: Library) -> None:
    page.open(person_id(library, "Priya Raman"))
    known = page._known
    assert known is not None
    standing = page.following._following_up.standing(known)
    (_words, reason, thing), *_others = page.following.choices(known, standing)
    draft = page.following.draft(known, standing, reason, thing).text
    assert draft.startswith("Hello Priya,")
    assert "the school gate" in draft
    assert "the drawing of the three wrist stretches" in draft
    assert "[the drawing]" in draft


def test_before_there_is_anyone_the_page_says_how_to_begin(tmp_path: Path, qtbot: QtBot) -> None:
    with Library.create(tmp_path / "New.relpitch", device="desktop") as library:
        page = page_on(library, qtbot)
        assert page.nobody.isVisible()


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("maya@okafor.example", "maya@okafor.example"),
        ("maya@okafor.example\nBcc: all@example.org", "maya@okafor.example"),
        ("maya@okafor.example?bcc=all@example.org", "maya@okafor.example"),
        ("no address", ""),
    ],
)
def test_a_mail_link_holds_one_address_and_nothing_else(typed: str, address: str) -> None:
    assert mail_address(typed) == address
    link = bytes(mail_link(typed, "Hello\nBcc: you & me?").toEncoded().data()).decode()
    assert link == f"mailto:{address}?body=Hello%0D%0ABcc%3A%20you%20%26%20me%3F"


def test_a_mention_goes_to_the_person(page: PeoplePage, library: Library) -> None:
    page.open(person_id(library, "Elaine Whitlock"))
    note = next(each for each in page.timeline.findChildren(NoteView) if "@Priya" in each.toPlainText())
    note.anchorClicked.emit(QUrl(f"person:{person_id(library, 'Priya Raman')}"))
    assert page._known is not None
    assert page._known.person.name == "Priya Raman"


def test_what_someone_cares_about_is_seen(page: PeoplePage, library: Library) -> None:
    with library.writing() as shelves:
        someone = Person("Ruben", now(), care=("His brother’s job search",))
        shelves.people.save(someone)
    page.open(someone.id)
    assert "His brother’s job search" in [chip.text() for chip in page.aside.findChildren(Chip)]


def test_all_that_is_kept_of_someone_is_printed(page: PeoplePage, library: Library, tmp_path: Path) -> None:
    with library.reading() as shelves:
        priya = next(each for each in shelves.people.all() if each.name == "Priya Raman")
    page.open(priya.id)
    pdf.write(tmp_path / "priya.pdf", "Priya", page.one_person.print_onto)
    text = PdfDocument(tmp_path / "priya.pdf")[0].get_textpage().get_text_range()
    assert "Runs Little Crumb bakery." in text
    assert "Drawing of the three wrist stretches" in text
    for heading in ("What we talked about", "What I promised", "What I gave", "What I could give"):
        assert heading in text
    assert "[ ]" not in text
    assert "2026-" not in text


def test_the_composer_grows_with_lines_that_wrap(page: PeoplePage, library: Library) -> None:
    page.resize(1100, 700)
    page.show()
    page.open(person_id(library, "Priya Raman"))
    page.composer.text.setPlainText("short")
    before = page.composer.text.height()
    page.composer.text.setPlainText("one long line that wraps " * 30)
    assert page.composer.text.height() > before


def test_a_meeting_at_an_event_leads_to_it_and_one_in_the_bin_to_nothing(
    page: PeoplePage, library: Library, qtbot: QtBot
) -> None:
    services = Services(library, lambda _change: None, now)
    event = services.events.been()[0]
    priya = person_id(library, "Priya Raman")
    page._people.add_encounter(Encounter(now(), (priya,), event.title, "Hello.", event_id=event.id))
    page.open(priya)
    with qtbot.waitSignal(page.asked_for) as asked:
        button(page, "The event").click()  # the latest meeting stands first
    assert asked.args == [Destination(PageName.EVENTS, event.id)]
    services.events.discard(event.id)
    page.open("")
    page.open(priya)
    assert event.id not in [each._met.event_id for each in page.timeline._views]


def test_a_note_without_a_place_shows_its_first_words_in_the_list(page: PeoplePage, library: Library) -> None:
    olga = Person("Olga", now())
    with library.writing() as shelves:
        shelves.people.save(olga)
    page._people.add_encounter(Encounter(now(), (olga.id,), "", "**Fixes** pianos in\n\ncold churches"))
    page.listing.show()
    model = page.list.model
    row = model.index(model.number(olga.id), 0)
    assert str(model.data(row)).endswith("Fixes pianos in cold churches")


def test_a_name_alone_stands_in_the_middle_of_its_bar(page: PeoplePage, library: Library) -> None:
    olga = Person("Olga", now())
    with library.writing() as shelves:
        shelves.people.save(olga)
    page.open(olga.id)
    header = page.header
    layout = header.layout()
    assert layout is not None
    layout.activate()
    assert abs(header._name.geometry().center().y() - header._avatar.geometry().center().y()) <= 1
