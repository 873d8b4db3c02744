"""A last look at somebody's own words in a sentence: what is left hanging in them is not said."""

import re
from collections.abc import Callable
from itertools import pairwise

from relpitch.domain.day import MONTHS
from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import is_verb
from relpitch.script.language import language

_ONE = re.compile(
    r"(?i)\b(?:the|that|this|these|those|other|another|an?|your|my|our|same)\s+(?:[\w'’-]+\s+){0,2}?"
    r"ones?\b(?![-’'])(?: (?P<next>[\w'’-]+))?"
)
_NEXT_ONE = re.compile(r"(?i)\b(?:before|after|at|by|until|till|for|to) (?:next|last) one\b")
_ALIKE = re.compile(r"(?i)\bone (?:to|on|by) one\b|\b(?:every|each|some|any|no) one\b")
_HANGS = re.compile(
    r"(?i)\b(?:the (?:same|others?|rest|lot|former|latter)|this|that|these|those|either|neither|so)$"
    r"|\b(?:the|some|that|those|these|all the) (?:stuff|things?|bits)\b"
    r"(?! (?:that|which|i|we|you|about|for)\b)"
    r"|(?<!of )(?<!to )(?<!at )(?<!round )\b(?:ours|mine|theirs|hers|yours)\b(?! (?:is|are)\b)"
    r"|\b(?:if|whether|how|why) (?:that|this)(?:['’]?s| is| was)\b"
    rf"|\bthe (?:{'|'.join(MONTHS)}) thing\b"
)
_SOME = re.compile(
    r"(?i)\bthe (?:two|three|four|five|six|\d) (?:in|on|from|at|by|behind|under|i|we|that|which)\b"
    r"|\bthe (?:two|three|four)$"
)
_NUMBERED = re.compile(
    r"(?<![A-Z])\b[a-z]{2,}\d+\b"
    r"|\bthe (?:chapter|part|page|unit|section|volume|book|episode|step|act|lesson|module)"
    r" (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b|\band \d+ (?:min|hour|hr|day|week)"
)
_TWICE = re.compile(r"(?i)\b(?!(?:that|had|bye|so|very|really|big|ha|knock)\b)([^\W\d_]+) \1\b")
_APART = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|my|our|your|some)\s+(?:[a-z][\w'’-]*\s+)*(?P<before>[a-z][\w’'-]*)\s+"
    r"(?P<name>[A-Z][\w’'-]*)(?=$|[,.]| and )"
)
_TWO_WAYS = re.compile(
    r"(?i)\bof course\b|\b(?:and|but) not\b"
    r"|\b(?:go|come|meet|eat|walk|do|be|have)\b[^,]*(?<!you )\btogether\b"
)
_TOLD_WITHOUT_A_VERB = re.compile(
    r"(?i)\b(?:tell|ask|remind|warn|let|get) (?:[\w'’-]+ ){1,4}?not "
    r"(?!to\b|enough\b|all\b|only\b|too\b|so\b|very\b)"
    r"|(?<!is )(?<!are )(?<!was )(?<!['’]s )\bnot (?:before|until|till|after|at|on|in|by|for|\d)\b"
    r"|\b(?:talk|speak) (?:to|with) (?:[\w'’-]+ ){1,4}?(?:whether|if)\b"
    r"|\b(?:tell|remind|warn) (?:the|my|our|your|her|his|their) [\w'’-]+ (?:before|after|at|by|on|no|until)"
    r" \w+$"
)
"""“tell the builders not before 2”: what they are told to do is left out."""
_ONE_WHO = re.compile(
    r"(?i)\b(?:the|an?|my|our|your|this|that) [a-z-]+(?<!s) (?:who|which|that) "
    r"(?P<verb>(?!(?:can|could|will|would|may|might|must|should|had|put|cut|let|set|read|hit|cost|did|made|found"
    r"|left|lost|saw|came|i|we|you|they)\b)[a-z]{3,}(?<!ed)(?<!s))\b"
)
_THAT = re.compile(
    r"(?i)\b(?:keep|make|get|let|leave|hold|find|call)s? (?:that|this|these|those) [\w'’-]+$"
    r"|\b(?:do|say|about|with|of|for|at|by|like|know|want|have|see|hear)s? (?:that|this|these|those)"
    r"(?=$|[,.]| (?:for|with|to|in|on|at|and|by|from|of|when|if|as|again|too|now)\b)"
)
"""“keep that quiet”: what it means stood before it, and was left out."""
_QUOTES = re.compile(r"[“”\"()\[\]{}<>*_~^|\\]|(?<!\w)['‘]|\.\.|…|!|:$|(?<=\s)[-–—](?=\s)")
_IT = re.compile(
    r"(?<!make )(?<!made )(?<!worth )(?<!take )(?<!call )\bit\b(?!['’])"
    r"(?! (?:goes|went|works out|turns out|is (?:raining|snowing|dry|fine|sunny|warm))\b)"
)
_OWN_OBJECT = re.compile(r"[\w-]+ (?:for|to|on|in|with|of|from|about) $")
"""“find a mute for it”: what “it” stands behind is another thing."""
_NO_THINGS = frozenset({"touch", "contact", "word", "hand"})
"""“put you in touch with”, “put in a word with”: no thing is named by these."""
_MOST_IN_A_ROW, _TOKENS_PUT_BEFORE = 4, 3
_NAMES = frozenset({"thing", "day", "time", "way", "bit", "place", "person"})
_WHO = frozenset(
    {"she", "he", "she's", "he's", "him", "her", "hers", "his", "she'd", "he'd", "she'll", "he'll"}
)


