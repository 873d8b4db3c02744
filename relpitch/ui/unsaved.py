"""What was typed and is not stored yet, kept in a file of its own with every keystroke."""

from typing import Protocol, TypeGuard, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from relpitch.domain.destination import PageName
from relpitch.failure.typed import Typed, TypedFile
from relpitch.ui.draft_form import OWNER
from relpitch.ui.form_fields import WORD_FIELDS, WordField, words_in
from relpitch.ui.page_set import PageSet
from relpitch.ui.widgets.field import SEARCH

_MOST_FIELDS = 12  # no form has more that are typed in
_OF_THE_SYSTEM = ("QFileDialog", "QAbstractPrintDialog")


@runtime_checkable
class _KnowsItsWords(Protocol):
    """A field whose words are more than its text."""

    def words(self) -> str: ...


class Unsaved(QObject):
    """Follows the fields that are written in, and writes down their words with every keystroke.

    A page that knows itself what is unsaved on it says so (`Page.unsaved`), and its fields are not asked; {}
    means that nothing is. Of a page that does not know (None), and of a dialog, the words of its fields are
    taken.
    """

    def __init__(self, file: TypedFile, pages: PageSet, window: QWidget) -> None:
        super().__init__(window)
        self._file, self._pages = file, pages
        self._field: WordField | None = None
        self._touched: list[WordField] = []
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self._focus_moved(None, QApplication.focusWidget())

    @property
    def can_be_written(self) -> bool:
        """Whether what is unsaved could be written the last time."""
        return self._file.works

    def typed(self) -> list[Typed]:
        """All that is unsaved now."""
        found = [
            Typed(name.value, place, place, words)  # a page's own place is its label too
            for name, page in self._pages.made.items()
            for place, words in (page.unsaved() or {}).items()
        ]
        for field in self._touched:
            # A field may have become a draft's since the keyboard came to it.
            if _is_written_in(field) and field.isVisible() and (words := _words(field)).strip():
                page = self._page_of(field)
                if page is None or self._pages[page].unsaved() is None:
                    found.append(Typed(page or "", "", field.accessibleName(), words))
        return found

    def write(self) -> None:
        """Write what is unsaved now."""
        self._file.keep(self.typed())

    def end(self) -> None:
        """Stop, as the library is closed. What a page could not save stays in the file.

        The words of fields go: who closes a form without keeping it wanted that.
        """
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._focus_moved)
        self._release()
        self._touched = []
        self.write()
        self.deleteLater()

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is self._field:
            return
        self._release()
        if _is_written_in(new):
            self._field = new
            new.textChanged.connect(self._note_typing)
        self.write()

    def _release(self) -> None:
        if self._field is not None and isValid(self._field):
            self._field.textChanged.disconnect(self._note_typing)
        self._field = None

    def _note_typing(self) -> None:
        if self._field is not None and self._field not in self._touched:
            self._touched = [*(each for each in self._touched if isValid(each)), self._field][-_MOST_FIELDS:]
        self.write()

    def _page_of(self, field: WordField) -> PageName | None:
        return next((name for name, page in self._pages.made.items() if page.isAncestorOf(field)), None)


def _is_written_in(widget: QWidget | None) -> TypeGuard[WordField]:
    return (
        isinstance(widget, WORD_FIELDS)
        and isValid(widget)
        and not widget.isReadOnly()
        and not widget.property(OWNER)  # its words are a draft
        and not widget.property(SEARCH)
        and not any(widget.window().inherits(each) for each in _OF_THE_SYSTEM)  # a file's name is no words
    )


def _words(field: WordField) -> str:
    return field.words() if isinstance(field, _KnowsItsWords) else words_in(field)
