"""Whether a promise is told as it was noted; where words were put in, whoever sends it looks first."""

from relpitch.drafting.deeds import acts, names_a_thing
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.promise_gap import still_to_put
from relpitch.drafting.promised import UNSURE, Promised
from relpitch.drafting.reading import is_verb

_PUT_IN = frozenset({"the", "a", "an", "my"})
_MOST_WORDS = 13
_MOST_OF_A_GAP = 78
_IN_A_GAP = {"promised_deed": "promised_to", "promised_other": UNSURE.form, "promised_gift_day": UNSURE.form}
"""The sentence that ends in a gap, by the one without."""


def is_as_noted(found: Promised, noted: str) -> bool:
    """Whether nothing was put in that may be wrong: “read chapter 2” is no “read the chapter two”."""
    if found.form not in _IN_A_GAP or "[" in found.thing:
        return True
    ours, typed = plain_words(found.thing), plain_words(noted)
    handed = found.form != "promised_deed" and any(message_words().is_("handed", each) for each in ours)
    put_in = not handed and [word for word in _PUT_IN if ours.count(word) > typed.count(word)]
    led = english().is_("determiner", ours[0]) or message_words().is_("number", ours[0]) if ours else True
    bare = found.form == "promised_other" and len(ours) > 1 and not led  # “chase accounts”
    joined = found.form == "promised_other" and "and" in ours
    hers = message_words().is_("takes_two", ours[0] if ours else "") and ours[1:2] == ["your"]
    return not (put_in or bare or joined or hers or len(ours) > _MOST_WORDS)


def in_a_gap(found: Promised, noted: str) -> Promised:
    """The promise as a gap, which is asked about before it is sent: a thing in the words it was noted in."""
    if len(found.thing) > _MOST_OF_A_GAP:
        return found
    first = plain_words(noted)[0]
    joined = "and" in plain_words(found.thing) and "," in noted
    unsure = (acts(first) or is_verb(first)) and not names_a_thing(noted)
    unsure = unsure or joined
    if found.form == "promised_other" and unsure:
        return still_to_put(noted)  # “chase payroll”, “lunch, my treat”
    return Promised(_IN_A_GAP[found.form], gap=f"[{found.thing}]", when=found.when)
