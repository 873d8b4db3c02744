"""What was promised, as it is told to the one it was promised to; empty where that is not sure."""

import re
from dataclasses import replace
from datetime import date

from relpitch.drafting.english.grammar import is_whole
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.missing_article import lacks_article, with_its_article
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import base_of
from relpitch.drafting.english.tidying import lowered, tidied
from relpitch.drafting.notes.left_hanging import it_is_nothing_told
from relpitch.drafting.notes.to_you import to_you
from relpitch.drafting.promises.deeds import (
    acts,
    acts_here,
    deed,
    is_a_name,
    is_of_mine,
    sends_several,
    surely_acts,
)
from relpitch.drafting.promises.promise_day import UNCERTAIN, Timed, capitals, timed
from relpitch.drafting.promises.promise_gap import (
    MARKED,
    as_noted,
    is_about_nothing,
    is_asked,
    is_question,
    still_to_put,
    without_doubt,
    without_its_lead,
)
from relpitch.drafting.promises.promise_noted import (
    joined,
    plainly,
    together,
    without_asides,
    without_notes_to_self,
)
from relpitch.drafting.promises.promise_parts import (
    is_only_more,
    is_said_too_briefly,
    is_surprise,
    parts,
)
from relpitch.drafting.promises.promise_put_right import is_as_noted, names_with_a_note, put_right
from relpitch.drafting.promises.promised import UNKNOWN_PROMISE, Promised
from relpitch.drafting.promises.surely_told import is_bound, is_surely_told
from relpitch.drafting.promises.their_part import is_theirs
from relpitch.drafting.promises.things import is_sendable, several, thing

_MOST_WORDS = 16
_INTRODUCTION = re.compile(r"(?i)^(?:an? )?(?:intro|introduction) to ")
_CLAUSE = re.compile(r",\s*(?=(?:she|he|they|it|she's|he's|they're|it's)\b)")
_OF_FAMILY = re.compile(
    r"(?i)\b(my|our|her|his|your|their) (dad|mum|mom|cousin|uncle|aunt|son|daughter|brother|sister|gran|nan|"
    r"neighbour|friend|boss|wife|husband|mate|kid|mother|father|flatmate|housemate|colleague)s (?=\w)"
)
_OF_ONE = re.compile(
    r"(?i)(?P<thing>\w*) of (?:my )?"
    r"(?P<whose>mum|mom|mam|dad|nan|gran|granny|grandma|grandad|sister|brother|uncle|cousin)s$"
)
_ODD = re.compile(r"[;:@(\[]|https?|(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4}")
"""An address or a number in figures; a year is none."""
_LOOSE = re.compile(
    r"\.\.|…|\s(?:[-–—]|--+)\s"
    r"|/|\bi\b|(?<!\bis )(?<!'s )\b(?:the|a|to|of|and|for|my|or|by|with|in|on|at|from)$"
)


