"""The first answer: whom the person helps."""

import re
from itertools import pairwise

from relpitch.drafting.grammar import is_whole
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.names import are_named, are_people, core_of, form_of, is_name
from relpitch.drafting.narrowing import NARROWS
from relpitch.drafting.phrases import Phrases, plain_words, words
from relpitch.drafting.reading import UNSURE, Reading, RoughWords, asks, count, cut_at, first_of, is_verb
from relpitch.drafting.tidying import lowered, strip_start, without_fillers

_MOST_WORDS = 18
_HINT_WORDS = 10
_MOST_LISTED = 4
_OURS = "I help "
_FEW_WORDS = 6
_MOST_OF_A_CLAUSE = 28
_WHO = frozenset({"who", "whose", "who've", "who're", "who'd", "who's"})
_ANEW = frozenset(
    {
        "i",
        "i'm",
        "we",
        "they",
        "they're",
        "they've",
        "it",
        "it's",
        "my",
        "there",
        "so",
        "then",
        "like",
        "also",
        "maybe",
        "basically",
        "just",
    }
)
_IDENTITY = re.compile(r"(?i)^(?:I'm|I’m|I am|as|being|work as|I work as|I was)\s+(?:an?|the)\b")
_PARENTHESIS = re.compile(r"\s*\([^()]*\)")
_SLASH = re.compile(r"(?<=[^\W\d_])\s*/\s*(?=[^\W\d_])")
_SAY = re.compile(r"(?i)(?:people|everyone|friends|they|some|mates) (?:always )?(?:say|tell|think|reckon)\b")
_PIECES = re.compile(r"[,;:]|\s[-–—]")


def read_who(sentences: list[str]) -> Reading:
    """The first sentence that surely names someone; else what may be meant."""
    if listed := _listed(sentences):
        return listed
    hint = ""
    for at, sentence in enumerate(sentences):
        reading = _read(sentence)
        if reading.words:
            rest = reading.rest or at > 0 or len(sentences) > at + 1
            return Reading(reading.words, reading.form, reading.ours, rest=rest, at=at)
        hint = hint or reading.hint
    return Reading(hint=hint, rest=bool(sentences))


def _listed(sentences: list[str]) -> Reading | None:
    """Several names, each on a line of its own, as one."""
    if not 2 <= len(sentences) <= _MOST_LISTED or any(count(each) > _MOST_LISTED for each in sentences):
        return None
    if any(plain_words(each)[0] in ("those", "the", "these") for each in sentences[1:]):
        return None
    names = [_read(each) for each in sentences]
    if not all(each.words and each.ours == _OURS and not each.rest for each in names):
        return None
    *firsts, last = [each.words for each in names]
    return Reading(f"{', '.join(firsts)} and {last}", "long" if len(names) > 2 else "many", _OURS)


def _read(sentence: str) -> Reading:
    bare = sentence.rstrip("? ")
    if asks(sentence) and count(bare) > 1 and _named(RoughWords(bare)).words:
        sentence = bare  # “people who live alone?”
    if asks(sentence) or _SAY.match(sentence):
        return UNSURE
    shorter = _PARENTHESIS.sub("", sentence)
    text = _SLASH.sub(" and ", shorter)
    reading = _whole_name(RoughWords(without_fillers(sentence))) or first_of(_RULES, RoughWords(text))
    hint = "" if reading.words else _hint(text)
    return Reading(reading.words, reading.form, reading.ours, hint, rest=reading.rest or shorter != sentence)


def _whole_name(raw: RoughWords) -> Reading | None:
    """A name with all that “who ...” tells, however long, where grammar finds it whole."""
    plain = raw.plain
    at = next((at for at, each in enumerate(plain) if each in _WHO or each == "because"), 0)
    if not 0 < at <= _FEW_WORDS or len(plain) > _MOST_OF_A_CLAUSE or re.search(r"[():;/…]", raw.text):
        return None
    cuts = [begin for begin in range(at, len(plain)) if english().who["cut"].begin(plain, begin)]
    anew = any(
        not _ANEW.isdisjoint(plain[begin : begin + english().who["cut"].begin(plain, begin)])
        for begin in cuts
    )
    goes_on = all(_goes_on(RoughWords(each)) for each in raw.text.split(",")[1:])
    short = not cuts and "," not in raw.text
    if (
        short
        or anew
        or not goes_on
        or not (is_name(RoughWords(" ".join(plain[:at]))) and is_whole(f"I help {_small(raw.text)}."))
    ):
        return None
    return Reading(_small(raw.text), "whole", _OURS)


