"""Nothing that was noted is lost: it is told in the message, or it stands beside it."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.drafting.messages.drafted import GAP, Draft, is_told
from relpitch.drafting.messages.message import draft
from relpitch.drafting.messages.message_abroad import abroad
from relpitch.drafting.messages.place_abroad import where_abroad
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.names.named_in_note import named_in_a_note
from relpitch.drafting.notes.left_hanging import is_sound
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import is_in_confidence
from relpitch.drafting.places.place import where_met

MONDAY = date(2026, 11, 30)
PLACES = [
    "Chess in Schools regional final",
    "AA",
    "court",
    "the tip",
    "Elternabend 3b",
    "ensayo",
    "N29, top deck",
]
NOTES = [
    "drives a minibus",
    "no lo sabe nadie",
    "restores clocks. ex boxer",
    "hat Schulden",
    "  ",
    "(pron. TIGE)",
]
PROMISES = [
    "the map",
    "lifts when its away games",
    "could we meet?",
    "¿le presto el coche?",
    "Fotos schicken",
    "tar",
]


def is_kept(noted: str, said: Draft) -> bool:
    """Whether words stand beside a message, or every one of them in it, outside its gaps."""
    shown = [each.words for each in said.beside]
    words = set(re.findall(r"\w{4,}", noted.casefold())) - {"will", "them", "their", "would", "said", "with"}
    told = GAP.sub("", said.text).casefold()
    return noted.strip() in shown or (is_told(noted, said.text) and all(each[:3] in told for each in words))


@given(
    st.sampled_from(PLACES), st.sampled_from(NOTES), st.sampled_from(PROMISES), st.sampled_from(NOTES),
    st.sampled_from(["promise", "gift", "introduction", "thanks"]), st.booleans(),
)  # fmt: skip
def test_so_it_is_for_whatever_message(
    place: str, note: str, thing: str, gave: str, reason: str, nudge: bool
) -> None:
    said = draft(
        Meant(
            "Ann", reason, thing, place, MONDAY, MONDAY, note, note, gave, why="asked twice", is_nudge=nudge
        )
    )
    typed = [place, note, thing, gave, "asked twice"]
    assert [each for each in typed if each.strip() and not is_kept(each, said)] == []


@pytest.mark.parametrize(
    ("noted", "text", "told"),
    [
        ("the harbour", "It was good to talk at the harbour.", True),
        ("Runs a small mill", "I was glad to hear that you run a small mill.", True),
        ("harbour office", "It was good to talk at the harbour.", False),
        ("the map", "I promised you [the map].", False),
        ("Rob", "Hello Rob,\n\nIt was good to talk.", False),
        ("no map", "I promised you the map.", False),
        ("mill run", "You run a mill.", False),
        ("mill, harbour", "You run a mill.\n\nIt was good to see the harbour.", False),
        ("her", "It was good to talk with her.", True),
        ("?!", "It was good to talk.", False),
    ],
)
def test_told_is_what_one_sentence_says_in_its_order(noted: str, text: str, told: bool) -> None:
    assert is_told(noted, text if "\n\nIt" in text else f"Hello,\n\n{text}") == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Music in Prisons annual lecture", "at the Music in Prisons annual lecture"),
        ("Women in Print fair", "at the Women in Print fair"),
        ("Arts for Health steering group", "at the Arts for Health steering group"),
        ("Teachers Without Borders, Leeds", "at Teachers Without Borders in Leeds"),
        ("Sailors Without Boats", "at Sailors Without Boats"),
        ("Peat & Bog Conference", "at the Peat & Bog Conference"),
        ("Bed & Breakfast Owners Forum", "at the Bed & Breakfast Owners Forum"),
        ("Bowls for Veterans", ""),
        ("Yoga in Schools", ""),
        ("Choir for Carers", ""),
        ("Swimming for All", ""),
        # near misses, which are no names
        ("chess in the park", "at chess in the park"),
        ("zoom with the council", "on Zoom"),
        ("laundromat on 9th", "at the laundromat"),
        ("Tom & Sue wedding", ""),
        ("talk with Leeds staff", "at the talk"),
    ],
)
def test_a_name_is_told_whole_or_not_at_all(noted: str, told: str) -> None:
    assert where_met(noted) == told


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Mushroom survey", "at the mushroom survey"),
        ("Lighthouse reopening", "at the lighthouse reopening"),
        ("harvest gathering", "at the harvest gathering"),
        ("honey judging, tent 3", "at the honey judging"),
        ("Village council", "at the village council"),
        ("Bell ringers' prizegiving", "at the bell ringers' prizegiving"),
        ("seed census thing", "at the seed census"),
        ("raft race thing", "at the raft race"),
        ("under 12s cup final", ""),
        ("Harbour clean-up", "at the harbour clean-up"),
        ("ukulele bake-off", "at the ukulele bake-off"),
        ("on a panel (tides)", "on the panel"),
        ("at a wedding in Kent", "at the wedding in Kent"),
        ("in a queue at Lidl", "in the queue at Lidl"),
        ("at a friend's", "at a friend's"),
        # near misses, of which nobody knows how one was there
        ("upstairs leak", ""),
        ("blind date", ""),
        ("School governors", ""),
        ("final", ""),
        ("alumni thing", "at the alumni event"),
    ],
)
def test_an_occasion_is_told(noted: str, told: str) -> None:
    assert where_met(noted) == told


@pytest.mark.parametrize(
    ("code", "noted", "told"),
    [
        ("de", "Imkerverbandstag in Celle", "beim Imkerverbandstag in Celle"),
        ("de", "beim Schneeschippen", "beim Schneeschippen"),
        ("de", "vor der Kita", "vor der Kita"),
        ("de", "in der langen Schlange", "in der langen Schlange"),
        ("de", "Tagung der Moorschützer", "auf der Tagung der Moorschützer"),
        ("de", "Vogelzählung am Federsee", "bei der Vogelzählung am Federsee"),
        ("de", "Flohmarkt", "auf dem Flohmarkt"),
        ("de", "Chorfestival", "auf dem Chorfestival"),
        ("de", "am Nachmittag", ""),
        ("de", "im Mai", ""),
        ("de", "im Jobcenter", ""),
        ("de", "bei der Schuldnerberatung", ""),
        ("de", "Imkerfachtag, Raum 3", "beim Imkerfachtag"),
        ("es", "ensayo", "en el ensayo"),
        ("es", "cata de quesos", "en la cata de quesos"),
        ("es", "en una boda", "en la boda"),
        ("es", "en la fila del banco", "en la fila del banco"),
        ("es", "subasta de pescado", "en la subasta de pescado"),
        ("es", "en el juzgado", ""),
        ("es", "en su tienda", ""),
        ("es", "en la madrugada", ""),
        ("es", "en la cola que no avanza", ""),
        ("es", "en el hospital", ""),
    ],
)
def test_a_place_noted_with_its_preposition_is_told_so_but_none_that_is_kept_quiet(
    code: str, noted: str, told: str
) -> None:
    assert where_abroad(noted, abroad()[code].places, abroad()[code].quiet) == told


@pytest.mark.parametrize(
    "words",
    [
        "tell the roofers not before nine",
        "ask the caretaker not on Sundays",
        "remind the band no drums",
        "tell your manager at five",
        "warn my flatmate after midnight",
        "keep that quiet",
        "make that work",
        "get this done",
        "write about that",
        "do this for the school",
        "find those hard",
        "talk to my aunt about these",
    ],
)
def test_shorthand_and_what_was_left_out_do_not_stand(words: str) -> None:
    assert not is_sound(words)


@pytest.mark.parametrize(
    "words",
    [
        "tell the roofers not to start before nine",
        "ask my boss not to ring",
        "tell the office about your roof",
        "tell my aunt you called",
        "ask whether that bus runs",
        "show you that trick with the string",
        "let you know if that works",
        "come to that concert with you",
        "bring that book",
        "warn my neighbours before the party",
    ],
)
def test_what_is_whole_stands(words: str) -> None:
    assert is_sound(words)


@pytest.mark.parametrize(
    "note",
    [
        "mends clocks, keeps it secret",
        "runs a choir. nobody at work knows",
        "builds boats, hasn't told his wife",
        "teaches judo. between us",
        "paints saints, off the record",
        "breeds newts, keeps that quiet",
        "writes novels in secret",
        "sews flags, doesn't want it known",
        "runs a mill, none of them knows",
        "keeps bees (confidential)",
    ],
)
def test_of_a_note_that_holds_a_confidence_nothing_is_told(note: str) -> None:
    assert is_in_confidence(note)
    said = draft(Meant("Ann", "thanks", place="gym", met=MONDAY, today=MONDAY, note=note)).text
    assert "that you" not in said


@pytest.mark.parametrize(
    "note", ["mends clocks", "runs a private school", "told me a lot", "knows everybody"]
)
def test_a_deed_that_is_no_secret_is_none(note: str) -> None:
    assert not is_in_confidence(note)


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Typ mit Lastenrad, Jannis o. Janis", ""),
        ("Kerl vom Kiosk", ""),
        ("Mädel mit Geige", ""),
        ("Bärtiger mit Hund", ""),
        ("Rentnerin mit Dackel", ""),
        ("tipo de la ferretería", ""),
        ("Chica con perro", ""),
        ("Pelirroja con bici", ""),
        ("Mesero del Lido", ""),
        ("Student aus Halle", ""),
        ("Lena mit Hund", "Lena"),
        ("Marta con Luis", "Marta"),
        ("Dame am Schalter, Frau Roth", "Frau Roth"),
        ("Anna Student", "Anna"),
        ("Coffee w/ Deepa (mentor)", "Deepa"),
        ("Oluwaseun (Seun) Bakare", "Seun"),
        ("Mary (Accounts) Smith", "Mary"),
    ],
)
def test_what_somebody_is_is_no_name(name: str, greeted: str) -> None:
    assert greeting(name) == greeted


@pytest.mark.parametrize(
    ("handle", "note", "name"),
    [
        ("kilnless_lou", "Lou from Hebden, makes glazes", "Lou"),
        ("ruth.at.sea", "Ruth. Sails to Skye.", "Ruth"),
        ("lou.builds", "Builds boats", ""),
        ("paris_m", "Paris last year", ""),
        ("kilnless_lou", "Lou's cousin fires it", ""),
    ],
)
def test_a_handle_names_who_is_named_in_the_note(handle: str, note: str, name: str) -> None:
    assert named_in_a_note(note, handle) == name


@pytest.mark.parametrize(
    ("promise", "asked"),
    [
        ("Röhren aus dem Keller?", True),
        ("ob ich ihm das Rad leihe?", True),
        ("vielleicht die Leiter leihen", True),
        ("mal sehen ob der Schuppen frei ist", True),
        ("¿le presto la casa en enero?", True),
        ("a ver si le paso el contacto", True),
        ("quizá llevarle leña", True),
        ("Rezept schicken", False),
        ("Elif zum Geburtstag einladen", False),
        ("Leiter leihen am Samstag", False),
        ("pasarle el mapa de la ruta", False),
        ("hablar con la cofradía", False),
    ],
)
def test_a_question_or_a_doubt_is_no_promise_in_german_and_spanish(promise: str, asked: bool) -> None:
    german = not re.search(r"¿|ver si|quizá|pasar|hablar", promise)
    note = "repariert Radios und wohnt nebenan" if german else "canta en el coro y vive en la sierra"
    text = draft(Meant("Jo", "promise", promise, met=MONDAY, today=MONDAY, note=note)).text
    assert bool(re.search("verspr", text) if german else re.search("promet", text)) is not asked
    assert "[" in text
