"""What relpitch reads from the lines of a contact: a name in its order, a line about them, tags."""

import pytest

from relpitch.interchange.content_lines import ContentLine
from relpitch.interchange.names import in_order
from relpitch.interchange.unseen_marks import without_marks
from relpitch.interchange.vcard_facts import about_of, facts_of, name_of, tags_of


def lines(*of: str) -> list[ContentLine]:
    """Lines as they stand in a card, without parameters."""
    found = []
    for each in of:
        name, _colon, value = each.partition(":")
        found.append(ContentLine("", name, (), value))
    return found


@pytest.mark.parametrize(
    ("given", "middle", "family", "name"),
    [
        ("Priya", "", "Raman", "Priya Raman"),
        ("Priya", "K.", "Raman", "Priya K. Raman"),
        ("", "", "Raman", "Raman"),
        ("Priya", "", "", "Priya"),
        ("小明", "", "王", "王小明"),
        ("花子", "", "山田", "山田花子"),
        ("민준", "", "김", "김민준"),
        ("小明", "", "Wang", "小明 Wang"),
        ("小明", "", "", "小明"),
        ("", "", "王", "王"),
    ],
)
def test_the_parts_of_a_name_stand_in_the_order_of_its_letters(
    given: str, middle: str, family: str, name: str
) -> None:
    assert in_order(given, middle, family) == name


@pytest.mark.parametrize(
    ("card", "name"),
    [
        (["FN:Priya Raman", "N:Other;Name"], "Priya Raman"),
        (["FN: ", "N:Raman;Priya;K.;Dr.;MD"], "Dr. Priya K. Raman MD"),
        (["N:Raman;Priya"], "Priya Raman"),
        (["N:王;小明"], "王小明"),
        (["N:Lee;Ann;Philippa,Pauline;Dr.;Jr.,M.D."], "Dr. Ann Philippa Pauline Lee Jr. M.D."),
        (["N:Lee\\, PhD;Ann"], "Ann Lee, PhD"),
        (["NICKNAME:Pri,Priya"], "Pri,Priya"),
        (["ORG:Crumb;Ovens"], "Crumb"),
        (["EMAIL:priya@crumb.example"], "priya@crumb.example"),
        (["TEL:07700 900123"], "07700 900123"),
        (["NOTE:nobody"], ""),
        ([], ""),
        (["FN:Priya\\, the  baker"], "Priya, the baker"),
        (["FN:First", "FN:Second"], "First"),
        (["FN:\u200e\u202aPriya Raman\u202c\u200f"], "Priya Raman"),
        (["FN:" + "x" * 300], "x" * 200),
    ],
)
def test_a_card_names_somebody_by_what_it_has(card: list[str], name: str) -> None:
    assert name_of(lines(*card)) == name


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\u200ePriya\u200f", "Priya"),
        ("Pri\u200bya", "Priya"),
        ("\ufeffAnn", "Ann"),
        ("A\u200eB", "A\u200eB"),
        ("Ann\u202e\x1b[31m\x07\x9b", "Ann[31m"),
        ("Ann\x0bBerg\n", "Ann Berg\n"),
    ],
)
def test_marks_that_phones_wrap_around_a_text_go(text: str, plain: str) -> None:
    assert without_marks(text) == plain


@pytest.mark.parametrize(
    ("card", "about"),
    [
        (["NOTE:Bakes\\nbread", "TITLE:Baker"], "Bakes bread"),
        (["NOTE: ", "TITLE:Baker", "ORG:Crumb;Ovens"], "Baker, Crumb Ovens"),
        (["ORG:Crumb"], "Crumb"),
        (["TITLE:Baker"], "Baker"),
        ([], ""),
        (["NOTE:" + "word " * 100], ("word " * 40).rstrip()),
    ],
)
def test_who_they_are_is_their_note_or_what_they_do(card: list[str], about: str) -> None:
    assert about_of(lines(*card)) == about


def test_categories_are_tags_each_once() -> None:
    card = lines("CATEGORIES:Bakers,Friends;Bakers", "CATEGORIES: , Old  friends", "NOTE:No tag")
    assert tags_of(card) == ("Bakers", "Friends", "Old friends")


def test_how_a_name_is_said_is_put_together_from_its_parts() -> None:
    card = lines("X-PHONETIC-LAST-NAME:RAH-mun", "X-PHONETIC-FIRST-NAME:PREE-ya")
    assert facts_of(card) == {"pronunciation": "PREE-ya RAH-mun"}
    assert facts_of([]) == {"pronunciation": ""}
