"""A promise that fits no sentence: a gap in its words, told to the reader or still to be put."""

import re
from textwrap import shorten

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import is_verb
from relpitch.drafting.english.tidying import lowered
from relpitch.drafting.notes.to_you import to_you
from relpitch.drafting.promises.deeds import acts, is_a_name, names_a_thing
from relpitch.drafting.promises.promise_day import capitals
from relpitch.drafting.promises.promise_noted import joined, plainly, without_asides, without_notes_to_self
from relpitch.drafting.promises.promise_put_right import is_plain_deed
from relpitch.drafting.promises.promised import UNKNOWN_PROMISE, Promised
from relpitch.drafting.promises.surely_told import is_surely_told
from relpitch.formatting import single_spaced
from relpitch.script.language import language

_I_SAID = re.compile(
    r"(?i)^(?:(?:I )?(?:said|told (?:her|him|them)) (?:that )?)?"
    r"(?:(?:I|we)(?:['’](?:d|ll|m going to)| (?:would|will|could|can|should|promised to|"
    r"need to|have to|must|want to|am going to|promised))"
    r"|to|(?:will|would|could)(?! (?:our|my|the|your|his|her|their|an?|s?he|they|it|there|this|that)\b)"
    r"|must,?|promised? to)\s+"
)
_JOINED_TO = re.compile(r"\band (\w+)")
_SMILEY = re.compile(r"(?<!\w)[:;]-?[)(DP]+|<3")
_BULLET = re.compile(r"^\s*[-*•–]\s+")
_BRACKETS = re.compile(r"[\[\]{}]+")
_IN_SHORT = (
    (re.compile(r"(?i)(?<!\w)w/?(?= )"), "with"),
    (re.compile(r"\s+[&+]\s+"), " and "),
    (re.compile(r"(?i)^fwd\b"), "forward"),
    (re.compile(r"(?i)\babt\b"), "about"),
    (re.compile(r"(?i)\bppl\b"), "people"),
)
_ASKS = re.compile(
    r"(?i)(?:(?:would|do|could|can|will|are|did) you|would(?:n['’]t)? you|fancy|how about|what about"
    r"|why (?:don['’]t (?:you|we)|not)|want to|wanna|(?:shall|should|could|can) we|could we|when can"
    r"|(?:can|could|may) i (?:borrow|have|come|join|use|see|stay|visit|keep|try"
    r"|ask(?! (?:the|my|our|an?|at|around|about)\b)))\b"
)
_QUESTION = re.compile(
    r"(?i)(?:what|when|where|who|which|how|why|is|are|does|did|was|were|has"
    r"|(?:will|would|could|can) (?!i\b)|(?:do|have|am|shall|had) (?:we|i|you|they|s?he|it)\b)\b"
)
_ASKED_WITHOUT_A_MARK = re.compile(
    r"(?i)^\W*(?:does|do|did|is|are|was|has|would|could|can|will) (?:s?he|they|it|we|you|there)\b"
    r"|^\W*(?:when|where|what time) (?:is|are|does|do|did|was)\b"
)
"""“does she want the cot”: a question, noted without its mark."""
_OF_MINE = re.compile(r"(?i)^\W*(?:should|would|could|can|shall|might) i (?=\w)")
_DOUBT = re.compile(
    r"(?i)^\W*(?:(?:maybe|perhaps|possibly|might|may|could)\s+)+"
    r"|[\s,;–—-]*\((?:maybe|perhaps|possibly|poss|probably|prob|if i can|not sure|tbc|\?)\W*\)[\s.]*$"
    r"|[\s,;–—-]+(?:maybe|perhaps|possibly|not sure)[\s.]*$|\s*\?+\s*$"
)
_TO_OURS = re.compile(r"(?i)come (?:(?:over|round) )?(?:to (?:us|ours|our|mine|my)|for)\b")
_SHARED = re.compile(
    r"(?i)(?:a )?(?:pint|coffee|tea|brew|drink|beer|lunch|dinner|supper|breakfast|curry|walk)\b"
)
_POINTS = re.compile(
    r"(?i)^(?:share|send|lend|show|bring|give (?:her|him|them)|try|ask (?:about|for))"
    r" (?:ours|mine|some|one|it)\b"
    r"|^(?:dig|fix|mend|host|read|take|do|try|find|bring|move|sell|save) it\b"
    r"|\b(?:host|house|store|print|publish|fund|buy|fix|mend|move|take|want|have) (?:it|them)\W*$"
    r"|^(?:i |we )?said (?:i|we) (?:would|will|could)\W*$|^(?:i|we)(?:['’]ll| will| would) help\W*$"
)
_MOST_LETTERS, _MOST_LETTERS_OF_A_GAP = 100, 170
MARKED = "in your words: "
_NO_DEED = language("en").function_words | {"thank", "thanks", "and", "both", "see"}
"""Before “you”, these are no deed as “sponsor” is."""
_ONLY_DONE = frozenset({"send", "forward", "give", "tell", "show", "share", "pass"})
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


