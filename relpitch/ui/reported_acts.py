"""Acts, each followed by a sentence that says what was done, or why not."""

from collections.abc import Callable

from relpitch.domain.errors import RelpitchError
from relpitch.services.acts import Act

Notify = Callable[[str, Act | None], object]


class ReportedActs:
    """What a page does to the library goes through here.

    `notify` is given a sentence, and the act that is undone beside it, where there is one.
    """

    def __init__(self, notify: Notify) -> None:
        self._notify = notify

    def do(self, action: Callable[[], Act], sentence: str = "") -> bool:
        """Do something, and say what was done; or say why not. Whether it was done."""

        def done() -> None:
            act = action()
            if act.puts:
                self._notify(sentence or act.words, act)

        return self.attempt(done)

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something that needs no word, or say why not. Whether it was done."""
        try:
            action()
        except RelpitchError as error:
            self.notify(str(error))
            return False
        return True

    def notify(self, sentence: str) -> None:
        """Say one sentence."""
        self._notify(sentence, None)
