"""A first answer that helps nobody yet: what is only wished for is told as a wish, never as what I do."""

import re

from relpitch.drafting.english.names import form_of
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import Reading
from relpitch.drafting.from_answers.who import plain_name

WISHED, COULD, CARED = "I'd like to help ", "I could help ", "I care about "
"""Before the gap of who: of somebody who helps nobody yet, who needs help, who calls it no help."""
_FOR_MYSELF = re.compile(
    r"(?i)\b(?:need(?:ing)? help|turn to help me|be helped|my wish is|(?:would|could|to) help me"
    r"|some(?:one|body) to (?:offer|give|hire|help|teach|find|show|get) me\b"
    r"|i (?:just )?(?:need|want) (?:a|some|to be|help|to find)\b)"
)
_NOBODY_NOW = re.compile(
    r"(?i)\b(?:nobody|no one|no-one|noone) (?:yet|atm|at the moment|at present|right now|just now"
    r"|currently|now\b)"
    r"|\b(?:right now|at the moment|currently|so far|for now|yet)[\s,:–—-]+(?:it['’]?s )?(?:nobody|no one)\b"
    r"|\bhelp (?:nobody|no one)\b|\b(?:don['’]?t|not) help(?:ing)? (?:anyone|anybody)\b"
    r"|^\W*(?:nobody|no one)\b\W*(?:yet)?\W*$"
)
_WISHES = (
    r"(?:i(?:['’]?d| would)(?: (?:really|just))? (?:like|love)|i(?:['’]?m)?(?: (?:really|just))? "
    r"(?:want to|wanna|hope to|hoping to|wish to|plan to|planning to))(?: to)?"
)
_HELPING = (
    r"(?: (?:do|try))?(?: is)?(?: (?:to|and))?(?: (?!me\b|someone\b|somebody\b)\w+)?"
    r" (?:help(?! me\b)|support|work with|work for|be there for)"
)
_WISH = re.compile(rf"(?i)\b{_WISHES}{_HELPING}\s+(?P<whom>[^.!?;:\n]+)")
_WISH_TO_DO = re.compile(
    rf"(?i)\b{_WISHES} (?!work\b|find\b|get\b)\w+ [^.!?;\n]{{0,40}}?\bfor (?!a\b|an\b|the\b|me\b)"
)
_MAYBE = re.compile(
    r"(?i)\bi (?:suppose|guess) (?:anyone|anybody|everyone|everybody|whoever)\b|\bcan i help\b"
    r"|\bmaybe [\w ]+\?"
)
_ENDS = re.compile(r"(?i),? (?:because|cause|cos|cuz|coz|since|but|so|as|i think|when)\b.*$|,? lol\b.*$")


def is_only_wished(typed: str) -> bool:
    """Whether an answer helps nobody yet, or says only what its writer would like: “nobody at the moment”."""
    return any(each.search(typed) for each in (_NOBODY_NOW, _WISH, _WISH_TO_DO, _MAYBE))


def told_as_a_wish(read: Reading, typed: str) -> Reading:
    """The first answer, “I'd like to help ...” before it where it is only wished; else as it was read."""
    if (not read.words or read.form == "own_said") and _FOR_MYSELF.search(typed):
        return Reading(ours=COULD)
    nobody = bool(_NOBODY_NOW.search(typed))
    if (read.words and not nobody) or not is_only_wished(typed):
        return read
    if read.as_said and not re.search(r"(?i)\bnobody|no one\b", read.words):
        return read
    name = wished_for(typed)
    if not name:
        return Reading(ours=WISHED)
    return Reading(name, form_of(plain_words(name)), WISHED, rest=True)


def wished_for(typed: str) -> str:
    """The plain name of those whom somebody would like to help; empty where none is sure."""
    found = _WISH.search(typed)
    return plain_name(_ENDS.sub("", found["whom"]).strip(" ,")) if found else ""
