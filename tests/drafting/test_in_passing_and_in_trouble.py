"""Names told in passing, trouble that is no pleasure to hear of, and promises with a condition."""

from datetime import date

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import Tone, tone_of

TODAY, WEDNESDAY = date(2026, 11, 30), date(2026, 11, 25)


def middle(name: str, promise: str = "", care: str = "", note: str = "") -> str:
    meant = Meant(name, "promise" if promise else "thanks", promise, "the park", WEDNESDAY, TODAY, care, note)
    return draft(meant).text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Rev. Canon Hugh Penrose", "Canon Hugh Penrose"),
        ("Rt Rev Bishop Mark Lyle", "Bishop Mark Lyle"),
        ("Rev. Dr Alice Moon", "Dr. Moon"),
        ("Big Baz", "Baz"),
        ("Wee Shug", "Shug"),
        ("Torvald something, Danish", "Torvald"),
        ("Chloe something, Welsh, red hair", "Chloe"),
        ("die sabine vom chor", "Sabine"),
        ("der uwe ausm keller, nr 4", "Uwe"),
        ("la Pilar del quinto", "Pilar"),
        ("MENSAH Kofi", "Kofi"),
        ("DUBOIS Claire (poster 4)", "Claire"),
        ("Dr Shah's sister, Moira", "Moira"),
        ("Sergeant Bell (desk)", "Sergeant Bell"),
    ],
)
def test_a_name_told_in_passing_is_greeted(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    "name",
    [
        "Very Rev Dean Susan Poole",
        "Big Stick",
        "Norwegian something, tall",
        "Nerea?",
        "la chica del perro, Nerea?",
        "Callum / Callan?",
        "der nachbar aus nr 3",
        "die Uschi oder Ulla vom chor",
        "BBC Radio",
        "NHS Nurse",
        "BOSCH Service",
    ],
)
def test_what_may_be_no_name_is_not_greeted(name: str) -> None:
    assert greeting(name) == ""


@pytest.mark.parametrize(
    "note",
    [
        "her boy is bullied in year 8",
        "was quite upset when she told me",
        "daughter feels left out at school",
        "cellar under water again",
        "he is packing it all in",
        "on her own since he died",
        "on his own up there since she left",
        "money's tight this month",
        "skint til friday",
        "being managed out by the new boss",
        "eviction notice came",
        "they lost the house in may",
        "son is epileptic",
        "ist grad pleite",
        "tochter wird gemobbt",
        "el niño tiene epilepsia",
        "acaba de separarse",
        "se quedó sin trabajo",
    ],
)
def test_a_talk_about_trouble_is_called_no_pleasure(note: str) -> None:
    assert tone_of(Meant("Ann", "thanks", note=note)) is Tone.SAD


@pytest.mark.parametrize(
    "note",
    [
        "left out the milk, funny story",
        "giving up smoking for lent",
        "upset the tea all over my map",
        "flooded with orders since the fair",
        "photographs ponds, swims under water",
        "runs the library on her own since Joan retired",
        "teaches kids who can't afford lessons",
        "has sailed since he left school",
        "packing for Spain",
    ],
)
def test_everyday_words_are_no_trouble(note: str) -> None:
    assert tone_of(Meant("Ann", "thanks", note=note)) is not Tone.SAD


@pytest.mark.parametrize(
    "condition", ["if poss", "if I can", "if possible", "when I get a minute", "if I find it"]
)
def test_a_promise_with_a_condition_is_told_no_firmer_than_it_was(condition: str) -> None:
    said = middle("Priya", f"send her the map {condition}").replace("possible", "poss")
    assert condition.replace("possible", "poss") in said
    assert "introduce you to Jo today," not in middle("Priya", "intro to Jo, today if poss")


@pytest.mark.parametrize(
    ("name", "promise"),
    [
        ("Shelley n her mate w the nails", "give mate the name of mums home"),
        ("Ruth and her husband", "send her husband the form"),
        ("Ines", "show boyfriend the allotment"),
    ],
)
def test_a_promise_to_somebody_elses_friend_is_not_told_to_them(name: str, promise: str) -> None:
    assert f"[in your words: {promise}]" in middle(name, promise)


@pytest.mark.parametrize(
    ("care", "note", "said"),
    [
        ("la gata, Luna", "vive con su gata en el barrio desde hace años", "sobre Luna"),
        ("der Hund (Bello)", "geht jeden Morgen mit ihm an den Fluss", "über Bello"),
    ],
)
def test_an_animal_whose_name_is_noted_is_called_by_it(care: str, note: str, said: str) -> None:
    assert said in middle("Elena", care=care, note=note)
