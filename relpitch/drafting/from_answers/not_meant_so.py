"""What stands in an answer and is not meant as one.

A word to the form, an answer to another question, what is the listener's to do, and help that is refused.
"""

import re
from itertools import pairwise

from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.names import are_people
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import base_of, is_verb
from relpitch.script.language import language

_HELPS = r"[\"'“‘](?:love|helps?|helping)[\"'”’]"
_TO_THE_FORM = re.compile(
    r"(?i)\b(?:rather|prefer) not (?:to )?(?:say|answer|write|type)\b"
    r"|\bnot (?:say|tell|write) (?:it )?(?:on )?here\b"
    r"|\bon here\b|\bthis question\b|\b(?:the|my) (?:honest|short|real|true|long) answer is\b"
    r"|\b(?:been|being|keep getting) asked this\b|\bsee above\b"
    rf"|\bmade me install\b|{_HELPS} is\b|\bthat {_HELPS}|\bhow would one measure\b"
)
_WRONG_BOX = re.compile(
    r"(?i)\b(?:the )?(?:wrong|other) (?:box|boxes|field|fields|order|way round|question)\b"
    r"|\bmixed (?:up )?the (?:boxes|fields|questions)\b"
)
# “Bring your drum, I'll tune it”, “kindly share resume”: theirs to do.
_THEIRS_TO_DO = re.compile(
    r"(?i)(?:kindly |please |just )*(?:bring|send|share|post|forward|email|hand) (?:in |over )?"
    r"(?:your|yuh|yer|yo|ur|ya|ye|me|us|resume|cv)\b"
)
_ANOTHER_S_DEED = re.compile(
    r"(?i)i(?:['’]ll| can| could| will) (?!help\b|support\b)(?:\w+ )+?(?:you|your|u|ur)\b"
)
# “I could help you look at your telescope”: an offer, where people are asked for.
_OFFERS_YOU = re.compile(r"(?i)i(?: could| would|['’]d|['’]ll) .*\byour?\b")
_ON_TO_A_THING = frozenset({"a", "an", "the", "one", "your", "you", "my"})
_PREPOSITIONS = frozenset({"at", "through", "over"})
# “water stops coming in”, “work gets easier”: what happens, and nothing one does to “stops”.
_HAPPENS = frozenset(
    {"stops", "gets", "comes", "goes", "starts", "keeps", "becomes", "is", "has", "feels", "turns"}
    | {"stays", "does", "makes", "takes", "falls", "grows"}
)
# Before these nouns a firm or group begins its sentence as a name does: “our clinic treats ...”.
_OURS = frozenset({"our", "my", "the"})
# Verbs that the lists of words do not have, or that end as people do (“carers”).
_FIRMS_DO = frozenset({"delivers", "specialises", "specializes", "facilitates", "champions", "empowers"})
# Behind these a name goes on: “volunteers in Leeds”, “dads who ...”.
_LEADS_ON = frozenset(
    {"and", "or", "who", "whose", "that", "which", "where", "when", "as", "but", "so", "of"}
    | {"for", "with", "in", "at", "on", "from", "to", "by", "about", "after", "before", "near", "new", "like"}
)
_NEEDED = frozenset(
    {"rent", "work", "food", "cash", "heat", "fuel", "dinner", "lunch", "milk", "stamps", "water"}
)
_REFUSES = re.compile(
    r"(?i)\b(?:don['’]?t|do not|never) (?:hold with|believe in|like|do)"
    r" (?:the (?:word|idea) )?[\"'“‘]?help(?:ing)?\b"
    rf"|\bnot (?:really )?helping\b|\bit['’]?s not help\b|\bnot (?:convinced|sure) (?:that )?{_HELPS}"
    r"|\bwouldn['’]?t call it help(?:ing)?\b|\bdon['’]?t know that i (?:love|like|want) to help\b"
    r"|^\W*i don['’]?t help\b|\bsure [\"'“‘]?help(?:ing)?[\"'”’]? is the (?:right )?word\b"
)
_CUT_OFF = re.compile(r"(?i)(?:who|whose)\b")
_DESCRIBES = ("working", "expecting", "struggling", "grieving", "missing", "ageing", "aging", "returning")
# “sorry pasted that from my site”: the words of the site are nobody's own.
_PASTED = re.compile(
    r"(?i)\b(?:pasted|copied) (?:that|this|it|them)?\b.{0,20}\b(?:site|website|page|brochure|linkedin)\b"
)
# “..., that's off our site, what I mean is plumbers”
_TAKEN_BACK = re.compile(
    r"(?i)\bthat['’]?s (?:just )?(?:off |from )?(?:the|our|my) (?:web ?)?(?:site|brochure)\b"
)
_BET = re.compile(r"(?i)(?:i )?bet you\b")


