"""What was promised, as it is told to the one it was promised to; empty where that is not sure."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from relpitch.drafting.grammar import is_whole
from relpitch.drafting.language import reads_as_english
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import Word, plain_words, words
from relpitch.drafting.reading import base_of, is_verb
from relpitch.drafting.tidying import lowered, tidied
from relpitch.drafting.to_you import to_you
from relpitch.script.language import language

_MOST = 16
_MOST_OF_A_NAME = 6
_SAID = re.compile(
    r"(?i)^(?:(?:that )?(?:I|we)(?:['’](?:d|ll|m going to)| (?:would|will|could|can|should|promised to|"
    r"need to|have to|must|want to|am going to|promised|said I['’]d|said I would))"
    r"|to|will|would|could|promised? to)\s+"
)
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tues|weds|thur|thurs)"
_THEN = re.compile(
    rf"(?i)[\s,]*\b(?:by (?:the )?(?:end of .*|next .*|tmrw|tmr|eod|cob|{_DAY}|tomorrow|tonight|weekend"
    rf"|\d\S*.*)"
    rf"|(?:on |every )?{_DAY}(?: morning| evening| night| early| \d+ ?[ap]m)*"
    r"|(?:every \w+ )?this wk|tmrw|tmr|next wk|tomorrow|tonight|today|asap|soon"
    r"|(?:this|next) (?:week|weekend|month|time.*)"
    r"|(?:when|once) I .*|(?:when|once) (?:it's |it is )?(?:done|ready|finished)|later"
    r"|after .*holidays?|in (?:a|the|two|three|\d+) (?:fortnight|days?|weeks?|months?)(?: time)?)\s*$"
)
_INTRODUCTION = re.compile(r"(?i)^(?:an? )?(?:intro|introduction) to ")
_CLAUSE = re.compile(r",\s*(?=(?:she|he|they|I|it|she's|he's|they're|it's)\b)")
_OF_FAMILY = re.compile(
    r"(?i)\b(my|her|his|your|their) (dad|mum|mom|cousin|uncle|aunt|son|daughter|brother|sister|gran|nan|"
    r"neighbour|friend|boss|wife|husband|mate|kid|mother|father)s (?=\w)"
)
_ODD = re.compile(r"[;:@(\[]|https?|\d{4}")
_LOOSE = re.compile(r"\.\.|…|\s[-–—]\s|/|\bi\b|\b(?:the|a|to|of|and|for|my|or|by|with|in|on|at|from)$")


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise as a form of sentence, the words that go into it, and the gap for the thing itself."""

    form: str
    thing: str = ""
    gap: str = ""


UNSURE = Promised("promised_unknown", gap="[what you promised]")
_PERHAPS = re.compile(r"(?i)^\W*(?:maybe|perhaps|possibly|might|may)\b")
_MOST_OF_A_GAP = 60
_TRIED = {
    "promised_thing": "I promised you {}.",
    "promised_things": "I promised you {}.",
    "promised_gift": "I promised you {}.",
    "promised_sending": "I promised to {}.",
    "promised_sendings": "I promised to {}.",
    "promised_deed": "I promised to {}.",
}
"""The sentence that a promise must make whole, by its form."""
_NOTHING = re.compile(
    r"(?i)^\W*(?:nothing|none|nope|no|n/?a|nil|idk|dunno|not? (?:sure|promise|idea)\w*"
    r"|don'?t (?:know|remember)|can'?t remember|forgot|tbc|tbd|\?+)(?!\w)"
)


def nothing_promised(noted: str) -> bool:
    """Whether a note tells that nothing was promised, or not surely: “nothing really”, “don't know yet”."""
    perhaps = bool(_PERHAPS.match(noted)) and doubtful(noted) is None
    return perhaps or bool(_NOTHING.match(noted.strip())) or not any(each.isalnum() for each in noted)


def promised(noted: str) -> Promised:
    """How a promise is told, from a note such as “send her the recipe” or “my physio's number”.

    One that fits no sentence is the gap itself, in the words it was noted in.
    """
    if maybe := doubtful(noted):
        return maybe
    found = _promised(noted)
    if found.thing and not is_whole(_TRIED[found.form].format(found.thing)):
        found = UNSURE
    words = " ".join(noted.split()).strip(" .,;:!")
    plain = plain_words(words)
    one = len(tidied(noted)) == 1 and "\n" not in noted.strip() and not re.search(r"[?\[\]{}]", noted)
    about = english().lists["third_person"] | english().lists["pronoun"]
    known = reads_as_english(words) and not re.search(r"[()<>|=]", words)
    fits = one and known and 0 < len(words) <= _MOST_OF_A_GAP and about.isdisjoint(plain)
    return Promised(found.form, gap=f"[{lowered(words)}]") if found == UNSURE and fits else found


