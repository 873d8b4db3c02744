"""A name with its title, as it is greeted: “Mrs Patel”, “Dr. Ortiz”, “Father Brendan”."""

import re

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.names.name_case import cased, is_cased, titled

GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")  # “Soo-jin”, behind the name of the family
IN_SHORT = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]+\.?")  # no name has no vowel: “Mdm”, “Flt”
_OF_ARABIC = re.compile(r"(?i)(?:a[lrdnsz]|e[ldrs]|u[lrdsz])-[^\W\d_]+$")
_FAITH = re.compile(r"(?i)(?:a[dl]|e[dl]|u[dl])-?d[ie]e?n$|u[ldrsz]-[^\W\d_]+$")  # “Salah ad-Din”
_IN_CAPITALS = frozenset({"DI", "DS", "DCI", "DC", "PC", "WPC", "DJ"})
_STYLE = frozenset({"very", "right", "rt", "most", "the"})
_OFFICE = frozenset({"hon", "honourable", "cllr", "councillor", "chief", "alderman", "judge"})
_REVEREND = frozenset({"rev", "revd", "rev'd", "rev’d", "reverend"})


def with_one_style(words: list[str]) -> list[str]:
    """“Canon Phil Attwater”, of “Rev. Canon Phil Attwater”; nothing of “Very Rev Dean Susan Poole”."""
    plain = [each.rstrip(".").casefold() for each in words]
    styled = next((at for at, each in enumerate(plain) if each not in _STYLE | _OFFICE), len(words))
    in_office = not _OFFICE.isdisjoint(plain[:styled])
    if in_office and any(message_words().is_in("mister", each) for each in plain[styled : styled + 1]):
        return words[styled:]  # “Mrs Agatha Mensah”, of “Hon. Cllr Mrs Agatha Mensah”
    if plain[:1] and message_words().is_in("doctor", plain[0]) and plain[1:2] in (["sir"], ["dame"]):
        return words[1:]  # “Sir Malcolm”, of “Prof. Sir Malcolm Deakin”
    at = next((at for at, each in enumerate(plain) if each not in _STYLE), len(words))
    if plain[at : at + 1] == [] or plain[at] not in _REVEREND:
        return words
    after = plain[at + 1 : at + 2]
    if after in (["dean"], ["prebendary"]) and len(words) > at + 3:
        return []  # a rank, or a first name
    known = message_words()
    ranked = any(known.is_in(each, after[0]) for each in ("reverend", "doctor", "mister")) if after else False
    return words[at + 1 :] if ranked else words[at:]


def with_a_rank_of_two(words: list[str]) -> str:
    """“Chief Inspector Dhillon”, with the name of the family where both are noted; else empty."""
    rank = "-".join(words[:2]).casefold()
    if (
        len(words) not in (3, 4)
        or not message_words().is_in("rank_of_two", rank)
        or not all(map(is_cased, words))
    ):
        return ""
    return f"{words[0]} {words[1]} {cased(words[-1])}"


def is_a_title_and_name(words: list[str]) -> bool:
    """Whether one or two names stand behind a title, the second with its particle: “Sgt. Tom Ó Briain”."""
    names = [each for each in words[1:] if not message_words().is_in("particle", each)]
    return len(names) in (1, 2) and len(words) <= len(names) + 2


def has_title(name: str) -> bool:
    title = name.split(maxsplit=1)[0].rstrip(".")
    return any(message_words().is_in(each, title) for each in ("mister", "doctor"))