def is_sound(words: str) -> bool:
    """Whether words can be said in a sentence to somebody who knows nothing of the note they are from."""
    return not any(fault(words) for fault in _FAULTS)


def it_is_nothing_told(words: str) -> bool:
    """Whether no thing that “it” may mean was named: “my cousin who did it”, “come try it out”."""
    found = _IT.search(words)
    if found is None:
        return False
    named = f"{_OWN_OBJECT.sub('', words[: found.start()])} {words[found.end() :].partition(',')[2]}"
    tokens = tokens_of(f"I promised to {named}")[_TOKENS_PUT_BEFORE:-1]
    named_things = (
        each.kind in "nNQ" and (before.kind in "TSJ" or not is_verb(each.plain))
        for before, each in pairwise([Classed("", "."), *tokens])
        if not (_is_somebody(each.plain) or each.plain in _NO_THINGS)
    )
    return not any(named_things)


def _is_somebody(word: str) -> bool:
    known = message_words()
    somebody = any(english().is_in(kind, word) for kind in ("one", "people", "many"))
    return somebody or any(known.is_in(kind, word) for kind in ("first_name", "describes"))


def _points_at_nothing(words: str) -> bool:
    """“the autumn one”, “bring the same”: what it was is told nowhere."""
    found = _ONE.search(_ALIKE.sub("each", words))
    behind = found["next"] if found else None
    goes_on = behind is not None and behind.casefold() not in language("en").function_words - _NAMES
    alone = found is not None and not goes_on
    return alone or bool(_NEXT_ONE.search(words) or _HANGS.search(words) or _SOME.search(words))


def _lacks_its_verb(words: str) -> bool:
    return bool(_TOLD_WITHOUT_A_VERB.search(words))


def _is_not_told_so(words: str) -> bool:
    """“the school who make the exam”: one of whom it is told as of several."""
    found = _ONE_WHO.search(words)
    return found is not None and is_verb(found["verb"])


def _means_what_was_left_out(words: str) -> bool:
    return bool(_THAT.search(words))


def _stands_apart(words: str) -> bool:
    """“the link ENIC”: a name put behind a thing with nothing between them."""
    found = _APART.search(words)
    before = found["before"] if found else ""
    known = message_words()
    name = found["name"].casefold() if found else ""
    thing = any(known.is_in(each, name) for each in ("sendable", "handed"))
    return not thing and any(known.is_in(each, before) for each in ("sendable", "handed"))


def _piles_up(words: str) -> bool:
    """“community centre roof repair fund form”: too many names in a row."""
    row = 0
    for each in tokens_of(f"I promised you {words}"):
        row = row + 1 if each.kind in "nN" or (row and each.kind == "V") else 0
        if row > _MOST_IN_A_ROW:
            return True
    return False


def _is_jotted(words: str) -> bool:
    """“abt ppl w/ kids”: short forms nobody sends."""
    typed = re.findall(r"[\w/&’'-]+", words)
    plain = [each.casefold() for each in typed if not (len(each) == 1 and each.isupper())]  # “the R script”
    return not message_words().lists["jotted"].isdisjoint(plain) or bool(_NUMBERED.search(words))


def _tells_of_nobody(words: str) -> bool:
    """“ask whether he can come”, where nobody was named before."""
    plain = plain_words(words)
    first = next((at for at, each in enumerate(plain) if each in _WHO), None)
    if first is None:
        return False
    known = message_words()
    named = any(english().is_in(kind, each) for each in plain[:first] for kind in ("one", "people", "many"))
    named = named or any(
        known.is_in(kind, each) for each in plain[:first] for kind in ("first_name", "describes")
    )
    return not named and not re.search(r"\b[A-Z][a-z]+", words)


def _lacks_its_article(words: str) -> bool:
    """“come to gig”: one of what takes place, with nothing before it."""
    known = message_words()
    for found in re.finditer(
        r"\b(?:to|at|for|from|of|about) (?P<name>[a-z-]+)(?=$|[,.]| (?P<next>[a-z]+))", words
    ):
        bare = known.is_in("event", found["name"]) or known.is_in("own_day", found["name"])
        if bare and not known.is_in("bare_at", found["name"]) and _ends_there(found["next"]):
            return True
    return False


def _ends_there(word: str | None) -> bool:
    return word is None or word in language("en").function_words


def _reads_in_two_ways(words: str) -> bool:
    """“the link of course”; “I might go to the head together”: one goes nowhere together."""
    return bool(_TWO_WAYS.search(words))


def _is_said_twice(words: str) -> bool:
    return bool(_TWICE.search(words))


def _has_marks(words: str) -> bool:
    """Marks of a note, which no sentence has."""
    return bool(_QUOTES.search(re.sub(r"\[[^\[\]]*\]", "", words)))


_FAULTS: tuple[Callable[[str], bool], ...] = (
    _points_at_nothing,
    _lacks_its_verb,
    _is_not_told_so,
    _means_what_was_left_out,
    _stands_apart,
    _piles_up,
    _is_jotted,
    _tells_of_nobody,
    _lacks_its_article,
    _reads_in_two_ways,
    _is_said_twice,
    _has_marks,
)
