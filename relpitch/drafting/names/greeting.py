"""How somebody is greeted, guessed from the name as it was noted; empty where that is not sure."""

import re

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.names.goes_by import name_gone_by
from relpitch.drafting.names.households import is_a_relative, is_somebodys, of_a_household
from relpitch.drafting.names.name_case import cased, is_cased, titled
from relpitch.drafting.names.name_in_passing import told_in_passing
from relpitch.drafting.names.name_noted import (
    ASIDE,
    DESCRIPTION,
    GRADES,
    MEETING,
    ONE_MORE,
    begins_as_a_name,
    name_noted,
)
from relpitch.drafting.names.name_surely_noted import surely_noted
from relpitch.drafting.names.name_with_title import (
    GIVEN,
    IN_SHORT,
    goes_on,
    has_title,
    is_a_title_and_name,
    tells,
    with_a_rank_of_two,
    with_a_title,
    with_its_title,
    with_one_style,
)
from relpitch.drafting.names.organisations import without_company

_UNSURE = re.compile(
    r"(?i)[?/]|(?-i:\bo (?=[A-Z]))"
    r"|\b(?:or|sp|maybe|perhaps|possibly|prob|probably|i think|not sure|unsure|glaube?|creo)\b"
)
_POSSESSIVE = re.compile(r"['’]s?\b(?=\s)")
_TWO = re.compile(r"\s*(?:&|\+|,|\band\b|\bund\b|\bu\.?(?= [A-Z])|(?<=\w) '?n'? (?=[A-Z]))\s*", re.IGNORECASE)
_PERSON = re.compile(r"(?i)\b(?:man|woman|guy|lady|girl|boy|bloke|chap|lad|lass|voice|person|dude)\b")
_SPANISH_TWO = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?) [yei] (?:(?:la|el) )?([^\W\d_]+)")
_PARENT = re.compile(
    r"(?i)^[^\W\d_]+,? \(?(?:aged )?(?:[1-9]|1[0-5])\)?,? (?:and|&|\+|with) (?:her|his|their) "
    r"(?:mum|mom|dad|mother|father|gran|nan|parents?|aunt|uncle)\b(?: (?P<name>[^\W\d_]+))?"
)
_NOT_THEM = frozenset(
    {"no", "not", "none", "other", "another", "didn't", "didnt", "someone", "somebody", "lost", "missed"}
)
_TITLED_LAST = re.compile(r"(?<=[a-z]) (?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\.? [A-Z][\w'’-]+$")
_OF_ONE = re.compile(
    r"(?i)['’]s? (?:\w+ )?(?:wife|husband|partner|mum|mom|mam|dad|mother|father|sister|brother|daughter|son"
    r"|cousin|aunt|uncle|friend|mate|neighbour|neighbor|boss|colleague|girlfriend|boyfriend|carer|nanny|assistant)$"
)
_WITH_SOMETHING = re.compile(r"(?i)(?:(?:the|der|die|el|la) )?[^\W\d_]+ (?:mit|con|with) ")
_ALONE = re.compile(r"[A-Z][^\W\d_]+")
_INITIAL = re.compile(r"(?i:(mrs?|ms|miss))\.? ([A-Z])$")  # what a neighbour is called by
_MATE = re.compile(r"[A-Z][a-z]*(?:([a-z])\1o|zza|eano)")  # “Tommo”, of “Old Tommo”
_WITH_A_NICKNAME = 2  # “Big Jim & Little Jim”
_LONGEST_NAME = 60
_MOST_AT_ONCE = 3
_DOUBTED = re.compile(r"(?i)\W*[^\W\d_]+(?:\?|,? \(?(?:or|oder) [^\W\d_])")  # “Jen (or Jan??)”


def greeting(name: str) -> str:
    """“Priya”, “Mrs Patel”, “Tom and Sue”; empty for “Steve's friend” and whatever else is not sure."""
    name = surely_noted(name)
    plain = name_noted(name)
    person = without_company(plain)
    if (by := told_in_passing(plain) or name_gone_by(plain)) or is_a_relative(plain) or is_somebodys(plain):
        return by
    if (parent := _PARENT.search(plain)) or person is not None:
        return _one(DESCRIPTION.sub("", person or "") or (parent["name"] or "" if parent else ""))
    met = MEETING.sub("", plain)
    if (met != plain or _WITH_SOMETHING.match(plain)) and not begins_as_a_name(met):
        titled_behind = re.search(r", ((?:Herrn?|Frau|Hr\.?|Mrs?\.?|Ms|Miss|Dr\.?) [A-ZÄÖÜ][\w'’-]+)$", met)
        # nobody of “Typ mit Lastenrad”
        return _one(titled_behind[1]) if titled_behind else _behind_a_dash(met)
    if re.search(r"(?i)[^\W\d_]+ (?:&|\+|and) (?:mum|mom|dad|mam|mummy|daddy)$", met):
        return ""  # a child, with whoever is to be greeted
    met = _SPANISH_TWO.sub(r"\1 & \2", met) if _both_known(met.partition(",")[0]) else met
    plain = _within_brackets(ASIDE.sub("", GRADES.sub("", met)))
    if len(plain) > _LONGEST_NAME * 2 or _UNSURE.search(plain) or _DOUBTED.match(name):
        return ""
    known = of_a_household(plain) or with_a_rank_of_two(DESCRIPTION.sub("", plain).split())
    return known or _by_an_initial(plain) or _behind_a_dash(plain) or _of_several(plain)


