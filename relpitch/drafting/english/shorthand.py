"""Words written short, or by their sound, written out: “w/o”, “on sat”, “20 min”, “there own”."""

import re

_OF_FAMILY = re.compile(
    r"(?i)\b(my|her|his|your|their|our) (dad|mum|mom|cousin|uncle|aunt|son|daughter|brother|sister|gran|nan"
    r"|grandad|neighbour|friend|boss|wife|husband|mate|mother|father"
    r"|solicitor|doctor|plumber|accountant|teacher)s "
    r"(?=(?:class|school|team|club|house|number|dog|car|garden|street|year|friend|kids?|old|new"
    r"|job|shop|boss|care|room|door)\b)"
)
_MEETINGS = (
    "look|chat|call|walk|talk|review|demo|session|lesson|break|check|audit|tour|consult|massage|visit|coffee"
)
_NUMBER = r"\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
_SHORT = (
    (
        re.compile(
            r"(?i)\b(my (?:\w+ )?(?:sister|brother|mum|mom|dad|nan|gran|wife|husband|son|daughter|friend)) "
            r"(?=(?:she|he)['’]?s )"
        ),
        r"\1, ",
    ),
    (
        re.compile(
            r"(?i)^(?:well|oh|so|now|ah),? "
            r"(?:honey|hun|love|darlin[g'’]?|dear|mate|pal|sweetie|duck|pet|babe),? "
            r"(?=i\b|i['’]|it\b)"
        ),
        "",
    ),
    (re.compile(r"(?i)^ill (?=[a-z])"), "I'll "),
    (re.compile(r"(?i)^intro (?=(?:them|you|someone|people)\b)"), "introduce "),
    (re.compile(r"(?i)\bsay (them|you) (?=(?:what|how|where|when|why|which|if|about)\b)"), r"tell \1 "),
    (
        re.compile(
            r"(?i)\bme (?=(?:mates?|mum|mam|nan|gran|dad|wife|husband|kids|sister|brother|neighbours)\b)"
        ),
        "my ",
    ),
    (
        re.compile(
            r"(?i)(?<!\btell )(?<!\bgive )(?<!\bshow )(?<!\bsend )(?<!\blend )(?<!\bmake )(?<!\bhelp )"
            r"(?<!\bbring )(?<!\bteach )(?<!\bbuy )(?<!\bget )\bya "
            r"(?=(?!(?:a|an|the|to|up|out|in|on|at|with|for|about|and|or|if|when|what|where|how|why|there|here"
            r"|my|some|one|two|from|down|off|through|can|could|are|have|want|need|know|might|will|get)\b)[a-z])"
        ),
        "your ",
    ),
    (re.compile(r"(?i)\bw/o(?:ut)?\b"), "without"),
    (re.compile(r"(?i)\bno ones\b"), "no one's"),
    # “draw there hand”, “move there screen up”: what is done to a thing of theirs
    (
        re.compile(
            r"(?i)^(draw|move|write|lift|push|pack|clean|mend|trim|clear|load|lace|tie) there "
            r"(?=(?!(?:and|or|is|are|was|for|with|to|in|on|at|when|if|while|till|until|as|by|just|but|so|all|once"
            r"|first|now|too|next|before|after|again|an?|the|every|each|\w+ly)\b)[a-z]+)"
        ),
        r"\1 their ",
    ),
    (
        re.compile(
            r"(?i)\b(for a (?:minute|bit|while|moment)) (?=(?:talk|chat|have|listen|ask|tell|show|watch)\b)"
        ),
        r"\1 and ",
    ),
    (re.compile(r"(?i)\b(\d+) secs?\b"), r"\1 seconds"),
    (
        re.compile(r"(?i)\b(a|any|no) (man|woman|mum|girl|boy|kid)s (?=(?:job|world|thing|game|club)\b)"),
        r"\1 \2's ",
    ),
    (re.compile(r"(?i),? \bgod (?:love|bless|help) (?:['’]?em|them|him|her)\b,?"), ""),
    (
        re.compile(
            r"(?i)\b(every|any|some|no)(thing|one|body)s "
            r"(?=(?:shut|open|broken|fine|ok|on|in|at|gone|late|got|been|too|so|\w+ing)\b)"
        ),
        r"\1\2's ",
    ),
    (re.compile(r"(?i)\bthere own\b"), "their own"),
    (re.compile(r"(?i)\bb4\b(?= [a-z])"), "before"),
    (re.compile(r"(?i)\btheir (?=(?:a|an|the|not|just|being|going|doing)\b)"), "they're "),
    (
        re.compile(r"(?i)\byour (?=(?:a|an|not|going|being|doing|losing|missing|paying|absolutely)\b)"),
        "you're ",
    ),
    (
        re.compile(
            r"(?i)\b(\w+ing) there "
            r"(?=(?:back|kids?|house|hair|lives|life|job|phone|head|hands?|bed|dog|mum|mom|name)\b)"
        ),
        r"\1 their ",
    ),
    (
        re.compile(
            r"(?i)\b(n|and|with|for|of|help) there (?=(?:even|little|old|new|whole|very|more|poor|own)\b)"
        ),
        r"\1 their ",
    ),
    (re.compile(r"(?i)\bits (?=\d|(?:mostly|mainly|like|for|about|all|only|one|two|three)\b)"), "it's "),
    (re.compile(r"(?i)\bproof read\b"), "proofread"),
    (re.compile(r"(?i)^had (a|an|one) (?!\w+ \w+ed\b)(?=\w)"), r"I had \1 "),
    (re.compile(r"(?i)\b(should|shud|could|would|must|might|i['’]?d) (?:of|ov)\b"), r"\1 have"),
    (
        re.compile(
            r"(?i)\b(they|you|we|i) no "
            r"(?=(?:what|how|where|when|why|that|someone|somebody|which|who|there|the|it)\b)"
        ),
        r"\1 know ",
    ),
    (
        re.compile(r"(?i)\b(i|we) (like|love|want|try) (?=(?:help|teach|work|support|make|cook|show)\b)"),
        r"\1 \2 to ",
    ),
    (
        re.compile(
            r"(?i)(?<=[a-z]) "
            r"((?:don|doesn|isn|aren|wasn|haven|won)['’]?t (?:they|it|you|she|he|we))(?=[.?!]|$)"
        ),
        r", \1",
    ),
    (
        re.compile(
            r"(?i)(?:(?<=[ (])|^)((?!1\b|one\b)\d+|two|three|four|five|ten|few) min(?:ute)?"
            r"(?=[.,;!?)]|$| (?:to|and|for|of|with|max|or|a|at|in|on|by|from|per|each|is|they|i)\b)"
        ),
        r"\1 minutes",
    ),
    (re.compile(r"(?i)\b(an?) (\d+) (minute|min|hour|hr|day|week|month|year) (?=[a-z])"), r"\1 \2-\3 "),
    # “15 min data check”, but not “15 min with the kids”
    (
        re.compile(
            r"(?i)^(\d+) ?min(?:ute)?s? (?=[a-z-]+)(?!(?:to|and|for|of|with|max|or|an?|at|in|on|by"
            r"|from|per|each|is|they|i|my|your|their|the|one|just|only|it|if|over|after|before|so|but|how|what|[a-z-]+ing)\b)"
        ),
        r"a \1-minute ",
    ),
    (
        re.compile(r"(?i)^(free|quick|short) (\d+)[ -]?min(?:ute)?s? (?=[a-z-]+ (?:of|on|with|for|about)\b)"),
        r"a \1 \2-minute ",
    ),
    (re.compile(r"-min (?=[a-z])"), "-minute "),
    (re.compile(r"(?i)\bjump start (?=(?:your|the|a|my)\b)"), "jump-start "),
    (re.compile(r"-hr (?=[a-z])"), "-hour "),
    (_OF_FAMILY, r"\1 \2's "),
    (re.compile(r"\b([Aa]n|[Pp]er|[Ee]very|half an|\d+) hr\b"), r"\1 hour"),
    (
        re.compile(rf"(?i)\b({_NUMBER}), ({_NUMBER}) (?=(?:years|months|weeks|days|hours|minutes|times)\b)"),
        r"\1 or \2 ",
    ),
    (re.compile(r"(?i)\b(an?|my|the|your|their|photo|valid) id\b"), r"\1 ID"),
    (re.compile(r"(?i)\b(at|for|in|by|within|about) like (?=\d|an? )"), r"\1 "),
    (re.compile(r"(?i)\bsomeones (?=\w)"), "someone's "),
    (
        re.compile(
            r"(?i)\bill (?=(?:show|tell|give|take|bring|help|make|be|do|send|teach|fix|find|get|look|have)\b)"
        ),
        "I'll ",
    ),
    (re.compile(r"(?i)\bw/\s*"), "with "),
    (re.compile(r"(?<!\b\w)\s*&\s*|\s+&\s+"), " and "),
    (re.compile(r"(?<=\w)\s+\+\s+(?=\w)"), " and "),
)
_DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_DAY = r"(mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)"
_ON_A_DAY = re.compile(rf"(?i)\b(on|this|next|every|last|by|until|from) {_DAY}(s?)\b(?!['’])")
_DAY_TO_DAY = re.compile(rf"(?i)\b{_DAY} ?[-–] ?{_DAY}\b")
_SO_LONG = re.compile(rf"(?i)(\S+ )?\b(\d+)[ -]?min(?:ute|s)? (?=(?:[a-z]+ )?(?:{_MEETINGS})\b)")