_OF_NOTHING = re.compile(
    r"(?:(?!(?:the|an?|my|your|our|some|that|this|if|when)\b)\S+ )+it(?!['’\w])"
)  # “listen to it”
_SHOUTED = re.compile(r"\b[A-Z]{2,}(?:['’]T)? [A-Z]{2,}\b")
_VAGUE = re.compile(r"\bthing(?:y|ie)? (?!(?:that|which|I|we|you|about|for|with|to|in|on|from|of|at)\b)\w")
_BROKEN = re.compile(
    r"(?i)[\s,.;(–—-]+(?:(?:and|but) )?(?:I )?(?:still )?"
    r"(?:haven['’]?t|have not|didn['’]?t|did not|never did|forgot(?: to)?)"
    r"(?: (?:yet|done (?:it|that|so)|managed(?: it)?|done))*"
    r"(?:[\s,]+(?:it['’]?s|its|it has) been [^.,()]+)?\W*$"
)
_PERHAPS = re.compile(r"(?i)^\W*(?:maybe|perhaps|possibly|might|may)\b")
_STATES = frozenset(
    {"have", "know", "am", "need", "like", "think", "want", "live", "own", "work", "hope", "love"}
)
_WOULD_HAVE = re.compile(
    r"(?i)^\W*(?:i )?(?:said |told (?:him|her|them) )?i(?:['’]?d| would) have"
    r" (?:the|him|her|his|them|their|it)\b"
)
"""“said I'd have the dog”: if something happens, which is not told."""
_UNTIL = re.compile(
    r"(?i)\b(?:till?|until|up to) (?:the )?(?:day )?\d+(?:st|nd|rd|th)?\W*$"
    r"|\b(?:every|each) \w+ (?:till?|until|up to)\b"
    r"|\b(?:every|each) \w+ for (?:an?|the|\w+) (?:next )?\w+\W*$"
)
"""“ring him every night till 30”: it may be over."""
_SENT_NOW = ("promised_thing", "promised_things", "promised_sending", "promised_sendings")
"""What comes with the message, whatever its day was."""
_TRIED = {
    "promised_thing": "I promised you {}.",
    "promised_things": "I promised you {}.",
    "promised_gift": "I promised you {}.",
    "promised_other": "I promised you {}.",
    "promised_sending": "I promised to {}.",
    "promised_sendings": "I promised to {}.",
    "promised_deed": "I promised to {}.",
}
"""The sentence that a promise must make whole, by its form."""
_FOLLOWS_UP = re.compile(
    r"(?i)^(?:write|reply)(?: (?:to )?(?:him|her|them))?(?: back)?\W*$"
    r"|^(?:send |write )?(?:(?:to )?(?:him|her|them) )?(?:an? )?follow[- ]?up"
    r"(?: (?:e-?mail|message|note|text|line))?\W*$"
)
"""What the message itself is."""
_THANKS = re.compile(
    r"(?i)^(?:(?:send|write|text|email)(?: (?:him|her|them))? )?(?:an? )?"
    r"(?:thank[- ]?you|thanks)(?:[ -](?:email|message|text|msg|note|line))?\W*$"
)
_NAME = re.compile(
    r"(?i)^\W*(?:find out|ask|get|remember|learn) (?:(?:her|his|their) names?|what s?he['’]?s called)\b"
)
"""“find out her name”: of the one who was met, and noted to oneself."""
_NOTHING = re.compile(
    r"(?i)^\W*(?:nothing|(?:noch )?nichts|nada|none|nope"
    r"|no(?=\W*$| (?:promises?|idea|thanks|way|one)\b)|n/?a|nil|idk|dunno"
    r"|not? (?:sure|promise|idea)\w*|(?:i )?(?:promised nothing|made no promises?|just listened)"
    r"|don'?t (?:know|remember)|can'?t remember|forgot|tbc|tbd|\?+)(?!\w)"
)


def nothing_promised(noted: str) -> bool:
    """Whether a note tells that nothing was promised, or not surely: “nothing really”, “don't know yet”.

    What they promised, and what is to be asked of them, is no promise: “he'll intro me”, “ask if she'd come”.
    """
    if is_theirs(noted) or _NAME.match(noted):
        return True
    perhaps = bool(_PERHAPS.match(noted)) and doubtful(noted) is None
    perhaps = perhaps or bool(_THANKS.match(noted.strip())) or is_about_nothing(noted)
    return perhaps or bool(_NOTHING.match(noted.strip())) or not any(each.isalnum() for each in noted)


def promised(noted: str, met: date | None = None, today: date | None = None) -> Promised:
    """How a promise is told, from a note such as “send her the recipe” or “my physio's number”.

    One that fits no sentence, or does not surely tell the reader what is meant, is the gap itself, as it was
    noted. A day in it, said when they met, is told as of today.
    """
    if is_surprise(noted):
        return as_noted(noted)
    if (bare := without_notes_to_self(noted)) != noted.strip():
        return promised(bare, met, today)
    may_be_over = met != today and _UNTIL.search(bare)
    sure = still_to_put(noted) if may_be_over or _WOULD_HAVE.match(bare) else None
    sure = sure or (Promised("promised_words") if _FOLLOWS_UP.match(bare) else doubtful(noted, met, today))
    if sure:
        return sure
    if _BROKEN.search(noted):
        return _late(promised(_BROKEN.sub("", noted), met, today))
    found = _whole(noted, met, today)
    still_to_say = found.form == UNKNOWN_PROMISE.form and found.gap.startswith(f"[{MARKED}")
    return (_by_its_parts(bare, met, today) if still_to_say else None) or found


