"""Whom a rough first answer names: the plain name it begins with, or comes to; the rest stays in sight.

“building managers i guess. old buildings, one lift” names building managers, “new managers. no wait - people
who never asked for it” the people after its correction. What is told of me names nobody.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from relpitch.drafting.english.clauses import acts
from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.grammar_words import is_in
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people, core_of
from relpitch.drafting.english.phrases import plain_words, words
from relpitch.drafting.english.pictures import with_pictures_as
from relpitch.drafting.english.tidying import strip_start, written
from relpitch.drafting.from_answers.doubts import acts_in
from relpitch.drafting.from_answers.naming import names_nobody_yet, names_someone
from relpitch.drafting.from_answers.narrowing import NARROWS
from relpitch.drafting.from_answers.roughness import signs, typed_sentences
from relpitch.script.language import language

_MOST_WORDS, _MOST_WORDS_OF_A_HINT = 18, 12
_STEM_LETTERS = 4
_FEW_WORDS = 3
# Where a name ends, whatever follows.
_ENDS = re.compile(
    r"(?i)[.!?;:()\n]+|\s[-–—]+\s|,\s+|"
    r"\s+(?=(?:because|cos|but|although|though|as i|i (?:guess|suppose|think|reckon|mean)|ig|lol|lmao|haha"
    r"|tbh|honestly|really|innit|etc|especially|particularly|mostly|mainly|usually|in (?:particular|general)"
    r"|there['’]?s|it['’]?s|and (?:i|we|they|he|she|it)|so)\b)"
)
_SHORT = (
    (r"\bbc\b", "because"),
    (r"\besp\b\.?", "especially"),
    (r"(?i), (?:lately|recently|these days|increasingly|now and then),(?= )", ""),
    (r"(?i)\b(first|second|third|final) years\b", r"\1-years"),
)
_MOSTLY = re.compile(r"(?i)\s*(mostly|mainly|usually)\b")
_PUT_RIGHT = re.compile(
    r"(?i)(?:[.!?…,–—-]\s*|\b(?:lol|haha|hm+) )"
    r"(?:no(?:pe)?,? (?:wait|sorry)|no|nah|wait(?:,? no)?|or rather|scratch that|i mean)\b"
    r"[\s,:–—-]+(?:no |ok |wait |sorry |actually |it['’]?s |i mean )*"
)
_UNSURE = re.compile(
    r"(?i)[.!?…,–—-]\s*(?:no|nah|well|actually|or|or rather|or maybe|maybe|perhaps|probably|originally"
    r"|scratch that|wait|i mean|kidding|joking)\b"
)
_LIMITED = re.compile(r"(?i)\W*(?:but (?:only|not)|only|except|apart from|not)\b")
# “who i like helping is the old ones who live up top”
_COMES_TO = re.compile(
    r"(?i)\b(?:(?:who|the ones?|those|(?:the )?people|what) i (?:(?:really|mostly|actually|honestly|most"
    r"|do) )*(?:(?:like|love|enjoy|prefer|want|try|tend) )?(?:to )?(?:help(?:ing)?|work(?:ing)? with)"
    r"(?: the)?(?: most)? (?:is|are|would be|was)"
    r"|the ones? (?:who |that )?i (?:(?:really|most|mostly) )*(?:like|love)(?: best| most)? (?:is|are)"
    r"|i(?:['’]?m| am)? (?:(?:really|mostly|actually|just|also|do|always) )*"
    r"(?:(?:like|love|enjoy|try|get|tend) )?(?:to )?help(?:ing|ed)?(?: out)?"
    r"|i (?:(?:did|do|also|mostly) )*(?:train|teach|coach|look after|work with|cook for)(?:ed)?"
    r"(?: (?:most|all|many|some) of)?"
    r"|(?:it['’]?s|its) (?:mainly|mostly|usually)"
    r"|(?:mainly |mostly |usually )?(?:it['’]?s|its)(?= (?:the|my|our)\b)"
    r"|the ones who need (?:me|it)(?: most)? are)\s+(?P<whom>.+)"
)
# “I do tax returns for musicians and actors”
_I_DO_FOR = re.compile(
    r"(?i)^(?P<led>i (?:do|make|fix|mend|repair|run|cook|bake|clean|build|teach|write|sew|cut|drive|tune"
    r"|tailor|translate|play|grow|paint|draw|design|organi[sz]e|deliver|carry|read)\b"
    r"[\w' -]{2,40}? for) (?P<whom>.+)"
)
_I_HELP = re.compile(
    r"(?i)^(?P<led>i(?:['’]m| am)? (?:(?:really|mostly|just|also) )?"
    r"(?:(?:like|love|enjoy|try) )?(?:to )?(?:help|assist)(?:ing)?)\b"
)
# “new starters I get given, I drive a truck”
_FROM_ME = re.compile(r"(?<=[a-z]s) (?:I|we) [a-z]+.*$")
_OF_ME = frozenset({"i", "i'm", "i've", "we", "we're", "been", "im", "ive"})
_UNNAMED = frozenset({"it", "its", "it's", "this", "them", "he", "she", "him", "her"})
_OPEN = re.compile(r"(?i)(?: (?:when|if|because|and|or|who|that|to|so|where|the|a))+$")


# “not sure this counts, but people who ...”, “if pressed: translators”: those are meant.
_MEANS = re.compile(
    r"(?i)(?:^|(?<=[.!?] )|(?<=\) )|(?<= ))(?:(?:but |and )?if (?:pressed|pushed"
    r"|i (?:had|have) to (?:say|choose|pick|name)(?: (?:one|someone|anyone))?)[:,;–—-]+ ?"
    r"|(?:i['’]?m )?not sure (?:if )?(?:this|it|that) counts,? but |so (?:i would|i['’]d) say (?:it['’]?s )?"
    r"|sorry,? (?:in )?english: |now i think it['’]?s (?:just,? |really )?"
    r"|sorry,? i(?:['’]ll)? start again[.,:;]+ )"
)


# “the ones who come alone”, “the older ones”, “those with 200 birds”: some of those who were named.
ONES_OF_THEM = re.compile(r"(?i)(?:the (?:[a-z-]+ )?ones|those)\b")


def without_lead_in(typed: str) -> str:
    """What is meant of an answer that comes to it: “translators”, of “If pressed: translators”."""
    return typed[max((each.end() for each in _MEANS.finditer(typed)), default=0) :]


def named(typed: str) -> str:
    """The name of a first answer that may be said; empty where none is sure."""
    text = _calm(without_lead_in(typed))
    if signs("en").begins.begin(plain_words(text)) or _is_relayed(plain_words(text)):
        return ""
    if right := [*_PUT_RIGHT.finditer(text)]:
        name, rest = _first(text[right[-1].end() :])
        bare = plain_words(name)[:1] == ["the"] and len(plain_words(name)) < _FEW_WORDS
        return "" if bare or _UNSURE.search(rest) else name
    comes = _COMES_TO.match(strip_start(text, english().lead))
    name, rest = _first(comes["whom"] if comes else text)
    if not name:
        return "" if comes else _helped(text)
    asked = typed_sentences(text)[0].rstrip().endswith("?")
    unclear = (
        asked or _UNSURE.search(rest) or _LIMITED.match(rest) or (rest.startswith(" and ") and _is_one(name))
    )
    return "" if unclear or is_mine(name, rest) else _with_those_listed(name, rest)


def _is_relayed(plain: list[str]) -> bool:
    """“old miners, dad says”."""
    sayers = signs("en").sayers | {"he", "she", "grandad", "granddad", "grandma"}
    places = (at for at in range(1, len(plain)) if signs("en").says.begin(plain, at))
    return any(plain[at - 1] in sayers for at in places)


def _with_those_listed(name: str, rest: str) -> str:
    """“porters, cleaners and the people you don't see”; empty where what is listed is no name."""
    listed, of_the_same = [name], re.split(r"[.!?;\n]", rest, maxsplit=1)[0]
    for each in of_the_same.split(", ")[1:]:
        part = _first(each)[0]
        if NARROWS.match(each):
            fits = part and _goes_on(part) and not acts(each)
            return f"{', '.join(listed)}, {each.strip()}" if fits else ""
        if part and not acts(part):
            listed.append(part)
        elif not (acts_in(each) or any(map(str.isdigit, each))) and len(plain_words(each)) <= _FEW_WORDS:
            return ""  # “brides, funerals, anyone”
        else:
            break
    *firsts, last = listed
    if ONES_OF_THEM.match(last):
        return ", ".join(listed)
    return f"{', '.join(firsts)} and {last}" if firsts and " and " not in last else ", ".join(listed)


