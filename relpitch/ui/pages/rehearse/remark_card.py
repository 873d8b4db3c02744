"""One thing to keep of a take, or one to try next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from relpitch.domain.remarks import Remark
from relpitch.failure.drafts import Drafts
from relpitch.translation import N_, _, pgettext
from relpitch.ui.draft_form import with_draft
from relpitch.ui.heights import COMPACT
from relpitch.ui.icons import pixmap
from relpitch.ui.spaces import SPACE_25, SPACE_100, SPACE_150, SPACE_250
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.name_dialog import NameDialog

_ASKED = N_("Nothing stands out by itself. What would you keep, in your own words?")


class RemarkCard(QFrame):
    """One to keep, or one to try next. `written` carries the person's own words, `sought` where it is."""

    written = Signal(str)
    sought = Signal(float)

    def __init__(self, kind: str, drafts: Drafts) -> None:
        super().__init__()
        self._kind, self._drafts, self._take_id = kind, drafts, ""
        keep = kind == "keep"
        self.setObjectName("keep" if keep else "card")
        self._icon_name, self._token = ("check", "give-ink") if keep else ("sprout", "ink-2")
        self._icon = QLabel()
        self._title = Label(
            _("One to keep") if keep else _("One to try next"), "section", "give" if keep else "2"
        )
        self._why = Label("", "small", "give" if keep else "3")
        self._words = Label("", "note", size=17, wrap=True)
        self._own = Button(
            kind="quiet",
            icon_name="pencil",
            height=COMPACT,
            name=_("{heading}: my own words").format(heading=self._title.text()),
        )
        self._own.clicked.connect(self._write)
        self._at: float | None = None
        self.hear = Button(_("Hear it"), kind="link")
        self.hear.clicked.connect(self._seek)
        top = QHBoxLayout()
        top.setSpacing(SPACE_100)
        top.addWidget(self._icon)
        top.addWidget(self._title)
        top.addStretch()
        top.addWidget(self._why)
        top.addWidget(self.hear)
        below = QHBoxLayout()
        below.addWidget(self._words, 1)
        below.addWidget(self._own, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        set_margins(column, SPACE_250, SPACE_150, SPACE_150, SPACE_150)
        column.setSpacing(SPACE_25)
        column.addLayout(top)
        column.addLayout(below)
        column.addStretch()
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_remark(
        self, remark: Remark | None, take_id: str, *, asks: bool = False, can_hear: bool = True
    ) -> None:
        """Show another remark on a take. Without one the card is hidden, or asks for the person's own."""
        self._take_id = take_id
        self.setVisible(remark is not None or asks)
        self._words.setText(remark.words if remark else _(_ASKED))
        self._why.setText(remark.why if remark else "")
        self._at = remark.at if remark else None
        self.hear.setVisible(self._at is not None and can_hear)

    def spoken(self) -> str:
        """What the card says under its heading; nothing where it is hidden."""
        return f"{self._title.text()}: {self.words}" if not self.isHidden() else ""

    @property
    def words(self) -> str:
        """What the card says."""
        return self._words.text()

    def _seek(self) -> None:
        if self._at is not None:
            self.sought.emit(self._at)

    def _write(self) -> None:
        dialog = NameDialog(
            self._title.text(), _("In your own words."), pgettext("button", "Keep"), self, self._own_words()
        )
        form = with_draft(dialog, self._drafts, f"take/{self._take_id}/{self._kind}")
        if dialog.exec():
            self.written.emit(dialog.name())
            if self._words.text() == dialog.name():  # it is shown once it is kept
                form.end()

    def _own_words(self) -> str:
        return "" if self._words.text() == _(_ASKED) else self._words.text()

    def _restyle(self) -> None:
        side = theme().px(14)
        self._icon.setPixmap(
            pixmap(self._icon_name, side, theme().colour(self._token), self.devicePixelRatioF())
        )
