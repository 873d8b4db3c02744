"""A person's own words to be offered for a gap: a phrase of the answer, where its whole does not fit."""

import re

from relpitch.drafting.english.clauses import acts, first_act, in_sentence
from relpitch.drafting.english.favours import shown
from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people, core_of
from relpitch.drafting.english.noun_phrases import has_no_bare_noun, is_uncounted
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import asks, base_of, count, is_past, is_verb
from relpitch.drafting.english.tidying import lowered, without_fillers
from relpitch.drafting.english.turning import turned
from relpitch.drafting.from_answers.abroad.plain_answer import thoughts
from relpitch.drafting.from_answers.doubts import acts_in
from relpitch.drafting.from_answers.sorting import is_story, is_unknown, is_wish

_MOST_WORDS = 12
_LEAST_OF_A_CHANGE = 2
_MOST_WORDS_OF_PEOPLE = 4
_PIECES = re.compile(
    r"[,;:()]|\s(?=(?:mostly|mainly)\b)|\s[-–—]\s|\s+(?=(?:but|because|cos|which|there['’]?s|it['’]s)\b)"
    r"|\s+(?=its (?:an?|the|not|just|so|all|only|like|my|really|about|hard|been)\b)"
)
_WOULD = re.compile(
    r"(?i)(?:^|[\s,])(?:i(?:['’]?d|['’]?ll)|i (?:can|could|will|wo"
    r"uld)|^(?:can|could)) (?:just |always )?(?P<what>.+)"
)
_WHOEVER = re.compile(
    r"(?i)(?:anyone|anybody|whoever|those|everyone) (?:who|in|with|scared|on|at|whose|that|new)\b.*"
)
_WHO_TELLS = re.compile(r"(?i)(?<=\w) (?:who|whose|that|which)\b")
_STOPS = r"(?i)[,;:.(]|\s(?=(?:when|because|cos|if|so|but|which)\b)"
_TELLS_MORE = re.compile(r"(?i)\s(?=(?:that|who|which|when|while|about|so|until)\b)")
_PAST = re.compile(r"(?i)\b(?:used to|not|no longer|never|nobody)\b")
_DESCRIBED = (
    r"(?:the |my |our |those |small |big |little |young |old |local |new |poor |lonely |shy |other |first )*"
)
_TOLD_OF = re.compile(
    rf"(?i)\b{_DESCRIBED}(?:people|women|men|kids|children|folk|parents|mums|moms|dads|lads|girls|boys|teens|guys|nans"
    rf"|(?!it['’]?s\b|is\b|was\b|always\b)[a-z]{{3,}}[^s\W]s)\b"
    r"(?: (?:who(?:['’]\w+)?|that|with|without|in|on|at|from|whose) [^,;:.()]+?)?"
    r"(?= (?:and|but|because|so|that was|which|mostly|mainly|really|like|them|they|i|you)\b|[,;:.()]|$)"
)
_ONE_NEARBY = re.compile(
    r"(?i)\b(?:the|my|our) (?:(?:young|old|elderly|new|nice) )?(?:couple|family|neighbou?rs?|lady|man"
    r"|woman|lads?|widow|nan|mum|dad)"
    r"(?: (?:next door|upstairs|downstairs|opposite|over the road|across the road))?\b"
)
_FEW_WORDS = 7
_NEAR_WORDS = 4
_NONE = frozenset(
    {"no", "not", "nobody", "nothing", "none", "what", "why", "how", "when", "i", "me", "never", "used"}
)
_APART = {"de": r"(?i), | und (?=die|auch|der)", "es": r"(?i), | y (?=a |los |las |también |tambien |no )"}
_JOINS = re.compile(r"(?i)^(?:or|and|but)\s+")
_OF_ME = frozenset({"i", "i'm", "i've", "i'd", "i'll", "me", "my", "we", "you", "dm"})


