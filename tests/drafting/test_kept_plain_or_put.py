"""A promise is told where it is plain, else put in own words; what passed between two stands in a gap."""

from datetime import date, timedelta

import pytest

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.messages.drafted import Draft
from relpitch.drafting.messages.message import draft
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met
from relpitch.drafting.promises.promise import promised

TODAY = date(2026, 11, 30)


def met(
    days: int = 5,
    *,
    name: str = "Ann Reed",
    thing: str = "",
    place: str = "gym",
    care: str = "",
    note: str = "",
    gave: str = "",
) -> Draft:
    reason = "promise" if thing else "thanks"
    return draft(Meant(name, reason, thing, place, TODAY - timedelta(days=days), TODAY, care, note, gave))


PLAIN = [
    ("connect w/ Hannah at the library", "connect you with Hannah at the library"),
    ("Post him the 1934 catalogue (the spare)", "post you the 1934 catalogue"),
    ("keep Rex in", "keep Rex in"),
    ("Look through our club's lost and found for boots", "look through our club's lost and found for boots"),
    ("find out if the church hall still has a ramp", "find out if the church hall still has a ramp"),
    ("ring Bob and bring the drill", "ring Bob and bring the drill"),
    ("go to his gig on the 12th", "come to your gig"),
]
STILL_TO_PUT = [
    "gie him ma old notes for unit 7",
    "water his when he's away",
    "speak w/ son once, informally",
    "put it in the parish bulletin",
    "to show our Kelsey and tell everyone",
    "make copies of the slides and bring to the next fish fry",
    "give her an answer about treasurer",
    "find out from manager how to donate a chair",
    "show him quiet like",
    "ask Barbara who was a magistrate",
    "send to my contact at the trust",
    "lend the Micra Tuesdays, subject to insurance",
    "two bottles of wine + sell tickets at work",
]


@pytest.mark.parametrize(("noted", "told"), PLAIN)
def test_a_plain_deed_is_told_without_a_gap(noted: str, told: str) -> None:
    said = met(thing=noted)
    assert told in said.text
    assert not said.gaps


@pytest.mark.parametrize("noted", STILL_TO_PUT)
def test_what_is_not_whole_or_not_surely_theirs_is_put_in_ones_own_words(noted: str) -> None:
    assert promised(noted).gap == f"[in your words: {noted}]"


@pytest.mark.parametrize(
    ("note", "care", "gap"),
    [
        ("told me my shoes were wrong. they were", "", "told me my shoes were wrong. they were"),
        (
            "Very dry. We disagreed about screens and stayed an hour",
            "",
            "We disagreed about screens and stayed an hour",
        ),
        (
            "gave the only useful feedback to the kids' team",
            "juniors getting real work",
            "gave the only useful feedback to the kids' team; juniors getting real work",
        ),
        ("Suggested a petition and a speed survey. Tired.", "", "Suggested a petition and a speed survey"),
        ("Navigates by sextant for pleasure", "", "Navigates by sextant for pleasure"),
        ("said hi to us. we shared a bench and a flask", "", "we shared a bench and a flask"),
        ("", "proprietary deal flow, not auctions ever", "proprietary deal flow, not auctions ever"),
    ],
)
def test_where_nothing_is_carried_what_passed_between_them_stands_in_one_gap(
    note: str, care: str, gap: str
) -> None:
    said = met(note=note, care=care)
    assert said.gaps == (f"[in your words: {gap}]",)


@pytest.mark.parametrize(
    "note",
    [
        "Formidable. Don't be late with her.",
        "we talked of her divorce at length",
        "told me she owes money to our bank",
        "keep this one private. he told me of his boy",
        "She regrets selling up, he doesn't know. I shouldn't know either",
        "makes coffee by day to pay for the press",
        "a woman who trains guide dogs in town",
        "who was that again, Jim or Tim?",
        "tall, two cats",
    ],
)
def test_no_judgement_no_trouble_and_no_note_to_oneself_stands_in_it(note: str) -> None:
    assert not met(note=note).gaps


def test_what_was_given_and_can_be_used_is_hoped_to_be_of_use() -> None:
    assert (
        "I hope the number of the drilling engineer is of use."
        in met(gave="Number of the drilling engineer").text
    )
    assert "of use" not in met(gave="half my sandwich").text
    assert "of use" not in met(gave="my number").text


def test_a_message_after_weeks_says_so_and_one_of_yesterday_forgets_nothing() -> None:
    assert "It has been a while." in met(40, note="tall").text
    assert "while" not in met(5, note="tall").text
    for days in (0, 1):
        for thing in ("ring her + tell Jo", "lend her the drill", "a pint", "three testers"):
            assert "forgotten" not in met(days, thing=thing).text


