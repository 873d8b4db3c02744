"""An answer as it was said: its sentences whole, in their order, lightly mended.

Where no frame takes all of an answer, it goes into the draft so, and as few of our words as will do lead in.
"""

import re
from itertools import takewhile

from relpitch.drafting.classes import Classed
from relpitch.drafting.dictated import taken_apart
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.reading import asks, count
from relpitch.drafting.sorting import Sorted, is_unknown, is_wish
from relpitch.drafting.tidying import capital, lowered

MOST = 56
"""So many words of one answer are said; sentences after them stay out."""
_SHORT_SENTENCE_WORDS = 9
_FEW_WORDS = 3
_PARENTHESIS = re.compile(r"\s*\(([^()]{2,60})\)\s*")
_PROPER = re.compile(r"(?:ans?|ish|ese|is?|ch)$")
_NOT_PROPER = re.compile(r"(?i)(?:cians?|rians?|mans?|rans?|tisans?|ch|orphans?)$")
_SUBJECTLESS = re.compile(r"(?i)^(takes|costs|needs|works|lasts|took|cost)\b")
SO_MANY = re.compile(r"(?i)\d+ (?:years?|months?|weeks?)\b")
_TAKEN_BACK = re.compile(r"(?i)\b(?:hang on|no wait|scratch that|wait no)\b")
_OF_LIFE = frozenset(
    {"was", "got", "been", "had", "have", "has", "am", "i'm", "went", "lost", "i've", "were"}
)
_LEANS = frozenset({"it's", "it", "its", "that's", "they're", "not", "no", "yes"})
_NOBODY = frozenset({"nobody", "nothing", "everyone", "everybody", "someone", "somebody"})


def kept_of(sentences: list[str], found: Sorted, *, of_me: bool = False) -> tuple[list[str], bool]:
    """The sentences of an answer that are said, and whether any is not; none, where one turns another round.

    The stories told last are none of them: they are the proof; but `of_me`, a lone one is said.
    """
    kept: list[str] = []
    left = unsure = False
    for sentence in sentences[: len(sentences) - len(told_last(sentences, found, of_me=of_me))]:
        if is_unknown(sentence) or _is_aside(sentence) or sentence in found.unknown or _is_private(sentence):
            left = unsure = True
            continue
        if unsure and count(sentence) <= _FEW_WORDS and plain_words(sentence)[0] in _LEANS:
            continue  # “not sure if it's legal advice? it's not”
        unsure = False
        if _says_nothing(sentence) or _is_said(sentence, kept):
            continue
        if (
            sentence in found.wishes
            or _TAKEN_BACK.search(sentence)
            or _corrects(sentence)
            or _asks_for_me(sentence)
        ):
            return [], True
        if count(sentence) > 2 * MOST:
            return kept, True
        texts = taken_apart(_without_parentheses(sentence))
        if kept and sum(map(count, (*kept, *texts))) > MOST:
            return kept, True
        kept += texts
    if kept and count(kept[0]) > MOST:
        return [], True
    return kept, left


def told_last(sentences: list[str], found: Sorted, *, of_me: bool = False) -> list[str]:
    """The stories that an answer ends with; none of me, where it is nothing else."""
    if not sentences:
        return []
    last_stories = list(takewhile(lambda each: each in found.stories, reversed(sentences)))[::-1]
    mine = of_me and plain_words(sentences[0])[:1] in (["i"], ["i'm"], ["i've"], ["we"], ["we're"])
    return [] if mine or (of_me and len(last_stories) == len(sentences)) else last_stories


def following(sentences: list[str]) -> tuple[str, ...]:
    """The sentences after the first, each to be said by itself."""
    return tuple(capital(_with_subject(each)) for each in sentences)


def joined(first: str, others: list[str]) -> tuple[str, list[str]]:
    """The first sentence with the short words that only go on with it; the others."""
    rest = list(others)
    while rest and goes_on(rest[0]) and count(first) + count(rest[0]) <= MOST * 2 // 3:
        after = rest.pop(0)
        first = f"{first}, {in_sentence(after.strip(' ,()?'))}"
    return first, rest


def goes_on(text: str) -> bool:
    """Whether words are no sentence, but go on with the one before: “no charge”, “even the rude ones”."""
    plain = plain_words(text)
    begins = english().as_said["goes_on"].begin(plain)
    return bool(begins) and count(text) <= _SHORT_SENTENCE_WORDS and not (asks(text) or SO_MANY.match(text))


def acts(text: str) -> bool:
    """Whether words tell what somebody does, and not only in what “who ...” tells of a name."""
    tokens = tokens_of(text)
    finite = [at for at, each in enumerate(tokens) if _is_finite(tokens, at)]
    opened = [at for at, each in enumerate(tokens) if at and _opens(tokens, at)]
    begins = tokens[0].kind in "IRW"
    if tokens[0].plain in _NOBODY and tokens[1].plain.endswith("s"):
        return True
    first = bool(finite) and finite[0] > 0 and not any(each < finite[0] for each in opened)
    return first or (bool(finite) and finite[0] > 0 and (begins or len(finite) > len(opened)))