def _goes_on(raw: RoughWords) -> bool:
    return bool(english().who["goes_on"].begin(raw.plain)) or raw.first in ("which", "even", "but")


def _helping_later(raw: RoughWords) -> Reading | None:
    """“I am a mum of three and I help …”."""
    found, phrases = words(raw.text), english().who["helping_after"]
    for at in range(1, len(found)):
        begun = phrases.begin(raw.plain, at)
        if begun and at + begun < len(found):
            reading = _helped(raw.text[found[at + begun].start :])
            return Reading(reading.words, reading.form, reading.ours, rest=True) if reading.words else None
    return None


def _helping(raw: RoughWords) -> Reading | None:
    bare = strip_start(raw.text, english().who["help"])
    return _helped(lowered(bare)) if bare != raw.text else None


def _helped(text: str) -> Reading:
    """What follows the person's own “I help”: as right as they wrote it."""
    text = strip_start(text, english().lead)
    kept, gone = _cut(text, least=2, most=_MOST_WORDS + 4)
    plain = plain_words(kept)
    nobody = not plain or english().who["nobody"].begin(plain) == len(plain)
    if nobody or plain[0] in ("out", "in", "at") or english().is_("pronoun", plain[0]):
        return UNSURE
    kept = lowered(kept)
    core = core_of(plain)
    acts = any(is_verb(each) for each in plain[1:]) and not are_people(core)
    acts = acts or _begins_a_deed(plain[len(core) :])
    return Reading(_mended(kept, plain), "whole" if acts else form_of(plain), _OURS, rest=gone)


def _cut(text: str, *, least: int, most: int) -> tuple[str, bool]:
    """The text up to where another thought begins; “and have …” goes on with what “who …” tells."""
    who = english().who
    kept, gone = cut_at(text, who["cut"], least=least, most=most)
    at = who["cut_main"].first(plain_words(kept))
    if at is None or at < least or not {"who", "that", "who've", "who're"}.isdisjoint(plain_words(kept)[:at]):
        return kept, gone
    return cut_at(kept, who["cut_main"], least=least, most=most)[0], True


def _begins_a_deed(rest: list[str]) -> bool:
    """Whether what they are helped to do stands right after the name: “people sleep”, “with their books”."""
    first, second = [*rest, "", ""][:2]
    helped = first in ("with", "through") and english().is_("determiner", second)
    return is_verb(first) or first == "to" or helped


def _own(raw: RoughWords) -> Reading | None:
    """A verb of the person's own, and those it is done for: “I work with shy kids”."""
    who = english().who
    begun, ours = who["own"].begin(raw.plain), ""
    if not begun:
        begun, ours = who["own_bare"].begin(raw.plain), "I love "
    if not begun:
        return None
    text = lowered(raw.text) if ours else raw.text
    kept, gone = _cut(text, least=begun + 1, most=_MOST_WORDS + 4)
    found = words(kept)
    if len(found) <= begun:
        return UNSURE
    named = _named(RoughWords(lowered(kept[found[begun].start :])))
    if named.words:
        return Reading(kept, "own", ours, rest=gone or named.rest)
    people = any(are_people([each]) for each in plain_words(kept)) and "not" not in plain_words(kept)
    short = not ours and 3 <= len(found) <= _HINT_WORDS
    return Reading(kept, "own", ours, rest=gone) if people and short else UNSURE


def _work(raw: RoughWords) -> Reading | None:
    """A short sentence about what the person does: “I clean offices at night”."""
    short = raw.first in ("i", "we") and 3 <= len(raw.plain) <= _HINT_WORDS
    return Reading(raw.text, "own") if short and raw.is_(1, "trade") else None


