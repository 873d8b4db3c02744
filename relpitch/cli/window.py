"""relpitch: the window."""

import argparse
import builtins
import gc
import sys


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the window."""
    parser.add_argument("--sample", action="store_true", help="look around in a throw-away sample library")
    when = parser.add_mutually_exclusive_group()
    when.add_argument("--quit-after-first-paint", action="store_true", help="for measuring")
    when.add_argument("--quit-after-first-content", action="store_true", help="for measuring")


def run(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it closes."""
    from relpitch.cli.display import require_display

    require_display()
    gc.disable()  # until the library's text is painted: nothing that is loaded becomes garbage
    plain_import = builtins.__import__
    from relpitch.app import App, Quit

    builtins.__import__ = plain_import  # PySide6 put a slower one there, for a feature that is not used

    quit_after = Quit.NEVER
    if arguments.quit_after_first_paint:
        quit_after = Quit.FIRST_PAINT
    elif arguments.quit_after_first_content:
        quit_after = Quit.FIRST_CONTENT
    return App(
        sys.argv[:1],
        library=arguments.library,
        sample=arguments.sample,
        quit_after=quit_after,
        watched=quit_after is Quit.NEVER,
    ).run()
