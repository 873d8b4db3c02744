"""The Welcome page: the whole window, until there is a first statement."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.errors import RelpitchError
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import ANOTHER_TITLE, FIRST_TITLE
from relpitch.drafting.from_answers.titles import phrase
from relpitch.failure.drafts import Drafts
from relpitch.interchange.text_file import read_text_file
from relpitch.preferences import PreferencesFile
from relpitch.services.library_upkeep import SUFFIX
from relpitch.services.pitches import Pitches
from relpitch.translation import _
from relpitch.ui.page import Page
from relpitch.ui.pages.welcome.paste import Paste
from relpitch.ui.pages.welcome.questions import Questions
from relpitch.ui.widgets.scroll import Stack


class WelcomePage(Page):
    """Three questions, or a pasted pitch, or a blank page; each ends in a statement.

    `someone_asked_for`: someone was met first; `other_asked_for` carries the path of another library.
    """

    someone_asked_for = Signal()
    other_asked_for = Signal(object)

    def __init__(self, pitches: Pitches, preferences: PreferencesFile, drafts: Drafts) -> None:
        super().__init__()
        self._pitches = pitches
        self._back_to: Destination | None = None

        def pace() -> float:
            return preferences.current.voice.pace

        self.questions = Questions(pace, drafts)
        self.paste = Paste(pace, drafts)
        self._views = Stack()
        self._views.addWidget(self.questions)
        self._views.addWidget(self.paste)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._views)
        self._toast = self.make_toast()
        self.questions.keep_wanted.connect(self._keep_first)
        self.questions.paste_asked_for.connect(self.show_paste)
        self.questions.blank_asked_for.connect(self._begin_blank)
        self.questions.left.connect(self._leave)
        self.questions.someone_asked_for.connect(self.someone_asked_for)
        self.questions.library_asked_for.connect(self._ask_for_library)
        self.paste.keep_wanted.connect(self._keep)
        self.paste.closed.connect(self._show_questions)

    def open(self, thing: str) -> None:
        self._views.setCurrentWidget(self.questions)
        if self.came_from is not None and self.came_from.page is not PageName.WELCOME:
            self._back_to = self.came_from
        self.questions.begin(can_leave=self._back_to is not None or bool(self._pitches.statements()))

    def show_paste(self) -> None:
        """Show the page for an existing pitch."""
        self._views.setCurrentWidget(self.paste)
        self.paste.begin()

    def take_file(self, path: Path) -> None:
        try:
            words = read_text_file(path)
        except RelpitchError as error:
            self._toast.notify(str(error))
            return
        self._views.setCurrentWidget(self.paste)
        self.paste.begin(words.text, path.name)
        if words.remarks:
            self._toast.notify(" ".join(words.remarks))

    def _ask_for_library(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, _("Open a library"), str(Path.home()), _("Libraries (*{ending})").format(ending=SUFFIX)
        )
        if path:
            self.other_asked_for.emit(Path(path))

    def _show_questions(self) -> None:
        self._views.setCurrentWidget(self.questions)

    def _leave(self) -> None:
        self.asked_for.emit(self._back_to or Destination(PageName.PITCHES))

    def _keep_first(self, parts: Mapping[Part, Phrasing], title: str) -> None:
        words = {part: (each,) for part, each in parts.items()}
        if self._begin(title or _(FIRST_TITLE), words):
            self.questions.end()

    def _keep(self, parts: Mapping[Part, tuple[Phrasing, ...]], about: str) -> None:
        if self._begin(phrase(about) or _(FIRST_TITLE), parts):
            self.paste.end()

    def _begin_blank(self) -> None:
        self._begin(_(FIRST_TITLE) if not self._pitches.statements() else _(ANOTHER_TITLE), {})

    def _begin(self, title: str, parts: Mapping[Part, tuple[Phrasing, ...]]) -> bool:
        """Begin a statement. Whether it is kept."""
        try:
            statement = self._pitches.new_statement(title, words=parts)
        except RelpitchError as error:
            self._toast.notify(str(error))
            return False
        base = self._pitches.versions(statement.id)[0]
        self.asked_for.emit(Destination(PageName.PITCHES, base.id))
        return True
