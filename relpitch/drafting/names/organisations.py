"""Names that begin with a company: “Rewe Kassierer Mehmet”, “Acme Ltd”; nobody is greeted by one."""

import re

from relpitch.drafting.english.message_words import message_words

_TITLES = ("mister", "doctor")


def _before_a_comma(person: str, company: str) -> str | None:
    """“Birgül” of “Birgül, Edeka”, “Solomon” of “Uber driver, Solomon”."""
    known, words = message_words(), person.split()
    if known.is_in("company", words[0]) and known.is_in("describes", words[-1]) and company.istitle():
        return company
    return person if known.is_in("company", company) else None


def without_company(name: str) -> str | None:
    """The person's own part of a name that begins with a company; empty where none is sure.

    None where no company begins it. A shop may bear a first name (“Café Luna”), a chain does not.
    """
    known = message_words()
    if behind := re.fullmatch(r"(?P<person>[^,]+), (?P<company>[^\W\d_]+)", name):
        return _before_a_comma(behind["person"], behind["company"])
    words = [each for each in (word.strip(".,;:()") for word in name.split()) if re.search(r"\w", each)]
    if (
        not words
        or known.is_in("first_name", words[0])
        or any(known.is_in(each, words[0]) for each in _TITLES)
    ):
        return None
    is_company = known.is_in("company", words[0].partition("-")[0])
    is_shop = known.is_in("kind_of_company", words[0]) or any(
        known.is_in("kind_of_company", x) for x in words[1:]
    )
    if not is_company and not (is_shop and words[0][:1].isupper()):
        return None
    for at, word in enumerate(words[1:], start=1):
        if any(known.is_in(each, word) for each in _TITLES) and at + 1 < len(words):
            return " ".join(words[at:])
        if is_company and word.istitle() and known.is_in("first_name", word):
            return word
    return ""
