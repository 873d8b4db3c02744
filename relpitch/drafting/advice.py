"""The third answer as a sentence of the person's own: advice, which is given by being said; an offer.

Nothing of it is turned and nothing asked after it: “I'd tell them to ring at ten past, not eight.”
"""

import re

from relpitch.drafting.as_said import acts, following, in_sentence
from relpitch.drafting.doubts import doubts
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.reading import UNSURE, Reading, asks, count, is_verb
from relpitch.drafting.sorting import Sorted, is_unknown, is_wish
from relpitch.drafting.tidying import capital

FORM = "told"
_MOST_WORDS, _MOST_SENTENCES_MORE = 30, 2
_I_WOULD = r"(?:i(?:['’]?d| would| should|['’]?ll| will)|would)"
_OFTEN = r"(?:(?:just|always|only|probably|honestly|maybe|usually) )*"
_SAYS = re.compile(
    rf"(?i)^\W*(?:(?:honestly|well|yeah|so|just|probably|basically|um|look)\W+)*{_I_WOULD} {_OFTEN}say\b"
    r"(?!\s+(?:that|th[eo]se)\b)"
)
_ADVICE = re.compile(r"(?i)\b(?:it|you|your|yourself|['’]s)\b")
_BEGINS = frozenset(
    {"don't", "never", "always", "just", "you", "you're", "it's", "it", "there's", "that's", "not"}
)
_TELLS = re.compile(
    rf"(?i)^(?P<would>{_I_WOULD} |(?:i )?(?:can|could) |i )?{_OFTEN}"
    r"(?P<what>(?:tell|remind) (?:them|you|people|folks|'?em)"
    r" (?:to|that|not|don['’]t|never|it|it['’]s|they|they['’]re|you|you['’]re|there['’]s|there|nobody) .+"
    r"|ask (?:(?:them|people|folks|'?em) (?:the|their|what|how|about|for|if|whether|one)"
    r"|the name|after|how|what (?:he|she|it)) .+"
    r"|ask (?:(?:them|him|her) )?(?:the|their|his|her) names?)$"
)
# “I'd ask one question: what did they always have in their pockets?”
_ASKING = re.compile(r"(?i)i(?:['’]d| would) ask (?:one|a|the|this|just one) [\w ]*question: .+\?$")
_RING = re.compile(r"(?i)(?:ring|call|phone|dial|text) \d+\b")
_CONTRAST = re.compile(
    r"(?i)(?P<before>[\w'’]+) not (?=(?:(?:instead of|at|in|on|the|a|\w+ing) )?[\w'’]+(?: it| them| of)?$)"
)
_NOT_APART = frozenset(
    {"or", "and", "but", "if", "to", "why", "of", "is", "are", "am", "was", "were", "be", "do", "does", "did"}
    | {"will", "can", "could", "would", "should", "may", "might", "have", "has", "had"}
)
_DONT = re.compile(r"(?i)\b(?P<before>don['’]t (?P<verb>\w+)\b[^,.;]*?) (?=(?P=verb)\b)")
_BARE = re.compile(r"(?i)(?:tell|show|give|teach|lend|bring|send) (?:you|u)\b")
_OFFERS = re.compile(
    r"(?i)\b(?:on me|on the house|for free|no charge|free of charge|for nothing|for nowt|(?:is|are) free"
    r"|costs? nothing)\b"
)
_WILL = re.compile(
    r"(?i)^(?:i|we|mi) (?:can|could|will|would)\b|^(?:i|we)['’](?:ll|d)\b"
    r"|^there(?:['’]s| is) .* i (?:can|could|['’]ll) "
    r"|^you (?:tell|show|bring|give|send|say|pick|choose)\b.*\bi\b"
)
_YOU = re.compile(r"(?i)\b(?:you|your|ya|ye|yer|yuh|thee|thi|thy|y['’]all|yous|youse)\b")
_THIRD = re.compile(r"(?i)\b(?:they|them|their|themselves)\b")
_OTHERS = frozenset(
    {
        "they",
        "them",
        "their",
        "they're",
        "they've",
        "he",
        "she",
        "him",
        "her",
        "his",
        "someone",
        "somebody",
        "me",
    }
)


