"""An answer without the joke before it: “change your bulb haha. no but seriously, I could check ...”."""

import re

_LEAST_WORDS = 3
_SERIOUSLY = re.compile(
    r"(?is)^.*?\b(?:(?:but|no|nah|naw|nope|now) seriously|seriously (?:though|tho)"
    r"|(?:lol|ha|haha\w*)[.,]? (?:no|nah|naw)(?= (?:they|their|i|we|it)\b)|(?:lol|haha\w*) (?:no|nah|naw)"
    r"|(?:just|only|im|i['’]m) (?:kidding|joking|messing)|jk)\b[\s,.:;!–—-]*"
)
# “dunno. bring you a pint lol. or I could ...”: thrown away, and what comes after it is meant.
_THROWN_AWAY = re.compile(
    r"(?is)^\W*(?:i )?(?:dunno|idk|no idea|not sure|don['’]?t know)\b[^.!?\n]{0,20}[.!?,\n]+\s*"
    r"[^.!?\n]*\b(?:lol|lmao|haha\w*)\s*(?:[.!?,\n]+\s*(?:or\b[\s,]*)?|$)"
)
# “They find their flow. (Sorry that's from my website. Really what happens is they put their prices up.)”
_TAKEN_BACK = re.compile(
    r"(?is)^.*?\(?\bsorry,? that(?:['’]?s| is| was) (?:just |only )?(?:from|off)"
    r" (?:my|the|our) [a-z]+[.,;:!\s–—-]+"
    r"(?:(?:but|really|actually|honestly)\b[,\s]*)*(?:what (?:really |actually )?happens is (?:that )?)?"
)
# “share my template. No strings.”: one deed, and on what terms.
_NO_STRINGS = re.compile(
    r"(?i)(?<=[a-z])(?:\.|,| -)\s+"
    r"(no (?:strings(?: attached)?|charge|catch|obligation|pressure|judge?ment))(?=\W*$)"
)
# “put in a word with a manager. One phone call.”
_SO_MUCH = re.compile(
    r"(?<=[a-z])\.\s+((?i:(?:one|two|five|ten|\d+|half an|an) (?:quick |phone )?"
    r"(?:call|minutes?|mins?|hour|page|line)))"
    r"(?=\W*$)"
)
# “n/a. lend them a charger”: something came to mind after all.
_AFTER_ALL = re.compile(r"(?i)^\W*n/a\b[\s.,:;–—-]+(?!i\b|i['’]|we\b|no|it\b|they\b|only\b)(?=\w+ \w+ \w+)")
# “draw you. badly. on a napkin”: one deed, and how it is done.
_HOW = re.compile(r"(?<=[a-z])\.\s+(?=(?:[a-z]+ly|on|in|with|at|over|from)\b[^.!?,]{0,28}(?:[.!?]|$))")


def without_joke(typed: str) -> str:
    """What comes after the joke; all of it where nothing does, or none was made."""
    thrown = _THROWN_AWAY.sub("", typed)
    if thrown != typed:
        return thrown
    after = _SERIOUSLY.sub("", typed)
    return after if len(after.split()) >= _LEAST_WORDS else typed


def without_words_taken_back(typed: str) -> str:
    """What is said after words of a website were taken back."""
    after = _TAKEN_BACK.sub("", typed)
    return after.rstrip(" )") if after != typed else typed


def with_how_it_is_done(typed: str) -> str:
    """The deed in one sentence with the few words that tell how it is done."""
    typed = _NO_STRINGS.sub(lambda found: f", {found[1].lower()}", _AFTER_ALL.sub("", typed))
    typed = _SO_MUCH.sub(lambda found: f", {found[1].lower()}", typed)
    return _HOW.sub(", ", typed)
