"""A promise noted in several parts, or in short, is told by what of it is sure; the rest stands beside."""

from datetime import date, timedelta

import pytest

from relpitch.drafting.messages.drafted import Draft
from relpitch.drafting.messages.message import draft
from relpitch.drafting.notes.meant import Meant

TODAY = date(2026, 12, 1)


def drafted(promise: str) -> Draft:
    return draft(Meant("Ann", "promise", promise, "gym", TODAY - timedelta(days=3), TODAY))


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("drive him to the eye clinic on Friday, 9.30 start", "drive you to the eye clinic on Friday, and"),
        ("read through his statement & fwd to Claire in admissions", "read through your statement, and"),
        ("walk her to the bank. must not be late", "walk you to the bank, and"),
        ("book the van w her, bring straps", "book the van with you, and"),
        ("Cover her shift on the 19th so she gets a Sunday", "cover your shift on the 19th, and"),
        ("phone the council about the street light, 3 weeks now", "the council about the street light, and"),
        ("check my old rota, see if a swap was possible", "rota and see if a swap was possible, and"),
        ("lend him the strimmer, needs petrol", "lend you the strimmer, and"),
        (
            "write down the dates, ring the school with him",
            "the dates and ring the school with you",
        ),
        ("Ask Mrs Doyle about the piano; look up bus times", "about the piano and look up bus times, and"),
        ("send the welsh tenancy form, landlord has one", "the Welsh tenancy form. Here it is: [the form]"),
        ("tell her name of that sourdough book, wrote it on receipt", "book. Here it is: [the name]"),
        ("Two case studies, no slides, by Monday", "two case studies: [the studies]"),
        ("recipe for the beetroot thing, mum has it", "the recipe for the beetroot thing: [the recipe]"),
    ],
)
def test_the_first_part_is_told_and_a_deed_behind_it(promise: str, told: str) -> None:
    assert told in drafted(promise).text


def test_what_is_not_told_stands_beside() -> None:
    promise = "lend him the strimmer, needs petrol"
    assert promise in [each.words for each in drafted(promise).beside]


@pytest.mark.parametrize(
    "promise",
    [
        "give her the number of the refuge, dont leave on phone",
        "organise a whip round, she starts mat leave",
        "sort the leaving do",
        "text her the date, not to be shared w/ Tom",
        "organise a card for her 60th, dont tell her",
        "drive him to the match on Saturday, surprise",
        "send flowers to her mum, she mustnt know",
        "collect for Ann's leaving do, she doesn't know",
        "send the link already, just check he got it",
        "lend the saw, he bought one",
        "lend him the saw, if dad agrees",
        "lend the saw, not to his brother",
        "book the room, or ask Bill to",
        "bring the soup, she needs it by Friday",
        "come for dinner, she said",
        "write to one. she'll pick",
        "card from the whole street, go round with it",
        "send the scholarship form to my university, deadline is 30",
        "ask her sister if she is ok; visit",
        "look into it, talk to him",
        "get her the same, she liked mine",
        "tell nobody, ring the helpline",
        "send them that article. which article tho",
        "sort him a lift tues + thurs",
        "lift to the hospital on monday, she hates the bus",
        "keep the letters safe, nobody to see",
    ],
)
def test_a_secret_a_condition_or_what_may_be_over_takes_the_first_part_with_it(promise: str) -> None:
    assert "[in your words: " in drafted(promise).text


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("ask mike abt the lathe", "ask Mike about the lathe, and"),
        ("ask sue re parking permit", "ask Sue about the parking permit, and"),
        ("ask the manager for reference", "ask the manager for a reference, and"),
        ("ask kitchen team if any spare boxes", "ask the kitchen team if there are any spare boxes, and"),
        ("leave five star review", "leave a five star review, and"),
        ("look into bus pass for her", "look into the bus pass for you, and"),
        ("help paint the hall before easter", "help paint the hall before Easter, and"),
        ("put flyers up nr the bakery", "put flyers up near the bakery, and"),
        ("find out how to unlock a phone from tesco", "how to unlock a phone from Tesco, and"),
        ("Send the 2024 accounts summary by Wednesday", "2024 accounts summary. Here it is: [the summary]"),
        ("Email the survey results + the consent form", "[the survey results and the consent form]"),
        ("Norway map", "I promised you the Norway map: [the map]"),
        ("Step-by-step guide to the oven", "the step-by-step guide to the oven: [the guide]"),
    ],
)
def test_what_was_noted_in_short_is_told_with_its_small_words(promise: str, told: str) -> None:
    said = drafted(promise).text
    said = said.replace("Here is what I promised you, ", "I promised you ").replace(". Here it is", ": here")
    assert told.replace(". Here it is", ": here") in said


def test_who_is_named_and_then_told_of_is_told_by_nobody_else() -> None:
    promise = "connect w Marek hardware slack"
    assert drafted(promise).gaps == (f"[in your words: {promise}]",)


@pytest.mark.parametrize("promise", ["find out her name, card", "remember his name"])
def test_their_name_was_promised_to_nobody(promise: str) -> None:
    said = drafted(promise)
    assert "promise" not in said.text
    assert promise in [each.words for each in said.beside]


def test_a_day_that_may_have_passed_is_put_into_no_words() -> None:
    said = drafted("share demo on whatsapp after Diwali")
    assert said.gaps == ("[share the demo on WhatsApp after Diwali]",)
