"""What lies in the bin: statements and their variants, settings, events; and what brings each back."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from relpitch.domain.event_words import when
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version
from relpitch.services.events import Events
from relpitch.services.pitches import Pitches
from relpitch.services.settings import Settings
from relpitch.translation import N_, _

_OWN = N_("A setting of your own")
_OWN_IN_USE = N_("A setting of your own. It stays while a variant is made for it.")


class InBin(NamedTuple):
    """One thing in the bin, and a line about it. `stays`: it is left there when the bin is emptied."""

    name: str
    words: str
    bring_back: Callable[[], object]
    stays: bool = False


class Bin(NamedTuple):
    """What one service put aside: what it is now, and what deletes it for good."""

    contents: Callable[[], Sequence[InBin]]
    empty: Callable[[], object]


def pitches_bin(pitches: Pitches, came_back: Callable[[Statement], object] | None = None) -> Bin:
    """Statements and variants. `came_back` is called with the statement whose words are out of the bin."""

    def bring_back(thing: Statement | Version, of: Statement) -> None:
        if isinstance(thing, Statement):
            pitches.bring_statement_back(thing.id)
        else:
            pitches.bring_version_back(thing.id)
        if came_back is not None:
            came_back(of)

    def contents() -> Sequence[InBin]:
        return [
            InBin(thing.label, _("A statement with its versions"), partial(bring_back, thing, of))
            if isinstance(thing, Statement)
            else InBin(
                thing.label, _("From {statement}").format(statement=of.label), partial(bring_back, thing, of)
            )
            for thing, of in pitches.bin()
        ]

    return Bin(contents, pitches.empty_bin)


def settings_bin(settings: Settings) -> Bin:
    """Settings of the person's own."""

    def contents() -> Sequence[InBin]:
        used = settings.used()
        return [
            InBin(
                each.name,
                _(_OWN_IN_USE if each.id in used else _OWN),
                partial(settings.bring_back, each.id),
                stays=each.id in used,
            )
            for each in settings.bin()
        ]

    return Bin(contents, settings.empty_bin)


def events_bin(events: Events, today: date) -> Bin:
    """Events, with their day."""

    def contents() -> Sequence[InBin]:
        return [
            InBin(
                each.title,
                _("An event, {when}").format(when=when(each, today)),
                partial(events.bring_back, each.id),
            )
            for each in events.bin()
        ]

    return Bin(contents, events.empty_bin)
