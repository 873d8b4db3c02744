"""The third answer as it was said: “I could ...” before it, where it begins with what I would do."""

import re

from relpitch.drafting.as_said import acts, following, in_sentence, joined, kept_of
from relpitch.drafting.favours import (
    asks_for_myself,
    better_done,
    is_theirs_to_do,
    is_told,
    met,
    shown,
    speaks_of_another,
)
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.names import are_people
from relpitch.drafting.noun_phrases import names
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.reading import UNSURE, Reading, RoughWords, asks, base_of, count, describes, is_verb
from relpitch.drafting.sorting import Sorted
from relpitch.drafting.tidying import capital, lowered, strip_start
from relpitch.drafting.to_you import to_you
from relpitch.drafting.turning import OF_THEM, of_someone, turned

_FEW_WORDS = 3
_HEAD = re.compile(r"(?i) (?:of|for|with|about|on|in|that|which|to) |, ")
_THEN = re.compile(
    r"(?i)(?:and )?then (?=(?:actually |really )?[a-z]+\b)(?!i\b|they\b|you\b|we\b|it\b|he\b|she\b)"
)
# “sit up in my cab and feel how high it is”: for whoever is met to do
_SIT = re.compile(
    r"(?i)(?:sit|climb|hop|jump|stand|have a go|have a look|try|taste|smell) "
    r"(?:up |in |on |at |inside |a )+(?:my|our)\b"
)
_COME = re.compile(
    r"(?i)(?:come|drop|pop|swing|stop|bring|call|text|message|ring|sit|grab|take|send|read|tell)\b.*"
    r"(?: and|,) i(?:['’]ll| will) "
)
# “come doon Thursday and kick a baw”: said to whoever is met; “come with you” is what I would do
_COMES = re.compile(r"(?i)come\b(?!.*\b(?:with|to|round|over|and \w+) (?:you|your|yours|them|their)\b)")
_MAIN_ILL = re.compile(r"(?i), (?:and )?i['’]ll [a-z]+ you\b")
_HABIT = re.compile(r"(?:I|We) (?:(?:just|always|usually|often|sometimes|only|simply) )?([a-z]+) (.+)")
_NO_HABIT = frozenset(
    {
        "can",
        "could",
        "will",
        "would",
        "might",
        "may",
        "know",
        "have",
        "keep",
        "carry",
        "bet",
        "promise",
        "got",
    }
)
_GIVES = frozenset({"give", "show", "teach", "tell", "lend", "offer", "bring", "send", "make"})
_AND_I = re.compile(r"(?i)\band i(?:['’](?:ll|d)| will| can| could| would)? (?=([a-z]+)\b)")
_TELLS = re.compile(r"(?i)\b(tell) (?=(?:whether|if|what|how|which)\b)")
# “I have always wool socks in the car. Take them”: the socks
_SEVERAL = re.compile(r"(?i)^I(?:['’]ve| have| keep| carry| bring| bake| make)\b.*\b[^\W\d_]{3,}s\b")
_TAKE_THEM = re.compile(
    r"(?i)(?:just )?(?:take|keep|have|try|use|wear|borrow|eat) them(?=$|[,.;]| back| home)"
)
_DO_TO_THEM = re.compile(
    r"(?i)(?:just |and |then )?(?:take|give|show|tell|let|send|bring|make|teach|hand|offer|lend)"
    r" (?:them|['’]?em)\b"
)
_MAIN = re.compile(r"(?<=\w) (?=(?:I|I['’]ll|I['’]d|let me|come|there['’]s|we|ask me) )")
_CAN = frozenset({"can", "could", "would", "will", "might", "may"})
_MINE = frozenset({"i", "i'm", "i've", "i'd", "i'll", "we", "we've", "we'd", "we'll", "there's", "here's"})
_NAMED = frozenset(
    {"a", "an", "the", "my", "our", "some", "one", "two", "three", "ten", "0", "half", "free", "five"}
)
_SO_LONG = re.compile(r"\d+-(?:minute|second|hour|page|day|week|step|part|point|item)\b")
_SO_THEY = re.compile(r"(?i)\b(so (?:that )?)they\b(?=['’ ])")
# “it starts people off about where they grew up”: theirs
_OF_PEOPLE = re.compile(
    r"(?i)\b(?:people|parents|kids|children|families|women|men|others|clients|customers|residents)\b"
    r"[^.]*\b(?:they|their|them|themselves)\b"
)
_THEIRS = {
    "them": "you", "they": "you", "their": "your", "themselves": "yourself", "they're": "you're",
    "they've": "you've", "they'd": "you'd", "they'll": "you'll", "theirs": "yours",
}  # fmt: skip
_THEIR = re.compile(r"(?i)\b(?:they|them|their|themselves|theirs)(?:['’](?:re|ve|d|ll))?\b")


