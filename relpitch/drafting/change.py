"""The second answer: what changes for those who are helped."""

import re

from relpitch.drafting.clauses import is_state, own_sentence
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.listing import acts_itself, goes_on, holds_a_clause, listed_things
from relpitch.drafting.phrases import plain_words, words
from relpitch.drafting.reading import (
    UNSURE,
    Reading,
    RoughWords,
    asks,
    base_of,
    count,
    cut_at,
    first_of,
    is_past,
    is_verb,
)
from relpitch.drafting.tagging import tagged
from relpitch.drafting.tidying import capital, lowered, strip_start, with_and, without_fillers
from relpitch.script.language import language

_MOST_WORDS = 18
_HINT_WORDS = 9
_DONE_OVER_WORDS = 3
_ASKED = frozenset({"do", "does", "did", "what", "how", "why", "who", "where", "when"})
_LEAST_THAT_ACTS = 3
_ABSTRACT = re.compile(r"(?:ness|ity|tion|sion|ment|ance|ence|ship|dom|ism)$")
_HELPS = re.compile(r"(?i)\b(?:help|helping|helps|lets?|makes?|allows|enables)\b")
_THEY = re.compile(r"(?i)\bthey\b(?:['’](?:re|ve|ll))?\s+\S+")
_PEOPLE = re.compile(
    r"(?i)(?:people|everyone)\s+"
    r"(?=(?:can|are|feel|get|stop|have|don't|start|go|leave|walk|sleep)\b)"
)


def read_change(sentences: list[str]) -> Reading:
    """The first sentence that surely fits, and whole ones after it; else what may be meant."""
    hint = ""
    for at, sentence in enumerate(sentences):
        reading = _read(sentence)
        if reading.words:
            more, left = _more(sentences[at + 1 :])
            rest = reading.rest or left or at > 0
            more = (*reading.more, *more)
            return Reading(reading.words, reading.form, reading.ours, more=more, rest=rest, at=at)
        hint = hint or reading.hint
    return Reading(hint=hint, rest=bool(sentences))


def _more(sentences: list[str]) -> tuple[tuple[str, ...], bool]:
    """The sentences that may follow as they are, and whether any may not."""
    more: list[str] = []
    for sentence in sentences:
        own = own_sentence(sentence)
        if own and sum(count(each) for each in more) + count(own) <= _MOST_WORDS:
            more.append(own)
    return tuple(more), len(more) < len(sentences)


def _read(sentence: str) -> Reading:
    if asks(sentence) and not _inverted(RoughWords(sentence)):
        sentence = sentence.rstrip("? ")
    if asks(sentence):
        return UNSURE
    change = english().change
    bare, before = sentence, ""
    while before != bare:
        before, bare = bare, strip_start(strip_start(bare, change["help"]), english().lead)
    helped = bool(_HELPS.search(sentence[: -len(bare)])) if bare != sentence else False
    bare = _PEOPLE.sub("they ", bare, count=1) if _PEOPLE.match(bare) else bare
    kept, gone = cut_at(bare, change["cut"], least=2, most=_MOST_WORDS)
    if gone and re.search(r",(?! (?:and|or)\b)[^,]*$", kept):
        kept = kept.rpartition(",")[0]  # half of a list
    reading = first_of(_RULES, RoughWords(lowered(kept), helped)) if plain_words(kept) else UNSURE
    if not reading.words:
        return Reading(hint=_hint(bare) or reading.hint)
    return Reading(reading.words, reading.form, reading.ours, more=reading.more, rest=gone)


def _inverted(raw: RoughWords) -> bool:
    """Whether an answer is a question by its words, not only by its mark."""
    return raw.is_(0, "finite") or raw.first in _ASKED


def _vague(raw: RoughWords) -> Reading | None:
    whole = [*raw.plain, "."]
    return UNSURE if english().change["vague"].begin(whole) == len(whole) else None


def _to_a_listener(raw: RoughWords) -> Reading | None:
    """“you sleep”: not about those who are helped; “they sleep” may be meant."""
    if raw.first not in ("you", "your", "you're"):
        return None
    if not re.match(r"(?i)you(?:['’]re)?\s", raw.text) or count(raw.text) > _HINT_WORDS:
        return UNSURE
    return Reading(hint=re.sub(r"(?i)\byour\b", "their", re.sub(r"(?i)^you", "they", raw.text)))


def _of_them(raw: RoughWords) -> Reading | None:
    """“they …”: joined to the name where a plain verb follows."""
    if not raw.first.startswith("they"):
        return None
    at, plain = 1, raw.plain
    while at < len(plain) and english().change["adverb"].begin(plain, at):
        at += 1
    verb = raw.word(at)
    if not verb:
        return UNSURE
    bound = verb in ("have", "need", "get", "got") and raw.word(at + 1) == "to" and at > 1
    if raw.first != "they" or raw.is_(at, "finite") or verb in ("have", "do", "be") or bound:
        return Reading(raw.text, "they") if len(plain) > 2 or raw.first != "they" else UNSURE
    several = english().change["second"].within(plain[1:])
    tells = english().change["tells"].begin(plain, at) or "then" in plain or several
    if tells or _tells_past(verb):
        return Reading(raw.text, "clause")
    if verb.endswith("s") and not verb.endswith("ss") and (base := base_of(verb)):
        start = words(raw.text)[at].start
        return Reading(f"{raw.text[:start]}{base}{raw.text[start + len(verb) :]}", "they_verb")
    goes_on = (verb, raw.word(at + 1)) == ("no", "longer") or (
        verb in ("never", "hardly") and raw.word(at + 1)
    )
    return Reading(raw.text, "they_verb") if goes_on or not raw.is_(at, "no_verb") else UNSURE