def with_its_title(words: list[str]) -> str:
    """“Father Brendan”, “Auntie Bev”, “Rev. Joyce Adeyemi”; empty for “Baroness T”."""
    known, title = message_words(), words[0].rstrip(".")
    if len(words) > 2 and len(words[1].strip(".")) == 1 and known.is_in("rank", title):
        words = [words[0], *words[2:]]  # “Capt. R. Dunne”
    if any(len(each.strip(".")) == 1 and each != "Ó" for each in words[1:]):
        return ""
    if len(words) == 2 and known.is_in("label", title) and known.is_in("first_name", words[1]):
        return cased(words[1])  # “Judge Pam”, of the dog show
    dotted = "." if words[0].endswith(".") else ""
    by_family = len(words) > 2 and known.is_in("rank", title)
    by_family = by_family and not any(known.is_in(each, words[1]) for each in ("particle", "family_first"))
    named = words[1:2] if known.is_in("first_after", title) else words[2:] if by_family else words[1:]
    called = title if title in _IN_CAPITALS else cased(words[0])
    return " ".join([f"{called}{dotted}", *map(cased, named)])


def with_a_title(words: list[str]) -> str:
    """“Mrs Patel”, “Dr. Ortiz”: the first title and the last name, where that is one word."""
    lists = message_words().lists
    titles = [each for each in words if each.rstrip(".").casefold() in lists["mister"] | lists["doctor"]]
    rest = words[len(titles) :]
    if len(titles) == 1 and message_words().is_in("doctor", titles[0].rstrip(".")):
        rest = _without_an_initial(rest)
    if words[: len(titles)] != titles or not rest or len(rest) > 4:
        return ""
    family = is_cased(rest[0]) and not message_words().is_in("first_name", rest[0])
    if len(rest) > 1 and family and all(tells(each) for each in rest[1:]):
        rest = rest[:1]  # “Mr Hussain corner shop”
    all_cased = len(rest) == 1 or all(is_cased(each) or is_cased(each.rpartition("-")[2]) for each in rest)
    rest = rest[1:] if len(rest) == 2 and rest[0] in ("Ben", "Mac") else rest  # a first name, and “son of”
    if any(message_words().is_in("particle", each) for each in rest[:-1]) and is_cased(rest[-1]):
        return f"{titled(titles[0])} {' '.join(rest)}"  # “Professor Els de Vries”
    sure = all_cased and not any(message_words().is_in("describes", each) for each in rest)
    two = message_words().is_in("of_two_families", titles[0].rstrip("."))
    sure = sure and (two or len(rest) < 3 or message_words().is_in("first_name", rest[0]))  # no “Tŷ Gwyn”
    particles = any(message_words().is_in("particle", each) for each in rest)
    if not sure or particles or any(len(each.strip(".")) < 2 for each in rest):
        return ""
    if len(rest) > 1 and (message_words().is_in("family_first", rest[0]) or GIVEN.fullmatch(rest[1])):
        return f"{titled(titles[0])} {' '.join(cased(each) for each in rest)}"
    if any(message_words().is_in("reverend", each) for each in rest):
        return ""  # “Prof Sir …”
    if len(rest) == 3 and two:
        rest = rest[: 3 if message_words().is_in("first_name", rest[1]) else 2]
    both = len(titles) > 1 and titles[0].rstrip(".").casefold() in ("herr", "frau", "hr", "fr")
    names = " ".join(titled(each) for each in titles[: 2 if both else 1])
    return f"{names} {cased(rest[-1])}"


def _without_an_initial(names: list[str]) -> list[str]:
    """“Nkechi”, of “Nkechi A.”; “Lindqvist”, of “H. Lindqvist”."""
    full = [each for each in names if len(each.strip(".")) > 1]
    return full if len(names) == len(full) + 1 == 2 else names


def tells(word: str) -> bool:
    """Whether a word behind a name describes, and is no part of it."""
    known = message_words()
    return not known.is_in("particle", word) and (word.islower() or known.is_in("describes", word))


def goes_on(words: list[str]) -> bool:
    """Whether the second word is no name of a family, but the end of the first name."""
    if len(words) > 2 and _OF_ARABIC.match(words[1]):
        return True
    half = message_words().is_in("half_a_name", words[0])
    return bool(_FAITH.match(words[1])) or (half and message_words().is_in("first_name", words[1]))
