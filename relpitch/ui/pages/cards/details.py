"""The person's own details, as cards print them."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from relpitch.domain.contact import CardContact
from relpitch.formatting import single_spaced
from relpitch.preferences.tree import ABOUT
from relpitch.translation import N_, _, pgettext
from relpitch.ui.heights import FIELD
from relpitch.ui.mail import is_address, is_link
from relpitch.ui.spaces import DIALOG_MARGINS, SPACE_100, SPACE_200
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.once_released import OnceReleased
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField

_CHECKED = {
    "email": (is_address, N_("Is the mail address whole? One looks like ann@example.org.")),
    "url": (is_link, N_("Is the link whole? One looks like example.org/ann.")),
}


class DetailsDialog(DialogSheet):
    """Five fields, all of which may stay empty."""

    def __init__(self, contact: CardContact, parent: QWidget) -> None:
        super().__init__(parent, 440)
        self.setWindowTitle(_("Your details"))
        self._fields: dict[str, QLineEdit] = {}
        self._look_again = Label("", "small", "take", wrap=True)
        self._look_again.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_200)
        form.setVerticalSpacing(SPACE_100)
        for key, ask in ABOUT.items():
            field = TextField(getattr(contact, key))
            field.setAccessibleName(_(ask.words))
            field.setFixedHeight(theme().px(FIELD))
            field.setMaxLength(120)
            self._fields[key] = field
            if key in _CHECKED:
                field.editingFinished.connect(OnceReleased(self._check, self).ask)
            form.addRow(Label(_(ask.words), "body", "2"), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG_MARGINS)
        column.setSpacing(SPACE_200)
        column.addWidget(Label(_("Your details"), "title", size=19))
        column.addWidget(
            Label(
                _("Printed small, at the foot of each card. They stay on this computer."),
                "body",
                "2",
                wrap=True,
            )
        )
        column.addLayout(form)
        column.addWidget(self._look_again)
        column.addLayout(DialogButtons(self, pgettext("what was typed", "Keep")))

    def _check(self) -> None:
        """Ask to look again at what nobody could write to, or open. It is kept as typed all the same."""
        odd = [
            _(hint)
            for key, (is_one, hint) in _CHECKED.items()
            if (typed := self._fields[key].text().strip()) and not is_one(typed)
        ]
        self._look_again.setText(" ".join(odd))
        self._look_again.setVisible(bool(odd))

    def contact(self) -> CardContact:
        """What was typed."""
        return CardContact(**{key: single_spaced(field.text()) for key, field in self._fields.items()})
