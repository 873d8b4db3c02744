"""The person's own details, as cards print them."""

from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from relpitch.domain.contact import CardContact
from relpitch.formatting import single_spaced
from relpitch.preferences.tree import ABOUT
from relpitch.translation import _, pgettext
from relpitch.ui.theme import theme
from relpitch.ui.widgets.dialog_buttons import DialogButtons
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.sheet import DialogSheet
from relpitch.ui.widgets.text_field import TextField


class DetailsDialog(DialogSheet):
    """Five fields, all of which may stay empty."""

    def __init__(self, contact: CardContact, parent: QWidget) -> None:
        super().__init__(parent, 440)
        self.setWindowTitle(_("Your details"))
        self._fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for key, ask in ABOUT.items():
            field = TextField(getattr(contact, key))
            field.setAccessibleName(_(ask.words))
            field.setFixedHeight(theme().px(36))
            field.setMaxLength(120)
            self._fields[key] = field
            form.addRow(Label(_(ask.words), "body", "2"), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
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
        column.addLayout(DialogButtons(self, pgettext("what was typed", "Keep")))

    def contact(self) -> CardContact:
        """What was typed."""
        return CardContact(**{key: single_spaced(field.text()) for key, field in self._fields.items()})
