"""What a contact file would bring in, shown before it does: who is new, and who may be here already."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from relpitch.domain.errors import RelpitchError
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach, Way
from relpitch.formatting import as_object, listed, whole_number
from relpitch.services.contacts import Alike, Chosen, Preview, nameless_remark
from relpitch.translation import _, ngettext, npgettext, pgettext
from relpitch.ui.new_people import NewPeople
from relpitch.ui.spaces import (
    HAIRLINE,
    SPACE_25,
    SPACE_75,
    SPACE_100,
    SPACE_125,
    SPACE_150,
    SPACE_175,
    SPACE_200,
    SPACE_225,
    SPACE_250,
    SPACE_300,
    SPACE_350,
)
from relpitch.ui.theme import theme
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.icon_label import IconLabel
from relpitch.ui.widgets.label import Label, OneLine
from relpitch.ui.widgets.mirroring import seen_in
from relpitch.ui.widgets.rule import rule
from relpitch.ui.widgets.segmented import Segmented
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.tick_box import TickBox

_MOST_PAIRS_SHOWN = 200  # of those to look at; both are kept of the others
_ROWS = 3  # of the grid for each: a line, the two, and below them what there is no room for beside
_LEAST_OF_A_NAME = 150  # of the file's and of the one here, with the arrow between them and the gaps


class ImportDialog(DialogSheet):
    """A dialog that shows who is new in a file, each with a box to leave them out by.

    Of each who may be here already it asks whether it is the same person; left unanswered, both are kept.
    They have such a box, too.

    `import_preview` is given what was chosen.
    """

    def __init__(
        self,
        preview: Preview,
        import_preview: Callable[[Chosen], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, 640)
        self._preview, self._import_preview = preview, import_preview
        self._answers: dict[int, bool] = {}
        self._left_out: set[int] = set()
        self._choices: list[QWidget] = []
        self.setWindowTitle(_("Bring people in"))
        count = preview.count
        words = ngettext("{count} person in “{file}”", "{count} people in “{file}”", count)
        title = words.format(count=whole_number(count), file=preview.name)
        self._summary = Label("", "small", "2", wrap=True)
        self._trouble = Label("", "small", "take", wrap=True)
        self._trouble.hide()
        self.button = Button(_("Bring in"), kind="primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        self._not_now = Button(_("Not now"))
        self._not_now.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_350, SPACE_300, SPACE_350, SPACE_250)
        column.setSpacing(0)
        column.addWidget(Label(title, "title", weight=500, size=20, wrap=True))
        column.addSpacing(SPACE_75)
        column.addWidget(Label(_("Nothing has been brought in yet."), tone="2"))
        column.addSpacing(SPACE_200)
        column.addWidget(_counts(preview))
        column.addSpacing(SPACE_175)
        self._new = NewPeople(preview.new)
        self._new.changed.connect(self._show_answers)
        if preview.new:
            column.addWidget(self._new, 1)
            column.addSpacing(SPACE_175)
        else:
            self._new.hide()
        if preview.to_look_at:
            column.addWidget(self._table(), 1)
        for remark in (*preview.remarks, *nameless_remark(preview.nameless)):
            column.addWidget(Label(remark, "small", "3", wrap=True))
        column.addWidget(rule())
        column.addSpacing(SPACE_175)
        column.addWidget(self._trouble)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_100)
        foot.addWidget(self._summary, 1)
        foot.addWidget(self._not_now)
        foot.addWidget(self.button)
        column.addLayout(foot)
        self._show_answers()

    def accept(self) -> None:
        try:
            self._import_preview(
                Chosen(frozenset(self._same()), self._new.left_out(), frozenset(self._left_out))
            )
        except RelpitchError as error:
            self._trouble.setText(str(error))
            self._trouble.show()
            return
        super().accept()

    def answer(self, number: int, *, same: bool) -> None:
        """Say whether one to look at is the same person."""
        self._answers[number] = same
        self._show_answers()

    def leave_out(self, number: int, *, out: bool) -> None:
        """Say whether one to look at is left out."""
        (self._left_out.add if out else self._left_out.discard)(number)
        self._show_answers()

    def _same(self) -> set[int]:
        """The numbers of those to look at that are brought together with who is here."""
        return {number for number, same in self._answers.items() if same} - self._left_out

    def _show_answers(self) -> None:
        same = len(self._same())
        out = len(self._new.left_out()) + len(self._left_out)
        count = len(self._preview.new) + len(self._preview.to_look_at) - out - same
        self.button.set_words(
            # Translators: a number of people.
            _("Bring in {count}").format(count=whole_number(count))
            if count or not same
            else _("Bring it together")
        )
        self.button.setEnabled(bool(count or same))
        left = len(self._preview.to_look_at) - len(self._answers.keys() | self._left_out)
        words = [_("Your notes are never changed.")]
        if left:
            still = ngettext(
                "{count} is still open; left so, both are kept.",
                "{count} are still open; left so, both are kept.",
                left,
            )
            words.insert(0, still.format(count=left))
        elif out and not (count or same):
            words.insert(0, _("Nobody is ticked."))
        elif not (count or same):
            words.insert(0, _("Everyone in it is here already."))
        self._summary.setText(" ".join(words))

    def _table(self) -> QWidget:
        place = QWidget()
        grid = self._grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_150)
        grid.setVerticalSpacing(SPACE_125)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.addWidget(Label(_("In the file"), "label"), 0, 1)
        grid.addWidget(Label(pgettext("in this library", "Here"), "label"), 0, 3)
        for number, alike in enumerate(self._preview.to_look_at[:_MOST_PAIRS_SHOWN]):
            row = _ROWS * number + 1
            choice = self._choice(number, alike)
            grid.addWidget(rule(), row, 0, 1, 5)
            grid.addWidget(self._tick(number, alike, choice), row + 1, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(_who(alike.contact.person, alike.contact.reach, _news(alike)), row + 1, 1)
            grid.addWidget(IconLabel("arrow-right"), row + 1, 2, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(_who(alike.here, alike.reach), row + 1, 3)
            grid.addWidget(choice, row + 1, 4)
            self._choices.append(choice)
        grid.setRowStretch(_ROWS * (_MOST_PAIRS_SHOWN + 1), 1)
        scroll = self._room = QScrollArea()
        scroll.setObjectName("room")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(theme().px(min(60 + 60 * len(self._preview.to_look_at), 300)))
        scroll.setWidget(place)
        return scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._choices:
            self._place_choices()

    def _place_choices(self) -> None:
        """Beside the two, or below them where there is no room for all three."""
        widest = max(each.sizeHint().width() for each in self._choices)
        below = self._room.viewport().width() < widest + 2 * theme().px(_LEAST_OF_A_NAME)
        for number, choice in enumerate(self._choices):
            self._grid.removeWidget(choice)
            row = _ROWS * number + 2
            self._grid.addWidget(choice, *((row + 1, 1, 1, 3) if below else (row, 4, 1, 1)))

    def _tick(self, number: int, alike: Alike, choice: QWidget) -> TickBox:
        tick = TickBox("")
        tick.setAccessibleName(_("Bring in {name}").format(name=as_object(alike.contact.person.name)))
        tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tick.setChecked(True)
        tick.toggled.connect(choice.setEnabled)
        tick.toggled.connect(lambda on, number=number: self.leave_out(number, out=not on))
        return tick

    def _choice(self, number: int, alike: Alike) -> QWidget:
        name = listed([alike.contact.person.name, alike.here.name])
        choice = Segmented({"same": _("Same person"), "other": _("Someone else")}, name=name, height=30)
        choice.chosen.connect(lambda key, number=number: self.answer(number, same=key == "same"))
        return choice


def _counts(preview: Preview) -> QWidget:
    frame = QFrame()
    frame.setObjectName("card")
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    new, same = len(preview.new), preview.same
    for number, (count, words) in enumerate(
        (
            (new, npgettext("people in a file", "new", "new", new)),
            (same, npgettext("people in a file", "the same as here", "the same as here", same)),
            (len(preview.to_look_at), _("to look at")),
        )
    ):
        cell = _CountBox(is_first=number == 0, is_lit=number == 2 and count > 0)
        column = QVBoxLayout(cell)
        column.setContentsMargins(SPACE_225, SPACE_175, SPACE_225, SPACE_175)
        column.setSpacing(SPACE_25)
        column.addWidget(Label(whole_number(count), "title", weight=500, size=24, tabular=True))
        column.addWidget(Label(words, tone="2", wrap=True))
        row.addWidget(cell, 1)
    return frame


class _CountBox(QWidget):
    """One of the counts: a line before it, and a ground behind the one that waits for the person."""

    def __init__(self, *, is_first: bool, is_lit: bool) -> None:
        super().__init__()
        self._is_first, self._is_lit = is_first, is_lit

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        seen = partial(seen_in, self)
        if self._is_lit:
            ground = QPainterPath()
            ground.addRoundedRect(seen(whole.adjusted(-20, 1, -1, -1)), 9, 9)
            painter.fillPath(ground, theme().colour("accent-soft"))
        if not self._is_first:
            painter.fillRect(seen(QRectF(0, 1, 1, self.height() - 2)), theme().colour("line"))


def _news(alike: Alike) -> str:
    """What the file knows beside what is here, thing by thing."""
    if not alike.news:
        return ""
    things = ", ".join(f"{each.what} {each.words}".strip() for each in alike.news)
    return _("New: {things}").format(things=things)


def _who(person: Person, reach: Reach, news: str = "") -> QWidget:
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(HAIRLINE)
    column.addWidget(OneLine(person.name, "label", weight=600))
    about = person.about or reach.first(Way.PHONE) or reach.first(Way.MAIL) or _("Nothing more is known")
    column.addWidget(OneLine(about, "small", "3"))
    if news:
        column.addWidget(Label(news, "small", "2", wrap=True))
    return place
