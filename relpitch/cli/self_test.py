"""relpitch self-test: the installed program checks itself, in a folder of its own."""

import argparse
import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from relpitch.cli.display import trouble_with_display
from relpitch.domain.errors import RelpitchError

if TYPE_CHECKING:
    from relpitch.app import App

_AT_MOST_MS = 60_000


def configure(parser: argparse.ArgumentParser) -> None:
    """No options of its own."""


def run(_arguments: argparse.Namespace) -> int:
    """Open a window on the sample, write, read back, print a card. 0 when all of it worked, else 1."""
    if trouble_with_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTimer

    from relpitch.app import App

    app = App(sys.argv[:1], sample=True)
    done: list[str] = []
    troubles: list[str] = []

    def check() -> None:
        try:
            for words, step in _steps(app):
                step()
                print(f"works   {words}")
                done.append(words)
        except (RelpitchError, AssertionError) as error:
            troubles.append(str(error) or "a check failed")
        app.application.quit()

    def failed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)  # what a slot raises ends here, and Qt would go on in silence
        troubles.append(f"{kind.__name__}: {error}")
        app.application.quit()

    def too_long() -> None:
        troubles.append("it took more than a minute")
        app.application.quit()

    sys.excepthook = failed
    app.filled.connect(check)
    QTimer.singleShot(_AT_MOST_MS, app.window, too_long)
    app.run()
    if not done and not troubles:
        troubles.append("the library did not open")
    for trouble in troubles:
        print(f"relpitch could not finish its self-test: {trouble}.", file=sys.stderr)
    return 1 if troubles else 0


def _steps(app: "App") -> list[tuple[str, Callable[[], None]]]:
    import numpy as np

    from relpitch.domain.part import Part
    from relpitch.printing import pdf
    from relpitch.storage.library import Library
    from relpitch.ui.navigation import Destination, PageName
    from relpitch.ui.pages.cards import CardsPage
    from relpitch.ui.pages.pitches import PitchesPage
    from relpitch.voice import recogniser
    from relpitch.voice.sound import RATE
    from relpitch.workplaces import Workplace

    folder = Workplace()

    def window() -> None:
        assert app.window.isVisible(), "the window did not open"

    def save() -> None:
        page = app.pages[PageName.PITCHES]
        assert isinstance(page, PitchesPage)
        app.window.go(Destination(PageName.PITCHES))  # the window may begin on another page
        page.editor.edit(Part.OFFER).setPlainText("I help you see that this works.")
        page.flush()
        with (
            Library.open(app.library_path, device="self-test", read_only=True) as library,
            library.reading() as shelves,
        ):
            stored = [v.parts[Part.OFFER].phrasings for v in shelves.versions.all()]
        assert any(p and p[0].words == "I help you see that this works." for p in stored), (
            "what was typed was not saved"
        )

    def card() -> None:
        target = folder.folder / "card.pdf"
        page = app.pages[PageName.CARDS]
        assert isinstance(page, CardsPage)
        page.open("")
        pdf.save(page.print_run(), target)
        assert target.read_bytes().startswith(b"%PDF"), "the card was not printed"
        folder.close()

    def words() -> None:
        if recogniser.is_there():
            silence = np.zeros(RATE, np.float32)
            recogniser.recognise([silence], ["relpitch"], [0])  # it raises where its model did not come along

    return [
        ("the window opens", window),
        ("what is typed is saved", save),
        ("a card prints", card),
        ("words can be listened for", words),
    ]