def _tells_past(verb: str) -> bool:
    past = is_past(verb) and not english().is_("same_in_past", verb)
    return past or bool(re.search(r"[^e]ed$", verb))


def _able(raw: RoughWords) -> Reading | None:
    """“they can sleep”: what they can is what they are helped to do."""
    able = raw.plain[:2] == ["they", "can"] and raw.is_(2, "verb")
    return (
        Reading(raw.text, "they_can") if able and not english().change["second"].within(raw.plain) else None
    )


def _to(raw: RoughWords) -> Reading | None:
    """“to sleep better”."""
    if raw.first != "to" or not raw.word(1) or raw.is_(1, "pronoun"):
        return None
    fine = raw.word(1).isalpha() and not raw.is_(1, "determiner")
    return Reading(raw.text, "to") if fine else UNSURE


def _verb(raw: RoughWords) -> Reading | None:
    """“sleep better”, “feeling seen”."""
    if "," in raw.text and not goes_on(raw):
        head = raw.text.partition(",")[0].strip()
        sure = raw.is_(0, "verb") and count(head) > 2 and not raw.is_(0, "may_be_verb")
        return Reading(head, "verb", rest=True) if sure and "me" not in raw.plain else None
    if raw.first == "feeling" and raw.word(1) and not raw.helped:
        return Reading(f"feel{raw.text[len('feeling') :]}", "verb")
    if (raw.is_(0, "noun_before_to") and raw.word(1) == "to") or acts_itself(raw):
        return UNSURE  # “leave to remain”, “work without pay stops”
    alone = len(raw.plain) == 1 and raw.is_(0, "alone")
    if raw.is_(0, "noun") and raw.word(1) in ("to", "of", "from", "for"):
        return None  # “access to work”
    sure = raw.is_(0, "verb") or (raw.is_(0, "both") and (raw.helped or raw.is_(1, "after") or alone))
    if not sure and not (raw.helped and is_verb(raw.first)):
        return None
    return UNSURE if "me" in raw.plain else Reading(raw.text, "verb")


def _third(raw: RoughWords) -> Reading | None:
    """“sleeps better”, of one; “saves them time”, of what is done."""
    its = english().change["it"].begin(raw.plain)
    if its:
        return Reading(raw.text, "it", "It ") if len(raw.plain) > 1 else UNSURE
    named = raw.is_(0, "noun") or raw.word(1) in ("that", "who", "which", "and", "of")
    base = base_of(raw.first) if raw.first.endswith("s") and not named else ""
    if base and english().is_("both", base) and raw.is_(1, "preposition"):
        return UNSURE  # “answers in plain English”
    if base and (english().is_("verb", base) or raw.is_(1, "after")):
        return Reading(f"{base}{raw.text[len(raw.first) :]}", "verb")
    return None


def _got(raw: RoughWords) -> Reading | None:
    """“got somewhere to be”: what they have."""
    if raw.first != "got" or len(raw.plain) < 3 or raw.is_(1, "pronoun"):
        return None
    return Reading(raw.text, "they_have")


def _bare(raw: RoughWords) -> Reading | None:
    """“can sleep again”, “able to cook”, “not having to ask”."""
    if not english().change["bare"].begin(raw.plain):
        return None
    if raw.first == "being":
        return Reading(raw.text[len("being ") :], "finite", "are ")
    if raw.first == "able":
        return Reading(raw.text, "finite", "are ")
    if raw.first == "not":
        return Reading(raw.text, "noun")
    return UNSURE if raw.is_(1, "pronoun") or raw.word(1) == "you" else Reading(raw.text, "finite")


def _of_one(raw: RoughWords) -> Reading | None:
    """“he eats vegetables now”: only after one person is named."""
    if raw.first not in ("he", "she"):
        return None
    acts = raw.is_(1, "finite", "does", "past") or base_of(raw.word(1))
    return Reading(capital(raw.text), "of_one") if acts else UNSURE


def _no_more(raw: RoughWords) -> Reading | None:
    """“no more midnight calls”."""
    fits = raw.plain[:2] == ["no", "more"] and 3 <= len(raw.plain) <= 5 and raw.word(2) not in ("to", "than")
    return Reading(raw.text, "noun") if fits else None


def _sentence(raw: RoughWords) -> Reading | None:
    own = own_sentence(raw.text)
    return Reading(own, "sentence") if own else None


