"""relpitch library: what can be done with the library file, one subcommand each."""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from relpitch import paths, preferences
from relpitch.cli import forget, two_computers
from relpitch.cli.options import add_action, add_options, path_typed
from relpitch.cli.written_file import WrittenFile
from relpitch.domain.errors import RelpitchError
from relpitch.formatting import whole_number
from relpitch.interchange.export import export
from relpitch.interchange.file_kind import BYTES_LOOKED_AT, FileKind, kind_of
from relpitch.interchange.given_file import first_bytes
from relpitch.services.contacts import Alike, Chosen, nameless_remark
from relpitch.services.library_upkeep import contents_of
from relpitch.services.services import Services
from relpitch.storage.backup import back_up
from relpitch.storage.device import this_device
from relpitch.storage.keys import key_of
from relpitch.storage.library import Library
from relpitch.storage.restoring import restore
from relpitch.storage.verify import verify
from relpitch.translation import _, ngettext

_MOST_PEOPLE_NAMED = 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Add a subcommand for each action."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    add_options(common, default=argparse.SUPPRESS)
    actions = parser.add_subparsers(
        dest="action",
        required=True,
        metavar="new|path|verify|backup|restore|export|import|merge|wordings|copies|forget",
    )
    new = add_action(actions, common, "new", _("make an empty library"))
    new.add_argument("path", type=path_typed, metavar=_("PATH"))
    add_action(actions, common, "path", _("where the library is"))
    add_action(actions, common, "verify", _("whether everything in it is there and readable"))
    backup = add_action(actions, common, "backup", _("make a verified copy"))
    backup.add_argument(
        "-o", dest="folder", type=path_typed, default=None, metavar=_("FOLDER"), help=_("where to keep it")
    )
    restored = add_action(
        actions, common, "restore", _("go back to a backup; what is there now is backed up first")
    )
    restored.add_argument("backup", type=path_typed, metavar=_("BACKUP"))
    export_parser = add_action(actions, common, "export", _("write all of it as JSON and Markdown"))
    one = export_parser.add_mutually_exclusive_group()
    one.add_argument("folder", type=path_typed, metavar=_("OUT"), nargs="?", help=_("a new folder"))
    for name, metavar, help_ in (
        ("vcard", _("OUT.vcf"), _("only people, as contacts")),
        ("csv", _("OUT.csv"), _("only people, as a table")),
        ("ical", _("OUT.ics"), _("only what a calendar can hold")),
    ):
        kinds = (f".{metavar.rpartition('.')[2]}",)
        one.add_argument(f"--{name}", action=WrittenFile, writes=kinds, metavar=metavar, help=help_)
    import_ = add_action(
        actions,
        common,
        "import",
        _("add a calendar (.ics), people (.vcf, .csv), a pitch, a recording, or all of an export"),
    )
    import_.add_argument("file", type=path_typed, metavar=_("FILE"))
    import_.add_argument(
        "--together",
        action="store_true",
        help=_("add what is new to people here who have the same name and a phone or mail in common"),
    )
    import_.add_argument(
        "--says", metavar=_("VERSION"), help=_("of a recording: the version that is said in it")
    )
    two_computers.configure(actions, common)
    forget.configure(
        add_action(actions, common, "forget", _("where somebody is named, and forgetting them for good"))
    )


def run(args: argparse.Namespace) -> int:
    """Run the action; print the path it returns, unless it prints a report itself."""
    if args.action in _PRINT_THEMSELVES:
        return _PRINT_THEMSELVES[args.action](args)
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


def _restore(args: argparse.Namespace) -> Path:
    path = _chosen(args.library)
    backup_of_old = restore(
        args.backup.expanduser().absolute(), path, paths.backups(), at=datetime.now(UTC).astimezone()
    )
    if backup_of_old is not None:
        print(_("What was there is kept as {was}.").format(was=backup_of_old), file=sys.stderr)
    return path


def _export(args: argparse.Namespace) -> Path:
    if args.vcard is not None or args.csv is not None:
        return _export_contacts(args.library, args.vcard or args.csv)
    if args.ical is not None:
        return _export_calendar(args)
    if args.folder is None:
        raise RelpitchError(
            _("Say where to: a new folder, --vcard OUT.vcf, --csv OUT.csv or --ical OUT.ics.")
        )
    with Library.open(_chosen(args.library), read_only=True) as library:
        folder: Path = args.folder.expanduser().absolute()
        export(contents_of(library), folder, library.recordings.find)
    return folder


def _export_contacts(library_path: str | None, given: Path) -> Path:
    path = given.expanduser().absolute()
    with Library.open(_chosen(library_path), read_only=True) as library:
        Services(library).contacts.write(path)
    return path


