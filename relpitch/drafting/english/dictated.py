"""What was dictated or typed without a stop, with its marks: “comma”, a filler between two thoughts."""

import re

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.reading import is_verb

_MARKS = {"comma": ",", "full stop": ".", "period": ".", "question mark": "?", "exclamation mark": "."}
_SPOKEN = re.compile(r"(?i)\s+(full stop|question mark|exclamation mark)(?=\s|$)")
_COMMA = re.compile(r"(?i)\s+comma\s+")
_PERIOD = re.compile(r"(?i)\s+period(?=\s*$|\s+(?:i|they|we|it|he|she|and|so)\b)")
# “the widows on our road period there are three”: but “the trial period there is no charge”
_MID_PERIOD = re.compile(
    r"(?i)(?P<before>(?:\S+ ){2}(?P<last>[^\W\d_]+)) period (?=(?:there (?:is|are|was|were)|there['’]?s"
    r"|they are|they['’]?re|i['’]?m|that['’]?s|it['’]?s)\b)"
)
_KIND_OF_PERIOD = frozenset(
    {"a", "an", "the", "this", "that", "my", "our", "their", "her", "your", "any", "each", "every", "same"}
    | {"trial", "notice", "exam", "probation", "waiting", "grace", "time", "settling", "in", "first", "last"}
    | {"long", "short", "lunch", "free", "class", "double", "school", "hard", "difficult", "bad", "whole"}
    | {"transition", "heavy", "late", "dark", "quiet", "of", "cooling", "off", "rest", "growth", "holiday"}
    | {"next", "second", "third", "cold", "dry", "colonial", "that", "recovery", "newborn", "postpartum"}
)
_OF_TIME = re.compile(r"(?i)\b(?:in|during|after|before|for|over|through|throughout|since|until|within|of) ")
_SUBJECT = (
    r"(?:it|it['’]?s|they|they['’]?re|i|i['’]?m|we|she|he|there['’]?s|that['’]?s"
    r"|what i['’]?(?:ve)?|nobody|everyone|everybody|folks)"
)
_YEAH = re.compile(
    rf"(?i)(?<=[\w'’])(?<!\bare)(?<!\bis)(?<!['’]s)(?<!['’]re),? (?:yeah|right|innit),? (?={_SUBJECT}\b)"
)
_FILLER = re.compile(
    rf"(?i)(?<=[\w'’])(?<!which)(?<!what)\s+"
    rf"(?:basically|honestly|i mean(?: that['’]?s it)?|you know|y['’]?know|idk|lol|that['’]?s it)\s+"
    rf"(?={_SUBJECT}\b)"
)
_DEEDS = "give|tell|show|send|buy|lend|bring|make|take|teach|help"
_LED = frozenset({"id", "ill", "i", "i'd", "i’d", "i'll", "i’ll", "can", "could", "would", "always", "just"})
_IN_A_ROW = re.compile(rf"(?i)(?<=[\w'’]) (?=(?:{_DEEDS}) (?:'?em|them|him|her|u|you) )")
_FEW_WORDS = 3
_MOST_LETTERS = 3000
_LONG_THOUGHT = 9


_MAD = re.compile(
    r"(?i),? which is (?:mad|crazy|funny|weird|wild|nuts|great|nice|good)(?: when you think about it)?"
    r" (?:because|cos|bc) (?=i\b)"
)
_IT_IS = re.compile(
    r"(?i)(?<=[a-z])(?<!whether)(?<!\bif)(?<!\bthat)(?<!\bwhen)(?<!\bunless)(?<!\bbecause)"
    r" (?=it['’]?s (?:free|really|only|just|easy)\b|takes (?:\d|two|five|ten|only|just)\b)"
)
_BELIEVE = re.compile(r"(?i),? (?:would you believe|believe it or not),?(?= )")
_BREATH = re.compile(r"(?i)(?P<before>[a-z]{3,}s),? (?:um|uh|er|erm),? (?P<after>[a-z]+)\b")
_TO_THEM = re.compile(r"(?i)(?<=[a-z]),? (?:and )?i(?= [a-z]+ (?:them|him|her)\b)")
_THERES = re.compile(r"(?i)(?<=[a-z]) (?=there['’]?s (?:only|just|about|\d+)\b)")
_MOSTLY_THEY = re.compile(
    r"(?i)(?<=[a-z])(?<!\bbut)(?<!\band)(?<!\bso)(?<!\bor)"
    r",? (mostly|mainly|really|basically) (they|we) (?=[a-z])"
)
_AGED = re.compile(r"(?i)(?:(?<=[a-z]) |^)(i['’]?m \d\d),? (?=i )")
_NEVER = frozenset({"it", "that", "which", "this", "what", "who", "only", "she", "he"})


