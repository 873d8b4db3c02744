"""A line to one in grief: only where a note surely tells of a death or a grave illness of their own."""

import re

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.messages.phrasing import line_of
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import has_a_task_there, has_word, is_in_confidence

_NEAR = (
    r"(?:mum|mom|mam|dad|da|mother|father|husband|wife|partner|son|daughter|brother|sister|gran|nan|grandad|grandma"
    r"|grandpa|baby|kid|child|boy|girl|twin|fianc[ée]e?|best friend|little (?:one|boy|girl))"
)
_DEATH = (
    r"(?:died|dies|dying|dead|passed (?:away|on)|passed|(?:topped|hanged|killed) (?:him|her)self"
    r"|took (?:his|her|their) own life|death|funeral)"
)
_ILLNESS = (
    r"(?:cancer|(?:brain )?tumou?r|leuka?emia|chemo\w*|radiotherapy|hospice|palliative care"
    r"|terminal(?:ly)?(?: ill)?|stroke|dementia|alzheimer['’]?s|icu|intensive care|ward(?: \d+)?"
    r"|hospital|motor neurone)"
)
_SMALL = (
    r"(?:['’]s|(?: (?:has|had|have|having|is|was|got|just|now|only|in|on|a|an|the|with|of|late|early|stage"
    r"|suddenly|recently|diagnosed|bad|another|his|her|their)))*"
)
_SURELY = re.compile(
    rf"(?i)\b{_NEAR}{_SMALL} (?:{_DEATH}|{_ILLNESS})\b"
    rf"|\blost (?:his|her|their) {_NEAR}\b|\b(?:death of|bury(?:ing)?|buried) (?:his|her|their) {_NEAR}\b"
    rf"|^(?:s?he|they)?{_SMALL} ?(?:has|had|have|got|having|['’]s|with|on) (?:\w+ )?"
    r"(?:cancer|tumou?r|leuka?emia|chemo\w*|radiotherapy|motor neurone)\b"
    r"|^(?:just |newly )?diagnosed with \w"
    r"|\b(?-i:[A-Z]\w+) (?:didn['’]?t|did not) make it$"
)
_TROUBLE = re.compile(
    r"(?i)^(?:(?:her|his|their|my) )?(?:husband|wife|partner|boyfriend|girlfriend) (?:has |just )*"
    r"(?:moved out|left (?:her|him|them)|walked out)\b"
    r"|^(?:s?he )?(?:was |is )?(?:crying|in tears)\b"
    r"|^(?:s?he )?(?:just )?lost (?:his|her|their) job(?! (?:s?he|they)\b)\b"
    r"|\bput to sleep\b"
    rf"|^(?:(?:her|his|their) )?{_NEAR} (?:has |had |just )*(?:fell|fallen|a fall|moved into a home)$"
    r"|^it['’]?s in (?:the|her|his) (?:liver|lungs?|bones?|brain|pancreas)\b"
)
"""What is hard for them, though nobody is mourned or gravely ill."""
_LAUGHS = re.compile(r"(?i)\b(?:laugh\w*|lol|haha|joke\w*|film|song|onions|happy|joy)\b")
_TOLD_ME = re.compile(
    r"(?i)\btold (?:me|us) (?:everything|(?:it )?all\b(?! about)|about (?:it|her|him)\b"
    r"|(?:by|next to|in|at|over|beside|outside) (?:the|a|my|our)\b)"
)
_HAD_A_BABY = re.compile(
    r"(?i)(?:^|[.,;!]\s*)(?:(?:(?:his|her|their) )?(?:mrs|missus|missis|wife|partner|girlfriend|she|they)"
    r"(?:['’]s|['’]ve| has| have)? )?(?:just )?had (?:the|a|their|her) (?:new )?baby\b"
    r"(?! (?:shower|scan|sitter))"
)
_CLAUSE = re.compile(r"[.;,!?\n]+\s*")
_THEIRS = re.compile(rf"(?i)^(?:(?:her|his|their|the) )?(?P<who>{_NEAR})$")
_NEWBORN = re.compile(r"(?i)\b(?:nicu|scbu|incubator|neonatal|premature|preemie)\b")
_LOST = re.compile(r"(?i)\b(?:died|dead|dying|passed|lost|funeral|widow\w*)\b")
_IS_OVER = re.compile(
    r"(?i)\b(?:turned out|false alarm|all[- ]clear|in remission|got better|recovered|is fine now"
    r"|(?:years?|yrs?|decades?|ages|months) (?:ago|back)|long ago|as a (?:kid|child|boy|girl)"
    r"|and so|that['’]?s why|which is why|so now|ever since"
    r"|when (?:s?he|they) (?:was|were)|used to|took over|(?:19|20)\d\d|since|after)\b"
)
"""What was, and is over: a scare that was none, or a trouble of years ago."""


