"""The first answer: whom I help, where it is a plain name; or what I say of myself, as I said it."""

import re
from dataclasses import replace
from itertools import pairwise

from relpitch.drafting.english.clauses import acts, first_act, in_sentence, is_proper
from relpitch.drafting.english.grammar import is_whole, tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_named, are_people, core_of, form_of, is_name
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import NO_READING, Reading, RoughWords, asks, count
from relpitch.drafting.english.tidying import lowered, strip_start
from relpitch.drafting.from_answers.aloud import not_sayable
from relpitch.drafting.from_answers.answer_sentences import (
    TypedSentence,
    adds,
    begins_with_pronoun,
    is_sentence,
    limits_or_denies,
    read_sentences,
    sayable_and_rest,
)
from relpitch.drafting.from_answers.doubts import acts_in, doubts
from relpitch.drafting.from_answers.naming import names_nobody_yet, names_someone
from relpitch.drafting.from_answers.not_meant_so import is_cut_off
from relpitch.drafting.from_answers.rough_name import ONES_OF_THEM
from relpitch.drafting.from_answers.sorting import is_story, is_wish

OURS = "I help "
_MOST_OF_A_NAME, _MOST_OF_ME = 20, 34
_OF_ME = frozenset({"i", "i'm", "i've", "i'd", "we", "we're", "we've"})
# A name has none of these, but where it ends in “near me”, “like me”.
_NO_NAME = frozenset({"i", "i'm", "i've", "i'd", "me", "we", "us", "you", "he", "she", "him", "her", "his",
                      "myself", "we're"})  # fmt: skip
_STATES = frozenset({"stuck", "lost", "caught", "left", "born", "based", "stranded", "hurt", "raised"})
_MINE = _OF_ME | {"me", "my", "our", "us"}
_ONES_OWN_NAMED = re.compile(r"(?i)(?:people|those|anyone|[a-z]+s) (?:who|like|near|with|in|at|on)\b")
_OF_LIFE = frozenset(
    {"was", "got", "been", "had", "have", "has", "am", "i'm", "went", "lost", "i've", "were"}
)
_NEAR_ME = re.compile(
    r"(?i),? (?:near|like|around|beside|with|above|below) (?:me|us|mine|ours|(?:I|we) (?:was|were|am|did))$"
)
_NARROWS = re.compile(
    r"(?i)^(?:mostly|mainly|especially|particularly|usually|often|sometimes|including|but also) "
)
# What is told beside a name, as it was typed: “mostly older lads”, “when feeding hurts”, “70 and above”.
_BESIDE = re.compile(
    r"(?i)(?:mostly|mainly|usually|typically|especially|particularly|often|sometimes|including|chiefly|largely"
    r"|a few|some|most|many|all|both|half|around|about|roughly|over|under|up to|aged|newly|in|at|from|with"
    r"|without|on|near|through|across|between|who|whose|where|when|as|and (?:whoever|anyone|those who)"
    r"|(?:the ones|those) (?:who|that|left|with|in|from|at|on)|but not the) "
    r"|.*(?: way| too| and (?:above|over|under|up)| mostly| mainly| especially|that sort of thing)$"
)
_SOME_OF_THEM = re.compile(
    r"(?i)(?:some|most|all|a few|many|especially|particularly) (?:of (?:them|whom) )?[\w'’ -]+$"
)
_ASIDE = re.compile(r"(?P<name>.+?)(?:, | [–—-] )(?P<told>.+)$")
_KEPT_AS_TYPED = frozenset({"mostly", "mainly", "usually", "often", "sometimes", "sort of"})
_WHO_DOES = re.compile(
    r"(?i)(?:people|anyone|anybody|those|(?:[a-z]+ )?[a-z]+s) who(?:['’](?:s|ve|re))? (?:[\w'’-]+ ?){2,12}"
)
_ANOTHER_DOES = re.compile(
    r"(?i)\b(?:i|we|he|she|they|you|it['’]?s|there['’]?s|that['’]?s|i['’]m|they['’]re)\b|\bit (?!$)"
    r"|\bwho\b.*\bwho\b"
)
# “landlocked villages but honestly it's the women there”: others are meant.
_BUT_ANEW = re.compile(
    r"(?i)\bbut (?:honestly |really |mostly |mainly )?(?:it['’]?s|its|i|we|they['’]?re|most|mostly|mainly)\b"
)
_BECAUSE = re.compile(r"(?i),? (?:because|cos|coz|cause|bc) (?=\w+ \w)")
_HERS = re.compile(r"(?i)^(my [a-z]+) and (?:her|his) (?:two |three |four |little |young )?[a-z]+s$")
_PLACED = re.compile(r"(?:through|as|in|at|from|with|on|near|around|across) ")
_LISTED = re.compile(r", (?:and )?| and ")
# Where a name ends and a sentence begins: “nurses who live near me - I leave soup out”.
_ANEW = re.compile(
    r"(?i)(?:\s[-–—]+\s|[;:]\s|,\s)(?=(?:I|I['’]m|I['’]ve|I['’]d|we|we['’]re|we['’]ve|it['’]s|they|my|our"
    r"|there['’]s)\s|\d+ [a-z]+$)"
)

