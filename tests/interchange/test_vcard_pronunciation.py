"""How a name is said goes out in a contact file, and comes back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.person import Person
from relpitch.domain.reach import Reach
from relpitch.interchange.contact_news import combined, news_of
from relpitch.interchange.vcard import VCard, read_contacts, write_contacts

NOW = datetime(2026, 11, 29, tzinfo=UTC)
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ria Raman\r\nN:Raman;Ria;;;\r\n"
    "X-PHONETIC-FIRST-NAME:REE-ya\r\nX-PHONETIC-LAST-NAME:RAH-man\r\nEND:VCARD\r\n"
)


def read(card: str) -> VCard:
    (contact,) = read_contacts("a.vcf", card.encode(), NOW).contacts
    return contact


def test_it_is_read_from_first_and_last_name_and_goes_out_as_it_came() -> None:
    contact = read(CARD)
    assert contact.person.pronunciation == "REE-ya RAH-man"
    assert write_contacts([contact]) == CARD


def test_what_was_changed_here_goes_out_and_what_was_taken_away_does_not() -> None:
    contact = read(CARD)
    changed = write_contacts([VCard(replace(contact.person, pronunciation="RYE-a"), contact.reach)])
    assert "X-PHONETIC-FIRST-NAME:RYE-a\r\n" in changed
    assert "LAST-NAME" not in changed
    assert "PHONETIC" not in write_contacts([VCard(replace(contact.person, pronunciation=""), contact.reach)])


@given(
    name=st.sampled_from(["Ria", "Ria Raman", "Ria van Dam"]),
    said=st.lists(st.from_regex(r"[A-Za-z-]{1,9}", fullmatch=True), max_size=4),
)
def test_whatever_was_typed_comes_back(name: str, said: list[str]) -> None:
    person = Person(name, NOW, pronunciation=" ".join(said))
    assert read(write_contacts([VCard(person, Reach(person.id))])).person.pronunciation == " ".join(said)


@pytest.mark.parametrize(("here", "news"), [("", ["how the name is said"]), ("RYE-a", [])])
def test_it_is_news_where_nobody_said_it_here_and_never_replaces_what_is_here(
    here: str, news: list[str]
) -> None:
    person = Person("Ria Raman", NOW, pronunciation=here)
    known = VCard(person, Reach(person.id))
    assert [each.what for each in news_of(read(CARD), known)] == news
    assert combined(known, read(CARD)).person.pronunciation == (here or "REE-ya RAH-man")
