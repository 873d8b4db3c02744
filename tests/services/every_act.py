"""Every act that the services can do, on one small library; and the list of them, read from their code."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from relpitch.domain.encounter import Encounter
from relpitch.domain.event import Event
from relpitch.domain.follow_up import Reason
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.reach import Reach, reach_id
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.statement import Statement
from relpitch.domain.take import Take
from relpitch.domain.version import PartRule, PartText, Version
from relpitch.interchange.json_export import LibraryContents, to_json
from relpitch.services.afterwards import PersonLine
from relpitch.services.capturing import Capture
from relpitch.services.contacts import Chosen
from relpitch.services.services import Services
from relpitch.services.settings import find
from relpitch.storage.library import Library
from relpitch.translation import _
from tests.people import add_person

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
EASY = 0.21


@dataclass
class World:
    """Ids of what is in the library, and the services over it."""

    services: Services
    folder: Path
    statement: str = ""
    base: str = ""
    gym: str = ""
    bank: str = ""
    setting: str = "hall"
    priya: str = ""
    ben: str = ""
    encounter: str = ""
    promise: str = ""
    gift: str = ""
    introduction: str = ""
    event: str = ""
    take: str = ""
    note: str = ""

    def fill(self) -> "World":
        """Put one of each kind into the library."""
        do = self.services
        statement = do.pitches.new_statement("Moving", words={Part.OFFER: (Phrasing("I help."),)})
        self.statement, self.base = statement.id, do.pitches.versions(statement.id)[0].id
        self.gym = do.pitches.new_variant(statement.id, setting("gym"), EASY).id
        self.bank = do.pitches.new_variant(statement.id, setting("bank"), EASY).id
        do.settings.new(HALL)
        self.priya = do.people.capture(Capture("Priya", "gym", "dough", "a drawing"))[0].id
        self.ben = add_person(do.people, "Ben")[0].id
        known = do.people.known(self.priya)
        assert known is not None
        self.encounter, self.promise = known.encounters[0].id, known.promises[0].id
        self.gift = do.giving.offer(self.priya, "A stretch")[0].id
        self.introduction = do.giving.introduce(self.priya, self.ben, "Bread")[0].id
        self.event = do.events.keep(Event("Meetup", NOW, NOW)).id
        take = Take(self.base, NOW, Mode.READ, Length.FULL, 20.0, {Part.OFFER: "I help."})
        do.takes.keep(take)
        self.take = take.id
        do.coaching.keep("hedge", "maybe", "maybe", statement.id)
        self.note = do.coaching.kept()[0].id
        do.history.begin_with()
        return self


HALL = Setting("hall", "Hall", "at the hall", "trees", Channel.SPOKEN, 20, "Short.", ("Next?",), ("chalk",))


def setting(setting_id: str) -> Setting:
    """One of the catalogue."""
    found = find(setting_id)
    assert found is not None
    return found


def _event(world: World) -> Event:
    event = world.services.events.get(world.event)
    assert event is not None
    return event


def _contacts(world: World) -> object:
    path = world.folder / "two.vcf"
    path.write_text("BEGIN:VCARD\nFN:Ada New\nTEL:01\nEND:VCARD\nBEGIN:VCARD\nFN:Priya\nTEL:02\nEND:VCARD\n")
    contacts = world.services.contacts
    return contacts.import_preview(contacts.preview(path), Chosen([0]))


def _write(world: World) -> object:
    version = world.services.pitches.version(world.gym)
    assert version is not None
    after = PartText(PartRule.OWN, (Phrasing(f"I spot {len(world.services.history.done)}.", id="1"),))
    return world.services.pitches.write_parts(
        world.gym, {Part.OFFER: version.parts[Part.OFFER]}, {Part.OFFER: after}
    )


def _thing(world: World) -> object:
    known = world.services.people.known(world.priya)
    assert known is not None
    return world.services.giving.take_away(known.gifts[0]) if known.gifts else None


def _lines(world: World) -> list[PersonLine]:
    """Someone known, to be written to, and someone new."""
    return [PersonLine("Priya", world.priya, "rye", "a pan", follow_up=True), PersonLine("Zoe", care="bread")]


def _bring_back(world: World) -> object:
    """An export with one statement that is not here."""
    base = Version("chess", "Anyone, anywhere", NOW, id="chess-base")
    path = world.folder / "library.json"
    path.write_text(
        to_json(LibraryContents((Statement("Chess", NOW, id="chess"),), (base,))), encoding="utf-8"
    )
    service = world.services.export_import
    return service.import_preview(service.look_at(path))


ACTS: Mapping[str, Callable[[World], object]] = {
    "pitches.new_statement": lambda w: w.services.pitches.new_statement("Baking"),
    "pitches.rename_statement": lambda w: w.services.pitches.rename_statement(w.statement, "Backs"),
    "pitches.set_language": lambda w: w.services.pitches.set_language(w.statement, "de"),
    "pitches.discard_statement": lambda w: w.services.pitches.discard_statement(w.statement),
    "pitches.bring_statement_back": lambda w: w.services.pitches.bring_statement_back(w.statement),
    "pitches.new_variant": lambda w: w.services.pitches.new_variant(w.statement, setting("party"), EASY),
    "pitches.set_length": lambda w: w.services.pitches.set_length(w.gym, Length.LINE),
    "pitches.rename_version": lambda w: w.services.pitches.rename_version(w.gym, "Boxing gym"),
    "pitches.fill_slot": lambda w: w.services.pitches.fill_slot(w.gym, "name", "Priya"),
    "pitches.duplicate_version": lambda w: w.services.pitches.duplicate_version(w.gym),
    "pitches.move_version": lambda w: w.services.pitches.move_version(w.gym, 1),
    "pitches.discard_version": lambda w: w.services.pitches.discard_version(w.gym),
    "pitches.bring_version_back": lambda w: w.services.pitches.bring_version_back(w.gym),
    "pitches.write_parts": _write,
    "settings.new": lambda w: w.services.settings.new(replace(HALL, id="pool", name="Pool")),
    "settings.change": lambda w: w.services.settings.change(replace(HALL, tone="Calm.")),
    "settings.discard": lambda w: w.services.settings.discard("hall"),
    "settings.bring_back": lambda w: w.services.settings.bring_back("hall"),
    "coaching.keep": lambda w: w.services.coaching.keep("take.mind", "brain", "brain"),
    "coaching.mention_again": lambda w: w.services.coaching.mention_again(w.note),
    "takes.keep": lambda w: w.services.takes.keep(
        Take(w.base, NOW, Mode.READ, Length.FULL, 9.0, {Part.OFFER: "I help."})
    ),
    "takes.change": lambda w: w.services.takes.change(w.take, lambda take: replace(take, felt="Calm")),
    "takes.discard": lambda w: w.services.takes.discard(w.take),
    "takes.bring_back": lambda w: w.services.takes.bring_back(w.take),
    "people.capture": lambda w: w.services.people.capture(
        Capture("Sam", "bank", "chess", "a book", gave="tea")
    ),
    "people.change_person": lambda w: w.services.people.change_person(w.priya, about="Bakes"),
    "people.archive": lambda w: w.services.people.archive(w.priya),
    "people.bring_back": lambda w: w.services.people.bring_back(w.priya),
    "people.change_all": lambda w: w.services.people.change_all(
        w.priya, {"name": "Priya R", "about": "Bread", "care": ("rye",)}, Reach(w.priya, id=reach_id(w.priya))
    ),
    "people.merge": lambda w: w.services.people.merge(w.priya, w.ben),
    "people.add_encounter": lambda w: w.services.people.add_encounter(
        Encounter(NOW, (w.priya, w.ben), "bank", "Queued.")
    ),
    "people.change_encounter": lambda w: w.services.people.change_encounter(
        Encounter(NOW, (w.priya,), "gym", "Stretched.", id=w.encounter)
    ),
    "people.remove_encounter": lambda w: w.services.people.remove_encounter(w.encounter),
    "giving.promise": lambda w: w.services.giving.promise(w.priya, "a link"),
    "giving.change_promise": lambda w: w.services.giving.change_promise(w.promise, "the photo", None),
    "giving.keep": lambda w: w.services.giving.keep(w.promise),
    "giving.release": lambda w: w.services.giving.release(w.promise),
    "giving.reopen": lambda w: w.services.giving.reopen(w.promise),
    "giving.offer": lambda w: w.services.giving.offer(w.priya, "tea"),
    "giving.give": lambda w: w.services.giving.give(w.gift),
    "giving.take_away": _thing,
    "giving.introduce": lambda w: w.services.giving.introduce(w.priya, w.ben, "Chess"),
    "giving.said_yes": lambda w: w.services.giving.said_yes(w.introduction, w.priya),
    "giving.made": lambda w: w.services.giving.made(w.introduction),
    "following.open": lambda w: w.services.following.open(w.ben, Reason.THANKS),
    "following.wrote": lambda w: w.services.following.wrote(w.priya, Reason.PROMISE),
    "following.answered": lambda w: w.services.following.answered(w.priya),
    "following.rest": lambda w: w.services.following.rest(w.priya),
    "following.keep_open": lambda w: w.services.following.keep_open(w.priya),
    "contacts.import_preview": _contacts,
    "export_import.import_preview": _bring_back,
    "events.keep": lambda w: w.services.events.keep(Event("Fair", NOW, NOW)),
    "events.keep_all": lambda w: w.services.events.keep_all([Event("A", NOW, NOW), Event("B", NOW, NOW)]),
    "events.put_all": lambda w: w.services.events.put_all([replace(_event(w), place="Library")]),
    "events.change": lambda w: w.services.events.change(
        _event(w), replace(_event(w), way_out="Bye"), lambda: _("The way out is another one")
    ),
    "events.again": lambda w: w.services.events.again(_event(w), 7),
    "events.cancel": lambda w: w.services.events.cancel(w.event),
    "events.discard": lambda w: w.services.events.discard(w.event),
    "events.bring_back": lambda w: w.services.events.bring_back(w.event),
    "events.asked_about": lambda w: w.services.events.asked_about(w.event, "Warm."),
    "afterwards.keep": lambda w: w.services.afterwards.keep(
        _event(w),
        _lines(w),
        NOW,
    ),
    "afterwards.leave": lambda w: w.services.afterwards.leave(_event(w)),
    "preparing.begin": lambda w: w.services.preparing.begin(Event("First day", NOW, NOW)),
}
"""By service and method: doing it once. Each may be refused where it does not fit what is there."""


def snapshot(library: Library) -> dict[str, dict[str, Any]]:
    """Every stored value, by its shelf and id."""
    with library.reading() as shelves:
        return {name: {each.id: each for each in shelf.all()} for name, shelf in shelves.by_name().items()}


def acting_methods() -> set[str]:
    """Every public method of a service that does an act, found in the services' code."""
    found = set()
    for name, kind in _services():
        methods = {
            each.name: each
            for each in ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0].body  # type: ignore[attr-defined]  # a class
            if isinstance(each, ast.FunctionDef)
        }
        acting = {each for each, node in methods.items() if _mentions(node, {"do", "change"}, "_history")}
        for _each in methods:
            acting |= {each for each, node in methods.items() if _mentions(node, acting, "self")}
        beside = {
            m
            for m, node in methods.items()
            for service in ("_events", "_people")
            if _mentions(node, {"keep", "keep_all", "put_all", "asked_about"}, service)
        }
        found |= {f"{name}.{each}" for each in acting | beside if not each.startswith("_")}
    return found


def _services() -> Iterator[tuple[str, type[Any]]]:
    for name, member in vars(Services).items():
        if isinstance(member, cached_property):
            hint = inspect.get_annotations(member.func)["return"]
            source = ast.parse(textwrap.dedent(inspect.getsource(member.func)))
            imports = (each for each in ast.walk(source) if isinstance(each, ast.ImportFrom))
            imported = next(each for each in imports if each.names[0].name == hint)
            yield name, getattr(__import__(str(imported.module), fromlist=[hint]), hint)


def _mentions(node: ast.AST, names: set[str], of: str) -> bool:
    """Whether code calls one of these on self, or on a member of self."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr in names:
            owner = each.func.value
            if isinstance(owner, ast.Name) and owner.id == of:
                return True
            if isinstance(owner, ast.Attribute) and owner.attr == of:
                return True
    return False
