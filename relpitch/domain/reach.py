"""How a person can be reached, and what else an address book knew of them."""

from dataclasses import dataclass
from enum import StrEnum

_NAMES = "0d5c7c0a-6a55-4d0e-9a60-8b5b6d0c3d3e"


class Way(StrEnum):
    """A way of reaching someone."""

    PHONE = "phone"
    MAIL = "mail"
    ADDRESS = "address"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Contactable:
    """One phone, mail, address or link; `label` is the person's word for it: Home, Work, Mum's.

    An address is written in lines. `card` is the line of a contact file it came from, empty where typed.
    """

    way: Way
    value: str
    label: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """Everything of one person that belongs in an address book.

    `birthday` is as written: 1984-03-14, --03-14, or words. `kept` are lines of a contact file that relpitch
    has no place for, a photo too; they go out as they came in.
    """

    person_id: str
    ways: tuple[Contactable, ...] = ()
    birthday: str = ""
    kept: tuple[str, ...] = ()
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", reach_id(self.person_id))

    def first(self, way: Way) -> str:
        """The first of one way, or nothing."""
        return next((each.value for each in self.ways if each.way is way), "")


def reach_id(person_id: str) -> str:
    """The id of a person's one reach: the same on every computer."""
    from uuid import UUID, uuid5  # noqa: PLC0415  # 3 ms of a start

    return str(uuid5(UUID(_NAMES), person_id))
