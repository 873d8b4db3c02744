"""What the context menu of words has beside cut and paste: marks, a pause, and the part's other wordings."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from relpitch.domain.part import Part
from relpitch.script.display import Mark
from relpitch.ui import keys
from relpitch.ui.pages.pitches.part_menu import add_wordings
from relpitch.ui.pages.pitches.part_view import PartView
from relpitch.ui.widgets.words_edit import WordsEdit

_MARKS = (("cue", Mark.CUE), ("stress", Mark.STRESS), ("extra", Mark.EXTRA))


def add_to_menu(menu: QMenu, edit: WordsEdit, part: Part, view: PartView | None) -> None:
    """Add what can be done with the words; nothing where they are only to be read."""
    if edit.isReadOnly():
        return
    menu.addSeparator()
    for id_, mark in _MARKS:
        _add(menu, id_, _toggling(edit, mark))
    _add(menu, "pause", _pausing(edit))
    if view is not None and view.actions:
        menu.addSeparator()
        add_wordings(menu, part, view)


def _add(menu: QMenu, id_: str, do: Callable[[], None]) -> None:
    known = keys.key(id_)
    pressed = keys.key_name(known.keys[0]).replace(" ", "+")
    menu.addAction(f"{known.label}\t{pressed}").triggered.connect(do)


def _toggling(edit: WordsEdit, mark: Mark) -> Callable[[], None]:
    return lambda: edit.toggle(mark)


def _pausing(edit: WordsEdit) -> Callable[[], None]:
    return lambda: edit.insert_pause("//")
