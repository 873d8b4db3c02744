"""relpitch message: the message that would be drafted to somebody."""

import argparse
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from relpitch import paths, preferences
from relpitch.cli.naming import person_meant
from relpitch.domain.errors import RelpitchError
from relpitch.domain.follow_up import Reason
from relpitch.formatting import as_object
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.drafting.messages.drafted import Draft
    from relpitch.services.following_up import FollowingUp, Standing, Thing
    from relpitch.services.known import Known


def configure(parser: argparse.ArgumentParser) -> None:
    """To whom, and what it carries."""
    parser.add_argument("person", metavar=_("PERSON"), help=_("the first words of their name, or their id"))
    parser.add_argument(
        "--carry", choices=[each.value for each in Reason], default="", help=_("else what waits, or thanks")
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the draft, its gaps and what stands beside it."""
    from relpitch.drafting.messages.message import draft
    from relpitch.services.messages import meant
    from relpitch.services.services import Services
    from relpitch.storage.library import Library

    mine = preferences.load(paths.preferences_file())
    path = preferences.library_to_open(arguments.library, mine)
    with Library.open(path, read_only=True) as library:
        services = Services(library, now=_now, preferences=lambda: mine)
        people, following_up = services.people, services.following
        known = person_meant(arguments.person, people)
        standing = following_up.standing(known)
        reason, thing = _carried(arguments.carry, known, following_up, standing)
        drafted = draft(meant(known, standing, reason, thing, _now().astimezone().date()))
    if arguments.json:
        print(json.dumps(_plain(drafted, reason), indent=2, ensure_ascii=False))
    else:
        print(_for_people(drafted))
    return 0


def _carried(
    wanted: str, known: "Known", following_up: "FollowingUp", standing: "Standing"
) -> "tuple[Reason, Thing | None]":
    """What the message carries: what was asked for, else what is next, as in the window, else thanks."""
    following = standing.thing.id if standing.thing else ""
    waiting = sorted(following_up.new_to_give(known), key=lambda each: each[1].id != following)
    if not wanted:
        return waiting[0] if waiting else (Reason.THANKS, None)
    found = next(((reason, thing) for reason, thing in waiting if reason.value == wanted), None)
    if found or wanted == Reason.THANKS.value:
        return found or (Reason.THANKS, None)
    raise RelpitchError(
        {
            Reason.PROMISE: _("No promise waits for {name} that a message could carry."),
            Reason.GIFT: _("No gift waits for {name} that a message could carry."),
            Reason.INTRODUCTION: _("No introduction waits for {name} that a message could carry."),
        }[Reason(wanted)].format(name=as_object(known.person.name))
    )


def _for_people(drafted: "Draft") -> str:
    blocks = [drafted.text]
    if drafted.gaps:
        blocks.append(_("Still to say: {gaps}").format(gaps=", ".join(drafted.gaps)))
    if drafted.beside:
        beside = [f"{each.label}: {each.words}" for each in drafted.beside]
        blocks.append("\n".join([_("Beside it, to say in your own words:"), *beside]))
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