def _by_an_initial(plain: str) -> str:
    """“Mrs P”, of “Mrs P at no 22”."""
    found = _INITIAL.match(DESCRIPTION.sub("", plain).strip())
    return f"{titled(found[1])} {found[2]}" if found else ""


def _of_several(plain: str) -> str:
    """The name before or behind a comma, or the one that is told by another."""
    first, comma, after = (each.strip() for each in plain.partition(","))
    if (
        comma
        and after.split()
        and any(message_words().is_in(each, after.split()[0].rstrip(".")) for each in ("mister", "doctor"))
    ):
        return _one(after)  # “Deputy head, Mrs. O'Brien”
    if first.islower() and " and " in (both := _before_a_comma(after)):
        return both  # “a nice couple, Hal and Bea”
    behind = _behind_a_comma(first, after) if comma else None
    if comma and behind is None and " " not in first and after[:1].isupper() and not begins_as_a_name(first):
        return ""  # “Investor, Dmitri V.”
    found = behind if behind is not None else _before_a_comma(first if comma else plain)
    by_title = _TITLED_LAST.search(first if comma else plain)
    if not found and by_title:
        return _one(by_title[0].strip())  # “my old piano teacher Mrs Rosen”
    return found or _of_family(plain) or _described(first if comma else plain)


def _behind_a_dash(plain: str) -> str:
    """“Amit” of “tennis guy - Amit”."""
    plain = re.sub(r"^([A-Za-z][a-z]+): (?=[A-Z])", r"\1 - ", plain)  # “Founder: Anja Lindqvist”
    role, dash, name = re.sub(r"[!.]+$", "", plain).rpartition(" - ")
    title = name.split()[0].rstrip(".") if dash else ""
    if any(message_words().is_in(each, title) for each in ("mister", "doctor")):
        return _one(name)  # “possible investor - Ms Chao”
    name = name.split()[0] if _one(name) else name
    sure = dash and re.fullmatch(r"[A-Z][^\W\d_]+", name) and message_words().is_in("first_name", name)
    return _one(name) if sure and not _one(role) else ""


def _both_known(name: str) -> bool:
    """Whether “Joaquín y Pilar” are two first names."""
    found = _SPANISH_TWO.fullmatch(name)
    known = found and all(message_words().is_in("first_name", each) for each in found[1].split()[1:])
    return found is not None and bool(known) and all(map(str.istitle, found.groups()))


def _of_family(plain: str) -> str:
    """“Val” of “Norman's sister Val”."""
    found = re.fullmatch(
        r".*['’]s? (?:(?:big|little|new|old|youngest|eldest) )?(?:sister|brother|mum|mom|mam|dad|wife|husband"
        r"|partner|daughter|son|cousin|aunt|uncle|friend|mate|neighbour|boss|colleague|girlfriend"
        r"|boyfriend|carer|nurse|teacher|childminder|physio|tutor|nanny|trainer) ([^\W\d_]+)",
        plain,
    )
    named = found and (found[1].istitle() or message_words().is_in("first_name", found[1]))
    return cased(found[1]) if found and named else ""


def _described(plain: str) -> str:
    """“Steve” of “old colleague Steve”."""
    words = re.sub(r"(?<=[a-z]) [A-Z]\.?$", "", DESCRIPTION.sub("", plain)).split()  # “Martin F”
    describing = [
        each.casefold()
        for at, each in enumerate(words[:-1])
        if (at == 0 or each.islower() or each.isupper()) and each.isalpha()
    ]
    sure = 1 < len(words) == len(describing) + 1 <= _MOST_AT_ONCE + 1 and _NOT_THEM.isdisjoint(describing)
    sure = sure and message_words().is_in("describes", describing[-1])
    return (
        cased(words[-1])
        if sure and words[-1].istitle() and message_words().is_in("first_name", words[-1])
        else ""
    )


