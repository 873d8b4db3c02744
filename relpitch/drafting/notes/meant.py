"""What a message is drafted from: whom it is to, what it carries, and what is noted of the last meeting."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Meant:
    """What a message is drafted from.

    `reason`: promise, gift, introduction or thanks; `thing` what it carries. `greeted` is how they are
    greeted, None to guess it from the name. `met` and `place` tell the last meeting, `earlier` what was sent.
    `else_in` is the language to write in where nothing that is noted tells one.
    """

    name: str
    reason: str
    thing: str = ""
    place: str = ""
    met: date | None = None
    today: date | None = None
    care: str = ""
    note: str = ""
    gave: str = ""
    why: str = ""
    greeted: str | None = None
    is_nudge: bool = False
    earlier: tuple[str, ...] = ()
    wording: int = 0
    else_in: str = "en"

    @property
    def is_of_a_meeting(self) -> bool:
        """Whether a meeting is known: who only came from an address book was perhaps never talked with."""
        return self.met is not None or any(each.strip() for each in (self.place, self.note, self.gave))

    @property
    def noted(self) -> tuple[str, ...]:
        """All that is noted of them but where they met."""
        return (self.name, self.care, self.note, self.thing, self.gave, self.why)
