"""A small favour said to whoever is met: “show you a stretch”, “a loaf of bread”."""

import re
from itertools import takewhile

from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.names import are_people
from relpitch.drafting.phrases import plain_words, words
from relpitch.drafting.reading import UNSURE, Reading, RoughWords, base_of, count, cut_at, is_past
from relpitch.drafting.tidying import lowered, strip_start, without_fillers
from relpitch.drafting.turning import of_someone, turned

_MOST_WORDS = 24
_LEAST_TOKENS = 4
_NEAR_WORDS = 6
_NOT_SAID = frozenset(
    {
        "be",
        "have",
        "know",
        "see",
        "hear",
        "feel",
        "need",
        "want",
        "like",
        "sell",
        "pitch",
        "hope",
        "think",
        "believe",
        "get",
        "use",
    }
)
_MOST_OF_A_THING = 16
_BEING = frozenset({"is", "are", "was", "were", "isn't", "aren't", "keeps", "stops"})
_OTHER_SUBJECTS = frozenset(
    {
        "i",
        "you",
        "they",
        "we",
        "he",
        "she",
        "it",
        "who",
        "that",
        "which",
        "what",
        "where",
        "how",
        "when",
        "if",
    }
)
_OWN = re.compile(r"(?i)(?:I|we) (?:can|could)")
# “close your eyes and take my elbow”, “you can wind the clock”: for whoever is met to do
_IS_THEIRS = re.compile(
    r"(?i)(?:close|shut|open|hold|take|give|lift|put|tap|lend|pick|name|say|think|imagine|raise|touch) your\b"
    r"(?!.*\b(?:for|to|with) you\b)(?!.*\bwhile you\b)"
    r"|you(?:['’]re welcome to| can| may) (?!help|hire|introduce|give|buy|pay|refer|recommend)\w"
)
# “hold your towel”: mine to do
_MAY_BE_MINE = re.compile(
    r"(?i)(?:hold|lift) your (?!(?:left |right )?(?:hands?|arms?|breath|head|chin|feet|foot|knees?|fingers?"
    r"|nose|leg|shoulders?|elbows?|thumbs?|tongue|jaw|eyes?|eyebrows?|phone)\b)"
)
_NAMED = re.compile(r"(?i)\b(?:someone|somebody|people|anyone) (?:who|i|else|from|in|like|that)\b")
_RUN_ON = re.compile(
    r"(?:\b(?:that|because|when|if|so|and|but|what|how|where|why|time|think|know)[,;]?\s+)?"
    r"[,;]?\s*\b(?:it's|it is|they're|takes (?:\d|two|five|ten|a|only|just))\b"
)
_SOMEONE = re.compile(
    r"(?i)(?<!or )\b(?:someone|somebody|(?:the|this|that) person)\b"
    r"(?!(?:['’]s| else| who| from| like| in| i| that| with| at| they| you| we| she| he"
    r"| \w+(?: \w+)? (?:me|us)\b)\b)"
)
_THIRD = re.compile(r"(?i)\b(?:them|they|their)\b")
_ASKED = "how|what|which|where|when|why|whether|if"
# What is shown or told to somebody, before whom “you” goes: not “tell a wasp from a bee”, “show it to her”.
TO_SHOW = (
    rf"(tell (?=(?:{_ASKED}|about)\b)|(?:show|teach|lend|give|send) "
    rf"(?=(?:{_ASKED})\b|(?:a|an|one|my|the|some)\b"
    r"(?![^,.;]* to (?:you|them|him|her|some\w*|any\w*|people|whoever|your|the)\b)))"
)
_SHOWN = re.compile(rf"(?i)^{TO_SHOW}")
_GIVE = re.compile(r"(?i)^give (?:you |them )?")


def read_favour(raw: RoughWords) -> Reading:
    """A bare verb or a thing to give, also after “I could”; its words empty where that is not sure."""
    touch = english().touch
    kept, gone = cut_at(raw.text, touch["cut"], least=3, most=_MOST_WORDS + 8)
    if gone and kept:
        reading = read_favour(RoughWords(kept))
        return Reading(reading.words, reading.form, reading.ours, rest=True) if reading.words else UNSURE
    begun = touch["could"].begin(raw.plain)
    if not begun:
        return _done(RoughWords(lowered(raw.text)))
    found = words(raw.text)
    if len(found) <= begun:
        return UNSURE
    rest = lowered(strip_start(raw.text[found[begun].start :], touch["softly"]))
    done = _done(RoughWords(rest))
    own = raw.text[: found[begun].start].strip()
    if done.form != "verb":
        return UNSURE
    ours = own if own.startswith("I") else own[0].lower() + own[1:]
    if re.search(r"(?i)\b(?:happy|glad)\b", own):
        return Reading(done.words, "verb", "I’d be glad to ")
    return Reading(done.words, "verb", f"{ours} ") if _OWN.fullmatch(own) else done


