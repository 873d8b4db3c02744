"""The Today page. Calm: it shows what there is, and never how much is left."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.change import Change
from relpitch.domain.destination import NEW, Destination, PageName
from relpitch.domain.drill import Moment, deal_moment
from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event
from relpitch.failure.drafts import Drafts
from relpitch.preferences import Preferences, PreferencesFile
from relpitch.services.afterwards import Afterwards, PersonLine
from relpitch.services.events import Events
from relpitch.services.following_up import FollowingUp
from relpitch.services.giving import Giving
from relpitch.services.moments import Moments
from relpitch.services.people import People as PeopleService
from relpitch.services.pitches import Pitches
from relpitch.services.takes import TAKE_PREFIX
from relpitch.services.today import Today, date_words, greeting
from relpitch.translation import _, pgettext
from relpitch.ui.changes import Changes
from relpitch.ui.page import Page
from relpitch.ui.pages.today.drill_card import MomentCard
from relpitch.ui.pages.today.sections import PeopleToComeBackTo, RightColumn
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.spaces import SPACE_50, SPACE_400, SPACE_600, SPACE_800
from relpitch.ui.theme import theme
from relpitch.ui.widgets.keyboard_stays import keyboard_stays
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.pair import WidgetPair
from relpitch.ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from relpitch.ui.pages.today.after_card import AfterCard

_ANY_MOMENT = "any-moment"


class TodayPage(Page):
    """What is next, one drill, at most two people, promises, the last thing given, the last takes."""

    def __init__(
        self,
        today: Today,
        events: Events,
        afterwards: Afterwards,
        people: PeopleService,
        following: FollowingUp,
        giving: Giving,
        pitches: Pitches,
        moments: Moments,
        preferences: PreferencesFile,
        changes: Changes,
        drafts: Drafts,
        now: Callable[[], datetime],
        *,
        writable: bool,
        random: Random | None = None,
    ) -> None:
        super().__init__()
        self._today, self._events, self._afterwards = today, events, afterwards
        self._people_service, self._following, self._giving = people, following, giving
        self._pitches, self._moments = pitches, moments
        self._preferences, self._now = preferences, now
        self._writable = writable
        self._random = random or Random()
        self._moment: Moment | None = None
        self._after: Event | None = None
        self._stale = True
        self._drafts = drafts
        self._build()
        changes.happened.connect(self._happened)
        preferences.watch(self._preferences_changed)

    def open(self, thing: str) -> None:
        if self._stale:
            self._show()

    def show_narrow(self, narrow: bool) -> None:
        side = 32 if narrow else 64
        self._margins.setContentsMargins(side, SPACE_600, side, SPACE_400)
        self._beside.setMaximumWidth(theme().px(248 if narrow else 312))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = True  # time goes on

    # what is shown

    def _show(self) -> None:
        self._stale = False
        now = self._now().astimezone()
        self._greeting.setText(greeting(now, self._preferences.current.about.name))
        self._date.setText(date_words(now.date()))
        if self._moment is None:
            self._deal()
        names = {
            identity: name
            for _statement, versions in self._pitches.everything()
            for identity, name in versions
        }
        day = self._today.day(names)
        with keyboard_stays(self._beside, self._people, self):
            self._people.show_people(day.come_back)
            self._beside.show_day(day)
            self._after = day.after if self._writable else None
            if self._after is not None:
                self._after_card.show_event(self._after, self._expected(self._after))
                self._after_card.show()
            elif "_after_card" in vars(self):
                self._after_card.hide()

    @cached_property
    def _after_card(self) -> "AfterCard":
        """What asks how an event went, made when there is one: a form is much to load."""
        from relpitch.ui.already_known import those_known  # noqa: PLC0415  # once an event is over
        from relpitch.ui.pages.today.after_card import AfterCard  # noqa: PLC0415  # once an event is over

        card = AfterCard(self._drafts, lambda: those_known(self._people_service))
        card.keep_wanted.connect(self._keep_lines)
        card.left.connect(self._leave)
        self._left.insertWidget(0, card)
        return card

    def _expected(self, event: Event) -> list[tuple[str, str]]:
        found = []
        for each in event.meet:
            person = self._people_service.person(each.person_id) if each.person_id else None
            if person is not None:
                found.append((person.id, person.name))
        return found

    def _deal(self) -> None:
        moment = None
        try:
            places, bridges = self._moments.places(), self._moments.bridges(filled=False)
            moment = deal_moment(self._random, places, bridges, self._moment)
        except RelpitchError as error:  # the places are in a file that anyone may edit
            self._toast.notify(str(error))
        self._drill.setVisible(moment is not None)
        if moment is not None:
            self._moment = moment
            self._drill.show_moment(moment)

    def _happened(self, _change: Change) -> None:
        if self.isVisible():
            self._show()
        else:
            self._stale = True

    def _preferences_changed(self, _preferences: Preferences) -> None:
        self._stale = True

    # what the person does

    def _go(self) -> None:
        self.asked_for.emit(Destination(PageName.REHEARSE, _ANY_MOMENT))

    def _open_event(self, event_id: str) -> None:
        self.asked_for.emit(Destination(PageName.EVENTS, event_id))

    def _new_event(self) -> None:
        self.asked_for.emit(Destination(PageName.EVENTS, NEW))

    def _open_take(self, take_id: str) -> None:
        self.asked_for.emit(Destination(PageName.REHEARSE, f"{TAKE_PREFIX}{take_id}"))

    def _write(self, person_id: str) -> None:
        self.asked_for.emit(Destination(PageName.PEOPLE, person_id))

    def _rest(self, person_id: str) -> None:
        self._acts.do(lambda: self._following.rest(person_id), _("It rests. That is a good ending"))

    def _keep_promise(self, promise_id: str) -> None:
        self._acts.do(lambda: self._giving.keep(promise_id), pgettext("promise", "Kept"))

    def _keep_lines(self, lines: list[PersonLine]) -> None:
        event = self._after
        if event is not None and self._acts.do(lambda: self._afterwards.keep(event, lines, self._now())[1]):
            self._after_card.end()

    def _leave(self) -> None:
        event = self._after
        if event is not None and self._acts.do(lambda: self._afterwards.leave(event), _("That is fine")):
            self._after_card.end()

    # how it is put together

    def _build(self) -> None:
        self._greeting = Label("", "stage", size=34, wrap=True)
        self._date = Label("", "body", "2")
        self._drill = MomentCard()
        self._drill.went.connect(self._go)
        self._drill.another_asked_for.connect(self._deal)
        self._people = PeopleToComeBackTo(writable=self._writable)
        self._people.rested.connect(self._rest)
        self._people.written.connect(self._write)
        self._beside = RightColumn(writable=self._writable)
        self._beside.opened.connect(self._open_event)
        self._beside.new_asked_for.connect(self._new_event)
        self._beside.keep_wanted.connect(self._keep_promise)
        self._beside.take_opened.connect(self._open_take)
        main = QWidget()
        self._left = left = QVBoxLayout(main)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(SPACE_400)
        left.addWidget(self._drill)
        left.addWidget(self._people)
        left.addStretch()
        inner = QWidget()
        self._margins = QVBoxLayout(inner)
        self._margins.setContentsMargins(SPACE_800, SPACE_600, SPACE_800, SPACE_400)
        self._margins.setSpacing(SPACE_50)
        self._margins.addWidget(self._greeting)
        self._margins.addWidget(self._date)
        self._margins.addSpacing(SPACE_400)
        self._margins.addLayout(WidgetPair(main, self._beside, gap=SPACE_600))
        self._margins.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scroll(inner))
        self._toast = self.make_toast()
        self._acts = ReportedActs(self._toast.notify)
