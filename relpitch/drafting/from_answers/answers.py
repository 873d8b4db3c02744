"""The three questions, answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answers:
    """Who do you love to help? What changes for them? What small thing could you do for someone you meet?"""

    who: str = ""
    change: str = ""
    touch: str = ""
