"""The options that every command has."""

import argparse

from relpitch.translation import NAMES, _


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
    parser.add_argument("--library", metavar=_("PATH"), default=default, help=_("the library to use"))
    parser.add_argument(
        "--json",
        action="store_true",
        default=argparse.SUPPRESS if suppressed else False,
        help=_("print JSON"),
    )