def _is_one(name: str) -> bool:
    plain = plain_words(name)
    return len(plain) == 2 and plain[0] in ("my", "our") and english().is_in("one", plain[1])


def hinted(typed: str) -> str:
    """The name that a first answer may mean; empty where none shows."""
    text = _calm(typed)
    if right := [*_PUT_RIGHT.finditer(text)]:
        return _shorter(_first(text[right[-1].end() :])[0])
    for found in _COMES_TO.finditer(text):
        if name := _shorter(_first(found["whom"], sure=_may_be)[0]):
            return name
    names = (_shorter(_first(each)[0]) for each in typed_sentences(text))
    return next(filter(None, names), "") if len(typed_sentences(text)) > 1 else ""


def whom_within(typed: str) -> str:
    """The first phrase of people in an answer, however rough: “people in ecology who collected the data”."""
    text = _calm(typed)
    found = words(text)
    for at, each in enumerate(found):
        if are_people([each.plain]):
            described = at and tokens_of(text[found[at - 1].start : each.end])[0].kind in "JT"
            name = _shorter(_first(text[found[at - bool(described)].start :], sure=_may_be)[0])
            if name and len(plain_words(name)) <= _MOST_WORDS_OF_A_HINT - _FEW_WORDS:
                return name
    return ""


def is_mine(name: str, rest: str) -> bool:
    """Whether a name tells what I am: “Door staff. I do the door at a club”."""
    own = {each[:_STEM_LETTERS] for each in core_of(plain_words(name)) if len(each) >= _STEM_LETTERS}
    own -= {each[:_STEM_LETTERS] for each in language("en").function_words}
    of_me = [plain for each in typed_sentences(rest) if (plain := plain_words(each)) and plain[0] in _OF_ME]
    return any(not own.isdisjoint(each[:_STEM_LETTERS] for each in plain) for plain in of_me)


