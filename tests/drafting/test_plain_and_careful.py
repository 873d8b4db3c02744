"""What is plain and typed with care is told word for word; what only sounds like an offer is none."""

from itertools import product

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_draft import FirstDraft
from relpitch.drafting.from_answers.first_words import first_words

WHO, CHANGE = "Beekeepers", "They sleep through the winter"
DEEDS = [
    f"{deed} {more}"
    for deed, more in product(
        (
            "Mend one broken frame you bring",
            "Knock on your hive",
            "Put your first lid on",
            "Ask you one question",
        ),
        ("", "as well", "at 6am", "over a form from HR", "and tell you which of the three things can't wait"),
    )
]
ABILITIES = ["can plaster a wall", "I can juggle", "I can stay calm when it rains", "i can give injections"]
THEIRS_TO_DO = ["Call Odette for a chat", "Book a first session", "Go for a walk", "Email the office"]
BESIDE_A_NAME = [
    "mostly older ones on their own",
    "a few in the next valley too",
    "typically in their first year",
    "when the frost comes and nobody is awake",
    "40 hives and above",
    "especially on roofs",
]
BRACKETS = ["(ten hives or so)", "(long story)", "(I keep some, too)", "(Devon)"]


def _draft(who: str = WHO, change: str = CHANGE, touch: str = "") -> FirstDraft:
    return first_words(Answers(who, change, touch), "en")


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_for_whoever_is_met_is_told_word_for_word(deed: str) -> None:
    told = deed.strip()
    assert f"I could {told[0].lower()}{told[1:]}." in _draft(touch=told).text


@pytest.mark.parametrize("touch", [*ABILITIES, *THEIRS_TO_DO])
def test_what_somebody_is_able_to_and_what_the_other_would_have_to_do_is_no_offer(touch: str) -> None:
    assert "touch" in _draft(touch=touch).gaps


@pytest.mark.parametrize("touch", ["I still bake too much", "I listen without a clock"])
def test_a_sentence_of_mine_is_told_only_where_it_is_known_whom_i_help(touch: str) -> None:
    assert touch in _draft(touch=touch).text
    assert "touch" in _draft(who="idk", touch=touch).gaps


@pytest.mark.parametrize(("told", "mark"), list(product(BESIDE_A_NAME, (", ", " – "))))
def test_what_is_told_beside_a_name_is_kept_as_it_was_typed(told: str, mark: str) -> None:
    assert f"I help beekeepers{mark}{told}" in _draft(who=f"Beekeepers{mark}{told}").text


@pytest.mark.parametrize("aside", BRACKETS)
def test_an_aside_in_brackets_stays_beside_the_draft(aside: str) -> None:
    draft = _draft(who=f"Beekeepers {aside} in the hills")
    assert draft.text.startswith("I help beekeepers in the hills")
    assert draft.left_out[0].words.endswith("in the hills")


@pytest.mark.parametrize("limit", ["(only the shy ones)", "(not in winter)", "(mostly)", "(if they ask)"])
def test_what_makes_less_of_a_name_is_no_aside(limit: str) -> None:
    assert "beekeepers." not in _draft(who=f"Beekeepers {limit}", change="").text


@pytest.mark.parametrize("reason", ["because nobody asks them", "cos they never rest"])
def test_a_name_is_told_without_the_reason_for_it(reason: str) -> None:
    assert _draft(who=f"Beekeepers on our hill {reason}", change="").text == "I help beekeepers on our hill."


@pytest.mark.parametrize(
    "mine", ["I was one for nineteen years", "My first hive stood on a balcony in Leeds"]
)
def test_what_is_told_of_me_never_stands_between_them_and_what_changes(mine: str) -> None:
    assert _draft(who=f"Beekeepers. {mine}.").text.endswith(f"{CHANGE[5:]}. {mine}.")


@pytest.mark.parametrize("verb", ["Sing", "Ring", "Come and watch", "Come and sort"])
def test_a_deed_that_looks_like_something_else_is_one(verb: str) -> None:
    deed = f"{verb} the second hive with you" if "Come" not in verb else f"{verb} you do it"
    assert f"I could {deed[0].lower()}{deed[1:]}." in _draft(touch=deed).text


@pytest.mark.parametrize(
    "who",
    [
        "Our honey stall is run by volunteers and I do the rota.",
        "My clients tend to be women who've been told they talk too much.",
        "God calls me to the prisoners.",
    ],
)
def test_a_careful_sentence_with_me_in_it_is_told_as_it_is(who: str) -> None:
    assert _draft(who=who, change="").text == who