def touch_said(sentences: list[str], found: Sorted) -> Reading:
    """All of the answer, said to whoever is met; else nothing."""
    own, left = kept_of(sentences, found)
    kept = [
        each
        for each in own
        if not (asks(each) and count(each) < _FEW_WORDS and not english().is_("food", plain_words(each)[0]))
    ]
    left = left or len(kept) < len(own)
    if kept and _is_silent(RoughWords(lowered(kept[0]))) and len(kept) > 1:
        kept, left = kept[1:], True  # “smile at them”
    if not kept:
        return UNSURE
    if len(kept) > 1 and count(kept[0]) == 1 and plain_words(kept[0])[0] in plain_words(kept[1]):
        kept = kept[1:]  # “starter. I give them a jar of starter”
    first, others = joined(kept[0], kept[1:])
    reading = _read(first)
    if not reading:
        return UNSURE
    words = reading.words
    while others and reading.form == "thing" and _goes_with(others[0]):
        after = in_sentence(others[0])
        mark = " and " if (article := _with_its_article(after)) and "," not in words else ", "
        words, others = f"{words}{mark}{article}{after}", others[1:]
    if others and reading.form == "verb" and _is_another_deed(others[0]):
        others, left = [], True  # “bring it in any state”: theirs to do, it may be
    while others and reading.form == "verb" and (then := _THEN.match(others[0])):
        words, others = f"{words}, then {to_listener(others[0][then.end() :])}", others[1:]
    mine = reading.form == "said"
    of_things = mine and bool(_SEVERAL.search(words))
    heard = [_heard(each, of_things=of_things, after_mine=mine) for each in others]
    more = following([each for each in heard if each])
    return Reading(words, reading.form, reading.ours, more=more, rest=left or not all(heard), as_said=True)


def _heard(sentence: str, *, of_things: bool, after_mine: bool) -> str:
    """A sentence after the first, said to whoever is met; empty where it would be an order to them."""
    if re.match(r"(?i)they\b", sentence) or (of_things and _TAKE_THEM.match(sentence)):
        return sentence
    return "" if after_mine and _DO_TO_THEM.match(sentence) else to_listener(sentence)


def _is_silent(raw: RoughWords) -> bool:
    """Whether a deed is done without a word: “smile”; “be on the phone on a Sunday” is not."""
    there = raw.first == "be" and (raw.is_(1, "preposition") or raw.word(1) == "there")
    return raw.is_(0, "silent") and not there


def _goes_with(sentence: str) -> bool:
    """“lime or mango”, “then sit there”, after what is given."""
    mine = {"i", "you", "they", "it", "me", "she", "he", "we"} & set(plain_words(sentence))
    return count(sentence) < _FEW_WORDS * 2 and not mine and not asks(sentence)


def _read(first: str) -> Reading | None:
    raw = RoughWords(in_sentence(first.rstrip("? ")))
    if len(raw.plain) == 1 and raw.first.endswith("ing") and base_of(raw.first):
        return Reading(raw.text, "thing", "I could offer you ")  # “mentoring”
    if english().touch["invites"].begin(raw.plain) and not speaks_of_another(raw.plain):
        return Reading(capital(raw.text), "invites")
    if _SIT.match(raw.text) and not speaks_of_another(raw.plain):
        return Reading(capital(raw.text), "invites")
    if is_theirs_to_do(raw.text) or _COMES.match(raw.text) or _COME.match(raw.text):
        return Reading(capital(raw.text), "invites") if not speaks_of_another(raw.plain) else None
    if _MAIN_ILL.search(raw.text) and acts(raw.text.partition(",")[0]) and not speaks_of_another(raw.plain):
        return Reading(capital(raw.text), "said")  # “board's in the van, I'll push you into one”
    return _if(raw) or _could(raw) or _mine(raw) or _deed(raw) or _thing(raw)


