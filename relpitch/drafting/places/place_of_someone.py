"""Where people met, told by whose it was: “at your shop”, “at my nan's house”, “at Anna's birthday”."""

import re

from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words

_THEIRS = re.compile(
    r"(?i)^(?:her|his|their) (?P<kind>[a-z]+ )?(?P<what>shop|studio|stall|office|house|garden|café|cafe"
    r"|workshop|salon|gallery|allotment|flat|kitchen|bakery|farm|restaurant|desk|place|barber ?shop|bookshop"
    r"|surgery|practice|gym|pub|bar|cab|taxi|church|class|workplace|work)$"
)
POSSESSIVE = re.compile(
    r"(?i)^(?!her|his|their)(?:my\s+|st\.?\s+|[^\W\d_]+\s+and\s+)?[^\W\d_]+['’]s?\s+(?P<what>.+)$"
)
OF_FAMILY = re.compile(r"(?i)(?:nan|gran|mum|mom|dad|mam|granny|grandma|grandad|nana)['’]?s$")
_OF_ONE_WITH_A_TITLE = re.compile(
    r"(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Fr|Father|Sister|Rev)\.? [A-Z][\w-]+['’]s?"
    r" (?P<what>[a-z]+(?: [a-z]+)?)"
)
_AT_HOME = re.compile(
    r"(?i)(?:\w+ )?(?:house|home|place|flat|garden|kitchen|birthday|party|bbq|allotment|shop|stall)|\d+th"
)


def at_theirs(text: str) -> str:
    """“at your fruit stall”, for “his fruit stall”; nothing for “her mums shop”, which is another's."""
    found = _THEIRS.match(text)
    kind = (found["kind"] or "").strip().lower() if found else ""
    if not found or kind.endswith("s") or is_of_people(kind):
        return ""
    return " ".join(each for each in ("at your", kind, found["what"].lower()) if each)


def of_my_family(first: str, rest: list[str]) -> str:
    """“at my nan's house”, for “nan's house”: a nan who is called nobody's is the writer's own."""
    if not OF_FAMILY.match(first) or (rest and not _AT_HOME.fullmatch(" ".join(rest))):
        return ""
    way = "in my" if rest and rest[-1].casefold() in ("kitchen", "garden") else "at my"
    return " ".join([way, re.sub(r"['’]?s$", "'s", first), *(each.lower() for each in rest)])


def of_someone(words: list[str]) -> str:
    """“at Anna's birthday”, “at my sister's wedding”."""
    text = " ".join(words)
    of_one = _of_one_alone(text)
    found = POSSESSIVE.match(text)
    last = found["what"].split()[-1] if found else ""
    two = "-".join(found["what"].split()[-2:]) if found else ""
    has_an_owner = message_words().is_in("of_someone", last) or (
        "-" in two and message_words().is_in("at_the", two)
    )
    has_an_owner = has_an_owner or bool(re.fullmatch(r"\d+(?:st|nd|rd|th)", last))  # “Anna's 60th”
    if of_one or not found or not has_an_owner:
        return of_one
    owner, _, what = text.partition(" ")
    if owner.casefold() == "my":
        return f"at my {what}"
    several = re.match(r"[A-Z][a-z]+s['’]$", owner) and not message_words().is_in("first_name", owner[:-1])
    if several:
        return f"at the {owner[:1].lower()}{owner[1:]} {what}"  # “Trustees' dinner”
    if owner[:1].isupper() and not re.search(r"['’]", owner):
        return f"at {text}"  # “St Anne's fete”, “Anna and Tom's wedding”
    first_name = message_words().is_in("first_name", re.split(r"['’]", owner)[0])
    owner = owner[:1].upper() + owner[1:] if first_name else owner
    way = "in" if message_words().is_in("in_the", last) else "at"  # “in Anna's kitchen”
    return f"{way} {owner} {what}" if owner[:1].isupper() else ""


def _of_one_alone(text: str) -> str:
    """“at Anna's”, “in Mrs Fernandes' kitchen”."""
    alone = re.fullmatch(r"([A-Z][^\W\d_]+)['’]s", text)
    if alone and message_words().is_in("first_name", alone[1]):
        return f"at {text}"
    titled = _OF_ONE_WITH_A_TITLE.fullmatch(text)
    indoors = titled is not None and message_words().is_in("in_the", titled["what"].split()[-1])
    return f"{'in' if indoors else 'at'} {text}" if titled else ""


def is_of_people(word: str) -> bool:
    """Whether a word is for people, such as “nurse” or “mums”."""
    somebody = any(english().is_in(kind, word.casefold()) for kind in ("one", "people", "many"))
    return somebody and not message_words().is_in("no_person", word)
