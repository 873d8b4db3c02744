"""The one line that asks for what the first gap of a draft wants, best of the person's own words."""

from dataclasses import dataclass

from relpitch.drafting.examples import examples
from relpitch.drafting.pieces import Pieces
from relpitch.drafting.reading import Reading

_LINES_IN = {
    "de": {
        "who": ("Nur wem, in ein paar Worten.", "Leute, die den ganzen Tag sitzen"),
        "change": ("Was ändert sich für sie?", "sie schlafen wieder durch"),
        "touch": ("Was könntest du zeigen, erzählen oder mitgeben?", "dir eine Dehnung zeigen"),
    },
    "es": {
        "who": ("Solo a quién, en pocas palabras.", "personas que pasan el día sentadas"),
        "change": ("¿Qué cambia para ellos?", "vuelven a dormir bien"),
        "touch": ("¿Qué podrías enseñar, contar o dar?", "enseñarte un estiramiento"),
    },
}
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


def asked_in(draft: Pieces, language: str) -> Asked | None:
    """What the first gap of a draft in another language asks for."""
    gap = next((each.gap for each in draft if each.gap), "")
    lines = _LINES_IN.get(language)
    return Asked(gap, *lines[gap], theirs=False) if gap and lines else None
