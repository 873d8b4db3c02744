"""What they surely do, as it is told to them: “restore stained glass”, of “restores stained glass”."""

import re

from relpitch.drafting.english.favours import speaks_of_another
from relpitch.drafting.english.grammar import is_whole, tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.missing_article import lacks_article
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import base_of
from relpitch.drafting.names.together import are_several, came_with
from relpitch.drafting.notes.left_hanging import is_sound
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import is_in_confidence, is_private
from relpitch.drafting.promises.promise_day import capitals

_CLAUSES = re.compile(
    r"[,.;:!?()\n]+\s*|\s[-–—]\s|\s(?:and|&|but|then|cos|because|so|when|while|though)\s+(?=\w+s\b|(?:he|she|they|i|we)\b)"
)
_DOES = re.compile(
    r"(?i)(?:(?P<who>he|she|they) )?(?:also |now |still |currently )?"
    r"(?P<being>(?:is|are) (?:now |currently |still )?)?(?P<verb>[a-z]+) (?P<what>\w.*)"
)
FOR_A_LIVING = re.compile(
    r"(?i)\b(?:by (?:day|night)|to (?:pay|earn|make ends|get by|survive)|part[- ]time|for money)\b"
)
"""“makes coffee by day to pay for the press”: nobody is reminded of it."""
_IS_OVER = re.compile(
    r"(?i)\b(?:any ?more|no longer|g(?:ave|iven|iving) (?:it )?up|or did|stopped|used to|quit(?:s|ting)?)\b"
)
_BEHIND = re.compile(r" (?:in|from|for|with|of|at|by|to|through|about|during|near)\b")
_MADE = frozenset({"made", "built", "wrote", "painted", "restored", "knitted", "planted", "composed"})
_OF_ONE = re.compile(r"(?i)(?:an?|the|his|her|their) ")  # not “made in Shropshire”
_INSTRUMENTS = frozenset(
    {
        "viola",
        "violin",
        "cello",
        "piano",
        "guitar",
        "harp",
        "flute",
        "oboe",
        "clarinet",
        "trumpet",
        "trombone",
    }
    | {
        "tuba",
        "saxophone",
        "fiddle",
        "accordion",
        "banjo",
        "ukulele",
        "mandolin",
        "drums",
        "organ",
        "recorder",
    }
)
_LEAST_WORDS, _MOST_WORDS = 1, 10
_TOKENS_PUT_BEFORE = 4


def told_deed(meant: Meant) -> str:
    """The words as they stand after “that you”; empty where it is not sure that it is theirs and harmless."""
    if _IS_OVER.search(meant.note) or FOR_A_LIVING.search(meant.note) or is_in_confidence(meant.note):
        return ""
    for clause in _CLAUSES.split(meant.note):
        plain = [each for each in plain_words(clause) if each[:5] != "widow"]
        if found := _DOES.fullmatch(clause.strip()):
            done = _done(found, several=are_several(meant.name) or bool(came_with(meant.name)))
            if done:
                return done
        if any(english().is_in(kind, each) for kind in ("one", "people", "many") for each in plain):
            return ""  # what follows may be somebody else's
    return ""


def _done(found: re.Match[str], *, several: bool) -> str:
    who, being = (found["who"] or "").casefold(), (found["being"] or "").casefold()
    verb = found["verb"].casefold()
    if verb in _MADE and not being and not several and _OF_ONE.match(found["what"]):
        return _if_whole(f"{verb} {_of_theirs(found['what'])}", _of_theirs(found["what"]))
    base = verb if who == "they" and not being else base_of(verb)
    if being:
        base = base if verb.endswith("ing") else ""
    elif verb.endswith("ing"):
        return ""
    if not message_words().is_in("told_deeds", base) or (several and who != "they"):
        return ""
    if base == "work" and not found["what"].startswith("on "):
        return ""  # “works nights”, “works in insurance but hates it”
    what = _of_theirs(found["what"])
    if base == "play" and what.casefold() in _INSTRUMENTS:
        what = f"the {what.casefold()}"
    return _if_whole(f"are {verb} {what}" if being else f"{base} {what}", what)


def _of_theirs(what: str) -> str:
    abbreviated = re.sub(r"(?i)\babt\b\.?", "about", what.strip(" '’\"!"))
    return re.sub(r"(?i)\b(?:his|her|their) (?=\w)", "your ", abbreviated)


def _if_whole(phrase: str, what: str) -> str:
    phrase = capitals(phrase)
    whole = is_whole(f"It was good to hear that you {phrase}.")
    return phrase if whole and _is_harmless(phrase, what) else ""


def _is_harmless(phrase: str, what: str) -> bool:
    known, plain = message_words(), plain_words(what)
    if (
        not _LEAST_WORDS <= len(plain) <= _MOST_WORDS
        or re.search(r"[\"“”/+=<>@#*]|\d(?!\d*$|\d* )", what)
        or not is_sound(phrase)
    ):
        return False
    if speaks_of_another(plain) or is_private(what) or lacks_article(phrase):
        return False
    thing = plain_words(_BEHIND.split(what, maxsplit=1)[0])
    if any(known.is_in("no_topic", each) for each in thing) or any(
        known.is_in("no_deed", each) for each in plain
    ):
        return False
    if not english().lists["pronoun"].isdisjoint(plain) or {"my", "our", "me", "us", "i"} & set(plain):
        return False
    first = tokens_of(f"I think you {phrase}")[_TOKENS_PUT_BEFORE:]
    return bool(first) and first[0].kind in "TSJnNQ9IG"
