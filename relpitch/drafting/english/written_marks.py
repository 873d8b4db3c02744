"""What is typed and not said aloud, as it is said: “like” for e.g., “to” for an arrow; no asides."""

import re

from relpitch.drafting.english.slips import without_slips

_ASIDE = (
    r"(?:long |short |big |little )?(?:pause|sigh|silence|laugh|smile|shrug|wink|grin|joke|rant)\w*"
    r"|thinking|typing"
    r"|lol|haha\w*|ha|hm+|um+|sorry|idk|dunno|not sure|don['’]?t know|no idea|hard|tricky|good question"
    r"|if that|does that|is that|hope|kidding|joking|don['’]?t (?:laugh|ask|judge)|long story|ask me|trust me"
    r"|so,\s|true|seriously|obviously|i (?:think|guess|hope|know|suppose|swear)|see (?:above|below)|as above"
)
_IN_BRACKETS = re.compile(rf"(?i)\s*[(\[]\s*(?:{_ASIDE})\b[^()\[\]]*[)\]]|\s*[(\[](?-i:[^()\[\]a-z]*)[)\]]")
_DOUBTS = r"(?:mostly|mainly|usually|maybe|perhaps|probably|hopefully|sometimes|ex)\b"
_BY_ANOTHER = (
    r"[^()\[\]]*\b(?:mum|mom|mam|dad|gran\w*|nan\w*|s?he|wife|husband|son|daughter|brother|sister|aunt\w*"
    r"|uncle)\b"
)
# “across the county (10 to 50 staff)”: said in passing; but not what makes less of the rest, or adds to it.
_LIMITS = (
    r"e\.?g|i\.?e|such as|including|esp|like|only|not?|but|and|or|except|unless|if|when|some|few|most|half|ex"
    r"|mostly|mainly|usually|maybe|perhaps|probably|hopefully|sometimes|the \w+(?=\))"
    r"|\w+(?:ed|ly)(?=\))"
    r"|na ?ja|fast|bueno|más o menos"
    r"|nur|nicht|kein\w*|aber|oder|und|auch|außer|wenn|meist\w*|manchmal|vielleicht|evtl|z\.\s?b"
    r"|s[oó]lo|pero|ni|sin|casi|a veces|sobre todo|si|aunque|tambi[eé]n|quiz[aá]s?"
)
_LIMIT_LAST = re.compile(rf"(?i)(?<=\w)\s*\((?P<what>(?:{_LIMITS})\b[^()]*)\)(?=\s*[.!?]?\s*$)")
_BESIDE = re.compile(rf"(?i)(?<=\w)(?P<mark>[.!?]*)\s*\((?!(?:{_LIMITS})\b)[^()]*\)")
_FIRST = re.compile(rf"(?i)^\s*[(\[](?!{_DOUBTS}|{_BY_ANOTHER})[^()\[\]]*[)\]][.,:–—-]*\s+(?=\w)")
_SUCH_AS = re.compile(r"(?i)(?P<open>\()?\s*,?\s*\be\.?\s?g\b[.,:]*\s*(?P<what>[^()\n]*)\)?")
_THAT_IS = re.compile(r"(?i),?\s*\bi\.\s?e\b[.,:]*\s*")
_ARROW = r"\s*(?:[-=–—]+>|[→⇒➜➔➡])\s*"
_AS_WORDS: tuple[tuple[str, str], ...] = (
    (rf"^\s*(?:me|i|us){_ARROW}", ""),  # “me -> people who hate Excel”
    (rf"{_ARROW}(?=(?:esp|mostly|mainly|particularly|especially|usually|including|even)\b)", ", "),
    (rf"^(\W*)(?!from\b)(\d[^\n>→⇒➜➔➡.]*?){_ARROW}(?=\d)", r"\1from \2 to "),
    (r"~\s?(?=\d)", "about "),
    (r"[↓⇩]\s*(?=[a-z ]*[a-rt-z]s\b)", "fewer "),
    (r"[↓⇩]\s*", "less "),
    (r"[↑⇧]\s*", "more "),
    (r"\b2 (?=(?:work|school|do|be|get|go|help|uni|college|make|learn|find|say)\b)", "to "),
    (r"\s*\([^()]*=[^()]*\)", ""),
    (r"\bavg\.?(?= )", "average"),
    (r"\bincl\.?(?= )", "including"),
    (r"(\d(?:st|nd|rd|th))-c\.(?= )", r"\1-century"),
    (r"\b(st|dr|mr|mrs|ms|prof|approx|vs|dept|govt)\.(?= \w)", r"\1"),
    (r"(\d)\s?/\s?(?:mo|month)\b", r"\1 a month"),
    (r"\bre: ", "about "),
    (r",? \b(?:wallah|yaar|inshallah|habibi|innit|bruv)\b(?=[,.!?]|$)", ""),
    (r"([!?])[!?]+", r"\1"),
    (r"(?<=[a-z]{3})/(?=[a-z]{3})", " or "),
    (r"(?<=[.!?] )nah\b(?!,? (?:like|but|so|i|it|she|he|they|you|we)\b),?(?: um+\b,?)?(?= [a-z])", "no wait"),
    (r"(?<=, )few (?=[a-z]+s\b)", "a few "),  # “mostly commuters, few students”
    (r"\b(not (?:always|often|every (?:time|day|night))|most times) (?=i(?:['’]?m| am) not?\b)", r"\1, "),
    (r"^(\W*)il\b(?= [a-z])", r"\1I'll"),
    (r"\b(hrs?|hours?|mins?|minutes?|days?|times?) ?/ ?(?:a )?(?:wk|week)\b", r"\1 a week"),
    (r"\b(hrs?|hours?|mins?|minutes?|times?) ?/ ?(?:a )?day\b", r"\1 a day"),
    (r",? \bi(?:['’]?d| would) say\b(?=,? (?:and|but|so|mainly|mostly)\b|[,.;]|$)", ""),
)
_NUMBERED = re.compile(r"(?:^|(?<=\s))\d[.)]\s+(?=[^\W\d])")  # “1. they sleep 2. they meet people”
_BEGINS = re.compile(r"(?:^|[.!?]\s+)[a-z]")
_FROM_TO = re.compile(rf"(?i)\b(from\b[^.\n>→⇒➜➔➡]+?){_ARROW}")


