"""Each person as a Markdown file: who they are, what was promised and given, and every meeting."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from relpitch.domain.day import clock
from relpitch.domain.encounter import Encounter, Landed
from relpitch.domain.follow_up import ContactStep, Deed
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach
from relpitch.formatting import as_object, in_a_row, single_spaced
from relpitch.interchange.dates import words_of_day
from relpitch.interchange.json_export import LibraryContents
from relpitch.translation import _, pgettext

T = TypeVar("T", Promise, Gift, ContactStep)


@dataclass(frozen=True, slots=True)
class _PersonContents:
    """What the library holds of one person."""

    reach: Reach | None
    encounters: list[Encounter]
    promises: list[Promise]
    gifts: list[Gift]
    introductions: list[Introduction]
    steps: list[ContactStep]


def people_to_markdown(contents: LibraryContents) -> Iterator[str]:
    """The file of each person, in the order they came, made when it is asked for."""
    names = {person.id: person.name for person in contents.people}
    versions = _version_names(contents)
    encounters: dict[str, list[Encounter]] = defaultdict(list)
    for encounter in contents.encounters:
        for person_id in dict.fromkeys(encounter.people):
            encounters[person_id].append(encounter)
    promises, gifts, steps = (
        _by_person(contents.promises),
        _by_person(contents.gifts),
        _by_person(contents.steps),
    )
    reaches = {reach.person_id: reach for reach in contents.reaches}
    introductions: dict[str, list[Introduction]] = defaultdict(list)
    for introduction in contents.introductions:
        for person_id in introduction.people:
            introductions[person_id].append(introduction)
    for person in contents.people:
        theirs = _PersonContents(
            reaches.get(person.id),
            encounters[person.id],
            promises[person.id],
            gifts[person.id],
            introductions[person.id],
            steps[person.id],
        )
        yield _file(person, theirs, names, versions)


def _file(
    person: Person, theirs: _PersonContents, names: Mapping[str, str], versions: Mapping[str, str]
) -> str:
    blocks = [f"# {single_spaced(person.heading)}", *_about(person, theirs.reach)]
    for heading, lines in (
        (_("Promises"), [_promise(each) for each in theirs.promises]),
        (_("Gifts"), [_gift(each) for each in theirs.gifts]),
        (_("They should meet"), [_introduction(each, person.id, names) for each in theirs.introductions]),
    ):
        if lines:
            blocks += [f"## {heading}", "\n".join(lines)]
    entries = [(each.at, _encounter(each, person.id, names, versions)) for each in theirs.encounters]
    entries += [(step.at, blocks_of) for step in theirs.steps if (blocks_of := _step(step))]
    for _at, entry_blocks in sorted(entries, key=lambda entry: entry[0], reverse=True):
        blocks += entry_blocks
    return "\n\n".join(blocks) + "\n"


def _about(person: Person, reach: Reach | None) -> Iterator[str]:
    if person.archived_at:
        yield _("*Archived on {day}.*").format(day=_day(person.archived_at))
    if person.about:
        yield single_spaced(person.about)
    facts = [
        f"- {name}: {', '.join(map(single_spaced, chips))}"
        for name, chips in (
            (_("Cares about"), person.care),
            (_("Good to remember"), person.remember),
            (_("Tags"), person.tags),
        )
        if chips
    ]
    for way in reach.ways if reach else ():
        label = f" ({single_spaced(way.label)})" if way.label else ""
        kind = _(way.way.capitalize())  # “Mail”, “Phone”: in the catalogs from person_dialog.py
        facts.append(f"- {kind}: {single_spaced(way.value)}{label}")
    if reach and (birthday := words_of_day(reach.birthday)):
        facts.append(_("- Birthday: {day}").format(day=single_spaced(birthday)))
    if facts:
        yield "\n".join(facts)


def _promise(promise: Promise) -> str:
    words = f"- [{' ' if promise.kept_at is None else 'x'}] {single_spaced(promise.what)}"
    facts = [words]
    if promise.by:
        facts.append(_("by {day}").format(day=promise.by.isoformat()))
    if promise.kept_at:
        facts.append(_("kept on {day}").format(day=_day(promise.kept_at)))
    if promise.released_at:
        facts.append(_("released on {day}").format(day=_day(promise.released_at)))
    return in_a_row(facts)


def _gift(gift: Gift) -> str:
    given = _("given on {day}").format(day=_day(gift.given_at)) if gift.given_at else _("can be given")
    return f"- {single_spaced(gift.what)}: {given}"


def _introduction(introduction: Introduction, person_id: str, names: Mapping[str, str]) -> str:
    other = single_spaced(names.get(introduction.other(person_id), pgettext("whom it is about", "someone")))
    why = single_spaced(introduction.why)
    if introduction.made_at is None:
        return f"- {other}: {why}"
    made = _("introduced on {day}").format(day=_day(introduction.made_at))
    return f"- {other}: {in_a_row([why.rstrip('.'), made])}"


def _encounter(
    encounter: Encounter, person_id: str, names: Mapping[str, str], versions: Mapping[str, str]
) -> list[str]:
    title = f", {single_spaced(encounter.title)}" if encounter.title else ""
    facts = []
    if others := [
        single_spaced(names[each]) for each in encounter.people if each != person_id and each in names
    ]:
        facts.append(_("With {names}.").format(names=in_a_row([as_object(each) for each in others])))
    if version := versions.get(encounter.version_id or ""):
        facts.append(_("Used {version}.").format(version=version))
    if encounter.bridge:
        facts.append(_bridge_words(encounter))
    blocks = [f"## {_moment(encounter.at)}{title}"]
    if facts:
        blocks.append(f"*{' '.join(facts)}*")
    if encounter.note.strip():
        blocks.append(encounter.note.strip())
    return blocks


def _bridge_words(encounter: Encounter) -> str:
    match encounter.landed:
        case None:
            words = _("When {bridge}.")
        case Landed.LEANED_IN:
            words = _("When {bridge}, they leaned in.")
        case Landed.NO_MORE:
            words = _("When {bridge}, they nodded, no more.")
    return words.format(bridge=single_spaced(encounter.bridge))


def _step(step: ContactStep) -> list[str]:
    """A message or an answer as blocks; of other steps nothing is told."""
    if step.deed is Deed.WROTE:
        words = [f"> {line}".rstrip() for line in step.words.strip().splitlines()]
        return [
            _("## {moment}, I wrote").format(moment=_moment(step.at)),
            *(["\n".join(words)] if words else []),
        ]
    return (
        [_("## {moment}, they answered").format(moment=_moment(step.at))]
        if step.deed is Deed.ANSWERED
        else []
    )


def _version_names(contents: LibraryContents) -> dict[str, str]:
    titles = {each.id: each.label for each in contents.statements}
    return {
        each.id: f"{single_spaced(titles.get(each.statement_id, ''))}: {single_spaced(each.label)}"
        for each in contents.versions
    }


def _by_person(things: Iterable[T]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for each in things:
        found[each.person_id].append(each)
    return found


def _day(at: datetime) -> str:
    return at.astimezone().date().isoformat()


def _moment(at: datetime) -> str:
    return f"{_day(at)} {clock(at.astimezone())}"
