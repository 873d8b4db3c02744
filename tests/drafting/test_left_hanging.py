"""What hangs in somebody's own words is a gap or left out; and a kind line where it was hard."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.left_hanging import is_sound
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    "words",
    [
        "help with the tables in the autumn one",
        "bring the same",
        "send you the other one",
        "bring those things",
        "send you the link ENIC",
        "tell you the recipe Nonna",
        "ask abt the van",
        "go to the head together",
        "send you the link of course",
        "see the the garden",
        "ask whether he can come",
        "bring it (maybe)",
        "come to gig",
        "bring the two in the shed",
        "send you the ch3 when it's ready",
        "read your essay and not be nice",
        "the village hall kitchen roof repair fund form",
    ],
)
def test_words_that_point_at_nothing_or_pile_up_do_not_stand(words: str) -> None:
    assert not is_sound(words)


@pytest.mark.parametrize(
    "words",
    [
        "the poster PDF",
        "my updated CV",
        "the book Anna told me about",
        "introduce you to my sister Anna",
        "ask my dentist whether she has a place",
        "bring one of my lamps",
        "put the two of you together",
        "meet you one to one",
        "the one thing that helped",
        "the swimming club waiting list",
        "bring a cake on [which Friday]",
    ],
)
def test_words_that_say_what_they_mean_stand(words: str) -> None:
    assert is_sound(words)


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("would you like to come round some time?", "ask you: [would you like to come round some time?]"),
        ("to walk on sunday together?", "what we said: [in your words: to walk on sunday together?]"),
        ("do thursdays (maybe)", "I said I might do Thursdays."),
        ("send the link? and check her letter", "[in your words: send the link? and check her letter]"),
        ("I've a spare bike", "what I promised you: [I've a spare bike]"),
        ("I have a trailer", "[I have a trailer]"),
        ("said I'd read it. she said no", "[in your words: said I'd read it. she said no]"),
        ("print them for her", "[in your words: print them for her]"),
        ("intro to Ed; notes on the plan; maybe the map", "[in your words: intro to Ed; "),
        ("does Mo still drum?", "what we said: [in your words: does Mo still drum?]"),
        ("can I borrow it?", "ask you: [can I borrow it?]"),
        ("- link\n- map", "[in your words: link, map]"),
        ("read chapter 2 by may", "[in your words: read chapter 2 by may]"),
        ("show her kintsugi", "[in your words: show her kintsugi]"),
        ("a call, 15 min", "[in your words: a call, 15 min]"),
        ("cctv clip from the shop", "[a cctv clip from the shop]"),
        (
            "share the plan (ask Al first), come on the 22nd",
            "[in your words: share the plan (ask Al first), ",
        ),
    ],
)
def test_what_fits_no_sentence_is_a_gap_in_its_own_words(promise: str, said: str) -> None:
    text = draft(Meant("Jo", "promise", promise)).text.replace("I said I would", "I said I might")
    text = text.replace("have not forgotten what we said", "About what we said")
    assert said in text.replace("I promised to", "I said I might")


def test_many_words_give_a_gap_of_the_first_and_stand_beside_whole() -> None:
    first = "ask two people in my firm whether they would think about being treasurer of the hall"
    then = "and write up what they say for the meeting in spring, and then"
    promise = f"{first}, {then} tell her, and bring the notes of the last one along"
    said = draft(Meant("Jo", "promise", promise))
    assert said.gaps == (f"[in your words: {first}, {then} tell her, and bring …]",)
    assert said.beside[0].words == promise


@pytest.mark.parametrize("promise", ["stuff", "some things", "something", "thank you note"])
def test_a_promise_of_nothing_named_is_not_claimed(promise: str) -> None:
    said = draft(Meant("Jo", "promise", promise, "gym", TODAY, TODAY))
    assert "promise" not in said.text
    assert promise in [each.words for each in said.beside]


@pytest.mark.parametrize(
    "promise",
    ["help at the jumble sale", "bring a cake to the wedding", "seeds in autumn", "bring up the ramp"],
)
def test_what_has_its_own_day_asks_for_none(promise: str) -> None:
    for wording in range(3):
        text = draft(Meant("Jo", "promise", promise, "gym", TODAY, TODAY, wording=wording)).text
        assert not text.endswith(("suits you.", "suit you.", "good for you."))


def test_a_topic_that_may_have_a_day_of_its_own_stands_behind_the_day() -> None:
    wednesday = TODAY - timedelta(days=5)
    text = draft(Meant("Ollie", "promise", "my notes", "", wednesday, TODAY, "sailing")).text
    assert "on Wednesday about sailing." in text


@pytest.mark.parametrize(
    ("place", "care", "note", "kind"),
    [
        ("the 42 bus", "her mum", "her mum is on ward 9", "your mum"),
        ("funeral", "", "his neighbour for 40 years, she found him", "you"),
        ("canal path", "", "his wife died in spring", "you"),
        ("climbing wall", "", "just diagnosed with MS, has two kids", "you"),
    ],
)
def test_one_who_went_through_something_hard_has_a_kind_line_that_tells_nothing_of_it(
    place: str, care: str, note: str, kind: str
) -> None:
    for wording in range(2):
        text = draft(Meant("Jo", "thanks", "", place, TODAY, TODAY, care, note, wording=wording)).text
        assert any(each in text for each in ("thinking of you", "in my thoughts"))
        assert kind in text.casefold()
        assert not any(each in text for each in ("ward", "died", "wife", "MS", "found"))


@pytest.mark.parametrize(
    "note", ["nurse on the cancer ward", "volunteers at the hospice shop", "her research is on dementia"]
)
def test_whose_work_it_is_has_no_kind_line(note: str) -> None:
    text = draft(Meant("Jo", "thanks", "", "library", TODAY, TODAY, note=note)).text
    assert "thinking of you" not in text
    assert "my thoughts" not in text


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Chukwuemeka (Emeka)", "Emeka"),
        ("Xiǎo Lín / Lin", "Lin"),
        ("Dmitri/Dima", "Dima"),
        ("Ulrich (Uli)", "Uli"),
        ("Natalia_makes (insta) real name Natalia", "Natalia"),
        ("Dr Priya Nair (call me Pri)", "Pri"),
        ("The Hendersons (Ali + Fiona)", "Ali and Fiona"),
        ("Ravi S. / Deloitte", "Ravi"),
        ("Omar (Oman)", "Omar"),
        ("Marcus (Mars)", "Marcus"),
        ("Tom/Sue", ""),
        ("Rob from accounts' brother", ""),
        ("Siobhán, Niamh's aunt", "Siobhán"),
        ("Prof. em. Dietmar Schulz", "Professor Schulz"),
        ("Big Dave scaffolder", "Dave"),
        ("delivery guy, Florin", "Florin"),
        ("Ex-Prof Jill Hart", ""),
        ("Prof. Amara Nwosu FRS", "Professor Nwosu"),
        ("DC Rhys Evans", "DC Evans"),
        ("Sasha K. they/them", "Sasha"),
        ("la vecina del 4B, Encarni", "Encarni"),
        ("PTA Karen (lovely)", "Karen"),
        ("Al", "Al"),
        ("Mrs O'D", "Mrs O'D"),
        ("Mr O'BRIEN", "Mr O'Brien"),
        ("Pete n Jean", "Pete and Jean"),
    ],
)
def test_who_is_named_in_two_ways_is_greeted_by_the_one_they_go_by(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("NFU mtg", "at the NFU meeting"),
        ("conference Leipzig, coffee break", "at the conference in Leipzig"),
        ("train Leeds-York", "on the train"),
        ("bus 42", "on the 42 bus"),
        ("platform 4, Crewe", "on platform 4"),
        ("ESOL class where I help", "at the ESOL class"),
        ("walking football", "at walking football"),
        ("kids swimming", ""),
        ("Borough Market", "at Borough Market"),
        ("Saturday night", ""),
        ("AA mtg (dont put where)", ""),
        ("seed swap", "at the seed swap"),
    ],
)
def test_a_place_in_short_is_told_in_full(noted: str, told: str) -> None:
    assert where_met(noted) == told


def test_another_ones_party_is_not_theirs() -> None:
    text = draft(Meant("Rob from accounts' brother", "thanks", "", "Rob's 50th", TODAY, TODAY)).text
    assert "Rob's 50th" in text
    assert text.startswith("Hello,")


@pytest.mark.parametrize(
    ("note", "thanks"),
    [
        ("ran w me the last km when I wanted to stop", "running with me the last km when I wanted to stop"),
        ("Explained dad's scan on a paper towel", "explaining my dad's scan on a paper towel"),
        ("shared their stove. he proposed at the pass", "sharing your stove"),
        ("stayed with us when we had Rex put down", "staying with us when we had Rex put down"),
        ("let me pay tomorrow", ""),
        ("talked down to me", ""),
        ("took me for a fool", ""),
        ("shared his diagnosis", ""),
    ],
)
def test_a_kindness_in_short_is_thanked_for_in_full(note: str, thanks: str) -> None:
    text = draft(Meant("Jo", "promise", "my notes", "gym", TODAY, TODAY, note=note)).text
    assert thanks in text
    assert thanks or "Thank you for" not in text.replace("Thank you for talking with me", "")


def test_a_topic_that_is_the_place_is_not_told_twice() -> None:
    text = draft(Meant("Zed", "promise", "my notes", "skate park", TODAY, TODAY, care="the park")).text
    assert text.count("park") == 1


@pytest.mark.parametrize(
    ("note", "greeted"),
    [
        ("knows roses. his name is Len. shy", "Len"),
        ("coxswain. name Davy", "Davy"),
        ("Mrs Chawla, 80, first flight", "Mrs Chawla"),
        ("Keeley, 18, only girl there", "Keeley"),
        ("his son's name is Otto", ""),
    ],
)
def test_a_name_within_a_note_greets(note: str, greeted: str) -> None:
    assert draft(Meant("my seatmate", "thanks", note=note)).greeted == greeted


def test_a_note_of_a_megabyte_is_read_in_brief_and_stands_beside_whole() -> None:
    long = "she told me about her garden. " * 34_000 + "her mum died"
    said = draft(Meant("Jo", "promise", "my notes", "gym", TODAY, TODAY, note=long))
    assert len(said.text) < 300
    assert "glad we talked" not in said.text
    assert [each.words for each in said.beside] == [long]


@pytest.mark.parametrize("field", ["name", "thing", "place", "care", "note", "gave"])
@pytest.mark.parametrize("text", ["\n" * 5000, "x" * 5000, "\n" * 4000 + "tulips"])
def test_a_long_note_of_nothing_or_of_one_word_is_no_trouble(field: str, text: str) -> None:
    noted: dict[str, Any] = {field: text}
    assert draft(replace(Meant("Jo", "promise", "my notes", "gym"), **noted)).text


def test_a_sentence_is_no_place() -> None:
    assert not where_met("she told me about the garden")


def test_a_talk_is_not_talked_at() -> None:
    for wording in range(4):
        text = draft(Meant("Jo", "promise", "my notes", "rescue talk", TODAY, TODAY, wording=wording)).text
        assert text.count("talk ") == 1
