"""relpitch message: the message that would be drafted to somebody."""

import argparse
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from relpitch import paths, preferences
from relpitch.domain.errors import RelpitchError
from relpitch.domain.follow_up import Reason
from relpitch.script.folding import begins_words, folded

if TYPE_CHECKING:
    from relpitch.drafting.message import Draft
    from relpitch.services.following_up import FollowingUp, Thing
    from relpitch.services.known import Known
    from relpitch.services.people import People


def configure(parser: argparse.ArgumentParser) -> None:
    """To whom, and what it carries."""
    parser.add_argument("person", metavar="PERSON", help="the first words of their name, or their id")
    parser.add_argument(
        "--carry", choices=[each.value for each in Reason], default="", help="else what waits, or thanks"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the draft, its gaps and what stands beside it."""
    from relpitch.drafting.message import draft
    from relpitch.services.messages import meant
    from relpitch.services.services import Services
    from relpitch.storage.library import Library

    mine = preferences.load(paths.preferences_file())
    path = preferences.library_to_open(arguments.library, mine)
    with Library.open(path, device="", read_only=True) as library:
        services = Services(library, now=_now, preferences=lambda: mine)
        people, following_up = services.people, services.following
        known = _found(arguments.person, people)
        standing = following_up.standing(known)
        reason, thing = _carried(arguments.carry, known, following_up)
        drafted = draft(meant(known, standing, reason, thing, _now().astimezone().date()))
    if arguments.json:
        print(json.dumps(_plain(drafted, reason), indent=2, ensure_ascii=False))
    else:
        print(_for_people(drafted))
    return 0


def _carried(wanted: str, known: "Known", following_up: "FollowingUp") -> "tuple[Reason, Thing | None]":
    """What the message carries: what was asked for, else the first that waits, else thanks."""
    waiting = following_up.new_to_give(known)
    if not wanted:
        return waiting[0] if waiting else (Reason.THANKS, None)
    found = next(((reason, thing) for reason, thing in waiting if reason.value == wanted), None)
    if found or wanted == Reason.THANKS.value:
        return found or (Reason.THANKS, None)
    raise RelpitchError(f"No {wanted} waits for {known.person.name} that a message could carry.")


def _found(wanted: str, people: "People") -> "Known":
    """Who is meant: by id, by the whole name, or by words of it; the one met last first."""
    words = folded(wanted)
    named = [*people.names(), *((each, name.name) for each, name in _archived(people))]
    by_id = [each for each, _name in named if each == wanted]
    by_name = [each for each, name in named if folded(name) == words]
    by_words = [each for each, name in named if words.strip() and begins_words(words, folded(name))]
    found = next(iter(by_id or by_name or by_words), None)
    known = people.known(found) if found else None
    if known is None:
        there = ", ".join(f"“{name}”" for _id, name in named[:3])
        raise RelpitchError(f"There is nobody “{wanted}”." + (f" There is {there}." if there else ""))
    return known


def _archived(people: "People") -> list[tuple[str, Any]]:
    ids = people.ids(archived=True)
    return list(people.glimpses(ids).items())


def _for_people(drafted: "Draft") -> str:
    blocks = [drafted.text]
    if drafted.gaps:
        blocks.append(f"Still to say: {', '.join(drafted.gaps)}")
    if drafted.beside:
        beside = [f"{each.label}: {each.words}" for each in drafted.beside]
        blocks.append("\n".join(["Beside it, to say in your own words:", *beside]))
    return "\n\n".join(blocks)


def _plain(drafted: "Draft", reason: Reason) -> dict[str, Any]:
    return {
        "text": drafted.text,
        "carries": reason.value,
        "greeted": drafted.greeted,
        "greeting_unsure": drafted.unsure,
        "gaps": list(drafted.gaps),
        "beside": [{"label": each.label, "words": each.words} for each in drafted.beside],
    }


def _now() -> datetime:
    return datetime.now(UTC)
