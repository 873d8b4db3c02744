"""Messages greet whoever is noted by what is sure of the name, and write to nobody who has died."""

from datetime import date

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.message_abroad import abroad
from relpitch.drafting.messages.place_abroad import where_abroad
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.names.named_in_note import named_in_a_note
from relpitch.drafting.notes.gone import has_died
from relpitch.drafting.notes.left_hanging import is_sound
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met

MET, TODAY = date(2026, 11, 20), date(2026, 11, 30)


def middle(promise: str = "", *, note: str = "", gave: str = "") -> str:
    reason = "promise" if promise else "thanks"
    meant = Meant("Ann", reason, promise, met=MET, today=TODAY, note=note, gave=gave)
    return draft(meant).text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("dessie", "Dessie"),
        ("Dev @ the climbing wall", "Dev"),
        ("Theo W. — architect? or surveyor", "Theo"),
        ("Ruben (barista? no, PhD)", "Ruben"),
        ("conor mc something", "Conor"),
        ("my new barber. Ty", "Ty"),
        ("wee Senga", "Senga"),
        ("grandpa Lou (not mine)", "Lou"),
        ("sister bernadette (actual nun)", "Sister Bernadette"),
        ("Lt Cdr (rtd) Hugh Fanshawe-Boyle", "Lt Cdr Fanshawe-Boyle"),
        ("Professor Emeritus H. Lindqvist", "Professor Lindqvist"),
        ("Dr Nkechi A.", "Dr. Nkechi"),
        ("Engr. Tunde", "Engr. Tunde"),
        ("Ate Girlie from the health center", "Ate Girlie"),
        ("Rukhsana baji", "Rukhsana baji"),
        ("José Mª Urrutia", "José Mª"),
        ("Prakash uncle's friend", ""),
        ("Robin (or Robyn?)", ""),
    ],
)
def test_what_is_sure_of_a_name_is_greeted(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("note", "greeted"),
    [("From Kerala, Fr Shaji. Cold all the time.", "Fr Shaji"), ("Her oncologist is kind. Dr Rao", "")],
)
def test_a_name_with_its_title_is_found_in_the_note_where_nobody_else_is_told_of(
    note: str, greeted: str
) -> None:
    assert named_in_a_note(note, "Father Tom's replacement") == greeted


@pytest.mark.parametrize(
    ("note", "gone"),
    [
        ("He expired in March. Keeping this note.", True),
        ("chair by the window. found out today she died on Thursday.", True),
        ("Her father was a miner. He died in March.", False),
        ("his phone died", False),
        ("she passed her test", False),
    ],
)
def test_nobody_writes_to_one_who_has_died(note: str, gone: bool) -> None:
    assert has_died(note) is gone
    assert (
        draft(Meant("Bev", "thanks", met=MET, today=TODAY, note=note)).text.startswith("Hello Bev")
        is not gone
    )


@pytest.mark.parametrize(
    "words",
    [
        "share ours",
        "find out if that's even legal",
        "the name of the school who make the exam",
        "get a shot at the October thing",
    ],
)
def test_words_that_point_at_nothing_or_agree_with_nothing_are_not_told(words: str) -> None:
    assert not is_sound(words)


@pytest.mark.parametrize("words", ["swap zines when mine is done", "the name of the woman who makes hats"])
def test_words_that_name_what_they_mean_are_told(words: str) -> None:
    assert is_sound(words)


def test_what_is_theirs_is_handed_to_another_and_not_to_them() -> None:
    assert middle("I'd pass her name to Regulatory").endswith("pass your name to Regulatory, and I will.")


def test_a_name_in_small_letters_has_its_capital() -> None:
    assert "send you Sara's CV" in middle("send sara's cv")


def test_what_is_noted_as_done_is_told_as_done_and_what_went_wrong_is_not() -> None:
    assert "I have done what I promised" in middle(
        "report the steps", gave="did it already, number on my phone"
    )
    assert "I have done" not in middle(
        "share the checklist", gave="the old checklist (wrong version, resend)"
    )


def test_whoever_did_the_writer_harm_is_not_thanked() -> None:
    assert middle(note="he who sacked me. he said sorry") == "We talked on 20 November."


def test_a_wish_alone_is_a_message() -> None:
    text = draft(Meant("Ann", "thanks", today=TODAY, care="getting her registration back")).text
    assert text.startswith("Hello Ann,\n\nI wish you luck with getting your registration back.")


def test_a_child_whose_age_is_a_sentence_is_no_addressee() -> None:
    assert draft(Meant("Hamza", "thanks", met=MET, today=TODAY, note="Eleven. Sharp.")).text.startswith(
        "Hello [name]"
    )


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Legion, supper", "at the Legion"),
        ("Baptism class", "at the baptism class"),
        ("Hunt ball", "at the hunt ball"),
    ],
)
def test_a_place_has_a_capital_where_it_is_a_name(noted: str, told: str) -> None:
    assert where_met(noted) == told


def test_an_adjective_in_a_german_place_has_its_ending() -> None:
    assert where_abroad("Deutsche Schule", abroad()["de"].places) == "in der Deutschen Schule"


def test_one_who_is_hurt_at_home_is_told_only_that_they_met_and_all_else_stands_beside() -> None:
    note = "she has a bruise on her arm"
    said = draft(
        Meant("Mari", "promise", "ask Tess about the desk", "the shop", MET, TODAY, "her kids", note)
    )
    assert said.text.split("\n\n")[1].endswith("at the shop on 20 November.")
    assert "Tess" not in said.text
    assert {"ask Tess about the desk", "her kids", note} <= {each.words for each in said.beside}


def test_to_be_hooked_up_with_somebody_is_to_be_put_in_touch() -> None:
    assert "put you in touch with my cousin Dre" in middle("hook her up w/ cousin Dre")