def first_act(text: str) -> int:
    """The place of the first verb that somebody does; behind the last word where there is none."""
    tokens = tokens_of(text)
    return next((at for at in range(len(tokens)) if _is_finite(tokens, at)), len(tokens))


def _is_finite(tokens: tuple[Classed, ...], at: int) -> bool:
    before = next((each for each in reversed(tokens[:at]) if each.kind != "R"), Classed("", ""))
    if tokens[at].kind == "D" and at == len(tokens) - 2 and before.kind in "nN":
        return False  # “samples labelled”
    if tokens[at].plain in ("subject", "due", "close", "open", "used") and tokens[at + 1].kind == "O":
        return False
    return tokens[at].kind in "ZDM" or (
        tokens[at].kind == "V" and before.kind not in ("O", "M", "V", "S", "T")
    )


def _opens(tokens: tuple[Classed, ...], at: int) -> bool:
    """Whether a clause begins that only tells something of a name, or of a time."""
    token = tokens[at]
    joins = token.plain in ("that", "because", "if", "so", "as", "until", "while", "since", "than")
    return token.kind == "W" or (joins and token.kind in "IRWT")


def _is_aside(sentence: str) -> bool:
    plain = plain_words(sentence)
    begun = english().as_said["aside"].begin(plain)
    return bool(begun) and len(plain) <= begun + _SHORT_SENTENCE_WORDS


def _is_said(sentence: str, kept: list[str]) -> bool:
    """Whether a sentence only says again what was said."""
    plain = plain_words(sentence)
    again = bool(kept) and len(plain) <= _FEW_WORDS and set(plain) <= set(plain_words(kept[-1]))
    return again or plain in map(plain_words, kept)


def _says_nothing(sentence: str) -> bool:
    """“really”."""
    plain = plain_words(sentence)
    greets = all(english().address.begin([each]) or english().noise.begin([each]) for each in plain)
    return greets or english().lead.begin(plain) == len(plain)


def _is_private(sentence: str) -> bool:
    """“I was fired”: not for strangers."""
    plain = plain_words(sentence)
    of_life = not _OF_LIFE.isdisjoint(plain)
    return of_life and plain[:1] in (["i"], ["i'm"], ["my"]) and english().aside["private"].within(plain)


def _asks_for_me(sentence: str) -> bool:
    """“kindly connect me with investors”."""
    plain = plain_words(sentence)
    me = {"me", "my", "i", "i'm", "us", "our", "we"} & set(plain)
    asks_ = bool(me) and is_wish(sentence) and not english().who["help"].begin(plain)
    return asks_ or plain[:1] in (["kindly"], ["pls"])


def _corrects(sentence: str) -> bool:
    """“I mean people”, “joking”: it takes back what stands before it."""
    return bool(english().as_said["corrects"].begin(plain_words(sentence)))


def _without_parentheses(text: str) -> str:
    """“people in pain, like me”, for “people in pain (like me)”; a sentence stays within its own."""

    def beside(found: re.Match[str]) -> str:
        if acts(found[1]):
            return found[0]
        after = text[found.end() :].lstrip()
        return f", {found[1].rstrip('!. ')}{', ' if after[:1].isalnum() else ''}"

    return _PARENTHESIS.sub(beside, text).strip(" ,")


def _with_subject(text: str) -> str:
    """“it takes two minutes”, for “takes two minutes”."""
    if re.match(r"(?i)don['’]t have to\b", text):
        return f"You {text[0].lower()}{text[1:]}"
    if re.match(r"(?i)been there\b", text):
        return f"I've {text[0].lower()}{text[1:]}"
    if re.match(r"(?i)used to\b", text):
        return f"I {text[0].lower()}{text[1:]}"
    text = text[1:-1] if text[0] == "(" and text[-1] == ")" else text
    return f"it {text[0].lower()}{text[1:]}" if _SUBJECTLESS.match(text) and not asks(text) else text


def in_sentence(text: str) -> str:
    """The text as it goes on within a sentence: its first word is small, but a name."""
    small = lowered(text)
    first = re.match(r"[^\W\d_]+", text)
    if small != text or not first or not first[0][1:].islower() or not first[0][0].isupper():
        return small
    word = first[0]
    if word in ("Deaf", "Black"):
        return text
    known = message_words().is_("city", word) or message_words().is_("first_name", word)
    named = (
        known
        or word.casefold() in english().written
        or (bool(_PROPER.search(word)) and not _NOT_PROPER.search(word))
    )
    after = text[first.end() :].lstrip(" ")
    return (
        text
        if named or (after[:2].istitle() and not after.startswith(("I ", "I'")))
        else text[0].lower() + text[1:]
    )