def comfort(meant: Meant) -> str:
    """The line; empty where it is not sure that it is theirs."""
    words = message_words().lists
    gathered = has_word(plain_words(meant.place), words["mourned_at"])
    if has_a_task_there(meant):
        return line_of(meant, "comfort_there") if gathered else ""
    if named := _of_a_name(meant):
        return line_of(meant, "comfort_theirs", thing=named)
    theirs = _THEIRS.match(meant.care.strip())
    if theirs and _is_ill(theirs["who"], meant.note):
        return line_of(meant, "comfort_theirs", thing=f"your {theirs['who'].lower()}")
    hard = [each for each in _CLAUSE.split(f"{meant.note}\n{meant.care}") if _is_hard(each)]
    if not (hard or gathered) or is_in_confidence(meant.note):
        return ""
    alive = not any(has_word(plain_words(each), words["lost"]) for each in (*hard, meant.name, meant.place))
    thing = f"your {theirs['who'].lower()}" if theirs and alive else ""
    line = line_of(meant, "comfort_theirs" if thing else "comfort_grief", thing=thing)
    return f"{_trusted(meant)} {line}".strip()


def comfort_of_a_newborn(meant: Meant) -> str:
    """“You and Rohan are in my thoughts.”, where a newborn is on a ward and hoped for at home."""
    baby = re.match(r"(?i)([a-z]+) (?:coming|getting) home$", meant.care.strip())
    sure = baby and _NEWBORN.search(meant.note) and re.search(rf"\b{baby[1].title()}\b", meant.note)
    gone = _LOST.search(meant.note) or is_in_confidence(meant.note)
    return line_of(meant, "comfort_theirs", thing=baby[1].title()) if baby and sure and not gone else ""


def _of_a_name(meant: Meant) -> str:
    """“Jean”, a wife in the hospice; empty where that is not sure."""
    near = re.match(r"([A-Z][a-z]+)(?=$|[.,;])", meant.care.strip())
    if not near or _LOST.search(meant.note) or is_in_confidence(meant.note):
        return ""
    ill = re.search(rf"(?i)\b{_NEAR} {near[1]}\b[^.;]*\b(?:poorly|{_ILLNESS})\b", meant.note)
    return near[1] if ill else ""


def _is_ill(who: str, note: str) -> bool:
    """Whether a note tells that whom they care for is ill: “his wife is ill in Athens”."""
    is_so = re.search(rf"(?i)\b{who}{_SMALL} (?:ill|poorly|unwell|sick)\b(?! of\b)", note)
    return is_so is not None and not (_LOST.search(note) or is_in_confidence(note) or _IS_OVER.search(note))


def _is_hard(clause: str) -> bool:
    """Whether a clause tells of something hard that is theirs, and now: “wife died in spring”."""
    is_trouble = _TROUBLE.search(clause) and not _LAUGHS.search(clause)
    return bool(_SURELY.search(clause) or is_trouble) and not _IS_OVER.search(clause)


def _trusted(meant: Meant) -> str:
    """“I am glad you told me.”, where a trouble of theirs was told to the writer; else empty."""
    is_told = _TOLD_ME.search(meant.note) and not is_in_confidence(meant.note)
    return line_of(meant, "told_me") if is_told else ""


def congratulation(meant: Meant) -> str:
    """“Congratulations on the baby.”; empty where anything hard is noted with it."""
    hard = _NEWBORN.search(meant.note) or _LOST.search(meant.note) or is_in_confidence(meant.note)
    is_born = _HAD_A_BABY.search(meant.note) and not (hard or _IS_OVER.search(meant.note))
    return line_of(meant, "congratulated") if is_born else ""
