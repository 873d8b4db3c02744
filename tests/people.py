"""People in a library as a test needs them."""

from relpitch.domain.person import Person
from relpitch.services.acts import Act
from relpitch.services.naming import short
from relpitch.services.people import People, new_person
from relpitch.translation import _


def add_person(people: People, name: str, about: str = "") -> tuple[Person, Act]:
    """Somebody without an encounter, by an act that can be undone: it takes the app a capture to meet one."""
    person, put = new_person(name, people._now(), about)
    act = people._do(
        lambda: _("Kept"),
        person.id,
        lambda _shelves: [put],
        lambda: _("{name} is not kept").format(name=short(person.name)),
        listed=True,
    )
    return person, act
