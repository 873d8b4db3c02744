"""How the person can be reached."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardContact:
    """What a card may say about the person; every field may be empty."""

    name: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""
    url: str = ""
