"""What was promised, as it is told to the one it was promised to; empty where that is not sure."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from relpitch.drafting.grammar import is_whole
from relpitch.drafting.language import reads_as_english
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.missing_article import lacks_article, with_its_article
from relpitch.drafting.phrases import plain_words, words
from relpitch.drafting.promise_day import Timed, capitals, timed
from relpitch.drafting.promise_noted import joined, plainly, together, without_asides
from relpitch.drafting.promised import UNSURE, Promised
from relpitch.drafting.reading import base_of, is_verb
from relpitch.drafting.things import gap_of, is_plural, several, thing
from relpitch.drafting.tidying import lowered, tidied
from relpitch.drafting.to_you import to_you
from relpitch.script.language import language

_MOST = 16
_MOST_OF_A_NAME = 6
_SAID = re.compile(
    r"(?i)^(?:(?:I )?(?:said|told (?:her|him|them)) (?:that )?)?"
    r"(?:(?:I|we)(?:['’](?:d|ll|m going to)| (?:would|will|could|can|should|promised to|"
    r"need to|have to|must|want to|am going to|promised))"
    r"|to|will|would|could|promised? to)\s+"
)
_INTRODUCTION = re.compile(r"(?i)^(?:an? )?(?:intro|introduction) to ")
_MY_OWN = re.compile(
    r"^(\w+ (?:you )?)(?=(?:updated |new |latest |current |short )?(?:CV|resume|résumé|portfolio)\b)"
)
_THIS_WEEK = re.compile(r"(?i)\b(?:this|next) (?:week|wk|weekend|month)\b")
_TOLD_OF_THEM = re.compile(
    r"^(?:ask|tell|call|ring|phone|email|text|contact|get|see|(?:speak|talk|write) to|check with)\s+"
    r"(?P<whom>[^\W\d_]+)(?:\s+[A-Z]\w*)?\s+(?:who|whose|who['’]s)\b"
)
"""“ask Barbara who was a magistrate”: what is asked is not told."""
_CLAUSE = re.compile(r",\s*(?=(?:she|he|they|it|she's|he's|they're|it's)\b)")
_OF_FAMILY = re.compile(
    r"(?i)\b(my|her|his|your|their) (dad|mum|mom|cousin|uncle|aunt|son|daughter|brother|sister|gran|nan|"
    r"neighbour|friend|boss|wife|husband|mate|kid|mother|father)s (?=\w)"
)
_ODD = re.compile(r"[;:@(\[]|https?|\d{4}")
_LOOSE = re.compile(
    r"\.\.|…|\s[-–—]\s|/|\bi\b|(?<!\bis )(?<!'s )\b(?:the|a|to|of|and|for|my|or|by|with|in|on|at|from)$"
)


_SMILEY = re.compile(r"(?<!\w)[:;]-?[)(DP]+|<3")
_BROKEN = re.compile(
    r"(?i)[\s,.;]+(?:(?:and|but) )?(?:I )?(?:still )?"
    r"(?:haven['’]?t|have not|didn['’]?t|did not|never did|forgot(?: to)?)"
    r"(?: (?:yet|done (?:it|that|so)|managed(?: it)?|done))*\W*$"
)
_PERHAPS = re.compile(r"(?i)^\W*(?:maybe|perhaps|possibly|might|may)\b")
_MOST_OF_A_GAP = 60
_WHEN = frozenset({"after", "before", "when", "once", "next", "again", "if"})
_MINE = frozenset({"i", "i'll", "i'd", "i'm", "i've", "me", "myself"})
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
_NOTHING = re.compile(
    r"(?i)^\W*(?:nothing|none|nope|no(?! (?:more|less|later|fewer))|n/?a|nil|idk|dunno"
    r"|not? (?:sure|promise|idea)\w*"
    r"|don'?t (?:know|remember)|can'?t remember|forgot|tbc|tbd|\?+)(?!\w)"
)


def nothing_promised(noted: str) -> bool:
    """Whether a note tells that nothing was promised, or not surely: “nothing really”, “don't know yet”."""
    perhaps = bool(_PERHAPS.match(noted)) and doubtful(noted) is None
    return perhaps or bool(_NOTHING.match(noted.strip())) or not any(each.isalnum() for each in noted)


def promised(noted: str, met: date | None = None, today: date | None = None) -> Promised:
    """How a promise is told, from a note such as “send her the recipe” or “my physio's number”.

    One that fits no sentence is the gap itself, in the words it was noted in. A day in it, said when they
    met, is told as of today.
    """
    if maybe := doubtful(noted, met, today):
        return maybe
    if _BROKEN.search(noted):
        return _late(promised(_BROKEN.sub("", noted), met, today))
    found = _in_words(noted, met, today)
    words = " ".join(_SMILEY.sub("", plainly(noted)).split()).strip(" .,;:!")
    plain = plain_words(words)
    open_ = re.search(r"[?\[\]{}]", noted) or "\n" in noted.strip() or "but" in plain
    known = reads_as_english(words) and not re.search(r"[<>|=]", words)
    spoken = plain[:1] and plain[0] in english().lists["pronoun"]
    fits = not open_ and not spoken and known and 0 < len(words) <= _MOST_OF_A_GAP
    return Promised(found.form, gap=f"[{lowered(words)}]") if found == UNSURE and fits else found