def speaks_of_another(plain: list[str]) -> bool:
    """Whether the words speak of someone in the third person."""
    return not (english().lists["third_person"] | {"someone", "somebody", "person"}).isdisjoint(plain)


def is_theirs_to_do(text: str) -> bool:
    """Whether a deed is for whoever is met to do: “close your eyes”."""
    return bool(_IS_THEIRS.match(text)) and not _MAY_BE_MINE.match(text)


def unspoken(plain: list[str]) -> bool:
    """Whether words are a deed that is done and not announced: “I smile”, “I'd ask how they are”."""
    begun = english().touch["could"].begin(plain) or (1 if plain[:1] in (["i"], ["we"]) else 0)
    verb = plain[begun] if len(plain) > begun else ""
    return bool(begun) and (english().is_("deed", verb) or verb == "say")


def _done(raw: RoughWords) -> Reading:
    if not raw.plain:
        return UNSURE
    if raw.first.endswith("ing") and (base := base_of(raw.first)):
        raw = RoughWords(base + raw.text[len(raw.first) :])
    touch = english().touch
    if raw.plain[:2] == ["have", "a"] and any(raw.is_(at, "had_with") for at in range(2, 5)):
        return _verb(raw)
    if raw.is_(0, "deed") or touch["unsaid"].begin(raw.plain):
        return UNSURE
    if raw.is_(0, "doing"):
        return _verb(raw) if len(raw.plain) > 1 or raw.first in ("listen", "translate") else UNSURE
    return _verb(RoughWords(raw.text[0].lower() + raw.text[1:])) if _does(raw) else _given(raw)


def _given(raw: RoughWords) -> Reading:
    """“a loaf of bread”, “jar of honey”."""
    touch = english().touch
    if _is_handed(raw):
        return _thing(raw)
    if touch["thing"].begin(raw.plain) and len(raw.plain) > 1 and not raw.is_(0, "pronoun"):
        return _thing(raw)
    return UNSURE


def _does(raw: RoughWords) -> bool:
    """A deed by its place alone: “bleed a radiator”, “suggest one book”."""
    if raw.is_(0, "unnamed", "preposition", "pronoun", "determiner"):
        return False
    frame = tokens_of(f"I could {lowered(raw.text)}")
    acts = len(frame) > _LEAST_TOKENS and frame[2].kind == "V" and frame[3].kind in "TS9"
    return acts and raw.first not in _NOT_SAID and frame[3].plain not in ("me", "us")


def _verb(raw: RoughWords) -> Reading:
    text = shown(turned(met(raw.text)))
    comes = raw.first == "come" and raw.word(1) not in ("with", "along", "over", "round", "by", "to", "and")
    if not text or "?" in text or comes:
        return UNSURE
    plain = plain_words(text)
    loose = speaks_of_another(plain) or not english().lists["unnamed"].isdisjoint(plain)
    if loose and not _NAMED.search(text):
        return UNSURE
    text = _given_to_you(_in_a_row(_before_a_run_on(text)))
    if text and ({"us", "me"} & set(plain_words(text)[1:3]) or asks_for_myself(plain)):
        return UNSURE
    if better_done(text) or count(text) > _MOST_WORDS:
        return UNSURE
    return Reading(without_fillers(text), "verb")


def _given_to_you(text: str) -> str:
    return shown(_with_my(text))


def met(text: str) -> str:
    """“them” for “someone” near the beginning: whoever is met, and nobody later on."""
    if of_someone(text):
        return text
    text = re.sub(r"(?i)\b(?:someone|somebody)['’]s\b(?! else)", "their", text)
    text = re.sub(r"(?i)\b(for|with) (?:someone|somebody)(?=$|[,.;])", r"\1 them", text)
    return re.sub(
        _SOMEONE,
        lambda found: "them" if len(text[: found.start()].split()) <= _NEAR_WORDS else found[0],
        text,
    )


def shown(text: str) -> str:
    """“show you how”, for “show how”; “tell a wasp from a bee” and “show it to her” want nobody."""
    raw = RoughWords(text)
    if raw.is_(2, "one", "people", "many") or are_people([f"{raw.word(2)}s"]):
        return text  # “show a mum”, “teach the receptionist”
    return _SHOWN.sub(r"\1you ", text)