def _helped(text: str) -> str:
    """“I like to help the patients”, of several sentences about me."""
    found = [led for each in typed_sentences(text) if (led := _I_HELP.match(each) or _I_DO_FOR.match(each))]
    if len(found) != 1:
        return ""
    begun = found[0]["led"]
    name, rest = _first(found[0].string[len(begun) :])
    return "" if not name or _LIMITED.match(rest) or _UNSURE.search(rest) else f"{begun} {name}"


def _first(text: str, sure: Callable[[str], bool] | None = None) -> tuple[str, str]:
    """The name that words begin with, and what follows it."""
    bare = text.strip(" \n,:–—-")
    for phrases in (english().lead, english().who["names"], english().lead):
        bare = strip_start(bare, phrases)
    end = next((each for each in _ENDS.finditer(bare) if each.start() and not _is_told(bare, each)), None)
    name, rest = (bare[: end.start()], bare[end.start() :]) if end else (bare, "")
    typed = name.strip(" ,")
    name = _OPEN.sub("", typed)
    if name != typed and not rest.strip(" ."):
        return "", text  # “no one to leave them to”
    name = _FROM_ME.sub("", name) if rest.strip(" .") and plain_words(name)[:1] != ["the"] else name
    if not (sure or _is_sure)(name):
        return "", text
    often = _MOSTLY.match(rest)
    return f"{name} {often[1].lower()}" if often else name, rest


def _is_told(text: str, end: re.Match[str]) -> bool:
    """Whether a clause goes on with what is said or known: “who keep getting told it's normal”."""
    before = plain_words(text[: end.start()])
    return not end[0].strip() and bool(before) and is_in("saying", before[-1])


def _is_sure(name: str) -> bool:
    plain = plain_words(name)
    if not 0 < len(plain) <= _MOST_WORDS or plain[0] in ("i", "i'm", "we", "no", "not", "nobody"):
        return False
    people = are_people(core_of(plain)) or _is_one(name)
    said_of = {each for before, each in pairwise(plain) if is_in("saying", before)}  # “told it's normal”
    pointed = set(plain if "who" not in plain else plain[:-1]) & _UNNAMED - said_of
    vague = names_nobody_yet(name) or bool(pointed)
    return people and not vague and names_someone(name) and _goes_on(name)


def _may_be(name: str) -> bool:
    """Whether words may be a name: “the young deckhands when they first come aboard”."""
    tokens = tokens_of(name)
    end = next((at for at, each in enumerate(tokens) if each.kind not in "nNQJTS9R'"), 0)
    several = end > 0 and tokens[end - 1].plain.endswith("s") and tokens[0].kind in "TSJ9"
    known = english().lists["not_people"] | english().lists["noun"]
    return _is_sure(name) or (several and tokens[end - 1].plain not in known)


def _goes_on(name: str) -> bool:
    """Whether all of it belongs to the name: “the neighbours bins” does not."""
    tokens = tokens_of(name)[:-1]
    end = next((at for at, each in enumerate(tokens) if each.kind not in "nNQJTS9R'"), len(tokens))
    return _is_one(name) or (end > 0 and are_people([tokens[end - 1].plain]))


def _shorter(name: str) -> str:
    """The name without what it goes on with, where it is long."""
    while name and len(plain_words(name)) > _MOST_WORDS_OF_A_HINT:
        parts = re.split(r" (?=(?:and|when|who|where|because)\b)", name)
        name = " ".join(parts[:-1])
    return name


def _calm(typed: str) -> str:
    """The words of an answer, calmed already, as they are written; a picture ends a thought."""
    text = re.sub(r"\s*[\0\ufe0f]+", ".", with_pictures_as("\0", typed))
    for short, instead in _SHORT:
        text = re.sub(f"(?i){short}", instead, text)
    return written(text)
