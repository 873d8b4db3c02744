"""relpitch library forget: where somebody is named, and with --yes, forgetting them for good."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from relpitch import paths, preferences
from relpitch.cli.naming import person_meant
from relpitch.domain.day import whole_moment
from relpitch.domain.errors import RelpitchError
from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import TypedFile
from relpitch.formatting import as_object
from relpitch.real_path import real_path
from relpitch.services.forgetting import Traces, namesakes_said
from relpitch.services.named_places import NamedPlace
from relpitch.services.services import Services
from relpitch.storage.device import this_device
from relpitch.storage.library import Library
from relpitch.translation import _


def configure(parser: argparse.ArgumentParser) -> None:
    """Whom, and how far."""
    parser.add_argument("person", metavar=_("PERSON"), help=_("the first words of their name, or their id"))
    parser.add_argument(
        "--yes",
        action="store_true",
        help=_("forget them, by their whole name or their id; this cannot be undone"),
    )
    parser.add_argument(
        "--leave", type=int, nargs="+", default=[], metavar="N", help=_("the numbers of places that stay")
    )
    parser.add_argument(
        "--also",
        type=int,
        nargs="+",
        default=[],
        metavar="N",
        help=_("places where only half of their name stands, or where somebody else is called so too"),
    )
    parser.add_argument(
        "--renew-backups", action="store_true", help=_("make a new backup and remove the older ones")
    )


def forget(args: argparse.Namespace, path: Path) -> int:
    """Print the places with their numbers; with --yes forget."""
    drafts = Drafts(TypedFile(paths.typed(), real_path(path)))
    with Library.open(path, device=this_device(paths.device_file()), read_only=not args.yes) as library:
        mine = preferences.load(paths.preferences_file())
        services = Services(library, preferences=lambda: mine, drafts=lambda: drafts)
        known = person_meant(args.person, services.people, whole=args.yes)
        traces = services.forgetting.traces(known.person.id)
        left = _left(args, traces)
        if args.yes:
            shared = frozenset(each.id for each in traces.places if each.is_shared)
            services.forgetting.forget(
                known.person.id, half_names_too=True, untouched=left, shared_too=shared - left
            )
            if args.renew_backups:
                services.upkeep.renew_backups()
    _print(traces, left, as_json=args.json, done=args.yes)
    return 0


def _left(args: argparse.Namespace, traces: Traces) -> frozenset[str]:
    numbers = {*args.leave, *args.also}
    if not numbers <= set(range(1, len(traces.places) + 1)):
        raise RelpitchError(_("There is no place of that number. Nothing was changed."))
    return frozenset(
        each.id
        for number, each in enumerate(traces.places, start=1)
        if number in args.leave or not (each.is_whole or number in args.also)
    )


def _print(traces: Traces, left: frozenset[str], *, as_json: bool, done: bool) -> None:
    if as_json:
        places = [
            {
                "where": each.where,
                "whole": each.is_whole,
                "shared": each.is_shared,
                "words": ["".join(one) for one in each.excerpts],
            }
            for each in traces.places
        ]
        report = {
            "person": traces.person.name,
            "encounters": traces.encounters,
            "namesakes": traces.namesakes,
            "places": places,
        }
        if done:
            report["left"] = [each.where for each in traces.places if each.id in left]
        print(json.dumps({**report, "forgotten": done}, ensure_ascii=False))
        return
    if done:
        moment = whole_moment(datetime.now(UTC).astimezone())
        print(_("{name} is forgotten, as of {moment}.").format(name=traces.person.name, moment=moment))
        if left:
            print(_("These places stay as they were:"))
    for number, each in enumerate(traces.places, start=1):
        if not done or each.id in left:
            print(f"{number}. {each.where if done else _place_line(each)}")
            for one in each.excerpts:
                print(f"   {one.before}[{one.name}]{one.after}")
    if done:
        return
    if traces.namesakes:
        print(namesakes_said(traces))
    print(
        _("Nothing was changed. --yes forgets {name}; --leave keeps places as they are.").format(
            name=as_object(traces.person.name)
        ),
        file=sys.stderr,
    )


def _place_line(place: NamedPlace) -> str:
    if place.is_whole:
        return place.where
    half = _("{place} (only half of their name; it stays unless --also names it)")
    shared = _("{place} (somebody else is called so too; it stays unless --also names it)")
    return (shared if place.is_shared else half).format(place=place.where)
