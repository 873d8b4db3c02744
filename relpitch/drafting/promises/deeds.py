"""What was promised to be done, as it is told: “send you the recipe”, “ring you after the match”."""

import re

from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.noun_phrases import is_uncounted
from relpitch.drafting.english.phrases import plain_words, words
from relpitch.drafting.english.reading import is_verb
from relpitch.drafting.promises.promised import UNKNOWN_PROMISE, Promised
from relpitch.drafting.promises.things import gap_of, is_plural, is_sendable, several
from relpitch.script.language import language

_MY_OWN = re.compile(
    r"^(\w+ (?:you )?)(?=(?:updated |new |latest |current |short )?(?:CV|resume|résumé|portfolio)\b)"
)
_NAMES_A_THING = re.compile(
    r"(?i)(?:(?:book|guide|tour|record|copy|plan|label|frame|stamp|quote|estimate|sketch|print|map|film)"
    r" (?:of|on|about|for)"
    r"|(?:visit|tour|guide|answer|trip|lift|ride) to (?:the|my|our|an?)) "
)
"""“book on eels”, “visit to the lab”: as many things as they may be deeds."""
_TOKENS_PUT_BEFORE, _SHORT_DEED_WORDS = 3, 3
_TO_THEM = frozenset({"with", "about", "re", "asking", "saying", "that", "whether", "if", "w"})
_PUT = frozenset({"up", "in", "out", "down", "aside", "away"})
"""“put posters up near the station”."""
_WHEN = frozenset({"after", "before", "when", "once", "next", "again", "if"})


_SURELY_DONE = frozenset(
    [
        "send",
        "share",
        "buy",
        "sell",
        "tell",
        "bring",
        "ask",
        "lend",
        "give",
        "help",
        "sorry",
        "come",
        "go",
        "write",
        "find",
        "put",
        "take",
        "teach",
        "drop",
    ]
)
_BY_HAND = ("show", "give", "pass", "lend")
_IS_DATA = re.compile(
    r"\b(?:numbers?|address(?:es)?|e-?mail|names?|links?|contacts?|details|website|site|url|code|password)\b"
)
"""What is given by hand or shown may be a thing: “give her the deck”, of a skateboard."""


def deed(what: str, plain: list[str]) -> Promised:
    """The deed, where its words say enough; else unsure."""
    return _writes(what, plain) or _sends(what, plain) or UNKNOWN_PROMISE


def acts(verb: str) -> bool:
    known = message_words()
    return any(known.is_in(each, verb) for each in ("sends", "does")) or (
        is_verb(verb) and not known.is_in("or_name", verb)
    )


def acts_here(what: str, plain: list[str]) -> bool:
    """Whether a word is a deed by its place, though no list knows it: “answer your questions”."""
    if names_a_thing(what):
        return False
    done = len(plain) > 2 and plain[1] in ("a", "an", "some") and is_verb(plain[0])  # “plan a route”
    if done or acts(plain[0]):
        return True
    known = message_words()
    named = is_sendable(plain[0]) or known.is_in("handed", plain[0]) or known.is_in("uncounted", plain[0])
    kinds = "".join(
        each.kind for each in tokens_of(f"I promised to {what}")[_TOKENS_PUT_BEFORE : _TOKENS_PUT_BEFORE + 2]
    )
    return not named and (kinds in ("VT", "VS") or (kinds == "VU" and plain[1:2] == ["you"]))


def names_a_thing(what: str) -> bool:
    """“book on eels”: a thing by what stands behind it."""
    return bool(_NAMES_A_THING.match(what))


def is_a_name(plain: list[str]) -> bool:
    """“test ride”: a thing, though it begins as a deed."""
    helps = plain[0] == "help" and len(plain) > _SHORT_DEED_WORDS and is_verb(plain[1])  # “help move it”
    if "you" in plain or helps:
        return False
    second = plain[1] if len(plain) > 1 else ""
    common = (
        second.isalpha() and second not in language("en").function_words and not second.endswith(("s", "ly"))
    )
    return (
        message_words().is_in("or_name", plain[0]) and common and not message_words().is_in("whole", second)
    )


