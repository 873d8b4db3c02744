"""relpitch lock: let a library be opened by a passphrase only."""

import argparse
import json
import sys
from pathlib import Path

from relpitch import paths, preferences
from relpitch.cli.passphrase import new_passphrase
from relpitch.services import locks
from relpitch.storage.locking import LockChanged
from relpitch.translation import _, ngettext


def configure(parser: argparse.ArgumentParser) -> None:
    """Whether its backups go along."""
    leave_copies(parser)


def leave_copies(parser: argparse.ArgumentParser) -> None:
    """The option that lock and unlock have alike."""
    parser.add_argument(
        "--leave-backups", action="store_true", help=_("leave its backups and other copies as they are")
    )


def run(arguments: argparse.Namespace) -> int:
    """Say what cannot be undone, ask for the passphrase, and lock. A locked library gets another one."""
    path = chosen(arguments)
    locks.check_possible(path)
    print(locks.forgotten(), file=sys.stderr)
    changed = locks.change(
        path,
        new_passphrase(),
        paths.backups(),
        paths.typed(),
        with_copies=not arguments.leave_backups,
        others=others(),
    )
    print_change(arguments, path, changed, _("{name} is locked.").format(name=path.name))
    return 2 if changed.unchanged else 0


def chosen(arguments: argparse.Namespace) -> Path:
    """The library that is meant."""
    return preferences.library_to_open(arguments.library, preferences.load(paths.preferences_file()))


def others() -> tuple[Path, ...]:
    """Other libraries, whose backups are left as they are."""
    return preferences.recent_libraries(preferences.load(paths.preferences_file()))


def print_change(arguments: argparse.Namespace, path: Path, changed: LockChanged, words: str) -> None:
    """Say what was done, and which copies stay as they were."""
    if arguments.json:
        print(json.dumps({"path": str(path), "copies": changed.copies}))
    else:
        copies = ngettext("{count} copy with it.", "{count} copies with it.", changed.copies)
        print(words, *([copies.format(count=changed.copies)] if changed.copies else []))
    for each in changed.unchanged:
        print(_("{name} could not be changed and is as it was.").format(name=each), file=sys.stderr)
