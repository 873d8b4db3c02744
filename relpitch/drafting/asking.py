"""The one line that asks for what the first gap of a draft wants, best of the person's own words."""

from collections.abc import Callable
from dataclasses import dataclass

from relpitch.drafting.aloud import not_sayable
from relpitch.drafting.as_said import acts
from relpitch.drafting.change import read_change
from relpitch.drafting.lexicon import english
from relpitch.drafting.names import are_people, core_of
from relpitch.drafting.own_words import own_words, own_words_in, told_of, wanted
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Pieces
from relpitch.drafting.reading import Reading, count
from relpitch.drafting.tidying import without_fillers
from relpitch.drafting.touch import read_touch
from relpitch.drafting.who import read_who
from relpitch.drafting.who_said import names_nobody_yet, names_someone

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
    "wish": "one idea to take home",
}
"""Of nobody's life in particular, so that they fit beside any answer."""
_LINES = {
    "who": "Just who, in a few words.",
    "change": "They ... what?",
    "touch": "What could you tell, show or give them?",
    "wish": "What would they get?",
}


_SUBJECTS = frozenset(
    {
        "everybody",
        "everyone",
        "nobody",
        "it",
        "it's",
        "they",
        "that",
        "that's",
        "there",
        "he",
        "she",
        "people",
    }
)
_READS = {"who": read_who, "change": read_change, "touch": read_touch}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, of which answer. `words` are the example.

    `theirs`: they are of the answer, and would fit as they are.
    """

    answer: str
    line: str
    words: str
    theirs: bool
    lead: str = "For example:"


def asked_for(
    draft: Pieces, readings: dict[str, Reading], typed: dict[str, list[str]], *, wished: bool
) -> Asked | None:
    """What the first gap asks for; None where there is no gap. `typed` are the sentences of each answer."""
    gap = next((each.gap for each in draft if each.gap), "")
    if not gap:
        return None
    hints = [without_fillers(readings[gap].hint), own_words(gap, typed)]
    if gap == "touch" and not wished:
        hints.insert(1, told_of(typed["touch"]))
    if any("is_labelled" in not_sayable(each) for each in typed[gap]):
        hints = []  # “mums: know what to ask for”
    hints = [
        each for each in hints if each and not set(not_sayable(each)) - {"lacks_a_verb", "lacks_a_subject"}
    ]
    if gap == "touch":
        hints = [each for each in hints if plain_words(each)[0] not in _SUBJECTS]
    if gap == "who":
        hints.sort(key=lambda each: not (" who " in each or are_people(core_of(plain_words(each)))))
        hints = [
            each
            for each in hints
            if each
            and not english().lists["whoever"].issuperset(plain_words(each))
            and not names_nobody_yet(each)
            and (names_someone(each) or names_someone(f"a {each}") or (count(each) > 1 and not acts(each)))
        ]
    if gap == "who":
        hints.append(next(filter(None, map(wanted, typed["change"][:1])), ""))
    hint = next(filter(None, hints), "")
    line = _LINES["wish" if wished and gap == "touch" else gap]
    example = _EXAMPLES["wish" if wished and gap == "touch" else gap]
    return Asked(gap, line, hint or example, bool(hint and _READS[gap]([hint]).words))


def asked_in(
    draft: Pieces, language: str, typed: dict[str, str], fits: Callable[[str, str], bool]
) -> Asked | None:
    """What the first gap of a draft in another language asks for; `fits` tells whether words do."""
    gap = next((each.gap for each in draft if each.gap), "")
    lines = _LINES_IN.get(language)
    if not gap or not lines:
        return None
    line, example = lines[gap]
    own = own_words_in(typed[gap], language)
    sure = fits(gap, own)
    if own == typed[gap].strip(" .!?") and not sure:
        own = ""  # nobody needs their own answer again
    return Asked(gap, line, own or example, sure and bool(own), _LEADS[language])
