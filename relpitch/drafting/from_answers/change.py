"""The second answer: what changes for those who are helped, where it has one of a few plain shapes."""

import re
from dataclasses import replace
from itertools import pairwise, takewhile

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.clauses import acts, in_sentence
from relpitch.drafting.english.grammar import is_whole, tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.noun_phrases import has_no_bare_noun, is_uncounted
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import NO_READING, Reading, asks, base_of, count, is_past, is_verb
from relpitch.drafting.from_answers.aloud import not_sayable
from relpitch.drafting.from_answers.answer_sentences import (
    TypedSentence,
    begins_with_pronoun,
    is_sentence,
    limits_or_denies,
    sayable_and_rest,
)
from relpitch.drafting.from_answers.doubts import doubts, runs_into_another
from relpitch.drafting.from_answers.sorting import is_story, is_wish

_MOST_WORDS, _MOST_OF_THINGS, _MOST_OF_A_THING = 26, 14, 8
_LED = re.compile(r"(?i)^(?:so that|so|that|because) (?=(?:they|their|nobody|everyone|no one)\b)")
_THEY = re.compile(r"(?i)^they ")
_NO_SUBJECT = frozenset(
    """
    i i'm i've i'd we we're we've you you're your me us my our who if when because ask let yes nothing
    something everything
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
WE = frozenset({"we", "we're", "we've"})
_ONE = frozenset({"he", "she", "he's", "she's"})
_STATES = frozenset(
    {"have", "be", "do", "are", "own", "no", "never", "only", "always", "hardly", "don't", "can't"}
)
_OF_US = re.compile(r"(?i), (?:and )?(?:i|we|you)\b")
_FIGURE = re.compile(r", \d")
_UNTOLD = frozenset({"have", "are", "get", "can", "do", "were", "had", "got", "will"})
_NO_STATE = frozenset({"better", "free", "good", "right", "open", "clean", "home", "well"})
_COMPARED = frozenset({"more", "fewer", "less", "better", "no", "cheaper", "faster", "shorter", "longer"})
# “less fear, I hope”: said with it.
_HOPED = re.compile(
    r"(?i), (?P<as>i (?:hope|think|suppose|guess)|mostly|mainly|usually|often|sometimes)[ .]*$"
)
_STANDS_IN = frozenset(
    {"do", "does", "did", "is", "are", "was", "were", "has", "have", "will", "can", "don't"}
)
_MOST_OF_A_STAND_IN = 3
_UNTOLD_ONES = re.compile(r"(?i)\bof the (?:two|three|four|five|six|seven|eight|nine|ten|\d+) ")
_PART = re.compile(r"(?i)(?:about|over|around|nearly|almost) (?:half|a third|a quarter|two|three|\d+)\b")
# “they find out there's a club”: said as “they know ...” is.
_FINDS_OUT = re.compile(
    r"(?i)\b(?:find|work) out (?=(?:they|there|it|she|he|nobody|someone|the|their)(?:['’]\w+)?\b)"
)
_IT = frozenset({"it", "it's"})
# “books done by the 10th, hooves trimmed, no January panic”: how things are then, and no verb.
_HOW_IT_IS = re.compile(
    r"(?i)(?:(?:the |their )?(?!(?:they|we|i|it|he|she)\b)[a-z]+(?: (?!is\b|are\b|get|was\b)[a-z]+)? "
    r"(?:done|paid|kept|made|sent|sold|put|signed|written|told|taken|built|cut|found|fixed|[a-z]{3,}ed)"
    r"|(?:no|less|fewer|more))\b(?! (?:their|them|me|us|you|it|a)\b)"
    r"(?:(?!.* (?:is|are|was|were|gets?|has|have|they|it)\b) .*)?"
)
_DONE_FOR_THEM = re.compile(
    r"(?i)(?:helping|showing|teaching|giving|making|telling|letting|building|working|trying|offering|providing"
    r"|having to|getting (?:them|people)|seeing (?:them|people))\b|.*\b(?:them|people|i|we|my|our|me|us)\b"
)
_CV = re.compile(r"\d ?%|[€£$] ?\d|\d")


def read_change(sentences: list[TypedSentence]) -> Reading:
    """What changes, in the shape it has; a lone story is no change, and is told as one."""
    if not sentences:
        return NO_READING
    first, others = sentences[0], sentences[1:]
    shaped = _hoped(first) or _shaped(first)
    if not shaped.words:
        return NO_READING
    theirs = list(takewhile(lambda each: not _is_nobodys(each), others))
    more, rest = sayable_and_rest(theirs, spoken=count(first.text))
    rest = [*rest, *others[len(theirs) :]]
    if limits_or_denies(rest) or any(asks(each.typed) for each in rest):
        return NO_READING
    return replace(shaped, more=tuple(each.text for each in more), rest=bool(rest))


def _is_nobodys(each: TypedSentence) -> bool:
    """“Had a potluck even”: theirs or mine; “had a lad last week” is mine."""
    mine = each.typed.lower().startswith("i ") or any(
        english().is_in("one", word) for word in each.plain[3:5]
    )
    return each.text.startswith("I had") and not mine


def _hoped(first: TypedSentence) -> Reading | None:
    """What is said with its doubt at the end: “less fear, I hope”."""
    found = _HOPED.search(first.typed)
    if not found or first.lost != (found["as"].lower(),) or ":" in first.text:
        return None
    read = _shaped(replace(first, lost=()))
    return replace(read, words=f"{read.words}{found[0].rstrip(' .')}") if read.words else NO_READING


def _shaped(first: TypedSentence) -> Reading:
    if not (first.clean and first.sure) or is_wish(first.text) or not 0 < count(first.text) <= _MOST_WORDS:
        return NO_READING
    text = in_sentence(_LED.sub("", first.text))
    text = f"they {text}" if re.match(r"can(?:['’]t)? [a-z]", text) else text
    plain = plain_words(text)
    parts = text.split(";")
    several = len(parts) > 1 and not (first.careful and all(map(acts, parts)))
    ours = plain[0] in WE and is_sentence(first)
    if several or is_story(first.text) or (plain[0] in _NO_SUBJECT and not ours):
        return NO_READING
    if ours:
        return Reading(first.text, "ours")
    for rule in (_clause,) if len(parts) > 1 else (_state, _to, _as_it_is, _gerund, _things, _verb, _clause):
        if (read := rule(text, plain, first.careful)).words:
            return read
    return NO_READING


def _may_be_said(sentence: str, *, careful: bool) -> bool:
    if set(doubts(sentence)) - ({"is_tangled"} if careful else set()) or not_sayable(f"{sentence}."):
        return False
    heard = _FINDS_OUT.sub("know ", sentence)
    return careful or (is_whole(f"{heard}.") and not runs_into_another(heard))


def _as_it_is(text: str, plain: list[str], _careful: bool) -> Reading:
    """“shelves stocked, no Sunday panic”: how things are for them."""
    parts = re.split(r", (?:and )?", text)
    no_clause = all(_HOW_IT_IS.fullmatch(each) for each in parts) and plain[0] != "no"
    first = tokens_of(parts[0])
    several = first[0].kind in "NT" or (first[0].kind == "n" and is_uncounted(first[0].plain))
    plainly = several or (len(parts) > 1 and tokens_of(f"the {parts[0]}")[1].kind in "nN")
    if not no_clause or not plainly or doubts(text) or not_sayable(f"They get {text}."):
        return NO_READING
    return Reading(" and ".join(parts) if len(parts) == 2 else text, "things")


def _gerund(text: str, plain: list[str], _careful: bool) -> Reading:
    """“running again, slower, happier”: what they are at, in their own words."""
    first = tokens_of(text)[0]
    theirs = first.kind == "G" and base_of(plain[0]) and not _DONE_FOR_THEM.match(text) and len(plain) > 1
    if not theirs or acts(text) or len(plain) > _MOST_OF_THINGS or doubts(text):
        return NO_READING
    return Reading(text, "things")


def _state(text: str, plain: list[str], _careful: bool) -> Reading:
    """“calm”, “less stressed”: how they are."""
    *degree, word = plain
    known = english().is_in("adjective", word)
    sure = known and degree in ([], ["less"], ["more"]) and word not in _NO_STATE
    return Reading(f"they’re {text}", "clause") if sure else NO_READING


def _to(text: str, plain: list[str], careful: bool) -> Reading:
    """“to sleep without another pill”."""
    sure = (
        plain[0] == "to"
        and is_verb(plain[1] if len(plain) > 1 else "")
        and _may_be_said(f"They try {text}", careful=careful)
    )
    return Reading(text, "to") if sure else NO_READING


def _verb(text: str, plain: list[str], careful: bool) -> Reading:
    """“they sleep”, “sleep through the night”: what they do, in its plain form."""
    bare = _THEY.sub("", text)
    word = next(iter(plain_words(bare)), "")
    tokens = tokens_of(f"They {bare}")
    alone = bare == text
    known = is_verb(word) and not english().is_in("adjective", word)
    acting = tokens[1].kind == "V" or (known and tokens[1].kind == "G")  # “they sing”
    sure = known if alone else acting
    if alone and (english().is_in("may_be_verb", word) or (len(plain) > 1 and tokens[2].kind in "nNZ")):
        sure = False  # “work stops”, “see portfolio”
    if len(plain) == 2 and plain[1].endswith("ed"):
        sure = False  # “leave approved”
    if (
        not sure
        or not acting
        or is_past(word)
        or word in _STATES
        or word.endswith("n't")
        or not _may_be_said(f"They {bare}", careful=careful)
    ):
        return NO_READING
    return Reading(bare, "verb")


def _clause(text: str, plain: list[str], careful: bool) -> Reading:
    """“they don't dread Mondays”, “their chain stays quiet”, “nobody goes in alone”."""
    tokens = tokens_of(text)
    begins = plain[0].startswith("they") or plain[0] in _ONE or tokens[0].kind in "TSnNQJ9"
    if tokens[0].kind == "G" and _DONE_FOR_THEM.match(text):
        return NO_READING  # “helping them sleep”: mine to do
    of_them = tokens[0].kind == "I" and any(each.startswith("they") for each in plain)
    part = bool(_PART.match(text)) or plain[:2] == ["now", "they"]
    begins = (
        begins or (careful and (of_them or part)) or tokens[0].kind == "G" or plain[:2] == ["first", "they"]
    )
    begins = begins or plain[0] in _IT
    anew = _FIGURE.search(text) or _OF_US.search(text)  # “the food co-op, we're nine volunteers”
    if not begins or plain[0] in ("this", "that", "these", "there") or anew or not _does(text, careful):
        return NO_READING
    if (
        _stands_for_a_deed(plain)
        or _only_describes(tokens)
        or _UNTOLD_ONES.search(text)
        or _is_one_untold(plain)
        or _compares_first(text, plain)
    ):
        return NO_READING  # “people who got a telescope and gave up”, “in three of the nine houses”
    if len(plain) == 2 and plain[1] in _UNTOLD:
        return NO_READING
    form = "things" if _only_compares(text, plain) else "it" if plain[0] in _IT else "clause"
    clause = Reading(text, form)
    return clause if _may_be_said(text, careful=careful) and len(plain) > 1 else NO_READING


def _only_describes(tokens: tuple[Classed, ...]) -> bool:
    """“people who got a telescope and gave up”: a name, and nothing that they do."""
    if tokens[1].kind != "W":
        return False
    done = (before.kind for before, each in pairwise(tokens[3:]) if each.kind in "VZDM")
    return not any(each in "nNQJIGUTS9'" for each in done)


def _stands_for_a_deed(plain: list[str]) -> bool:
    """“someone does”: what, was not told."""
    return len(plain) <= _MOST_OF_A_STAND_IN and plain[-1] in _STANDS_IN


def _compares_first(text: str, plain: list[str]) -> bool:
    """“no more smudged sleeves, and they stop hating it”: no “so” goes before what nobody does."""
    before, joined, _ = text.partition(", and they ")
    return bool(joined) and plain[0] in _COMPARED and not acts(before)


def _is_one_untold(plain: list[str]) -> bool:
    """“the son has come back”: whose he is was not told."""
    return plain[0] == "the" and len(plain) > 1 and english().is_in("she_or_he", plain[1])


def _only_compares(text: str, plain: list[str]) -> bool:
    """“fewer dead chickens, less money spent guessing”: what nobody does, so that no “so” goes before it."""
    kinds = {each.kind for each in tokens_of(text)}
    return plain[0] in _COMPARED and kinds.isdisjoint("VZM") and not kinds.isdisjoint("nNG")


def _does(text: str, careful: bool) -> bool:
    """Whether somebody does something: “the send-off sounds right”, which the tagger takes for nouns."""
    before = re.split(r"(?i)\b(?:that|who|which)\b", text, maxsplit=1)[0]
    sure = careful and re.match(r"(?i)(?:the|their) ", text)
    may = sure and any(each.plain.endswith("s") and base_of(each.plain) for each in tokens_of(before)[2:])
    begun = [each.plain for each in tokens_of(text)[:2] if tokens_of(text)[0].kind == "G"]
    done = (
        careful and len(begun) > 1 and begun[1].endswith("s") and base_of(begun[1])
    )  # “Reading stops being”
    return acts(text) or bool(may or done)


def _things(text: str, plain: list[str], _careful: bool) -> Reading:
    """“fewer lame cows and fewer vet bills”: things that are compared, with no deed and no figure."""
    if plain[0] in ("a", "an"):
        return _thing(text, plain)
    compared = plain[0] in _COMPARED or re.fullmatch(r"[a-z]{3,}(?:ier|wer|ler|mer|ter)", plain[0])
    shape = re.fullmatch("J{1,2}N", "".join(each.kind for each in tokens_of(text)[:-1]))
    described = bool(shape) and not (len(plain) == 2 and base_of(plain[1]))  # “Brian sleeps”
    if not (compared or described) or len(plain) < 2 or len(plain) > _MOST_OF_THINGS or _CV.search(text):
        return NO_READING
    parts = re.split(r", (?:and )?| and ", text)
    tokens = tokens_of(f"They get {text}")[2:]
    named = all(each.kind in "RJnN,CITSGQ'." for each in tokens) and tokens[1].kind in "nNJG"
    headed = all(any(each.kind in "nNG" for each in tokens_of(f"They get {part}")[2:]) for part in parts)
    if (
        not headed
        or not named
        or not has_no_bare_noun(tokens_of(f"They get {text}"))
        or any(map(_is_done, parts))
    ):
        return NO_READING
    text = re.sub(
        r"(?<!\bno)(?<!even)(?<!much)(?<!and)(?<!,) (?=(?:more|less|fewer) )", ", ", text
    )  # “less paperwork more babies”
    listed = text if " and " in text else " and ".join(text.rsplit(", ", 1))
    return Reading(listed, "things")


def _thing(text: str, plain: list[str]) -> Reading:
    """“a calm walk”: one thing they get."""
    kinds = "".join(each.kind for each in tokens_of(f"They get {text}")[3:-1])
    described = "W" in kinds and "," not in text
    shaped = re.fullmatch(r"[RJ9nN']*[nN](?:I[TSJRnN9]*[nN])?(?:W.*)?", kinds)
    sure = shaped and len(plain) <= (_MOST_OF_THINGS if described else _MOST_OF_A_THING)
    return Reading(text, "things") if sure and has_no_bare_noun(tokens_of(f"They get {text}")) else NO_READING


def _is_done(part: str) -> bool:
    """“no damp stays”, “fewer plots abandoned”."""
    plain = plain_words(part)
    return (
        acts(part)
        or bool(
            base_of(plain[-1])
            and not plain[-1].endswith("ing")
            and len(plain) > 2
            and tokens_of(part)[len(plain) - 1].kind == "Z"
        )
        or plain[-1].endswith("ed")
    )


def stories_at_end(sentences: list[TypedSentence]) -> list[str]:
    """The stories that an answer ends with, each a sentence that stands by itself."""
    found: list[str] = []
    for each in reversed(sentences):
        if not (is_story(each.text) and is_sentence(each)) or begins_with_pronoun(each) or _is_nobodys(each):
            break
        found.insert(0, each.text)
    return found
