"""relpitch self-test: the installed program checks itself, in a folder of its own."""

import argparse
import os
import sys
from types import TracebackType

from relpitch.cli.display import trouble_with_display
from relpitch.domain.errors import RelpitchError
from relpitch.translation import _

_AT_MOST_MS = 60_000


def configure(parser: argparse.ArgumentParser) -> None:
    """How strict it is."""
    parser.add_argument("--all", action="store_true", help=_("fail where anything is not here"))


def run(arguments: argparse.Namespace) -> int:
    """Take each step of the check. 0 when all of it worked or is not here, else 1."""
    if trouble_with_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault(
        "QT_LOGGING_RULES", "qt.multimedia.*=false"
    )  # what it tried on the way is no finding
    from PySide6.QtCore import QTimer

    from relpitch.app import App
    from relpitch.cli.self_test_steps import NotHereError, NotInstalledError, steps

    app = App(sys.argv[:1], sample=True)
    done: list[str] = []
    troubles: list[str] = []

    def check() -> None:
        try:
            for words, step in steps(app):
                try:
                    step()
                    print(f"{_('works'):<9} {words}")
                except NotHereError as absent:
                    print(f"{_('not here'):<9} {words}: {absent}")
                    left_out = isinstance(absent, NotInstalledError) and not hasattr(sys, "frozen")
                    if arguments.all and not left_out:
                        troubles.append(f"{words}: {absent}")
                done.append(words)
        except (RelpitchError, AssertionError) as error:
            troubles.append(str(error) or _("a check failed"))
        app.application.quit()

    def failed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)  # what a slot raises ends here, and Qt would go on in silence
        troubles.append(f"{kind.__name__}: {error}")
        app.application.quit()

    def too_long() -> None:
        troubles.append(_("it took more than a minute"))
        app.application.quit()

    sys.excepthook = failed
    app.filled.connect(check)
    QTimer.singleShot(_AT_MOST_MS, app.window, too_long)
    app.run()
    if not done and not troubles:
        troubles.append(_("the library did not open"))
    for trouble in troubles:
        print(
            _("relpitch could not finish its self-test: {trouble}.").format(trouble=trouble), file=sys.stderr
        )
    return 1 if troubles else 0
