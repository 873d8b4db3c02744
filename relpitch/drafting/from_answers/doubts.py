"""The last look at sentences that are said as they were typed: what is doubtful stays out of the draft.

It asks of the finished English, not of the answer: does a sentence run on into another, does it end in the
middle, does it speak to whoever reads the answers, does it begin with one person and go on with another?
"""

import re

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.grammar_words import is_in
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import base_of, count, is_verb
from relpitch.drafting.english.verb_places import verbs_fit

_SUBJECTS = frozenset({"i", "he", "she", "we", "they", "it", "nobody", "everyone", "everybody"})
_TO_THE_READER = re.compile(
    r"(?i)\b(?:next question|(?:next|this) question|see (?:above|below)|as above|same as above"
    r"|(?:as|like) i said|not sure (?:what|how) (?:to|you)|if that makes sense|does that (?:make sense|count)"
    r"|is that what you|ignore (?:that|this)|scratch that|auto ?correct|sorry for (?:the )?typos?"
    r"|i(?:['’]d| would) say th(?:is|ese)|to answer (?:the|your)|you asked|since you ask|what do you mean"
    r"|^(?:good|hard|stupid) question|new (?:line|paragraph)|this is a voice note|skip this)\b"
)
_WHENEVER = frozenset({"every", "each", "this", "all", "everyone", "everybody", "most"})
_STATED = frozenset({"it", "there", "i", "he", "she", "we", "they"})
_LINKS = frozenset({"and", "or", "but", "is", "was", "are", "'s", "'re", "'m", "just", "not", "then"})
_TOLD_OF = frozenset(
    {
        "people",
        "those",
        "things",
        "something",
        "anything",
        "everything",
        "nothing",
        "somebody",
        "someone",
        "anyone",
        "one",
    }
)
_TIMES = frozenset({"first", "once", "after", "every", "next", "last", "one"})
_ASKED_BACK = re.compile(r"(?i)\b(?:do|does|are|is|have|can|will)n['’]t \w+\W*$")
_WHERE_IT_WAS = re.compile(r"(?i)\b(?:where|how|what|who) (?:\w+ ){1,3}(?:was|were|is|are)\W*$")
_TWICE = re.compile(r"(?i)\b(it|it['’]s|the|is|i|to|and|a|they|they['’]re|my|of|in|we|you|for|with|so) \1\b")
_TO_ITSELF = re.compile(
    r"(?i)\byou (?:(?:can|could|will|would|may|might) )?(?:ask|see|show|give|help|take|bring|send|call|meet"
    r"|ring|pay|buy|visit|watch|hear|text|teach) you\b"
    r"(?! (?:are|were|can|could|have|will|need|want|like|know)\b)"
)
_TAG = re.compile(r"(?i)\b(?:you know|you see|you understand|i mean|i guess|i suppose|i think)\b")
_LONGEST_RUN = 30
_DICTATED_WORDS = 14
_NEAR_WORDS = 4
_SECOND = frozenset({"you", "your", "yours", "you're", "you've", "yourself", "you'll", "you'd"})
_THIRD = frozenset(
    {
        "they",
        "them",
        "their",
        "theirs",
        "they're",
        "they've",
        "themselves",
        "themself",
        "theirself",
        "theirselves",
    }
)


def doubts(sentence: str) -> list[str]:
    """What is doubtful in a sentence; nothing, it may be said."""
    return [rule.__name__.strip("_") for rule in _RULES if rule(sentence)]


def acts_in(sentence: str) -> bool:
    """Whether a sentence has a verb that somebody does; “hands in soil” has none."""
    tokens = tokens_of(sentence)
    acting = any(_is_finite(tokens, at) for at in range(len(tokens)))
    named = tokens[0].kind in "UTSNX9n" and any(is_verb(each.plain) for each in tokens[1:])
    return acting or named or is_verb(tokens[0].plain) or any(base_of(each.plain) for each in tokens[1:2])


def mixes_persons(sentence: str) -> bool:
    """Whether a sentence said to somebody goes on about them: “give you a job and ask how they are”."""
    plain = set(plain_words(sentence))
    return bool(plain & _SECOND and plain & _THIRD)


