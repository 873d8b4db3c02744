"""What they hope for, where it may be said to them whatever else is noted: “I hope your dog settles in.”"""

import re

from relpitch.drafting.english.grammar import is_whole
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.tidying import lowered, tidied
from relpitch.drafting.messages.care import Care
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import has_word, is_in_confidence, is_in_crisis, is_private
from relpitch.drafting.promises.promise_day import capitals

_MOST_WORDS = 9
_THEIRS = (
    r"(?P<who>mum|mom|mam|dad|mother|father|husband|wife|partner|son|daughter|brother|sister|nan|gran|grandad"
    r"|grandson|granddaughter|nephew|niece|lad|boy|girl|dog|cat|puppy|kitten)"
)
_OF_THEM = re.compile(
    rf"(?i)^(?:(?:her|his|their|the) )?{_THEIRS} (?P<does>being|getting|having|passing|finding|coming"
    r"|settling|making) (?P<what>\w.*)$"
)
_IS_DONE = {
    "being": "is",
    "getting": "gets",
    "having": "soon has",
    "passing": "passes",
    "finding": "finds",
    "coming": "comes",
    "settling": "settles",
    "making": "makes",
}
_OF_THEIR_OWN = re.compile(
    r"(?i)^(?P<does>seeing|visiting|getting to|being able to|playing with) (?P<what>\w.*)$"
)
_THEY_DO = {
    "seeing": "get to see",
    "visiting": "get to visit",
    "getting to": "get to",
    "being able to": "are soon able to",
    "playing with": "get to play with",
}
_DEEDS = ("see ", "visit ", "meet ", "go ")
_ONE_HOUR = re.compile(r"(?i)\b(?:interview|exam|test|appointment|audition|wedding|graduation)$")
"""What may be over when the message is read, and may be told of before and after."""
_NOT_SAID = re.compile(
    r"(?i)\b(?:he|she|they|him|it|its|that|this|not|n['’]t|no|off|rid|clean|sober|away|out|prison|jail"
    r"|arrested|better|worse|her (?:own|way)|drink\w*|someone|somebody|through|done|nobody|never)\b|\d"
)
_ON_A_DAY = re.compile(
    r"(?i)\b(?:by|before|until|till|on|this|next|tomorrow|tonight|today)\b(?! (?:christmas|easter)\b)"
)
_LOST_WHAT = frozenset({"lost-her", "lost-his", "lost-their"})
"""Of what was lost here it takes one more word to know whether anybody is mourned: “lost her purse”."""
_GRAVE = re.compile(
    r"(?i)\b(?:chemo\w*|cancer|tumou?r|terminal(?:ly)?(?: ill)?|hospice|palliative|dying|leuka?emia"
    rf"|motor neurone|lost (?:her|his|their) {_THEIRS.replace('?P<who>', '?:')})\b"
)
"""Where these are near, a hope for a far day may hurt."""


def hoped(meant: Meant) -> Care | None:
    """The hope; None where it is not surely theirs, is of what is private, or somebody is mourned."""
    lost = message_words().lists["lost"] - _LOST_WHAT
    noted = (meant.name, meant.place, meant.note)
    mourned = any(has_word(plain_words(each), lost) or _GRAVE.search(each) for each in noted)
    first, *rest = re.split(r"[,;.]\s+", meant.care.strip(), maxsplit=1)
    sentences = tidied(first)
    unsaid = mourned or is_in_confidence(meant.note) or is_in_crisis(meant)
    unsaid = unsaid or bool(rest and re.match(r"(?i)(?:not|but|or|if|then|so)\b", rest[0]))
    if unsaid or len(sentences) != 1 or re.search(r"[?/;:()\[\]+=<>@#,&]", first):
        return None
    text = lowered(sentences[0])
    if len(plain_words(text)) > _MOST_WORDS or _ON_A_DAY.search(text):
        return None
    return _of_somebody(text) or _of_their_own(text)


def _of_somebody(text: str) -> Care | None:
    """“your dog settles in”, of “dog settling in”."""
    found = _OF_THEM.match(text)
    if not found or _NOT_SAID.search(found["what"]) or is_private(found["what"]):
        return None
    if re.search(r"(?i)\b(?:his|her|their)\b", found["what"]):
        return None
    hope = f"your {found['who'].lower()} {_IS_DONE[found['does'].lower()]} {found['what']}"
    return Care("hope_that", capitals(hope)) if is_whole(f"I hope {hope}.") else None


def _of_their_own(text: str) -> Care | None:
    """“get to see India again”, of “seeing India again”."""
    found = _OF_THEIR_OWN.match(text)
    if not found or _NOT_SAID.search(found["what"]) or is_private(found["what"]):
        return None
    what = re.sub(r"(?i)\b(?:his|her|their) (?=\w)", "your ", found["what"])
    what = re.sub(r"(?i)\b(?:him|her)self\b", "yourself", what)
    if re.search(r"(?i)\b(?:her|their|his)$", found["what"]):
        return None
    if found["does"].casefold() == "getting to" and not what.startswith(_DEEDS):
        sure = what.startswith("your ") and _ONE_HOUR.search(what)
        return Care("hope_that", f"it all works out with {what}") if sure else None
    hope = f"{_THEY_DO[found['does'].lower()]} {what}"
    if " by " in what:
        hope = hope.replace("soon ", "")  # “are able to walk by Easter”: when is told
    return Care("find", capitals(hope)) if is_whole(f"I hope you {hope}.") else None
