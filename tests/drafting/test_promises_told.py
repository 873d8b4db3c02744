"""Promises as a message tells them: whose they are, when they are due, and what is asked."""

from datetime import date, timedelta

import pytest

from relpitch.drafting.messages.drafted import Draft
from relpitch.drafting.messages.message import draft
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.promises.promise_noted import plainly

MONDAY = date(2026, 11, 30)


def drafted(promise: str, days_ago: int = 3, name: str = "Ann", note: str = "", gave: str = "") -> Draft:
    met = MONDAY - timedelta(days_ago)
    return draft(Meant(name, "promise", promise, "gym", met, MONDAY, note=note, gave=gave))


@pytest.mark.parametrize(
    "promise",
    [
        "he offered to fix my ding for free",
        "she'll send the recipe",
        "he said he'd look into the crossing",
        "she's going to introduce me to Paul",
        "he wants to show me the rowing machine",
    ],
)
def test_what_they_offered_is_thanked_for_and_claimed_by_nobody_else(promise: str) -> None:
    said = drafted(promise)
    assert f"offer: [in your words: {promise}]" in said.text
    assert "promise" not in said.text


@pytest.mark.parametrize("promise", ["he'll pay me back", "she said she'd call me back, we'll see"])
def test_a_debt_is_no_offer(promise: str) -> None:
    assert "offer" not in drafted(promise).text


@pytest.mark.parametrize(
    "promise", ["she'll be in touch", "he said he'd be at the market", "they will have it"]
)
def test_what_they_will_be_doing_is_neither_my_promise_nor_an_offer(promise: str) -> None:
    said = drafted(promise)
    assert "promise" not in said.text
    assert "offer" not in said.text
    assert promise in [each.words for each in said.beside]


@pytest.mark.parametrize(
    ("promise", "gap"),
    [
        ("ask if she wants to come to lunch", "[would you like to come to lunch?]"),
        ("ask whether he'd like to join the choir", "[would you like to join the choir?]"),
        ("see if she still has the ladder", "[in your words: see if she still has the ladder]"),
    ],
)
def test_what_is_to_be_asked_of_them_is_asked(promise: str, gap: str) -> None:
    said = drafted(promise)
    assert said.gaps == (gap,)
    assert "ask you: [" in said.text


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("Post her 2kg of the ball clay", "post you 2kg of the ball clay"),
        ("sponsor him + put the poster up", "I said I would sponsor you and put the poster up"),
        ("practise calls with her, Tuesdays at 4", "[in your words: practise calls with her, Tuesdays at 4]"),
        ("owe him a fiver", "[a fiver]"),
        ("look if the union pays", "see if the union pays"),
        ("text before next one", "[in your words: text before next one]"),
        ("check his cv", "check your CV"),
        ("send my nephew", "[in your words: send my nephew]"),
        ("car share for the games?", "what we said: [car share for the games]"),
        ("maybe look at his spreadsheet", "I said I might look at your spreadsheet."),
    ],
)
def test_a_promise_is_told_to_the_one_it_was_made_to(promise: str, said: str) -> None:
    text = drafted(promise).text.replace("I have been thinking of ", "About ").replace("About what", "what")
    assert said in text


@pytest.mark.parametrize("promise", ["give him deck", "show him my spreadsheet", "lend her the map"])
def test_what_is_given_by_hand_does_not_come_with_the_message(promise: str) -> None:
    assert "Here it is" not in drafted(promise).text
    assert "Here it is" in drafted("give her Mo's number").text


def test_a_promise_that_goes_on_is_not_kept_by_what_was_given() -> None:
    said = drafted("Practise calls with her, Tuesdays at 4", gave="two practice calls so far")
    assert said.gaps == ("[in your words: Practise calls with her, Tuesdays at 4]",)
    assert "I have done what I promised" in drafted("take him some marrows", gave="3 marrows").text


def test_what_was_noted_as_the_name_is_the_promise() -> None:
    met = MONDAY - timedelta(3)
    said = draft(Meant("promised her the sourdough starter", "thanks", "", "gym", met, MONDAY))
    assert "I promised you the sourdough starter" in said.text
    assert said.greeted == ""


@pytest.mark.parametrize("days_ago", [28, 40, 400])
def test_weeks_later_any_message_but_a_bound_one_says_so(days_ago: int) -> None:
    assert "I am sorry" in drafted("come for dinner, she brings the wine", days_ago).text
    assert "I am sorry" not in drafted("bring the wool in May", days_ago).text


@pytest.mark.parametrize("note", ["", "Sie sucht einen Garten", "busca a alguien para el puesto"])
def test_who_was_written_to_since_is_not_told_that_it_is_late(note: str) -> None:
    met = MONDAY - timedelta(40)
    first = Meant("Ann", "promise", "lend the drill", "gym", met, MONDAY, note=note)
    again = Meant("Ann", "promise", "lend the drill", "gym", met, MONDAY, note=note, earlier=("Hello,",))
    sorry = ("sorry", "leid", "Siento")
    assert any(each in draft(first).text for each in sorry)
    assert not any(each in draft(again).text for each in sorry)


def test_the_weekday_it_was_said_on_is_the_next_one() -> None:
    assert "next Monday" in drafted("put his name down w Carol monday", 0).text


@pytest.mark.parametrize(
    "promise", ["read her poems by the end of the month", "call at the start of next week"]
)
def test_an_end_of_a_month_is_told_by_the_writer(promise: str) -> None:
    assert drafted(promise, 6).gaps == (f"[in your words: {promise}]",)


def test_what_follows_behind_a_comma_is_not_lost() -> None:
    said = drafted("bring the soup, she needs it by Friday")
    assert "she needs it by Friday" in said.text
    assert said.gaps


def test_no_luck_is_wished_for_what_a_month_may_have_ended() -> None:
    care = "passing the oral exam"
    for note, wished in (("exam in November", False), ("exam in March", True)):
        met = MONDAY - timedelta(6)
        text = draft(Meant("Samira", "thanks", "", "gym", met, MONDAY, care, note)).text
        assert ("luck" in text) is wished


@pytest.mark.parametrize(
    ("note", "thanks"),
    [
        ("he cut my hair said no charge", "for cutting my hair."),
        ("wouldnt charge me for the puncture", "your help"),
        ("stopped in the rain. wouldnt take a penny", "your help"),
        ("trued my wheel, no charge", "your help"),
        ("he rang the hospital himself for me", "Thank you for ringing the hospital for me."),
        ("she translated everything", "for translating everything."),
    ],
)
def test_what_they_did_for_nothing_is_thanked_for(note: str, thanks: str) -> None:
    assert thanks in drafted("lend the drill", note=note).text


def test_a_bout_of_flu_is_no_word_written_short() -> None:
    assert plainly("ask bout the room") == "ask about the room"
    assert "bout of flu" in plainly("ring after the bout of flu")
