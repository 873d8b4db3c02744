"""How rough an answer is as it was typed: what each of its sentences has that may not be said for somebody.

It looks at the typed words alone, before any rule has mended them. A sentence without a flaw is tidy.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from relpitch import datafile, paths
from relpitch.drafting.english.english_words import is_english_word
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import Phrases, plain_words
from relpitch.drafting.english.pictures import is_picture
from relpitch.drafting.english.second_language import is_a_learners

_ENDS = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\s*\n+\s*")
_BULLET = re.compile(r"^\s*(?:[-–—•*·>→✓]+|\(?\d{1,2}[.)]|#+)\s+")
_MARKS = re.compile(r"[~=<>|@#\\{}\[\]_^→⇒➜↑↓•·£$€]|->|\.{2,}(?=.*\w)|…(?=.*\w)|--|https?:|www\.")
_SHORT = re.compile(r"[+()]|(?<!\w)&|&(?!\w)|(?<=\w)/|/(?=\w)|[!?]{2,}|!\?|[!?](?=\s+[a-zäöü])")
# “20min”, “10.15”, “06 12 34”: written, not said
_FIGURES = re.compile(r"(?i)\d\s?(?:min|mins|hrs?|yrs?|km|kg|k|m|x|h)\b|\d[.:]\d|\d{5,}|\d(?:[ -]\d{2,}){2,}")
_FIGURE_FOR_A_WORD = re.compile(
    r"(?i)\b2 (?:start|do|be|get|go|help|make|learn|find|say|see|know|have|run|work|school|much|many"
    r"|late|fat|shy)\b|\b4 (?:a|the|me|you|them|us|it|another|free|my|your|their|any\w*)\b"
    r"|\b(?:feel|feels|felt|u|me) [24] [a-z]"
)
_SMILEY = re.compile(r"(?<!\S)[:;=]-?[()DPpO/|]+(?!\w)|<3(?!\d)")
_MOST_WORDS, _MOST_WITHOUT_A_PAUSE = 28, 20
_MOST_OF_A_WRITTEN, _MOST_OF_ONE_WITHOUT_A_PAUSE = 40, 26
_PAUSES = re.compile(r"[,;:–—()]|\s-\s")
# “dejan de pedir perdón”: what they do, and no word to the form
_EXCUSES = re.compile(r"(?i)\b(?:p[ei]d\w+ perd[oó]n|perd[oó]n a\b|sorry sagen)")
_SHOUTED_OVER_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of a language that tell a rough answer."""

    begins: Phrases
    remarks: Phrases
    says: Phrases
    other: Phrases
    named: Phrases
    when: Phrases
    chat: frozenset[str]
    unclear: frozenset[str]
    brochure: frozenset[str]
    sayers: frozenset[str]


@cache
def signs(language: str) -> Signs:
    """The signs of a language that drafting knows."""
    table = _table().table(language)

    def phrases(name: str) -> Phrases:
        return Phrases(table.texts(name), {})

    def words(name: str) -> frozenset[str]:
        return frozenset(table.text(name).split())

    return Signs(
        begins=phrases("begins"),
        remarks=phrases("remarks"),
        says=phrases("says"),
        other=phrases("other"),
        named=phrases("named"),
        when=phrases("when"),
        chat=words("chat"),
        unclear=words("unclear"),
        brochure=frozenset(table.text("brochure", "").split()),
        sayers=words("sayers"),
    )


@cache
def _table() -> datafile.Entry:
    return datafile.read_table(paths.resources() / "drafting" / "rough.toml", "en", "de", "es")


def typed_sentences(answer: str) -> list[str]:
    """The sentences of an answer, as their own marks and lines part them."""
    parts = (_BULLET.sub("", each).strip() for each in _ENDS.split(answer.strip()))
    return [each for each in parts if any(map(str.isalnum, each))]


def flaws(sentence: str, language: str) -> list[str]:
    """What of a typed sentence may not be said for somebody; nothing, it may be, if it is short."""
    bare = _without_end(sentence)
    plain = plain_words(bare)
    found = [rule.__name__.strip("_") for rule in _FLAWS if rule(bare, plain, signs(language))]
    trusted = is_written(sentence)
    most, without_a_pause = (
        (_MOST_OF_A_WRITTEN, _MOST_OF_ONE_WITHOUT_A_PAUSE)
        if trusted
        else (_MOST_WORDS, _MOST_WITHOUT_A_PAUSE)
    )
    longest = max((len(plain_words(each)) for each in _PAUSES.split(bare)), default=0)
    if len(plain) > most or longest > without_a_pause:
        found.append("is_long")
    if language != "en" and "(" in bare:
        found.append("is_in_brackets")
    if language == "en" and not trusted and len(_unknown(bare)) > 1:
        found.append("has_unknown_words")
    return found


