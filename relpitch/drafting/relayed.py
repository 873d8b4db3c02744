"""Where the words of an answer are no longer surely the person's own, or no longer about what they name.

Somebody who types for another writes “(grandad says next question)”; “he got on at the county” is about one
whom nobody named; “don't ask how they are” is a plan, and an order once it is said. What follows such a
sentence stays out of the draft with it, in sight.
"""

import re
from collections.abc import Callable, Sequence

from relpitch.drafting.doubts import acts_in
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.reading import is_past, is_verb

_SAYS = r"(?:says|said|reckons|is saying|asks|wants (?:me|you) to)"
_HE_SAYS = re.compile(rf"(?i)(?:^|\)\W*|\b(?:ok|okay|so|well|and|but)\W+)s?he {_SAYS}\b")
_FAMILY = (
    r"(?:grand\w+|gran|granny|nana?|mum|mom|mother|dad|father|aunt\w*|uncle|husband|wife"
    r"|sister|brother|son|daughter|he|she)"
)
_DOES = r"(?:laughing|crying|typing|writing|nodding|asking|saying|shouting|snoring)"
_ASIDE = re.compile(
    rf"(?i)[(\[](?:my |the |and |now )?{_FAMILY}(?:(?: is|['’]s| keeps)? {_DOES}| {_SAYS}| wants)\b"
    rf"|[,–—-] ?(?:my )?{_FAMILY} (?:says|reckons)\W*$"
)
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_MEANS = re.compile(r"(?i)[(\[](?:s?he|they|i) means? ([^,()\[\]]+)")
_JOKE = re.compile(r"(?i)(?:(?:just|only|i['’]?m|nah|no) )*(?:kidding|joking|jk)\b")
_BEGINS = re.compile(rf"(?i)(?:my )?{_FAMILY} {_SAYS}\b(?! (?:i|i['’]m|we|it|you)\b)")
_PERIOD = re.compile(r"(?i)\w period (?:there|they|it|that|i)\b")
_HE = re.compile(r"(?i)s?he (\w+)")
_ONE = frozenset({"a", "an", "one", "my", "our", "the", "this", "that", "another", "his", "her", "your"})
_NEAR_WORDS = 3
_ORDERS = re.compile(
    r"(?i)(?:and |but |just )?(?:don['’]?t|do not|never) "
    r"(?!have\b|need\b|worry\b|be\b|mind\b|want\b|think\b|know\b|care\b)(\w+)"
)
_AND_NOT = re.compile(
    r"(?i)\b(and|but) (?:don['’]?t|do not) "
    r"(?!have\b|need\b|worry\b|be\b|mind\b|want\b|think\b|know\b|care\b)(?=\w)"
)
_SUBJECT = re.compile(
    r"(?i)\b(?:i|we|you|they|he|she|it|who|that|which|people|if|when|so)(?:['’]\w+)?\b(?! for\b)"
)
_HIS = re.compile(r"(?i)\b(?:his|her|him|hers|he|she)\b")  # “not thinking about his stroke”
_NOTHING_HAD = re.compile(r"(?i)they (?:have|need|want|get|make|give|take|become|['’]ve)$")


_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_COUNTED_ANEW = re.compile(rf"(?i)\b{_NUMBER}\b[^.;:]*\bno,? {_NUMBER}\b(?! (?:else|of|more|knows|is|has)\b)")
_TO_THEM = re.compile(
    r"(?i)(?:girl|dude|bro|babe|sis|honey|buddy|hun),? (?:i|you|we|it|that|there|stop|come)\b"
)


def surely_own(name: str, sentences: Sequence[str], named: str = "") -> int:
    """How many sentences of an answer (`who`, `change`, `touch`) may be said; `named` is said before them."""
    for at, sentence in enumerate(sentences):
        before = " ".join((named, *sentences[:at]))
        if _is_relayed(sentence, before):
            return 0 if name == "who" else at
        if _NOT_SAID[name](sentence, before):
            return at
    return len(sentences)


def _is_relayed(sentence: str, before: str) -> bool:
    he_says = _HE_SAYS.search(sentence) and not names_one(before)
    return bool(he_says or _ASIDE.search(sentence))


def _not_who(sentence: str, _before: str) -> bool:
    return bool(_BEGINS.match(sentence) or _PERIOD.search(sentence)) or _wanders(sentence)


def _no_change(sentence: str, before: str) -> bool:
    """“they have”, or what he or she did once, where nobody was named."""
    he = _HE.match(sentence)
    plain_form = he is not None and is_verb(he[1].lower())  # “she sleep five hour”
    of_nobody = he is not None and (is_past(he[1].lower()) or plain_form) and not names_one(before)
    theirs = _HIS.search(sentence) and not (acts_in(sentence) or names_one(before) or names_one(sentence))
    return of_nobody or bool(theirs) or bool(_NOTHING_HAD.match(sentence)) or _wanders(sentence)


def _no_touch(sentence: str, _before: str) -> bool:
    return _is_order(sentence)


def _is_order(sentence: str) -> bool:
    """“don't ask”, “never judge”; “never instant” is none."""
    found = _ORDERS.match(sentence)
    if not found:
        return False
    return is_verb(found[1].lower()) or not re.search(r"(?i)\bnever\b", found[0])


def _wanders(sentence: str) -> bool:
    """“three, no, four”, counted anew while speaking; “girl I know”, said to those who are helped."""
    return bool(_COUNTED_ANEW.search(sentence) or _TO_THEM.match(sentence))


_NOT_SAID: dict[str, Callable[[str, str], bool]] = {
    "who": _not_who,
    "change": _no_change,
    "touch": _no_touch,
}


def meant(sentences: Sequence[str]) -> list[str]:
    """The sentences that may show what is meant: without asides in brackets, and after a joke."""
    after = max((at + 1 for at, each in enumerate(sentences) if _JOKE.match(each)), default=0)
    bare = [_BRACKETS.sub(" ", each).strip() for each in sentences[after:]]
    bare += [found[1] for each in sentences for found in _MEANS.finditer(each)]
    return [each for each in bare if each]


def names_one(text: str) -> bool:
    """Whether words name one person: “a boy in my class”, “my wife”, “Jasper”."""
    plain = plain_words(text)
    for at, word in enumerate(plain):
        if message_words().is_("first_name", word):
            return True
        if english().is_("one", word) and not _ONE.isdisjoint(plain[max(0, at - _NEAR_WORDS) : at]):
            return True
    return False


def with_orders_apart(sentence: str) -> list[str]:
    """“give them a job”, apart from “don't ask how they are”; “and not”, for “and don't”."""
    first, comma, order = sentence.partition(", ")
    if comma and _is_order(order) and not _SUBJECT.search(first):
        return [first, order]
    return [_with_not(sentence)]


def _with_not(sentence: str) -> str:
    """What “I could” goes before: “print it for them and not charge”."""
    found = _AND_NOT.search(sentence)
    if not found or _SUBJECT.search(re.sub(r"(?i)\bit\b", "", sentence[: found.start()])):
        return sentence
    return f"{sentence[: found.start()]}{found[1]} not {sentence[found.end() :]}"