# “thanks for asking”, “not being funny but”: said before an answer.
_CHATS = re.compile(
    r"(?i)(?:(?:hi|hello|hey|ok|oh|so|well|right|honestly|um)[,\s]+)*"
    r"(?:(?:many )?thanks (?:so much )?for (?:asking|having)\b|thank you for|(?:that['’]s a )?good question"
    r"|great question|funny you (?:should )?ask|glad you ask|nice to meet you|not being funny|no offen[cs]e)"
    r"[^.!?]{0,24}$"
)
_SO = re.compile(
    r"(?i)^i(?:['’]m| am)? (?!was\b|had\b|used\b)[a-z]+ [^.!?]*?, so (?:it['’]s )?"
    r"(?:(?P<often>mostly|mainly) )?"
    r"(?P<whom>(?!i\b|we\b|they\b)[^.!?]+)$"
)


def read_who(sentences: list[TypedSentence]) -> Reading:
    """Whom the answer names, or what it says of me; else nothing."""
    while sentences and _CHATS.match(sentences[0].text):
        sentences = sentences[1:]
    if not sentences:
        return NO_READING
    first, others = _without_reason(sentences[0]), sentences[1:]
    if helped := _helped(first, others):
        return helped
    if first.lost and first.careful and _KEPT_AS_TYPED.issuperset(first.lost):
        first = replace(first, text=first.typed.rstrip(" ."), lost=())
        sentences = [first, *others]
    if (so_named := _so_named(first, others)) is not None:
        return so_named
    if first.plain[0] in _OF_ME:
        return _of_me(sentences)
    named = (
        _named(first, others) if first.sure and first.clean and not limits_or_denies(others) else NO_READING
    )
    return _of_me(sentences) if not named.words and _speaks_of_me(sentences) else named


def _without_reason(first: TypedSentence) -> TypedSentence:
    """“lads on the shop floor”, without why it is them: what is told of a reason limits nothing."""
    name, *why = _BECAUSE.split(first.typed, maxsplit=1)
    nested = re.search(r"(?i)\b(?:but|and) ", name)  # “who want to leave but scared already because ...”
    sentences = read_sentences(name) if why and not nested and first.plain[0] not in _OF_ME else []
    return sentences[0] if len(sentences) == 1 else first


def _so_named(first: TypedSentence, others: list[TypedSentence]) -> Reading | None:
    """“I'm a volunteer with mountain rescue, so people who are lost”: those after “so”."""
    found = _SO.match(first.text)
    if not found:
        return None
    name = plain_name(found["whom"], careful=first.careful)
    sure = first.clean and not asks(first.typed) and not limits_or_denies(others)
    led = f"I {found['often']} help " if found["often"] else OURS
    if name and sure:
        return Reading(name, form_of(plain_words(name)), led, rest=True)
    return NO_READING if plain_name(found["whom"].partition(", ")[0], careful=first.careful) else None


def _named(first: TypedSentence, others: list[TypedSentence]) -> Reading:
    """A name, and what is told after it."""
    name, after = _apart(first.text)
    named = plain_name(name, careful=first.careful)
    more, rest = sayable_and_rest(others, spoken=count(named))
    if others and is_cut_off(others[0].text):
        return NO_READING  # “other dads. who lost one.”
    if more and begins_with_pronoun(more[0]):
        more, rest = [], others  # “my mum. she's got MS”: hers to tell
    if _is_mine(named, others):
        return NO_READING
    unclear = after and not (_is_clause(after) or after[0].isdigit())
    if not named or unclear or adds(others) or any(map(_is_a_note, rest)):
        return NO_READING  # “swimmers. cold water. old ladies”
    form = form_of(plain_words(named))
    after_it = () if after else tuple(each.text for each in more)
    cut = bool(_BECAUSE.search(first.typed))
    return Reading(named, form, OURS, more=after_it, rest=bool(rest) or bool(after) or cut)


