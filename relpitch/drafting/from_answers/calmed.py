"""An answer without what only a keyboard puts in it: capitals that cry, pictures, laughing, “&” for “and”."""

import re

from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.pictures import with_pictures_as
from relpitch.drafting.english.reading import is_verb
from relpitch.drafting.english.tidying import capital
from relpitch.drafting.from_answers.roughness import typed_sentences

_SHOUTED_OVER_LETTERS = 5
_JOINS = (
    r"(?:who|who've|whose|that|with|without|and|or|but|because|so|in|at|on|from|of|for|when|und|die|der|y|que"
    r"|con)\b"
)
_AND = re.compile(r"(?<=[\w)'’]) (?:&|\+|n(?=['’]? [a-z])) (?=[a-z])")
_WITH = re.compile(r"(?i)(?<=[a-z] )w/? (?=[a-z])")
_WITHOUT = re.compile(r"(?i)(?<=\w )w/o(?:ut)? (?=[a-z])")
# “I stop the traffic, love”: said to whoever asks.
_DEAR = re.compile(
    r"(?i)(?<=\w), (?:my )?(?:love|lovey|hun|hon|duck|pet|hen|petal|sweetheart|darling|dear|mate|pal"
    r"|bro|bruv)(?=\s*(?:[.!?]|$))"
)
_LAUGHS = r"(?:lol|boom|lmao|rofl|(?:ha){2,}h?|haha|hehe|tbh|tbf|imo|ngl|xx?|jaja(?:ja)*|jeje|hihi)"
_LAUGHS_LAST = re.compile(rf"(?i)(?<=\w),?(?:\s+{_LAUGHS})+(?=\s*(?:[^\w\s,'’(&+-]|$))")
_LAUGHS_FIRST = re.compile(rf"(?i)^(?:{_LAUGHS}\s+)+(?=\w)")
_LAUGHS_BETWEEN = re.compile(rf"(?i)(?<=\w)\s+{_LAUGHS}\s+(?={_JOINS})")
# Said to a phone that writes: “in the first month full stop”.
_DICTATED_END = re.compile(r"(?i)(?<=\w)\s+(?:full stop|new (?:paragraph|line))\s*[.!]?\s*$")
# “so basically it's the old ones”: said while thinking.
_LED_IN = re.compile(
    r"(?i)^(?:(?:so|ok|okay|right|and),? )*(?:basically|(?:um+|erm*|hm+|well)(?=,| (?:they|it|i|we|he|she)\b)"
    r"|pues(?: a ver)?|a ver|bueno|tja|naja|na ja|also(?= ich\b| wir\b)|ja(?= dass\b| ich\b)),? (?=\w)"
)
# “don't laugh but ferrets”, “I mend zips, that's about it”: said to whoever asks.
_AS_ASKED = re.compile(
    r"(?i)^\W*(?:(?:don['’]?t laugh|(?:i know )?it sounds (?:daft|silly|stupid)),? but|honestly,?"
    r"(?= (?:anyone|anybody|people|just)\b)) (?=\w)"
)
_THATS_IT = re.compile(r"(?i)(?<=\w),? that['’]?s (?:about |basically )?it(?: really| tbh)?(?=\W*$)")
# “they get there, don't they”: asked of nobody.
_TAG = (
    r"(?i)(?<=\w)(?<!why)(?<!how)(?<!what)(?<!who),? "
    r"(?:do|does|did|is|are|was|were|have|has|can|wo|would|could)n['’]?t (?:they|it|he|she|we|you|i)"
)
_TAG_AFTER_NOT = re.compile(
    r"(?i)^(.*\b(?:\w+n['’]?t|never|not)\b.*?\w),? "
    r"(?:do|does|did|are|is|have|has|can|will) (?:they|it|he|she)\W*$"
)
_U = re.compile(r"(?i)\b(if|when|what|how|because|where|can|do|help|show|tell|give|with|and) u (?=[a-z])")
_ARE = re.compile(r"(?i)\b(they|you|we) r (?=[a-z])")
_ITS = re.compile(
    r"(?i)\b(if|when|because|think|say|the (?:noise|sound|cough|smell|thing)) its "
    r"(?=[a-z]{2,}ing\b|(?:worth|bad|safe|broken|serious|okay|ok|normal|not|too|the|a)\b)"
)
# “when there down”, “find out there not mad”: they are; “its not there fault”, “there ovens work”: theirs.
_THERE_NOT = re.compile(
    r"(?i)\b(when|if|because|cos|(?:find|finds|found|finding) out|pretend|pretending|think|thinks|thinking"
    r"|know|realise|feel like|believe|learn|until) there (?=(?P<state>[a-z]+)\b ?(?P<next>[a-z]*))"
)
_NOT_THERE = re.compile(
    r"(?i)(?<=not )there (?=(?:own )?(?:fault|job|problem|business|place|turn|money|home|mess|war)\b)"
)
_GOT_THERE = re.compile(
    r"(?i)\b(got|learned|learnt|passed) there (?=(?!always|sometimes|besides)(?:[a-z]{3,}s)\b)"
)
_THERE_WORK = re.compile(r"(?i)^(?P<there>there) (?=(?!always|sometimes|was)[a-z]{3,}s (?P<does>[a-z]+)\b)")
_MARKS = (
    (_U, r"\1 you "),
    (_ARE, r"\1 are "),
    (_ITS, r"\1 it's "),
    (_LED_IN, ""),
    (_AS_ASKED, ""),
    (_THATS_IT, ""),
    (re.compile(r"(?i)(?<=\w) (?:fr|ngl|innit)(?=,)"), ""),
    (
        re.compile(r"(?i)(^[a-z]+|\b(?:with|on|in|for|at|of|about|and|help|show|fix|check)) ur (?=[a-z])"),
        r"\1 your ",
    ),
    (re.compile(rf"{_TAG}(?= (?:and|but)\b)"), ","),
    (_TAG_AFTER_NOT, r"\1"),
    (re.compile(rf"{_TAG}(?=,)"), ""),
    (re.compile(rf"{_TAG}(?:(?=\.)|\?*\s*$)"), ""),
    (_DICTATED_END, ""),
    (re.compile(r"(?i)(?<=[a-z] )rn\b(?=[\s.,!?]|$)"), "right now"),
    (re.compile(r"(?i)(?<=[a-z] )tues\b"), "Tuesday"),
    (re.compile(r"(?i)(?<=[a-z] )weds\b"), "Wednesday"),
    (re.compile(r"(?i)(?<=[a-z] )thurs\b"), "Thursday"),
    (_LAUGHS_FIRST, ""),
    (_LAUGHS_BETWEEN, " "),
    (_LAUGHS_LAST, ""),
    (_AND, " and "),
    (_WITH, "with "),
    (_WITHOUT, "without "),
    (re.compile(r"(?i)\bsb(?= who\b)"), "somebody"),
    (re.compile(r"(?i)(?<=\bout|\band) its (?=(?:not|got)\b)"), " it's "),
    (_NOT_THERE, "their "),
    (_GOT_THERE, r"\1 their "),
    (re.compile(r"(?i)\besp\b\.?(?= [a-z])"), "especially"),
    (_DEAR, ""),
)


