"""The options that every command has, and what may be typed after one."""

import argparse
import math
from pathlib import Path

from relpitch.translation import NAMES, _

_A_DAY = 86_400


def add_options(parser: argparse.ArgumentParser, default: object = None, *, speaks: bool = True) -> None:
    """The language, the library and JSON; `speaks`: the language is that of the program."""
    suppressed = default is argparse.SUPPRESS
    if speaks:
        parser.add_argument(
            "--language",
            dest="spoken",
            metavar=_("CODE"),
            default=argparse.SUPPRESS if suppressed else "",
            help=_("the language relpitch speaks: {codes}").format(codes=", ".join(NAMES)),
        )
    parser.add_argument(
        "--library",
        metavar=_("PATH"),
        type=name_typed,
        default=default,
        help=_("the library to use"),
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS if suppressed else False,
        help=_("print JSON"),
    )


def add_action(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    name: str,
    words: str,
) -> argparse.ArgumentParser:
    """An action of a command. The list of actions and its own help both say in `words` what it does."""
    return actions.add_parser(name, parents=[common], help=words, description=words)


def seconds(typed: str) -> float:
    """A length of time as it is typed after an option: more than nothing, at most a day."""
    try:
        found = float(typed)
    except ValueError:
        found = math.nan
    if not 0 < found <= _A_DAY:  # and so nothing that is no number
        raise argparse.ArgumentTypeError(_("“{words}” is no number of seconds").format(words=typed))
    return found


def name_typed(typed: str) -> str:
    """The name of a file or a folder; an empty one would be whatever is taken where none is given."""
    if not typed:
        raise argparse.ArgumentTypeError(_("a name is missing"))
    return typed


def path_typed(typed: str) -> Path:
    """An option of the command line that names a path, as a Path."""
    return Path(name_typed(typed))