def is_to_the_form(text: str) -> bool:
    """“I'd rather not say on here”, “I've been asked this”: said to whoever asks."""
    return _TO_THE_FORM.search(text) is not None


def is_in_the_wrong_box(text: str) -> bool:
    """“sorry, I think these are in the wrong boxes”."""
    return _WRONG_BOX.search(text) is not None


def is_pasted(text: str) -> bool:
    """“sorry pasted that from my site”."""
    return _PASTED.search(text) is not None


def is_theirs_to_do(text: str) -> bool:
    """“bring your drum”, of “bring your drum, I'll tune it”; or a bet, which is none either."""
    return bool(_THEIRS_TO_DO.match(text) or _BET.match(text))


def is_a_deed(text: str) -> bool:
    """“look at one day's leftovers”, “I could check your gutter”: a deed where people are asked for."""
    plain = plain_words(text)
    if _OFFERS_YOU.match(text):
        return True
    if len(plain) < 3 or _ANOTHER_S_DEED.match(text):
        return len(plain) > 2
    on = plain[1] in _ON_TO_A_THING or (plain[1] in _PREPOSITIONS and plain[2] in _ON_TO_A_THING)
    does = is_verb(plain[0]) and not are_people(plain[:1]) and tokens_of(f"I could {text}")[2].kind == "V"
    return on and does and plain[0] not in ("help", "support")


def is_done_with_you(text: str) -> bool:
    """“look at one day's leftovers with you”: mine to do, where it is asked what changes for others."""
    return re.search(r"(?i)\bwith you\b", text) is not None


def is_what_a_group_does(text: str) -> bool:
    """“Brightpath delivers training”, “our clinic treats people”: a sentence, where people are asked for."""
    typed = [each.strip(",;:()") for each in re.split(r"[.!?\n]", text)[0].split()]
    for at, (word, following) in enumerate(pairwise(typed[1:]), 1):
        if word in _LEADS_ON:
            return False
        subject = typed[:at]
        small = language("en").function_words.intersection(map(str.lower, subject))  # “It sounds daft but”
        named = subject[0].lower() in _OURS or (not small and all(each[:1].isupper() for each in subject))
        a_verb = word.endswith("s") and bool(base_of(word)) and not are_people([word])
        does = a_verb or word in _FIRMS_DO
        alone = len(subject) > 1 or subject[0].lower() not in _OURS
        if named and alone and does and not subject[-1].endswith("s") and following not in _LEADS_ON:
            return not following.endswith("ed")
    return False


def happens(text: str) -> bool:
    """“water stops coming in”: a change, where a deed is asked for."""
    return plain_words(text)[1:2] != [] and plain_words(text)[1] in _HAPPENS


def is_needed(text: str) -> bool:
    """“rent”: what somebody needs, and nothing that they do."""
    return text.strip(" .!").lower() in _NEEDED


def refuses_to_help(text: str) -> bool:
    """“I don't hold with helping people”: nothing may say that they help."""
    return _REFUSES.search(text) is not None


def is_cut_off(text: str) -> bool:
    """“who lost one.”, after “other dads.”: it tells which of them are meant."""
    return _CUT_OFF.match(text) is not None


def is_cut_from_its_words(name: str, answer: str) -> bool:
    """“girls on the estate”, of “working girls ...”; “dads”, of “dads. who lost one”; or taken back."""
    before = rf"\b(?:{'|'.join(_DESCRIBES)}) {re.escape(name)}"
    taken_back = _TAKEN_BACK.search(answer)
    if taken_back and answer.find(name) < taken_back.start():
        return True
    return re.search(rf"(?i){before}|{re.escape(name)}\s*[.\n]\s*(?:who|whose)\b", answer) is not None
