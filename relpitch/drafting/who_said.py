"""The first answer as it was said: whom I help, or what I say of myself."""

import re

from relpitch.drafting.as_said import acts, first_act, following, in_sentence, joined, kept_of
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.language import mixes_languages
from relpitch.drafting.left_words import is_of_a_cv
from relpitch.drafting.lexicon import english
from relpitch.drafting.names import NO_ONE, are_people
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.reading import UNSURE, Reading, asks, count
from relpitch.drafting.sorting import Sorted, is_wish
from relpitch.drafting.speech import is_mine
from relpitch.drafting.tidying import capital, strip_start

_OURS = "I help "
_ANYONE = frozenset({"anyone", "anybody", "everyone", "everybody"})
_GUESSED = re.compile(r" (?:i (?:guess|suppose|think)|really|in general|generally|mostly)$")
_VAGUE = frozenset({"people", "folk", "folks", "humans", "just people", "other people", "random people"})
_NEAR_WORDS = 9
_FEW_WORDS = 2
_MOST_WORDS_BEFORE = 16
_MOST_WORDS = 40
_OF_ME = frozenset({"i", "i'm", "i've", "i'd", "we", "we're", "we've", "my"})
_OPENED = frozenset(
    {
        "nobody",
        "they",
        "they're",
        "they've",
        "you",
        "he",
        "she",
        "everyone",
        "that",
        "where",
        "when",
        "because",
        "i",
        "we",
        "if",
        "whenever",
    }
)
_OF_PEOPLE = frozenset(
    {"old", "young", "wee", "shy", "lonely", "elderly", "nervous", "first-time", "poor", "pregnant"}
)
_RELATIVES = frozenset(
    {
        "who",
        "that",
        "with",
        "without",
        "over",
        "under",
        "in",
        "from",
        "on",
        "at",
        "and",
        "particularly",
        "especially",
        "mostly",
        "mainly",
    }
)
_ANEW = re.compile(r"(?i)[,;] (?:and )?(?=(?:i|i['’]m|i['’]ve|we|it['’]s) \w)")
_NOT_YET = frozenset({"want", "hope", "would", "wish", "aim"})
_RELATIVE = frozenset({"who", "whose", "who's", "who've", "who'd", "who're", "wey", "weh", "dem"})
_SO = re.compile(
    r"(?i)(?:^|,? (?:and )?)so (?:(?:its|i don['’]t know|i suppose|i guess|i think|it['’]s|that['’]s"
    r"|i help|they['’]re|like|mostly|mainly|basically) )*"
)
_NO_NAME = frozenset({"not", "to", "no", "nobody", "there", "it", "that", "this", "when", "if", "because"})


def who_said(sentences: list[str], found: Sorted) -> Reading:
    """All of the answer, where it names someone or speaks of me; else nothing."""
    kept, left = kept_of(sentences, found, of_me=True)
    named = [each for each in kept if not (asks(each) and count(each) < 2)]
    kept, left = named, left or len(named) < len(kept)
    if not kept or count(kept[0]) > _MOST_WORDS:
        return UNSURE
    if names_nobody_yet(kept[0]):
        kept, left = kept[1:], True  # “people I guess. I do maths tutoring”
    if not kept:
        return UNSURE
    if len(kept) > 1 and plain_words(kept[0]) in (["retired"], ["unemployed"], ["semi-retired"]):
        kept[0] = f"I'm {in_sentence(kept[0])}"
    of_me = _speaks_of_me(kept)
    if is_of_a_cv(kept[0]):
        return UNSURE
    if not of_me and not _named(kept[0].rstrip("? ")):
        if len(kept) < 2 or count(kept[0]) > _FEW_WORDS or not _named(kept[1].rstrip("? ")):
            return UNSURE
        kept, left = kept[1:], True  # “flowers. I mean people”
    if of_me:
        kept = [part for each in kept for part in _and_so(each)]
    first, others = joined(kept[0].rstrip("? "), kept[1:])
    helps = english().who["help"].begin(plain_words(first))
    if of_me and not helps:
        first, others = _helped_too(first, others)
    else:
        first, others = _with_the_listed(first, others)
    more = following(others)
    if of_me and (not helps or plain_words(first)[1] in _NOT_YET):
        return _of_me(first, more, left=left)
    first, named_after = _apart(first)
    return Reading(_named(first), "said", _OURS, more=(*named_after, *more), rest=left, as_said=True)