def _by_its_parts(noted: str, met: date | None, today: date | None) -> Promised | None:
    """The first part of a promise where that is sure, and the deed behind it; the rest stands beside."""
    first, behind = parts(noted)
    if not plain_words(first) or not plain_words(behind):
        return None
    found = _whole(first, met, today)
    now = found.form in _SENT_NOW
    if not is_only_more(behind, is_sent_now=now, has_its_day=bool(found.when)):
        return None
    after = _whole(behind, met, today)
    if now:
        listed = after.form in _SENT_NOW or is_sendable(plain_words(behind)[-1])
        return None if listed else found  # a list is told whole
    if found.form != "promised_deed" or is_said_too_briefly(found.thing):
        return None
    both = f"{found.thing} and {after.thing}"
    plain = len(plain_words(both)) <= _MOST_WORDS and is_whole(f"I promised to {both}.")
    sure = plain and to_you(f"{first} and {behind}") and not (found.when or after.when)
    return replace(found, thing=both) if sure and after.form == found.form else found


def _whole(noted: str, met: date | None, today: date | None) -> Promised:
    """The promise, all of it, in words; else in a gap, as it was noted."""
    found = _in_words(noted, met, today)
    if found != UNKNOWN_PROMISE and _CLAUSE.search(noted):
        return as_noted(noted) if found.form not in _SENT_NOW else found
    unsure = found.form == UNKNOWN_PROMISE.form or (found.form in _SENT_NOW and is_bound(found.thing))
    bound = timed(noted, met, today).words if found.form in _SENT_NOW else noted
    if unsure or not is_surely_told(found.thing or "it", bound, found.when):
        return as_noted(noted)
    fits = found if is_as_noted(found, noted) else put_right(found, noted) or as_noted(noted)
    return still_to_put(noted) if it_is_nothing_told(found.thing) else fits


def _in_words(noted: str, met: date | None, today: date | None) -> Promised:
    """The promise in words, with what stands in brackets, or without it."""
    found = _promised(plainly(noted), met, today)
    bare = without_asides(noted)
    if found == UNKNOWN_PROMISE and bare != noted.strip():
        return _promised(plainly(bare), met, today)
    return found


def _late(found: Promised) -> Promised:
    """A promise that is noted as not kept: “I said I'd ring and I haven't”."""
    if found.form == "promised_deed" and "[" not in found.thing:
        return replace(found, form="promised_late")
    if found.form in ("promised_deed", "promised_unknown", "promised_words"):
        return Promised("promised_late_unknown", gap=found.gap or UNKNOWN_PROMISE.gap)
    return found


def doubtful(noted: str, met: date | None = None, today: date | None = None) -> Promised | None:
    """“maybe look at his spreadsheet”, “do the window?”: what one said one might do."""
    bare = without_doubt(noted)
    if bare == noted.strip() or "?" in bare or is_asked(noted) or is_question(noted):
        return None
    if nothing_promised(bare):
        return None
    found = promised(bare, met, today)
    if found.form in ("promised_deed", "promised_sending", "promised_sendings"):
        return replace(found, form="promised_maybe", gap="")
    still_to_say = found.form == UNKNOWN_PROMISE.form and found.gap.startswith(f"[{MARKED}")
    return still_to_put(noted, doubted=True) if still_to_say else None


def _promised(noted: str, met: date | None, today: date | None) -> Promised:
    sentences = tidied(noted)
    if (
        noted.casefold().lstrip().startswith("well ")
        or len(sentences) != 1
        or "?" in noted
        or "\n" in noted.strip()
    ):
        return UNKNOWN_PROMISE
    time = timed(_CLAUSE.split(sentences[0].rstrip(" ."), maxsplit=1)[0], met, today)
    found = _without_a_day(noted, time.words)
    tried = re.sub(r"\b(what (?:an?|the|my) \w+) costs?$", r"\1 is", found.thing)
    if tried and not is_whole(_TRIED[found.form].format(tried)):
        return UNKNOWN_PROMISE
    if time.when == UNCERTAIN:
        return found if found.form in _SENT_NOW else UNKNOWN_PROMISE
    return _with_its_day(found, time)


