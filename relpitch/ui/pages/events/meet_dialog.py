"""Who one may meet: a person, or a few words; what was said last, what one could give."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from relpitch.domain.event import MayMeet
from relpitch.formatting import single_spaced
from relpitch.translation import _, pgettext
from relpitch.ui.already_known import AlreadyKnown
from relpitch.ui.heights import COMPACT
from relpitch.ui.pages.events.dialogs import Asking
from relpitch.ui.widgets.button import Button
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.name_completer import KnownPeople, nobody
from relpitch.ui.widgets.text_field import line_field


class MeetDialog(Asking):
    """Asks who, what was last, and what one could give. A name that is known here is that person."""

    def __init__(
        self,
        someone: MayMeet,
        people: Sequence[tuple[str, str]],
        parent: QWidget,
        *,
        is_new: bool,
        known: KnownPeople = nobody,
    ) -> None:
        sentence = _("Someone you know, or a few words: “whoever stands alone”.")
        super().__init__(_("Who may you meet?"), sentence, parent)
        self._someone = someone
        self._ids = {name: identity for identity, name in reversed(people)}
        names = dict(people)
        self.is_removed = False
        self._who = line_field(
            pgettext("field", "Who"), names.get(someone.person_id, someone.words), _("A name, or a few words")
        )
        self._already = AlreadyKnown(self._who, known, _("That is {name}"))
        self._already.settle()
        self._last = line_field(
            _("Last time"), someone.last, _("Left empty, the last encounter stands there")
        )
        self._give = line_field(_("What I could give"), someone.give, _("A tip, a name, a hello"))
        self._trouble = Label(_("Say who, in a word or two."), "small", "take")
        self._trouble.hide()
        for label, field in (
            (pgettext("field", "Who"), self._who),
            (_("Last time"), self._last),
            (_("What I could give"), self._give),
        ):
            self.body.addWidget(Label(label, "label", "2"))
            self.body.addWidget(field)
            if field is self._who:
                self.body.addWidget(self._already)
        self.body.addWidget(self._trouble)
        if not is_new:
            remove = Button(_("Take them off the page"), kind="quiet", icon_name="x", height=COMPACT)
            remove.clicked.connect(self._remove)
            self.body.addWidget(remove)

    def someone(self) -> MayMeet:
        """Who was meant."""
        who = single_spaced(self._who.text())
        known = {name.casefold(): identity for name, identity in self._ids.items()}
        person_id = known.get(who.casefold(), "")
        if self._already.person is not None:
            person_id = self._already.person.id
        elif self._someone.person_id and self._ids.get(who) is not None and not self._who.isModified():
            person_id = self._someone.person_id
        return replace(
            self._someone,
            words="" if person_id else who,
            person_id=person_id,
            last=self._last.text(),
            give=self._give.text(),
        )

    def accept(self) -> None:
        if self._who.text().strip():
            super().accept()
        else:
            self._trouble.show()
            self._who.setFocus()

    def _remove(self) -> None:
        self.is_removed = True
        super().accept()