# “two lots of people”, “all sorts”
_SO_MANY_SORTS = re.compile(
    r"(?:all|two|three|four|many|different|several|loads|lots|kinds|types|\d+)?(?: of)? ?(?:different )?"
    r"(?:lots|sorts|kinds|types|groups|sets)(?: of (?:people|folk|person))?"
)


def names_nobody_yet(text: str) -> bool:
    """“people”, “anyone”: too little to say whom."""
    bare = _GUESSED.sub("", " ".join(plain_words(text)))
    return bare in _VAGUE or bool(_SO_MANY_SORTS.fullmatch(bare))


def _is_anyone(text: str) -> bool:
    """“anyone really”: nobody in particular, so that “I help” does not go before it."""
    plain = plain_words(text)
    return len(plain) <= _FEW_WORDS and plain[0] in _ANYONE


def _and_so(sentence: str) -> list[str]:
    """“I work nights.”, “So I help people who cannot sleep.”"""
    for found in _SO.finditer(sentence):
        after = sentence[found.end() :]
        if names_someone(after) and not _is_anyone(after):
            before = [sentence[: found.start()]] if found.start() else []
            return [*before, f"so I help {in_sentence(after)}"]
    return [sentence]


def _apart(first: str) -> tuple[str, tuple[str, ...]]:
    """“families”, and “I do their tax.”, for “families, I do their tax”."""
    found = _ANEW.search(first)
    if not found or count(first[: found.start()]) > _MOST_WORDS_BEFORE or not _named(first[: found.start()]):
        return first, ()
    return first[: found.start()], (capital(first[found.end() :]),)


def _speaks_of_me(kept: list[str]) -> bool:
    """Whether words are of myself: “I bake”, “it is my privilege to”, “my mum bakes, so ...”."""
    plain = plain_words(kept[0])
    mine = (
        plain[0] in _OF_ME - {"my"}
        or is_mine(kept[0])
        or plain[:2] in (["me", "and"], ["my", "job"], ["it's", "my"])
    )
    mine = mine or (plain[0] in ("my", "our") and plain[2:3] in (["range"], ["include"], ["vary"], ["tend"]))
    return mine or plain[:3] == ["it", "is", "my"] or (plain[0] == "my" and len(_and_so(kept[0])) > 1)


def _of_me(first: str, more: tuple[str, ...], *, left: bool) -> Reading:
    """“I work nights, so I help people who cannot sleep”: an own sentence."""
    plain = plain_words(first)
    helps = english().who["help"].begin(plain)
    seeks = english().aside["wish_start"].begin([*plain, "."]) or is_wish(first)
    if (seeks and not helps) or len(plain) < 2:
        return UNSURE
    return Reading(_for_those(first), "own_said", more=more, rest=left, as_said=True)


def _for_those(first: str) -> str:
    """“I do nails at home for girls from work”, for “I do nails at home, girls from work”."""
    head, comma, tail = first.partition(", ")
    bare = re.sub(r"(?i)^(?:mostly|mainly|usually) | (?:mostly|mainly|usually)$", "", tail)
    if not comma or "," in tail or " for " in head or not names_someone(bare) or acts(bare):
        return first
    if plain_words(bare)[0] in ("and", "or", "the", "all", "not", "especially", "both", "me", "us"):
        return first
    return f"{head}, mostly for {bare}" if bare != tail else f"{head} for {bare}"


def _named(first: str) -> str:
    help_ = english().who["help"]
    bare = strip_start(first, help_)
    if bare != first:
        bare = strip_start(bare, english().lead)
        fine = plain_words(bare)[0] not in ("out", "in", "at", "me") and (
            names_someone(bare) or "whoever" in bare
        )
        return in_sentence(bare) if fine else ""
    bare = strip_start(strip_start(first, english().who["names"]), english().lead)
    return in_sentence(bare) if names_someone(bare) else ""


def names_someone(text: str) -> bool:
    """Whether words begin with a name of people, and are no sentence."""
    plain = plain_words(text)
    lists = english().lists
    if not plain or plain[0] in _NO_NAME or plain[0] in lists["preposition"] or plain[0] in lists["pronoun"]:
        return False
    if english().who["nobody"].begin(plain) == len(plain) or _is_doing(plain):
        return False
    end = next((at for at in range(1, len(plain)) if plain[at] in lists["preposition"] - {"of"}), len(plain))
    at = next((at for at in range(min(_NEAR_WORDS, end)) if _is_someone(plain, at)), None)
    if at is None:
        return False
    telling_at = next(
        (
            place
            for place, each in enumerate(plain)
            if place > at
            and (each in _RELATIVE | _OPENED or plain[place : place + 2] == ["no", "one"])
            and plain[place - 1] != "and"
        ),
        len(plain),
    )
    if plain[0].startswith("whoever"):
        return True
    head = re.sub(r" *\([^()]*\)", "", text.partition(",")[0])
    tokens = tokens_of(head)
    if tokens[min(at + 1, len(tokens) - 1)].kind == "G":
        return True  # “people managing type 1 diabetes”
    return first_act(head) > at and (first_act(head) > telling_at or not acts(head))


