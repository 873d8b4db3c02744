"""A promise whose day has gone by is told with a word of that, where the day surely was its own."""

from datetime import date

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.promise_over import day_is_over
from relpitch.drafting.notes.meant import Meant

TODAY, A_FORTNIGHT_AGO = date(2026, 11, 30), date(2026, 11, 16)


@pytest.mark.parametrize(
    "noted",
    [
        "the survey plan by fri",
        "bring the ladder back b4 sunday",
        "pick up her prescription on wed, the blue bag",
        "quiz her thurs evening",
        "samstag beim aufbau helfen",
        "le dejo el taladro el jueves",
    ],
)
def test_a_weekday_of_its_own_goes_by(noted: str) -> None:
    assert day_is_over(noted, A_FORTNIGHT_AGO, TODAY)
    assert not day_is_over(noted, TODAY, TODAY)


@pytest.mark.parametrize(
    "noted",
    [
        "a call every friday",
        "do thursdays",
        "the Sunday roast recipe",
        "video of friday's gig",
        "our counts, tues + sat",
        "look over the essay if she sends it by friday",
        "have Alfie for tea one wed",
        "score on sunday 9th",
        "help from monday",
        "los jueves le ayudo",
        "desde el jueves le ayudo",
        "seit Montag helfen",
        "the map",
    ],
)
def test_a_day_that_may_be_another_does_not(noted: str) -> None:
    assert not day_is_over(noted, A_FORTNIGHT_AGO, TODAY)


@pytest.mark.parametrize(
    ("name", "promise", "said"),
    [
        ("Ruth", "bring the ladder back b4 sunday", "I am sorry to write only now."),
        ("Uwe vom Verein", "samstag beim aufbau helfen", "Es tut mir leid, dass ich erst jetzt schreibe."),
        ("Nerea", "le dejo el taladro bueno el jueves", "Siento haber tardado tanto en escribir."),
    ],
)
def test_the_message_says_that_it_is_late(name: str, promise: str, said: str) -> None:
    late, early = (
        draft(Meant(name, "promise", promise, "", met, TODAY)).text for met in (A_FORTNIGHT_AGO, TODAY)
    )
    assert said in late
    assert said not in early


def test_no_luck_is_wished_with_a_concern() -> None:
    meant = Meant("Ann", "thanks", care="keeping siblings together", today=TODAY)
    assert "luck" not in draft(meant).text
