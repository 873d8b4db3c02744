"""Whether a promise in its writer's words can be told to the one it was made to; else no message has it.

What does not pass stands in a gap as it was noted, marked as words that are still to be put right.
"""

import re

from relpitch.domain.day import DAYS
from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.noun_phrases import is_uncounted
from relpitch.drafting.notes.left_hanging import is_sound
from relpitch.drafting.promises.deeds import acts
from relpitch.drafting.promises.promise_noted import plainly

_SOMEBODY = re.compile(
    r"(?i)\b(?:s?he|they|her|him|his|hers|them|theirs?|(?:her|him|them)sel(?:f|ves)|both)\b|\b(?:shes|hes|they(?:re|d|ll|ve))\b"
)
"""Whom these mean only the writer knows: no message has one of them."""
_THEM = re.compile(r"\b(?:(?<!thank )you|your|yours|u|ur|each other|one another|either|neither)\b")
_MORE_THAN_A_CLAUSE = re.compile(
    r"[?!;:()\[\]{}<>=+*/\"“”\n…]|\.\.|\s[-–—]+\s|\.\s|\bbut\b"
    r"|, ?(?:said|told|promised|reckon|think)\b"
    r"|,(?! and\b)(?=.*\b(?:I|it|who|which|but|because|so|or|not|no|don['’]?t|can['’]?t|is|are|was|has)\b)"
)
_BOUND = re.compile(
    r"(?i)\b(?:if|unless|when|whenever|once|until|till|while|before|after(?! tomorrow)|because|cos|cuz|but"
    r"|except|not|no|never|don['’]?t|can['’]?t|won['’]?t|maybe|perhaps|poss|possibly|prob|probably|only)\b"
)
"""Conditions and limits of a promise: none of them may be lost."""
_ASIDE = re.compile(
    r"\((?:[^()]*(?:\?|\b(?:ask|check|first|must|need|s?he|they|him|her|them)\b)|\S+(?: +\S+){3,})"
)
"""What in brackets is a thought of the writer's, and no short name of a thing."""
_SLIP = re.compile(
    r"(?i)\b(?:dont|cant|wont|didnt|doesnt|isnt|havent|im|ive|thats|whats|theres|hed|theyd|youd|weve|youre)\b"
)
_NEXT = re.compile(r",\s+([\w’'-]+)")
_SHORT_DAYS = "mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun"
_A_DAY = re.compile(
    rf"(?i)\b(?:{'|'.join(DAYS)}|{_SHORT_DAYS}|tomorrow|tonight|today|yesterday|tmrw|tmr|2moro|2nite|eod|cob|eom"
    r"|asap|(?:with)?in (?:an?|the|\d+|two|three) (?:bit|while|min\w*|hours?|days?|weeks?|months?|years?)"
    r"|weekend|fortnight|(?:next|this|last|first|coming|same) (?:week|wk|month|term|year|session|time|day)s?"
    r"|\d{1,2}(?:st|nd|rd|th)"
    r"|\d{1,2}(?:-\d{1,2})? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
    r"|(?:the )?(?:end|start|beginning|middle) of (?:the|this|next) (?:day|week|wk|month|year|term)"
    r"|later|soon|\d{1,2}(?:[.:]\d\d)? ?[ap]m)\b"
)
_AGAIN = re.compile(
    rf"(?i)\b(?:every|each) \w+|\b(?:on )?(?:{'|'.join(DAYS)})s\b|\bone (?:day|evening|morning)\b"
)


_NEVER_SAID = re.compile(
    r"(?i)^(?:give|donate) (?:you )?blood\b|^have you for (?:dinner|lunch|tea|supper|breakfast|christmas)\b"
    r"|\b(?:come|go|join|meet|walk) (?:along |round |over )?(?:with )?(?:me|us)\b"
    r"|\b(?:quietly|secretly|discreetly|on the quiet)\b"
    r"|^(?:say|tell|mention|breathe) (?:nothing|nobody|no[- ]?one|you nothing|no word)\b|^not to\b"
    r"|\band (?:bring|take|send|give|show|lend|post|put|share|leave) (?:to|for|with|at|in|on|by|over|back)\b"
    r"|^(?:show|teach|tell) you (?:my|our) (?:(?-i:[A-Z])|(?:mum|dad|son|daughter|sister|brother|wife|husband"
    r"|boss|cousin|mate|friend|kids?|girls|boys|lads)\b(?!['’]))"
)
"""“have you for dinner”, “say nothing to your mum”, “show you our Kelsey”: whole, and wrong to read."""
_MOST_LETTERS = 200
_TOKENS_PUT_BEFORE, _END = 3, Classed("", ".")


def is_surely_told(words: str, noted: str, when: str = "") -> bool:
    """Whether words to the reader are right whoever reads them: one clause, nobody and no day left to guess.

    `when` is the day in them that is certain and lies ahead.
    """
    if not words or len(words) > _MOST_LETTERS or not is_sound(words) or _SOMEBODY.search(words):
        return False
    if _THEM.search(noted) or _ASIDE.search(noted) or _MORE_THAN_A_CLAUSE.search(words):
        return False
    if _NEVER_SAID.search(words):
        return False
    if _SLIP.search(words) or any(acts(each.casefold()) for each in _NEXT.findall(words)):
        return False
    if _lacks_its_article(words):
        return False
    bare = _AGAIN.sub("", words.replace(when, "") if when else words)
    return not (_A_DAY.search(bare) or _bounds(plainly(noted)) - _bounds(words))


def _lacks_its_article(words: str) -> bool:
    """Whether a noun that needs “a” or “the” stands bare after the verb: “ask warden about candles”."""
    tokens = [*tokens_of(f"I promised to {words}")[_TOKENS_PUT_BEFORE:], _END, _END]
    at = 2 if tokens[1].kind == "U" else 1
    head, after = tokens[at : at + 2]
    # the kinds are those of english.classes: V a verb, U “you”, n one thing, J an adjective, I “to”, C “and”
    return (
        tokens[0].kind == "V" and head.kind in "nJ" and after.kind in "I.C," and not is_uncounted(head.plain)
    )


def _bounds(text: str) -> set[str]:
    return {each.casefold() for each in _BOUND.findall(text)}


def is_bound(words: str) -> bool:
    """Whether a promise has a condition, so that nothing of it comes with the message: “when it's done”."""
    return bool(_bounds(words))


def names_a_day(words: str) -> bool:
    return bool(_A_DAY.search(words) or _AGAIN.search(words))