def _is_doing(plain: list[str]) -> bool:
    """“helping kids”; “aspiring writers” names someone."""
    return plain[0].endswith("ing") and not are_people(plain[1:2])


def _is_someone(plain: list[str], at: int) -> bool:
    lists = english().lists
    one = plain[at] in lists["one"] and at > 0 and plain[0] in lists["determiner"]
    is_told_of = at + 1 < len(plain) and plain[at + 1] in _RELATIVE
    several = plain[at].endswith("s") and _may_be_people(plain, at)
    widowed = at > 0 and plain[0] == "the" and (plain[at].endswith("ed") or plain[at] in lists["collective"])
    is_told_of = is_told_of or (
        widowed
        and plain[at + 1 : at + 2] in ([], ["who"], ["and"], ["chiefly"], ["mostly"], ["in"], ["when"])
    )
    is_told_of = is_told_of or (plain[0] == "year" and bool(re.fullmatch(r"\d+s", plain[at])))
    is_told_of = is_told_of or (at == 0 and mixes_languages(" ".join(plain)))  # “jungs bei mir im kiez”
    is_told_of = is_told_of or (plain[0] == "other" and at > 0 and "like me" in " ".join(plain))
    is_told_of = is_told_of or (plain[at] == "lot" and plain[0] == "the" and at > 1)
    described = (
        at > 0
        and plain[at - 1] in _OF_PEOPLE
        and plain[at].endswith("s")
        and plain[at] not in lists["not_people"]
    )
    everyone = (
        described
        or several
        or plain[at] in ("whoever", "whoever's", "anyone", "those", "ones", "parents", "everybody")
    )
    return are_people(plain[at : at + 1]) or one or is_told_of or everyone


def _may_be_people(plain: list[str], at: int) -> bool:
    """Whether a word of no list may name several: “noobs”, “my KPs”, “corpers who ...”."""
    lists = english().lists
    word = plain[at]
    known = (
        word in lists["not_people"]
        or word in lists["noun"]
        or word in NO_ONE
        or word.endswith(("ss", "us", "is", "ics"))
    )
    described = plain[0] in lists["adjective"] or "-" in plain[0] or tokens_of(" ".join(plain))[0].kind == "J"
    first = at == 0 or (at == 1 and (plain[0] in ("my", "our", "the") or described))
    alone = at == len(plain) - 1 or plain[at + 1] in _RELATIVES
    return (
        first
        and alone
        and not known
        and len(word) > 2
        and (plain[0] in ("my", "our") or tokens_of(" ".join(plain))[at].kind in "NQ")
    )


def _helped_too(first: str, others: list[str]) -> tuple[str, list[str]]:
    """Names after what I say of myself: “I work nights. I help people who cannot sleep.”"""
    sentences = [first]
    for each in others:
        named = names_someone(each) and plain_words(each)[0] not in (
            "so",
            "i",
            "a",
            "some",
            "few",
            "many",
            "one",
            "most",
        )
        helped = plain_words(sentences[-1])[:3] == ["so", "i", "help"]
        if named and helped:
            sentences[-1] = f"{sentences[-1]}{':' if ',' in each else ','} {in_sentence(each)}"
        else:
            sentences.append(f"I help {in_sentence(each)}" if named else each)
    return sentences[0], sentences[1:]


def _with_the_listed(first: str, others: list[str]) -> tuple[str, list[str]]:
    """The name with those told after it: “people who ...: nurses, warehouse pickers, my dad”."""
    while others and count(first) + count(others[0]) <= _MOST_WORDS:
        begun = re.match(r"(?i)(?:and|or|like)\b,? (?:if i['’]m honest, )?", others[0])
        if not names_someone(others[0][begun.end() :] if begun else others[0]) and not (
            begun and begun[0].startswith("like")
        ):
            break
        listed, *others = [others[0].rstrip("? "), *others[1:]]
        mark = ":" if "," in listed and ":" not in first and not begun else ","
        first = f"{first}{mark} {in_sentence(listed)}"
    return first, others