def _within_brackets(plain: str) -> str:
    """“Aurelio” of “Bookshop man (Aurelio)”."""
    within = re.fullmatch(r"(?P<told>[^()]*)\((?P<name>[^\W\d_]+(?: [^\W\d_]+)?)\)", plain)
    if not within or _one(within["told"]) or not within["name"].istitle():
        return plain
    known = message_words().is_in("first_name", within["name"].split()[0]) or _PERSON.search(within["told"])
    known = known or re.search(r" [a-z]+ $", within["told"])  # “Kitchen fitter (Darius)”
    return (_one(within["name"]) if known else "") or within["told"].strip() or plain


def _behind_a_comma(first: str, after: str) -> str | None:
    """The name where it stands behind the comma: “that recruiter, Chloe”; None where it does not."""
    if _POSSESSIVE.search(f"{first} ") and (
        message_words().is_in("first_name", after) or (_OF_ONE.search(first) and _ALONE.fullmatch(after))
    ):
        return _one(after)
    if re.fullmatch(r"[^\W\d_]+", after) and after.istitle():
        described = re.match(r"(?i)(?:my|the|that|a|our|la|el|mi|der|die|das|meine?) .*[a-z0-9]$", first) or (
            first.islower() and message_words().is_in("describes", first.rsplit(maxsplit=1)[-1])
        )
        if described and not message_words().is_in("describes", after):
            return cased(after)  # “my Uber driver, Solomon”, “delivery guy, Florin”
        return _family_first(first, after)
    if _POSSESSIVE.search(f"{first} ") and (titled := _one(after)):
        return titled
    named = bool(after) and message_words().is_in("first_name", after.split(maxsplit=1)[0])
    return _one(after) if named and not _one(first) else None


def _before_a_comma(plain: str) -> str:
    if (more := ONE_MORE.match(plain)) and " and " in (two := _before_a_comma(more["names"])):
        return f"{two.replace(' and ', ', ')} and [name]"
    several = [each for each in _TWO.split(DESCRIPTION.sub("", plain)) if each]
    if not several:
        return ""
    if len(several) == 1 and _TWO.search(f"{plain} "):
        return _one(several[0]) if begins_as_a_name(several[0]) else ""  # “Beatrix & the man with ...”
    if len(several) == 1:
        return _one(DESCRIPTION.sub("", plain))
    names = [_one(each) for each in several]
    if len(set(names)) < len(set(several)) and all(names):
        names = [each if len(each.split()) == _WITH_A_NICKNAME else "" for each in several]
    if len(names) <= _MOST_AT_ONCE and all(
        each and (" " not in each or has_title(each) or each in several) for each in names
    ):
        return f"{', '.join(names[:-1])} and {names[-1]}"
    other = several[1].split()
    described = bool(other) and message_words().is_in("describes", other[0])
    return names[0] if described else ""


def _family_first(first: str, second: str) -> str:
    """“Priya” of “Patel, Priya”, and of “Priya, Baker”, where one of them is a first name."""
    known = [message_words().is_in("first_name", each) for each in (first, second)]
    words_ = first.split()
    if known[1] and any(
        message_words().is_in("describes", each)
        for each in (words_[0], *words_[-1:])
        if each == words_[0] or each.islower()
    ):
        return cased(second)
    if known == [False, True] and " " not in first:
        return cased(second)
    if (
        " " in first
        and not known[1]
        and message_words().is_in("first_name", words_[0])
        and all(map(is_cased, words_))
    ):
        return _one(first)  # “Ravi Iyer, Flipkart”
    return _one(first) if known[0] and not known[1] else ""


def _one(name: str) -> str:
    words = with_one_style(name.split())
    known = message_words()
    if not words or _POSSESSIVE.search(f"{name} ") or any(each.isdigit() for each in words):
        return ""
    if len(words) > 1 and known.is_in("behind", words[-1]) and (called := _named(words[:-1])):
        return f"{called} {words[-1]}"  # “Rajesh ji”
    if len(words) > 1 and known.is_in("describes", words[-1]) and known.is_in("first_name", words[0]):
        words = words[:1]  # “Andrzej plumber”
    described = known.is_in("describes", words[0]) and not has_title(words[0])  # “Oberarzt Dr. Stein”
    words = words[1:] if len(words) > 2 and described and has_title(words[1]) else words
    title = words[0].rstrip(".").casefold()
    if len(words) == 1 and known.is_in("alone_title", title):
        return titled(words[0]) if title not in known.lists["doctor"] else words[0].capitalize()
    if title in known.lists["mister"] | known.lists["doctor"] and len(words) > 1:
        return with_a_title(words)
    if title in known.lists["reverend"] and is_a_title_and_name(words) and all(map(is_cased, words[1:])):
        also_a_name = len(words) == 2 and known.is_in("rank", title) and known.is_in("first_name", title)
        return cased(words[0]) if also_a_name else with_its_title(words)  # “Dean Marsh”
    return _named(words)


