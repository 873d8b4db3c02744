"""What somebody cares about, as it may be told to them: “your allotment”, “trams”, “finding a workshop”."""

import re
from dataclasses import dataclass

from relpitch.drafting.classes import Classed
from relpitch.drafting.favours import speaks_of_another
from relpitch.drafting.grammar import is_whole, tokens_of
from relpitch.drafting.grammar_words import is_
from relpitch.drafting.language import language_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.missing_article import lacks_article
from relpitch.drafting.noun_phrases import is_uncounted
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.tidying import lowered, tidied

_OWNED = re.compile(r"(?i)^(?:her|his|their)\s+")
_MOST_OF_A_NAME = 4
_MOST_OF_A_HOPE = 9
_TOO_MUCH = re.compile(r"[?/;:()\[\]{}+=<>@#\d]")


@dataclass(frozen=True, slots=True)
class Care:
    """A form of sentence, told (theirs), cares or luck, and what goes into it; none where nothing fits."""

    form: str
    thing: str = ""


_UNSAID = Care("")


def cared_for(care: str, note: str, name: str) -> Care:
    """How it is told, where it is surely a thing or a hope of theirs, and nothing private is near."""
    sentences = tidied(care)
    if len(sentences) != 1 or _TOO_MUCH.search(care) or "\n" in care.strip():
        return _UNSAID
    text = lowered(sentences[0])
    plain = plain_words(text)
    private = message_words().lists["private"] | message_words().lists["grave"]
    if (
        not plain
        or not private.isdisjoint([*plain, *plain_words(note)])
        or set(plain) & set(plain_words(name))
    ):
        return _UNSAID
    if language_of(text) in ("de", "es") or lacks_article(text) or {"my", "our"} & set(plain):
        return _UNSAID
    thing = _OWNED.sub("your ", text)
    if speaks_of_another(plain_words(thing)) or not english().lists["pronoun"].isdisjoint(plain):
        return _hope(text, plain)
    if _is_named(thing) and is_whole(f"I liked hearing about {thing}."):
        return Care("told" if thing != text else "cares", thing)
    return _hope(text, plain)


def _is_named(thing: str) -> bool:
    """Whether the words are a short name of what one has or likes: “your roses”, “birds and trams”."""
    tokens = tokens_of(f"I liked hearing about {thing}")[4:-1]
    if not 1 <= len(tokens) <= _MOST_OF_A_NAME or any(each.kind not in "TSJnN'C" for each in tokens):
        return False
    head = tokens[-1]
    lone = tokens[0].kind not in ("T", "S")
    words, doing = message_words(), head.plain.endswith(("ing", "ism")) and is_uncounted(head.plain)
    hobby = words.is_("hobby", head.plain) or (doing and not words.is_("no_topic", head.plain))
    return head.kind in ("n", "N") and (hobby or not lone or head.kind == "N") and not _is_odd(tokens)


def _is_odd(tokens: tuple[Classed, ...]) -> bool:
    """Whether it is somebody, or says nothing."""
    words = message_words()
    if tokens[0].kind != "S" and words.is_("describes", tokens[-1].plain):
        return True
    return any(is_("never", each.plain) or words.is_("no_topic", each.plain) for each in tokens)


def _hope(text: str, plain: list[str]) -> Care:
    """“finding a childminder”, “getting her registration back”: what one may wish luck with."""
    if not message_words().is_("hoped", plain[0]) or len(plain) > _MOST_OF_A_HOPE or "," in text:
        return _UNSAID
    found = re.sub(r"(?i)\b(?:her|his|their) (?=\w)", "your ", text)
    if speaks_of_another(plain_words(found)) or "not" in plain:
        return _UNSAID
    return Care("luck", found) if is_whole(f"I wish you luck with {found}.") else _UNSAID
