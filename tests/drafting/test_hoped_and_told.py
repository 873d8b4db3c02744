"""Whole sentences of hopes, of those they care about, of trouble and news; and what is never thanked for."""

from datetime import date, timedelta

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.message_abroad import abroad
from relpitch.drafting.messages.place_abroad import where_abroad
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.meant import Meant

TODAY = date(2026, 12, 1)


def message(care: str = "", note: str = "", name: str = "Jo", place: str = "gym", promise: str = "") -> str:
    reason = "promise" if promise else "thanks"
    met = TODAY - timedelta(days=3)
    return draft(Meant(name, reason, promise, place, met, TODAY, care, note)).text


@pytest.mark.parametrize(
    ("care", "note", "said"),
    [
        ("dog settling in, scared of bangs", "rescue dog", "I hope your dog settles in."),
        ("daughter getting into law", "daughter at uni", "I hope your daughter gets into law."),
        ("mum being home by easter", "mum had a stroke", "I hope your mum is home by Easter."),
        ("seeing his son again", "wants to see his son", "I hope you get to see your son again."),
        ("being able to run again", "knee op", "I hope you are soon able to run again."),
        ("getting to her interview", "lost her keys", "I hope it all works out with your interview."),
        ("audition in leeds feb", "plays cello", "I hope the audition goes well."),
        ("", "plays cello", "to hear that you play the cello"),
        ("", "chatted for half an hour about bees", "about bees"),
        ("her twins", "21st wedding anniversary", "about your twins."),
        ("brother Ali, 31", "works nights", "about your brother Ali."),
        ("Tigger (cat)", "cat put to sleep", "about Tigger."),
        ("", "missus had the baby!", "Congratulations on the baby."),
        ("", "husband moved out. told me everything", "I am glad you told me."),
        ("", "crying, lost her job", " thoughts."),
    ],
)
def test_what_is_surely_theirs_is_said_in_a_whole_sentence(care: str, note: str, said: str) -> None:
    text = message(care, note)
    assert said in text.replace("I am thinking of you.", "You are in my thoughts.")
    assert "[" not in text


@pytest.mark.parametrize(
    ("care", "note", "unsaid"),
    [
        ("being seen as green", "slippery", "seen"),
        ("being liked", "trying hard", "liked"),
        ("fitting in", "washed up without asking", "fitting"),
        ("somebody noticing", "did all the work", "noticing"),
        ("every other sunday being good", "nervous", "good]"),
        ("grown-up conversation", "same boat", "conversation about"),
        ("seeing him again", "son died in march", "see him"),
        ("getting to her son's wedding", "chemo, round 5", "wedding"),
        ("brother coming out of prison", "", "prison"),
        ("daughter getting off heroin", "", "heroin"),
        ("his wife", "affair with a colleague, nobody knows", "wife"),
        ("his brother", "hates his brother", "your brother"),
        ("her mum", "obviously misses her mum", "your mum"),
        ("sleep", "says his neighbour had a baby", "Congratulations"),
        ("", "had the baby, it died", "Congratulations"),
        ("quiet", "baby next to us crying all the way", "thoughts"),
        ("", "lost his job he says, lies", "thinking"),
    ],
)
def test_a_judgement_a_confidence_or_what_may_hurt_is_not_said(care: str, note: str, unsaid: str) -> None:
    assert unsaid not in message(care, note)


def test_what_was_talked_of_is_told_once() -> None:
    assert message(note="we talked about pies", place="court").count("pies") == 1


def test_to_find_out_a_name_is_no_promise_to_them() -> None:
    assert "promise" not in message(name="nurse in blue", promise="find out her name, card")


@pytest.mark.parametrize("name", ["anonymous caller", "voice on the helpline, anon"])
def test_of_a_nameless_caller_nothing_is_told(name: str) -> None:
    text = message("his mum", "young, quiet", name=name, place="helpline, late shift")
    assert "mum" not in text
    assert "shift" not in text


@pytest.mark.parametrize(
    ("name", "place"),
    [("my own brother Al", "our dad's"), ("my sister Kate", "our dad's"), ("Sister Agnes", "my dad's")],
)
def test_the_parents_of_a_sibling_are_ours(name: str, place: str) -> None:
    assert f"in {place} kitchen" in message(name=name, place="dads kitchen")


def test_a_name_is_greeted_without_its_door_and_with_its_whole_title() -> None:
    assert greeting("Sra. Carmen del 3ºB") == "Sra. Carmen"
    assert greeting("Revd Colin Marsh") == "Revd Colin Marsh"


def test_nobody_met_in_a_lift_that_is_out_of_order() -> None:
    assert where_abroad("ascensor averiado", abroad()["es"].places) == ""
    assert where_abroad("ascensor", abroad()["es"].places) == "en el ascensor"