def better_done(text: str) -> bool:
    """“give you a smile”: no offer."""
    plain = plain_words(text)
    given = plain_words(_GIVE.sub("", text)) if plain[0] == "give" else plain
    return bool(english().touch["unsaid"].begin(given))


def asks_for_myself(plain: list[str]) -> bool:
    """“share my CV”: more asked than given."""
    mine = {
        "deck",
        "brochure",
        "pitch",
        "cv",
        "resume",
        "résumé",
        "portfolio",
        "rates",
        "business",
        "website",
        "linkedin",
    }
    return (
        plain[0] in ("share", "send", "show", "give", "hand", "pass")
        and bool(mine & set(plain[1:5]) - {"your"})
        and ("your" not in plain)
    )


def _in_a_row(text: str) -> str:
    """“listen, and tell you …”, where two deeds stand with only a comma between them."""
    first, comma, second = text.partition(", ")
    tokens = tokens_of(f"I could {second}")
    acts = len(tokens) > _LEAST_TOKENS and tokens[2].kind in "Vn" and tokens[3].kind in "TS"
    deed = (RoughWords(second).is_(0, "doing") or acts) and "," not in second
    return f"{first} and {second}" if comma and deed and " and " not in first else text


def _with_my(text: str) -> str:
    """“share my checklist”, for “share checklist”."""
    raw = RoughWords(text)
    at = 2 if raw.word(1) == "you" else 1
    thing = message_words().is_("sendable", raw.word(at)) or message_words().is_("handed", raw.word(at))
    several = raw.word(at).endswith("s") or english().is_("mass", raw.word(at))
    if not raw.is_(0, "takes_a_thing") or not thing or several:
        return text
    start = words(text)[at].start
    return f"{text[:start]}my {text[start:]}"


def _before_a_run_on(text: str) -> str:
    """The words before “it's free” that nothing joins to them."""
    for found in _RUN_ON.finditer(text):
        joined = re.match(r"\w", found[0]) and not re.match(r"(?i)it|they|takes", found[0])
        if not joined and found.start() > 8:
            return text[: found.start()].rstrip(" ,;")
    return text


def _thing(raw: RoughWords) -> Reading:
    raw = RoughWords(", ".join(takewhile(_may_be_given, raw.text.split(", "))))
    lists = english().lists
    finite = any(
        each in lists["finite"] and raw.word(at - 1) not in ("they", "you", "i", "that", "who")
        for at, each in enumerate(raw.plain[:6])
    )
    vague = english().touch["no_thing"].begin(raw.plain)
    if finite or vague or count(raw.text) > _MOST_OF_A_THING or {"he", "she", "him", "i'm"} & set(raw.plain):
        return UNSURE
    if re.search(r"(?i)\bi\b", raw.text):
        return UNSURE  # “a stem and I tell you what it means”
    text = turned_thing(raw.text)
    if _is_handed(raw):
        head = raw.plain[raw.plain.index("of") - 1]
        bare = head.endswith("s") or english().is_("mass", head)
        return Reading(text, "thing", "I could offer you " + ("" if bare else "a ")) if text else UNSURE
    article = "a " if raw.is_(0, "once_given") and not _is_mass(raw.plain) else ""
    return Reading(text, "thing", f"I could offer you {article}") if text else UNSURE


def turned_thing(text: str) -> str:
    """What is given, said to whoever is met; “a song that gets them to tidy up” stays theirs."""
    text = re.sub(r"(?i)\b(so (?:that )?)they\b(?=['’ ])", r"\1you", text)
    head, that, tail = text.partition(" that ")
    theirs = that and _THIRD.search(tail) and not _THIRD.search(head)
    return text if theirs else turned(text)


def _is_handed(raw: RoughWords) -> bool:
    """“jar of honey”, with no article."""
    known = message_words()
    return raw.word(1) == "of" and (
        known.is_("handed", raw.first) or raw.first in ("jar", "slice", "cup", "pint")
    )


def _may_be_given(piece: str) -> bool:
    plain = plain_words(piece)
    return not english().touch["unsaid"].begin(plain) and not (plain and is_past(plain[0]))


def _is_mass(plain: list[str]) -> bool:
    """Whether “free advice” takes no article."""
    name = next((each for each in plain[1:] if not each.endswith(("ing", "ed")) or each == "parking"), "")
    return name.endswith("s") or english().is_("noun", name) or english().is_("mass", name)


def is_told(plain: list[str]) -> bool:
    """Whether words tell how a thing is, and do not name it."""
    at = next((at for at, each in enumerate(plain) if each in _BEING), len(plain))
    return 1 < at < len(plain) and _OTHER_SUBJECTS.isdisjoint(plain[:at])