def is_of_mine(word: str) -> bool:
    """“ask boss”: mine."""
    somebody = english().is_in("one", word) and not message_words().is_in("no_person", word)
    return somebody or word in ("boss", "manager", "cv", "resume", "portfolio", "email")


def sends_several(what: str, plain: list[str]) -> Promised:
    """“send you the deck and two references”."""
    named = re.match(r"(\w+) (?:you )?(?P<what>.*(?: and |, ).*)$", what)
    if not named or not message_words().is_in("sends", plain[0]) or any(map(surely_acts, plain[1:])):
        return UNKNOWN_PROMISE
    found = several(named["what"])
    if found.form != "promised_things":
        return UNKNOWN_PROMISE
    return Promised("promised_sendings", f"{plain[0]} you {found.thing}", found.gap)


def surely_acts(word: str) -> bool:
    return word in _SURELY_DONE


def _writes(_promised: str, plain: list[str]) -> Promised | None:
    """“email her”: the message itself."""
    known = message_words()
    if known.is_in("writes", plain[0]) and plain[1:] in ([], ["you"]):
        return Promised("promised_words")
    if plain[0] in ("call", "ring", "phone") and plain[1:] in ([], ["back"], ["you", "back"]):
        return Promised("promised_deed", f"{plain[0]} you{' back' if 'back' in plain else ''}")
    if len(plain) == 1 and known.is_in("alone", plain[0]):
        return Promised("promised_deed", plain[0])
    short = len(plain) == 1 or (plain[1:] == ["you"] and not known.is_in("meets", plain[0]))
    vague = (
        len(plain) > 1
        and not (plain[:2] == ["look", "up"] and len(plain) > 2)
        and plain[:3] not in (["have", "a", "look"], ["have", "a", "word"])
        and known.is_in("vague", plain[0])
        and not (known.is_in("whole", plain[1]) or plain[1:3] == ["with", "you"])
        and not (len(plain) > _SHORT_DEED_WORDS and known.is_in("whole_if_long", plain[1]))
        and not (plain[1] == "and" and len(plain) > 3)
        and not (plain[0] == "put" and _PUT.intersection(plain[2:4]) and len(plain) > _TOKENS_PUT_BEFORE)
        and not (known.is_in("meets", plain[0]) and plain[1] in _WHEN)
    )
    return UNKNOWN_PROMISE if short or vague else None


def _sends(what: str, plain: list[str]) -> Promised | None:
    """“send you the recipe”, also where “you” or “the” was not noted."""
    known = message_words()
    verb = what.split(maxsplit=1)[0]
    what = _to_someone(what, plain)
    if not known.is_in("sends", plain[0]):
        return Promised("promised_deed", what)
    what = _with_an_article(_MY_OWN.sub(r"\1my ", what))
    after = plain_words(what)[1]
    names_a_thing = any(map(is_sendable, plain))
    person = plain[0] == "send" and english().is_in("one", plain[-1]) and not names_a_thing
    if person or (after != "you" and not english().is_in("determiner", after)):
        return UNKNOWN_PROMISE  # “send my nephew”, who comes with no message
    to_another = _is_to_another(plain_words(what))
    if after == "you" and (to_another or _lacks_an_article(verb, plain_words(what)[2:])):
        return UNKNOWN_PROMISE
    what = _with_the(what, verb)
    thing_ = re.sub(r"^\s*you\s+", "", what[len(verb) :])
    if re.fullmatch(r"(?:the|my|our) [\w'’-]+ and (?:the |my )?[\w'’-]+", thing_):
        return Promised("promised_sendings", what, f"[{thing_}]")
    theirs = after == "your"  # “pass your name to Regulatory”: nothing comes with the message
    gap = "" if to_another or theirs else gap_of(what[len(verb) :])
    if not gap or (plain[0] in _BY_HAND and not _IS_DATA.search(gap)):
        return Promised("promised_deed", what)
    return Promised("promised_sendings" if is_plural(gap[5:-1]) else "promised_sending", what, gap)