def _may_be_finite(tokens: tuple[Classed, ...], at: int) -> bool:
    return at == 0 or tokens[at - 1].kind not in "OMTS"


def run_ons(sentence: str) -> list[int]:
    """Where a second sentence begins that nothing joins: “nobody is with them they are sitting”."""
    text = _TAG.sub(_hidden, re.sub(r"\([^()]*\)", _hidden, sentence))
    tokens = tokens_of(text)
    found = []
    for at in range(2, len(tokens) - 1):
        if _begins_a_clause(tokens, at) and not _is_joined(tokens, at):
            nth = sum(each.plain == tokens[at].plain for each in tokens[:at])
            places = list(re.finditer(rf"(?i)\b{tokens[at].plain}\b", text))
            if nth < len(places):
                found.append(places[nth].start())
    return found


def runs_into_another(sentence: str) -> bool:
    """Whether a second whole clause follows a name: “after closing i give what is left”.

    “the stretch I do every morning” tells of the name: nothing is left for its verb to be done to.
    """
    tokens = tokens_of(sentence)
    led = next((at for at, each in enumerate(tokens) if each.plain in _SUBJECTS - {"i", "we"}), 0)
    by_time = tokens[0].kind == "I" and not any(each.kind in "VZDM" for each in tokens[:led])
    if _opens(tokens[0].plain) or (by_time and led):
        return False  # “by the second week they do it themselves”
    for at in range(2, len(tokens) - 2):
        verb_at = next((place for place in range(at + 1, len(tokens)) if tokens[place].kind != "R"), at)
        follows = tokens[at].plain in _SUBJECTS and tokens[at - 1].kind in "nNQ9JGR'"
        relative = any(each.kind == "W" for each in tokens[max(0, at - _NEAR_WORDS) : at])
        pretends = tokens[at - 1].kind == "G" and is_in("of_speech", tokens[at - 1].plain)
        relative = relative or pretends  # “pretending they're fine”
        after_a_name = tokens[at - 1].kind in "nNQ9JG" and not relative
        if after_a_name and (_states_anew(tokens, at) or _is_its(tokens, at)):
            return True
        if follows and not relative and tokens[verb_at].kind in "VZDM" and _takes(tokens[verb_at + 1]):
            return True
    return False


def _takes(token: Classed) -> bool:
    """Whether a verb has what it is done to right after it; “every Sunday” is none."""
    asked = token.kind == "W" and token.plain in ("what", "whatever", "which", "who")
    return asked or (token.kind in "TSU9nNJ" and token.plain not in _WHENEVER)


def _states_anew(tokens: tuple[Classed, ...], at: int) -> bool:
    """“bring a jumper there's no heating”, but not “with a dog they're scared of”."""
    told_of = tokens[-2].kind == "I" or _is_what_it_does(tokens, at)
    return tokens[at].plain in _STATED and tokens[at + 1].plain in ("'s", "'m", "'re") and not told_of


def _is_what_it_does(tokens: tuple[Classed, ...], at: int) -> bool:
    """“the noise it's making”: told of the name."""
    return tokens[at + 1].plain == "'s" and tokens[at + 2].plain in ("making", "doing", "giving", "showing")


def _is_its(tokens: tuple[Classed, ...], at: int) -> bool:
    """“hold a pony its thursdays”: no name that is its own follows."""
    return tokens[at].plain == "its" and (
        tokens[at + 1].kind in "9JTRIUQ" or tokens[at + 1].plain.endswith(("days", "ing"))
    )


def _hidden(found: re.Match[str]) -> str:
    return f",{' ' * (len(found[0]) - 1)}"


def _runs_on(sentence: str) -> bool:
    return bool(run_ons(sentence))


def _is_joined(tokens: tuple[Classed, ...], at: int) -> bool:
    """Whether a clause is joined to what stands before it, or is the first."""
    if [each.plain for each in tokens[max(0, at - 2) : at]] == ["at", "least"]:
        return True
    before = next((each for each in reversed(tokens[:at]) if each.kind != "R"), Classed("", ","))
    if before.kind in ",C.W?" or is_in("clause_opens", before.plain):
        return True
    acting = [place for place in range(at) if _is_finite(tokens, place)]
    if not acting:
        return True  # “with luck they can sit”
    opened = tokens[0].plain in _TIMES or any(_opens(each.plain) for each in tokens[:2])
    if opened and len(acting) == 1:
        return True  # “after they come to me they sleep”
    return _is_told(tokens, at, before)


