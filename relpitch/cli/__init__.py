"""The command line: one file a command. Without one, the window opens."""

import argparse
import errno
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NoReturn

from relpitch import __version__, paths
from relpitch.cli import argparse_words
from relpitch.cli.options import add_options
from relpitch.cli.terminal import guarded
from relpitch.cli.written_file import check_what_is_written
from relpitch.domain.errors import LockedLibrary, RelpitchError
from relpitch.domain.system_errors import reason
from relpitch.speaking import chosen_language, speak
from relpitch.translation import N_, _

COMMANDS = {
    "check": N_("coach a text"),
    "draft": N_("a first draft from three answers"),
    "say": N_("words, seconds, cue words and first letters of a script"),
    "listen": N_("measure a recorded take against its script"),
    "card": N_("print cards to a PDF"),
    "message": N_("the message that would be drafted to somebody"),
    "prep": N_("print an event's prep sheet to a PDF"),
    "pocket": N_("the pocket book: words to have on the phone"),
    "stocks": N_("list the card stocks"),
    "find": N_("search the library"),
    "library": N_("care for the library's file"),
    "lock": N_("let a library be opened by a passphrase only"),
    "unlock": N_("take the lock off a library"),
    "doctor": N_("what works on this machine, and what mends what does not"),
    "self-test": N_("let the installed program check itself"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window. Returns the exit code: 2 for what a person can mend.

    Who reads what is printed may stop reading. Where it cannot be written, that is said in a sentence.
    """
    try:
        try:
            return _run(arguments)
        finally:
            _flush()
    except OSError as error:
        if error.filename is not None or _can_print():
            raise
        _print_no_more()
        if isinstance(error, BrokenPipeError):
            return 0
        with suppress(OSError):
            print(
                _("What was to be printed could not be written: {reason}.").format(reason=reason(error)),
                file=sys.stderr,
            )
        return 2


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _can_print() -> bool:
    """Whether what is printed arrives, so that what went wrong is something else. It costs an empty line."""
    try:
        print(flush=True)
    except OSError:
        return False
    return True


def _print_no_more() -> None:
    """Let what is still to be printed go nowhere, as Python tries once more when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _run(arguments: Sequence[str] | None) -> int:
    # Several threads wait for one another longer than such small matrices take: six times the work, and on a
    # busy machine thirty times.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.stdout is not None and sys.stderr is not None:  # a window has none
        sys.stdout, sys.stderr = guarded(sys.stdout), guarded(sys.stderr)
    try:
        speak(_language(arguments), chosen_language(paths.preferences_file()))
        argparse_words.speak()
        if (command := _command(arguments)) is None:
            return _window(arguments)
        module = importlib.import_module(f"relpitch.cli.{command.replace('-', '_')}")
        parser = _parser()
        subparsers = parser.add_subparsers(dest="command")
        subparser = subparsers.add_parser(
            command, help=_(COMMANDS[command]), description=_(COMMANDS[command])
        )
        add_options(subparser, default=argparse.SUPPRESS, speaks=command != "draft")
        module.configure(subparser)
        parsed = parser.parse_args(arguments)
        check_what_is_written(parsed)
        return _unlocking(lambda: int(module.run(parsed)))
    except RelpitchError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG or error.filename is None:
            raise
        words = _("{path} cannot be used: {reason}.").format(path=error.filename, reason=reason(error))
        print(words, file=sys.stderr)
        return 2


def _unlocking(run: Callable[[], int]) -> int:
    """Run a command; a library that is locked is asked for its passphrase."""
    try:
        return run()
    except LockedLibrary:
        from relpitch.cli.passphrase import with_passphrase

        return with_passphrase(run)


def _command(arguments: Sequence[str]) -> str | None:
    """The command that was asked for: the first word that is neither an option nor the path of one."""
    words = iter(arguments)
    for word in words:
        if word in ("--library", "--language"):
            next(words, None)
        elif not word.startswith("-") or word == "-":
            return word if word in COMMANDS else None
    return None


def _language(arguments: Sequence[str]) -> str:
    """The language that relpitch was asked to speak. After `draft` it is the statement's."""
    words = iter(arguments[: arguments.index("draft")] if "draft" in arguments else arguments)
    for word in words:
        if word.startswith("--language="):
            return word.partition("=")[2]
        if word == "--language":
            return next(words, "")
    return ""


def _window(arguments: Sequence[str]) -> int:
    from relpitch.cli import window

    parser = _parser()
    window.configure(parser)
    if {"-h", "--help"} & {*arguments}:
        beside = " " * len(_("usage: "))
        usage = "%(prog)s [{file}]\n{beside}%(prog)s {command} ..."
        parser.usage = usage.format(file=_("FILE"), beside=beside, command=_("COMMAND"))
        width = max(map(len, COMMANDS)) + 2
        table = (f"  {name:{width}}{_(words)}" for name, words in COMMANDS.items())
        parser.epilog = "\n".join((_("commands (relpitch COMMAND --help tells more):"), *table))
    parsed, others = parser.parse_known_args(arguments)
    if others:
        window.given(parsed.file)  # a command mistyped is told before the words that follow it
        parser.error(_("unrecognized arguments: %s") % " ".join(others))
    return window.run(parsed)


def _parser() -> "_Parser":
    parser = _Parser(
        prog="relpitch",
        description=_("Be ready to say what you offer, and how it relates to the person in front of you."),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"relpitch {__version__}",
        help=_("show program's version number and exit"),
    )
    add_options(parser)
    return parser


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the words of a call in one sentence, without the usage."""

    def error(self, message: str) -> NoReturn:
        big = f"{message[:1].upper()}{message[1:]}"  # argparse's own, and a word may begin it
        self.exit(
            2,
            _("{message}. See {command} --help").format(message=big, command=self.prog) + "\n",
        )