def _turn(raw: RoughWords) -> Reading | None:
    """“from chaos to calm”, “their life back”, “better at maths”."""
    if raw.first == "from" and (raw.word(1) in ("never", "not", "always") or raw.is_(1, "verb")):
        return UNSURE  # “from never speak to speak”
    if raw.first == "from" and "to" in raw.plain[2:]:
        return Reading(raw.text, "verb", "go ")
    back = raw.first == "their" and raw.plain[-1] == "back" and len(raw.plain) <= 6
    back = back or (raw.first == "back" and raw.word(1) in ("to", "in", "on", "into", "at", "home"))
    better = raw.plain[:2] == ["better", "at"]
    return Reading(raw.text, "verb", "get ") if back or better else None


def _state(raw: RoughWords) -> Reading | None:
    if not is_state(raw):
        return None
    return Reading(raw.text, "finite", "are ") if raw.first == "not" else Reading(raw.text, "verb", "feel ")


def _gerund(raw: RoughWords) -> Reading | None:
    """“sleeping through”; “giving them a home” is what is done for them."""
    if raw.first == "not" and raw.word(1).endswith("ing") and raw.word(2):
        return Reading(raw.text, "noun")
    if not raw.first.endswith("ing") or not base_of(raw.first):
        return None
    done = raw.word(1) in ("them", "people", "their", "someone")
    return Reading(raw.text, "about" if done else "noun")


def _no_name(raw: RoughWords) -> Reading | None:
    """What surely is no thing: a clause of mine, one that lacks something, a preposition."""
    relative = {"they", "who", "that", "which"} & set(raw.plain)
    loose = not english().lists["finite"].isdisjoint(raw.plain[1:]) and not relative
    bare = raw.first == "their" or raw.is_(0, "preposition")
    return UNSURE if raw.first in ("i", "we") or loose or bare else None


def _name(raw: RoughWords) -> Reading | None:
    """A thing: “less stress”, “a home”, “bread that fills the stairs”."""
    done = raw.first.endswith("ed") and (
        len(raw.plain) > _DONE_OVER_WORDS or bool(re.search(r"\d", raw.text))
    )
    if is_past(raw.first) or done or _may_act(raw.text):
        return UNSURE
    change, plain = english().change, raw.plain
    if raw.first in ("bit", "lot", "little") and raw.word(1) == "of":
        return Reading(f"a {raw.text}", "noun")
    plural = raw.first.endswith("s") or not is_verb(raw.first)
    is_of_a_thing = len(plain) > 2 and english().is_("told_of_thing", raw.word(1))
    if is_of_a_thing and plural and not raw.is_(0, "pronoun"):
        return Reading(raw.text, "noun")
    if holds_a_clause(raw):
        return UNSURE
    raw = RoughWords(with_and(raw.text))
    plain = raw.plain
    if change["article"].begin(plain) and (len(plain) > 1 or not raw.is_(0, "determiner")):
        lot = plain[:2] == ["a", "lot"] and "of" not in plain
        return UNSURE if lot or plain == ["no"] else Reading(_with_an_article(raw), "noun")
    short = len(plain) <= 4 and bool(_ABSTRACT.search(raw.first))
    known = len(plain) <= 5 and english().is_("noun", plain[-1]) and not any(is_past(each) for each in plain)
    return Reading(raw.text, "noun") if short or known else None


def _may_act(text: str) -> bool:
    """“the shed door shuts”: a name that may be what a thing does."""
    tokens = tokens_of(f"For them it means {text}")[4:-1]
    last = tokens[-1] if tokens else None
    if last is None or last.kind != "N" or tokens[0].kind not in "TS" or len(tokens) < _LEAST_THAT_ACTS:
        return False
    return tokens[-2].kind == "n" and tagged(f"It {last.plain}.")[1].tag == "VBZ"


def _with_an_article(raw: RoughWords) -> str:
    """“a sleep schedule”, for “sleep schedule”; “sleep” and “sleep patterns” want none."""
    second = raw.word(1)
    common = second.isalpha() and second not in language("en").function_words
    fine = second.endswith("s") or any(raw.is_(1, kind) for kind in ("noun", "mass", "adjective"))
    after = raw.text[words(raw.text)[0].end :]
    if not raw.is_(0, "noun") or not common or fine or not after.startswith(" "):
        return raw.text
    return f"{'an' if raw.first[0] in 'aeiou' else 'a'} {raw.text}"


_RULES = (
    _vague,
    _to_a_listener,
    _able,
    _of_them,
    _to,
    listed_things,
    _verb,
    _third,
    _got,
    _bare,
    _of_one,
    _no_more,
    _sentence,
    _turn,
    _state,
    _gerund,
    _no_name,
    _name,
)


def _hint(text: str) -> str:
    """A few words of the answer that seem to tell what they do."""
    for found in reversed(list(_THEY.finditer(text))):
        kept, _ = cut_at(text[found.start() :], english().change["cut"], least=2, most=_HINT_WORDS)
        kept = without_fillers(re.split(r"[,;:–—(]", kept)[0].strip())
        if 3 <= len(plain_words(kept)) <= _HINT_WORDS and first_of(_RULES, RoughWords(lowered(kept))).words:
            return kept
    return ""
