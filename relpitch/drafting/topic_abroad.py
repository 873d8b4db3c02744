"""A topic in a German or Spanish sentence: “über Segeln”, “sobre los toros”; empty where it is not sure."""

import re

from relpitch.drafting.message_abroad import Abroad
from relpitch.drafting.phrases import plain_words

_FIRST = re.compile(r"[,;.!?\n(/]|\s(?:und|y|e|o|oder|aber|pero)\s")
_NAMED = re.compile(
    r"(?i:(?:el|la|su|der|die|das|sein|seine|ihr|ihre|mi|mein|meine) (?:perr[oa]|gat[oa]|caballo|yegua"
    r"|hund|hündin|katze|kater|pferd|stute))[,:]? \(?(?P<name>[A-ZÁÉÍÓÚÑÄÖÜ][^\W\d_]+)\)?(?=$|[,.;])"
)
"""“el perro, Toby”: to whoever he lives with, he is Toby."""
_MOST_WORDS = 3


def topic_abroad(care: str, words: Abroad) -> str:
    """The first thing they care about, where it is one of the language's topics, or has its article."""
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
    if plain[0] in words.articles and len(plain) > 1:
        article, _, rest = first.partition(" ")
        return f"{words.about} {article.casefold()} {' '.join(map(words.noun, rest.split()))}"
    return ""
