"""A promise that fits no sentence: a gap in the words it was noted in, and the sentence it is the end of."""

import re
from dataclasses import replace

from relpitch.drafting.deeds import acts, is_a_name
from relpitch.drafting.gap_to_you import to_you_in_a_gap
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.promise_noted import plainly, without_asides, without_notes_to_self
from relpitch.drafting.promised import UNSURE, Promised
from relpitch.drafting.tidying import lowered
from relpitch.script.language import language

_I_SAID = re.compile(
    r"(?i)^(?:(?:I )?(?:said|told (?:her|him|them)) (?:that )?)?"
    r"(?:(?:I|we)(?:['’](?:d|ll|m going to)| (?:would|will|could|can|should|promised to|"
    r"need to|have to|must|want to|am going to|promised))"
    r"|to|(?:will|would|could)(?! (?:our|my|the|your|his|her|their|an?|s?he|they|it|there|this|that)\b)"
    r"|must,?|promised? to)\s+"
)
_SMILEY = re.compile(r"(?<!\w)[:;]-?[)(DP]+|<3")
_ENDS = re.compile(r"\s*(?:\?+|\n+|;|\s[-–—]+\s)\s*(?=\S)")
_UNPRINTED = re.compile(r"[\[\]{}()<>|=?]+")
_IN_SHORT = (
    (re.compile(r"(?i)(?<!\w)w/?(?= )"), "with"),
    (re.compile(r"\s+[&+]\s+"), " and "),
    (re.compile(r"(?i)^fwd\b"), "forward"),
    (re.compile(r"(?i)\babt\b"), "about"),
    (re.compile(r"(?i)\bppl\b"), "people"),
)
_SLIP = re.compile(r"(?i)\b(?:oops|i mean|sorry, |no wait|wait no)\b|\bno,? (?-i:[A-Z]{2,})\b")
_OF_THEM = re.compile(
    r"(?i)(?:^|(?<=[.,;?!]))\s*(?:and |but )?(?:then |(?:s?he|they)(?:['’]\w+)? )[^.;?!,]*(?:[.;?!,]+|$)"
)
_BUT = re.compile(r"(?i)[\s,]+but\s+(?:i )?(?:need|must|have|ask|check|only|don['’]?t|do not|first|not)\b.*$")
_ASKS = re.compile(
    r"(?i)(?:(?:would|do|could|can|will|are|did) you|would(?:n['’]t)? you|fancy|how about|what about"
    r"|why (?:don['’]t (?:you|we)|not)|want to|wanna|(?:shall|should|could|can) we|could we|when can"
    r"|(?:would|do|could|can|will) (?:s?he|they|(?:his|her|their) [a-z]+)"
    r" (?:like|want|fancy|care|mind|come|join|be (?:able|up|free))"
    r"|(?:does|is) (?:s?he)\b"
    r"|(?:can|could|may) i (?:borrow|have|come|join|use|see|stay|visit|keep|ask|try))\b"
)
_QUESTION = re.compile(
    r"(?i)(?:what|when|where|who|which|how|why|is|are|does|did|was|were|has"
    r"|(?:will|would|could|can) (?!i\b))\b"
)
_OF_MINE = re.compile(r"(?i)^\W*(?:should|would|could|can|shall|might) i (?=\w)")
_DOUBT = re.compile(
    r"(?i)^\W*(?:(?:maybe|perhaps|possibly|might|may|could)\s+)+"
    r"|[\s,;–—-]*\((?:maybe|perhaps|possibly|poss|probably|prob|if i can|not sure|tbc|\?)\W*\)[\s.]*$"
    r"|[\s,;–—-]+(?:maybe|perhaps|possibly|not sure)[\s.]*$|\s*\?+\s*$"
)
_THEY_SAY = re.compile(r"(?i)\b(?:s?he|they) (?:says?|said|reckons?)\W*$")
_NUMBERED = re.compile(r"\b[1-9]\).*\b[2-9]\)")
_TO_OURS = re.compile(r"(?i)come (?:(?:over|round) )?(?:to (?:us|ours|our|mine|my)|for)\b")
_SHARED = re.compile(
    r"(?i)(?:a )?(?:pint|coffee|tea|brew|drink|beer|lunch|dinner|supper|breakfast|curry|walk)\b"
)
_MOST = 118
_FEWEST = 3
_AT_AN_END = re.compile(r"(?:[,.]|\s(?:and|but|so|because)\b)")
_ONLY_DONE = frozenset({"send", "forward", "give", "tell", "show", "share", "pass"})
_DONE_TOGETHER = frozenset({"go", "meet", "have", "grab", "get", "catch"})
_DONE = frozenset({"do", "be", "have", "see", "run", "stay", "sit", "wear", "hold", "mind"})