def is_question(noted: str) -> bool:
    """“does Mo still drum?”: what is to be found out, in the words it was noted in."""
    return noted.strip().endswith("?") and bool(_QUESTION.match(noted.strip()))


def as_noted(noted: str, *, theirs: bool = True) -> Promised:
    """A deed in the words it was noted in, where those are plain; else a gap, or marked as a note."""
    words = _begun(lowered(to_you(joined(_in_a_line(noted))))) if theirs else ""
    plain = plain_words(words)
    asked = is_asked(noted)
    unsure = len(words) > _MOST_LETTERS or (is_question(noted) and not asked)
    unsure = unsure or (bool(_ASKED_WITHOUT_A_MARK.match(noted)) and not asked)
    if unsure or not is_surely_told(words, "" if asked else noted):
        return still_to_put(noted)
    if asked or bool(_TO_OURS.match(words)) or (noted.strip().endswith("?") and _SHARED.match(words)):
        return Promised("promised_asked", gap=f"[{words}{'?' if noted.strip().endswith('?') else ''}]")
    if _begins_as_a_deed(plain):
        return Promised("promised_deed", capitals(words)) if is_plain_deed(words) else still_to_put(noted)
    form = "promised_said" if noted.strip().endswith("?") else UNKNOWN_PROMISE.form
    if any(is_verb(each) and acts(each) for each in _JOINED_TO.findall(words)):
        return still_to_put(noted)  # “two bottles of wine and sell tickets”
    return Promised(form, gap=f"[{words}]")


def still_to_put(noted: str, *, doubted: bool = False) -> Promised:
    """A note that is told to nobody as it stands: “[in your words: ask Karen + text her]”."""
    lines = [_BULLET.sub("", each) for each in without_notes_to_self(noted).splitlines() if each.strip()]
    words = single_spaced(_BRACKETS.sub(" ", ", ".join(lines))).rstrip(" .!,")
    if not plain_words(words):
        return UNKNOWN_PROMISE
    unsure = doubted or "?" in words or without_doubt(words) != words
    unsure = unsure or bool(_ASKED_WITHOUT_A_MARK.match(words))
    fits = shorten(words, _MOST_LETTERS_OF_A_GAP, placeholder=" …")
    gap = f"[{MARKED}{fits if plain_words(fits) else f'{words[:_MOST_LETTERS]} …'}]"
    return Promised("promised_said" if unsure else UNKNOWN_PROMISE.form, gap=gap)


def points_at_care(noted: str, found: Promised) -> bool:
    """Whether what a promise is about stands in what they care about: “ask if they'd host it”."""
    return found.form == UNKNOWN_PROMISE.form and bool(_POINTS.search(noted.strip()))


def _in_a_line(noted: str) -> str:
    """The words without what the writer told only themselves, without smileys, brackets and line ends."""
    bare = without_notes_to_self(noted)
    bare = without_asides(bare) or bare
    bare = bare if is_asked(noted) else _OF_MINE.sub("", bare)
    text = _SMILEY.sub("", plainly(bare)).strip(" ?")
    for found, instead in _IN_SHORT:
        text = found.sub(instead, text)
    text = single_spaced(text).strip(" .,;:!-–—")
    if is_asked(noted):
        return text
    return without_its_lead(f"I{text[1:]}" if re.match(r"i['’ ]", text) else text)


def _begun(words: str) -> str:
    """“scan the letters”, for “Scan the letters”."""
    first = words.split(maxsplit=1)[0] if words else ""
    named = not first.istitle() or message_words().is_in("first_name", first)
    return words if named or not acts(first.casefold()) else words[:1].lower() + words[1:]


def _begins_as_a_deed(plain: list[str]) -> bool:
    """Whether words go on after “I promised to”: “pick up the phone if he rings”, not “WhatsApp group”."""
    if not plain or plain[1:2] in (["me"], ["of"]):
        return False
    if len(plain) > 1 and (plain[0] in _DONE or (plain[1] == "you" and plain[0] not in _NO_DEED)):
        return True
    if not acts(plain[0]) or is_a_name(plain) or names_a_thing(" ".join(plain)):
        return False
    known = message_words()
    surely = known.is_in("does", plain[0]) or (known.is_in("sends", plain[0]) and plain[0] in _ONLY_DONE)
    return (surely and not known.is_in("or_name", plain[0])) or (
        len(plain) > 1 and plain[1] in language("en").function_words
    )


def is_about_nothing(noted: str) -> bool:
    """“stuff”, “things”: a promise that names nothing to keep."""
    plain = [each for each in plain_words(noted) if each not in ("some", "the", "that", "this", "a", "and")]
    return bool(plain) and all(each in _NOTHING for each in plain)


_NOTHING = frozenset({"stuff", "thing", "things", "bits", "something", "whatever", "it", "loads", "lots"})
