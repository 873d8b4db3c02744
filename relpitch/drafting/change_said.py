"""The second answer as it was said: what changes, each sentence whole."""

import re

from relpitch.drafting.as_said import acts, following, in_sentence, joined, kept_of
from relpitch.drafting.doubts import acts_in
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.listing import acts_itself, goes_on
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.reading import UNSURE, Reading, RoughWords, asks, is_past
from relpitch.drafting.sorting import Sorted
from relpitch.drafting.things_had import STOPS, are_things, is_one_thing, lists_a_deed, was_done
from relpitch.drafting.tidying import capital

_HELPS = re.compile(r"(?i)^(?:(?:it|that|this|i|we|to) )?help(?:s|ing)? (?:them|people) (?:to )?")
_ASKS_FOR_ME = frozenset({"pls", "please", "hire", "refer"})
_ABLE = frozenset(
    {
        "can", "can't", "cannot", "could", "are", "aren't", "have", "haven't", "don't", "won't", "will",
        "ain't",
        "never", "finally", "didn't", "couldn't", "do", "were",
    }
)  # fmt: skip
_DONE = re.compile(r"(?i)(?:\w+ed|recd|led|won|built|ran|grew)\b")
_HINT_WORDS = 8
_GOT = frozenset({"paid", "hired", "fed", "published", "funded", "promoted"})
# “stronger, can get up off the floor”
_FEELING = re.compile(
    r"(?i)(?!(?:better|other|rather|never|ever|after|over|under|either|neither)\b)"
    r"(?:\w+er|calm|proud|safe|happy|confident|alive|free|ready), "
)
_AWAY = re.compile(r"(?i)(?:back|home|out|off|in) (?:on|at|in|to|of|by|with|from|for|before|within)\b")
_LABEL = re.compile(r"(?i)[\w ]*\bI (?:help|do|am)\w*: ")
_WANTS = re.compile(
    r"(?i)^(?:I|we) (?:want|need|wish|hope|would like|['’]d like|was told|am looking|don['’]t know)\b"
)


def change_said(sentences: list[str], found: Sorted) -> Reading:
    """All of the answer, “they” before it where it begins with what they do; else nothing."""
    kept, left = kept_of(sentences, found)
    if not kept or asks(kept[0]) or any(_WANTS.match(each) for each in kept) or _is_no_change(kept[0]):
        return UNSURE
    if len(kept) > 1 and all(_DONE.match(each) for each in kept):
        *before, last = map(in_sentence, kept)
        done = f"{', '.join(before)} and {last}"
        return Reading(done, "i_have", rest=left, as_said=True)
    if len(kept) > 1 and not acts_in(kept[0]) and tokens_of(kept[0])[0].kind == "R":
        kept, left = kept[1:], True  # “sometimes nothing”
    first, others = joined(kept[0], kept[1:])
    first, others = _with_the_others(_HELPS.sub("", first), others)
    words, form = _first(RoughWords(in_sentence(first)))
    if lists_a_deed(words):
        return Reading(rest=True)
    is_done = form == "things" and any(was_done(each) for each in re.split(r"\s*,\s*", words) if each)
    listed = (
        form == "things"
        and len(kept) > 1
        and not any(acts(each) or plain_words(each)[:1] == ["not"] for each in kept)
    )
    listed = listed and not others and not are_things(Reading(words, "things"))
    if is_done or listed or (form == "things" and not others and is_one_thing(words)):
        return Reading(hint=words if len(plain_words(words)) <= _HINT_WORDS else "", rest=True)
    return Reading(words, form, more=following(others), rest=left, as_said=True)


def _is_no_change(first: str) -> bool:
    """“People I help: ...”, “please hire me”, “you sleep”, “n/a”, “a difference”."""
    plain = plain_words(first)
    vague = english().change["vague"].begin([*plain, "."]) == len(plain) + 1
    letters = any(len(each) > 2 for each in plain)
    to_you = plain[:1] in (["you"], ["your"], ["you're"])
    nothing = len(plain) > 1 and plain[0] in ("nothing", "none") and not acts(first)
    return not letters or vague or nothing or to_you or plain[0] in _ASKS_FOR_ME or bool(_LABEL.match(first))


def _first(raw: RoughWords) -> tuple[str, str]:
    """The first sentence with the word it lacks, and how it is joined."""
    begins = raw.is_(0, "noun_before_to") and raw.word(1) == "to"
    able = raw.first == "able" and raw.word(1) == "to"
    state = len(raw.plain) == 1 and (is_past(raw.first) or raw.is_(0, "adjective", "participle"))
    if state and raw.first in _GOT:
        return f"get {raw.text}", "they_said"
    away = _AWAY.match(raw.text) or state
    found = raw.text, "things"
    if raw.first == "got" and raw.word(1):
        found = raw.text, "they_have"
    elif raw.first == "from" and "to" in raw.plain[2:] and raw.word(1) not in ("never", "not", "always"):
        found = f"go {raw.text}", "they_said"
    elif away or _FEELING.match(raw.text):
        found = raw.text, "they_are"
    elif raw.first in _ABLE or able:
        found = f"{'are ' if able else ''}{raw.text}", "they_said"
    elif english().change["it"].begin(raw.plain):
        found = f"It {raw.text}", "said"
    elif (acts(raw.text) or STOPS.match(raw.text)) and not begins:
        found = capital(raw.text), "said"
    elif _does(raw) and not begins:
        found = raw.text, "they_said"
    return found


def _does(raw: RoughWords) -> bool:
    """Whether words begin with what they do: “hire their first five people”."""
    if acts_itself(raw) or ("," in raw.text and not goes_on(raw)):
        return False  # “work without pay stops”, “cut costs, faster pipelines”
    sure = raw.is_(0, "verb") and not raw.is_(0, "may_be_verb", "noun", "adjective", "much")
    sure = sure or (raw.is_(0, "both") and raw.is_(1, "after"))
    tokens = tokens_of(f"They {raw.text}")
    does = tokens[1].kind == "V" and tokens[2].kind in "TS" and not raw.is_(0, "preposition", "determiner")
    return (sure and tokens[1].kind == "V") or does


def _with_the_others(first: str, others: list[str]) -> tuple[str, list[str]]:
    """Several short lines as one list: “gel runs, they stop crying, samples labelled”."""
    listed = [first, *others]
    short = all(len(plain_words(each)) <= 8 for each in listed)
    if (
        len(listed) < 2
        or not short
        or any(acts(each) for each in listed)
        or any(asks(each) for each in listed)
    ):
        return first, others
    return ", ".join([first, *map(in_sentence, others)]), []