def _is_to_another(plain: list[str]) -> bool:
    """Whether a deed goes to somebody else: “show your pictures to mum”, not “send the link to my blog”."""
    if "to" not in plain[2:-1]:
        return False
    at = plain.index("to", 2)
    behind = [each for each in plain[at + 1 :] if not english().is_in("determiner", each)]
    alone = len(behind) == 1 or (behind[1:] and behind[1] in language("en").function_words)
    person = any(english().is_in(kind, each) for each in behind[:1] for kind in ("one", "people", "many"))
    known = message_words()
    to_a_person = (person and alone) or known.is_in("first_name", plain[at + 1])
    named = plain[at + 1] in ("my", "our", "the", "a", "an") and bool(behind)  # no deed: “to try”
    return to_a_person or (named and not known.is_in("goes_to", plain[at - 1]))


def _with_the(what: str, verb: str) -> str:
    """“send you the final PDF”, for “send you final PDF”."""
    found = words(what)
    head = gap_of(what[len(verb) :])[5:-1].casefold()
    first = found[2].plain if len(found) > 2 else ""
    known = message_words().is_in("named", first) or message_words().is_in("number", first) or "'" in first
    bare = head and not known and not is_plural(head) and not english().is_in("determiner", first)
    if not bare or found[1].plain != "you" or not what[found[2].start].islower() or first.isdigit():
        return what
    return f"{what[: found[2].start]}the {what[found[2].start :]}"


def _lacks_an_article(verb: str, thing: list[str]) -> bool:
    """“whitepaper”, a thing without its article; “give you advice” lacks none."""
    head = thing[0] if thing else ""
    given = verb not in ("show", "tell", "pass", "post") and is_uncounted(head) if head else False
    bare = len(thing) == 1 and not head.endswith("s") and not message_words().is_in("uncounted", head)
    return bare and not given and head.isalpha() and head not in language("en").function_words


def _to_someone(what: str, plain: list[str]) -> str:
    verb, to = plain[0], {"you", "to", "in"} & set(plain)
    if (message_words().is_in("meets", verb) or message_words().is_in("writes", verb)) and plain[1] in _WHEN:
        return f"{verb} {'to ' if verb == 'write' else ''}you{what[len(verb) :]}"  # “ring after the match”
    if _has_its_receiver(plain):
        return what
    if (message_words().is_in("to_someone", verb) and not to and plain[1] != "your") or (
        verb == "introduce" and plain[1] == "to"
    ):
        return f"{verb} you{what[len(verb) :]}"
    return what


def _has_its_receiver(plain: list[str]) -> bool:
    """“email the trust with a photo”: it is for the trust; “email the photo” is for you."""
    known, english_ = message_words(), english()
    written = known.is_in("writes", plain[0]) or plain[0] in ("whatsapp", "dm", "message")
    if not written or len(plain) < _TOKENS_PUT_BEFORE or not english_.is_in("determiner", plain[1]):
        return False
    head = [each for each in plain[2:4] if each not in language("en").function_words][-1:]
    goes_on = next((each for each in plain[3:5] if each in _TO_THEM), "")
    thing = any(is_sendable(each) or known.is_in("handed", each) for each in (*plain[2:4], *head))
    return bool(goes_on) and not thing


def _with_an_article(what: str) -> str:
    """“send you the CV”, for “send you CV”."""
    found = words(what)
    at = 2 if len(found) > 1 and found[1].plain == "you" else 1
    if len(found) <= at or not message_words().is_in("sendable", found[at].plain):
        return what
    return f"{what[: found[at].start]}the {what[found[at].start :]}"
