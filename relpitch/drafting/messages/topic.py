"""A topic as it may be told to them: “your allotment”, “electric bikes”; empty where that is not sure."""

import re

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.favours import speaks_of_another
from relpitch.drafting.english.grammar import is_whole, tokens_of
from relpitch.drafting.english.grammar_words import is_in
from relpitch.drafting.english.language import language_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.missing_article import lacks_article
from relpitch.drafting.english.noun_phrases import is_uncounted
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.tidying import lowered, tidied

_OF_FAMILY = re.compile(
    r"(?i)\b(her|his|their) (\w+ )?(dad|mum|mom|cousin|uncle|aunt|son|daughter|grandson|granddaughter|brother"
    r"|sister|gran|nan|wife|husband|mother|father)s (?=\w)"
)
_OWNED = re.compile(r"(?i)^(?:her|his|their)\s+")
_WANTED = frozenset(
    {"a", "an", "some", "no", "not", "more", "fewer", "less", "better", "enough", "good", "honest", "decent"}
    | {
        "proper",
        "reliable",
        "nice",
        "serious",
        "punctual",
        "prompt",
        "timely",
        "someone",
        "somebody",
        "anyone",
    }
)
"""What begins with these is wished for, and is not there."""
_OF_THE = re.compile(r" of (?=(?:the|your) )")
_MOST_OF_A_NAME = 4
_TOO_MUCH = re.compile(r"[?/;:()\[\]{}+=<>@#\d]")
_TOKENS_PUT_BEFORE = 4
_BEING_DONE = re.compile(r" \w+ (?P<what>[a-z]+ing)$")
_ABSTRACT = ("ing", "ism", "ence", "ance", "ity", "tion")
_A_NUMBER = re.compile(r"-(?:some|odd|ish)$|^(?:dozen|hundred|thousand)s?$")
_PERSONS = ("one", "people", "many")
_OF_BUSINESS = frozenset({"customers", "clients", "buyers", "suppliers", "payers", "tenants", "employees"})
"""Whom one wants, and is not told so: “serious customers”."""


def topic(noted: str) -> str:
    """The words as they stand after “about”, where they are a short name of what one has or likes."""
    sentences = tidied(noted)
    if len(sentences) != 1 or _TOO_MUCH.search(noted) or "\n" in noted.strip():
        return ""
    first = plain_words(sentences[0])[:1]
    local = bool(first) and message_words().is_in("describes_place", first[0])
    text = sentences[0][:1].lower() + sentences[0][1:] if local else lowered(sentences[0])
    text = _as_typed(text, noted)
    text = _OF_FAMILY.sub(lambda found: f"{found[1]} {found[2] or ''}{found[3]}'s ", text)
    plain = plain_words(text)
    if not plain or language_of(text) in ("de", "es") or lacks_article(text) or {"my", "our"} & set(plain):
        return ""
    if plain[0] in _WANTED or "st" in plain:
        return ""
    thing = _OWNED.sub("your ", text)
    if speaks_of_another(plain_words(thing)) or not english().lists["pronoun"].isdisjoint(plain):
        return ""
    if (
        is_theirs(thing)
        and (done := _BEING_DONE.search(thing))
        and not message_words().is_in("thing_in_ing", done["what"])
    ):
        return ""  # “her advisor replying”, “the school closing”
    return (
        thing
        if all(map(_is_named, _OF_THE.split(thing))) and is_whole(f"I liked hearing about {thing}.")
        else ""
    )


def _as_typed(text: str, noted: str) -> str:
    """The names in it with the capitals they were noted with: “old Land Rovers”."""
    typed = {each.casefold(): each for each in noted.split()[1:] if each.istitle()}
    return " ".join(typed.get(each, each) for each in text.split())


def is_theirs(thing: str) -> bool:
    """Whether a topic is something they have: “your allotment”, “the roof fund”."""
    return thing.startswith(("your ", "the "))


def _is_named(thing: str) -> bool:
    tokens = tokens_of(f"I liked hearing about {thing}")[_TOKENS_PUT_BEFORE:-1]
    if not 1 <= len(tokens) <= _MOST_OF_A_NAME or any(each.kind not in "TSJnN'CQ" for each in tokens):
        return False
    if tokens[0].kind == "Q":
        return False  # a name, or a word that only began the note
    named = tokens[-1].kind == "Q" and tokens[-1].plain.endswith("s") and tokens[0].kind == "J"
    if named:
        return True  # “old Land Rovers”
    head, lone = tokens[-1], tokens[0].kind not in ("T", "S")
    described = any(each.kind == "J" for each in tokens) and not head.plain.endswith(_ABSTRACT)
    known = message_words().is_in("hobby", head.plain) or (is_uncounted(head.plain) and not described)
    return head.kind in "nN" and (known or not lone or head.kind == "N") and not _is_odd(tokens)


def _is_odd(tokens: tuple[Classed, ...]) -> bool:
    """Whether a topic is somebody of theirs, a part of the body, or says nothing."""
    words, head = message_words(), tokens[-1].plain
    if tokens[0].kind != "S" and (words.is_in("describes", head) or head in _OF_BUSINESS):
        return True  # “serious customers”
    owners = [each for each in tokens[:-1] if english().is_in("one", each.plain) and each.kind == "n"]
    if owners and tokens[0].kind == "S" and not any(each.kind == "'" for each in tokens):
        return True  # “your daughter exam”
    if tokens[0].kind in "TS" and any(english().is_in(each, head) for each in _PERSONS):
        return True
    if any(_A_NUMBER.search(each.plain) for each in tokens) or words.is_in("two_meanings", head):
        return True  # “the forty-some”, “your seed”
    return any(is_in("never", each.plain) or words.is_in("no_topic", each.plain) for each in tokens)
