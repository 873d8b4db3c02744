"""The parts of a promise that was noted in several: what was promised, and what was noted behind it."""

import re

from relpitch.drafting.promises.surely_told import names_a_day

_LEAST_WORDS = 3
_BETWEEN = re.compile(
    r"\s*;\s*|(?<=[a-z]{3})(?<!rof)\.\s+|,\s+|\s+[-–—]+\s+|\s+[&+]\s+|\s*\n+\s*"
    r"|\s+(?=(?:so|because|cos|cuz|coz) (?:that )?(?:s?he|they|i|we|its?|it['’]s|s?he['’]?s)\b)"
)
_HANGS_ON = re.compile(
    r"(?i)\b(?:if|unless|when|whenever|once|until|till|while|after|but|or|either|instead|except|depends|subject"
    r"|maybe|perhaps|might|may|could|poss|possibly|prob|probably|unsure|tbc|hope|hopefully"
    r"|first|check|allowed|permission|agree[sd]?)\b|\?|^(?:which|what|who|where|how|why|is|are|does)\b"
)
_FINDS_OUT = re.compile(r"(?i)\b(?:see|check|find out|ask (?:[\w'’]+ ){1,3}?) ?(?:if|whether|when) ")
"""“see if mine is the same”: a deed, and no condition of another."""
_OVER = re.compile(
    r"(?i)\b(?:already|done|did|sent|gave|given|lent|sorted|bought|booked|found|back|over|late|missed|cancel\w*"
    r"|changed|moved|gone|went|died|dead|forg[eo]t\w*|broken?|lost|sold|finished|refused|declined|closed"
    r"|waiting|returned|rang|called|posted|emailed|asked|spoke|told|got (?!(?:her|his|their|the|it) ))\b"
)
_BETWEEN_US = re.compile(
    r"(?i)\b(?:secret\w*|tell|knows?|knew|quiet\w*|private\w*|confiden\w*|between|nobody"
    r"|no[- ]?one|shh+|hush|mention|say nothing|discre\w+|birthday|b-?day|leaving|alone)\b"
)
_WARNS = re.compile(r"(?i)\b(?:not(?! \d)|never|only|cannot|no-one|(?:do|does|must|ca|wo|should)n['’]?t)\b")
"""“dont leave on phone”: whoever reads the note alone could do harm, so it is told to nobody."""
_NARROWS = re.compile(r"(?i)\b(?:no|none|without|just|(?:has|is)n['’]?t|deadline|due|closes|ends|expires)\b")
_SURPRISE = re.compile(
    r"(?i)\b(?:whip[- ]?rounds?|surpris\w*|leaving (?:do|card|present|party)|baby shower|hen do|stag do)\b"
)
_SAID_SO = re.compile(r"(?i)^(?:s?he|they) (?:said|says|asked|offered|insist\w*|wants?|promised|thinks?)\b")
_REASON = re.compile(r"(?i)(?:so|because|cos|cuz|coz) ")
_ONE = re.compile(r"(?i)\b(?:to|with|for|from|of|at|on) one$")


def parts(noted: str) -> tuple[str, str]:
    """What stands first, and what was noted behind it: “drive her to rehearsals”, “8.15 at hers”."""
    found = _BETWEEN.search(noted.strip())
    if found is None:
        return noted.strip(), ""
    return noted.strip()[: found.start()], noted.strip()[found.end() :].strip(" .*•–-")


def is_surprise(noted: str) -> bool:
    """Whether a promise was made behind the back of who is written to: a whip round, a leaving do."""
    return bool(_SURPRISE.search(noted))


def is_only_more(behind: str, *, is_sent_now: bool, has_its_day: bool) -> bool:
    """Whether what stands behind a promise takes nothing from it: no condition, no secret, nothing done.

    What comes with the message may have had a day, or may leave something out: “no deck, by Monday”.
    """
    behind = _FINDS_OUT.sub("", behind)
    taken = (_HANGS_ON, _OVER, _BETWEEN_US, _SAID_SO, _WARNS)
    if any(each.search(behind) for each in taken):
        return False
    another_day = names_a_day(behind) and not (has_its_day and _REASON.match(behind))
    return is_sent_now or not (_NARROWS.search(behind) or another_day)


def is_said_too_briefly(deed: str) -> bool:
    """“ask Karen”, “write to one”: what was to be asked, or to whom, is not told by itself."""
    return len(deed.split()) < _LEAST_WORDS or bool(_ONE.search(deed))