def test_nobody_is_bidden_farewell() -> None:
    closing = [line for name, lines in message_words().sentences.items() if "close" in name for line in lines]
    assert not [line for line in closing if line.startswith("I wish you")]


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("CWA hall Dubbo", "at the CWA hall"),
        ("taxi rank Bree street", "at the taxi rank"),
        ("hackathon ATX", "at the hackathon"),
        ("poster session ICML", "at the poster session at ICML"),
        ("the 14:03 from Hereford", "on the 14:03 from Hereford"),
        ("Hallway, AAA annual meeting", "at the AAA annual meeting"),
        ("Institution of Mechanical Engineers, South Wales branch, annual dinner", "at the annual dinner"),
        ("Nottingham, Apprenticeship Employers' Forum", "at the Apprenticeship Employers' Forum"),
        ("AfricaCom, Cape Town – queue for lunch", "at AfricaCom"),
        ("Mae Sot, learning centre", "at the learning centre"),
        ("Women in logistics, Port Klang", "at Women in logistics"),
        ("Soil health day, Harper Adams", "at the soil health day"),
        ("St Oswald's coffee morning", "at St Oswald's coffee morning"),
        ("Day release, Fife College", "at Fife College"),
        ("Market Harborough", "at Market Harborough"),
        ("Waterstones Argyle Street", "at Waterstones"),
        ("Tower Bridge", "on Tower Bridge"),
        ("Clapham Common", "on Clapham Common"),
        ("skate park", "in the skate park"),
        ("sound check, Band on the Wall", "at the sound check"),
        ("Hinkley, canteen B", "in the canteen"),
        ("University of Leeds, physics building", "at the University of Leeds"),
    ],
)
def test_a_place_is_told_by_the_piece_that_tells_most(noted: str, told: str) -> None:
    assert where_met(noted) == told


@pytest.mark.parametrize(
    ("place", "told"), [("works xmas do", False), ("our place, May clip", False), ("gym", True)]
)
def test_a_day_far_from_the_month_of_the_place_is_not_told(place: str, told: bool) -> None:
    assert ("July" in met(130, place=place).text) == told


@pytest.mark.parametrize(
    ("noted", "called"),
    [
        ("Siobhán (barista? no – printmaker)", "Siobhán"),
        ("Jen (or Jan??)", ""),
        ("Fintan O'Dowd or O'Dowda", "Fintan"),
        ("Ms J. Okonkwo-Reid", "Ms Okonkwo-Reid"),
        ("Pastor Emmanuel K.", "Pastor Emmanuel"),
        ("Murat / der vom Späti", "Murat"),
        ("shearer from NZ, Tam", "Tam"),
        ("Nguyen Thi Bich Ngoc", "Ngoc"),
        ("Daw Khin", "Daw Khin"),
        ("María Jesús y Antonio", "María Jesús and Antonio"),
        ("José Ortega y Gasset", "José"),
        ("un señor muy alto, Geoff o Jeff", ""),
    ],
)
def test_a_name_is_greeted_by_the_part_that_is_in_no_doubt(noted: str, called: str) -> None:
    assert greeting(noted) == called


def test_to_one_who_lost_a_child_a_promise_for_when_it_is_over_is_not_told() -> None:
    said = met(
        40, name="Noah's dad", note="Noah didn't make it", thing="said we'd get coffee when this is all over"
    )
    assert "thinking of you" in said.text or "in my thoughts" in said.text
    assert said.gaps == ("[in your words: said we'd get coffee when this is all over]",)


@pytest.mark.parametrize(
    ("promise", "care"),
    [
        ("Fritz wegen der Melkanlage fragen, hab ich vergessen", "der Hof und die Ziegen"),
        ("preguntar por la cuna, se me olvidó", "el barrio y la gente"),
    ],
)
def test_what_was_forgotten_is_not_said_to_be_remembered(promise: str, care: str) -> None:
    text = met(
        40, thing=promise, care=care, note="wir haben viel gelacht" if "Hof" in care else "nos reímos mucho"
    ).text
    assert not any(
        each in text for each in ("nicht vergessen", "weiß noch", "No he olvidado", "Tengo presente")
    )


@pytest.mark.parametrize("note", ["sings flat", "plays on the church piano when nobody's there"])
def test_what_somebody_does_badly_or_unseen_is_not_told_to_them(note: str) -> None:
    assert "that you" not in met(note=note).text


@pytest.mark.parametrize("care", ["the sewage", "the noise", "finishing"])
def test_nobody_was_glad_to_hear_of_a_nuisance(care: str) -> None:
    text = met(care=care, thing="sign the petition").text
    assert care not in text


def test_a_promise_by_today_is_told_of_today() -> None:
    assert "read the report today" in met(5, thing="read the report by Monday").text


def test_notes_in_italian_make_no_message_in_spanish() -> None:
    assert met(note="mi ha insegnato a fare la focaccia", place="panificio").text.startswith("Hello")


def test_a_short_note_in_german_of_what_passed_between_them_stands_in_the_gap() -> None:
    assert met(name="Dr. Weiss", place="Zahnarzt", note="hat mir vorher alles erzählt").gaps == (
        "[in deinen Worten: hat mir vorher alles erzählt]",
    )


def test_what_they_care_about_is_named_with_a_promise_before_what_is_done_with_it() -> None:
    assert "and to hear about the pool" in met(care="The pool staying open", thing="a cake").text
    assert "the pool" not in met(care="The pool staying open", thing="a cake", note="her mum died").text


@pytest.mark.parametrize("note", ["swore me to secrecy about the heron", "told me he's at the dole office"])
def test_a_secret_and_a_place_of_need_are_kept(note: str) -> None:
    text = met(note=note, place="dole office").text
    assert "secrecy" not in text
    assert "at the dole office on" not in text


def test_an_offer_is_thanked_for_beside_a_promise_and_not_where_it_was_doubted() -> None:
    assert "offering to get me pallets" in met(note="says he can get me pallets", thing="a pint").text
    assert "offering" not in met(note="said he'd get me in at Siemens. we'll see", thing="a pint").text
