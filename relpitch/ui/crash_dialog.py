"""The dialog that tells of a failure: a report to copy, and what was typed where it needs a hand."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from relpitch.translation import N_, _
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_75, SPACE_100, SPACE_150
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.flow import Flow
from relpitch.ui.widgets.focus_ring import FocusRing
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet

_REPORT = N_("No word of yours is in the report, and nothing is sent.")


class CrashDialog(DialogSheet):
    """A dialog with a sentence, and the report of a failure.

    `words` are what was typed and may be lost, to be copied. `kept_nowhere`: no other place has them, so Esc
    does not leave before they are copied. With `offers_restart` there is a button for it.
    """

    restart_asked_for = Signal()

    def __init__(
        self,
        title: str,
        sentence: str,
        report: str,
        parent: QWidget | None,
        *,
        words: str = "",
        kept_nowhere: bool = False,
        offers_restart: bool,
    ) -> None:
        super().__init__(parent, 480)
        self._report, self._words = report, words
        self._kept_nowhere = kept_nowhere and bool(words)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_75)
        column.addWidget(Label(title, "title", wrap=True))
        column.addWidget(Label(sentence, "body", "2", wrap=True))
        if words:
            column.addSpacing(SPACE_75)
            column.addWidget(_ShownText(words, _("What was typed"), "note", 3))
        if report:
            column.addSpacing(SPACE_75)
            column.addWidget(_ShownText(report, _("The report"), "small", 4))
            column.addWidget(Label(_(_REPORT), "small", "3", wrap=True))
        column.addSpacing(SPACE_150)
        column.addLayout(self._buttons(offers_restart=offers_restart))
        FocusRing(self)
        self.take_no_typed_key()

    def _buttons(self, *, offers_restart: bool) -> Flow:
        row = Flow(SPACE_100, at_end=1 + offers_restart)
        copies = {_("Copy the words"): self._copy_words} if self._words else {}
        copies |= {_("Copy the report"): self._copy_report} if self._report else {}
        for text, copy in copies.items():
            button = Button(text, kind="quiet", icon_name="copy")
            button.clicked.connect(copy)
            row.addWidget(button)
        on = _("Go on without them") if self._kept_nowhere else _("Go on")
        self.go_on = Button(on, kind="secondary" if offers_restart else "primary")
        self.go_on.clicked.connect(self.accept)
        row.addWidget(self.go_on)
        if offers_restart:
            restart = Button(_("Restart"), kind="primary")
            restart.clicked.connect(self._restart)
            row.addWidget(restart)
        return row

    def reject(self) -> None:
        if not self._kept_nowhere:
            super().reject()

    def _restart(self) -> None:
        self.accept()
        self.restart_asked_for.emit()

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def _copy_words(self) -> None:
        QGuiApplication.clipboard().setText(self._words)
        self._kept_nowhere = False
        self.go_on.set_words(_("Go on"))


class _ShownText(QPlainTextEdit):
    """Text to look at and to copy, some lines high."""

    def __init__(self, text: str, name: str, role: str, lines: int) -> None:
        super().__init__(text)
        self._lines = lines
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme().font(role))
        self.setProperty("framed", True)
        self.document().setDocumentMargin(theme().px(SPACE_100))
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().lineSpacing() * self._lines + theme().px(14))
