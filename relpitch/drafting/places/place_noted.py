"""Where people met, as it was noted: without short forms, and without what is told of it."""

import re

from relpitch.domain.day import DAYS
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.notes.tone import is_in_confidence

_LEADS = re.compile(
    r"(?i)^(?:(?:phoned|rang|called|emailed|texted|zoom),? then (?:(?:at|in) )?|first met,?\s*"
    r"|met (?:at|in|on)\s+(?=the\b)|met,?\s+"
    r"|(?:bumped|ran) into(?: (?:him|her|them))?\s+(?=(?:at|in|on|outside|near) ))"
)
_LOOSE = re.compile(
    r"(?i)[\s,]+(?:lol|haha|ha|obvs?|obviously|again|as usual|of course|i think|apparently|actually|tbh"
    r"|yesterday|today|\d{1,2}(?:[.:]\d\d)? ?[ap]m"
    rf"|last night|this (?:morning|afternoon|evening)|last week"
    rf"|(?:{'|'.join(DAYS)}|(?<=\w )(?:mon|tues?|weds?|thurs?|fri|sat))s?"
    r"(?: (?:morning|evening|night|afternoon)s?)?)$"
)
_WEEKDAY = re.compile(
    rf"(?i)^(?:{'|'.join(DAYS)})(?: (?:morning|evening|night|afternoon))?,? (?!league|prayers|school\b)(?=\w)"
)
# what is put in place of what; some of it only cuts off what is no place
_SHORT = (
    (re.compile(r"(?i)\bmtg\b\.?"), "meeting"),
    (re.compile(r"(?i)\bconf\b\.?"), "conference"),
    (re.compile(r"(?i)\bmkt\b\.?"), "market"),
    (re.compile(r"(?i)(?<=parents) eve\b|(?<=parents') eve\b"), " evening"),
    (re.compile(r"(?i)\bappt\b\.?"), "appointment"),
    (re.compile(r"(?i)\brm\b\.?"), "room"),
    (re.compile(r"(?i)\bassoc\b\.?"), "association"),
    (re.compile(r"(?i)\bdept\b\.?"), "department"),
    (re.compile(r"(?i)\bctr\b\.?"), "centre"),
    (re.compile(r"(?i)\ba (?:and|&|n) e\b"), "A&E"),
    (re.compile(r"(?i)^some (?=[a-z])"), ""),
    (re.compile(r"(?i)(?<=\w) (?:sector|site|bay|pitch|plot|unit|stand) \d+\w?$"), ""),
    (
        re.compile(r"^(?:[Tt]he )?(station|airport|market|university|course) of ([A-Z]\w+)(?: [A-C][12])?$"),
        r"\2 \1",
    ),
    (re.compile(r"^(?:[A-Z]\w+s|(?:my|our) \w+s) (check-?up|appointment)$"), r"\1"),
    (
        re.compile(
            r"(?i)^((?:zoom |teams |phone |whatsapp |skype )?(?:call|meeting)|zoom|teams|whatsapp)"
            r" (?:re:?|about|abt)\s.*$"
        ),
        r"\1",
    ),
    (re.compile(r"(?i)^bus (?:no\.? ?|number )?(\d+\w?)$"), r"the \1 bus"),
    (
        re.compile(
            r"(?i)^(train|ferry|flight|bus|coach|tram) [A-Z]\w+ ?(?:-|–|→|->|/) ?[A-Z]\w+(?: \d+\w?)?$"
        ),
        r"the \1",
    ),
    (re.compile(r"(?i)\s+where\s.*$"), ""),
    (re.compile(r"(?i)\b(high|main) st\b\.?"), r"\1 street"),
    (re.compile(r"(?i)(?<=\w) nr\.? (?=\w)"), " near "),
    (re.compile(r"(?<=\w) [Pp]k$"), " Park"),
    (re.compile(r"(?i)\bx-?mas\b"), "Christmas"),
    (re.compile(r"(?<=[A-Z]\w\w) [Rr]d$"), " Road"),
    (re.compile(r"(?<=[A-Z]\w\w) [Ss]q$"), " Square"),
    (re.compile(r"(?i)(?<=\w) 2 (?=[a-z]{3})"), " to "),
)
_OF_ONE_NAMED = re.compile(
    r"^(?P<name>[A-Z][a-z]+)['’]?s "
    r"(?P<what>thing(?:y|ie)?|party|birthday|wedding|do|leaving do|barbecue|house|place)$"
)
_OPPOSITE = re.compile(r"(?i)(?<=\w )opp\b\.?(?: to)? (?=\w)")
_BETWEEN = re.compile(r"^([A-Z]\w+) (?:-|–|—|→|->) ([A-Z]\w+) (?=(?i:flight|train|bus|ferry|coach|plane)\b)")
_FROM_TO = re.compile(r"^((?i:flight|train|bus|ferry|coach|plane)) ([A-Z]\w+) (?:-|–|—|→|->) (?=[A-Z]\w+)")
"""“London - Delhi flight”, “train Leeds - York”: one was in neither."""
_WITH = re.compile(r"(?i)\s+(?:w/|with\b).*$")
# “the fair stand 4”, “the train to work”: what is behind the place
_NUMBERED = re.compile(r"(?i)(?<=\w)\s+(?:stand|stall|table|booth|hall|room|gate|row)\s+\w?\d+\w?$")
_JOURNEY = re.compile(
    r"^((?:(?:the|on|[Oo]n the) )?(?:ferry|train|bus|tram|plane|flight|coach)) to (?=[a-z]+$)[a-z]+$"
)


def place_noted(noted: str) -> str:
    """“the train”, of “Train Leeds-York, coach B”; empty where it was noted that it is kept quiet."""
    if is_in_confidence(noted):
        return ""
    # the place ends at a comma, a bracket, a full stop (not that of “the 7.15 train”) or a dash
    text = re.split(
        r"[,(\n]|\.(?!\d\d (?:from|to|out|train|bus)\b)|\s[-–—]\s",
        _WEEKDAY.sub(
            "",
            _LEADS.sub(
                "",
                _OPPOSITE.sub("opposite ", _FROM_TO.sub(r"\1 \2–", _BETWEEN.sub(r"\1–\2 ", noted.strip()))),
            ),
        ),
        maxsplit=1,
    )[0].strip()
    text = re.sub(r"\s@\s", " at ", _WITH.sub("", text))
    text = re.sub(r"(?<=[^\W\d_])\s+&\s+(?=[^\W\d_]+['’]s\b|[a-z]+ [a-z])", " and ", text)
    text = text.lower() if text.isupper() and " " in text else text
    text = _LOOSE.sub("", _LOOSE.sub("", text))
    for found, instead in _SHORT:
        text = found.sub(instead, text)
    return _JOURNEY.sub(r"\1", _NUMBERED.sub("", _OF_ONE_NAMED.sub(_with_its_apostrophe, text)))


def _with_its_apostrophe(found: re.Match[str]) -> str:
    """“Kate's”, for “Kates thing”."""
    named = message_words().is_in("first_name", found["name"])
    what = "" if found["what"].startswith("thing") else f" {found['what']}"
    return f"{found['name']}'s{what}" if named else found[0]
