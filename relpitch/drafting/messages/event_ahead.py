"""An exam, an interview or an operation that surely lies ahead of them: one hopes that it goes well."""

import re
from datetime import date

from relpitch.domain.day import MONTHS
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import is_in_confidence
from relpitch.drafting.promises.promise_day import UNCERTAIN, timed

_KINDS = (
    r"(?:exams?|resits?|finals|viva|interview|audition|driving test|citizenship test|recital|marathon"
    r"|half marathon|hearing|tribunal|operation|op|surgery|scan|graduation"
    r"|launch|opening night|competition|tournament)"
)
_WHICH = (
    r"(?:[A-Z][A-Z0-9]{1,5}|bar|law|nursing|oral|final|first|entrance|music|piano|job|knee|hip|eye|cataract)"
)
_EVENT = re.compile(
    r"(?i:(?:(?:s?he|they)(?:['’]s| is| are| has| have)? )?"
    r"(?:(?:(?:has|have|got|having|about|nervous|anxious|worried|scared|of|dreading|sitting|sits|taking|resitting"
    r"|preparing|revising|studying|practising|training|waiting|for) )*))"
    rf"(?i:(?:her|his|their|an?|the|big) )*(?P<what>(?:{_WHICH} )?(?i:{_KINDS}))"
    r"|(?i:(?:re)?sit(?:s|ting) (?:the |her |his |their )?)(?P<sat>[A-Z]{3,6})"
)
_CLAUSES = re.compile(r"[.;,!?\n(]+\s*|\s(?:and|but|so)\s")
_MONTH = re.compile(rf"(?i)(?: in)? (?P<month>{'|'.join(f'{each}|{each[:3]}' for each in MONTHS)})$")
_TOWN = re.compile(r"(?i) in [a-z]+$")
_SEVERAL = frozenset({"exams", "resits", "finals"})
_SOON_DAYS, _YEAR = 7, 12


def event_ahead(meant: Meant) -> str:
    """“the exam goes”, “the finals go”; empty where it may be over, or nothing of it is to be told."""
    if is_in_confidence(meant.note) or meant.met is None or meant.today is None:
        return ""
    for noted in (meant.care, meant.note):
        for clause in _CLAUSES.split(noted):
            found = _EVENT.fullmatch(_before_its_day(clause.strip(), meant.met, meant.today))
            if found:
                return _with_its_verb(found["what"] or found["sat"])
    alone = _EVENT.fullmatch(meant.care.strip(" ."))
    is_new = (meant.today - meant.met).days <= _SOON_DAYS
    return _with_its_verb(alone["what"]) if alone and alone["what"] and is_new else ""


def _with_its_verb(what: str) -> str:
    what = re.sub(r"(?i)\bop$", "operation", what)
    return f"the {what} {'go' if what.rpartition(' ')[2].casefold() in _SEVERAL else 'goes'}"


def _before_its_day(clause: str, met: date, today: date) -> str:
    """“has an exam”, of “has an exam next Friday”, where that day is still to come; else empty."""
    if month := _MONTH.search(clause):
        ahead = next(
            at for at, each in enumerate(MONTHS, 1) if each[:3].casefold() == month["month"][:3].casefold()
        )
        left = (ahead - met.month) % _YEAR - (today.month - met.month) % _YEAR
        return _TOWN.sub("", clause[: month.start()]) if left > 0 else ""
    if clause.casefold().endswith(" next year"):
        return clause[: -len(" next year")] if met.year == today.year else ""
    time = timed(clause, met, today)
    return time.words.strip() if time.when not in ("", UNCERTAIN) and not time.stays else ""
