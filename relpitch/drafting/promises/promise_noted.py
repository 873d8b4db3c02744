"""A promise as it was noted, in plainer words: “three references” for “3 refs”."""

import re

from relpitch.domain.day import MONTHS

_PLAINER = (
    (re.compile(r"(?i)(?<=\w) re(?= [a-z])"), " about"),
    (re.compile(r"(?i)^(?:I(?:['’]?m| am) )?(?:gonna|going to|gotta) (?=\w)"), ""),
    (
        re.compile(
            r"(?i)^(?:s?he|they) (?:asked (?:me )?for|wants?|would like|needs?) (?=(?:my|the|an?|our) )"
        ),
        "",
    ),
    (re.compile(r"(?i)^(?:I )?owe (?:him|her|them) (?=(?:an?|the|my|some|\d|two|three) )"), ""),
    (re.compile(r"(?i)^intro (?=(?:him|her|them) to )"), "introduce "),
    (re.compile(r"(?i)\b(?:1|one)[ -]pager\b"), "one-pager"),
    (re.compile(r"(?i)\bw(?:h)?ats[' ]?app\b"), "WhatsApp"),
    (re.compile(r"(?i)(?<=[’']s )no\b\.?|(?<=\bphone )no\b\.?|(?<=\bmy )no\b\.?$"), "number"),
    (
        re.compile(
            r"(?i)^send (?:(?=(?:availability|rate|rates|invoice|cv|résumé|resume|bank details|address)\b))"
        ),
        "send my ",
    ),
    (
        re.compile(
            r"(?i)\b(solicitor|doctor|plumber|dentist|vet|landlord|builder|teacher|midwife|lawyer|electrician"
            r"|hairdresser|therapist|tutor|accountant|osteopath|roofer|consultant|physio)s "
            r"(?=(?:number|email|address|name|card|details|contact)\b)"
        ),
        r"\1's ",
    ),
    (re.compile(r"(?i)^borrow (?=(?:him|her|them) )"), "lend "),
    (re.compile(r"(?i)^learn (?=(?:him|her|them) )"), "teach "),
    (re.compile(r"(?i)\b(if|when|once|while|until|unless|because) its\b"), r"\1 it's"),
    (re.compile(r"(?i)\bage uk\b"), "Age UK"),
    (re.compile(r"(?i)^look (?=if )"), "see "),
    (re.compile(r"(?i)\bthe (?=(?:professor|prof|doctor|dr|mister|mr|mrs|ms)\.? (?-i:[A-Z]))"), ""),
    (re.compile(r"(?i)^hook (him|her|them) up (?:with\b|w/)"), r"put \1 in touch with"),
    (
        re.compile(
            r"\b(to|with|for|ask|tell) (?=(?:cousin|brother|sister|nephew|niece|neighbour|friend) [A-Z])"
        ),
        r"\1 my ",
    ),
    (re.compile(r"(?i)\b(to|with|ask|tell) (?=(?:sis|bro)\b)"), r"\1 my "),
    (re.compile(r"\b(the|a|in|some|my) polish (?!(?:for|on|and|up|remover)\b)(?=\w)"), r"\1 Polish "),
    (re.compile(r"(?i)\babt\b"), "about"),
    (re.compile(r"(?i)\bnr (?=[a-z])"), "near "),
    (re.compile(r"(?i)\b(and|&|\+) (?:fwd|forward) (?=to\b)"), r"\1 forward it "),
    (re.compile(r"(?i)\b(if|whether) (?=any (?:(?!of\b)\w+ ){0,2}\w+s$)"), r"\1 there are "),
    (re.compile(r"(?i)\bpics\b"), "pictures"),
    (re.compile(r"(?i)\bpic\b"), "picture"),
    (re.compile(r"(?i)\brefs\b"), "references"),
    (re.compile(r"(?i)\bref\b"), "reference"),
    (re.compile(r"(?i)\bdeets\b"), "details"),
    (re.compile(r"(?i)\bbout\b(?! of\b)"), "about"),
    (re.compile(r"(?i)\bdm\b(?= (?:him|her|them)\b)"), "message"),
    (re.compile(r"(?i)\bdvd\b"), "DVD"),
    (re.compile(r"(?i)^(?:snd|sned|sedn) "), "send "),
    (re.compile(r"(?i)^(lift|ride|trip) (?=(?:to|from|home)\b)"), r"a \1 "),
    (re.compile(r"(?i)^(lift) (?=(?:next|this|on|in|every|for|tomorrow)\b)"), r"a \1 "),
    (re.compile(r"(?i)^I (?:said|told (?:her|him|them)) (?:that )?i(d|ll) (?=\w)"), r"I'\1 "),
    (re.compile(r"(?i)^(?:said|told (?:her|him|them)) (?:that )?i(d|ll) (?=\w)"), r"I'\1 "),
    (re.compile(r"(?i)\bthank ?you (?=(?:card|note|letter)\b)"), "thank-you "),
    (re.compile(r"(?i)\bslack (?=(?:invite|channel|group|link)\b)"), "Slack "),
    (re.compile(r"(?i)(?<=\w) 2 (?=(?:that|the|my|his|her|a)\b)"), " to "),
    (re.compile(r"(?i),? (?:obvs?|no reason|lol|haha)$"), ""),
    (re.compile(r"(?i),? if poss$"), " if possible"),
    (re.compile(r"\b(if|when|once|unless|until) i\b"), r"\1 I"),
)
_NUMBERED = re.compile(
    r"(?<![\d.:,/£$€-])\b([2-9])(?= (?:more |of (?:the |my )?|\w+ )?[a-z]+s\b)"
    r"(?! (?:hours?|hrs|mins|years|yrs))"
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_MONTH = re.compile(rf"(?i)(?<=\b(?:in|by) )({'|'.join(each[:3] for each in MONTHS)}|sept)(?=$|[ .,])")
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)")
_TO_ONESELF = (
    r"(?:(?:must )?do (?:this|it)(?: (?:now|today|soon|asap|first|this week))?"
    r"|(?:do not|don['’]?t) forget(?: (?:it|this))?"
    r"|remember(?: (?:it|this))?|urgent|asap|important|priority|no excuses"
    r"|(?:can['’]?t|cannot|don['’]?t|mustn['’]?t|must not) (?:flake|forget|bail|back out)"
    r"|(?:don['’]?t|mustn['’]?t|must not) (?:be late|make a fuss|mess (?:it|this) up)"
    r"|(?:must |do )?mean it(?: this time)?|(?:i )?(?:wrote|written) it (?:down )?(?:on|in) (?:\w+ ){0,2}\w+"
    r"|(?:i )?meant it|for real(?: this time)?|this time"
    r"|seriously|note to self|to-?do|nb|(?:bitte )?nicht vergessen|wichtig|dringend|unbedingt"
    r"|ojo|importante|urgente|no olvidar(?:lo)?|que no se me olvide)"
)
_NOTED_BEFORE = re.compile(
    r"(?i)^\W*(?:(?:note to self|to-?do|nb|n\.b\.)\b[\s:,.!–—-]+"
    r"|(?:important|urgent|reminder|asap)\s*[:,.!–—-]+\s*"
    r"|(?:i )?(?:(?:must|need to|should|have to) )?remember to (?=\w)|(?:don['’]?t|do not) forget to (?=\w))"
)
_NOTED_BEHIND = re.compile(rf"(?i)\s*(?:--+|\s[-–—]|[.,;:!*]+|\()\s*{_TO_ONESELF}[\s.!*)]*$")
_SHOUTED_BEHIND = re.compile(
    r"\s+(?:(?:MUST )?DO (?:THIS|IT)|DO NOT FORGET|DON['’]?T FORGET|REMEMBER|URGENT|ASAP|IMPORTANT"
    r"|PRIORITY|NICHT VERGESSEN|WICHTIG|DRINGEND|OJO|IMPORTANTE|URGENTE)\W*$"
)
_WITH_YOU = re.compile(
    r"(?i)^((?:have|grab|get|go for|do|meet for) (?:an? |some |the )?(?:\w+ )?"
    r"(?:coffee|tea|drink|pint|beer|lunch|dinner|breakfast|chat|walk|catch-?up|brew|cuppa|curry|meal|run"
    r"|swim|bite|picnic))$"
)
_JOINING = re.compile(r"(?i)^(connect|link|refer|introduce|match) (?=(?:up )?(?:to|with) )")
_TO_YOURS = re.compile(
    r"^go to your (?=(?:\w+ )?(?:gig|show|concert|party|talk|match|game|stall|shop|event|launch|opening"
    r"|exhibition|play|recital|reading|open day)\b)"
)
_COME_AND = re.compile(r"^(come|go) (?=(?:talk|help|see|watch|meet|visit|speak|sit|look|play|sing|cook)\b)")