def plain_name(text: str, *, careful: bool = False) -> str:
    """The words as they follow “I help”, where all of them are a name of people; else nothing."""
    text = strip_start(strip_start(text, english().who["help"]), english().who["names"])
    small = _small(text)
    name = small if is_proper(small.split(" ")[0]) else in_sentence(small)
    if _is_told_beside(name, careful=careful):
        return name
    head, *parts = _NEAR_ME.sub("", name).split(", ")
    tail = _NARROWS.sub("", parts[-1]) if parts else ""
    if parts and tail != parts[-1]:
        return (
            name
            if len(parts) == 1
            and _is_name(head, careful=careful)
            and (
                _is_name(tail, careful=careful) or re.match(r"(?:those|the ones) \w", tail) or _is_place(tail)
            )
            else ""
        )
    if careful and len(parts) == 1 and _PLACED.match(parts[0]) and not acts_in(parts[0]):
        return name if _is_name(head, careful=careful) else ""
    if parts and not re.match(r"(?:who|whose)\b", parts[0]):
        listed = _LISTED.split(name)
        several = " and " in name or len(listed) > 2
        named = all(
            _is_name(each, careful=careful) and is_name(RoughWords(each), strictly=True) for each in listed
        )
        joined = name if ONES_OF_THEM.match(listed[-1]) and " and " not in name else _and(name)
        return joined if several and named and not any(map(str.isdigit, name)) else ""
    return name if _is_name(name, careful=careful) else ""


def _is_told_beside(name: str, *, careful: bool) -> bool:
    """“foster carers – newly approved ones especially”: a name, and of those alone what is told beside it."""
    found = _ASIDE.match(name) if name.count(" - ") < 2 else None
    beside = _BESIDE if careful else _SOME_OF_THEM
    if not found or not beside.match(found["told"]) or len(plain_words(name)) > _MOST_OF_ME:
        return False
    mine = not (_NO_NAME - {"you"}).isdisjoint(plain_words(found["told"]))
    faulty = set(doubts(f"{OURS}{name}")) - {"is_tangled"} or not_sayable(f"{OURS}{name}.")
    return _is_name(found["name"], careful=careful) and not (mine or faulty)


def _is_place(tail: str) -> bool:
    """“around Newcastle”: where those are who are named."""
    return bool(_PLACED.match(tail)) and not acts_in(tail)


def _is_name(text: str, *, careful: bool) -> bool:
    """“widowers who never learned to cook”, “my mum”: one name, and nothing of me."""
    bare = _HERS.sub(r"\1 and friends", _NEAR_ME.sub("", text))
    raw = RoughWords(bare)
    if not 0 < len(raw.plain) <= _MOST_OF_A_NAME or not _NO_NAME.isdisjoint(raw.plain):
        return False
    there = re.search(r"(?i)\bthere(?:['’]s| is| are)\b", bare)
    pairs = pairwise(tokens_of(f"{OURS}{bare}")[2:])
    owned = any(
        are_people([one.plain]) and one.kind == "N" and two.kind == "N" and not are_people([two.plain])
        for one, two in pairs
    )  # “the neighbours bins”
    anew = _BUT_ANEW.search(bare)
    nobody = raw.plain[0] in ("nobody", "none") or raw.plain[:2] == ["no", "one"]
    if nobody or bare.count(" - ") > 1 or there or anew or owned or english().who["nobody"].begin(raw.plain):
        return False
    known = is_name(raw) or are_named(bare) or names_someone(bare)
    heard = f"{OURS}{bare}"
    bare = re.sub(r"(?i)\b(women|men|people|ladies) \d\d\+", r"\1", bare)  # “women 50+ who want ...”
    heard = f"{OURS}{bare}"
    by_clause = _who_does(bare)
    found = set(doubts(heard)) - ({"is_tangled"} if by_clause or careful else set())
    whole = (careful or by_clause or is_whole(f"{heard}.")) and not (found or not_sayable(f"{heard}."))
    return (
        known
        and whole
        and not names_nobody_yet(bare)
        and not (len(raw.plain) > 1 and is_wish(bare))
        and not _does(bare)
    )


def _who_does(name: str) -> bool:
    """“anyone who's skint and has a broken bike”: nothing is told of anybody else in it."""
    return bool(_WHO_DOES.fullmatch(name)) and not _ANOTHER_DOES.search(name)