def _with_its_day(found: Promised, time: Timed) -> Promised:
    """The promise with its day; without it, where what was promised comes with the message."""
    if found == UNKNOWN_PROMISE or not time.when:
        return found
    if found.form in ("promised_words", "promised_thing", "promised_things"):
        return UNKNOWN_PROMISE if time.stays else found
    thing = f"{found.thing} {time.when}"
    if time.stays and not is_whole(f"I promised to {thing}."):
        return UNKNOWN_PROMISE
    if found.form in ("promised_sending", "promised_sendings"):
        if time.when.startswith(("every ", "each ")):
            return Promised("promised_again", thing, found.gap, when=time.when)
        return replace(found, thing=thing, when=time.when) if time.stays else found
    form = "promised_gift_day" if found.form in ("promised_gift", "promised_other") else found.form
    return replace(found, form=form, thing=thing, when=time.when)


def _without_a_day(noted: str, text: str) -> Promised:
    text = _OF_ONE.sub(_of_mine, _OF_FAMILY.sub(r"\1 \2's ", text))
    text = _INTRODUCTION.sub("introduce you to ", _bare(without_its_lead(text)))
    if not text or len(plain_words(text)) > _MOST_WORDS or _ODD.search(text):
        return UNKNOWN_PROMISE
    phrase = together(capitals(to_you(joined(text))))
    if (plain := plain_words(phrase)) and _may_lack(plain):
        phrase = with_its_article(phrase, plain[0], is_of_mine)
    return UNKNOWN_PROMISE if _is_unclear(phrase) else _sorted(noted, phrase, plain_words(phrase))


def _of_mine(found: re.Match[str]) -> str:
    """“book of my mum's”, for “book of mums”; “group of mums” names several."""
    is_group = message_words().is_in("group", found["thing"])
    return found[0] if is_group else f"{found['thing']} of my {found['whose']}'s"


def _may_lack(plain: list[str]) -> bool:
    """Whether an article may be missing right after the deed: “find out price”, not “keep you company”."""
    return message_words().is_in("takes_the", plain[0]) and acts(plain[0]) and not is_a_name(plain)


def _is_unclear(phrase: str) -> bool:
    """Whether a promise cannot be told as it stands: somebody is told of, or a word is missing."""
    plain = plain_words(phrase)
    missing = lacks_article(phrase) or _LOOSE.search(phrase)
    other = not plain or plain[1:2] == ["me"] or _OF_NOTHING.match(phrase) or names_with_a_note(phrase)
    told_oneself = _SHOUTED.search(phrase) or _VAGUE.search(phrase)
    return bool(other or missing or told_oneself)


def _sorted(noted: str, phrase: str, plain: list[str]) -> Promised:
    """The promise as a list of things, as a deed, or as a thing."""
    if _is_list(phrase, plain):
        return several(phrase)
    if (sent := sends_several(phrase, plain)) != UNKNOWN_PROMISE:
        return sent
    if _several(noted, phrase, plain):
        return UNKNOWN_PROMISE
    if acts_here(phrase, plain) and plain[1:2] != ["of"] and not is_a_name(plain):
        return deed(phrase[:1].lower() + phrase[1:], plain)
    return thing(phrase)


def _is_list(phrase: str, plain: list[str]) -> bool:
    """“deck and two references”: things, and no deed."""
    listed = "and" in plain or "," in phrase
    return listed and not acts(plain[0]) and "but" not in plain and not any(map(surely_acts, plain))


def _several(noted: str, phrase: str, plain: list[str]) -> bool:
    """Whether more than one thing was promised, or a thing and a doubt."""
    things = (not acts(plain[0]) or plain[1:2] == ["of"]) and ("and" in plain or "," in phrase)
    return things or "but" in plain or "+" in noted or (acts(plain[0]) and "," in phrase)


def _bare(text: str) -> str:
    """The promise without “I”, without its capital, and with its verb plain."""
    plain = plain_words(text)
    if plain[:1] == ["i"] and len(plain) > 1 and acts(plain[1]) and plain[1] not in _STATES:
        text, plain = text[2:].lstrip(), plain[1:]
    first = plain[0] if plain else ""
    known = message_words()
    named = known.is_in("sendable", first) or plain[1:2] == ["of"]  # “drawing of the three stretches”
    base = base_of(first) if first.endswith("ing") and not named else ""
    if base and acts(base):
        return base + text[len(first) :]
    ordinary = acts(first) or "-" in first or known.is_in("sendable", first) or known.is_in("handed", first)
    return (
        text[:1].lower() + text[1:]
        if ordinary and text.split()[0].capitalize() == text.split()[0]
        else lowered(text)
    )
