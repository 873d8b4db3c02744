"""Someone is met, brought in from a contact file, or forgotten, wherever in the app one is."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.failure.drafts import Drafts
from relpitch.formatting import single_spaced
from relpitch.interchange.table import PeopleTable
from relpitch.script.folding import folded
from relpitch.services.acts import Act
from relpitch.services.capturing import Capture
from relpitch.services.contacts import Chosen, Contacts, Preview
from relpitch.services.forgetting import Forgetting
from relpitch.services.library_upkeep import LibraryUpkeep
from relpitch.services.naming import short
from relpitch.services.people import People
from relpitch.translation import _
from relpitch.ui.already_known import those_known
from relpitch.ui.background import Work
from relpitch.ui.draft_form import with_draft
from relpitch.ui.file_kind import file_kind
from relpitch.ui.main_window import MainWindow
from relpitch.ui.reported_acts import ReportedActs
from relpitch.ui.work_dialog import WorkDialog


class Meeting(QObject):
    """Opens the dialogs for it over the window, and tells there how each went."""

    def __init__(
        self,
        people: People,
        contacts: Contacts,
        forgetting: Forgetting,
        upkeep: LibraryUpkeep,
        window: MainWindow,
        save: Callable[[], bool],
        drafts: Drafts,
        *,
        writable: bool,
    ) -> None:
        super().__init__(window)
        self._people, self._contacts = people, contacts
        self._forgetting, self._upkeep = forgetting, upkeep
        self._window, self._save = window, save
        self._drafts, self._writable = drafts, writable

    def meet_someone(self) -> None:
        """Keep someone just met, in four short lines."""
        if not self._writable:
            self._window.notify(_("This library can only be read here."))
            return
        from relpitch.ui.quick_capture import QuickCapture  # noqa: PLC0415  # when somebody is met

        dialog = QuickCapture(
            self._keep,
            datetime.now(UTC).astimezone(),
            self._window,
            known=lambda: those_known(self._people),
            places=self._people.places,
        )
        form = with_draft(dialog, self._drafts, "capture", place=3)
        dialog.promised_by.connect(form.note)
        dialog.kept.connect(form.end)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window.show()
        dialog.open()

    def ask_for_contacts(self) -> None:
        """Let the person choose a contact file, and bring its people in."""
        path, _filter = QFileDialog.getOpenFileName(
            self._window,
            _("Bring people in"),
            str(Path.home()),
            file_kind(_("Contacts"), "vcf", "vcard", "csv", "tsv"),
        )
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Show what a contact file would bring in, and bring it in as one step."""
        if not self._writable:
            return
        work = Work(lambda progress: self._contacts.look_at(path, progress))
        self._wait_for(work, _("Reading “{file}”").format(file=path.name), self._show_preview)

    def _wait_for(self, work: Work, words: str, show: Callable[[Any], None]) -> None:
        self._waiting = WorkDialog(words, work, self._window)
        self._waiting.done_with.connect(show)
        self._waiting.failed.connect(self._window.notify)

    def _show_preview(self, preview: Preview | PeopleTable) -> None:
        if isinstance(preview, PeopleTable):
            self._ask_columns(preview)
            return
        from relpitch.ui.import_dialog import ImportDialog  # noqa: PLC0415  # when a file is opened

        def keep(chosen: Chosen) -> None:
            work = Work(lambda progress: self._contacts.import_preview(preview, chosen, progress))
            self._wait_for(work, _("Bringing people in"), self._imported)

        dialog = ImportDialog(preview, keep, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _ask_columns(self, table: PeopleTable) -> None:
        from relpitch.ui.table_dialog import TableDialog  # noqa: PLC0415  # when a table is opened

        def show_people(chosen: PeopleTable) -> None:
            work = Work(lambda _progress: self._contacts.preview_table(chosen))
            self._wait_for(work, _("Reading “{file}”").format(file=table.name), self._show_preview)

        dialog = TableDialog(table, show_people, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _imported(self, act: Act) -> None:
        self._window.notify(act.words, act)

    def ask_to_forget(self, person_id: str) -> None:
        """Forget someone completely, once that is said to be meant."""
        from relpitch.ui.forget_dialog import ForgetDialog  # noqa: PLC0415  # when somebody is forgotten

        if not self._save():
            return
        try:
            traces = self._forgetting.traces(person_id)
            dialog = ForgetDialog(traces, self._upkeep.backup_count(), self._window)
            if not dialog.exec():
                return
            self._forgetting.forget(
                person_id, half_names_too=True, untouched=dialog.untouched(), shared_too=dialog.shared_too()
            )
            if dialog.renews_backups():
                self._upkeep.renew_backups()
        except RelpitchError as error:
            self._window.notify(str(error))
        else:
            self._window.notify(_("Forgotten"))

    def _keep(self, capture: Capture) -> None:
        namesakes = [] if capture.person_id else self._namesakes(capture.who)
        person, act = self._people.capture(capture)
        if len(namesakes) == 1:
            second = _("A second {name}").format(name=short(person.name))
            self._window.offer(second, _("They are one"), lambda: self._make_one(namesakes[0], person.id))
        else:
            self._window.notify(act.words, act)
        if self._window.is_on(PageName.PEOPLE) or self._window.is_on(PageName.WELCOME):
            self._window.go(Destination(PageName.PEOPLE, person.id))

    def _namesakes(self, name: str) -> list[str]:
        """Those of exactly this name, who may be the one whom somebody met again."""
        wanted = folded(single_spaced(name))
        return [identity for identity, each in self._people.names() if folded(each) == wanted]

    def _make_one(self, person_id: str, other_id: str) -> None:
        ReportedActs(self._window.notify).do(lambda: self._people.merge(person_id, other_id))
