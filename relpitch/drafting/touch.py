"""The third answer: a small thing for whoever is met, said to them."""

import re

from relpitch.drafting.conditions import read_condition
from relpitch.drafting.favours import read_favour, speaks_of_another, unspoken
from relpitch.drafting.lexicon import english
from relpitch.drafting.reading import UNSURE, Reading, Said, asks, count, cut_at, first_of
from relpitch.drafting.tidying import capital, without_fillers
from relpitch.drafting.turning import turned

_MOST = 34
_MORE = 2
_GIVEN_BACK = re.compile(r"(?i)^(?!if|when|whenever|once).*, they\b")
# what I do for those I help: “I just say good morning and their name”
_HABIT = re.compile(
    r"(?i)^(?:I|we) (?:(?:just|always|usually|often|sometimes|only|simply) )?"
    r"(?!can\b|could\b|will\b|would\b|might\b|may\b|know\b|have\b|keep\b|carry\b)[a-z]+ "
)
_PAST = re.compile(r"(?i)^(?:I|we) (?:was|were|had|did|used)\b")


def read_touch(sentences: list[str]) -> Reading:
    """The first sentence that surely fits, and those after it; else what may be meant."""
    for at, sentence in enumerate(sentences):
        reading = _read(sentence)
        if not reading.words:
            continue
        more = [_read(each) for each in sentences[at + 1 :]]
        forms = ("asks", "invites") if reading.form in ("verb", "thing") else ("clause", "asks", "invites")
        kept = tuple(each.words for each in more if each.form in forms and not each.ours)
        rest = reading.rest or at > 0 or len(kept[:_MORE]) < len(more)
        return Reading(reading.words, reading.form, reading.ours, more=kept[:_MORE], rest=rest, at=at)
    return Reading(rest=bool(sentences))


def _read(sentence: str) -> Reading:
    """How a sentence is said, or its beginning, where only that fits."""
    if _GIVEN_BACK.search(sentence):
        return UNSURE  # “I give one jar, they bring back the jar”
    if count(sentence) > _MOST:
        kept, gone = cut_at(sentence, english().touch["cut"], least=6, most=_MOST)
        sentence, cut = (kept, True) if gone and 4 < count(kept) <= _MOST else ("", True)
    else:
        cut = False
    reading = first_of(_RULES, Said(sentence)) if sentence else UNSURE
    if not reading.words and "," in sentence and not asks(sentence):
        first = first_of(_RULES, Said(without_fillers(sentence.partition(",")[0])))
        reading, cut = (first, True) if first.form in ("verb", "thing") else (reading, cut)
    return Reading(reading.words, reading.form, reading.ours, rest=cut or reading.rest)


def _question(said: Said) -> Reading | None:
    """A question, where it is put to whoever is met."""
    put = english().touch["question"].begin(said.plain)
    if not put and (not asks(said.text) or _favour(Said(said.text.rstrip("? ")))):
        return None
    turned_ = turned(said.text)
    spoken = Said(turned_)
    about = {"you", "your", "you're", "yours", "it", "this", "that"} & set(spoken.plain)
    loose = english().is_("unasked", spoken.first) and "you" not in spoken.plain[:3]
    if not turned_ or not about or loose or "hire" in spoken.plain:
        return UNSURE
    return Reading(f"{capital(turned_.rstrip('? '))}?", "asks")


def _condition(said: Said) -> Reading | None:
    return read_condition(said) if english().touch["noticing"].begin(said.plain) else None


def _unsaid(said: Said) -> Reading | None:
    """Nothing to be said: a smile, a business card."""
    given = said.first == "give" and said.word(1) in ("them", "you", "someone")
    bare = said.plain[2:] if given else said.plain
    nothing = english().touch["unsaid"].begin(bare)
    return UNSURE if nothing and len(bare) <= nothing + 3 else None


def _invitation(said: Said) -> Reading | None:
    invites = english().touch["invites"].begin(said.plain) and not speaks_of_another(said.plain)
    return Reading(capital(said.text), "invites") if invites else None


def _favour(said: Said) -> Reading | None:
    """“show them a stretch”, “I could show them a stretch”, “a loaf of bread”."""
    reading = read_favour(Said(said.text.rstrip("? ")))
    return reading if reading.words else None


def _clause(said: Said) -> Reading | None:
    """A clause of the person's own, said as it is where it speaks to no third person."""
    if not english().touch["clause"].begin(said.plain):
        return None
    if said.first in ("my", "our") and "," in said.text and not _is_clause(Said(said.text.partition(",")[0])):
        return None
    text = said.text
    if said.has("third_person") and not {"he", "she", "him", "his", "her"} & set(said.plain):
        text = turned(text) if _may_turn(said) else ""
    elif {"he", "she", "him"} & set(said.plain) and not {"you", "your"} & set(said.plain):
        text = ""
    if not text or not _is_clause(said) or _announces(said):
        return UNSURE
    return Reading(capital(text), "clause")


def _may_turn(said: Said) -> bool:
    if said.first == "they":
        return True
    if _HABIT.match(said.text):
        return False
    mine = said.first in ("i", "we", "i'd", "i'll", "i've", "there's") and not _PAST.match(said.text)
    far = "them" in said.plain and said.plain.index("them") > 4
    return mine and not far and "they" not in said.plain[:2]


def _announces(said: Said) -> bool:
    """Whether it announces what is better done: “I smile”; or what is not for the one who is met."""
    if said.first in ("i", "we") and said.is_(1, "opinion"):
        return True
    if said.first in ("i'm", "we're") and not {"here", "happy", "glad"} & set(said.plain):
        return True
    others = not english().lists["unnamed"].isdisjoint(said.plain[1:5])
    mine = said.first in ("i", "i'd", "i'll") and said.word(1) not in ("know", "have", "teach", "met")
    return (others and mine) or unspoken(said.plain)


def _is_clause(said: Said) -> bool:
    """Whether there surely is a verb right after the subject."""
    if len(said.plain) < 3:
        return False
    verbs = ("finite", "does", "past", "verb", "both", "doing")
    return (
        said.first in ("there", "here")
        or "'" in said.first
        or any(said.is_(at, *verbs) for at in range(1, 5))
    )


_RULES = (_question, _condition, _unsaid, _invitation, _favour, _clause)