def with_marks(text: str) -> str:
    """The text with the marks its speaker said, and a comma for a filler between two thoughts."""
    if len(text) > _MOST_LETTERS:
        return text
    if _COMMA.search(text) and text.count(",") < 2:
        text = _PERIOD.sub(".", _COMMA.sub(", ", text))
    text = _PERIOD.sub(".", text) if re.search(r"(?i)\bperiod\s*$", text) and "." not in text else text
    text = _MID_PERIOD.sub(_stopped, text) if "." not in text else text
    text = _YEAH.sub(", ", text)
    text = _BREATH.sub(_paused, text)
    text = _THERES.sub(_stopped_before, text)
    text = _MOSTLY_THEY.sub(lambda each: f", {each[1]}. {each[2].capitalize()} ", _TO_THEM.sub(_anew, text))
    text = _SPOKEN.sub(lambda found: _MARKS[found[1].lower()], text)
    text = _AGED.sub(lambda found: f"{'. ' if found.start() else ''}{found[1]}. ", _BELIEVE.sub(",", text))
    text = _MAD.sub(". ", _thoughts(text))
    text = _IT_IS.sub(
        lambda found: (
            " " if _before(text, found.start()) in english().lists["goes_on_after"] | _NEVER else ", "
        ),
        text,
    )
    return _in_a_row(text)


def _paused(found: re.Match[str]) -> str:
    """The comma for “um” between two names: “new drivers um lads mostly”."""
    after = found["after"].lower()
    lists = english().lists
    goes_on = is_verb(after) or any(
        after in lists[each] for each in ("preposition", "finite", "pronoun", "joins")
    )
    return found[0] if goes_on or after in lists["determiner"] else f"{found['before']}, {found['after']}"


def _anew(found: re.Match[str]) -> str:
    """A full stop before “I teach them”, which tells of those who were named."""
    before = re.split(r"[.!?;,\n]", found.string[: found.start()])[-1].lower().split()
    opened = (
        not english().lists["opens_a_thought"].isdisjoint(before)
        or not before
        or before[-1] in english().lists["goes_on_after"]
    )
    return found[0] if opened or len(before) < _FEW_WORDS else ". I"


def _stopped_before(found: re.Match[str]) -> str:
    """A full stop before “there's only five of us”, which nothing joins."""
    joined = _before(found.string, found.start()) in english().lists["goes_on_after"] | english().lists[
        "opens_a_thought"
    ] | {
        "and",
        "but",
        "or",
    }
    return found[0] if joined else ". "


def _stopped(found: re.Match[str]) -> str:
    """The stop for “period” between two thoughts; the word, where it may be a time."""
    time = found["last"].lower() in _KIND_OF_PERIOD or _OF_TIME.search(found["before"])
    return found[0] if time else f"{found['before']}. "


def _before(text: str, at: int) -> str:
    return text[:at].rsplit(maxsplit=1)[-1].lower().strip(",.;:")


def _thoughts(text: str) -> str:
    """A filler between two thoughts as a comma; as a full stop after a long one."""
    result, behind = "", 0
    for found in _FILLER.finditer(text):
        before = re.split(r"[.!?;\n]", text[: found.start()])[-1]
        result += text[behind : found.start()]
        if before.split() and before.split()[-1].lower() in ("and", "but", "so", "or", "because", "n"):
            result += " "
        else:
            result += ". " if len(before.split()) >= _LONG_THOUGHT else ", "
        behind = found.end()
    return result + text[behind:]


def _in_a_row(text: str) -> str:
    """“buy them a coffee, give them my number”: deeds that nothing joined."""
    result, behind = "", 0
    if not re.match(rf"(?i)\W*(?:\w+ )?(?:{_DEEDS})\b", text):
        return text
    for found in _IN_A_ROW.finditer(text):
        before = text[: found.start()].split()
        if (
            before
            and before[-1].lower().strip(",.;:") not in english().lists["joins_a_deed"] | _LED
            and text[found.start() - 1] not in ",.;:!?"
        ):
            result += f"{text[behind : found.start()]}, "
            behind = found.end()
    return result + text[behind:]
