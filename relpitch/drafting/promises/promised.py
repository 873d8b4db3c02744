"""A promise as it is told: a form of sentence, and what goes into it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise as a form of sentence, the words that go into it, and the gap for the thing itself.

    `when` is the day in its words, where it is certain and lies ahead.
    """

    form: str
    thing: str = ""
    gap: str = ""
    when: str = ""


UNKNOWN_PROMISE = Promised("promised_unknown", gap="[what you promised]")