@pytest.mark.parametrize(("who", "is_told"), [("my neighbours on the landing", True), ("beekeepers", False)])
def test_what_changes_for_us_is_told_where_they_are_mine(who: str, is_told: bool) -> None:
    ours = "We know each other's names now"
    assert (f"I help {who}. {ours}." in _draft(who=who, change=ours).text) is is_told


@pytest.mark.parametrize("lead", ["Don't laugh but ", "It sounds daft but ", "dont laugh, but "])
def test_what_is_said_to_whoever_asks_is_not_in_the_draft(lead: str) -> None:
    assert _draft(who=f"{lead}beekeepers", change="").text == "I help beekeepers."
    assert _draft(who="I mend zips, that's about it", change="").text == "I mend zips."


@pytest.mark.parametrize(
    "clause",
    ["who's skint and has a broken hive", "who got a letter from the council and is scared to open it"],
)
def test_whoever_is_told_of_by_one_clause_is_a_name(clause: str) -> None:
    assert _draft(who=f"anyone {clause}", change="").text == f"I help anyone {clause}."


@pytest.mark.parametrize("hedge", ["I hope", "I think", "mostly", "usually"])
def test_a_doubt_at_the_end_of_what_changes_is_said_with_it(hedge: str) -> None:
    assert (
        _draft(change=f"Less fear, {hedge}").text
        == f"I help beekeepers. For them it means less fear, {hedge}."
    )


@pytest.mark.parametrize(
    "change",
    [
        "About half of them get through the first winter",
        "Swarming stops, or they stop dreading it",
        "Nobody loses a hive any more; the club is rung before the frost",
    ],
)
def test_a_careful_sentence_may_begin_with_anything_that_changes(change: str) -> None:
    assert f"{change[1:]}." in _draft(change=change).text


@pytest.mark.parametrize(
    "wish", ["I need help myself", "my wish is somebody would help me", "I'd like to be helped"]
)
def test_whoever_asks_for_help_is_not_said_to_give_it(wish: str) -> None:
    assert _draft(who=wish).text.startswith("I could help [who")


def test_an_example_goes_on_where_the_gap_begins() -> None:
    asked = _draft(who="Beekeepers", change="they get power of attorney sorted while Dad signs").asked
    assert asked is not None
    assert (asked.line, asked.words) == ("They ... what?", "get power of attorney sorted while Dad signs")


def test_a_name_that_is_taken_back_is_no_example() -> None:
    asked = _draft(who="Truckers. Well, spouses, there's two of them", change="").asked
    assert asked is not None
    assert asked.words == ""


@pytest.mark.parametrize(
    ("who", "gap"),
    [
        ("Eltern, deren Kind nicht zur Schule geht", "[Was sich für sie ändert, in ein paar Worten]."),
        ("a las señoras que viven solas", "[Qué cambia, en pocas palabras]."),
    ],
)
def test_nothing_leads_to_the_gap_for_what_changes_abroad(who: str, gap: str) -> None:
    text = first_words(Answers(who, "???!!! xd 12", "")).text
    assert text.endswith(f". {gap}")


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("Ihre Anzeige lesen und sagen, an welchem Satz man aussteigt", "Ich könnte deine Anzeige lesen und"),
        ("Ich könnte jemandem sein Rad richten", "Ich könnte jemandem sein Rad richten."),
        (
            "Erzählen, wie wir es damals gemacht haben",
            "Ich könnte erzählen, wie wir es damals gemacht haben.",
        ),
        ("Ich kann zeigen meine Liste", "Ich könnte [was"),
    ],
)
def test_a_deed_in_german_is_of_the_one_it_was_typed_of(touch: str, said: str) -> None:
    assert said in first_words(Answers("Leute, die neu hier sind", "Sie schlafen wieder", touch)).text


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("le acompaño a su cita, dígame la hora", "Le acompaño a su cita, dígame la hora."),
        ("reviso tu caja de fusibles si vives cerca", "Reviso tu caja de fusibles si vives cerca."),
        ("regalarle mi cuaderno, está escrito a mano", "Podría regalarte mi cuaderno, está escrito a mano."),
    ],
)
def test_a_favour_in_spanish_keeps_its_form_of_address(touch: str, said: str) -> None:
    assert said in first_words(Answers("maestras rurales", "Duermen tranquilas por fin", touch)).text