def _in_words(noted: str, met: date | None, today: date | None) -> Promised:
    """The promise in words, with what stands in brackets, or without it."""
    found = _promised(plainly(noted), met, today)
    bare = without_asides(noted)
    if found == UNSURE and bare != noted.strip():
        return replace(_promised(plainly(bare), met, today), is_all=False)
    return found


def _late(found: Promised) -> Promised:
    """A promise that is noted as not kept: “I said I'd ring and I haven't”."""
    if found.form == "promised_deed" and "[" not in found.thing:
        return replace(found, form="promised_late")
    if found.form in ("promised_deed", "promised_unknown", "promised_words"):
        return Promised("promised_late_unknown", gap="[what you promised]")
    return found


_DOUBTFUL = re.compile(r"(?i)^\W*(?:(?:maybe|perhaps|possibly|might|may|could)\s+)+|\s*\?+\s*$")


def doubtful(noted: str, met: date | None = None, today: date | None = None) -> Promised | None:
    """“maybe look at his spreadsheet”, “do the window?”: what one said one might do."""
    bare = _DOUBTFUL.sub("", noted).strip()
    if bare == noted.strip() or "?" in bare:
        return None
    found = promised(bare, met, today)
    return replace(found, form="promised_maybe") if found.form == "promised_deed" else None


def _promised(noted: str, met: date | None, today: date | None) -> Promised:
    sentences = tidied(noted)
    if (
        noted.casefold().lstrip().startswith("well ")
        or len(sentences) != 1
        or "?" in noted
        or "\n" in noted.strip()
    ):
        return UNSURE
    time = timed(_CLAUSE.split(sentences[0].rstrip(" ."), maxsplit=1)[0], met, today)
    found = _without_a_day(noted, time.words)
    tried = re.sub(r"\b(what (?:an?|the|my) \w+) costs?$", r"\1 is", found.thing)
    if tried and not is_whole(_TRIED[found.form].format(tried)):
        return UNSURE
    return _with_its_day(found, time)


def _with_its_day(found: Promised, time: Timed) -> Promised:
    """The promise with its day; without it, where what was promised comes with the message."""
    if found == UNSURE or not time.told:
        return found
    if found.form in ("promised_words", "promised_thing", "promised_things"):
        kept = time.stays and found.thing and time.told.startswith(("when ", "once "))
        return replace(found, thing=f"{found.thing} {time.told}") if kept else UNSURE if time.stays else found
    thing = f"{found.thing} {time.told}"
    if time.stays and not is_whole(f"I promised to {thing}."):
        return UNSURE
    if found.form in ("promised_sending", "promised_sendings"):
        if time.told.startswith(("every ", "each ")):
            return Promised("promised_again", thing, found.gap, has_day=True)
        return replace(found, thing=thing) if time.stays else found
    form = "promised_gift_day" if found.form in ("promised_gift", "promised_other") else found.form
    return replace(found, form=form, thing=thing, has_day=True)


def _without_a_day(noted: str, text: str) -> Promised:
    text = _OF_FAMILY.sub(r"\1 \2's ", text)
    text = _INTRODUCTION.sub("introduce you to ", _bare(_SAID.sub("", text)))
    if not text or len(plain_words(text)) > _MOST or _ODD.search(text):
        return UNSURE
    said = together(capitals(to_you(joined(text))))
    if (plain := plain_words(said)) and _acts(plain[0]) and not _is_a_name(plain):
        said = with_its_article(said, plain[0], _is_of_mine)
    return UNSURE if _is_unclear(said) else _sorted(noted, said, plain_words(said))


def _is_unclear(said: str) -> bool:
    """Whether it cannot be told as it stands: somebody is told of, a day is loose, a word is missing."""
    plain = plain_words(said)
    loose = not message_words().lists["then"].isdisjoint(plain) or _THIS_WEEK.search(said)
    missing = lacks_article(said) or _LOOSE.search(said)
    nothing_yet = "it" in plain[:3] and len(plain[: plain.index("it")]) < 3
    return bool(
        not plain or nothing_yet or plain[1:2] == ["me"] or _names_with_a_note(said) or loose or missing
    )


