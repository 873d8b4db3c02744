"""Every dialog opens over its page, with words that are too long, large text and little room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from relpitch.app import App
from tests.manners.dialogs import every_dialog, walk_dialogs
from tests.manners.showing import restyle
from tests.manners.sizes import Look

LOOKS = [
    Look((1024, 680), 150, "dark", Qt.LayoutDirection.LeftToRight),
    Look((1024, 680), 200, "light", Qt.LayoutDirection.RightToLeft),
]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_off_covered_too_small_or_too_faint_in_any_dialog(look: Look, tortured: App) -> None:
    seen: set[str] = set()

    def see(dialog: QWidget) -> None:
        seen.add(type(dialog).__name__)

    restyle(tortured, look)
    found = list(walk_dialogs(tortured, look, see))
    assert not found, "\n".join(found)
    assert every_dialog() - seen == set(), "one that is new has to be added to tests/manners/dialogs.py"
