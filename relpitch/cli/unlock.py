"""relpitch unlock: take the lock off a library, so that it opens without a passphrase."""

import argparse

from relpitch import paths
from relpitch.cli.lock import chosen, leave_copies, others, print_change
from relpitch.services import locks
from relpitch.translation import _


def configure(parser: argparse.ArgumentParser) -> None:
    """Whether its backups go along."""
    leave_copies(parser)


def run(arguments: argparse.Namespace) -> int:
    """Take the lock off. The passphrase is asked for as by every command."""
    path = chosen(arguments)
    locks.check_possible(path)
    was_locked = locks.is_locked(path)
    changed = locks.change(
        path,
        None,
        paths.backups(),
        paths.typed(),
        with_copies=not arguments.leave_backups,
        others=others(),
    )
    words = _("{name} opens without a passphrase.") if was_locked else _("{name} is not locked.")
    print_change(arguments, path, changed, words.format(name=path.name))
    return 2 if changed.unchanged else 0