def _import_contacts(args: argparse.Namespace, path: Path) -> int:
    with Library.open(_chosen(args.library), device=this_device(paths.device_file())) as library:
        contacts = Services(library).contacts
        preview = contacts.preview(path)
        merged_numbers = [
            number for number, each in enumerate(preview.to_look_at) if args.together and each.is_sure
        ]
        contacts.import_preview(preview, Chosen(merged_numbers))
    new, separate = len(preview.new), len(preview.to_look_at) - len(merged_numbers)
    remarks = [*preview.remarks, *nameless_remark(preview.nameless)]
    if args.json:
        report: dict[str, object] = {
            "people": preview.count,
            "new": new,
            "same": preview.same,
            "beside": separate,
        }
        report |= {"together": len(merged_numbers)} if merged_numbers else {}
        report |= {"remarks": remarks} if remarks else {}
        print(json.dumps(report, ensure_ascii=False))
        return 0
    who = ngettext(
        "{count} person: {new} new, {same} the same as here.",
        "{count} people: {new} new, {same} the same as here.",
        preview.count,
    )
    print(
        who.format(count=whole_number(preview.count), new=whole_number(new), same=whole_number(preview.same))
    )
    for number, each in enumerate(preview.to_look_at):
        if number < _MOST_PEOPLE_NAMED:
            print(_alike(each, together=number in merged_numbers))
    if separate:
        print(
            ngettext(
                "{count} is kept beside someone like them; “Also known as” makes one of two.",
                "{count} are kept beside someone like them; “Also known as” makes one of two.",
                separate,
            ).format(count=whole_number(separate))
        )
    print(*remarks, sep="\n", end="\n" if remarks else "")
    return 0


def _alike(alike: Alike, *, together: bool) -> str:
    """One line about a contact who may be in the library already, and what the file adds."""
    new_facts = ", ".join(f"{each.what} {each.words}".strip() for each in alike.news)
    if not new_facts:
        new_facts = _("a phone or mail in common")
    words = (
        _("{name}, put together with {other}: {news}.") if together else _("{name}, beside {other}: {news}.")
    )
    return words.format(name=alike.contact.person.name, other=alike.here.name, news=new_facts)


def _export_calendar(args: argparse.Namespace) -> Path:
    path: Path = args.ical.expanduser().absolute()
    with Library.open(_chosen(args.library), read_only=True) as library:
        if not_written := Services(library).calendar.write(path):
            print(not_written, file=sys.stderr)
    return path


def _import(args: argparse.Namespace) -> int:
    path: Path = args.file.expanduser().absolute()
    kind = FileKind.EXPORT if path.is_dir() else kind_of(path.name, first_bytes(path, BYTES_LOOKED_AT))
    if kind is FileKind.EXPORT:
        return _import_export(args, path)
    if kind in (FileKind.CONTACTS, FileKind.TABLE):
        return _import_contacts(args, path)
    if kind is FileKind.SCRIPT or kind.is_document:
        from relpitch.cli.import_pitch import import_pitch

        return import_pitch(args, path, _chosen(args.library))
    if kind is FileKind.TAKE:
        from relpitch.cli.import_take import import_take

        return import_take(args, path, _chosen(args.library))
    if kind is not FileKind.CALENDAR:
        raise RelpitchError(
            _(
                "{name} is not a calendar or contacts. relpitch library import reads .ics, .vcf and .csv "
                "files, pitches, recordings, and what relpitch library export wrote."
            ).format(name=path.name)
        )
    with Library.open(_chosen(args.library), device=this_device(paths.device_file())) as library:
        services = Services(library)
        found = services.calendar.read(path)
        if not found.events and not found.cancels_something:
            raise RelpitchError(" ".join((_("There are no events in this calendar."), *found.remarks)))
        services.events.keep_all(found.events)
    new = len(found.events) - len(found.here)
    if args.json:
        done = {"events": len(found.events), "new": new, "remarks": list(found.remarks)}
        print(json.dumps(done, ensure_ascii=False))
    else:
        print(
            *(
                ngettext(
                    "{count} event, {new} of them new.",
                    "{count} events, {new} of them new.",
                    len(found.events),
                ).format(count=len(found.events), new=new),
                *found.remarks,
            ),
            sep="\n",
        )
    return 0


def _import_export(args: argparse.Namespace, path: Path) -> int:
    """Add what an earlier export holds and this library does not, its recordings too."""
    target = _chosen(args.library)
    with Library.open(target, device=this_device(paths.device_file())) as library:
        export_import = Services(library).export_import
        preview = export_import.look_at(path)
        export_import.import_preview(preview)
    if args.json:
        print(json.dumps(dict(preview.new)))
    elif preview.new:
        print(_("Brought in: {words}.").format(words=preview.words))
    else:
        print(_("All of it is here already."))
    return 0


def _verify(args: argparse.Namespace) -> int:
    path = _chosen(args.library)
    key_of(path)  # raises LockedLibrary: `verify` would report a locked file as damaged
    findings = verify(path)
    if args.json:
        print(json.dumps({"path": str(path), "findings": findings}))
    elif not findings:
        print(_("Everything is there and readable."))
    for finding in findings:
        print(finding, file=sys.stderr)
    return 2 if findings else 0


_ACTIONS = {"new": _new, "path": _path, "backup": _backup, "restore": _restore, "export": _export}
_PRINT_THEMSELVES: dict[str, Callable[[argparse.Namespace], int]] = {
    "verify": _verify,
    "import": _import,
    "merge": lambda args: two_computers.merge(args, _chosen(args.library)),
    "wordings": lambda args: two_computers.wordings(args, _chosen(args.library)),
    "copies": lambda args: two_computers.copies(args, _chosen(args.library)),
    "forget": lambda args: forget.forget(args, _chosen(args.library)),
}
