"""Messages: whole sentences right by themselves, the writer's words only where they surely fit."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.drafting.messages.drafted import Draft, gaps
from relpitch.drafting.messages.message import draft
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.promises.promise import nothing_promised
from tests.drafting.test_all_noted_is_told_or_beside import is_kept

TODAY = date(2026, 11, 30)
ENCOUNTERS = [
    json.loads(line)
    for line in Path(__file__).with_name("encounters.jsonl").read_text(encoding="utf-8").splitlines()
]


def drafted(encounter: dict[str, str]) -> Draft:
    days = str(encounter["met_days_ago"])
    return draft(
        Meant(
            encounter["name"],
            "promise" if encounter["promise"].strip() else "thanks",
            encounter["promise"],
            encounter["met_at"],
            TODAY - timedelta(days=int(days)) if days else None,
            TODAY,
            encounter["cares_about"],
            encounter["note"],
            encounter["gave"],
        )
    )


@pytest.mark.parametrize("encounter", ENCOUNTERS, ids=[each["id"] for each in ENCOUNTERS])
def test_what_was_jotted_down_becomes_a_message_one_could_send_or_stands_beside_it(
    encounter: dict[str, str],
) -> None:
    said = drafted(encounter)
    assert said.text == encounter["draft"]
    typed = [encounter[each] for each in ("met_at", "cares_about", "note", "gave")]
    typed += [] if nothing_promised(encounter["promise"]) else [encounter["promise"]]
    assert [each for each in typed if each.strip() and not is_kept(each, said)] == []


def test_a_first_message_says_where_and_when_and_carries_the_promise_with_a_gap_for_it() -> None:
    wednesday = date(2026, 11, 25)
    said = draft(
        Meant("Priya Raman", "promise", "the drawing of the wrist stretches", "School gate", wednesday, TODAY)
    )
    hello, middle, _close = said.text.split("\n\n")
    assert hello == "Hello Priya,"
    assert "at the school gate on Wednesday." in middle
    assert said.gaps == ("[the drawing]",)


def test_what_does_not_surely_fit_stands_beside() -> None:
    said = draft(Meant("Ann", "promise", "could we meet?", care="He wants out of insurance", note="tall"))
    assert "insurance" not in said.text
    assert [each.words for each in said.beside] == ["could we meet?", "He wants out of insurance", "tall"]
    assert said.gaps == ("[could we meet?]",)


@pytest.mark.parametrize(
    "noted", ["nothing", "nothing really, just be nice", "don't know yet", "maybe a card", "-"]
)
def test_where_nothing_was_surely_promised_no_promise_is_claimed(noted: str) -> None:
    said = draft(Meant("Jess", "promise", noted, "gym", TODAY, TODAY))
    assert "promise" not in said.text
    assert not said.gaps
    assert noted in "\n".join(each.words for each in said.beside) or noted in ("-", "nothing")


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("a sample + price list", "a sample and the price list"),
        ("deck & two case studies", "[the deck and two case studies]"),
        ("email him the agenda and minutes", "[the agenda and the minutes]"),
        ("mock exam", "a mock exam"),
        ("connect to my aunt who bakes", "connect you to my aunt who bakes"),
        ("send latest CV", "send you my latest CV"),
        ("thank you card", "a thank-you card"),
        ("have a coffee", "have a coffee with you"),
        ("number of the nurse", "the number of the nurse"),
        ("I owe her a coffee", "a coffee"),
        ("he wants my email", "my email: [the email]"),
        ("dentist's no.", "the dentist's number"),
        ("find out price for the hall", "find out the price for the hall"),
        ("ask boss about a trainee place", "ask my boss about a trainee place"),
        ("share the form (the new one)", "share the form"),
        ("we'd get back to her w/ a date", "get back to you with a date"),
        ("come round in feb and fix his gate", "come round in February and fix your gate"),
        ("practise French w/ her", "practise French with you"),
        ("listen to it", "[in your words: listen to it]"),
        ("help him sand it", "[in your words: help him sand it]"),
        ("find out if the hall has it", "find out if the hall has it"),
        ("call joiner", "[in your words: call joiner]"),
        ("send charity number", "the charity number"),
        ("chocolates", "you chocolates"),
        ("answer her questions", "answer your questions"),
        ("sende noder", "[in your words: sende noder]"),
        ("find out price for the hall per hour", "find out the price for the hall per hour"),
        ("help w van sat", "[in your words: help w van sat]"),
        ("feed the cat while he's away", "feed the cat while you're away"),
        ("come round when they can", "[in your words: come round when they can]"),
        ("ask my dentist if she can help", "[in your words: ask my dentist if she can help]"),
        ("sit with her thurs so she can swim", "[in your words: sit with her thurs so she can swim]"),
        ("lend my copy of his book to Ann", "lend my copy of your book to Ann"),
        ("chase the permit", "chase the permit"),
        ("portare i biscotti", "[portare i biscotti]"),
        ("lui envoyer le lien", "[lui envoyer le lien]"),
        ("snd cv", "you my CV"),
        ("send final map", "you the final map"),
        ("lift to the match", "a lift to the match"),
        ("keep her company", "keep you company"),
        ("give her advice", "give you advice"),
        ("cook her dinner", "cook you dinner"),
        ("water her garden", "water your garden"),
        ("take her up the tower when its dry", "take you up the tower when it's dry"),
        ("send that form if I find it", "send you that form if I find it, and"),
        ("hand me downs", "hand me downs]"),
        ("text her when the hall is open", "text you when the hall is open"),
        ("test ride on sat", "[in your words: test ride on sat]"),
        ("send whitepaper", "you the whitepaper"),
        ("let her shadow me for a day", "let you shadow me for a day"),
        ("ring her after the op", "ring you after the op"),
        ("pint", "a pint"),
        ("lunch", "you lunch"),
        ("sell raffle tickets", "would sell raffle tickets"),
        ("intro to my sister, shes a midwife", "introduce you to my sister,"),
        ("lend her my trimmer but ask Tom first", "[in your words: lend her my trimmer but ask Tom first]"),
    ],
)
def test_a_promise_is_told_as_it_fits_or_is_the_gap_itself(promise: str, told: str) -> None:
    assert told in draft(Meant("Joe", "promise", promise)).text


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("have a look at his website", "I promised to have a look at your website"),
        ("maybe look at his spreadsheet", "I said I might look at your spreadsheet."),
        ("copy of the impact report", "a copy of the impact report"),
        ("copy the photo of him in the boat", "[in your words: copy the photo of him in the boat]"),
        ("forward her CV", "[in your words: forward her CV]"),
        ("fill in form", "fill in the form"),
        ("updated CV", "my updated CV"),
    ],
)
def test_him_is_told_as_you_only_where_it_is_sure_and_broken_words_stay_beside(noted: str, said: str) -> None:
    assert said in draft(Meant("Mo", "promise", noted)).text.replace("I said I would", "I promised to")


@pytest.mark.parametrize(
    ("noted", "days_ago", "said"),
    [
        ("call her tomorrow", 1, "call you today,"),
        ("ring him in a fortnight", 12, "ring you in 2 days,"),
        ("ring him in a fortnight", 30, "[in your words: ring him in a fortnight]"),
        ("bring the drill on friday", 1, "bring the drill on Friday,"),
        ("bring the drill on friday", 10, "[in your words: bring the drill on friday]"),
        ("walk her dog on thursdays", 3, "walk your dog on Thursdays,"),
        ("report back after my first thursday", 8, "[in your words: report back after my first thursday]"),
        ("help her move when I get back from Spain", 3, "help you move when I get back from Spain,"),
        ("send a photo every sunday", 1, "a photo every Sunday. Here is one: [the photo]"),
        ("lend her the drill until friday", 1, "lend you the drill until Friday,"),
        ("text her before her interview on thursday", 9, "[in your words: text her before her interview on"),
        ("take her to lunch the day after tomorrow", 1, "take you to lunch tomorrow,"),
        ("bring a cake on the 4th", 2, "bring a cake on the 4th,"),
        ("read his thesis by the 12th", 2, "read your thesis by the 12th,"),
        ("read his thesis by the 12th", 29, "[in your words: read his thesis by the 12th]"),
        ("bring a cake on the 4th", 29, "[in your words: bring a cake on the 4th]"),
        ("help her with the form unless it rains", 2, "help you with the form unless it rains,"),
        ("pint friday", 2, "a pint on Friday,"),
        ("walk on weds, I'll push", 1, "[in your words: walk on weds, I'll push]"),
        ("text every evening this wk", 2, "[in your words: text every evening this wk]"),
    ],
)
def test_a_promise_keeps_its_day_as_of_the_day_it_is_sent(noted: str, days_ago: int, said: str) -> None:
    text = draft(Meant("Ann", "promise", noted, met=TODAY - timedelta(days=days_ago), today=TODAY)).text
    assert said.rstrip(",") in text
    assert not text.endswith(("suits you.", "suit you.", "good for you."))


def test_a_person_named_with_a_note_is_no_question_to_them() -> None:
    for noted in ("ask Barbara who was a magistrate", "ask my dentist who does implants"):
        assert draft(Meant("Mo", "promise", noted)).gaps == (f"[in your words: {noted}]",)
    assert (
        "talk to my cousin who does"
        in draft(Meant("Mo", "promise", "talk to my cousin who does accounts for salons")).text
    )


@pytest.mark.parametrize(
    "note",
    [
        "brother took his own life in march",
        "her dad topped himself",
        "chemo on thursdays",
        "made redundant",
        "ist im Krankenhaus",
        "su madre falleció en mayo",
        "sein Vater ist gestorben",
    ],
)
def test_where_a_death_an_illness_or_a_loss_is_noted_nothing_was_a_pleasure(note: str) -> None:
    pleasures = ("enjoy", "pleasure", "good to talk", "glad we talked", "gefreut", "alegró")
    for wording in range(4):
        text = draft(Meant("Jo", "promise", "link", "gym", TODAY, TODAY, note=note, wording=wording)).text
        assert not any(each in text for each in pleasures)


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("Theo", "hes 11, in my son's class"),
        ("Theo", "hes 11 and he corrected my soldering"),
        ("Greta, 9", ""),
        ("Jasper, 9, junior chess", ""),
        ("Mia", "in year 9, draws"),
        ("Tom's kid", ""),
    ],
)
def test_a_child_is_not_written_to(name: str, note: str) -> None:
    said = draft(Meant(name, "promise", "show her the lathe", "gym", TODAY, TODAY, note=note))
    assert said.text.startswith("Hello [name],")
    assert said.unsure
    assert "suit" not in said.text
    assert "show her the lathe" in [each.words for each in said.beside]


@pytest.mark.parametrize(
    "note", ["her son is 11", "teaches year 9", "is 11 years in the job", "taught my son, y6"]
)
def test_who_has_or_teaches_children_is_no_child(note: str) -> None:
    assert draft(Meant("Mia", "thanks", note=note)).text.startswith("Hello Mia,")


@pytest.mark.parametrize(
    ("note", "promise", "is_here"),
    [
        ("cuida a sus nietos, busca trabajo", "recoger a Lucas los jueves", False),
        ("cuida a sus nietos, busca trabajo", "llevarle la máquina", False),
        ("cuida a sus nietos, busca trabajo", "enviarle la receta", True),
        ("macht was mit Wasser und wohnt nicht weit", "ihr das Buch leihen", False),
        ("macht was mit Wasser und wohnt nicht weit", "Link schicken", True),
    ],
)
def test_only_what_can_stand_in_a_message_is_here(note: str, promise: str, is_here: bool) -> None:
    texts = [draft(Meant("Lena", "promise", promise, note=note, wording=each)).text for each in range(2)]
    assert any(here in text for text in texts for here in ("Hier ist", "Aquí está")) == is_here


def test_a_name_that_a_note_begins_with_greets_and_a_lone_initial_does_not() -> None:
    assert draft(Meant("the man outside Boots", "thanks", note="his name is Ion. very kind")).greeted == "Ion"
    assert draft(Meant("Baroness T", "thanks", note="PA is called Moira")).greeted == ""


@pytest.mark.parametrize(
    ("note", "greeted"),
    [
        ("paramedic, nights. name = Deano", "Deano"),
        ("ran a chippy 30 yrs. Val", "Val"),
        ("ex lock keeper. name is Walter", "Walter"),
        ("has a baby. Arthur", ""),
        ("loves Norfolk. Paris", ""),
    ],
)
def test_a_name_that_was_noted_elsewhere_greets(note: str, greeted: str) -> None:
    assert draft(Meant("bloke at the bar", "thanks", note=note)).greeted == greeted


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        (
            "ask my sister if the deli would stock it",
            "[in your words: ask my sister if the deli would stock it]",
        ),
        ("gonna send the shader graph", "send you the shader graph"),
        ("do the second Sunday", "[in your words: do the second Sunday]"),
        ("look whether it is still on", "look whether it is still on"),
        ("whatsapp group", "what I promised you: [WhatsApp group]"),
    ],
)
def test_a_promise_that_begins_as_a_deed_is_a_deed_in_its_gap(promise: str, said: str) -> None:
    text = draft(Meant("Jo", "promise", promise)).text
    assert said in text or said.replace("promised to", "said I would") in text


@pytest.mark.parametrize("promise", ["a bag of compost", "kettle and toaster", "ask my boss", "my notes"])
def test_nothing_is_not_forgotten_on_the_same_day(promise: str) -> None:
    assert "forgotten" not in draft(Meant("Jo", "promise", promise, met=TODAY, today=TODAY)).text


def test_what_they_did_is_thanked_for() -> None:
    assert (
        "Thank you for fixing my radio." in draft(Meant("Jo", "thanks", note="fixed my radio in 4 min")).text
    )


@pytest.mark.parametrize(
    ("name", "note", "thanks"),
    [
        ("Jo", "lent me her umbrella", "Thank you for lending me your umbrella."),
        (
            "Jo",
            "she taught me how to plane a board, patient",
            "Thank you for teaching me how to plane a board.",
        ),
        ("woman who found my keys", "", "Thank you for finding my keys."),
        ("Jo", "stayed past her shift", "Thank you for staying past your shift."),
        (
            "Jo",
            "stayed open for me when Ellie was ill",
            "Thank you for staying open for me when Ellie was ill.",
        ),
        ("Jo", "brought me toast at 4am", "Thank you for bringing me toast at 4am."),
        (
            "Jo",
            "had Max for an hour while I slept",
            "Thank you for having Max for an hour while I slept.",
        ),
        ("Jo", "carried it round cos of my leg", "Thank you for carrying it round."),
        ("Jo", "a baker. walked me home", "Thank you for walking me home."),
        ("Jo", "sent me home", ""),
        ("Jo", "gave me the creeps", ""),
        ("Jo", "her brother fixed my car", ""),
        ("Jo", "sold me a raffle ticket", ""),
        ("Jo", "showed me her phone", ""),
        ("the Lowes", "lent us their stove", "Thank you for lending us your stove."),
    ],
)
def test_a_kindness_is_thanked_for_where_it_surely_was_theirs(name: str, note: str, thanks: str) -> None:
    text = draft(Meant(name, "promise", "link", "gym", TODAY, TODAY, note=note)).text
    assert thanks in text
    assert thanks or "Thank you for your time" in text or "Thank you" not in text


@pytest.mark.parametrize(
    ("care", "note", "said"),
    [
        ("model railways", "", "about model railways at the gym today"),
        ("bread, his old oven", "", "about bread at the gym today"),
        ("her vegetable patch", "", "hear about your vegetable patch"),
        ("", "we talked about crosswords the whole way", "about crosswords"),
        ("wants to study midwifery", "", "I hope you get to study midwifery."),
        ("", "spaniel called Biscuit", "Say hello to Biscuit from me."),
        ("his knees", "", ""),
        ("her son", "", "about your son."),
        ("good school", "", ""),
        ("law", "has cancer", ""),
        ("", "my dog called Rex barked", ""),
    ],
)
def test_something_of_the_meeting_is_told_where_it_surely_fits(care: str, note: str, said: str) -> None:
    texts = [
        draft(Meant("Jo", "thanks", "", "gym", TODAY, TODAY, care, note, wording=each)).text
        for each in range(4)
    ]
    texts = [re.sub(r" about \[[^\]]*\]", "", each) for each in texts]
    told = ("about", "hope", "Say hello")
    assert any(said in text for text in texts)
    assert said or not any(each in text for each in told for text in texts)


@pytest.mark.parametrize(
    ("name", "care", "note", "promise"),
    [
        ("Mrs Lowe", "her son", "", "write to him"),
        ("Robin", "", "he's a welder", "lend her the drill"),
        ("Father Pat", "", "", "bring her soup"),
    ],
)
def test_him_is_not_told_as_you_to_a_woman_nor_her_to_a_man(
    name: str, care: str, note: str, promise: str
) -> None:
    said = draft(Meant(name, "promise", promise, care=care, note=note))
    assert said.gaps == (f"[in your words: {promise}]",)


def test_a_promise_of_thanks_is_the_thanks_itself() -> None:
    said = draft(Meant("Jo", "promise", "send him a thank you email", "gym", TODAY, TODAY))
    assert not said.gaps
    assert "promise" not in said.text


@pytest.mark.parametrize(
    ("name", "place", "note", "promise", "begins"),
    [
        ("Fr. Lehnert", "Amt", "hat mir den Stempel noch gegeben", "", "Guten Tag Frau Lehnert,"),
        ("Joaquín y Pilar", "parque", "van a Portugal y tienen un perro", "", "Hola, Joaquín y Pilar:"),
        ("Ulf", "Stammtisch", "weiß alles über Weichen", "Buch ausleihen", "Hallo Ulf,"),
        ("Anna & Mats", "Elternabend", "auch im Mai dran und sehr nett", "", "Hallo Anna und Mats,"),
        ("Valeria", "máster", "rápida, muy tímida", "compartir apuntes", "Hola, Valeria:"),
        ("dr. diallo", "clinique", "gentille, a pris le temps", "", "Hello Dr. Diallo,"),
    ],
)
def test_few_words_tell_their_language_and_french_is_no_spanish(
    name: str, place: str, note: str, promise: str, begins: str
) -> None:
    said = draft(Meant(name, "promise" if promise else "thanks", promise, place, TODAY, TODAY, note=note))
    assert said.text.startswith(begins)


@pytest.mark.parametrize("name", ["Ann & Raj", "two lads from the kiosk", "Mr and Mrs Diaz"])
def test_two_people_are_told_so(name: str) -> None:
    assert "you both" in draft(Meant(name, "promise", "link", "gym", TODAY, TODAY)).text


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Marek + wife", "your wife"),
        ("Priya + her husband (Dev?)", "your husband"),
        ("Jo and her mum", "your mum"),
    ],
)
def test_who_came_along_without_a_name_is_greeted_at_the_end(name: str, other: str) -> None:
    text = draft(Meant(name, "promise", "link", "gym", TODAY, TODAY)).text
    assert text.startswith(f"Hello {name.split(maxsplit=1)[0]},")
    assert "both" not in text
    assert other in text.split("\n\n")[-1]


@pytest.mark.parametrize(
    "note", ["creepy", "don't trust him", "treats waiters badly", "do not give him my number"]
)
def test_one_kept_at_a_distance_is_thanked_and_nothing_more(note: str) -> None:
    text = draft(Meant("Rob", "thanks", "", "train", TODAY, TODAY, "golf", note)).text
    assert "golf" not in text
    assert not any(each in text for each in ("glad", "good to talk", "liked", "enjoyed", "again"))


@pytest.mark.parametrize(
    ("promise", "days_ago", "is_late"),
    [("call him", 40, True), ("call him", 20, False), ("swap seeds in March", 40, False)],
)
def test_weeks_later_it_is_told_so(promise: str, days_ago: int, is_late: bool) -> None:
    text = draft(Meant("Jo", "promise", promise, "gym", TODAY - timedelta(days=days_ago), TODAY)).text
    assert ("sorry" in text) == is_late


@pytest.mark.parametrize(
    ("place", "note", "said"),
    [
        ("Elternabend", "macht viel für den Garten", "beim Elternabend"),
        ("Chorprobe", "singt sehr schön und viel", "bei der Chorprobe"),
        ("kita sommerfest", "hat drei kinder und backt gern", "beim Kita-Sommerfest"),
        ("im Zug", "hat drei kinder und backt gern", "im Zug"),
        ("Messe Hannover", "hat drei kinder und backt gern", "auf der Messe in Hannover"),
        ("neues Gerät", "hat drei kinder und backt gern", ""),
        ("la biblioteca", "trabaja mucho y busca piso", "en la biblioteca"),
        ("clase de baile", "trabaja mucho y busca piso", "en la clase de baile"),
    ],
)
def test_a_place_is_told_in_its_language_where_it_is_known(place: str, note: str, said: str) -> None:
    text = draft(Meant("Lena", "thanks", place=place, note=note, met=TODAY, today=TODAY)).text
    assert said in text
    assert said or place not in text


@pytest.mark.parametrize(
    ("care", "note", "said"),
    [
        ("Segeln, seine Enkel", "redet gern und viel davon", "über Segeln"),
        ("das meer", "war noch nie da und redet gern davon", "über das Meer"),
        ("ihre Enkel", "redet gern und viel davon", ""),
        ("Schach", "ihr Mann ist gestorben", ""),
        ("die Stillen, ihre Haustür", "redet gern und viel davon", ""),
        ("die Nachbarn", "redet gern und viel davon", ""),
        ("los vecinos", "vive solo y quiere hablar", ""),
        ("die alten bäume", "redet gern und viel davon", "über die alten Bäume"),
        ("das meer draußen", "redet gern und viel davon", ""),
        ("los toros", "vive solo y quiere hablar", "sobre los toros"),
        ("los mayores", "vive solo y quiere hablar", ""),
        ("su hija", "vive solo y quiere hablar", ""),
        ("la familia", "vive solo y quiere hablar", ""),
    ],
)
def test_a_topic_is_told_in_its_language_where_it_surely_is_one(care: str, note: str, said: str) -> None:
    text = draft(Meant("Lena", "thanks", care=care, note=note, met=TODAY, today=TODAY)).text
    assert said in text
    assert said or not any(each in text for each in ("über", "sobre"))


def test_a_promise_noted_as_not_kept_is_told_with_an_apology() -> None:
    said = draft(Meant("Jo", "promise", "said I'd call after the match and I haven't")).text
    assert "call you after the match" in said
    assert "sorry" in said
    assert "not forgotten" not in said


def test_a_meeting_that_stands_in_the_name_is_where_it_was() -> None:
    assert "on Zoom today" in draft(Meant("Zoom w/ council ppl", "thanks", met=TODAY, today=TODAY)).text
    assert "on the phone today" in draft(Meant("Call w/ Priya", "thanks", met=TODAY, today=TODAY)).text


def test_a_place_of_need_is_not_told_to_one_in_trouble() -> None:
    assert "food bank" not in draft(Meant("Jo", "thanks", place="food bank", note="lost her job")).text
    assert "food bank" in draft(Meant("Jo", "thanks", place="food bank", note="runs the rota")).text


def test_what_was_promised_and_given_already_is_not_promised_again() -> None:
    said = draft(Meant("Pete", "promise", "take some marrows", gave="took 3 marrows"))
    assert "I have done what I promised" in said.text
    assert said.beside[0].words == "take some marrows"


@pytest.mark.parametrize(
    ("care", "told"),
    [
        ("her allotment", "your allotment"),
        ("battery recycling", "battery recycling"),
        ("getting her registration back", "luck with getting your registration back"),
        ("his divorce", ""),
        ("himself, watches", ""),
        ("He wants to open a bakery", ""),
        ("AAT exam", ""),
        ("moving to product company", ""),
        ("-", ""),
        ("@", ""),
    ],
)
def test_what_they_care_about_is_told_where_it_surely_is_a_thing_or_a_hope(care: str, told: str) -> None:
    text = re.sub(
        r" about \[[^\]]*\]", "", draft(Meant("Ann", "thanks", met=TODAY, today=TODAY, care=care)).text
    )
    assert told in text
    assert told or ("hearing about" not in text and "telling me about" not in text and "luck" not in text)


@pytest.mark.parametrize(
    ("name", "note", "begins"),
    [
        ("Frau Dombrowski", "mama von Emil, arbeitet beim Jobcenter, malt", "Guten Tag Frau Dombrowski,"),
        ("Herr Sommer", "Elternabend", "Guten Tag Herr Sommer,"),
        ("Lena", "macht irgendwas mit Wasser und wohnt nicht weit", "Hallo Lena,"),
        ("Ana María", "Separada hace poco, busca trabajo de costura", "Hola, Ana María:"),
    ],
)
def test_notes_in_german_or_spanish_are_answered_in_their_language(name: str, note: str, begins: str) -> None:
    said = draft(Meant(name, "promise", "rezept", met=TODAY - timedelta(days=1), today=TODAY, note=note))
    assert said.text.startswith(begins)
    assert said.gaps == ("[rezept]",)
    assert any(each in said.text for each in ("gestern", "de ayer"))


def test_a_sad_place_is_nothing_one_enjoyed() -> None:
    said = draft(Meant("Sal", "thanks", place="hospital canteen", met=TODAY, today=TODAY, wording=2))
    assert "enjoy" not in said.text
    assert "pleasure" not in said.text


def test_what_is_so_with_them_is_no_thing_to_thank_for() -> None:
    said = draft(Meant("Joe", "thanks", care="his wife's in a home"))
    assert "wife" not in said.text


def test_their_own_name_in_a_place_is_told_as_your() -> None:
    assert "at your leaving do" in draft(Meant("Will", "thanks", place="Will's leaving do")).text


def test_an_unsure_name_is_greeted_without_one_and_asked_about() -> None:
    said = draft(Meant("Steve's friend, who fixes pianos", "thanks"))
    assert said.text.startswith("Hello,\n")
    assert said.unsure
    assert draft(Meant("Steve's friend", "thanks", greeted="Bob")).text.startswith("Hello Bob,")


def test_no_opening_or_closing_is_said_twice_to_one_person() -> None:
    earlier: tuple[str, ...] = ()
    lines: list[str] = []
    for _ in range(4):
        said = draft(Meant("Joe", "promise", "my slides", "gym", TODAY, TODAY, earlier=earlier))
        _hello, middle, close = said.text.split("\n\n")
        lines += [middle.partition(".")[0], close]
        earlier = (*earlier, said.text)
    assert len(set(lines)) == len(lines)


def test_another_wording_is_another_one() -> None:
    texts = {draft(Meant("Joe", "thanks", place="gym", wording=each)).text for each in range(3)}
    assert len(texts) == 3


def test_a_nudge_carries_something_and_asks_for_nothing() -> None:
    said = draft(Meant("Joe", "gift", "A tip for icing", is_nudge=True))
    assert "something small for you: a tip for icing." in said.text
    assert "?" not in said.text


def test_an_introduction_asks_first() -> None:
    said = draft(Meant("Joe", "introduction", "Elaine Ward", why="they both bake"))
    assert "Elaine Ward" in said.text
    assert "Shall I introduce you?" in said.text
    assert said.beside[0].words == "they both bake"


def test_gaps_are_found_wherever_they_stand() -> None:
    assert gaps("Hello [name], here: [the link]") == ("[name]", "[the link]")


PIECES = ["send her", "the link", "my", "to", "I'd", "?", "him", "Anna", "his", "number", "-", "lend", "\n"]
NOTED = st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)


@given(NOTED, NOTED, NOTED, NOTED)
def test_every_sentence_is_whole_whatever_was_noted(name: str, place: str, promise: str, care: str) -> None:
    said = draft(Meant(name, "promise", promise, place, TODAY, TODAY, care))
    hello, middle, close = said.text.split("\n\n")
    assert hello.endswith((",", ":"))
    assert "{" not in middle.replace(promise, "")
    assert middle[0].isupper() or not hello.startswith("Hello")
    assert close.endswith(".")


@pytest.mark.parametrize(
    ("note", "gave", "thanks"),
    [
        ("pulled over, fixed my tyre and wouldn't take a penny", "", "your help"),
        ("her brother fixed my tyre", "", ""),
        ("shy", "nothing, he lent me a scarf", "lending me a scarf"),
        ("shy", "they gave me a hard time", ""),
        ("Paró solo. me arregló la rueda y no quiso cobrar, muy amable", "", "la ayuda"),
        ("su hijo me arregló la rueda en la carretera, muy amable", "", ""),
        ("Sie hat mir die Kette repariert und wollte kein Geld", "", "die Hilfe"),
        ("ihr Mann hat mir die Kette repariert und wollte kein Geld", "", ""),
    ],
)
def test_help_that_was_surely_theirs_is_what_they_are_thanked_for(note: str, gave: str, thanks: str) -> None:
    said = draft(Meant("Robin", "thanks", "", met=TODAY, today=TODAY, note=note, gave=gave)).text
    if thanks:
        assert thanks in said
    else:
        assert not any(each in said for each in ("your help", "Hilfe", "ayuda", "hard time"))
    assert "conver" not in said or not thanks


@pytest.mark.parametrize(
    ("promise", "note", "gap"),
    [
        (
            "Blumen gießen im Urlaub - nicht vergessen!",
            "wohnt unten und fährt jeden Tag hin",
            "[Blumen gießen im Urlaub]",
        ),
        (
            "pasarle los apuntes de mi hermana OJO",
            "estudia por la noche y trabaja en la caja",
            "[los apuntes de mi hermana]",
        ),
    ],
)
def test_a_note_to_oneself_is_in_no_gap_in_any_language(promise: str, note: str, gap: str) -> None:
    assert draft(Meant("Robin", "promise", promise, note=note)).gaps == (gap,)


def test_what_is_shown_to_somebody_else_asks_for_no_day() -> None:
    said = draft(
        Meant("Mrs Adeyemi", "promise", "show her letter to my brother", met=TODAY, today=TODAY)
    ).text
    assert "[in your words: show her letter to my brother]" in said
    assert "suit" not in said
    assert "day is good" not in said


@pytest.mark.parametrize(
    "noted",
    [
        "he'll send me the podcast",
        "she said she'd intro me to Keating",
        "they want to show us the mill",
        "ask if she'd like to come to lunch",
        "see whether he is free",
        "er wollte mir den Podcast schicken",
        "me va a mandar la receta",
        "no le prometí nada pero quisiera",
    ],
)
def test_what_they_promised_or_is_to_be_asked_is_no_promise_of_mine(noted: str) -> None:
    said = draft(Meant("Ada Stone", "promise", noted, "gym", TODAY, TODAY))
    assert "promise" not in said.text
    assert noted not in re.sub(r"(?:offer|Angebot|ofrecimiento|ask you): \[.*\]", "", said.text)
    assert noted in [each.words for each in said.beside]


@pytest.mark.parametrize("noted", ["he wants my email", "she'd like my recipe", "they asked for the slides"])
def test_what_they_want_of_me_may_be_what_i_promised(noted: str) -> None:
    assert "promise" in draft(Meant("Ada Stone", "promise", noted, "gym", TODAY, TODAY)).text


_TELLS_OF_A_TALK = re.compile(
    r"(?i)\b(?:talk(?:ed|ing)?|convers\w+|again|hear(?:d|ing)? about|told|time|gespräch|hablamos)\b"
)


@pytest.mark.parametrize("care", ["", "electric bikes", "his old dog", "Elektrofahrräder und die Windräder"])
@pytest.mark.parametrize(
    "name", ["Priya Singh", "the plumber", "Ana & Luis", "Herr Lehmann", "Old Tom, widower"]
)
@pytest.mark.parametrize(("reason", "thing"), [("thanks", ""), ("gift", "a book"), ("introduction", "Tom")])
def test_nothing_is_said_of_a_talk_where_no_meeting_is_known(
    care: str, name: str, reason: str, thing: str
) -> None:
    for wording in range(4):
        said = draft(Meant(name, reason, thing, care=care, today=TODAY, wording=wording))
        assert not _TELLS_OF_A_TALK.search(said.text), said.text
        assert all(each.strip() for each in said.text.split("\n\n"))
        assert said.gaps or reason != "thanks" or "thinking of you" in said.text or "thoughts" in said.text


def test_in_german_and_spanish_too_nothing_is_said_of_a_talk_where_no_meeting_is_known() -> None:
    for care, gap in (
        ("die Kinder und der Garten", "[worum es geht]"),
        ("los niños y el huerto", "[de qué se trata]"),
    ):
        said = draft(Meant("Ana", "thanks", care=care, today=TODAY))
        assert said.gaps == (gap,)
        assert not _TELLS_OF_A_TALK.search(said.text)
    promise = draft(Meant("Ana", "promise", "das Rezept für die Suppe schicken", today=TODAY))
    assert promise.text.split("\n\n")[1][0].islower()


@pytest.mark.parametrize(
    ("noted", "begins"),
    [
        (Meant("Tom Berg", "thanks"), "Hallo Tom,"),
        (Meant("Tom Berg", "gift", "Rezept", care="Klavier"), "Hallo Tom,"),
        (Meant("Tom Berg", "promise", "send the link"), "Hello Tom,"),
        (Meant("Priya", "thanks", place="at Steve’s gym"), "Hello Priya,"),
        (Meant("Lucía", "thanks", note="quiere aprender a tocar la guitarra"), "Hola, Lucía:"),
        (Meant("the baker", "thanks"), "Hello,"),
        (Meant("Mr Patel", "thanks"), "Hello Mr Patel,"),
    ],
)
def test_where_nothing_noted_tells_a_language_it_is_the_one_asked_for(noted: Meant, begins: str) -> None:
    german = replace(noted, else_in="de", met=TODAY, today=TODAY)
    assert draft(german).text.startswith(begins)
