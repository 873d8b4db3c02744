"""The Events page on a real library: list, prep, undo, calendars dropped."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from relpitch import paths, translation
from relpitch.domain.destination import NEW, Destination, PageName
from relpitch.domain.encounter import Encounter
from relpitch.domain.event import SOME_DAY, Event, MayMeet
from relpitch.failure.drafts import Drafts
from relpitch.preferences import PreferencesFile
from relpitch.preferences.tree import EventPreferences, PaperSize
from relpitch.services import sample
from relpitch.services.pitches import Pitches
from relpitch.services.preparing import Preparing
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.bin_dialog import BinDialog
from relpitch.ui.changes import Changes
from relpitch.ui.pages.events import EventsPage
from relpitch.ui.pages.events.dialogs import LinesDialog, TickDialog
from relpitch.ui.pages.events.event_dialog import EventDialog, new_event
from relpitch.ui.pages.events.event_list import EventRow
from relpitch.ui.pages.events.importing import PickDialog
from relpitch.ui.pages.events.meet_dialog import MeetDialog
from relpitch.ui.pages.events.reading import ReadingDialog
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.tick_box import TickBox
from relpitch.ui.widgets.time_field import TimeField
from tests.people import add_person
from tests.printing import reading

NOW = datetime.fromisoformat("2026-11-23T09:30").astimezone()
CALENDARS = Path(__file__).parents[3] / "interchange" / "calendars"

Make = Callable[..., EventsPage]


@pytest.fixture(scope="module")
def maya(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Maya's library, filled once."""
    path = tmp_path_factory.mktemp("maya") / "Maya.relpitch"
    with Library.create(path, device="here") as library:
        sample.fill(library, NOW)
    return path


@pytest.fixture
def page(maya: Path, tmp_path: Path, qtbot: QtBot) -> EventsPage:
    library = Library.open(Path(shutil.copy(maya, tmp_path)), device="here")

    def now() -> datetime:
        return NOW

    changes = Changes()
    services = Services(library, changes.announce, now)
    made = EventsPage(
        services.events,
        services.preparing,
        services.calendar,
        services.pitches,
        services.people,
        services.settings,
        PreferencesFile(None),
        changes,
        Drafts(),
        now,
        writable=True,
    )
    made.undo_wanted.connect(services.history.undo)
    made.destroyed.connect(library.close)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.open("")
    return made


def meetup(page: EventsPage) -> Event:
    return next(each for each in page._events.all() if each.title == "Women in Health meetup")


def words(page: EventsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def words_of(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(Label)]


def answer(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], fill: Callable[[QDialog], None]) -> None:
    """Answer the next dialog of a kind as a person would."""

    def exec_(dialog: QDialog) -> int:
        fill(dialog)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(kind, "exec", exec_)


def test_the_list_shows_what_comes_and_what_has_been(page: EventsPage) -> None:
    rows = [row.spoken() for row in page._list.view.rows.rows()]
    assert rows == [
        "Coming up",
        "Women in Health meetup, 26 Nov, Thursday, 18:30. In 3 days.",
        "Careers morning, 8 Dec, Tuesday, 9:15. Zadie’s school.",
        "Been",
        "Physio in Practice, 11 Nov, Met Amara and two others.",
        "Open evening, Northgate, 6 Nov, Met Dr. Hana Suzuki.",
        "Autumn fair, 10 Oct, Priya and Elaine, introduced.",
    ]


def test_a_day_is_heard_as_the_language_says_it() -> None:
    translation.use("de", paths.translations())
    assert EventRow("Herbstfest", "Idas Schule.", "3", "Dez").spoken() == "Herbstfest, 3. Dez, Idas Schule."
    assert EventRow("Herbstfest", "Idas Schule.").spoken() == "Herbstfest, Idas Schule."


def test_typing_finds_an_event_and_enter_opens_it(page: EventsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page._list.field.line, "careers")
    assert len(page._list.view.rows.rows()) == 2
    qtbot.keyClick(page._list.field.line, Qt.Key.Key_Return)
    assert "Careers morning" in words(page)


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("versions", "There is no version yet. Write one on the Pitches page"),
        ("bridges", "There is no bridge yet. Bridges are written on the Pitches page"),
    ],
)
def test_where_there_is_nothing_to_choose_from_no_empty_dialog_opens(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch, what: str, sentence: str
) -> None:
    event = page._events.keep(replace(meetup(page), version_ids=(), bridges=()))
    monkeypatch.setattr(Pitches, "everything", lambda _pitches: [])
    monkeypatch.setattr(Preparing, "bridges_to_choose", lambda _preparing, _event: [])
    page.open(event.id)
    page._choosing.ask(event, what)
    assert page._toast._words.text() == sentence
    assert page._toast.isVisible()