def _is_another_deed(sentence: str) -> bool:
    """“hold the baby”, after another: nothing for whoever is met to do."""
    raw = RoughWords(in_sentence(sentence))
    to_do = {"me", "you", "your", "us", "do", "don't"} & set(raw.plain)
    return not to_do and not raw.is_(0, "noun") and not asks(sentence) and _deed(raw) is not None


def to_listener(text: str) -> str:
    """The words said to whoever is met; empty where another is meant."""
    if of_someone(text):
        return text
    if {"he", "she", "him", "his", "her"} & set(plain_words(text)):
        return to_you(text)
    text = _SO_THEY.sub(r"\1you", text)
    if not speaks_of_another(plain_words(text)) or _OF_PEOPLE.search(text):
        return text
    if things := OF_THEM.search(text):
        head, comma, _ = text[: things.start()].rpartition(", ")
        return f"{to_listener(head)}{text[len(head) :]}" if comma else ""
    text = met(text)
    return turned(text) or _THEIR.sub(_turned, text)


def _turned(found: re.Match[str]) -> str:
    instead = _THEIRS.get(found[0].lower().replace("’", "'"), found[0])
    return capital(instead) if found[0][0].isupper() else instead


def _if(raw: RoughWords) -> Reading | None:
    """“if your tap drips I can fix it”, with its comma."""
    if raw.first not in ("if", "when", "whenever") or len(raw.plain) <= _FEW_WORDS:
        return None
    met_ = raw.word(1) in english().lists["who_is_met"]
    text = to_listener(raw.text) if met_ else raw.text
    if not text or {"i", "we", "my", "nobody"} & set(raw.plain[1:2]):
        return None
    found = _MAIN.search(text)
    if found and "," not in text[: found.start()]:
        text = f"{text[: found.start()]}, {text[found.end() :]}"
    elif "," not in text:
        return None
    return Reading(text, "if")


def _could(raw: RoughWords) -> Reading | None:
    """“could have a look”."""
    if raw.first not in _CAN or len(raw.plain) < 2:
        return None
    text = shown(to_listener(raw.text))
    return Reading(text, "verb", "I ") if text else None


def _mine(raw: RoughWords) -> Reading | None:
    """“I keep a bit of wax in my pocket”; “got a van”."""
    if raw.first == "got" and len(raw.plain) > 1:
        return Reading(f"I've {raw.text}", "said")
    if raw.first not in _MINE or len(raw.plain) < 2 or raw.is_(1, "silent", "not_offered"):
        return None
    if (habit := _HABIT.match(raw.text)) and is_habit(raw):
        given = shown(to_listener(f"{habit[1]} {habit[2]}")) if habit[1].lower() in _GIVES else ""
        if given and not re.search(r"\bI\b", given):
            return Reading(given, "verb")
        return Reading(capital(raw.text), "said")
    text = _TELLS.sub(r"\1 you ", to_listener(raw.text))
    return Reading(capital(text), "said") if text else None


def is_habit(raw: RoughWords) -> bool:
    """Whether words tell what I do for those I help: “I just say good morning and their name”."""
    found = _HABIT.match(raw.text)
    third = {"they", "them", "their", "themselves"} & set(raw.plain)
    return bool(found and third and is_verb(found[1].lower()) and found[1].lower() not in _NO_HABIT)


