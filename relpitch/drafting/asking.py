"""The one line that asks for what the first gap of a draft wants, best of the person's own words."""

from dataclasses import dataclass

from relpitch.drafting.examples import examples
from relpitch.drafting.pieces import Pieces
from relpitch.drafting.reading import Reading

_LINES = {
    "who": "Just who, in a few words.",
    "change": "They ... what?",
    "touch": "What could you tell, show or give them?",
    "wish": "What would they get?",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, of which answer. `words` are the example; `theirs`, where they are in the answer."""

    answer: str
    line: str
    words: str
    theirs: bool


def asked_for(draft: Pieces, readings: dict[str, Reading], *, wished: bool) -> Asked | None:
    """What the first gap asks for; None where there is no gap."""
    gap = next((each.gap for each in draft if each.gap), "")
    if not gap:
        return None
    hint = readings[gap].hint
    line = _LINES["wish" if wished and gap == "touch" else gap]
    example = examples()[0].answers
    bank = {"who": example.who, "change": example.change, "touch": example.touch}
    return Asked(gap, line, hint or bank[gap], bool(hint))
