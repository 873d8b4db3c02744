"""What a message never says, whatever was jotted down: a private matter, a wrong name, no promise as one."""

from datetime import date, timedelta

import pytest

from relpitch.drafting.messages.message import draft
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.places.place import where_met

TODAY = date(2026, 11, 30)


def message(
    promise: str = "", *, name: str = "Priya Raman", place: str = "at the gym", days: int = 5, care: str = ""
) -> str:
    met = TODAY - timedelta(days=days)
    note = "We had a chat about her work and what she does, two coffees."
    reason = "promise" if promise else "thanks"
    return draft(Meant(name, reason, promise, place, met, TODAY, care, note)).text


@pytest.mark.parametrize("title", ["Alderman", "Cllr", "DI", "Commander", "Commodore", "Rabbi", "Captain"])
@pytest.mark.parametrize("behind", ["", " OBE", " (retd)", " RN (ret'd)", ", from the council"])
def test_a_rank_greets_with_the_name_of_the_family(title: str, behind: str) -> None:
    assert greeting(f"{title} Rhys Coe{behind}") == f"{title} Coe"


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Jule & Ben", "Jule and Ben"),
        ("Ben Okri", "Ben"),
        ("Dr Ben Cole", "Dr. Cole"),
        ("Chief Inspector Dhillon", "Chief Inspector Dhillon"),
        ("Wing Commander Ted Hale (retd)", "Wing Commander Hale"),
        ("Rev'd Tessa Lyle", "Rev'd Tessa Lyle"),
        ("der Opa mit dem Rollator, Herr Petzold", "Herr Petzold"),
        ("Brother Anselm OSB", "Brother Anselm"),
        ("receptionist at the dentist, name badge said Moira", "Moira"),
        ('Ignatius "Iggy" Moreau', "Iggy"),
        ("Rasheed & the lads", "Rasheed"),
        ("Toño y la Mari", "Toño and Mari"),
        ("Noor ul-Ain", "Noor ul-Ain"),
        ("Prof. Sir Malcolm Deakin", "Sir Malcolm"),
        ("Col. (ret'd) Peter Amos", "Colonel Amos"),
        ("old colleague Martin F", "Martin"),
        ("shift lead Dana", "Dana"),
        ("tilly + bump", "Tilly"),
    ],
)
def test_a_name_is_whole_and_theirs(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize("how", ["{} Emeritus Hollis Vane", "{} em. Hollis Vane", "Emeritus {} Hollis Vane"])
def test_how_a_title_is_held_is_not_said_with_it(how: str) -> None:
    assert greeting(how.format("Prof.")) == "Professor Vane"


@pytest.mark.parametrize("word", ["tall", "posh", "Scottish", "ginger", "Mad", "big", "young"])
def test_what_somebody_is_like_is_not_how_they_are_greeted(word: str) -> None:
    assert greeting(f"{word} Fiona") == "Fiona"


@pytest.mark.parametrize(
    "doubt", ["{} I think", "I think {}", "possibly {}", "{}?", "{}, not sure", "{} glaub"]
)
def test_a_name_that_is_doubted_greets_nobody(doubt: str) -> None:
    assert greeting(doubt.format("Moira")) == ""


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Trustees' dinner, Foundling Museum", "at the trustees' dinner"),
        ("Women's Institute", "at the Women's Institute"),
        ("Royal Society of Arts", "at the Royal Society of Arts"),
        ("Institute of Physics, careers day", "at the Institute of Physics"),
        ("Chamber of Commerce", "at the Chamber of Commerce"),
        ("NHS digital day, Leeds", "at the NHS digital day in Leeds"),
        ("Anna's kitchen", "in Anna's kitchen"),
        ("hall 5", "in hall 5"),
        ("Mrs Fernandes' kitchen", "in Mrs Fernandes' kitchen"),
        ("male voice choir, back bench", "at the male voice choir"),
        ("choir, back row", "at choir"),
    ],
)
def test_a_place_keeps_its_article_and_the_capitals_of_its_name(noted: str, told: str) -> None:
    assert where_met(noted) == told