def _name(raw: RoughWords) -> Reading:
    return _named(RoughWords(strip_start(strip_start(raw.text, english().who["names"]), english().lead)))


def _named(raw: RoughWords) -> Reading:
    """A name of people, where it surely is one; what is tacked on only where all of it is."""
    if _IDENTITY.match(raw.text):
        return UNSURE
    kept, gone = _cut(_small(raw.text), least=1, most=_MOST_WORDS + 4)
    kept = re.sub(r"(?i)\s+(?:including|such as|like|e\.?g\.?)$", "", kept)
    if plain_words(kept) == ["you"]:
        return Reading("you", "many", _OURS)
    before, *others = (RoughWords(without_fillers(each)) for each in _PIECES.split(kept))
    goes_on = english().who["goes_on"]
    named = all(is_name(each, strictly=True) or goes_on.begin(each.plain) for each in others)
    described = all(
        each in english().lists["adjective"] or each.endswith(("ed", "y")) for each in before.plain
    )
    whole = [(RoughWords(kept), gone)] if named or described else []
    for name, rest in (*whole, (before, True)):
        if is_name(name) and (is_name(before) or described):
            each = _mended(name.text, name.plain)
            listed = all(
                is_name(other, strictly=True) and (len(others) > 1 or not other.is_(0, "determiner"))
                for other in others
            )
            picked = NARROWS.match(_PIECES.split(kept)[-1].strip())
            if others and not rest and listed and not picked and "and" not in name.plain:
                each = " and ".join(each.rsplit(", ", 1))
            return Reading(each, form_of(name.plain), _OURS, rest=rest)
    return UNSURE


def _small(text: str) -> str:
    """The name as it goes on in a sentence: “hobby bakers”; of a nation or a name the capital stays."""
    text = lowered(text)
    first, _, rest = text.partition(" ")
    proper = re.search(r"(?:an|ish|ese|i|ch)$", first) or first.casefold() in english().written
    plain = first[1:].islower() and first[:1].isupper() and len(first) > 3
    placed = message_words().is_("city", first) or message_words().is_("first_name", first)
    described = rest[:1].islower() and not placed and are_named(f"{first.lower()} {rest.partition(',')[0]}")
    return (
        text[0].lower() + text[1:]
        if plain and described and not proper and first not in ("Deaf", "Black")
        else text
    )


def _mended(text: str, plain: list[str]) -> str:
    """“the elderly” for “elderly”."""
    return f"the {text}" if len(plain) == 1 and english().is_("collective", plain[0]) else text


_RULES = (_helping_later, _helping, _own, _work, _name)
_NEEDS = Phrases(["can't", "are", "don't", "need", "want", "have", "always"], {})


def _hint(text: str) -> str:
    """A few words that seem to name someone, out of an answer that does more than that."""
    found = words(text)
    starts = {at + 1 for at, each in enumerate(found[:-1]) if english().is_("breaks", each.plain)}
    for at, (one, other) in enumerate(pairwise(found)):
        if any(mark in text[one.end : other.start] for mark in ",;:–—("):
            starts.add(at + 1)
    pieces = [without_fillers(text[found[at].start :]) for at in sorted(starts)]
    pieces.append(cut_at(text, _NEEDS, least=1, most=_HINT_WORDS)[0])
    for piece in pieces:
        named = _named(RoughWords(piece)) if piece else UNSURE
        if (
            named.words
            and count(named.words) <= _HINT_WORDS
            and not _does_something(plain_words(named.words))
        ):
            return named.words
    return ""


def _does_something(plain: list[str]) -> bool:
    """Whether words that seem to name someone tell what I do: “my sister make soap”, “fixing computers”."""
    first = core_of(plain)
    aside = any(each in ("suppose", "guess", "think", "reckon") for each in plain)
    is_doing = first[0].endswith("ing") and not english().is_("ing_name", first[0])
    return (
        aside
        or is_doing
        or first[0] in ("now", "me")
        or any(english().is_("doing", each) for each in first[1:-1])
    )