def test_an_event_is_shown_ready(page: EventsPage) -> None:
    page.open(meetup(page).id)
    shown = words(page)
    for each in (
        "Thursday 26 November, 18:30 to 20:30. In 3 days. Quayside Library, upstairs.",
        "Versions ready. Rehearsed 4 times, last on Saturday. Sheet not printed yet.",
        "Dr. Hana Suzuki",
        "when they rub their neck",
        "There is one stretch for that. May I?",
        "What would make your week lighter?",
    ):
        assert each in shown


def test_a_tick_is_kept_and_can_be_undone(page: EventsPage, qtbot: QtBot) -> None:
    page.open(meetup(page).id)
    box = next(each for each in page.findChildren(TickBox) if each.accessibleName() == "A pen that works")
    box.click()
    assert [each.done for each in meetup(page).bring] == [True, False, True]
    page._events._history.undo()
    assert not box.isChecked()
    page._events._history.redo()
    assert box.isChecked()


def test_versions_people_and_lines_are_chosen_in_dialogs(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open(meetup(page).id)

    def only_the_first(dialog: QDialog) -> None:
        assert isinstance(dialog, TickDialog)
        for number, box in enumerate(dialog._boxes.values()):
            box.setChecked(number == 0)

    answer(monkeypatch, TickDialog, only_the_first)
    page._asked("versions")
    assert len(meetup(page).version_ids) == 1
    page._asked("bridges")
    assert [each.when for each in meetup(page).bridges] == ["they rub their neck"]

    def priya(dialog: QDialog) -> None:
        assert isinstance(dialog, MeetDialog)
        dialog._who.setText("priya raman")

    answer(monkeypatch, MeetDialog, priya)
    page._asked("meet")
    assert "Told me her wrists ache after a morning of icing cakes." in words(page)

    def another(dialog: QDialog) -> None:
        assert isinstance(dialog, LinesDialog)
        dialog.take("What are you reading?")

    answer(monkeypatch, LinesDialog, another)
    page._asked("questions")
    assert meetup(page).questions[-1] == "What are you reading?"
    page._asked("bring")
    assert meetup(page).bring[0].done  # what was ticked stays ticked
    page._asked("way out")
    assert meetup(page).way_out == "What are you reading?"
    for _ in range(6):
        page._events._history.undo()
    assert len(meetup(page).version_ids) == 2


def test_a_version_written_for_the_setting_is_offered_and_taken(page: EventsPage, qtbot: QtBot) -> None:
    event = meetup(page)
    page._events.keep(replace(event, version_ids=event.version_ids[1:], bridges=()))
    page.open(event.id)
    assert "“Conference” is written for this setting." in words(page)
    assert "None chosen yet. They are written in your versions." in words(page)
    take = next(each for each in page.findChildren(Button) if each.accessibleName() == "Take: Conference")
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert meetup(page).version_ids == event.version_ids[:1]  # in the place of the base that it tailors
    assert meetup(page).bridges
    assert "is written for this setting" not in words(page)


def test_a_version_that_is_taken_stands_in_the_place_of_the_base_it_tailors(page: EventsPage) -> None:
    event = meetup(page)
    variant = page._choosing._pitches.version(event.version_ids[0])
    assert variant is not None
    base = page._choosing._pitches.versions(variant.statement_id)[0]
    taken = page._preparing.with_fitting(replace(event, version_ids=(base.id,)), variant.id)
    assert taken.version_ids == (variant.id,)


def test_where_every_version_is_chosen_the_dialog_says_where_another_comes_from(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    answer(monkeypatch, TickDialog, lambda dialog: asked.append(words_of(dialog)))
    event = meetup(page)
    page.open(event.id)
    page._asked("versions")
    everything = tuple(
        identity for _, versions in page._choosing._pitches.everything() for identity, _ in versions
    )
    page._events.keep(replace(event, version_ids=everything))
    page._asked("versions")
    sentence = "These are all there are. Another is written on the Pitches page, by New variant."
    assert [sentence in each for each in asked] == [False, True]


def test_something_coming_up_begins_ready(page: EventsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, EventDialog)
        dialog._title.setText("First day")
        dialog._choose_setting("first-day")
        dialog._zone.line.setText("new york")

    answer(monkeypatch, EventDialog, fill)
    page._new()
    event = next(each for each in page._events.all() if each.title == "First day")
    assert (event.zone, len(event.questions)) == ("America/New_York", 3)
    assert "in New York" in words(page)


def test_whoever_comes_for_a_new_event_is_asked_at_once(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked = []
    answer(monkeypatch, EventDialog, lambda dialog: asked.append(dialog.windowTitle()))
    page.open(NEW)
    qtbot.waitUntil(lambda: asked == ["What is coming up?"])


def test_times_are_typed_and_one_that_is_not_sure_keeps_the_dialog(page: EventsPage, qtbot: QtBot) -> None:
    dialog = EventDialog("What is coming up?", replace(new_event(NOW, ""), title="Fair"), [], page)
    qtbot.addWidget(dialog)
    dialog._times.begins.line.setText("7pm")
    dialog._times.ends.line.setText("eightish")
    dialog.accept()
    assert dialog.result() == 0
    assert "“eightish” is not understood as a time" in "\n".join(words_of(dialog))
    dialog._times.ends.line.setText("8.45")
    event = dialog.event_as_typed()
    assert (f"{event.begins:%H:%M}", f"{event.finishes:%H:%M}") == ("19:00", "20:45")


def test_the_day_may_be_left_open_and_given_later(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, EventDialog)
        dialog._title.setText("Tea with the neighbours")
        dialog._times.some_day.setChecked(not dialog._times.some_day.isChecked())
        assert dialog._times.day.isHidden() == dialog._times.some_day.isChecked()

    answer(monkeypatch, EventDialog, fill)
    page._new()
    assert "Some day." in words(page)
    assert not page._events.coming()[-1].has_day
    page.save_sheet(tmp_path / "sheet.pdf")
    page._edit()
    assert "Monday 30 November, 18:30 to 20:30. In 7 days." in words(page)
    assert page._events.coming()[1].title == "Tea with the neighbours"


def typed_in(field: TimeField, words: str, qtbot: QtBot) -> None:
    field.line.selectAll()
    qtbot.keyClicks(field.line, words)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


def asked(page: EventsPage, qtbot: QtBot, title: str = "Fair") -> EventDialog:
    dialog = EventDialog("What is coming up?", replace(new_event(NOW, ""), title=title), [], page)
    qtbot.addWidget(dialog)
    return dialog


def test_all_that_cannot_be_kept_is_told_at_once(page: EventsPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot, " ")
    dialog._times.day.line.setText("someday")
    dialog._times.begins.line.setText("soon")
    dialog.accept()
    assert dialog.result() == 0
    told = "\n".join(words_of(dialog))
    for part in ("Give it a name", "“someday” is no day", "“soon” is not understood as a time"):
        assert part in told


def test_a_field_that_is_not_understood_says_so_when_it_is_left(page: EventsPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    typed_in(dialog._times.begins, "7", qtbot)
    assert "“7” may be 07:00 or 19:00. Which one?" in words_of(dialog)
    typed_in(dialog._times.begins, "7pm", qtbot)
    assert "“7” may be 07:00 or 19:00. Which one?" not in words_of(dialog)


def test_what_comes_up_below_a_field_has_its_room(page: EventsPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    dialog.show()
    times = dialog._times
    typed_in(times.begins, "7", qtbot)
    qtbot.waitUntil(lambda: times.height() >= times.heightForWidth(times.width()))


def test_an_end_in_the_afternoon_is_one_whichever_is_typed_first(page: EventsPage, qtbot: QtBot) -> None:
    times = asked(page, qtbot)._times
    typed_in(times.begins, "2pm", qtbot)
    assert times.ends.at() == time(16)  # it lasts as long as before
    typed_in(times.ends, "3.30", qtbot)
    assert times.ends.at() == time(15, 30)
    other = asked(page, qtbot)._times
    typed_in(other.ends, "3.30", qtbot)
    typed_in(other.begins, "2pm", qtbot)
    assert other.ends.at() == time(15, 30)


def test_an_end_on_the_next_day_is_asked_about_once_and_then_kept(page: EventsPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    dialog._times.begins.line.setText("14:00")
    dialog._times.ends.line.setText("03:30")
    dialog.accept()
    assert dialog.result() == 0
    assert "It would end on the next day" in "\n".join(words_of(dialog))
    dialog.accept()
    assert dialog.result() == 1


def test_an_end_after_midnight_is_told_and_kept(page: EventsPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    typed_in(dialog._times.begins, "9pm", qtbot)
    typed_in(dialog._times.ends, "2", qtbot)
    assert "It ends after midnight" in "\n".join(words_of(dialog))
    dialog.accept()
    assert dialog.result() == 1


def test_a_town_of_ordinary_size_says_its_clock(page: EventsPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    dialog._zone.line.setText("leeds")
    dialog._zone.line.editingFinished.emit()
    assert any(each.startswith("The clock of London: ") for each in words_of(dialog))
    assert dialog.event_as_typed().zone == "Europe/London"


@pytest.mark.parametrize("typed", ["Nowhere at all", "USA"])
def test_a_place_that_says_no_clock_is_told_once_and_keeps_nobody(
    page: EventsPage, typed: str, qtbot: QtBot
) -> None:
    dialog = asked(page, qtbot)
    dialog._zone.line.setText(typed)
    dialog.accept()
    assert dialog.result() == 0
    assert "the clock here counts" in "\n".join(words_of(dialog))
    dialog.accept()
    assert dialog.result() == 1
    assert dialog.event_as_typed().zone == ""


def test_cancel_and_the_bin_come_back_with_undo(page: EventsPage) -> None:
    event = meetup(page)
    page.open(event.id)
    actions = {each.text(): each for each in page.menu(event).actions()}
    actions["It is cancelled"].trigger()
    assert "Cancelled." in words(page)
    page._toast._undone()
    assert meetup(page).cancelled_at is None
    actions["Put in the bin"].trigger()
    assert event.id not in [each.id for each in page._events.all()]
    page._toast._undone()
    assert meetup(page) == event
    actions["Once more next week"].trigger()
    assert [each.title for each in page._events.coming()].count("Women in Health meetup") == 2
    page._toast._undone()
    assert [each.title for each in page._events.coming()].count("Women in Health meetup") == 1


def test_what_was_discarded_comes_back_out_of_the_bin(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = meetup(page)
    page.changing.discard(event)

    def bring_back(dialog: QDialog) -> None:
        name = f"Bring back {event.title}"
        next(each for each in dialog.findChildren(Button) if each.accessibleName() == name).click()

    answer(monkeypatch, BinDialog, bring_back)
    page._open_bin()
    assert meetup(page) == event


def drop(page: EventsPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(
        QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_dropped_calendar_with_one_event_opens_it_ready(page: EventsPage) -> None:
    drop(page, CALENDARS / "outlook.ics")
    assert "Open evening" in words(page)
    assert len(page._preparing.prepared(page._events.coming()[1], 0.2).versions) == 1
    page._toast._undone()
    assert [each.title for each in page._events.coming()] == ["Women in Health meetup", "Careers morning"]


def test_of_many_dropped_events_those_that_are_ticked_come_in(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, told = list[str](), list[str]()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PickDialog)
        seen.extend(event.title for event in dialog.picked())
        rows = [str(dialog._model.index(row).data()) for row in range(dialog._model.rowCount())]
        told.extend(row for row in rows if row.startswith("Choir\n"))
        index = dialog._model.index(0)
        dialog._model.setData(index, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)

    answer(monkeypatch, PickDialog, look)
    drop(page, CALENDARS / "google.ics")
    assert seen == ["Women in Health meetup", "Choir", "Careers fair"]
    assert told[0].endswith("One of several times; the next one comes in.")
    assert [each.title for each in page._events.coming()].count("Choir") == 1
    assert [each.title for each in page._events.coming()].count("Women in Health meetup") == 1


def large_calendar(path: Path, count: int = 5000) -> Path:
    one = "BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:20270126T183000Z\r\nSUMMARY:Event {n}\r\nEND:VEVENT\r\n"
    many = "".join(one.format(n=number) for number in range(count))
    path.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{many}END:VCALENDAR\r\n")
    return path


def test_five_thousand_events_are_read_while_the_window_lives_and_none_is_ticked(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []

    def note(_dialog: ReadingDialog, done: int, whole: int) -> None:
        told.append((done, whole))

    monkeypatch.setattr(ReadingDialog, "_show_progress", note)

    def choose_two(dialog: QDialog) -> None:
        assert isinstance(dialog, PickDialog)
        assert dialog.picked() == []
        assert dialog._model.rowCount() == 5000
        dialog._field.line.setText("Event 499")
        dialog._field.edited.emit("Event 499")
        assert dialog._model.rowCount() == 11
        dialog._model.tick_shown(on=True)

    answer(monkeypatch, PickDialog, choose_two)
    drop(page, large_calendar(tmp_path / "large.ics"))
    assert told[0] == (0, 5000)
    assert len(page._events.coming()) == 2 + 11
    page._toast._undone()
    assert len(page._events.coming()) == 2


def test_reading_a_large_calendar_can_be_stopped(
    page: EventsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ReadingDialog, "exec", lambda dialog: dialog.reject())
    drop(page, large_calendar(tmp_path / "large.ics"))
    QThreadPool.globalInstance().waitForDone()
    assert len(page._events.all()) == 5
    assert page._toast.isHidden()


def test_a_large_file_that_is_no_calendar_is_told(page: EventsPage, tmp_path: Path) -> None:
    path = tmp_path / "x.ics"
    path.write_text("Dear diary\n" * 30_000)
    drop(page, path)
    assert page._toast._words.text() == "This is not a calendar file (.ics), or it was cut off."


@pytest.mark.parametrize("content", ["Dear diary", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"])
def test_a_dropped_file_that_is_no_calendar_is_told(page: EventsPage, content: str, tmp_path: Path) -> None:
    path = tmp_path / "x.ics"
    path.write_text(content)
    drop(page, path)
    assert page._toast._words.text().endswith(".")
    assert len(page._events.all()) == 5


def test_a_saved_sheet_is_not_a_printed_one(page: EventsPage, tmp_path: Path) -> None:
    page.open(meetup(page).id)
    page.save_sheet(tmp_path / "sheet.pdf")
    assert len(reading.page_sizes(tmp_path / "sheet.pdf")) == 1
    assert page._toast._words.text().startswith("Saved as sheet.pdf")
    assert "Sheet not printed yet." in words(page)
    page.save_sheet(tmp_path / "nowhere" / "sheet.pdf")
    assert "cannot be written" in page._toast._words.text()


def test_what_has_been_shows_who_was_met_and_leads_to_them(page: EventsPage, qtbot: QtBot) -> None:
    been = page._events.been()[0]
    priya, _act = add_person(page._choosing._people, "Priya Raman")
    meeting = Encounter(been.starts, (priya.id,), been.title, "She cares about **rooms**.", event_id=been.id)
    page._choosing._people.add_encounter(meeting)
    page.open(been.id)
    shown = words(page)
    assert "She cares about rooms." in shown
    assert "How it went" in shown
    for each in ("Getting ready", "Today will ask you", "What I bring", "Not rehearsed"):
        assert each not in shown
    seen = {each.accessibleName() for each in page.findChildren(Button) if each.isVisible()}
    assert not seen & {"Rehearse", "I have read it through", "What I’ll say: Choose others"}
    go = next(each for each in page.findChildren(Button) if each.accessibleName() == "Go to Priya Raman")
    with qtbot.waitSignal(page.asked_for) as asked:
        go.click()
    assert asked.args == [Destination(PageName.PEOPLE, priya.id)]


def test_today_is_said_to_ask_only_of_what_it_will_ask_about(page: EventsPage) -> None:
    ahead = meetup(page)
    page.open(ahead.id)
    for event, asks in (
        (ahead, True),
        (replace(ahead, asked_at=ahead.starts), False),
        (replace(ahead, cancelled_at=ahead.starts), False),
        (replace(ahead, starts=SOME_DAY), False),
    ):
        page._aside.show_prepared(replace(page._preparing.prepared(ahead, 150.0), event=event))
        assert ("Today will ask you" in words(page)) is asks


def test_a_clock_is_spoken_of_by_its_town(page: EventsPage) -> None:
    settings = page._settings.all()
    for zone, shown in (("Etc/UTC", ""), ("America/New_York", "New York"), ("", "")):
        dialog = EventDialog("What is it now?", replace(meetup(page), zone=zone), settings, page)
        assert dialog._zone.line.text() == shown
        assert dialog.event_as_typed().zone == zone
    dialog._zone.line.setText("new york")
    assert dialog.event_as_typed().zone == "America/New_York"


def test_the_sheet_is_on_the_paper_that_is_preferred(page: EventsPage, tmp_path: Path) -> None:
    page._preferences.keep(events=EventPreferences(PaperSize.LETTER))
    page.open(meetup(page).id)
    page.save_sheet(tmp_path / "sheet.pdf")
    assert reading.page_sizes(tmp_path / "sheet.pdf") == [pytest.approx((215.9, 279.4), abs=0.2)]


def test_sixty_people_and_a_very_long_name_are_shown(page: EventsPage) -> None:
    event = page._events.keep(
        Event(
            "A name that does not end " * 8,
            NOW + timedelta(days=1),
            NOW,
            place="A place " * 30,
            meet=tuple(MayMeet(f"Person {number}", give="x" * 150) for number in range(60)),
        )
    )
    page.open(event.id)
    assert "Person 59" in words(page)
    assert page.minimumSizeHint().width() <= 1100