@pytest.mark.parametrize(
    "place",
    [
        "recovery meeting",
        "AA meeting",
        "grief group",
        "debt advice",
        "prison visit",
        "chemo ward",
        "job centre",
        "oncology waiting area",
        "lung clinic",
        "cancer support group",
        "fertility clinic",
        "sobriety circle, church hall",
    ],
)
def test_a_place_that_tells_of_a_private_matter_is_told_to_nobody(place: str) -> None:
    told = place.split(maxsplit=1)[0]
    assert told not in message("lend her my ladder", place=place)
    assert told not in message(place=place)


@pytest.mark.parametrize(
    "care",
    ["off the drink", "sobriety", "his debts", "gambling", "her eviction", "learning to read", "his parole"],
)
@pytest.mark.parametrize("promise", ["", "lend her my ladder"])
def test_a_private_matter_is_neither_told_nor_put_in_a_gap(care: str, promise: str) -> None:
    assert care.rsplit(maxsplit=1)[-1] not in message(promise, care=care)


@pytest.mark.parametrize(
    "noted",
    [
        "does she want the cot",
        "when is the deadline",
        "do we have a spare room for her?",
        "is he free on Sunday?",
    ],
)
def test_a_question_is_told_as_no_promise_with_its_mark_or_without(noted: str) -> None:
    text = message(noted)
    assert f"[in your words: {noted}]" in text
    assert "promised" not in text
    assert "I said I" not in text


@pytest.mark.parametrize(
    "noted", ["give blood", "have them for dinner", "say nothing to her mum", "not to tell"]
)
def test_what_is_comic_to_its_reader_stays_in_the_words_it_was_noted_in(noted: str) -> None:
    assert f"[in your words: {noted}]" in message(noted)


@pytest.mark.parametrize(
    "noted", ["visit to the lab", "tour of the archive", "book on eels", "guide to the paths"]
)
def test_a_thing_that_reads_as_a_deed_is_told_as_a_thing(noted: str) -> None:
    text = message(noted)
    assert f"would {noted}" not in text
    assert f"would [{noted}" not in text


@pytest.mark.parametrize("noted", ["follow up", "send a follow-up email", "send him a follow-up note"])
def test_a_follow_up_is_the_message_itself(noted: str) -> None:
    assert "I said I would write, and here I am." in message(noted)


def test_luck_is_not_wished_with_what_they_look_for_and_found_is_hoped() -> None:
    text = message("check the timetable at the pool", care="finding a swimming lesson")
    assert "I hope you find a swimming lesson." in text
    assert "luck" not in text


@pytest.mark.parametrize("promise", ["lend her my ladder", "ask my boss if he needs someone", "my old coat"])
def test_nobody_remembers_on_the_day_itself(promise: str) -> None:
    text = message(promise, days=0)
    assert not any(each in text for each in ("forgotten", "meant it", "remember"))


@pytest.mark.parametrize(
    ("noted", "note", "place"),
    [
        ("ihr das Buch leihen", "Sie sucht ein gutes Buch über die Schule", "im Zug"),
        (
            "traer el catálogo viejo, el jueves",
            "me habló de la moto de su abuelo y del taller",
            "en el taller",
        ),
    ],
)
def test_nobody_remembers_on_the_day_itself_in_another_language(noted: str, note: str, place: str) -> None:
    text = draft(Meant("Aylin", "promise", noted, place, TODAY, TODAY, "", note)).text
    assert not any(each in text for each in ("weiß noch", "vergessen", "presente", "olvidado"))


@pytest.mark.parametrize("place", ["Fachtagung Leichte Sprache", "Kongress für Stadtbäume, Leipzig"])
def test_where_people_say_sie_one_who_has_two_names_is_greeted_with_both(place: str) -> None:
    note = "Übersetzt Bescheide vom Amt in Leichte Sprache."
    text = draft(Meant("Hannelore Kipp", "promise", "Die Liste schicken", place, TODAY, TODAY, "", note)).text
    assert text.startswith("Guten Tag Hannelore Kipp,")
    assert "bis bald" not in text


def test_a_year_that_is_kept_is_no_year_at_school() -> None:
    note = "just got sober, year 1 party saturday"
    text = draft(Meant("mikey", "promise", "bring a cake saturday", "spin", TODAY, TODAY, "", note)).text
    assert text.startswith("Hello Mikey,")
