"""A topic in a German or Spanish sentence: “über Segeln”, “sobre los toros”; empty where it is not sure."""

import re

from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.messages.message_abroad import Abroad

_FIRST = re.compile(r"[,;.!?\n(/]|\s(?:und|y|e|o|oder|aber|pero)\s")
_NAMED = re.compile(
    r"(?i:(?:el|la|su|der|die|das|sein|seine|ihr|ihre|mi|mein|meine) (?:perr[oa]|gat[oa]|caballo|yegua"
    r"|hund|hündin|katze|kater|pferd|stute))[,:]? \(?(?P<name>[A-ZÁÉÍÓÚÑÄÖÜ][^\W\d_]+)\)?(?=$|[,.;])"
)
"""“el perro, Toby”: to whoever he lives with, he is Toby."""
_MOST_WORDS = 3
_OF_AN_ADJECTIVE = ("e", "en")
"""How one ends in German behind “das” and “die”: it keeps its small letter."""


def topic_abroad(care: str, words: Abroad) -> str:
    """The first thing they care about, where it is one of the language's topics, or has its article.

    People they care about (“die Stillen”, “die Nachbarn”) are nothing that two talked about.
    """
    if named := _NAMED.match(care.strip()):
        return f"{words.about} {named['name']}"
    first = _FIRST.split(care.strip(), maxsplit=1)[0].strip()
    plain = plain_words(first)
    if not plain or len(plain) > _MOST_WORDS or any(each.isdigit() for each in first):
        return ""
    if not words.nobody.isdisjoint(plain):
        return ""
    if len(plain) == 1 and plain[0] in words.topics:
        return f"{words.about} {words.noun(first)}"
    if plain[0] in words.articles and len(plain) > 1 and not words.only_people.fullmatch(plain[-1]):
        return _with_its_article(first, words)
    return ""


def _with_its_article(topic: str, words: Abroad) -> str:
    article, *before, last = topic.split()
    if words.nouns and not all(each.endswith(_OF_AN_ADJECTIVE) for each in before):
        return ""  # nothing says which of them is the noun, and wants its capital
    return " ".join((words.about, article.casefold(), *before, words.noun(last)))
