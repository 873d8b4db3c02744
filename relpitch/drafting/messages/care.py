"""What a message says of the one it is to, and in which form: a Care."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Care:
    """A form of sentence, by its name, and what goes into it; with an empty form nothing is said.

    Of a topic there are “told” (theirs: “your allotment”), “about” (anyone's) and “does” (what they do).
    “luck”, “find”, “hope” and “hope_that” wish them something; “pet” has its name.
    """

    form: str
    thing: str = ""

    @property
    def is_topic(self) -> bool:
        """Whether the thing is told with the meeting: what they talked about."""
        return self.form in ("told", "about", "does")


UNSAID = Care("")