def as_spoken(answer: str) -> str:
    """An answer without what is beside it, its marks as words, and without slips of the keys."""
    text = _FIRST.sub("", _IN_BRACKETS.sub("", answer)) or answer.strip("() ")
    text = without_brackets(_SUCH_AS.sub(_like, _THAT_IS.sub(", that is, ", text)))
    for mark, words in _AS_WORDS:
        text = re.sub(rf"(?im){mark}", words, text)
    if len(_NUMBERED.findall(text)) > 1:
        text = _NUMBERED.sub("\n", text).strip()
    if text.isupper() and len(text.split()) > 1:
        text = _BEGINS.sub(lambda found: found[0].upper(), text.lower())  # typed with the caps lock on
    return without_slips(_FROM_TO.sub(r"\1 to ", text)).strip()


def without_brackets(text: str) -> str:
    """The text without what is told in brackets beside it, in any of the languages."""
    return _BESIDE.sub(r"\g<mark>", text)


def limits_said(text: str) -> str:
    """“..., nicht das auf der Seite”, for “... (nicht das auf der Seite)”: what makes less is said."""
    return _LIMIT_LAST.sub(r", \g<what>", text)


def _like(found: re.Match[str]) -> str:
    """“curious people, like my mum”, for “curious people (e.g. my mum)”."""
    like = re.match(r"(?i)(?:my|our|the|an?) ", found["what"])
    return f", {'like' if like else 'for example'} {found['what'].strip()}"
