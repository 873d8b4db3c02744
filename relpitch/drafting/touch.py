"""The third answer: a small thing for whoever is met, said to them."""

import re

from relpitch.drafting.conditions import read_condition
from relpitch.drafting.favours import is_theirs_to_do, read_favour, speaks_of_another, unspoken
from relpitch.drafting.lexicon import english
from relpitch.drafting.reading import UNSURE, Reading, RoughWords, asks, count, cut_at, first_of
from relpitch.drafting.tidying import capital, without_fillers
from relpitch.drafting.turning import turned

_MOST_WORDS = 34
_MOST_SENTENCES_MORE = 2
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
        rest = reading.rest or at > 0 or len(kept[:_MOST_SENTENCES_MORE]) < len(more)
        return Reading(
            reading.words, reading.form, reading.ours, more=kept[:_MOST_SENTENCES_MORE], rest=rest, at=at
        )
    return Reading(rest=bool(sentences))


def _read(sentence: str) -> Reading:
    """How a sentence is said, or its beginning, where only that fits."""
    if _GIVEN_BACK.search(sentence):
        return UNSURE  # “I give one jar, they bring back the jar”
    if count(sentence) > _MOST_WORDS:
        kept, gone = cut_at(sentence, english().touch["cut"], least=6, most=_MOST_WORDS)
        sentence, cut = (kept, True) if gone and 4 < count(kept) <= _MOST_WORDS else ("", True)
    else:
        cut = False
    reading = first_of(_RULES, RoughWords(sentence)) if sentence else UNSURE
    if not reading.words and "," in sentence and not asks(sentence):
        first = first_of(_RULES, RoughWords(without_fillers(sentence.partition(",")[0])))
        reading, cut = (first, True) if first.form in ("verb", "thing") else (reading, cut)
    return Reading(reading.words, reading.form, reading.ours, rest=cut or reading.rest)


def _question(raw: RoughWords) -> Reading | None:
    """A question, where it is put to whoever is met."""
    put = english().touch["question"].begin(raw.plain)
    if not put and (not asks(raw.text) or _favour(RoughWords(raw.text.rstrip("? ")))):
        return None
    turned_ = turned(raw.text)
    spoken = RoughWords(turned_)
    about = {"you", "your", "you're", "yours", "it", "this", "that"} & set(spoken.plain)
    loose = english().is_("unasked", spoken.first) and "you" not in spoken.plain[:3]
    if not turned_ or not about or loose or "hire" in spoken.plain:
        return UNSURE
    return Reading(f"{capital(turned_.rstrip('? '))}?", "asks")


def _condition(raw: RoughWords) -> Reading | None:
    return read_condition(raw) if english().touch["noticing"].begin(raw.plain) else None


def _unsaid(raw: RoughWords) -> Reading | None:
    """Nothing to be said: a smile, a business card."""
    given = raw.first == "give" and raw.word(1) in ("them", "you", "someone")
    bare = raw.plain[2:] if given else raw.plain
    nothing = english().touch["unsaid"].begin(bare)
    return UNSURE if nothing and len(bare) <= nothing + 3 else None


def _invitation(raw: RoughWords) -> Reading | None:
    if is_theirs_to_do(raw.text) and not speaks_of_another(raw.plain):
        return Reading(capital(raw.text), "invites")
    invites = english().touch["invites"].begin(raw.plain) and not speaks_of_another(raw.plain)
    return Reading(capital(raw.text), "invites") if invites else None


def _favour(raw: RoughWords) -> Reading | None:
    """“show them a stretch”, “I could show them a stretch”, “a loaf of bread”."""
    reading = read_favour(RoughWords(raw.text.rstrip("? ")))
    return reading if reading.words else None


def _clause(raw: RoughWords) -> Reading | None:
    """A clause of the person's own, said as it is where it speaks to no third person."""
    if not english().touch["clause"].begin(raw.plain):
        return None
    if (
        raw.first in ("my", "our")
        and "," in raw.text
        and not _is_clause(RoughWords(raw.text.partition(",")[0]))
    ):
        return None
    text = raw.text
    if raw.has("third_person") and not {"he", "she", "him", "his", "her"} & set(raw.plain):
        text = turned(text) if _may_turn(raw) else ""
    elif {"he", "she", "him"} & set(raw.plain) and not {"you", "your"} & set(raw.plain):
        text = ""
    if not text or not _is_clause(raw) or _announces(raw):
        return UNSURE
    return Reading(capital(text), "clause")


def _may_turn(raw: RoughWords) -> bool:
    if raw.first == "they":
        return True
    if _HABIT.match(raw.text):
        return False
    mine = raw.first in ("i", "we", "i'd", "i'll", "i've", "there's") and not _PAST.match(raw.text)
    far = "them" in raw.plain and raw.plain.index("them") > 4
    return mine and not far and "they" not in raw.plain[:2]


def _announces(raw: RoughWords) -> bool:
    """Whether an answer announces what is better done: “I smile”; or what is not for the one who is met."""
    if raw.first in ("i", "we") and raw.is_(1, "opinion"):
        return True
    if raw.first in ("i'm", "we're") and not {"here", "happy", "glad"} & set(raw.plain):
        return True
    others = not english().lists["unnamed"].isdisjoint(raw.plain[1:5])
    mine = raw.first in ("i", "i'd", "i'll") and raw.word(1) not in ("know", "have", "teach", "met")
    return (others and mine) or unspoken(raw.plain)


def _is_clause(raw: RoughWords) -> bool:
    """Whether there surely is a verb right after the subject."""
    if len(raw.plain) < 3:
        return False
    verb_kinds = ("finite", "does", "past", "verb", "both", "doing")
    return (
        raw.first in ("there", "here")
        or "'" in raw.first
        or any(raw.is_(at, *verb_kinds) for at in range(1, 5))
    )


_RULES = (_question, _condition, _unsaid, _invitation, _favour, _clause)
