"""Doing something about people that can be undone, and saying so; or saying why not."""

from collections.abc import Callable

from relpitch.domain.errors import RelpitchError
from relpitch.services.doing import Done
from relpitch.services.people import People
from relpitch.ui.widgets.toast import Toast

Act = Callable[[], Done]


class Acting:
    """Everything the page does to the library goes through here."""

    def __init__(self, people: People, toast: Toast) -> None:
        self._people, self._toast = people, toast

    def do(self, act: Act, sentence: str = "") -> bool:
        """Do something, and say what was done; or say why not."""
        try:
            done = act()
        except RelpitchError as error:
            self.tell(str(error))
            return False
        if done.puts:
            self.tell(sentence or done.words, done)
        return True

    def tell(self, sentence: str, done: Done | None = None) -> None:
        """Say one sentence, with Undo where something was done."""
        undo: Callable[[], None] | None = (lambda: self._undo(done)) if done else None
        self._toast.tell(sentence, undo)

    def _undo(self, done: Done) -> None:
        try:
            self._people.undo(done)
        except RelpitchError as error:
            self.tell(str(error))
