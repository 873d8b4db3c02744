"""Where else in the library somebody is named, as it is shown before they are forgotten."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from relpitch.domain.forgetting import Place
from relpitch.storage.shelf import Shelves

_AROUND = 40
_DRAFT = "draft:"


class Excerpt(NamedTuple):
    """A name and the words around it."""

    before: str
    name: str
    after: str


class NamedPlace(NamedTuple):
    """Something in which somebody is named: its id, what it is, and the words around each name.

    `is_whole`: their whole name, mail or phone is among them; else only their first or family name, which may
    be somebody else's.
    """

    id: str
    where: str
    excerpts: tuple[Excerpt, ...]
    is_whole: bool


def draft_place(owner: str) -> str:
    """The id of a place that is typed and not kept yet."""
    return f"{_DRAFT}{owner}"


def excerpts_of(text: str, places: Iterable[Place]) -> list[Excerpt]:
    """The words around each of these places."""
    return [_excerpt(text, each) for each in places]


def where_is(shelves: Shelves, name: str, value: Any) -> str:
    """What a value on the shelf of this name is, in words."""
    return _WHERE[name](shelves, value)


def _excerpt(text: str, place: Place) -> Excerpt:
    start, end = max(place.start - _AROUND, 0), place.end + _AROUND
    before, after = text[start : place.start], text[place.end : end]
    if start:
        before = f"…{before}" if " " not in before else f"… {before.split(' ', 1)[1]}"
    if end < len(text):
        after = f"{after}…" if " " not in after else f"{after.rsplit(' ', 1)[0]} …"
    return Excerpt(_on_one_line(before), text[place.start : place.end], _on_one_line(after))


def _on_one_line(text: str) -> str:
    return " ".join(text.replace("\n", " ").split(" "))


def _person(shelves: Shelves, identity: str) -> str:
    person = shelves.people.get(identity)
    return person.name if person else "somebody"


def _people(shelves: Shelves, ids: Iterable[str]) -> str:
    return " and ".join(_person(shelves, each) for each in ids) or "somebody"


def _version(shelves: Shelves, identity: str) -> str:
    version = shelves.versions.get(identity)
    if version is None:
        return "a pitch"
    statement = shelves.statements.get(version.statement_id)
    return f"{version.name} in {statement.title}" if statement else version.name


_WHERE: Mapping[str, Callable[[Shelves, Any], str]] = {
    "statements": lambda _shelves, each: f"The pitch “{each.title}”",
    "versions": lambda shelves, each: f"A pitch: {_version(shelves, each.id)}",
    "revisions": lambda shelves, each: f"An earlier wording of {_version(shelves, each.version_id)}",
    "kept_notes": lambda _shelves, _each: "A note of the coach that you kept",
    "settings": lambda _shelves, each: f"Your setting “{each.name}”",
    "takes": lambda shelves, each: f"A take of {_version(shelves, each.version_id)}",
    "events": lambda _shelves, each: f"The event “{each.title}”",
    "people": lambda _shelves, each: f"What you keep of {each.name}",
    "reaches": lambda shelves, each: f"How to reach {_person(shelves, each.person_id)}",
    "encounters": lambda shelves, each: f"A meeting with {_people(shelves, each.people)}",
    "promises": lambda shelves, each: f"A promise to {_person(shelves, each.person_id)}",
    "gifts": lambda shelves, each: f"A gift for {_person(shelves, each.person_id)}",
    "steps": lambda shelves, each: f"A message to {_person(shelves, each.person_id)}",
    "introductions": lambda shelves, each: f"An introduction of {_people(shelves, each.people)}",
}