def own_words(answer: str, sentences: dict[str, list[str]]) -> str:
    """What may be meant for an answer (`who`, `change`, `touch`); empty where no phrase can serve."""
    pieces = [each for each in _pieces(sentences[answer]) if _SERVES[answer](each)]
    if answer == "change":
        heads = [_TELLS_MORE.split(each, maxsplit=1)[0] for each in sentences["change"]]
        pieces += [each for each in _pieces(heads) if _changes(each)]
    if answer == "who":
        surely = [each for each in _pieces(sentences["who"]) if _WHOEVER.match(each)]
        surely += [each for each in pieces if are_people(core_of(plain_words(lowered(each))))]
        changing = [each for each in _pieces(sentences["change"]) if _only_people(each)]
        pieces = [
            *surely,
            *pieces,
            *_named_within(sentences["who"]),
            *changing,
            *_subject(sentences["change"]),
            *_few(sentences["who"]),
        ]
    return lowered(pieces[0]) if pieces else ""


def does_something(piece: str) -> bool:
    """Whether words tell what somebody does, and not only what “who ...” tells of them."""
    before = piece[: found.start()] if (found := _WHO_TELLS.search(piece)) else piece
    at = first_act(before)
    acting = tokens_of(before)[at].plain if at < len(tokens_of(before)) else ""
    known = is_verb(acting) or bool(base_of(acting)) or is_past(acting)
    return acts(before) and (known or english().is_in("finite", acting))


def told_of(sentences: list[str]) -> str:
    """A deed or a thing within an answer: “give them a roll”, of “copper tape, I'd give them a roll”."""
    for sentence in sentences:
        for found in _WOULD.finditer(sentence):
            words_ = re.split(_STOPS, found["what"], maxsplit=1)[0].split()
            if words_ and is_verb(_first(words_[0])) and 1 < len(words_) <= _MOST_WORDS:
                raw = " ".join(words_)
                return shown(turned(raw) or raw)
    parts = [part for each in _pieces(sentences) for part in re.split(r" and (?=(?:an?|my|the|some) )", each)]
    given = [each for each in parts if count(each) <= _FEW_WORDS and _is_a_thing(each)]
    given = [each for each in given if count(each) > 1 or is_uncounted(each.lower())]  # not “fifa”
    return f"give you {_with_a(in_sentence(given[0]))}" if given else ""


def _with_a(thing: str) -> str:
    lone = (
        count(thing) == 1
        and tokens_of(thing)[0].kind == "n"
        and not thing.endswith("s")
        and not is_uncounted(thing.lower())
    )
    bare = lone or not has_no_bare_noun(tokens_of(f"I give you {thing}"))
    article = "an " if thing[0] in "aeiou" else "a "
    return article + thing if bare and has_no_bare_noun(tokens_of(f"I give you {article}{thing}")) else thing


def _first(text: str) -> str:
    return next(iter(plain_words(text)), "")


def _is_a_thing(piece: str) -> bool:
    plain = plain_words(piece)
    begins = tokens_of(piece)[0].kind in "TSnNJ9" or (tokens_of(piece)[0].kind == "Q" and len(plain) == 1)
    named = (
        begins
        and bool(plain)
        and plain[0] not in ("happy", "glad", "linkedin")
        and not acts_in(piece)
        and _OF_ME.isdisjoint(plain)
        and not is_wish(piece)
    )
    deed = tokens_of(piece)[0].kind in "nQ" and plain[1:2] and plain[1] in ("a", "an", "the", "your", "their")
    return named and not deed and not is_verb(plain[0]) and not english().touch["unsaid"].begin(plain)


def own_words_in(typed: str, language: str) -> str:
    """The first short thought of an answer in German or Spanish."""
    found = thoughts(typed, language) or [
        each for piece in typed.split(", ") for each in thoughts(piece, language)
    ]
    found += [piece.strip() for each in found for piece in re.split(_APART[language], each)]
    found = [
        re.sub(r"(?i)^(?:(?:oder|und|vielleicht|einfach|evtl\.?|o|y|quizás?) )+", "", each) for each in found
    ]
    fitting = [each for each in found if 0 < count(each) <= _MOST_WORDS]
    return next((each for each in fitting if count(each) > 1), next(iter(fitting), ""))