# “20 min”, “100 yr”
_UNITS = {"min": "minute", "hr": "hour", "yr": "year", "wk": "week", "sec": "second"}
_SO_MANY = re.compile(r"(?i)(?<![\w.,-])((?!1\b)\d+) (min|hr|yr|wk|sec)s?\b(?! ?-)")
# “10 vetted cos a quarter”: companies
_COMPANIES = re.compile(
    r"(?i)(?<=[\w-] )cos(?=\W*$|[.,;:)]| (?:a|per|each|every) (?:day|week|month|quarter|year)\b)"
    r"|(?<=\d )cos\b"
)


def written_out(text: str) -> str:
    """The text with what was written short as it is said."""
    for found, instead in _SHORT:
        text = found.sub(instead, text)
    text = _ON_A_DAY.sub(lambda found: f"{found[1]} {_whole_day(found[2])}{found[3]}", text)
    text = _DAY_TO_DAY.sub(lambda found: f"{_whole_day(found[1])} to {_whole_day(found[2])}", text)
    text = _COMPANIES.sub("companies", text)
    return _SO_MANY.sub(_so_many, _SO_LONG.sub(_so_long, text))


def _whole_day(short: str) -> str:
    return _DAYS[short[:3].lower()]


def _so_many(found: re.Match[str]) -> str:
    return f"{found[1]} {_UNITS[found[2].lower()]}s"


def _so_long(found: re.Match[str]) -> str:
    """“a 15-minute look”, for “15 min look”."""
    before = found[1] or ""
    bare = not before or before.strip().lower() in ("offer", "them", "you", "do", "have", "for", "give")
    return f"{before}{'a ' if bare else ''}{found[2]}-minute "