def _does(name: str) -> bool:
    """Whether the words go on with what those do: “my nephew plays a lot”."""
    core = core_of(plain_words(name))
    after = plain_words(name)[len(core) :]
    kind = tokens_of(f"{OURS}{' '.join(core + after)}")[len(core) + 2].kind if after else "."
    if not acts(name):
        return False
    tokens, at = tokens_of(name), first_act(name)
    main = tokens[0].kind in "TS" and tokens[at].kind in "VM" and tokens[at - 1].kind == "N"
    if tokens[min(len(core), len(tokens) - 1)].plain in _STATES:
        return False
    return kind in "VZDM" or (main and not any(each.kind == "W" for each in tokens[:at]))


def _and(name: str) -> str:
    """“bakers, cooks and waiters”, for “bakers, cooks, waiters”."""
    return name if " and " in name else " and ".join(name.rsplit(", ", 1))


def _apart(text: str) -> tuple[str, str]:
    found = _ANEW.search(text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def _helped(first: TypedSentence, others: list[TypedSentence]) -> Reading | None:
    """“I help women”: a name, in the words that ours are; “I mostly help friends”, for “friends mostly”."""
    if others or not first.clean or asks(first.typed):
        return None
    helps = first.plain[:2] == ["i", "help"] and not first.lost
    often = first.lost if first.lost in (("mostly",), ("mainly",)) else ()
    name = plain_name(first.text, careful=first.careful) if helps or often else ""
    led = f"I {often[0]} help " if often else OURS
    return Reading(name, form_of(plain_words(name)), led) if name and "," not in name else None


def _is_mine(name: str, others: list[TypedSentence]) -> bool:
    """Whether a name tells what I am: “door staff. I do the door at a club”."""
    nations = {each.lower() for each in name.split() if is_proper(each)}
    own = {each for each in core_of(plain_words(name)) if len(each) > 3} - nations
    of_me = [each.plain for each in others if each.plain[0] in _OF_ME]
    return any(not own.isdisjoint(each) for each in of_me)


def _is_a_note(each: TypedSentence) -> bool:
    """“cold water”: a few words that may name others; “Hard drives, the lot.” surely do not."""
    named = any(are_people([word]) or english().is_in("one", word) for word in each.plain)
    return not acts(each.text) and tokens_of(each.text)[0].kind in "TSJ9nNQG" and (named or not each.careful)


def _is_clause(text: str) -> bool:
    return acts_in(text) and acts(text)


def _of_me(sentences: list[TypedSentence]) -> Reading:
    """“I work nights on a ward. I sit with those who cannot sleep.”, as it was said."""
    first = sentences[0]
    helps = english().who["help"].begin(first.plain)
    if not is_sentence(first) or not first.sure or count(first.text) > _MOST_OF_ME:
        return NO_READING
    if helps and not (first.careful or plain_name(first.text) or is_whole(first.text)):
        return NO_READING
    helps = helps or "help" in first.plain[:5]
    seeks = english().aside["wish_start"].begin([*first.plain, "."]) or _is_private(first.plain)
    more, rest = sayable_and_rest(sentences[1:], spoken=count(first.text))
    if (seeks and not helps) or rest:
        return NO_READING
    form = "own" if helps else "own_said"
    return Reading(first.text, form, more=tuple(each.text for each in more), as_said=True)


def _speaks_of_me(sentences: list[TypedSentence]) -> bool:
    """“our shop is run by volunteers and I do the rota”: a careful sentence of what is, with me in it."""
    first = sentences[0]
    mine = not _MINE.isdisjoint(first.plain) and first.careful and is_sentence(first)
    mine = (
        mine
        and not names_someone(first.text)
        and is_whole(f"{first.text}.")
        and not english().address.begin(first.plain)
    )
    mine = mine and acts(re.split(r" (?:and|but|because) (?=I\b)", first.text)[0])  # “learners and I learn”
    once = any(is_story(each.text) or _is_private(each.plain) for each in sentences)
    return mine and not once and not _ONES_OWN_NAMED.match(first.text)


def _is_private(plain: list[str]) -> bool:
    """“I was fired”: not for strangers."""
    return not _OF_LIFE.isdisjoint(plain) and english().aside["private"].within(plain)


def _small(text: str) -> str:
    """The name as it goes on in a sentence: “hobby bakers”; of a nation or a name the capital stays."""
    lower = lowered(text)
    first, _, rest = text.partition(" ")
    described = rest[:1].islower() and are_named(f"{first.lower()} {rest.partition(',')[0]}")
    plain = first[1:].islower() and first[:1].isupper() and len(first) > 3
    proper = is_proper(first) or first.casefold() in english().written
    keeps = proper or first in ("Deaf", "Black") or re.match(r"(?:Year|Grade|Class|Form|P|S|U) ?\d", text)
    if keeps and text.startswith(first):
        return text
    return lower[0].lower() + lower[1:] if plain and described and not keeps else lower
