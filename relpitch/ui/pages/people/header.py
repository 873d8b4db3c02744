"""The bar over a person: initials, name, who they are, and what can be done."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from relpitch.domain.reach import Way
from relpitch.services.known import Known
from relpitch.translation import _, pgettext
from relpitch.ui.aside_switch import AsideButton
from relpitch.ui.spaces import HAIRLINE, SPACE_175, SPACE_250, SPACE_400
from relpitch.ui.theme import theme
from relpitch.ui.widgets.avatar import Avatar
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.mirroring import set_margins


class PersonHeader(QWidget):
    """The bar over a person.

    `menu_asked_for` carries a point on the screen, `back_wanted` that someone archived comes back.

    `print_wanted` asks for all of it on paper.
    """

    menu_asked_for = Signal(QPoint)
    back_wanted = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._avatar = Avatar()
        self._name = OneLine("", "title", weight=500, size=20)
        self._about = OneLine("", "small", "3")
        self._archived = Label(pgettext("of a person", "Archived"), "caption", "tag")
        self._back = Button(_("Bring back"))
        self._back.clicked.connect(self.back_wanted)
        self.beside = AsideButton(pgettext("panel", "About them"))
        self._print = Button(_("Print"), kind="quiet", icon_name="printer")
        self._print.clicked.connect(self.print_wanted)
        self._more = Button("", kind="quiet", icon_name="ellipsis", name=_("More about this person"))
        self._more.clicked.connect(self._ask)
        words = QVBoxLayout()
        words.setSpacing(HAIRLINE)
        words.addStretch()
        words.addWidget(self._name)
        words.addWidget(self._about)
        words.addStretch()
        row = QHBoxLayout(self)
        set_margins(row, SPACE_400, 0, SPACE_250, HAIRLINE)
        row.setSpacing(SPACE_175)
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        row.addWidget(self._archived, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._back)
        row.addWidget(self.beside)
        row.addWidget(self._print)
        row.addWidget(self._more)
        self._restyle()
        theme().changed.connect(self._restyle)

    def show_person(self, known: Known, *, writable: bool) -> None:
        """Show someone."""
        person, reach = known.person, known.reach
        self._avatar.show_initials(person.initials)
        self._name.setText(person.heading)
        ways = " · ".join(filter(None, (reach.first(Way.PHONE), reach.first(Way.MAIL))))
        about = "  ".join(filter(None, (person.about, ways)))
        self._about.setText(about)
        self._about.setVisible(bool(about))  # else the name stands over the middle
        self._archived.setVisible(person.archived_at is not None)
        self._back.setVisible(writable and person.archived_at is not None)
        self._more.setVisible(writable)

    def _ask(self) -> None:
        self.menu_asked_for.emit(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(64))
