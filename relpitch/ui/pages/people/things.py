"""What is promised, given and remembered of the person shown, and whom they should meet."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.failure.drafts import Drafts
from relpitch.formatting import as_object
from relpitch.services.giving import Giving
from relpitch.services.known import Known
from relpitch.services.people import People
from relpitch.translation import _, pgettext
from relpitch.ui.day_menu import days_ahead
from relpitch.ui.draft_form import with_draft
from relpitch.ui.pages.people.aside import PersonAside
from relpitch.ui.pages.people.choosing import ChooseDialog
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.widgets.choice_menu import ChoiceMenu, add_menu
from relpitch.ui.widgets.name_dialog import NameDialog


class Things:
    """What the aside asks for. `go` shows somebody else."""

    def __init__(
        self,
        people: People,
        giving: Giving,
        aside: PersonAside,
        reported: ReportedActs,
        drafts: Drafts,
        page: QWidget,
        go: Callable[[str], None],
        *,
        writable: bool,
    ) -> None:
        self._people, self._giving, self._reported = people, giving, reported
        self._drafts, self._page, self._go, self._writable = drafts, page, go, writable
        self._known: Known | None = None
        aside.ticked.connect(self._tick)
        aside.menu_asked_for.connect(self._ask_thing)
        aside.promise_wanted.connect(self._new_promise)
        aside.gift_wanted.connect(self._new_gift)
        aside.introduction_wanted.connect(self._new_introduction)
        aside.care_wanted.connect(self._new_care)
        aside.word_wanted.connect(self._new_remember)
        aside.tag_wanted.connect(self._new_tag)

    def show_known(self, known: Known) -> None:
        """Whose things they are."""
        self._known = known

    def _ask_thing(self, thing: object, at: QPoint) -> None:
        if self._known is None or not self._writable:
            return
        menu = ChoiceMenu(self._page)
        match thing:
            case Promise():
                menu.addAction(_("Change it")).triggered.connect(lambda: self._change_promise(thing))
                self._offer_days(menu, thing)
                menu.addSeparator()
                for verb, act in (
                    (_("It is kept"), self._giving.keep),
                    (_("Release it"), self._giving.release),
                    (pgettext("a promise", "Open again"), self._giving.reopen),
                ):
                    menu.addAction(verb).triggered.connect(
                        lambda _on=False, act=act: self._reported.do(lambda: act(thing.id))
                    )
            case Gift():
                menu.addAction(_("It is given")).triggered.connect(
                    lambda: self._reported.do(
                        lambda: self._giving.give(thing.id), _("Gave: {what}").format(what=thing.what)
                    )
                )
            case Introduction():
                self._offer_introduction(menu, thing)
            case (str(field), str(word)):
                menu.addAction(_("Change it")).triggered.connect(lambda: self._change_word(field, word))
                menu.addAction(_("Take it away")).triggered.connect(lambda: self._drop_word(field, word))
        if isinstance(thing, Promise | Gift | Introduction):
            menu.addSeparator()
            menu.addAction(_("Take it off the list")).triggered.connect(
                lambda: self._reported.do(lambda: self._giving.take_away(thing))
            )
        menu.exec(at)

    def _offer_introduction(self, menu: ChoiceMenu, introduction: Introduction) -> None:
        known = self._known
        assert known is not None
        for who in introduction.people:
            name = known.person.name if who == known.person.id else known.others[who].name
            action = menu.addAction(_("{person} would like to").format(person=name))
            action.setCheckable(True)
            action.setChecked(who in introduction.said_yes)
            action.triggered.connect(
                lambda yes, who=who: self._reported.do(
                    lambda: self._giving.said_yes(introduction.id, who, yes=yes)
                )
            )
        menu.addAction(_("I introduced them")).triggered.connect(
            lambda: self._reported.do(lambda: self._giving.made(introduction.id))
        )
        other = introduction.other(known.person.id)
        if other in known.others:
            menu.addAction(
                _("Go to {person}").format(person=as_object(known.others[other].name))
            ).triggered.connect(lambda: self._go(other))

    def _offer_days(self, menu: ChoiceMenu, promise: Promise) -> None:
        """By a day, or by none."""
        days = add_menu(menu, pgettext("a promise is kept", "By a day"))
        for words, day in days_ahead(datetime.now(UTC).astimezone().date()):
            days.addAction(words).triggered.connect(
                lambda _on=False, day=day: self._reported.do(
                    lambda: self._giving.change_promise(promise.id, promise.what, day)
                )
            )

    def _change_promise(self, promise: Promise) -> None:
        self._ask_words(
            _("What did I promise?"),
            _("It can be kept or released, and is never late."),
            f"promise/{promise.id}",
            lambda what: self._reported.do(lambda: self._giving.change_promise(promise.id, what, promise.by)),
            promise.what,
        )

    def _change_word(self, field: str, word: str) -> None:
        def keep(typed: str) -> bool:
            assert self._known is not None
            words = tuple(typed if each == word else each for each in getattr(self._known.person, field))
            return self._reported.do(lambda: self._people.change_person(self._id(), **{field: words}))

        self._ask_words(_("How is it said better?"), _("A few words."), f"{field}/{word}", keep, word)

    def _tick(self, promise_id: str, kept: bool) -> None:
        act = self._giving.keep if kept else self._giving.reopen
        self._reported.do(lambda: act(promise_id))

    def _new_promise(self) -> None:
        self._ask_words(
            _("What did I promise?"),
            _("It can be kept or released, and is never late."),
            "promise",
            lambda what: self._reported.do(lambda: self._giving.promise(self._id(), what)[1]),
        )

    def _new_gift(self) -> None:
        self._ask_words(
            _("What could I give?"),
            _("A tip, a name, ten minutes. Small is best."),
            "gift",
            lambda what: self._reported.do(lambda: self._giving.offer(self._id(), what)[1]),
        )

    def _new_introduction(self) -> None:
        if self._known is None:
            return
        names = [each for each in self._people.names() if each[0] != self._id()]
        dialog = ChooseDialog(
            _("Who should meet {person}?").format(person=as_object(self._known.person.name)),
            _("Ask both first. One who would rather not needs no reason."),
            _("Keep it"),
            names,
            self._page,
            _("Why they would enjoy each other"),
            self._people.told_apart,
        )
        form = with_draft(dialog, self._drafts, f"people/{self._id()}/introduction")
        if dialog.exec():
            other, why = dialog.chosen(), dialog.words()
            if self._reported.do(lambda: self._giving.introduce(self._id(), other, why)[1]):
                form.end()

    def _new_care(self) -> None:
        self._new_word("care", _("What do they care about?"))

    def _new_remember(self) -> None:
        self._new_word("remember", _("What is good to remember?"))

    def _new_tag(self) -> None:
        self._new_word("tags", _("Which tag?"))

    def _new_word(self, field: str, question: str) -> None:
        def keep(word: str) -> bool:
            assert self._known is not None
            kept = getattr(self._known.person, field)
            return self._reported.do(lambda: self._people.change_person(self._id(), **{field: (*kept, word)}))

        self._ask_words(question, _("A few words."), field, keep)

    def _drop_word(self, field: str, word: str) -> None:
        if self._known is not None:
            kept = tuple(each for each in getattr(self._known.person, field) if each != word)
            self._reported.do(lambda: self._people.change_person(self._id(), **{field: kept}))

    def _ask_words(
        self, question: str, sentence: str, what: str, keep: Callable[[str], bool], words: str = ""
    ) -> None:
        if self._known is None:
            return
        dialog = NameDialog(question, sentence, _("Keep it"), self._page, words)
        form = with_draft(dialog, self._drafts, f"people/{self._id()}/{what}")
        if dialog.exec() and keep(dialog.name()):
            form.end()

    def _id(self) -> str:
        return self._known.person.id if self._known else ""
