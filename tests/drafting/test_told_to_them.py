"""What a message says of them is true of them: a promise keeps its meaning, a kind line its place."""

from datetime import date, timedelta

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.names.together import are_several
from relpitch.drafting.notes.meant import Meant

TODAY = date(2026, 11, 30)
KIND = ("thinking of you", "in my thoughts")


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
        ("", "one lettuce", "[in your words: one lettuce]."),
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
        ("correct her two essays", "correct your two essays,"),
        ("mark her 2 essays", "mark your two essays,"),
        ("email the trust w his photo of it", "I said I would email the trust with your photo of it,"),
        ("message the landlord about the damp", "I said I would message the landlord about the damp,"),
        ("email the photos of the fete", "email you the photos of the fete."),
    ],
)
def test_a_promise_keeps_its_meaning(promise: str, said: str) -> None:
    assert said in told(promise)


def test_the_day_that_was_noted_with_the_place_is_the_day_told() -> None:
    wednesday = TODAY - timedelta(days=5)
    assert "on Tuesday" in draft(Meant("Jo", "thanks", "", "choir, tues", wednesday, TODAY)).text
    assert "day" not in draft(Meant("Jo", "promise", "ring Al", "choir, sat", wednesday, TODAY)).text
    assert "on Wednesday" in draft(Meant("Jo", "thanks", "", "choir", wednesday, TODAY)).text


def test_a_couple_is_two() -> None:
    assert are_several("The Dutch couple, Wim and maybe Els")


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("pint?", "I wanted to ask you: [pint?]"),
        ("come to us for lunch, with the cake", "I wanted to ask you: [come to us for lunch, with the cake]"),
        ("come & watch on the 18th she says", "[in your words: come & watch on the 18th she says]"),
        ("to: 1) check the pitch 2) ask about kit 3) not become coach", "[in your words: to: 1) check"),
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


@pytest.mark.parametrize(
    "note", ["phone died so I wrote mine on her hand", "lost his biggest account, scared"]
)
def test_what_is_no_death_or_illness_of_theirs_is_not_condoled(note: str) -> None:
    assert not any(each in thanked(note) for each in KIND)
