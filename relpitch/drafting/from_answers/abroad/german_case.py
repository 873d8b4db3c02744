"""Whether somebody is named in the dative, as “Wem hilfst du?” asks: “den Leuten im ersten Bus”."""

import re

from relpitch.drafting.english.phrases import plain_words

_SURELY = frozenset(
    {"dem", "einem", "meinem", "deinem", "seinem", "ihrem", "unserem", "eurem", "diesem", "jedem", "keinem"}
    | {"denen", "allen", "vielen", "manchen"}
    | {"einer", "meiner", "deiner", "seiner", "unserer", "eurer"}
)
_IN_MANY = frozenset({"den", "meinen", "deinen", "seinen", "ihren", "unseren", "euren", "diesen"})
"""With a noun that ends in n or s; else it is the accusative of one: “den Bäcker”."""
_NO_DATIVE = frozenset({"eltern", "großeltern", "bauern"})


_PEOPLE = frozenset(
    """
    leute menschen kinder eltern frauen männer familien schüler schülerinnen studenten studierende senioren
    jugendliche mütter väter nachbarn freunde jungs mädchen angehörige kollegen kumpels kunden patienten
    bewohner azubis autoren anfänger alte ältere geflüchtete flüchtlinge alleinerziehende selbstständige
    gründer lehrer lehrerinnen handwerker betriebe vereine läden firmen paare teams gruppen großeltern
    rentner mieter nachbarinnen töchter söhne erwachsene fahrer pfleger pflegende baugruppen kleinbetriebe
    ersties
    ehrenamtliche einsteiger quereinsteiger
    ehrenamtliche einsteiger quereinsteiger
    omis opis omas opas führungskräfte mädels enkel
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
# “Laienchöre”, “Handwerksbetriebe”
_LEAST_LETTERS = 6
_MADE_OF = "|".join(sorted(each for each in _PEOPLE if len(each) >= _LEAST_LETTERS))
_MANY = re.compile(rf"(?:\w{{3}}(?:{_MADE_OF})|[äöü][a-zß]{{1,3}}e|\w{{3}}innen)$")
_HEAD_ENDS = re.compile(
    r"(?:, | (?=(?:wie|mit|in|im|am|an|auf|aus|bei|der|des|ohne|vom|von|nach|ab|um|über|die)\b))"
)
# “Quereinsteiger in die Schule”: “ich helfe ... in die Schule” would be another thing
_INTO = re.compile(r" (?:in (?:die|den|das)|ins|nach|auf (?:die|den|das)|zum|zur)\b")
# “Leute, die neu sind, die Jungs”: the last would want its own case
_NAMED_AGAIN = re.compile(r", (?:die|das|der|alle|so|also) (?:[a-zäöüß]+e[nr]? )?[A-ZÄÖÜ][\wäöüß-]+$")
_OF_ONE = frozenset({"der", "ein", "mein", "dein", "kein", "unser", "jeder", "das"})
_TOLD_OF = re.compile(
    r", (?:(?:bei|mit|von|für|an|in|auf|aus|zu) (?:die|denen|deren)|die|denen|deren|wo|wenn|und die)\b"
)
_THEIRS = re.compile(r" (?:und|oder) (?:die|alle|ihre|seine|meine|deren|viele)\b")
_BETWEEN = frozenset({"und", "oder", "&", "ihren", "den", "seinen", "deren"})
_DETERMINERS = {"die": "den", "alle": "allen", "viele": "vielen", "manche": "manchen", "meine": "meinen"}
_ARTICLES = frozenset({*_DETERMINERS.items(), ("der", "dem")})


def many_in_dative(name: str) -> str:
    """“alten Leuten, die ...”, for “alte Leute, die ...”; the same where it is not sure."""
    found = _HEAD_ENDS.search(name)
    head, rest = (name[: found.start()], name[found.start() :]) if found else (name, "")
    words = head.split()
    nouns = [each for each in words if each[:1].isupper() and (each.lower() in _PEOPLE or _MANY.search(each))]
    sure = nouns and _OF_ONE.isdisjoint(words) and all(each in nouns or each[:1].islower() for each in words)
    sure = sure and not (_INTO.match(rest) or _NAMED_AGAIN.search(name))
    rest = re.sub(r"^ wie du und ich\b", " wie dir und mir", re.sub(r"^ wie mich\b", " wie mir", rest))
    return (
        f"{' '.join(map(_dative, words))}{rest}"
        if sure and "," not in _TOLD_OF.sub("", rest, count=1)
        else name
    )


def fits_dative(name: str) -> bool:
    """Whether several, without an article, are said as well in the dative: “Jugendlichen”, “Bienen”."""
    found = _HEAD_ENDS.search(name)
    head, rest = (name[: found.start()], name[found.start() :]) if found else (name, "")
    words = head.split()
    ends = all(each in _BETWEEN or (each[:1].isupper() and each.endswith("n")) for each in words)
    goes_on = _TOLD_OF.split(rest, maxsplit=1)[0]
    others = "," in goes_on or _THEIRS.search(goes_on) or _INTO.match(rest)
    return bool(words) and words[0] not in _BETWEEN and ends and not others


def has_a_dative(name: str) -> bool:
    """Whether several are named whose dative is surely known, or is the same: “Eltern, die ...”."""
    if _THEIRS.search(_TOLD_OF.split(name, maxsplit=1)[0]) and name == many_in_dative(name):
        return False
    if name != many_in_dative(name):
        return True
    first = name.split(maxsplit=1)[0].strip(",") if name.strip() else ""
    return first.lower() in _PEOPLE and _dative(first) == first and "," not in _TOLD_OF.sub("", name, count=1)


def _dative(word: str) -> str:
    if word in _DETERMINERS:
        return _DETERMINERS[word]
    ends = (
        word.endswith(("e", "l", "r"))
        if word[:1].isupper()
        else word.endswith("e") and word not in ("wie", "ohne")
    )
    return f"{word}n" if ends else word


def in_dative(name: str) -> bool:
    """Whether words surely are a dative: they stand after “ich helfe”, and not after “mir geht es um”."""
    words = [each.strip(",;.") for each in name.split()]
    first = plain_words(name)[0] if plain_words(name) else ""
    noun = next((at for at, word in enumerate(words) if word[:1].isupper() and at), 0)
    ends = words[noun].lower() if words else ""
    if first in _SURELY:
        return True
    if first in _IN_MANY:
        return noun > 0 and ends.endswith(("n", "s"))
    if noun == 1 and first.endswith("en") and ends.endswith("n"):
        return True  # “kleinen Läden”; else they would be “kleine Läden”
    return first == "leuten" or (first.endswith("ern") and first not in _NO_DATIVE)


def as_typed(name: str, answer: str) -> str:
    """The name as it stands in the answer, without the dative of ours: “Kleine Betriebe”."""
    named, typed = name.split(), answer.split()
    for at in range(len(typed) - len(named) + 1):
        words = [each.strip(".,;:!?") for each in typed[at : at + len(named)]]
        if named and all(map(_is_same, (each.strip(".,;:!?") for each in named), words)):
            return " ".join(typed[at : at + len(named)]).rstrip(".,;:!?")
    return name


def _is_same(dative: str, typed: str) -> bool:
    one, two = dative.lower(), typed.lower()
    return one in (two, f"{two}n", f"{two}em", f"{two}en") or (two, one) in _ARTICLES