def _is_told(tokens: tuple[Classed, ...], at: int, before: Classed) -> bool:
    """Whether a clause is what is said, or tells something of a name."""
    if any(_is_told_by(tokens, place, at) for place in range(max(0, at - 5), at)):
        return True  # “told at school they can't sing”
    if _points_back(tokens, at):
        return False
    if before.kind in "nNQ9J" and _may_be_told(tokens, at):
        return True  # “the book they like”
    return before.kind in "GVZDPM'\""


def _opens(word: str) -> bool:
    return is_in("clause_opens", word) and word not in _LINKS


def _is_told_by(tokens: tuple[Classed, ...], place: int, at: int) -> bool:
    """Whether a word opens a clause at a place: “once you know them it's different”, “told me it's fine”."""
    if _opens(tokens[place].plain):
        return True
    about_it = any(
        one.kind == "I" and other.kind == "U"
        for one, other in zip(tokens[place:at], tokens[place + 1 : at], strict=False)
    )
    return is_in("of_speech", tokens[place].plain) and not about_it


def _is_finite(tokens: tuple[Classed, ...], at: int) -> bool:
    return tokens[at].kind in "ZDM" or (tokens[at].kind == "V" and _may_be_finite(tokens, at))


def _begins_a_clause(tokens: tuple[Classed, ...], at: int) -> bool:
    if _points_back(tokens, at):
        return True
    if tokens[at].plain not in _SUBJECTS:
        return False
    verb = next((each for each in tokens[at + 1 :] if each.kind != "R"), Classed("", "."))
    return verb.kind in "VZDM"


def _points_back(tokens: tuple[Classed, ...], at: int) -> bool:
    """“that's where it mats”."""
    plain = [each.plain for each in tokens[at : at + 3]]
    return plain[:2] == ["that", "'s"] and plain[2] in ("where", "when", "why", "how", "what")


def _may_be_told(tokens: tuple[Classed, ...], at: int) -> bool:
    """Whether what follows may tell something of the name before it."""
    named = any(each.kind in "TS9" or each.plain in _TOLD_OF for each in tokens[max(0, at - 5) : at])
    it_is = tokens[at].plain == "it" and tokens[at + 1].plain in ("'s", "is")
    it_is = it_is and not _is_what_it_does(tokens, at)
    return named and not it_is


def _ends_open(sentence: str) -> bool:
    plain = plain_words(sentence)
    asked = (
        sentence.rstrip().endswith("?")
        or _WHERE_IT_WAS.search(sentence)
        or bool(_ASKED_BACK.search(sentence))
    )
    return bool(plain) and is_in("unfinished", plain[-1]) and not asked


def _speaks_to_the_reader(sentence: str) -> bool:
    return bool(_TO_THE_READER.search(sentence))


def _is_breathless(sentence: str) -> bool:
    """So many words without a pause."""
    return any(count(each) > _LONGEST_RUN for each in re.split(r"[,;:.()–—]| - ", sentence))


def _stutters(sentence: str) -> bool:
    return bool(_TWICE.search(sentence))


def _does_it_to_itself(sentence: str) -> bool:
    """“you can ask you”, after more than one was told as you."""
    return bool(_TO_ITSELF.search(sentence))


def _is_tangled(sentence: str) -> bool:
    """So many words without a mark that grammar finds a verb too many in."""
    tokens = tokens_of(sentence)
    if tokens[0].plain in ("my", "our", "one", "a", "an"):
        return False  # a story
    return (
        len(tokens) > _DICTATED_WORDS
        and not any(each.kind == "," for each in tokens)
        and not verbs_fit(tokens)
    )


_RULES = (
    _runs_on,
    _ends_open,
    _speaks_to_the_reader,
    _is_breathless,
    _stutters,
    _is_tangled,
    _does_it_to_itself,
)
