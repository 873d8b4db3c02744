"""relpitch library merge, wordings and copies: one library on two computers."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from relpitch import paths
from relpitch.cli.options import add_action, path_typed
from relpitch.domain.errors import RelpitchError
from relpitch.services import library_upkeep
from relpitch.services.services import Services
from relpitch.storage.conflicted import put_away
from relpitch.storage.device import this_device
from relpitch.storage.library import Library
from relpitch.storage.open_elsewhere import in_words, opened_elsewhere
from relpitch.translation import _


def configure(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """Add merging and what it leads to."""
    merged = add_action(
        actions,
        common,
        "merge",
        _("take in what another copy of the library has; it is backed up first"),
    )
    merged.add_argument("other", type=path_typed, metavar=_("OTHER"))
    merged.add_argument(
        "--put-away",
        action="store_true",
        help=_("lay the other copy with the backups afterwards, for 60 days"),
    )
    add_action(
        actions,
        common,
        "copies",
        _("second copies beside the library, left by a program that keeps its folder on several computers"),
    )
    choosing = add_action(
        actions, common, "wordings", _("what was written on two computers; with two numbers, keep one")
    )
    choosing.add_argument("thing", type=int, nargs="?", metavar=_("THING"), help=_("the number of a thing"))
    choosing.add_argument(
        "keep", type=int, nargs="?", metavar=_("KEEP"), help=_("the number of the wording to keep")
    )


def merge(args: argparse.Namespace, path: Path) -> int:
    """Take in what another copy of the library has, and say what that was."""
    other = args.other.expanduser().absolute()
    backup, merged = library_upkeep.merge(
        path, other, paths.backups(), datetime.now(UTC), this_device(paths.device_file())
    )
    away = put_away(other, paths.backups()) if args.put_away else None
    if args.json:
        report = {"new": merged.new, "changed": merged.changed, "gone": merged.gone}
        report |= {"two_wordings": merged.two_wordings}
        put_away_at = {"copy": str(away)} if away else {}
        print(json.dumps({**report, "backup": str(backup), **put_away_at}, ensure_ascii=False))
    else:
        print(merged.words, _("What was there is kept as {was}.").format(was=backup), sep="\n")
        print(
            *([_("The copy lies in {away} for 60 days.").format(away=away)] if away else []),
            sep="\n",
            end="\n" if away else "",
        )
    return 0


def wordings(args: argparse.Namespace, path: Path) -> int:
    """List what was written on two computers, or keep one wording of a thing."""
    computer = this_device(paths.device_file())
    chooses = args.keep is not None
    with Library.open(path, device=computer, read_only=not chooses) as library:
        choices = Services(library).choices
        found = choices.all()
        if chooses:
            if not 1 <= args.thing <= len(found) or not 1 <= args.keep <= len(found[args.thing - 1].wordings):
                raise RelpitchError(_("There is no wording of that number. Nothing was changed."))
            choices.keep([(found[args.thing - 1], args.keep - 1)])
            found = choices.all()
    if args.json:
        waiting = [
            {
                "what": each.what,
                "where": each.where,
                "wordings": [{"words": one.words, "here": one.is_here} for one in each.wordings],
            }
            for each in found
        ]
        print(json.dumps(waiting, ensure_ascii=False))
        return 0
    if not found:
        print(_("Nothing has two wordings."))
    for number, each in enumerate(found, start=1):
        print(f"{number}. {each.what}: {each.where}")
        for at, one in enumerate(each.wordings, start=1):
            print(f"   {at}. {one.place_within}: {one.words}")
    return 0


def copies(args: argparse.Namespace, path: Path) -> int:
    """Print the copies, and whether another computer has the library open."""
    with Library.open(path, read_only=True) as library:
        found = Services(library).copies.look()
        opened = opened_elsewhere(library.path, this_device(paths.device_file()))
    if args.json:
        listed = [
            {
                "path": str(each.path),
                "words": each.words,
                "has_news": each.has_news,
                "readable": each.is_readable,
            }
            for each in found
        ]
        print(
            json.dumps(
                {"copies": listed, "opened_elsewhere": opened and opened.isoformat()}, ensure_ascii=False
            )
        )
        return 0
    if not found:
        print(_("There is no second copy beside this library."))
    for each in found:
        print(each.path, f"  {each.words}", sep="\n")
    if opened is not None:
        print(in_words(opened, datetime.now(UTC)), file=sys.stderr)
    return 0