@pytest.mark.parametrize("thing", ["a buttonhole", "the hem of a coat", "one small favour"])
def test_a_deed_that_begins_as_a_question_does_is_no_question(thing: str) -> None:
    assert f"I could do you {thing}." in _draft(touch=f"do you {thing}").text


@pytest.mark.parametrize(
    "name", ["New Zealanders", "Polish bakers", "Parish churches", "Romanian and Polish parents"]
)
def test_a_name_keeps_the_capital_of_a_nation_alone(name: str) -> None:
    told = name[0].lower() + name[1:] if name.startswith("Parish") else name
    assert _draft(who=f"{name} who moved to Leeds", change="").text == f"I help {told} who moved to Leeds."


@pytest.mark.parametrize("state", ["stuck on a form", "lost in the paperwork", "stuck in a queue"])
def test_how_somebody_is_found_is_part_of_the_name(state: str) -> None:
    assert _draft(who=f"Anyone {state}", change="").text == f"I help anyone {state}."


def test_what_changes_for_people_who_are_named_in_it_follows_a_sentence_of_mine() -> None:
    assert _draft(who="I mend phones", change="people get their photos back").text.endswith(
        "I mend phones. People get their photos back."
    )


@pytest.mark.parametrize("who", ["beekeepers", "Imker, die neu hier sind", "a las maestras rurales"])
@pytest.mark.parametrize("touch", ["???!! 12", "everyone", "le acompaño", "xd"])
def test_an_example_is_of_their_own_words_or_there_is_none(who: str, touch: str) -> None:
    asked = first_words(Answers(who, "", touch)).asked
    assert asked is None or asked.words in (touch, "")


def test_what_is_cut_off_is_no_example() -> None:
    for who in (
        "the ones I like are those who ring up before and we sort it out",
        "anyone who'd have me, I suppose",
    ):
        asked = _draft(who=who, change="").asked
        assert asked is None or asked.words == ""


@pytest.mark.parametrize("words", ["leverage synergies", "unlock holistic growth", "empower stakeholders"])
def test_words_of_a_brochure_are_not_said_for_anybody(words: str) -> None:
    draft = _draft(who=f"Bakeries that {words}", change=f"They {words} by May.")
    assert words not in draft.text
    assert {each.answer for each in draft.left_out} == {"who", "change"}


@pytest.mark.parametrize(
    ("who", "change"),
    [
        ("Leute mit vielen Büchern", "Freitagabend ist frei"),
        ("Kleine Läden", "Samstags ist wieder was los"),
        ("Pequeños comercios de barrio", "La gente los encuentra"),
        ("Vecinos de mi bloque", "Nadie se pierde"),
        ("Jubilados que se aburren", "No van solos"),
        ("Leute, die neu hier sind", "Niemand bleibt allein sitzen"),
        ("Nachbarn im dritten Stock", "Keiner muss mehr auf den Aufzug warten"),
    ],
)
def test_what_changes_is_told_abroad_as_a_sentence_that_was_typed(who: str, change: str) -> None:
    text = first_words(Answers(who, change, "")).text
    assert f". {change}." in text.replace(". Así no ", ". No ").replace("Con un poco de ayuda la ", "La ")


@pytest.mark.parametrize(
    "nobody", ["nadie todavía", "nadie", "Niemand", "noch keiner", "niemand jetzt gerade"]
)
def test_nobody_alone_is_no_answer_abroad(nobody: str) -> None:
    assert "who" in first_words(Answers(nobody, "Duermen tranquilas, no como yo", ""), "es").gaps
    assert "who" in first_words(Answers(nobody, "Sie schlafen wieder gut", ""), "de").gaps


@pytest.mark.parametrize(
    ("thing", "asked"),
    [("la aplicación", "¿Te gustaría?"), ("diez señas", "¿Te gustaría?"), ("a coser", "¿Te lo enseño?")],
)
def test_a_question_in_spanish_agrees_with_what_is_shown(thing: str, asked: str) -> None:
    assert first_words(Answers("Vecinos de mi bloque", "", f"Enseñarte {thing}")).text.endswith(asked)


@pytest.mark.parametrize(
    "change", ["Hives live, school fees are paid", "They are calm, they are there at dawn"]
)
def test_two_clauses_side_by_side_are_a_sentence_of_their_own(change: str) -> None:
    assert _draft(change=change).text == f"I help beekeepers. {change}."


@pytest.mark.parametrize("change", ["they ring me in good time", "they tell us before it's late"])
def test_what_is_done_to_me_is_not_what_i_help_with(change: str) -> None:
    assert _draft(change=change).text == f"I help beekeepers, so {change}."
