"""The Rehearse page when nothing is being said: what is next, all versions, drills."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from relpitch.domain.mode import Mode
from relpitch.domain.rehearsal import Step
from relpitch.domain.take import Drill
from relpitch.translation import N_, _, pgettext
from relpitch.ui.aside_switch import AsideButton
from relpitch.ui.heights import COMPACT
from relpitch.ui.list_model import VALUE, ListModel
from relpitch.ui.pages.rehearse.drill_card import DrillCard
from relpitch.ui.pages.rehearse.hero import Hero
from relpitch.ui.pages.rehearse.version_rows import RehearsedVersion, VersionDelegate
from relpitch.ui.spaces import SPACE_75, SPACE_125, SPACE_150, SPACE_250, SPACE_300, SPACE_350, SPACE_400
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.chooser import Chooser
from relpitch.ui.widgets.empty_state import EmptyState
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.page_columns import PageColumns, as_column
from relpitch.ui.widgets.page_header import PageHeader
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.scroll import Scroll

_DRILLS = {
    Drill.ANY_MOMENT: (
        "sparkles",
        N_("20 s"),
        N_("A place, a line someone says, and you choose the bridge."),
    ),
    Drill.INTERRUPTION: ("hourglass", N_("8 s"), N_("The queue moved. Land the Invitation anyway.")),
    Drill.CONVERSATION: (
        "messages-square",
        N_("1 min"),
        N_("Their line, your answer, your question. Then keep the silence."),
    ),
}


@dataclass(frozen=True, slots=True)
class View:
    """What the home of Rehearse shows. `version_id` is the one suggested, empty where nothing can be said."""

    version_id: str = ""
    name: str = ""
    why: str = ""
    mode: Mode = Mode.READ
    until: str = ""
    steps: tuple[Step, ...] = ()
    statement: str = ""
    titles: tuple[tuple[str, str], ...] = ()
    statement_id: str = ""
    order: str = ""
    rows: tuple[RehearsedVersion, ...] = ()
    listen: str = ""
    microphone: str = ""


class Home(QWidget):
    """The Rehearse page while nothing is being said.

    `stage_asked_for` carries a version's id, a mode or None, and a length or None; `drill_asked_for` a drill,
    `statement_chosen` a statement's id, `microphone_chosen` a device's id.
    """

    stage_asked_for = Signal(str, object, object)
    drill_asked_for = Signal(object)
    takes_asked_for = Signal()
    listen_asked_for = Signal()
    statement_chosen = Signal(str)
    microphone_chosen = Signal(str)
    write_asked_for = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view = View()
        takes = Button(_("All takes"), kind="quiet", icon_name="history")
        takes.clicked.connect(self.takes_asked_for)
        self.drills = AsideButton(pgettext("heading", "Drills"))
        self._header = PageHeader(takes, self.drills)
        self._header.show_title(pgettext("page", "Rehearse"), _("A few minutes, out loud, is plenty."))
        self.hero = Hero()
        self.hero.begun.connect(self._begun)
        self.model: ListModel[RehearsedVersion] = ListModel(lambda row: row.words, parent=self)
        self.list = QListView()
        self.list.setObjectName("rows")
        self._heading = Label("", "section", "2")
        self._statements = Chooser(_("Statement"), height=COMPACT)
        self._order = Label("", "small", "3", wrap=True)
        self._order.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._empty = EmptyState(
            "mic",
            _("Nothing to say aloud yet"),
            _("Write a first draft; then it can be rehearsed here."),
            _("Write it"),
            "pencil",
        )
        self._empty.acted.connect(self.write_asked_for)
        self.listen = Button(_("Hear it aloud"), icon_name="volume-2")
        self.listen.clicked.connect(self.listen_asked_for)
        self._just_listen = Label(_("Just listen"), "section", "2")
        self._listen_words = Label("", "small", "2", wrap=True)
        self._listen_words.hide()
        self._microphones = Chooser(pgettext("field", "Microphone"), height=COMPACT)
        self._microphones.chosen.connect(self.microphone_chosen)
        self._microphone = Label("", "small", "2", wrap=True)
        self._build()
        theme().changed.connect(self._restyle)

    def show_view(self, view: View) -> None:
        """Show another state; an equal one is left alone."""
        self._view = view
        there = bool(view.version_id)
        self.hero.setVisible(there)
        self._versions.setVisible(there)
        self._empty.setVisible(not there)
        self.hero.show_suggestion(view.name, view.why, view.mode, view.until, view.steps)
        several = len(view.titles) > 1
        one = _("All versions of {statement}").format(statement=view.statement)
        # Translators: a list to choose the statement from goes on behind it.
        self._heading.setText(_("All versions of") if several else one)
        self._statements.show_choices(dict(view.titles), view.statement_id)
        self._statements.setVisible(several)
        self._order.setText(view.order)
        self.model.show(view.rows)
        self._fit_list()
        self.listen.set_words(f" {view.listen}")
        self.listen.setAccessibleName(view.listen)
        self.listen.setVisible(there)
        self._just_listen.setVisible(there)
        self._microphone.setText(view.microphone)

    def _restyle(self) -> None:
        as_column(self.aside, 320)
        self._fit_list()

    def _fit_list(self) -> None:
        self.list.setFixedHeight(theme().px(44) * len(self._view.rows) + 4)

    def show_microphones(self, names: Mapping[str, str], chosen: str) -> None:
        """Offer the microphones there are; with one there is nothing to choose."""
        self._microphones.show_choices(names, chosen if chosen in names else next(iter(names), ""))
        self._microphones.setVisible(len(names) > 1)

    def tell_about_listening(self, words: str) -> None:
        """One sentence under the button that reads aloud."""
        self._listen_words.setText(words)
        self._listen_words.setVisible(bool(words))

    def _begun(self, mode: object, length: object) -> None:
        self.stage_asked_for.emit(self._view.version_id, mode, length)

    def _row_chosen(self, index: QModelIndex) -> None:
        self.stage_asked_for.emit(index.data(VALUE).version_id, None, None)

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(VersionDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(_("Versions"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._row_chosen)
        self.list.activated.connect(self._row_chosen)
        self._statements.chosen.connect(self.statement_chosen)
        heads = QHBoxLayout()
        heads.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignVCenter)
        heads.addWidget(self._statements)
        heads.addSpacing(SPACE_150)
        heads.addWidget(self._order, 1)
        self._versions = QWidget()
        versions = QVBoxLayout(self._versions)
        versions.setContentsMargins(0, 0, 0, 0)
        versions.setSpacing(SPACE_125)
        versions.addLayout(heads)
        versions.addWidget(self.list)
        inner = QWidget()
        left = QVBoxLayout(inner)
        left.setContentsMargins(SPACE_400, SPACE_300, SPACE_400, SPACE_300)
        left.setSpacing(SPACE_350)
        left.addWidget(self.hero)
        left.addWidget(self._versions)
        left.addWidget(self._empty, 20, Qt.AlignmentFlag.AlignCenter)  # alone, it has nearly all the room
        left.addStretch(1)
        scroll = Scroll(inner)
        below = PageColumns()
        below.add(scroll, 1)
        below.add(self._build_aside())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(below, 1)

    def _build_aside(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("aside")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_250, SPACE_250, SPACE_250, SPACE_250)
        column.setSpacing(SPACE_150)
        column.addWidget(Label(pgettext("heading", "Drills"), "section", "2"))
        for drill, (icon_name, seconds, words) in _DRILLS.items():
            card = DrillCard(drill.label, icon_name, _(seconds), _(words))
            card.setObjectName(drill.value)
            card.clicked.connect(_asking(self, drill))
            column.addWidget(card)
        column.addSpacing(SPACE_75)
        column.addWidget(rule())
        column.addWidget(self._just_listen)
        column.addWidget(self.listen)
        column.addWidget(self._listen_words)
        column.addStretch()
        column.addWidget(self._microphone)
        column.addWidget(self._microphones)
        scroll = self.aside = Scroll(inner)
        as_column(scroll, 320)
        return scroll


def _asking(home: Home, drill: Drill) -> Callable[[], None]:
    def ask() -> None:
        home.drill_asked_for.emit(drill)

    return ask