def calmed(typed: str) -> str:
    """The answer as it would have been typed without haste."""
    text = _without_pictures(typed)
    if sum(map(str.isalpha, text)) > _SHOUTED_OVER_LETTERS and text.isupper() and " " in text.strip():
        text = _spoken(text.lower())
    return "\n".join(map(_in_words, text.split("\n")))


def _in_words(line: str) -> str:
    for mark, instead in _MARKS:
        line = mark.sub(instead, line)
    return _THERE_WORK.sub(_theirs, _THERE_NOT.sub(_they_are, line))


def _they_are(found: re.Match[str]) -> str:
    """“pretending they're fine”, for “pretending there fine”; “think there old house” stays."""
    state, ends = found["state"].lower(), found["next"].lower() in ("", "and", "or", "but", "as", "with")
    described = english().is_in("adjective", state) or tokens_of(f"they are {state}")[2].kind in "JRPI"
    are = state == "not" or (described and ends)
    return f"{found[1]} they're " if are else found[0]


def _theirs(found: re.Match[str]) -> str:
    return (
        f"{'Their' if found['there'][0] == 'T' else 'their'} " if is_verb(found["does"].lower()) else found[0]
    )


def _without_pictures(text: str) -> str:
    """“new dads who feel useless”, for “new dads 🍼 who feel useless”; one that ends a thought stays."""
    found = with_pictures_as("\0", text)
    spare = re.compile(rf"(?i)\s*[\0\ufe0f]+(?=\s*{_JOINS})")
    for each in reversed([*spare.finditer(found)]):
        text = text[: each.start()] + text[each.end() :]
    return text


def _spoken(text: str) -> str:
    """The sentences with their capitals."""
    for each in typed_sentences(text):
        text = text.replace(each, capital(each), 1)
    return re.sub(r"\bi\b", "I", text)
