"""What stays of a meeting where a message carries nothing else: a gap of what was noted, still to be put."""

import re

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.messages.told_deed import FOR_A_LIVING
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import has_word, is_in_confidence, is_in_crisis, is_in_trouble, is_private
from relpitch.drafting.promises.promise_gap import still_to_put

_SHORT_WORDS, _LEAST_WORDS, _LEAST_DIRECTED = 2, 5, 3
_MOST_LETTERS = 150
_UNKNOWN = re.compile(r"(?i)(?:idk|dunno|no idea|not sure|don['’]?t know|unknown|none|nothing|n/?a)\b\W*|\?+")
_NOT = re.compile(
    r"(?i)\b(?:lol|haha|obv(?:s|iously)?|not|no|never|nobody|without|hat(?:e|es|ed|ing)|\w+n['’]t)\b"
)
_HOPED = re.compile(
    r"(?i)^(?:[a-z]+ ){1,2}(?:coming|getting|being) (?:home|back|out|better|well|born)\b"
    r"|^(?:serious|punctual|prompt|timely|reliable) "
    r"|\b(?:something|anything|someone|somebody) (?!.*\btogether\b).*\bto\b"
    r"|^(?:being|fitting|feeling|looking|belonging|that|someone|somebody|every|each) "
)
"""What has not come about, or is wanted: “Rohan coming home”, “something on paper”, “being useful”."""
_OF_SOMEBODY = re.compile(r"(?i)\b(?:her|his|their|s?he|they)\b")
_SENTENCES = re.compile(r"(?<=[.!;])\s+|\n+|\s+(?:and|but) (?=i (?:never|forgot|should)\b)", re.IGNORECASE)
_WITH_ME = re.compile(
    r"(?i)\b(?:me|us|we|our|my|i|remembers)\b"
    r"|^(?:s?he |they )?(?:corrected|said|told|showed|taught|offered|suggested|recommended|gave|kept|brought"
    r"|lent|shared|helped)\b"
)
_SAYS_WHO = re.compile(
    r"(?i)(?:an? |the )?(?:old |young )?"
    r"(?:woman|man|guy|lad|lady|bloke|chap|girl|boy|kid|couple|teenager)\b"
)
_INWARD = re.compile(
    r"(?i)^but\b|\b(?:i|i['’]ve|i['’]d|i['’]m|i was)"
    r" (?:(?:now|almost|nearly|really|just|also|still|have|had) )*"
    r"(?:know|knew|recogni[sz]ed|revised|felt|feel|thought|think|cried|wonder|wondered|pretended|ashamed|regret"
    r"|envied|lied|hope|hoped|want|wanted|wish|went to get|hated?)\b"
)
"""What the writer thought by themselves: “I recognised myself and went to get another drink”."""
_WISHED_FOR = re.compile(
    r"(?i)some(?:where|thing|one|body)\b|an? (?:place|way|hour|afternoon|evening|day|break)\b"
)
_SOMEBODY = re.compile(
    r"(?i:(?:(?:her|his|their) )?(?P<who>mum|mom|mam|dad|mother|father|husband|wife|son|daughter"
    r"|(?:little |big )?(?:brother|sister)|nan|gran|grandad|grandson|granddaughter|nephew|niece"
    r"|girls|boys|daughters|sons|twins|grandchildren))(?: (?P<name>[A-Z][a-z]+))?(?:, ?\d{1,2})?\W*$"
    r"|(?P<pet>[A-Z][a-z]+) \((?:the |her |his |their )?(?:dog|cat|horse|pony|rabbit|collie|puppy)\)\W*$"
)
_GUESSED_OR_HARD = re.compile(
    r"(?i)\b(?:obviously|clearly|i (?:reckon|think|bet|guess)|seems|apparently|lonely|hates?|hated|fell out"
    r"|rows?|argu\w+|not speaking|(?:won|doesn|don|isn|didn)['’]?t|cheat\w*|ex|lol|haha|joke\w*|lies?)\b"
)
"""What is the writer's guess, or nothing one is thanked for having told."""
_OF_THE_DEAD = frozenset({"died", "death", "dead", "lost", "passed", "mum's", "dad's"})
_POINTS_BACK = re.compile(r"(?i)\b(?:it|one|them|that|they|this)\b")


def remembered(meant: Meant) -> tuple[str, str]:
    """A form of sentence and its gap: what passed between the two, and what they care about; empty where
    nothing of it can be said to them."""
    if is_in_crisis(meant):
        return "nothing_known", "[what you would like to say]"
    whom = _somebody_of_theirs(meant)
    return ("heard_sad", whom) if whom else _still_to_put(meant)


