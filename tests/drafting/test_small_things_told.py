"""The third answer is told wherever “I could” takes it as it stands, of whatever kind it is."""

import re

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words

_OFFER = re.compile(r"I (?:could|can) (?:give you (?=\[))?.")
TOLD = [
    # what I could ask
    ("ask if they've eaten today", "I could ask if you've eaten today. What brings you here?"),
    ("Ask how the first week went and listen to all of it.", "I could ask how the first week went and liste"),
    ("ask once more, a bit slower", "I could ask once more, a bit slower."),
    ("I might ask the name of the dog they miss, and then listen.", "I could ask the name of the dog you mi"),
    ("I might ask the name of the person they miss.", "I could ask the name of the person you miss."),
    # what is done to whoever is met, who was named by nothing before
    ("watch them serve five balls, fix the toss", "I could watch you serve five balls and fix the toss."),
    ("film someone's golf swing on my phone", "I could film your golf swing on my phone."),
    ("record someone on my phone telling one story", "I could record you on my phone telling one story."),
    ("Read one email before they send it to a professor.", "I could read one email before you send it to a"),
    ("invite to choir on weds", "I could invite you to choir on Wednesday."),
    # what they can, should or need
    ("tell them they're in the right place", "I could tell you that you're in the right place."),
    ("tell them they dont have to decide today", "I could tell you that you don't have to decide today."),
    ("show them 3 things they can cook with one pan", "I could show you 3 things you can cook with one pan."),
    ("write down the three questions they should ask the vet", "I could write down the three questions you"),
    ("Give them my old textbooks if they want them.", "I could give you my old textbooks if you want them."),
    # two deeds
    ("walk to the bus stop with them, carry the bags", "I could walk to the bus stop with you and carry the"),
    ("make a pot of tea, put the fire on", "I could make a pot of tea and put the fire on."),
    ("say rest is allowed. send the sheet", "I could say rest is allowed, and send the sheet."),
    # on what terms, and what came to mind after all
    ("Share my spreadsheet. No catch.", "I could share my spreadsheet, no catch. Would you like that?"),
    ("n/a. lend them my bike pump", "I could lend you my bike pump."),
    (
        "Put in a word with a manager. One phone call.",
        "I could put in a word with a manager, one phone call.",
    ),
    # and what is said beside it
    ("share my lunch, i always make too much", "I could share my lunch. I always make too much."),
    ("give them my dal recipe its like 80p", "I could give you my dal recipe. It's like 80p."),
    # checked, looked at, held, kept in mind
    ("check their opening hours are right", "I could check your opening hours are right."),
    ("Look at their gutters and say yes, no or maybe", "I could look at your gutters and say yes, no or may"),
    ("hold the door", "I could hold the door."),
    ("remember their name not just the babys", "I could remember your name not just the baby's."),
    ("listen to the pitch and tell them where I got bored", "I could listen to the pitch and tell you where"),
    ("listen to the noise its making n tell them if its bad", "I could listen to the noise it's making and"),
    ("Say 'this happens to pilots too', because it does.", "I could say 'this happens to pilots too', becau"),
    # a bare thing
    ("free trim and a blow dry", "I could offer you a free trim and a blow dry."),
    ("mock interview, 30 mins, remote", "I could offer you a mock interview, 30 minutes, remote."),
    # for somebody else
    ("give a parent the puddle picture", "I could give a parent the puddle picture. Do you know someone lik"),
]
NOT_TOLD = [
    "ask if they need a plumber, i need the work",
    "ask them for a donation",
    "ask the manager to move them to days",
    "just ask what they were like",
    "tell them take the sugar out... no wait dont, thats for diabetics",
    "not sure id do anything really, maybe smile",
    "if the council ever fixes the lift I could bring them up",
    "show the grandson how to lift her without hurting his back",
    "tell their landlord what I think of him",
    "tell her son he should ring more",
    "a hug maybe, or is that weird",
    "sell them a boiler plan lol",
    "let them win. no thats patronising",
    "give them nothing, i had nothing",
    "only if i could drive which i cant",
    "good energy",
    "share the love",
    "n/a. i only work with animals",
    "sit next to someone who's on their own",
    "tell someone's mum they did well",
    "clean them and check the batteries",
    "turn one over and show them how to hold it",
]


@pytest.mark.parametrize(("touch", "told"), TOLD)
def test_a_plain_small_thing_is_told(touch: str, told: str) -> None:
    assert first_words(Answers(touch=touch)).text.startswith(told)


@pytest.mark.parametrize("touch", NOT_TOLD)
def test_what_is_taken_back_or_meant_for_another_is_no_offer(touch: str) -> None:
    assert set(_OFFER.findall(first_words(Answers(touch=touch)).text)) <= {"I could [", "I could give you ["}


def test_two_sentences_are_no_two_deeds_where_the_second_is_theirs_to_do() -> None:
    text = first_words(Answers(touch="fix their lamp, bring the lamp")).text
    assert "bring" not in text
