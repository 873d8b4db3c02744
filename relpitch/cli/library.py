"""relpitch library: make, find, check, back up and export the file that holds everything."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from relpitch import paths, preferences
from relpitch.interchange.export import export
from relpitch.services.keeping import contents_of
from relpitch.storage.backup import back_up
from relpitch.storage.device import this_device
from relpitch.storage.library import Library
from relpitch.storage.verify import verify


def configure(parser: argparse.ArgumentParser) -> None:
    """Add what can be done with a library."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--library", metavar="PATH", help="the library to use")
    common.add_argument("--json", action="store_true", help="print JSON")
    actions = parser.add_subparsers(dest="action", required=True, metavar="new|path|verify|backup|export")
    new = actions.add_parser("new", parents=[common], help="make an empty library")
    new.add_argument("path", type=Path, metavar="PATH")
    actions.add_parser("path", parents=[common], help="where the library is")
    actions.add_parser("verify", parents=[common], help="whether everything in it is there and readable")
    backup = actions.add_parser("backup", parents=[common], help="make a verified copy")
    backup.add_argument(
        "-o", dest="folder", type=Path, default=None, metavar="FOLDER", help="where to keep it"
    )
    whole = actions.add_parser("export", parents=[common], help="write all of it as JSON and Markdown")
    whole.add_argument("folder", type=Path, metavar="OUT")


def run(args: argparse.Namespace) -> int:
    """Do it, and say where."""
    if args.action == "verify":
        return _verify(_chosen(args.library), as_json=args.json)
    path = _ACTIONS[args.action](args)
    print(json.dumps({"path": str(path)}) if args.json else path)
    return 0


def _chosen(library: str | None) -> Path:
    return preferences.library_to_open(library, preferences.load(paths.preferences_file()))


def _new(args: argparse.Namespace) -> Path:
    path: Path = args.path.expanduser().absolute()
    Library.create(path, device=this_device(paths.device_file())).close()
    return path


def _path(args: argparse.Namespace) -> Path:
    return _chosen(args.library)


def _backup(args: argparse.Namespace) -> Path:
    at = datetime.now(UTC).astimezone()
    return back_up(_chosen(args.library), args.folder or paths.backups(), at=at)


def _export(args: argparse.Namespace) -> Path:
    with Library.open(_chosen(args.library), device="", read_only=True) as library:
        contents = contents_of(library)
    folder: Path = args.folder.expanduser().absolute()
    export(contents, folder)
    return folder


def _verify(path: Path, *, as_json: bool) -> int:
    findings = verify(path)
    if as_json:
        print(json.dumps({"path": str(path), "findings": findings}))
    elif not findings:
        print("Everything is there and readable.")
    for finding in findings:
        print(finding, file=sys.stderr)
    return 2 if findings else 0


_ACTIONS = {"new": _new, "path": _path, "backup": _backup, "export": _export}
