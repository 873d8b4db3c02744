"""Two records of one person become one."""

from collections.abc import Iterator
from dataclasses import replace

from relpitch.domain.merging import put_together
from relpitch.domain.reach import Reach, reach_id
from relpitch.services.acts import Put, gone, saved
from relpitch.services.person_words import distinct
from relpitch.services.stored import stored
from relpitch.storage.shelf import Shelves
from relpitch.translation import _


def merged(shelves: Shelves, person_id: str, other_id: str) -> Iterator[Put]:
    """A plan to make one person of two; nothing of either is lost."""
    person, other = stored(shelves.people, person_id), stored(shelves.people, other_id)
    one, left = put_together(person, other)
    about = " ".join(filter(None, (person.about, left.pop("about", "")))) or one.about
    also = [_("Also {words}").format(words=words) for words in left.values()]
    reach, theirs = shelves.reaches.get(reach_id(person_id)), shelves.reaches.get(reach_id(other_id))
    if theirs:
        known = {(each.way, each.value) for each in reach.ways} if reach else set()
        new = tuple(each for each in theirs.ways if (each.way, each.value) not in known)
        both, unplaced = put_together(reach or Reach(person_id), replace(theirs, ways=new))
        also += [
            _("{field} also {words}").format(field=_(name.capitalize()), words=words)
            for name, words in unplaced.items()
        ]
        yield saved("reaches", reach, both)
    yield saved("people", person, replace(one, about=about, remember=distinct((*one.remember, *also))))

    def renamed(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(person_id if each == other_id else each for each in ids))

    for encounter in shelves.encounters.of(other_id):
        yield saved("encounters", encounter, replace(encounter, people=renamed(encounter.people)))
    for name in ("promises", "gifts", "steps"):
        for each in getattr(shelves, name).all(person_id=other_id):
            yield saved(name, each, replace(each, person_id=person_id))
    for introduction in shelves.introductions.all():
        if other_id in introduction.people:
            changed = replace(
                introduction,
                people=renamed(introduction.people),
                said_yes=renamed(introduction.said_yes),
            )
            yield (
                saved("introductions", introduction, changed)
                if len(changed.people) > 1
                else gone("introductions", introduction)
            )
    if theirs:
        yield gone("reaches", theirs)
    yield gone("people", other)
