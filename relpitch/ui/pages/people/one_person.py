"""What can be done with the person shown: edited, archived and brought back, made one with another record."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QPoint, SignalInstance
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from relpitch.domain.card import Size
from relpitch.failure.drafts import Drafts
from relpitch.printing.document import paint_document
from relpitch.printing.person_page import page_of
from relpitch.script.markdown import render
from relpitch.services.acts import Act
from relpitch.services.known import Known
from relpitch.services.people import People
from relpitch.services.person_paper import paper_of_person
from relpitch.translation import _, pgettext
from relpitch.ui.draft_form import with_draft
from relpitch.ui.pages.people.choosing import ChooseDialog
from relpitch.ui.pages.people.header import PersonHeader
from relpitch.ui.pages.people.person_dialog import PersonDialog
from relpitch.ui.print_dialog import ask_printer, paper_chosen, tell_printed
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.widgets.choice_menu import ChoiceMenu
from relpitch.ui.widgets.toast import Toast


class OnePerson:
    """The menu over a person. `import_asked` asks for a contact file, `forget` to forget someone for good."""

    def __init__(
        self,
        people: People,
        header: PersonHeader,
        reported: ReportedActs,
        drafts: Drafts,
        page: QWidget,
        import_asked: SignalInstance,
        forget: SignalInstance,
        paper: Callable[[], Size],
        standing: Callable[[Known], str],
        version_name: Callable[[str], str],
        toast: Toast,
    ) -> None:
        self._people, self._reported, self._drafts, self._page = people, reported, drafts, page
        self._import_asked, self._forget, self._paper = import_asked, forget, paper
        self._standing, self._version_name, self._toast = standing, version_name, toast
        self._known: Known | None = None
        header.menu_asked_for.connect(self._ask_person)
        header.back_wanted.connect(self._bring_back)
        header.print_wanted.connect(self.print)

    def show_known(self, known: Known) -> None:
        """Show who the person is."""
        self._known = known

    def print(self) -> None:
        """Put all that is kept of them on paper, on a printer that is asked for."""
        if self._known is None:
            return
        printer = ask_printer(self._page, self._paper(), self._known.person.name, None)
        if printer is not None:
            self.print_onto(printer, paper_chosen(printer))
            tell_printed(self._toast, printer)

    def print_onto(self, device: QPagedPaintDevice, paper: Size | None = None) -> None:
        """Print the page onto a device: on the paper given, else on the one that is preferred."""
        known = self._people.known(self._id())
        if known is not None:
            today = datetime.now(UTC).astimezone().date()
            words = paper_of_person(known, self._standing(known), self._version_name, render, today)
            paint_document(page_of(words), paper or self._paper(), device, words.foot)

    def _ask_person(self, at: QPoint) -> None:
        if self._known is None:
            return
        person = self._known.person
        menu = ChoiceMenu(self._page)
        menu.addAction(pgettext("a person", "Edit")).triggered.connect(self._edit_person)
        if person.archived_at:
            act, verb = self._people.bring_back, pgettext("a person", "Bring back")
        else:
            act, verb = self._people.archive, pgettext("a person, what to do", "Archive")
        menu.addAction(verb).triggered.connect(lambda: self._reported.do(lambda: act(person.id)))
        menu.addAction(_("Also known as…")).triggered.connect(self._merge)
        menu.addAction(_("Bring people in…")).triggered.connect(self._import_asked)
        menu.addSeparator()
        menu.addAction(_("Forget completely…")).triggered.connect(lambda: self._forget.emit(person.id))
        menu.exec(at)

    def _bring_back(self) -> None:
        self._reported.do(lambda: self._people.bring_back(self._id()))

    def _edit_person(self) -> None:
        if self._known is None:
            return
        dialog = PersonDialog(self._known, self._page)
        form = with_draft(dialog, self._drafts, f"people/{self._id()}/about")
        if dialog.exec() and self._reported.do(
            lambda: self._people.change_all(self._id(), dialog.fields(), dialog.reach())
        ):
            form.end()

    def _merge(self) -> None:
        if self._known is None:
            return
        names = [each for each in self._people.names() if each[0] != self._id()]
        dialog = ChooseDialog(
            _("Who is {name} too?").format(name=self._known.person.name),
            _("Everything of both is kept under this name. Undo takes it apart again."),
            _("The same person"),
            names,
            self._page,
            told_apart=self._people.told_apart,
        )
        if dialog.exec():
            other = dialog.chosen()
            self._reported.do(lambda: self._make_one(other))

    def _make_one(self, other: str) -> Act:
        # Before it is done, so that they are shown with what it announces.
        with self._drafts.handed_over(f"people/{other}", f"people/{self._id()}"):
            return self._people.merge(self._id(), other)

    def _id(self) -> str:
        return self._known.person.id if self._known else ""
