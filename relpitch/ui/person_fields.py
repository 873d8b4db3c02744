"""The lines about a person that are typed: in the dialog about them, and some where someone is captured."""

from typing import NamedTuple


class PersonField(NamedTuple):
    """A field of a person, and what it is called. `chip` and its icon ask for it in the quick capture."""

    name: str
    words: str
    chip: str = ""
    icon: str = ""
    hint: str = ""


PERSON_FIELDS = (
    PersonField("name", "Name"),
    PersonField("pronunciation", "How it is said", "how the name is said", "volume-2", "REE-ya"),
    PersonField("greeting", "I greet them as"),
    PersonField("about", "Who they are"),
)
CAPTURED = tuple(field for field in PERSON_FIELDS if field.chip)
