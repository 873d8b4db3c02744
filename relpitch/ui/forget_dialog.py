"""Forget someone completely? What Undo cannot bring back is asked, with each place where they are named."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from relpitch.domain.difference import DiffRun, DiffStatus
from relpitch.formatting import as_object, either, whole_number
from relpitch.services.forgetting import Traces, namesakes_said
from relpitch.services.named_places import Excerpt, NamedPlace
from relpitch.translation import _, ngettext
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_25, SPACE_75, SPACE_100, SPACE_125, SPACE_325
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.difference_label import DifferenceLabel
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.mirroring import set_margins
from relpitch.ui.widgets.scroll import Scroll
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.tick_box import TickBox

_MOST_EXCERPTS = 3
_PLACE_HEIGHT, _LIST_MARGIN, _HIGHEST_LIST = 70, 20, 300
_MOST_PLACES_SHOWN = 200


class ForgetDialog(DialogSheet):
    """A dialog that shows where somebody is named, and asks whether to forget them.

    Once accepted, the person is to be forgotten: not in the places of `untouched`, and in those of
    `shared_too` though somebody else is called so. `backups` is how many there are, and `renews_backups`
    whether the name goes from these too.
    """

    def __init__(self, traces: Traces, backups: int, parent: QWidget) -> None:
        super().__init__(parent, 560)
        person = traces.person
        self.setWindowTitle(_("Forget completely"))
        self._ticks = {each.id: _tick(each) for each in traces.places[:_MOST_PLACES_SHOWN]}
        self._traces = traces
        self._unseen = traces.places[_MOST_PLACES_SHOWN:]
        self._backups = TickBox(_("Renew the backups, and remove older ones and copies"))
        if not backups:
            self._backups.hide()
        foot = DialogButtons(self, _("Forget"), by_return=False)
        foot.leave.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_125)
        column.addWidget(
            Label(_("Forget {name} completely?").format(name=as_object(person.name)), "title", wrap=True)
        )
        column.addWidget(Label(_consequence(traces), tone="2", wrap=True))
        if traces.places:
            column.addWidget(self._list(traces), 1)
        if self._unseen:
            column.addWidget(Label(_rest(self._unseen), tone="2", wrap=True))
        column.addWidget(self._backups)
        column.addWidget(
            Label(
                _(
                    "Nicknames in your notes are not found, nor what is said in recordings. Older backups, "
                    "copies and exports still hold their name. This cannot be undone."
                ),
                tone="2",
                wrap=True,
            )
        )
        column.addSpacing(SPACE_100)
        column.addLayout(foot)
        foot.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def untouched(self) -> frozenset[str]:
        """The ids of the places that stay as they are."""
        unticked = {identity for identity, tick in self._ticks.items() if not tick.isChecked()}
        return frozenset(unticked | {each.id for each in self._unseen if not each.is_whole})

    def shared_too(self) -> frozenset[str]:
        """The ids of the ticked places where somebody else is called so too."""
        return frozenset(
            each.id
            for each in self._traces.places[:_MOST_PLACES_SHOWN]
            if each.is_shared and self._ticks[each.id].isChecked()
        )

    def renews_backups(self) -> bool:
        """Whether the backups are renewed."""
        return self._backups.isChecked()

    def _list(self, traces: Traces) -> QWidget:
        inner = QWidget()
        listed = QVBoxLayout(inner)
        set_margins(listed, 0, 0, SPACE_100, 0)
        listed.setSpacing(SPACE_25)
        before = (True, False)  # those with the whole name of nobody else come first, and need no words
        for each in traces.places[:_MOST_PLACES_SHOWN]:
            kind = (each.is_whole, each.is_shared)
            if kind != before:
                listed.addWidget(Label(_why_unticked(each, traces), tone="2", wrap=True))
            before = kind
            listed.addWidget(self._ticks[each.id])
            for excerpt in each.excerpts[:_MOST_EXCERPTS]:
                listed.addWidget(_excerpt_label(excerpt, inner))
            if len(each.excerpts) > _MOST_EXCERPTS:
                words = _("and {count} more").format(count=len(each.excerpts) - _MOST_EXCERPTS)
                more = Label(words, "small", "3")
                set_margins(more, theme().px(SPACE_325), 0, 0, 0)
                listed.addWidget(more)
            listed.addSpacing(SPACE_75)
        listed.addStretch()
        scroll = Scroll(inner)
        scroll.setMinimumHeight(
            theme().px(min(_PLACE_HEIGHT * len(traces.places) + _LIST_MARGIN, _HIGHEST_LIST))
        )
        return scroll


def _why_unticked(place: NamedPlace, traces: Traces) -> str:
    """Why places from here on are not ticked."""
    if place.is_shared:
        return _("Somebody else is called so too, so it may be them; tick what is of {name}.").format(
            name=as_object(traces.person.name)
        )
    names = either([_("“{name}”").format(name=name) for name in traces.half_names])
    return _("Only {names} stands here. It may be somebody else; tick what is theirs.").format(names=names)


def _tick(place: NamedPlace) -> TickBox:
    box = TickBox(place.where)
    box.setChecked(place.is_whole)
    excerpts = "; ".join("".join(each) for each in place.excerpts[:_MOST_EXCERPTS])
    box.setAccessibleName(f"{place.where}: {excerpts}")
    return box


def _excerpt_label(excerpt: Excerpt, parent: QWidget) -> DifferenceLabel:
    label = DifferenceLabel("small")
    label.setParent(parent)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    set_margins(label, theme().px(SPACE_325), 0, 0, 0)
    marks = (DiffStatus.SAME, DiffStatus.NEW, DiffStatus.SAME)
    label.show_runs(tuple(DiffRun(mark, text) for mark, text in zip(marks, excerpt, strict=True) if text))
    return label


def _consequence(traces: Traces) -> str:
    words = _("Every promise, gift and message goes.")
    if traces.encounters:
        words = ngettext(
            "One encounter goes, and every promise, gift and message.",
            "{count} encounters go, and every promise, gift and message.",
            traces.encounters,
        ).format(count=traces.encounters)
    if traces.namesakes:
        words = f"{words} {namesakes_said(traces)}"
    if not traces.places:
        return words
    ticked = _("Where it is ticked below, “someone” will stand for their name; the rest stays as it is.")
    return f"{words} {ticked}"


def _rest(places: tuple[NamedPlace, ...]) -> str:
    wholly = sum(each.is_whole for each in places)
    half = len(places) - wholly
    goes = ngettext(
        "Their whole name goes in {count} more place too.",
        "Their whole name goes in {count} more places too.",
        wholly,
    )
    stay = ngettext(
        "{count} more place with half of it stays.", "{count} more places with half of it stay.", half
    )
    sentences = (
        words.format(count=whole_number(count)) for words, count in ((goes, wholly), (stay, half)) if count
    )
    return " ".join(sentences)