def _named(words: list[str]) -> str:
    """The first of the words, where it is a first name, or all of them read as a name."""
    known, first = message_words(), words[0]
    if two := _of_two(words):
        return two
    plain = first.strip(".,'’").casefold()
    letters = [each for each in first if each.isalpha()]
    nicknamed = len(words) > 1 and known.is_in("nickname", plain) and not known.is_in("first_name", plain)
    if not letters or nicknamed or _is_no_name(plain, first):
        return ""
    if all(each.lower() == each.upper() for each in letters):
        return first if len(words) == 1 else ""  # a script without capitals
    if len(letters) < 2:
        return ""
    if len(words) > 1 and (known.is_in("family_first", plain) or GIVEN.fullmatch(words[1])):
        return _in_its_order(words)
    return cased(first) if known.is_in("first_name", plain) or _reads_as_a_name(words) else ""


def _in_its_order(words: list[str]) -> str:
    """“Kim Min-jun” whole, family name first; “Mai” of “Nguyễn Thị Mai”."""
    known = message_words()
    by_the_last = known.is_in("between_vietnamese", words[1]) or known.is_in("family_vietnamese", words[0])
    named = all(is_cased(each) and each.replace("-", "").isalpha() for each in words)
    if len(words) > 3 + by_the_last or not named:
        return ""
    return cased(words[-1]) if len(words) > 2 and by_the_last else " ".join(map(cased, words))


def _of_two(words: list[str]) -> str:
    """“Dave” of “Big Dave”; “María José”, “Jean-Paul” and “Noor al-Din” whole."""
    known, first = message_words(), words[0]
    if len(words) > 1 and is_cased(first) and goes_on(words):
        return f"{cased(first)} {words[1]}"
    described = all(map(tells, words[2:]))
    if len(words) > 1 and described and known.is_in("nickname", first) and _is_a_mate(words[1]):
        return cased(words[1])
    spanish = first.casefold() in ("maría", "maria", "ana", "josé", "jose", "juan", "luis")
    second = len(words) > 1 and (
        known.is_in("second_of_two", words[1]) or (spanish and known.is_in("first_name", words[1]))
    )
    if second and known.is_in("first_of_two", first):
        return f"{cased(first)} {cased(words[1])}"
    with_family = len(words) > 2 and known.is_in("family_first", words[2])  # “Mei Xuan Tan”
    words = words[:2] if with_family else words
    syllables = len(words) == 2 and all(
        is_cased(each) and known.is_in("of_two_syllables", each) for each in words
    )
    if syllables and not known.is_in("family_first", words[1]):
        return " ".join(words)  # “Xin Yi”
    both = "-" in first and all(known.is_in("first_name", each) for each in first.split("-"))
    return cased(first) if both else ""


def _is_a_mate(name: str) -> bool:
    known = message_words()
    return any(known.is_in(each, name) for each in ("first_name", "by_name")) or bool(_MATE.fullmatch(name))


def _is_no_name(plain: str, typed: str) -> bool:
    known = message_words()
    named = known.is_in("first_name", plain)  # “Ben”, “Al”
    describes = known.is_in("describes", plain) and not named
    titles = ("mister", "doctor", "reverend", *(() if named or typed in ("Al", "Mac") else ("particle",)))
    title = any(known.is_in(each, plain) for each in titles)
    if re.match(r"(?:O['’]|Mc|Mac)[A-Z]", typed) or (not named and IN_SHORT.fullmatch(typed)):
        return True  # a family name, or “Mdm”
    return (
        describes
        or title
        or plain.startswith("ex-")
        or typed.endswith(".")
        or any(each in "@:;!_" for each in typed)
    )


def _reads_as_a_name(words: list[str]) -> bool:
    """Whether every word has a capital, or is a particle: “José María de la Cruz”."""
    known = message_words()
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 2:
        return False
    if len(words) > 5 or not is_cased(words[0]):
        return False
    rest = [each for each in words[1:] if not known.is_in("particle", each)]
    if any(each.isupper() and len(each.strip(".")) > 1 for each in words) and not all(
        each.isupper() for each in words
    ):
        return False
    rest = [re.sub(r"^[dl]['’](?=[A-Z])", "", each) for each in rest]  # “d'Arcy”
    return all(is_cased(each) and not known.is_in("describes", each) for each in rest)
