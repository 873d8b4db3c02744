"""What is said of an answer in German or Spanish."""

from dataclasses import dataclass

from relpitch.drafting.pieces import Pieces


@dataclass(frozen=True, slots=True)
class AnswerAbroad:
    """The sentences an answer makes, and the question after them; none, and there is a gap.

    `rest`: not all of the answer is in them. `mine`: they tell of me, and name nobody.
    """

    pieces: Pieces = ()
    rest: bool = False
    mine: bool = False
    closing: Pieces = ()


NOTHING = AnswerAbroad()