def _subject(sentences: list[str]) -> list[str]:
    """“the quiet lads”, of “the quiet lads talk”."""
    found = re.match(r"(?i)the (?:[a-z]+ )?[a-z]+(?= [a-z]+)", sentences[0]) if sentences else None
    return [found[0]] if found and are_people(plain_words(found[0])[-1:]) else []


def _few(sentences: list[str]) -> list[str]:
    """A few words that are no sentence: “lonely passenger at night”."""
    return [
        each
        for each in _pieces(sentences)
        if 1 < count(each) <= _FEW_WORDS and not acts_in(each) and plain_words(each)[0] not in _NONE
    ]


def _named_within(sentences: list[str]) -> list[str]:
    """The names of several within longer sentences; first those of whom something is told."""
    found: list[tuple[int, str]] = []
    for sentence in sentences:
        if is_unknown(sentence):
            continue
        for match in _TOLD_OF.finditer(sentence):
            before = " ".join(sentence[: match.start()].split()[-_NEAR_WORDS:])
            if _PAST.search(f"{before} {match[0]}"):
                continue
            words_ = match[0].split()
            while len(words_) > _MOST_WORDS or words_[-1].lower() in english().lists["leads_on"]:
                words_.pop()
            named = " ".join(words_)
            who = core_of(plain_words(named.partition(" who ")[0]))
            if len(words_) > 1 and (are_people(who) or " who " in named):
                found.append((0 if " who " in named else 2 - are_people(who), named))
        found += [(2, one[0]) for one in _ONE_NEARBY.finditer(sentence)]
    return [named for _, named in sorted(found, key=lambda each: each[0])]


def _pieces(sentences: list[str]) -> list[str]:
    found = [
        without_fillers(_JOINS.sub("", piece.strip()))
        for sentence in sentences
        if not is_unknown(sentence)
        for piece in _PIECES.split(sentence)
        if piece.strip()
    ]
    return [
        each for each in found if 0 < count(each) <= _MOST_WORDS and not asks(each) and not is_unknown(each)
    ]


def _names(piece: str) -> bool:
    """Whether a piece begins as a name does and says nothing of me: “the old boys on your round”."""
    plain = plain_words(piece)
    if does_something(piece):
        return False  # “people buy them for above the sofa”
    vague = len(plain) == 1 and plain[0] in english().lists["unnamed"]
    if (
        vague
        or plain[0].isdigit()
        or plain[0] in ("not", "no")
        or not _OF_ME.isdisjoint(plain[:3])
        or plain[0] in english().lists["preposition"]
    ):
        return False
    tokens = tokens_of(piece)
    if tokens[0].kind not in "TSJRnNQ9U":
        return False
    at = next((at for at, each in enumerate(tokens) if each.kind not in "TSJR9Q"), 0)
    kind_after = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    one = tokens[at].kind == "n" and (are_people(core_of(plain)) or (bool(kind_after) and kind_after in "GW"))
    return one or tokens[at].kind == "N"


def _only_people(piece: str) -> bool:
    plain = plain_words(piece)
    return are_people(plain) and count(piece) <= _MOST_WORDS_OF_PEOPLE and _names(piece)


def _changes(piece: str) -> bool:
    plain = plain_words(piece)
    return len(plain) >= _LEAST_OF_A_CHANGE and plain[0] not in _OF_ME


def _is_done(piece: str) -> bool:
    """Whether a piece begins as what one does or gives: “pray with them”."""
    plain, lists = plain_words(piece), english().lists
    named = plain[0] in lists["determiner"] or plain[0] in lists["number"]
    begins = is_verb(plain[0]) or (named and not acts_in(piece))
    return begins and len(plain) > 1 and not is_wish(piece) and not is_story(piece)


_SERVES = {"who": _names, "change": _changes, "touch": _is_done}
