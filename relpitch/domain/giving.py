"""What is promised, given, and who is brought together."""

from dataclasses import dataclass, field
from datetime import date, datetime

from relpitch.domain.identity import new_id


@dataclass(frozen=True, slots=True)
class Promise:
    """What I said I would do, perhaps by a day. It ends kept or released, never late."""

    person_id: str
    what: str
    made_at: datetime
    by: date | None = None
    kept_at: datetime | None = None
    released_at: datetime | None = None
    encounter_id: str | None = None
    id: str = field(default_factory=new_id)

    @property
    def is_open(self) -> bool:
        """Whether the promise is neither kept nor released."""
        return self.kept_at is None and self.released_at is None


@dataclass(frozen=True, slots=True)
class Gift:
    """Something small given unasked; without `given_at` it can still be given."""

    person_id: str
    what: str
    created_at: datetime
    given_at: datetime | None = None
    encounter_id: str | None = None
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two people who should meet, and why. `said_yes`: who of them was asked and would like to."""

    people: tuple[str, ...]
    why: str
    created_at: datetime
    said_yes: tuple[str, ...] = ()
    made_at: datetime | None = None
    id: str = field(default_factory=new_id)

    @property
    def is_ready(self) -> bool:
        """Whether both were asked first, and both would like to."""
        return set(self.people) <= set(self.said_yes)

    def other(self, person_id: str) -> str:
        """The one whom this person should meet."""
        return next((each for each in self.people if each != person_id), person_id)
