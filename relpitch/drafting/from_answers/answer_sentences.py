"""The sentences of an English answer, each as it is said, and whether it may be said at all.

A sentence is said whole or not at all: only words that say nothing lead in or out of it (“well, ...”), and
its spelling is put right. One that lost a doubt by that is not `sure`: no sentence of relpitch has it.
"""

import re
from dataclasses import dataclass, replace

from relpitch.drafting.english.clauses import acts
from relpitch.drafting.english.grammar import faults, tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people
from relpitch.drafting.english.noun_phrases import is_uncounted
from relpitch.drafting.english.phrases import plain_words, words
from relpitch.drafting.english.reading import asks, count
from relpitch.drafting.english.second_language import put_right
from relpitch.drafting.english.shorthand import written_out
from relpitch.drafting.english.tidying import tidied
from relpitch.drafting.english.written_marks import as_spoken
from relpitch.drafting.from_answers.aloud import not_sayable
from relpitch.drafting.from_answers.calmed import calmed
from relpitch.drafting.from_answers.doubts import acts_in, doubts
from relpitch.drafting.from_answers.roughness import flaws, signs, slips, typed_sentences
from relpitch.drafting.from_answers.sorting import is_unknown, is_wish

MOST_SAID = 48
"""So many words of one answer are said; sentences after them stay beside."""
_MOST_WITH_SLIPS = 14
_LEAST_OF_A_SENTENCE, _MOST_OF_NO_NAME = 2, 3
_DOUBT = re.compile(
    r"(?i)\b(?:i (?:guess|suppose|spose|think|reckon|hope|imagine)|maybe|perhaps|probably|possibly|hopefully"
    r"|mostly|mainly|usually|often|sometimes|kind of|kinda|sort of|sorta|supposedly|or so|or something"
    r"|in theory|not always)\b"
)
_LIMITS_OR_DENIES = re.compile(
    r"(?i)^(?:if (?:you|they)\b"
    r"|no(?! (?:one|strings|charge|catch|obligation|pressure|judge?ment|fee|rush|hurry)\b)"
    r"|nope|nah|not|well|wait|actually|or rather|rather|i mean(?! it\b)|scratch"
    r"|correction"
    r"|sorry|kidding|(?:i )?don['’]?t know|idk|dunno|joking|but|though|although|except|only"
    r"|(?:mostly|mainly|usually)(?! (?:they|it|we)\b)|sometimes|most|some|unless|half"
    r"|at least|sort of|kind of|which|sadly)\b"
)
# “while Dad can still sign”: a name, by its capital.
_OF_THE_FAMILY = re.compile(
    r"(?<=[a-z] )(?<!\bmy )(?<!\byour )(?<!\bher )(?<!\bhis )(?<!\btheir )(?:Dad|Mum|Mom|Nan|Gran)\b"
)
_ADDS = re.compile(r"(?i)^(?:and|or|also|especially|esp|plus|particularly|then|like|including)\b")
_TO_THE_FORM = re.compile(
    r"(?i)\bthe question(?! (?:that|which|i|you|they|nobody|about)\b)"
    r"|\b(?:th(?:is|at) (?:form|question|box|field|app)|that['’]?s (?:the|a|one|my|about) "
    r"(?:change|tip|answer|it|all)|(?:much|silly|daft|odd|stupid|it|this) written down|your answer"
    r"|(?:write|put|type) (?:something|anything|it down))\b|(?:^|\W)n/?a\b"
)
# What only a reader could put right (“know what is the medicine for”), and asides in brackets.
_SLIP = re.compile(
    r"(?i)\b(?:have|had|got|grow|make|buy) to (?:many|much)\b|\b(?:could|would|should) of\b|[()]"
    r"|\b(?:show|tell|know|see|understand) (?:you |them )?(?:where|how) (?:is|are) (?!it\b|that\b)\w"
)
# What another says is not said for me: “gran says”, “he says nothing changes”.
_RELAYED = re.compile(
    r"(?i)\b(?:s?he|mum|mom|dad|gran\w*|nan|wife|husband|partner|boss|sister|brother|daughter|son|mates?)"
    r" (?:always )?(?:says|reckons|thinks|keeps saying)\b"
)
# With no mark before it only this is cut off an end, else it belongs there: “stop saying sorry”, “not yet”.
_CHAT = frozenset(
    """
    lol haha hahaha ha tbh imo idk dunno innit obvs obv fr ngl xx x lmao really so honestly basically
    obviously mostly mainly usually thanks yeah hmm um uh eh bro bruv fam though
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
_THEN = re.compile(r"(?i)then (?=(?:they|he|she|it|the|their)\b)")
_THAT_SORT = re.compile(r"(?i)\bthat (?:sort|kind|type)(?: of thing)?\W*$")
_POINTS = frozenset({"it", "it's", "its", "this", "that", "that's", "these", "those", "he", "she", "he's",
                     "she's", "there", "here", "one", "his", "her"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class TypedSentence:
    """A sentence: as it was `typed`; as it is said (`text`), empty where it says nothing.

    `lost` are the doubts that it has no more. `clean`: its words may be said as they are. `trusted`: whoever
    typed it writes no learner's English.
    """

    typed: str
    text: str
    lost: tuple[str, ...]
    clean: bool
    trusted: bool = True

    @property
    def sure(self) -> bool:
        """Whether the sentence lost no doubt, and asks nothing."""
        return not (self.lost or asks(self.typed))

    @property
    def careful(self) -> bool:
        """Whether the sentence was typed with care: its grammar is trusted."""
        return self.clean and self.trusted and self.typed[:1].isupper()

    @property
    def plain(self) -> list[str]:
        """The words as phrases know them."""
        return plain_words(self.text)


def read_sentences(answer: str, *, trusted: bool = True) -> list[TypedSentence]:
    """The sentences of an answer that say something; not `trusted`, its grammar is looked at more closely."""
    typed = typed_sentences(as_spoken(calmed(answer)))
    found = [_typed_sentence(each, alone=len(typed) == 1) for each in typed]
    found = [found[0], *map(_with_then, found[1:])] if found else []
    return [replace(each, trusted=trusted) for each in found if each.text]


def _with_then(each: TypedSentence) -> TypedSentence:
    """“Then they walk out”: a later sentence keeps what tells when."""
    led = _THEN.match(each.typed) and each.text and not _THEN.match(each.text)
    return replace(each, text=f"Then {each.text[0].lower()}{each.text[1:]}") if led else each


def _typed_sentence(typed: str, *, alone: bool) -> TypedSentence:
    parts = tidied(typed)
    text = parts[0] if len(parts) == 1 else typed if parts else ""
    greets = all(
        english().address.begin([each]) or english().noise.begin([each]) for each in plain_words(text)
    )
    if not text or greets or is_unknown(text) or signs("en").begins.begin(plain_words(text)):
        return TypedSentence(typed, "", (), clean=False)
    slipped = [] if alone and count(text) <= _MOST_WITH_SLIPS else slips(typed, "en")
    ended = f"{typed}." if alone and typed[-1].isalnum() else typed
    faulty = (
        len(parts) > 1
        or flaws(ended, "en")
        or slipped
        or _TO_THE_FORM.search(typed)
        or _SLIP.search(typed)
        or _RELAYED.search(typed)
    )
    learner = put_right(written_out(typed)) != written_out(typed)  # no grammar is put right for anybody
    text = _with_capitals(text, typed) if typed[:1].isupper() else text
    for name in _OF_THE_FAMILY.findall(typed):
        text = re.sub(rf"\b{name.lower()}\b", name, text)
    text = _with_its_end(text, typed)
    lost = tuple(each.lower() for each in _DOUBT.findall(typed) if each.lower() not in text.lower())
    return TypedSentence(typed, text, lost, clean=not (faulty or learner))


def _with_its_end(text: str, typed: str) -> str:
    """The text with the words that were typed at its end, but chat: “what a hoof looks like”, “not yet”."""
    last, found = plain_words(text)[-1], words(typed)
    at = max((at for at, each in enumerate(found) if each.plain == last), default=len(found) - 1)
    tail = [each.plain for each in found[at + 1 :]]
    apart = tail and typed[found[at].end : found[at + 1].start].strip()
    said_as_one = text.endswith((" no or", " never or", " now or"))  # “say yes, no or maybe”
    if not tail or apart or _CHAT.issuperset(tail) or (_DOUBT.search(" ".join(tail)) and not said_as_one):
        return text
    return f"{text} {typed[found[at + 1].start : found[-1].end]}"


def _with_capitals(text: str, typed: str) -> str:
    """The text with the capitals that were typed within it with care: “for the Ramblers”."""
    names = {each.lower(): each for each in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+\b", typed)}
    if len(names) * 3 > count(typed):
        return text
    return re.sub(r"(?<= )[a-z]+\b", lambda found: names.get(found[0], found[0]), text)


def limits_or_denies(rest: list[TypedSentence]) -> bool:
    """Whether what is not said tells that what is said is not all, or not so: “and Jean”, “no wait”."""
    return any(_LIMITS_OR_DENIES.match(each.typed.lstrip(" ,.…-–—(")) for each in rest)


def adds(rest: list[TypedSentence]) -> bool:
    """Whether what is not said goes on with what is: “and her mate Jean”."""
    return any(_ADDS.match(each.typed.lstrip(" ,.…-–—(")) for each in rest)


def is_sentence(each: TypedSentence) -> bool:
    """Whether a sentence stands by itself as it was typed."""
    return (
        each.clean
        and not asks(each.typed)
        and len(each.plain) >= _LEAST_OF_A_SENTENCE
        and not (is_wish(each.text) or english().turns.begin(each.plain))
        and acts(each.text)
        and acts_in(each.text)
        and tokens_of(each.text)[0].kind not in "VZDPGM"
        and not (doubts(each.text) or not_sayable(each.text))
        and not (lacks_an_article(each.text) or _THAT_SORT.search(each.text))
        and (each.careful or {"splice"}.issuperset(faults(each.text)))
    )


def lacks_an_article(text: str) -> bool:
    """“I am nurse from Manila”."""
    tokens = tokens_of(text)
    if len(tokens) <= _MOST_OF_NO_NAME:
        return False
    first = tokens[0].plain == "i" and tokens[1].plain in ("am", "'m", "was")
    named = tokens[2].kind == "n" or are_people([f"{tokens[2].plain}s"])
    return first and named and tokens[3].kind in ".,IC" and not is_uncounted(tokens[2].plain)


def begins_with_pronoun(each: TypedSentence) -> bool:
    """Whether a sentence begins with a word for what stands before it: “it”, “she”."""
    return each.plain[0] in _POINTS


def sayable_and_rest(
    sentences: list[TypedSentence], *, spoken: int
) -> tuple[list[TypedSentence], list[TypedSentence]]:
    """The sentences that follow at once and may be said, and the rest; `spoken`, words said before them."""
    kept: list[TypedSentence] = []
    for each in sentences:
        spoken += count(each.text)
        if spoken > MOST_SAID or not (is_sentence(each) and each.sure):
            break
        kept.append(each)
    return kept, sentences[len(kept) :]
