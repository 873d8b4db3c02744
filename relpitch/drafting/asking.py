"""The one line that asks for what the first gap of a draft wants, best of the person's own words."""

from dataclasses import dataclass

from relpitch.drafting.pieces import Pieces
from relpitch.drafting.reading import Reading

_LEADS = {"de": "Zum Beispiel:", "es": "Por ejemplo:"}
_LINES_IN = {
    "de": {
        "who": ("Nur wem, in ein paar Worten.", "Leute, die allein leben"),
        "change": ("Was ändert sich für sie?", "sie haben mehr Zeit für das, was sie mögen"),
        "touch": ("Was könntest du zeigen, erzählen oder mitgeben?", "dir zeigen, was mir geholfen hat"),
    },
    "es": {
        "who": ("Solo a quién, en pocas palabras.", "personas que viven solas"),
        "change": ("¿Qué cambia para ellos?", "tienen más tiempo para lo que les gusta"),
        "touch": ("¿Qué podrías enseñar, contar o dar?", "enseñarte lo que a mí me ayudó"),
    },
}
_EXAMPLES = {
    "who": "people who live alone",
    "change": "they have more time for what they like",
    "touch": "show you the one thing that helped me",
}
"""Of nobody's life in particular, so that they fit beside any answer."""
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
    lead: str = "For example:"


def asked_for(draft: Pieces, readings: dict[str, Reading], *, wished: bool) -> Asked | None:
    """What the first gap asks for; None where there is no gap."""
    gap = next((each.gap for each in draft if each.gap), "")
    if not gap:
        return None
    hint = readings[gap].hint
    line = _LINES["wish" if wished and gap == "touch" else gap]
    return Asked(gap, line, hint or _EXAMPLES[gap], bool(hint))


def asked_in(draft: Pieces, language: str) -> Asked | None:
    """What the first gap of a draft in another language asks for."""
    gap = next((each.gap for each in draft if each.gap), "")
    lines = _LINES_IN.get(language)
    return Asked(gap, *lines[gap], theirs=False, lead=_LEADS[language]) if gap and lines else None
