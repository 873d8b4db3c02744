"""What a message says of them is true of them: a promise keeps its meaning, a kind line its place."""

from datetime import date, timedelta

import pytest

from relpitch.drafting.meant import Meant
from relpitch.drafting.message import draft
from relpitch.drafting.together import are_two

TODAY = date(2026, 11, 30)
KIND = ("thinking of you", "in my thoughts", "coming weeks", "easier soon")


def told(promise: str, *, days_ago: int = 3) -> str:
    text = draft(Meant("Jo", "promise", promise, "library", TODAY - timedelta(days=days_ago), TODAY)).text
    return text.replace("I promised to", "I said I would").replace("There is something I wanted", "I wanted")


def thanked(note: str, care: str = "", place: str = "library") -> str:
    return draft(Meant("Jo", "thanks", "", place, TODAY, TODAY, care, note)).text


@pytest.mark.parametrize(
    "note",
    [
        "in with chest pain, turned out to be a pickled onion",
        "took over the farm after his dad's stroke",
        "had cancer ten years ago, runs marathons now",
        "mum died in 2003, she kept the shop",
        "widower. builds model boats",
        "lost his wife's recipe years ago",
    ],
)
def test_a_scare_that_was_none_or_a_trouble_of_long_ago_is_not_condoled(note: str) -> None:
    assert not any(each in thanked(note) for each in KIND)


@pytest.mark.parametrize(
    "note", ["her father passed away on sunday", "husband in hospital, scan friday", "just diagnosed with MS"]
)
def test_what_is_fresh_and_grave_has_its_kind_line(note: str) -> None:
    assert any(each in thanked(note) for each in KIND)


def test_whose_work_it_was_at_a_funeral_is_told_that_it_was_good_they_were_there() -> None:
    text = draft(Meant("Father Michael", "thanks", "", "funeral tea", TODAY, TODAY, note="said it well")).text
    assert "It was good that you were there." in text
    assert not any(each in text for each in KIND)


@pytest.mark.parametrize(
    ("note", "care", "said"),
    [
        ("knitting the whole way", "the tiny hats getting to the ward", "the tiny hats."),
        ("in A&E for nothing. builds model boats, sails them", "", "your model boats."),
        ("restores old tractors, has four", "", "your old tractors."),
        ("slugs ate everything, he goes out with a torch at night", "one lettuce", "[what they told you]."),
        ("his wife makes wedding cakes", "", ""),
        ("her brother is ill. makes wedding cakes", "", ""),
        ("short chat", "", ""),
    ],
)
def test_a_message_without_a_promise_names_what_they_told_of_where_it_surely_fits(
    note: str, care: str, said: str
) -> None:
    text = thanked(note, care)
    assert (f"about {said}" in text) if said else ("about" not in text)


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        ("correct her two essays. she sends fri", "[correct your two essays]"),
        ("mark her 2 essays", "mark your two essays,"),
        ("email the trust w his photo of it", "I said I would email the trust with your photo of it,"),
        ("message the landlord about the damp", "I said I would message the landlord about the damp,"),
        ("email the photos of the fete", "email you the photos of the fete."),
        (
            "could our volunteers do the interpreting? find out + tell her",
            "[find out if our volunteers could do the interpreting and tell you]",
        ),
        (
            "could my sister help with the sewing? ask her",
            "[find out if my sister could help with the sewing]",
        ),
        ("is there a room on tuesdays? check", "[find out if there is a room on tuesdays]"),
        (
            "Would she like to come to the firing in October?",
            "to ask you: [would you like to come to the firing?]",
        ),
        ("could our lab lend her two boxes? ask Piet", "[ask Piet if our lab could lend you two boxes]"),
        ("would his wife like to meet Jen?", "to ask you: [would your wife like to meet Jen?]"),
        ("does he want the loom?", "to ask you: [do you want the loom?]"),
        ("come 2 mondays a month, start soon?", "I said I might [come two mondays a month, start soon]."),
    ],
)
def test_a_promise_keeps_its_meaning(promise: str, said: str) -> None:
    assert said in told(promise)


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        (
            "feed the cat while shes in. get key off her sun",
            "[feed the cat while you're in. get key off you sun]",
        ),
        (
            "pass her number to 2 ppl I know, let her know",
            "[pass your number to 2 people I know, let you know]",
        ),
        ("pick up the phone if he rings, say bye", "[pick up the phone if you ring, say bye]"),
        ("tell his manager hes a star, and his boss", "[tell your manager you're a star, and your boss]"),
        ("ask my dentist if she can help", "[ask my dentist if she can help]"),
        (
            "introduce her to Pete and tell him about her bees",
            "[introduce you to Pete and tell him about her bees]",
        ),
        ("show her kintsugi", "[what you will do]"),
        ("ask about the fees, a friend of hers", "[what you will do]"),
    ],
)
def test_in_a_gap_she_is_you_only_where_it_is_certain(promise: str, said: str) -> None:
    assert said in told(promise)