def _sorted(noted: str, said: str, plain: list[str]) -> Promised:
    """The promise as a list of things, as a deed, or as a thing."""
    if _is_list(said, plain):
        return several(said)
    if (sent := _sends_several(said, plain)) != UNSURE:
        return sent
    if _several(noted, said, plain):
        return UNSURE
    if _acts(plain[0]) and plain[1:2] != ["of"] and not _is_a_name(plain):
        return next((found for rule in _DEEDS if (found := rule(said, plain))), UNSURE)
    return thing(said)


def _names_with_a_note(said: str) -> bool:
    """Whether somebody is named and told of: “ask Barbara who was a magistrate”."""
    if re.match(r"ask (?:my|our|the|a) [^\W\d_]+ (?:who|whose)\b", said):
        return True
    found = _TOLD_OF_THEM.match(said)
    return found is not None and (found["whom"].istitle() or message_words().is_("first_name", found["whom"]))


def _is_list(said: str, plain: list[str]) -> bool:
    """“deck and two references”: things, and no deed."""
    listed = "and" in plain or "," in said
    return listed and not _acts(plain[0]) and "but" not in plain and not any(map(_surely_acts, plain))


def _sends_several(said: str, plain: list[str]) -> Promised:
    """“send you the deck and two references”."""
    told = re.match(r"(\w+) (?:you )?(?P<what>.*(?: and |, ).*)$", said)
    if not told or not message_words().is_("sends", plain[0]) or any(map(_surely_acts, plain[1:])):
        return UNSURE
    found = several(told["what"])
    if found.form != "promised_things":
        return UNSURE
    return Promised("promised_sendings", f"{plain[0]} you {found.thing}", found.gap)


def _surely_acts(word: str) -> bool:
    return word in ("send", "share", "buy", "tell", "bring", "ask", "lend", "give", "help", "sorry")


def _several(noted: str, said: str, plain: list[str]) -> bool:
    """Whether more than one thing was promised, or a thing and a doubt."""
    things = (not _acts(plain[0]) or plain[1:2] == ["of"]) and ("and" in plain or "," in said)
    return things or "but" in plain or "+" in noted or (_acts(plain[0]) and "," in said)


def _is_a_name(plain: list[str]) -> bool:
    """“test ride”: a thing, though it begins as a deed."""
    if "you" in plain:
        return False
    second = plain[1] if len(plain) > 1 else ""
    common = (
        second.isalpha() and second not in language("en").function_words and not second.endswith(("s", "ly"))
    )
    return message_words().is_("or_name", plain[0]) and common and not message_words().is_("whole", second)


def _is_of_mine(word: str) -> bool:
    """“ask boss”: mine."""
    return english().is_("one", word) or word in ("boss", "manager", "cv", "resume", "portfolio", "email")


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
    if len(plain) == 1 and known.is_("alone", plain[0]):
        return Promised("promised_deed", plain[0])
    short = len(plain) == 1 or (plain[1:] == ["you"] and not known.is_("meets", plain[0]))
    vague = (
        len(plain) > 1
        and plain[:3] not in (["have", "a", "look"], ["have", "a", "word"])
        and known.is_("vague", plain[0])
        and not (known.is_("whole", plain[1]) or plain[1:3] == ["with", "you"])
        and not (plain[1] == "and" and len(plain) > 3)
        and not (known.is_("meets", plain[0]) and plain[1] in _WHEN)
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
    said = _MY_OWN.sub(r"\1my ", said)
    after = plain_words(said)[1]
    if after != "you" and not english().is_("determiner", after):
        return UNSURE
    if after == "you" and _lacks_an_article(plain_words(said)[2:]):
        return UNSURE
    told = re.sub(r"^\s*you\s+", "", said[len(verb) :])
    if re.fullmatch(r"(?:the|my|our) [\w'’-]+ and (?:the |my )?[\w'’-]+", told):
        return Promised("promised_sendings", said, f"[{told}]")
    gap = gap_of(said[len(verb) :])
    if not gap:
        return Promised("promised_deed", said)
    return Promised("promised_sendings" if is_plural(gap[5:-1]) else "promised_sending", said, gap)


_DEEDS: tuple[Callable[[str, list[str]], Promised | None], ...] = (_writes, _sends)


def _lacks_an_article(thing: list[str]) -> bool:
    """“whitepaper”, a thing without its article."""
    head = thing[0] if thing else ""
    bare = len(thing) == 1 and not head.endswith("s") and not message_words().is_("uncounted", head)
    return bare and head.isalpha() and head not in language("en").function_words


def _to_someone(said: str, plain: list[str]) -> str:
    verb, told = plain[0], {"you", "to", "in"} & set(plain)
    if (message_words().is_("meets", verb) or message_words().is_("writes", verb)) and plain[1] in _WHEN:
        return f"{verb} {'to ' if verb == 'write' else ''}you{said[len(verb) :]}"  # “ring after the match”
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