def without_its_lead(text: str) -> str:
    """“ring her”, for “I said I'd ring her”."""
    return _I_SAID.sub("", text)


def without_doubt(noted: str) -> str:
    """“look at his spreadsheet”, of “maybe look at his spreadsheet”, “look at his spreadsheet (maybe)”."""
    bare = _DOUBT.sub("", noted).strip()
    return _OF_MINE.sub("", bare) if bare != noted.strip() else bare


def is_asked(noted: str) -> bool:
    """“would you like to come to supper?”: a question to them, which promises nothing."""
    return noted.strip().endswith("?") and bool(_ASKS.match(noted.strip()))


def _is_question(noted: str) -> bool:
    """“does Mo still drum?”: what is to be found out, in the words it was noted in."""
    return noted.strip().endswith("?") and bool(_QUESTION.match(noted.strip()))


def as_noted(noted: str, *, theirs: bool = True, doubted: bool = False) -> Promised:
    """The words it was noted in as the gap, told to whom they were promised where that is sure."""
    words = _in_a_line(noted)
    if not words or any(each.search(noted) for each in (_SLIP, _THEY_SAY, _NUMBERED)):
        return UNSURE
    to_them = to_you_in_a_gap(words) if theirs else words
    words = _short(_begun(lowered(to_them or words)))
    if not plain_words(words):
        return UNSURE
    plain = plain_words(words)
    both = doubted and ("together" in plain or plain[0] in _DONE_TOGETHER)
    ends_asking = noted.strip().endswith("?")
    shared = ends_asking and bool(_SHARED.match(words))  # “pint weds?”
    asked = is_asked(noted) or both or shared or bool(_TO_OURS.match(words))
    form = "promised_might" if doubted else "promised_to"
    form = form if _begins_as_a_deed(plain) and not _is_question(noted) else UNSURE.form
    if not to_them:
        return replace(UNSURE, form=form, gap="[what you will do]") if form != UNSURE.form else UNSURE
    mark = "?" if (asked and ends_asking) or _is_question(noted) or both else ""
    return Promised("promised_asked" if asked else form, gap=f"[{words}{mark}]")


def _in_a_line(noted: str) -> str:
    """The words without what the writer told only themselves, without smileys, brackets and line ends."""
    bare = without_notes_to_self(noted)
    bare = without_asides(bare) or bare
    bare = _BUT.sub("", _OF_THEM.sub("", bare if is_asked(noted) else _OF_MINE.sub("", bare))).strip() or bare
    bare = re.sub(r"(?m)^\s*[-*•–]\s+", "", bare)
    text = _UNPRINTED.sub(" ", _ENDS.sub(", ", _SMILEY.sub("", plainly(bare)).strip(" ?")))
    for found, instead in _IN_SHORT:
        text = found.sub(instead, text)
    text = " ".join(re.sub(r"\s+([,.])", r"\1", text).split()).strip(" .,;:!-–—")
    if is_asked(noted) or _is_question(noted):
        return text
    return without_its_lead(f"I{text[1:]}" if re.match(r"i['’ ]", text) else text)


def _begun(words: str) -> str:
    """“scan the letters”, for “Scan the letters”."""
    first = words.split(maxsplit=1)[0] if words else ""
    named = not first.istitle() or message_words().is_("first_name", first)
    return words if named or not acts(first.casefold()) else words[:1].lower() + words[1:]


def _short(words: str) -> str:
    """Words that have room in a gap: the first of them that are whole, where they are many."""
    if len(words) <= _MOST:
        return words
    ends = [found.start() for found in _AT_AN_END.finditer(words) if found.start() <= _MOST]
    kept = words[: ends[-1]].rstrip(" ,") if ends else ""
    return kept if len(kept.split()) >= _FEWEST else ""


def _begins_as_a_deed(plain: list[str]) -> bool:
    """Whether words go on after “I promised to”: “pick up the phone if he rings”, not “WhatsApp group”."""
    if not plain or plain[1:2] in (["me"], ["of"]):
        return False
    if plain[0] in _DONE and len(plain) > 1:
        return True
    if not acts(plain[0]) or is_a_name(plain):
        return False
    known = message_words()
    surely = known.is_("does", plain[0]) or (known.is_("sends", plain[0]) and plain[0] in _ONLY_DONE)
    return (surely and not known.is_("or_name", plain[0])) or (
        len(plain) > 1 and plain[1] in language("en").function_words
    )


def is_about_nothing(noted: str) -> bool:
    """“stuff”, “things”: a promise that names nothing to keep."""
    plain = [each for each in plain_words(noted) if each not in ("some", "the", "that", "this", "a", "and")]
    return bool(plain) and all(each in _NOTHING for each in plain)


_NOTHING = frozenset({"stuff", "thing", "things", "bits", "something", "whatever", "it", "loads", "lots"})
