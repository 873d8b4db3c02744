"""Every dialog opens over its page; python -m benchmarks.manners looks in each for what is cut off."""

from PySide6.QtWidgets import QWidget

from relpitch.app import App
from tests.manners.dialogs import every_dialog, open_each


def test_every_dialog_there_is_was_looked_at(tortured: App) -> None:
    seen: set[str] = set()

    def see(dialog: QWidget) -> None:
        seen.add(type(dialog).__name__)

    open_each(tortured, see)
    assert every_dialog() - seen == set()