def test_where_a_gap_only_asks_what_one_will_do_the_words_stand_beside() -> None:
    said = draft(Meant("Jo", "promise", "show her kintsugi"))
    assert said.gaps == ("[what you will do]",)
    assert "show her kintsugi" in [each.words for each in said.beside]


@pytest.mark.parametrize(
    ("promise", "days_ago", "said"),
    [
        ("send pdf of our knife grip (3d print), due mon", 2, "the PDF of our knife grip. Here it is:"),
        ("forward the CV to Meinir. deadline 30th!", 2, "forward the CV to Meinir. Here it is:"),
        ("ring the clinic, by end of month", 4, "ring the clinic,"),
        ("ring the clinic, due weds", 1, "ring the clinic by Wednesday,"),
        ("book the hall, IT says by end of month", 4, "IT says by end of month"),
        ("bring the ladder in October", 3, "bring the ladder in October,"),
        ("bring the ladder in October", 60, "bring the ladder,"),
    ],
)
def test_a_term_that_is_over_when_it_is_sent_is_not_told(promise: str, days_ago: int, said: str) -> None:
    assert said in told(promise, days_ago=days_ago)


def test_none_of_several_promises_is_lost_and_no_capital_stands_within() -> None:
    promise = "Scan the first fifty with her on Saturday the 12th, and ask the county archive about the rest"
    assert f"[scan{promise[4:].replace('her', 'you')}]" in told(promise)


def test_the_day_that_was_noted_with_the_place_is_the_day_told() -> None:
    wednesday = TODAY - timedelta(days=5)
    assert "on Tuesday" in draft(Meant("Jo", "thanks", "", "choir, tues", wednesday, TODAY)).text
    assert "day" not in draft(Meant("Jo", "promise", "ring Al", "choir, sat", wednesday, TODAY)).text
    assert "on Wednesday" in draft(Meant("Jo", "thanks", "", "choir", wednesday, TODAY)).text


def test_a_couple_is_two() -> None:
    assert are_two("The Dutch couple, Wim and maybe Els")


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("pint weds?", "I wanted to ask you: [pint weds?]"),
        ("come to us for lunch on Sunday, with the cake", "I wanted to ask you: [come to us for lunch"),
        ("come & watch on the 18th she says", "[what you promised]"),
        ("to: 1) check the pitch 2) ask about kit 3) not become coach", "[what you promised]"),
    ],
)
def test_an_invitation_is_asked_and_what_they_said_or_a_list_is_left_to_the_writer(
    noted: str, said: str
) -> None:
    assert said in told(noted)


@pytest.mark.parametrize(
    "note",
    [
        "chaplain at the hospital. sat with me after dad, didn't say anything holy, wore odd socks",
        "they lost the first one at twenty weeks. don't bring up. she jokes a lot, is due in spring",
    ],
)
def test_nobody_is_thanked_for_telling_what_was_left_unsaid(note: str) -> None:
    assert "[what they told you]" not in thanked(note)


def test_who_nearly_cried_is_not_condoled_with() -> None:
    note = "saw my old drum kit going in the skip and nearly cried"
    assert not any(each in thanked(note, "drums") for each in KIND)
