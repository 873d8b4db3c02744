"""The menu of a part: whose words it says, its other wordings, and what other versions keep."""

from PySide6.QtGui import QAction, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing, first_with_words
from relpitch.formatting import single_spaced
from relpitch.script.display import displayed
from relpitch.translation import _
from relpitch.ui.icons import icon
from relpitch.ui.pages.pitches.part_actions import ANOTHER, INHERIT, LEAVE_OUT, OWN
from relpitch.ui.pages.pitches.part_view import PartView
from relpitch.ui.theme import theme
from relpitch.ui.widgets.choice_menu import ChoiceMenu, add_menu

_MOST_CHARACTERS = 60  # characters of a wording in a menu
_WHOSE = (INHERIT, OWN, LEAVE_OUT)


def part_menu(parent: QWidget, part: Part, view: PartView) -> ChoiceMenu:
    """The menu of a part. An action holds a key, a phrasing of another version, or a place to say first."""
    menu = ChoiceMenu(parent)
    for key, words in view.actions:
        if key in _WHOSE:
            _ticked(menu.addAction(words), key, ticked=key == view.rule)
        elif key != ANOTHER:
            menu.addAction(words).setData(key)
    if view.actions:
        menu.addSeparator()
    if any(key == ANOTHER for key, _words in view.actions):
        add_wordings(menu, part, view)
    return menu


def add_wordings(menu: QMenu, part: Part, view: PartView) -> None:
    """The submenu of wordings: those of the part, the said one ticked; others' ; and one more."""
    is_bridge = part is Part.RELEVANCE
    wordings = add_menu(menu, _("Other bridges") if is_bridge else _("Other wordings"))
    font = theme().font("note")
    first = first_with_words(view.phrasings)
    for place, phrasing in enumerate(view.phrasings):
        if phrasing.words.strip():
            action = wordings.addAction(_shortened(phrasing))
            action.setFont(font)
            _ticked(action, place, ticked=phrasing is first)
    if elsewhere := view.wordings_elsewhere():
        wordings.addSection(_("From another version"))
        for phrasing in elsewhere:
            action = wordings.addAction(_shortened(phrasing))
            action.setFont(font)
            _ticked(action, phrasing, ticked=False)
    if not wordings.isEmpty():
        wordings.addSeparator()
    _ticked(
        wordings.addAction(_("Another bridge") if is_bridge else _("Another wording")), ANOTHER, ticked=False
    )


def _ticked(action: QAction, data: object, *, ticked: bool) -> None:
    """A row with a tick, or room for one. What is ticked already changes nothing."""
    room = QPixmap(theme().px(16), theme().px(16))
    room.fill(theme().colour("raised"))
    action.setIcon(icon("check", "accent") if ticked else QIcon(room))
    action.setIconVisibleInMenu(True)
    action.setData(None if ticked else data)
    action.setProperty("ticked", ticked)


def _shortened(phrasing: Phrasing) -> str:
    shown = single_spaced(displayed(phrasing.words).text)
    shown = shown if len(shown) < _MOST_CHARACTERS else f"{shown[:_MOST_CHARACTERS]} …"
    return shown.replace("&", "&&")
