"""Whether a promise can be told in a sentence as it was noted, or as a gap where words were put in."""

import re

from relpitch.drafting.english.english_words import is_english_word
from relpitch.drafting.english.grammar import faults, tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words, words
from relpitch.drafting.english.reading import is_verb
from relpitch.drafting.notes.left_hanging import it_is_nothing_told
from relpitch.drafting.promises.deeds import acts, names_a_thing
from relpitch.drafting.promises.promised import UNKNOWN_PROMISE, Promised
from relpitch.drafting.promises.surely_told import is_bound

_PUT_IN = frozenset({"the", "a", "an", "my"})
_MOST_WORDS, _MOST_OF_A_DEED, _MOST_OF_A_GAP, _TOKENS_PUT_BEFORE = 13, 16, 78, 3
_BEFORE_A_VERB = frozenset({"help", "let", "see", "watch", "hear", "make"})
_TOLD_LATER = ("promised_deed", "promised_other", "promised_gift_day")
_IT = re.compile(r"^(?:\S+ ){1,3}it\b")
_FOUND_OUT = re.compile(r"(?:find out|check|see|ask (?:\S+ ){1,3}?) ?(?:if|whether|what|when|where|who|how) ")
_NOT_SO = re.compile(r",(?! and\b)|['’]d\b")
"""“the eBay thing, slowly”, “if hed go”."""

_TOLD_OF_THEM = re.compile(
    r"^(?:ask|tell|call|ring|phone|email|text|contact|get|see|(?:speak|talk|write) to|check with)\s+"
    r"(?P<whom>[^\W\d_]+)(?:\s+[A-Z]\w*)?\s+(?:who|whose|who['’]s)\b"
)
"""“ask Barbara who was a magistrate”: what is asked is not told."""
_NAMED_LAST = re.compile(r"^(?:connect|introduce|link|put) you .*(?:with|to) [A-Z][a-z]+ [a-z]+ [a-z]+$")


def is_as_noted(found: Promised, noted: str) -> bool:
    """Whether nothing was put in that may be wrong: “read chapter 2” is no “read the chapter two”."""
    if found.form not in _TOLD_LATER or "[" in found.thing:
        return True
    ours, typed = plain_words(found.thing), plain_words(noted)
    handed = found.form != "promised_deed" and any(message_words().is_in("handed", each) for each in ours)
    bound = is_bound(_FOUND_OUT.sub("", found.thing))  # “after Diwali”, which may be over
    sure = found.form == "promised_deed" and not bound
    put_in = not (handed or sure) and [word for word in _PUT_IN if ours.count(word) > typed.count(word)]
    led = english().is_in("determiner", ours[0]) or message_words().is_in("number", ours[0]) if ours else True
    bare = found.form == "promised_other" and len(ours) > 1 and not led  # “chase accounts”
    joined = found.form == "promised_other" and "and" in ours
    hers = _may_be_hers(ours)
    return not (put_in or bare or joined or hers or len(ours) > _MOST_WORDS)


def put_right(found: Promised, noted: str) -> Promised | None:
    """The promise with the article it lacked, as a gap, which is asked about before it is sent."""
    ours = plain_words(found.thing)
    first = plain_words(noted)[0]
    unsure = found.form == "promised_other" and (acts(first) or is_verb(first)) and not names_a_thing(noted)
    unsure = unsure or _may_be_hers(ours) or ("and" in ours and "," in noted)
    if unsure or len(found.thing) > _MOST_OF_A_GAP or len(ours) > _MOST_WORDS:
        return None  # “chase payroll”, “lunch, my treat”
    return Promised(UNKNOWN_PROMISE.form, gap=f"[{found.thing}]", when=found.when)


def is_plain_deed(phrase: str) -> bool:
    """Whether a deed is whole in the words it was noted in: “post you the map”, not “gie you ma notes”."""
    plain = plain_words(phrase)
    known = message_words()
    lone = known.is_in("to_someone", plain[0]) and not {"you", "your", "to"} & set(plain)  # “lend the Micra”
    lone = lone or (known.is_in("joins", plain[0]) and plain[1:2] != ["you"])  # “connect with Hannah”
    lone = lone or (known.is_in("takes_two", plain[0]) and plain[1:2] == ["to"])  # “send to my contact”
    after = tokens_of(f"I promised to {phrase}")[_TOKENS_PUT_BEFORE:]
    lone = lone or (plain[1:2] == ["you"] and after[2].kind == "V" and plain[0] not in _BEFORE_A_VERB)
    ours = (each.plain for each in words(phrase) if phrase[each.start].islower())
    return not (
        len(plain) < 2
        or len(plain) > _MOST_OF_A_DEED
        or lone
        or _may_be_hers(plain)
        or _NOT_SO.search(phrase)
        or _IT.search(phrase)
        or names_with_a_note(phrase)
        or it_is_nothing_told(phrase)
        or not all(map(is_english_word, ours))
        or not set(faults(f"I promised to {phrase}."))
        <= ({"verbs_fit"} if _FOUND_OUT.match(phrase) else set())
    )


def names_with_a_note(phrase: str) -> bool:
    """Whether somebody is named and told of: “ask Barbara who was a magistrate”."""
    named = _NAMED_LAST.search(phrase)
    if named and tokens_of(f"I promised to {phrase}")[-_TOKENS_PUT_BEFORE].kind in "nJ":
        return True  # “connect you with Marek hardware slack”
    if re.match(r"(?:ask|tell) (?:my|our|the|a) [^\W\d_]+ (?:who|whose)\b", phrase):
        return True
    found = _TOLD_OF_THEM.match(phrase)
    return found is not None and (
        found["whom"].istitle() or message_words().is_in("first_name", found["whom"])
    )


def _may_be_hers(plain: list[str]) -> bool:
    """“send your CV”, of “send her CV”, which may be mine to her."""
    return bool(plain) and message_words().is_in("takes_two", plain[0]) and plain[1:2] == ["your"]
