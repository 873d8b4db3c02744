"""Acts about people, each followed by a sentence that says what was done, or why not."""

from collections.abc import Callable

from relpitch.domain.errors import RelpitchError
from relpitch.services.acts import Act
from relpitch.ui.widgets.toast import Toast


class ReportedActs:
    """Everything the page does to the library goes through here."""

    def __init__(self, toast: Toast) -> None:
        self._toast = toast

    def do(self, action: Callable[[], Act], sentence: str = "") -> bool:
        """Do something, and say what was done; or say why not."""
        try:
            act = action()
        except RelpitchError as error:
            self._toast.tell(str(error))
            return False
        if act.puts:
            self._toast.tell(sentence or act.words, act)
        return True

    def tell(self, sentence: str) -> None:
        """Say one sentence."""
        self._toast.tell(sentence)