def plainly(noted: str) -> str:
    """The promise without slips and short forms."""
    text = noted.strip()
    for found, instead in _PLAINER:
        text = found.sub(instead, text)
    text = _NUMBERED.sub(lambda found: _NUMBERS[int(found[1]) - 2], text)
    return _MONTH.sub(
        lambda found: next(each for each in MONTHS if each[:3].casefold() == found[1][:3].casefold()), text
    )


def without_notes_to_self(noted: str) -> str:
    """The promise without what the writer told only themselves: “send the link -- DO THIS”."""
    bare = _NOTED_BEHIND.sub("", _NOTED_BEFORE.sub("", noted.strip()))
    bare = bare if noted.isupper() else _SHOUTED_BEHIND.sub("", bare)
    return bare if any(each.isalnum() for each in bare) else noted.strip()


def without_asides(noted: str) -> str:
    """The promise without what stands in brackets: “share the protocol (v3 not v2)”."""
    return _ASIDE.sub("", noted).strip()


def joined(text: str) -> str:
    """“connect her to my aunt”, for “connect to my aunt”: `to_you` makes “you” of her."""
    return _JOINING.sub(r"\1 her ", text)


def together(phrase: str) -> str:
    """“have a coffee with you”, for “have a coffee”; “come and talk”, “come to your gig”."""
    phrase = _TO_YOURS.sub("come to your ", phrase)
    return _WITH_YOU.sub(r"\1 with you", _COME_AND.sub(r"\1 and ", phrase))
