"""A promise as it is told: a form of sentence, and what goes into it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise as a form of sentence, the words that go into it, and the gap for the thing itself."""

    form: str
    thing: str = ""
    gap: str = ""
    has_day: bool = False
    is_all: bool = True


UNSURE = Promised("promised_unknown", gap="[what you promised]")