_DOUBTFUL = re.compile(r"(?i)^\W*(?:(?:maybe|perhaps|possibly|might|may|could)\s+)+|\s*\?+\s*$")


def doubtful(noted: str) -> Promised | None:
    """“maybe look at his spreadsheet”, “do the window?”: what one said one might do."""
    bare = _DOUBTFUL.sub("", noted).strip()
    if bare == noted.strip() or "?" in bare:
        return None
    found = promised(bare)
    return Promised("promised_maybe", found.thing) if found.form == "promised_deed" else None


def _promised(noted: str) -> Promised:
    sentences = tidied(noted)
    if (
        noted.casefold().lstrip().startswith("well ")
        or len(sentences) != 1
        or "?" in noted
        or "\n" in noted.strip()
    ):
        return UNSURE
    text = _OF_FAMILY.sub(r"\1 \2's ", _CLAUSE.split(_THEN.sub("", sentences[0]), maxsplit=1)[0])
    text = _INTRODUCTION.sub("introduce you to ", _bare(_SAID.sub("", text)))
    if not text or len(plain_words(text)) > _MOST or _ODD.search(text):
        return UNSURE
    said = to_you(text)
    plain = plain_words(said)
    if not plain or not message_words().lists["then"].isdisjoint(plain) or _LOOSE.search(said):
        return UNSURE
    if _several(noted, said, plain) or _is_a_name(plain):
        return UNSURE
    if _acts(plain[0]) and plain[1:2] != ["of"]:
        return next((found for rule in _DEEDS if (found := rule(said, plain))), UNSURE)
    return _thing(said)


def _several(noted: str, said: str, plain: list[str]) -> bool:
    """Whether more than one thing was promised, or a thing and a doubt."""
    things = (not _acts(plain[0]) or plain[1:2] == ["of"]) and ("and" in plain or "," in said)
    return things or "but" in plain or "+" in noted or (_acts(plain[0]) and "," in said)


def _is_a_name(plain: list[str]) -> bool:
    """“test ride”: a thing, though it begins as a deed."""
    second = plain[1] if len(plain) > 1 else ""
    common = (
        second.isalpha() and second not in language("en").function_words and not second.endswith(("s", "ly"))
    )
    return message_words().is_("or_name", plain[0]) and common and not message_words().is_("whole", second)


def _acts(verb: str) -> bool:
    known = message_words()
    return any(known.is_(each, verb) for each in ("sends", "does")) or (
        is_verb(verb) and not known.is_("or_name", verb)
    )


def _bare(text: str) -> str:
    """The promise without “I”, without its capital, and with its verb plain."""
    plain = plain_words(text)
    if plain[:1] == ["i"] and len(plain) > 1 and _acts(plain[1]):
        text, plain = text[2:].lstrip(), plain[1:]
    first = plain[0] if plain else ""
    known = message_words()
    named = known.is_("sendable", first) or plain[1:2] == ["of"]  # “drawing of the three stretches”
    base = base_of(first) if first.endswith("ing") and not named else ""
    if base and _acts(base):
        return base + text[len(first) :]
    ordinary = _acts(first) or known.is_("sendable", first) or known.is_("handed", first)
    return text[:1].lower() + text[1:] if ordinary and text.split()[0].istitle() else lowered(text)


def _writes(_said: str, plain: list[str]) -> Promised | None:
    """“email her”: the message itself."""
    known = message_words()
    if known.is_("writes", plain[0]) and plain[1:] in ([], ["you"]):
        return Promised("promised_words")
    if plain[0] in ("call", "ring", "phone") and plain[1:] in ([], ["back"], ["you", "back"]):
        return Promised("promised_deed", f"{plain[0]} you{' back' if 'back' in plain else ''}")
    short = len(plain) == 1 or (plain[1:] == ["you"] and not known.is_("meets", plain[0]))
    vague = (
        len(plain) > 1
        and plain[:3] not in (["have", "a", "look"], ["have", "a", "word"])
        and known.is_("vague", plain[0])
        and not known.is_("whole", plain[1])
    )
    return UNSURE if short or vague else None