def slips(sentence: str, language: str) -> list[str]:
    """What of a typed sentence is surely put right in a few words, not in many."""
    bare = _without_end(sentence)
    found = [rule.__name__.strip("_") for rule in _SLIPS if rule(bare, plain_words(bare), signs(language))]
    if language == "en" and not is_written(sentence) and _unknown(bare):
        found.append("has_an_unknown_word")
    return found


def is_written(sentence: str) -> bool:
    """Whether a sentence begins and ends as one that was written with care: its words are trusted."""
    return sentence[:1].isupper() and sentence.rstrip("\"'”’)")[-1:] in (".", "?")


def _without_end(sentence: str) -> str:
    """The sentence without emoji and marks after its last word."""
    text = _SMILEY.sub(" ", sentence) if _SMILEY.search(sentence[-4:]) else sentence
    end = max((at for at, each in enumerate(text) if each.isalnum() or each in ")”\"'’"), default=-1)
    return text[: end + 1]


def _holds_a_picture(text: str, _plain: list[str], _signs: Signs) -> bool:
    return any(map(is_picture, text))


def _holds_a_mark(text: str, _plain: list[str], _signs: Signs) -> bool:
    return bool(_MARKS.search(text) or _SMILEY.search(text))


def _figures_for_words(text: str, _plain: list[str], _signs: Signs) -> bool:
    """“want 2 start”, “sign up 4 another”."""
    return bool(_FIGURE_FOR_A_WORD.search(text))


def _is_of_a_brochure(_text: str, plain: list[str], known: Signs) -> bool:
    return sum(each in known.brochure for each in plain) > 1


def _does_not_know(_text: str, plain: list[str], known: Signs) -> bool:
    begun = next((at for at, each in enumerate(plain) if each not in known.chat), 0)
    return bool(known.begins.begin(plain, begun))


def _remarks(text: str, _plain: list[str], known: Signs) -> bool:
    return known.remarks.within(plain_words(_EXCUSES.sub("", text)))


def _is_unclear(text: str, _plain: list[str], known: Signs) -> bool:
    return not known.unclear.isdisjoint(re.findall(r"[^\W\d_]+", text))  # “hr”, but not “HR”


def _is_relayed(_text: str, plain: list[str], known: Signs) -> bool:
    """“my wife says”."""
    at = known.says.first(plain)
    return at is not None and plain[max(0, at - 1)] in known.sayers


def _is_written_short(text: str, _plain: list[str], _signs: Signs) -> bool:
    return bool(_SHORT.search(text) or _FIGURES.search(text))


def _is_shouted(text: str, _plain: list[str], _signs: Signs) -> bool:
    letters = [each for each in text if each.isalpha()]
    return len(letters) > _SHOUTED_OVER_LETTERS and all(each.isupper() for each in letters)


def _chats(text: str, plain: list[str], known: Signs) -> bool:
    """“hr” for an hour, but not “HR”; “well, ...”, but not “as well”."""
    spelled = () if text.isupper() else re.findall(r"\b[A-Z]{2,}\b", text)
    here = known.chat.intersection(plain).difference(map(str.casefold, spelled))
    return bool(here - {"well"}) or plain[:1] == ["well"]


def _is_a_learners(text: str, _plain: list[str], _signs: Signs) -> bool:
    return is_a_learners(text)


_Rules = tuple[Callable[[str, list[str], Signs], bool], ...]
_FLAWS: _Rules = (
    _holds_a_picture,
    _holds_a_mark,
    _figures_for_words,
    _is_of_a_brochure,
    _does_not_know,
    _remarks,
    _is_unclear,
    _is_relayed,
    _is_a_learners,
)
_SLIPS: _Rules = (_is_written_short, _is_shouted, _chats)


def _unknown(text: str) -> list[str]:
    """The words in small letters that no dictionary has."""
    found = re.findall(r"(?<![\w'’.-])[a-zäöüß]+(?:['’-][a-z]+)*(?![\w'’])", text)
    return [each for each in found if len(each) > 2 and not _is_known(each.replace("’", "'"))]


@cache
def _listed() -> Mapping[str, bool]:
    words = frozenset().union(*english().lists.values())
    written = {each for each, right in english().written.items() if right.replace("'", "").lower() == each}
    return dict.fromkeys(words | written, True)


def _is_known(word: str) -> bool:
    return word in _listed() or is_english_word(word) or is_english_word(word.removesuffix("'s"))
