"""The lines about a person that are typed: in the dialog about them, and some where someone is captured."""

from typing import NamedTuple

from relpitch.translation import N_


class PersonField(NamedTuple):
    """A field of a person, and what it is called. `chip` and its icon ask for it in the quick capture."""

    name: str
    words: str
    chip: str = ""
    icon: str = ""
    hint: str = ""


PERSON_FIELDS = (
    PersonField("name", N_("Name")),
    PersonField("pronunciation", N_("How it is said"), N_("how the name is said"), "volume-2", N_("REE-ya")),
    PersonField("greeting", N_("I greet them as")),
    PersonField("about", N_("Who they are")),
)
CAPTURED = tuple(field for field in PERSON_FIELDS if field.chip)