def _deed(raw: RoughWords) -> Reading | None:
    """“explain one letter”, “cutting their grass”."""
    if raw.first.endswith("ing") and (base := base_of(raw.first)) and len(raw.plain) > 1:
        raw = RoughWords(base + raw.text[len(raw.first) :])
    raw = RoughWords(lowered(strip_start(raw.text, english().touch["could"])))
    asked = raw.first == "ask" and raw.word(1) in ("what", "how", "if", "about", "whether")
    greets = raw.plain[:2] in (["say", "hi"], ["say", "hello"])
    if greets or _is_silent(raw) or asked or len(raw.plain) < 2 or describes(raw.first):
        return None
    known = raw.is_(0, "doing", "verb") and not raw.is_(0, "may_be_verb")
    tokens = tokens_of(f"I could {raw.text}")
    sure = known or raw.first == "be" or (raw.is_(0, "both", "deed") and tokens[3].kind in "TSIUR9W")
    sure = sure or (
        tokens[2].kind == "V"
        and len(tokens) > 4
        and tokens[3].kind in "TS9"
        and not raw.is_(0, "preposition", "determiner", "pronoun")
    )
    others = raw.word(1) in ("my", "our") and are_people([raw.word(2)])
    text = in_a_row(shown(to_listener(raw.text))) if sure and not others else ""
    if not text:
        return None
    plain = plain_words(text)
    mine = bool({"me", "us"} & set(plain[1:3])) or asks_for_myself(plain)
    return Reading(text, "verb") if not mine and not better_done(text) else None


def in_a_row(text: str) -> str:
    """“pump up your tyres and oil the chain”, where two deeds stand with only a comma between them."""
    first, _, second = text.partition(", ")
    tokens = tokens_of(f"I could {second}")
    after = plain_words(second)
    deed = len(after) > 1 and "," not in second and is_verb(after[0]) and tokens[3].kind in "TSU"
    return f"{first} and {second}" if deed and not re.search(r"(?i)\band\b", first) else text


def and_do(text: str) -> str:
    """“a stem and tell you what it means”, for “a stem and I tell you what it means”."""
    return _AND_I.sub(lambda found: "and " if is_verb(found[1].lower()) else found[0], text)


def _thing(raw: RoughWords) -> Reading | None:
    """“a jar of damson”, “peach cobbler”."""
    if english().touch["unsaid"].begin(raw.plain) or asks(raw.text):
        return None
    fine = (raw.first in _NAMED or bool(_SO_LONG.match(raw.text))) and len(raw.plain) > 1
    one = not "".join(plain_words(_HEAD.split(raw.text, maxsplit=1)[0])[-1:]).endswith("s")
    quick = raw.is_(0, "once_given") and len(raw.plain) > 1 and one and not raw.plain[-1].endswith("s")
    drunk = quick or raw.first in ("brew", "cuppa") or (raw.is_(0, "measured") and raw.word(1) in ("of", "o"))
    several = tokens_of(raw.text)[0].kind == "N" and len(raw.plain) > 1
    is_deed = acts(raw.text) and raw.word(1) not in ("they", "you", "i", "we")
    several = several and not (is_deed or asks_for_myself(raw.plain) or are_people(raw.plain[:1]))
    several = several or (raw.is_(0, "once_given") and not one)
    fine = fine or several or drunk or raw.is_(0, "food") or raw.is_(1, "food")
    if fine and is_told(raw.plain):
        return None  # “the zip is always stuck”: no thing
    if not fine and (lent := _with_its_article(raw.text)):
        return Reading(in_sentence(raw.text), "thing", f"I could offer you {lent}")
    thing, theirs, about_it = and_do(raw.text).partition(", they're ")  # “a ruler, they're cheap”
    text = re.sub(r"^1 ", "one ", f"{to_listener(thing)}{theirs}{about_it}") if fine else ""
    return Reading(text, "thing", f"I could offer you {'a ' if drunk else ''}") if text else None


def _with_its_article(text: str) -> str:
    """“a ”, for “template for evaluation criteria”: one of something that can be sent or handed over."""
    core = plain_words(_HEAD.split(text, maxsplit=1)[0])
    known = message_words()
    plain_name = bool(core) and all(each.kind in "nJGQ9" for each in tokens_of(" ".join(core))[:-1])
    one = (
        bool(core)
        and plain_name
        and not asks_for_myself(["give", *core])
        and any(known.is_(each, core[-1]) for each in ("sendable", "handed"))
    )
    if not one or core[-1].endswith("s") or is_verb(core[0]):
        return ""
    article = "an " if core[0][0] in "aeiou" else "a "
    return article if names(tokens_of(f"I could offer you {article}{text}")) else ""