def advised(answer: str, sentences: list[str], found: Sorted) -> Reading:
    """Advice, said as such: “I'd say: put it next to the chips, not instead of them.”"""
    if sentences and _ASKING.match(sentences[0]):
        return _with_more(capital(sentences[0]), sentences, found)
    if not sentences or asks(sentences[0]):
        return UNSURE
    first, plain = sentences[0], plain_words(sentences[0])
    advice = ""
    ring = _RING.match(first) and _OTHERS.isdisjoint(plain)
    if ring or (_SAYS.search(answer) and _is_advice(first, plain)):
        advice = f"I’d say: {in_sentence(first)}"
    elif tells := _TELLS.match(first):
        would = (tells["would"] or "").strip()
        led = "I’d" if would.lower() in ("", "i", "would", "id") else capital(would)
        advice = f"{led} {in_sentence(tells['what'])}"
    if not advice or _is_doubtful(advice):
        return UNSURE
    return _with_more(_CONTRAST.sub(_apart, advice), sentences, found)


def offered(sentences: list[str], found: Sorted) -> Reading:
    """An offer that is a sentence already: “First cut is on me.”"""
    first = sentences[0] if sentences else ""
    plain = plain_words(first)
    if not plain or asks(first) or count(first) > _MOST_WORDS or is_wish(first) or is_unknown(first):
        return UNSURE
    mine = _WILL.match(first) and not english().is_("silent", plain[2] if len(plain) > 2 else "")
    own = (mine and _YOU.search(first)) or (_OFFERS.search(first) and acts(first))
    theirs = _OTHERS - {"me"} if _OFFERS.search(first) or plain[0] == "you" else _OTHERS
    if not own or not theirs.isdisjoint(plain) or _is_doubtful(first):
        return UNSURE
    return _with_more(first, sentences, found)


def said_to_you(sentences: list[str], found: Sorted) -> Reading:
    """An offer typed to whoever is met that tells of others: “I'd tell you what I say to them.”"""
    first = sentences[0] if sentences else ""
    you, others = _YOU.search(first), _THIRD.search(first)
    bare = _BARE.match(first)
    mine = (bare or _WILL.match(first)) and you and others and you.start() < others.start()
    if not mine or asks(first) or count(first) > _MOST_WORDS or is_wish(first) or _is_doubtful(first):
        return UNSURE
    return _with_more(f"I could {in_sentence(first)}" if bare else first, sentences, found)


def _is_advice(text: str, plain: list[str]) -> bool:
    begins = len(plain) > 2 and (plain[0] in _BEGINS or is_verb(plain[0]) or _may_be_done(text))
    advises = bool(_ADVICE.search(text)) or is_verb(plain[0]) or _may_be_done(text)
    return begins and advises and (_OTHERS - {"me"}).isdisjoint(plain)


def _may_be_done(text: str) -> bool:
    return tokens_of(f"I could {text}")[2].kind == "V"


def _apart(found: re.Match[str]) -> str:
    """The comma of “at ten past, not eight”; none in “you're not late”."""
    before = found["before"].lower().replace("’", "'")
    joined = before in _NOT_APART or before.endswith(("'re", "'s", "'m", "'ll", "'d", "n't"))
    return found[0] if joined else f"{found['before']}, not "


def _is_doubtful(text: str) -> bool:
    return bool(set(doubts(text)) - {"ends_open", "is_tangled"})


def _with_more(words: str, sentences: list[str], found: Sorted) -> Reading:
    """The sentence with those after it that may be said by themselves."""
    fine = [
        each
        for each in sentences[1:]
        if acts(each) and each not in (*found.stories, *found.wishes, *found.unknown) and not doubts(each)
    ]
    kept = following(fine[:_MOST_SENTENCES_MORE])
    left = len(kept) < len(sentences) - 1 or bool(found.wishes or found.unknown)
    words = _DONT.sub(r"\g<before>, ", words)
    return Reading(capital(words), FORM, more=kept, rest=left, as_said=True)
