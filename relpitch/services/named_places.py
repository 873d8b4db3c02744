"""Where else in the library somebody is named, as it is shown before they are forgotten."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from relpitch.domain.forgetting import NameInText
from relpitch.formatting import as_object, listed
from relpitch.storage.shelf import Shelves
from relpitch.translation import _, pgettext

_LETTERS_AROUND = 40
_DRAFT = "draft:"
_SHARED = "shared:"


class Excerpt(NamedTuple):
    """A name and the words around it."""

    before: str
    name: str
    after: str


class NamedPlace(NamedTuple):
    """Something in which somebody is named: its id, what it is, and the words around each name.

    `is_whole`: their whole name, mail or phone is among them; else only their first or family name, which may
    be somebody else's. `is_shared`: what stands there is what somebody else in the library is called too.
    """

    id: str
    where: str
    excerpts: tuple[Excerpt, ...]
    is_whole: bool
    is_shared: bool = False


def shared_place(identity: str) -> str:
    """The id of what stands in a place and is what somebody else is called too."""
    return f"{_SHARED}{identity}"


def owner_of(place: str) -> str:
    """The id of what a shared place is in."""
    return place.removeprefix(_SHARED)


def draft_place(owner: str) -> str:
    """The id of a place that is typed and not kept yet."""
    return f"{_DRAFT}{owner}"


def excerpts_of(text: str, places: Iterable[NameInText]) -> list[Excerpt]:
    """The words around each of these places."""
    return [_excerpt(text, each) for each in places]


def where_is(shelves: Shelves, name: str, value: Any) -> str:
    """What a value on the shelf of this name is, in words."""
    return _WHERE[name](shelves, value)


def _excerpt(text: str, place: NameInText) -> Excerpt:
    start, end = max(place.start - _LETTERS_AROUND, 0), place.end + _LETTERS_AROUND
    before, after = text[start : place.start], text[place.end : end]
    if start:
        before = f"…{before}" if " " not in before else f"… {before.split(' ', 1)[1]}"
    if end < len(text):
        after = f"{after}…" if " " not in after else f"{after.rsplit(' ', 1)[0]} …"
    return Excerpt(_on_one_line(before), text[place.start : place.end], _on_one_line(after))


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")


def _person(shelves: Shelves, identity: str) -> str:
    return as_object(_named(shelves, identity))


def _named(shelves: Shelves, identity: str) -> str:
    person = shelves.people.get(identity)
    return person.name if person else pgettext("whom it is about", "somebody")


def _people(shelves: Shelves, ids: Iterable[str], name: Callable[[Shelves, str], str] = _named) -> str:
    return listed([name(shelves, each) for each in ids]) or pgettext("whom it is about", "somebody")


def _version(shelves: Shelves, identity: str) -> str:
    version = shelves.versions.get(identity)
    if version is None:
        return pgettext("of what it is", "a pitch")
    statement = shelves.statements.get(version.statement_id)
    if statement is None:
        return version.label
    return _("{version} in {statement}").format(version=version.label, statement=statement.label)


_WHERE: Mapping[str, Callable[[Shelves, Any], str]] = {
    "statements": lambda _shelves, each: _("The pitch “{title}”").format(title=each.label),
    "versions": lambda shelves, each: _("A pitch: {version}").format(version=_version(shelves, each.id)),
    "revisions": lambda shelves, each: _("An earlier wording of {version}").format(
        version=_version(shelves, each.version_id)
    ),
    "kept_notes": lambda _shelves, _each: _("A note of the coach that you kept"),
    "settings": lambda _shelves, each: _("Your setting “{name}”").format(name=each.name),
    "takes": lambda shelves, each: _("A take of {version}").format(
        version=_version(shelves, each.version_id)
    ),
    "events": lambda _shelves, each: _("The event “{title}”").format(title=each.title),
    "people": lambda _shelves, each: _("What you keep of {name}").format(name=as_object(each.name)),
    "reaches": lambda shelves, each: _("How to reach {person}").format(
        person=_person(shelves, each.person_id)
    ),
    "encounters": lambda shelves, each: _("A meeting with {people}").format(
        people=_people(shelves, each.people, _person)
    ),
    "promises": lambda shelves, each: _("A promise to {person}").format(
        person=_person(shelves, each.person_id)
    ),
    "gifts": lambda shelves, each: _("A gift for {person}").format(person=_person(shelves, each.person_id)),
    "steps": lambda shelves, each: _("A message to {person}").format(person=_person(shelves, each.person_id)),
    "introductions": lambda shelves, each: _("An introduction of {people}").format(
        people=_people(shelves, each.people)
    ),
}