def _sends(said: str, plain: list[str]) -> Promised | None:
    """“send you the recipe”, also where “you” or “the” was not noted."""
    known = message_words()
    verb = said.split(maxsplit=1)[0]
    said = _to_someone(said, plain)
    if not known.is_("sends", plain[0]):
        return Promised("promised_deed", said)
    said = _with_an_article(said)
    after = plain_words(said)[1]
    if after != "you" and not english().is_("determiner", after):
        return UNSURE
    if after == "you" and _lacks_an_article(plain_words(said)[2:]):
        return UNSURE
    told = re.sub(r"^\s*you\s+", "", said[len(verb) :])
    if re.fullmatch(r"(?:the|my|our) [\w'’-]+ and (?:the |my )?[\w'’-]+", told):
        return Promised("promised_sendings", said, f"[{told}]")
    gap = _gap(said[len(verb) :])
    if not gap:
        return Promised("promised_deed", said)
    return Promised("promised_sendings" if _is_plural(gap[5:-1]) else "promised_sending", said, gap)


_DEEDS: tuple[Callable[[str, list[str]], Promised | None], ...] = (_writes, _sends)


def _lacks_an_article(thing: list[str]) -> bool:
    """“whitepaper”, a thing without its article."""
    head = thing[0] if thing else ""
    bare = len(thing) == 1 and not head.endswith("s") and not message_words().is_("uncounted", head)
    return bare and head.isalpha() and head not in language("en").function_words


def _to_someone(said: str, plain: list[str]) -> str:
    verb, told = plain[0], {"you", "to", "in"} & set(plain)
    if (message_words().is_("to_someone", verb) and not told) or (verb == "introduce" and plain[1] == "to"):
        return f"{verb} you{said[len(verb) :]}"
    return said


def _with_an_article(said: str) -> str:
    """“send you the CV”, for “send you CV”."""
    found = words(said)
    at = 2 if len(found) > 1 and found[1].plain == "you" else 1
    if len(found) <= at or not message_words().is_("sendable", found[at].plain):
        return said
    return f"{said[: found[at].start]}the {said[found[at].start :]}"


def _thing(said: str) -> Promised:
    """A thing: “my physio's number”, “recipe for dal”."""
    core = _core(words(said))
    plain = [each.plain for each in core]
    lists = english().lists
    clause = not (lists["finite"] | lists["pronoun"]).isdisjoint(plain)
    if len(core) > _MOST_OF_A_NAME or {"you", "your"} & set(plain[1:]) or clause:
        return UNSURE
    known, last = message_words(), plain[-1]
    if plain in (["cv"], ["resume"], ["résumé"], ["updated", "cv"], ["portfolio"]):
        said = f"my {said}"
        core = _core(words(said))
        plain = [each.plain for each in core]
    named = known.is_("named", plain[0]) or "'s" in plain[0] or said[0].isupper()
    whole = said if named else f"the {said}"
    if known.is_("handed", last):
        mass = _is_plural(last) or known.is_("uncounted", last)
        article = "an" if said[0] in "aeiou" else "a"
        return Promised("promised_gift", said if named or mass else f"{article} {said}")
    if not known.is_("sendable", last):
        return UNSURE
    gap = f"[the {said[core[-1].start : core[-1].end]}]"
    return Promised("promised_things" if _is_plural(last) else "promised_thing", whole, gap)


def _core(found: list[Word]) -> list[Word]:
    """The name of a thing without what is told of it: “the name” of “the name of my physio”."""
    told = message_words().lists["told_after"]
    end = next((at for at in range(1, len(found)) if found[at].plain in told), len(found))
    return found[:end]


def _gap(said: str) -> str:
    """“[the recipe]”, where what is sent can be put into a message."""
    rest = words(said)
    while rest and rest[0].plain in ("you", "on", "over", "along", "across"):
        rest = rest[1:]
    core = _core(rest)
    if not core or len(core) > _MOST_OF_A_NAME or message_words().is_("told_after", core[0].plain):
        return ""
    last = core[-1]
    return f"[the {said[last.start : last.end]}]" if message_words().is_("sendable", last.plain) else ""


def _is_plural(word: str) -> bool:
    return message_words().is_("plural", word) or (word.endswith("s") and not word.endswith("ss"))