def _still_to_put(meant: Meant) -> tuple[str, str]:
    care = meant.care.strip()
    is_known = bool(plain_words(care)) and not (_UNKNOWN.match(care) or is_private(care))
    usable = is_known and not (is_in_trouble(meant) and _OF_SOMEBODY.search(care))
    usable = usable and not is_in_confidence(meant.note)  # what they care about may be what was confided
    topic = care if usable and _is_topic(care) else ""
    sentences = [] if is_in_confidence(meant.note) else _sentences(meant.note)
    if between := _between_us(sentences):
        new = set(plain_words(topic)) - set(plain_words(between))
        both = f"{between}; {topic}" if new and len(between) + len(topic) < _MOST_LETTERS else between
        return "stays", still_to_put(both).gap
    is_hope = _HOPED.search(care) is not None
    long = len(plain_words(care)) >= _LEAST_WORDS and not is_hope
    if topic or (usable and not meant.thing.strip() and long):
        return ("heard_sad" if topic else "stays"), still_to_put(care).gap
    of_them = "" if is_in_trouble(meant) or is_hope else _of_them(sentences)
    if of_them:
        return "stays", still_to_put(of_them).gap
    is_done = re.search(r"(?i)^\w+ \w+ing\b", care)  # “somebody noticing”
    if is_known and _WISHED_FOR.match(care) and not (is_done or meant.thing.strip()):
        return "heard_sad", still_to_put(care).gap
    is_all = usable and not (meant.thing.strip() or _OF_SOMEBODY.match(care)) and len(plain_words(care)) > 1
    is_all = is_all and not (_NOT.search(care) or _HOPED.search(care))
    return ("heard_sad", still_to_put(care).gap) if is_all else ("", "")


def _somebody_of_theirs(meant: Meant) -> str:
    """“your brother Tommy”, of whom they surely told; empty where that is the writer's guess, or private."""
    found = _SOMEBODY.match(meant.care.strip())
    private = message_words().lists["private"] - _OF_THE_DEAD
    quiet = is_in_confidence(meant.note) or has_word(plain_words(meant.note), private)
    quiet = quiet or _GUESSED_OR_HARD.search(meant.note) is not None
    if not found or quiet or meant.thing.strip():
        return ""
    if found["pet"]:
        return found["pet"]
    named = f" {found['name']}" if found["name"] else ""
    return f"your {found['who'].lower()}{named}"


def _is_topic(care: str) -> bool:
    """Whether one may have told of it: no hope, nothing that is not so."""
    plain = plain_words(care)
    bare = len(plain) <= _SHORT_WORDS or "," in care or bool(_OF_SOMEBODY.match(care))
    empty = bare and any(message_words().is_in("no_topic", each) for each in plain[-1:])
    empty = empty or all(_OF_SOMEBODY.fullmatch(each) or each in ("him", "them", "it") for each in plain)
    return not (_NOT.search(care) or _HOPED.search(care) or empty)


def _sentences(note: str) -> list[str]:
    return [each.strip() for each in _SENTENCES.split(note.strip()) if plain_words(each)]


def _between_us(sentences: list[str]) -> str:
    """The sentence that tells what passed between the two, with the one before that it points back to."""
    fine = [_may_be_said(each) for each in sentences]
    long = [len(plain_words(each)) for each in sentences]
    directed = [
        at
        for at, each in enumerate(sentences)
        if fine[at] and _WITH_ME.search(each) and long[at] >= _LEAST_DIRECTED
    ]
    if not directed:
        return ""
    at = next((each for each in directed if long[each] >= _LEAST_WORDS), directed[0])
    begin = at - 1 if at and fine[at - 1] and _POINTS_BACK.search(sentences[at]) else at
    short = all(each < _LEAST_DIRECTED for each in long[at + 1 : at + 2])
    end = at + 2 if short and all(fine[at : at + 2]) else at + 1  # “told me my shoes were wrong. they were”
    return " ".join(sentences[begin:end]).rstrip(" .;")


def _of_them(sentences: list[str]) -> str:
    """The first sentence that says more than a word of them, and nothing that is not so."""
    whole = (each for each in sentences if _may_be_said(each) and len(plain_words(each)) >= _LEAST_WORDS)
    return next((each.rstrip(" .;") for each in whole if not _NOT.search(each)), "")


def _may_be_said(sentence: str) -> bool:
    """Whether a sentence is no judgement, no trouble and no note to oneself."""
    if len(sentence) > _MOST_LETTERS or "?" in sentence or is_private(sentence):
        return False
    unkind = has_word(plain_words(sentence), message_words().lists["not_said"])
    return not (
        unkind or _INWARD.search(sentence) or _SAYS_WHO.match(sentence) or FOR_A_LIVING.search(sentence)
    )
