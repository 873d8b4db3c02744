"""What German and Spanish drafts say beside the words typed: how one sentence is heard after another."""

import pytest

from relpitch.drafting.from_answers.abroad.people_abroad import people_in
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words


def _text(who: str, change: str, touch: str = "") -> str:
    return first_words(Answers(who, change, touch)).text


@pytest.mark.parametrize(
    ("who", "change", "text"),
    [
        (
            "Kleine Chöre ohne Dirigent",
            "Sie atmen an derselben Stelle",
            "Ich helfe kleinen Chören ohne Dirigent. So atmen sie an derselben Stelle.",
        ),
        (
            "Kleingärtner und Nachbarn",
            "Die Tomaten werden nicht mehr braun.",
            "Mir geht es um Kleingärtner und Nachbarn. Mit etwas Hilfe werden die Tomaten nicht mehr braun.",
        ),
        (
            "Kleine Betriebe, bei denen die Frau abends das Büro macht",
            "Rechnungen gehen raus, bevor der Kunde vergessen hat, wer da war",
            (
                "Ich helfe kleinen Betrieben, bei denen die Frau abends das Büro macht. Mit etwas Hilfe "
                "gehen Rechnungen raus, bevor der Kunde vergessen hat, wer da war."
            ),
        ),
        (
            "Vereine ohne Nachwuchs",
            "Es bewerben sich wieder zwei, drei junge Leute im Jahr",
            "Ich helfe Vereinen ohne Nachwuchs. So bewerben sich wieder zwei, drei junge Leute im Jahr.",
        ),
    ],
)
def test_a_german_change_is_heard_as_what_comes_of_the_help(who: str, change: str, text: str) -> None:
    assert _text(who, change) == text


@pytest.mark.parametrize(
    "change",
    [
        "Sie wissen nicht, wohin damit",
        "Sie haben keine Ruhe",
        "Sie dürfen weinen, vielleicht",
        "Sie haben es laut gesagt und dann ist es nicht mehr so groß",
        "Sie haben was Warmes in der Hand und jemand hat Guten Morgen gesagt",
    ],
)
def test_no_link_stands_before_what_nobody_wishes_for_or_what_is_over(change: str) -> None:
    assert _text("Menschen im ersten Bus", change).endswith(f"Bus. {change}.")


@pytest.mark.parametrize(
    ("who", "change", "ends"),
    [
        (
            "gente que emigra con título y acaba fregando platos",
            "Les convalidan la carrera. Tarda, pero se la convalidan.",
            "Con un poco de ayuda les convalidan la carrera. Tarda, pero se la convalidan.",
        ),
        (
            "Vecinos que quieren poner placas solares y no logran que vote nadie",
            "Se aprueba en junta, a la segunda.",
            "Con un poco de ayuda se aprueba en junta, a la segunda.",
        ),
        (
            "Los músicos de pueblo. Llegan al verano con los labios destrozados.",
            "Aguantan las fiestas de agosto enteras",
            "Con un poco de ayuda aguantan las fiestas de agosto enteras.",
        ),
        ("autónomos quemados", "que entienden el modelo 303", "Así entienden el modelo 303."),
        (
            "Familias que acaban de adoptar un perro",
            "El perro deja de tirar de la correa",
            "Con un poco de ayuda el perro deja de tirar de la correa.",
        ),
        ("Panaderías", "Tiran menos pan. Es poco, pero suma.", "Así tiran menos pan. Es poco, pero suma."),
        (
            "Personas sordas que van solas al médico",
            "El médico les mira a la cara",
            "Con un poco de ayuda el médico les mira a la cara.",
        ),
        ("los papás separados", "ven a sus hijos sin pelear", "Así ven a sus hijos sin pelear."),
        ("talleres que recién empiezan", "Se les rompen menos piezas", "Así se les rompen menos piezas."),
    ],
)
def test_asi_is_not_heard_of_the_trouble_before_it(who: str, change: str, ends: str) -> None:
    assert _text(who, change).endswith(ends)


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        ("ich könnte mir Ihr Klavier anhören", "Ich könnte mir Ihr Klavier anhören. Wäre das etwas für Sie?"),
        (
            "Den Antrag mit Ihnen durchgehen, Seite für Seite",
            "Ich könnte den Antrag mit Ihnen durchgehen, Seite für Seite. Wäre das etwas für Sie?",
        ),
        ("Ich schneid Ihnen die Haare, wenn Sie wollen.", "Ich schneid Ihnen die Haare, wenn Sie wollen."),
        (
            "Zeig dir wie man eine Wand lotrecht kriegt, dauert ein Bier",
            "Ich zeig dir, wie man eine Wand lotrecht kriegt, dauert ein Bier. Soll ich?",
        ),
        (
            "Dir eine Übung zeigen die im Zug geht und nicht peinlich ist (naja fast nicht)",
            (
                "Ich könnte dir eine Übung zeigen, die im Zug geht und nicht peinlich ist, naja fast nicht. "
                "Wäre das etwas für dich?"
            ),
        ),
        (
            "Sagen warum dein Biskuit zusammenfällt",
            "Ich könnte dir sagen, warum dein Biskuit zusammenfällt. Wäre das etwas für dich?",
        ),
        (
            "Nach der Schicht einen Kaffee trinken gehen",
            "Ich könnte nach der Schicht mit dir einen Kaffee trinken gehen. Wäre das etwas für dich?",
        ),
        (
            "Einen Brief gemeinsam lesen und sagen, was davon dringend ist",
            (
                "Ich könnte einen Brief mit dir gemeinsam lesen und dir sagen, was davon dringend ist. "
                "Wäre das etwas für dich?"
            ),
        ),
        ("Dich einladen, es gibt Suppe", "Ich könnte dich einladen, es gibt Suppe. Wäre das etwas für dich?"),
        ("mit zum Essen nehmen", "Ich könnte dich mit zum Essen nehmen. Wäre das etwas für dich?"),
        (
            "Ein Kipferl vom Vortag schenk ich her",
            "Ein Kipferl vom Vortag schenk ich her. Was führt dich her?",
        ),
    ],
)
def test_a_german_offer_is_said_to_whoever_is_met_as_they_would_say_it(touch: str, said: str) -> None:
    assert first_words(Answers("", "", touch), "de").text == said


@pytest.mark.parametrize(
    ("touch", "said"),
    [
        (
            "le arreglo el freno a cualquiera, la tengo",
            "Te arreglo el freno, la tengo. ¿Te parece?",
        ),
        ("enseñarle a cualquiera a nadar", "Podría enseñarte a nadar. ¿Te lo enseño?"),
        ("le presto la bici a quien la necesite", "Podría [qué, en pocas palabras]."),
        ("una foto", "Podría sacarte una foto. ¿Te gustaría?"),
        ("Un mate", "Podría invitarte a un mate. ¿Te gustaría?"),
        (
            "Un raite al doctor los jueves, que es cuando descanso",
            "Podría ofrecerte un raite al doctor los jueves, que es cuando descanso. ¿Te gustaría?",
        ),
        (
            "Cortar el pelo se me da bien, era peluquera",
            "Cortar el pelo se me da bien, era peluquera. ¿Qué te trae por aquí?",
        ),
        (
            "Le mando la plantilla, se la explico por teléfono",
            "Te mando la plantilla, te la explico por teléfono. ¿Te parece?",
        ),
        ("Un café y mirar juntos la caja", "Podríamos tomar un café y mirar juntos la caja. ¿Te gustaría?"),
        (
            "Imprimirle su código y pegárselo en el carrito",
            "Podría imprimirte tu código y pegártelo en el carrito. ¿Te gustaría?",
        ),
        (
            "Pasarte la lista de caseros que no piden nómina",
            "Podría pasarte la lista de caseros que no piden nómina. ¿Te gustaría?",
        ),
        (
            "Probar tu café y decirte qué le cambiaría",
            "Podría probar tu café y decirte qué le cambiaría. ¿Te gustaría?",
        ),
        ("Quito los anuncios del móvil 😅", "Podría [qué, en pocas palabras]."),
        ("Leer tu carta contigo 😅", "Podría leer tu carta contigo. ¿Te gustaría?"),
        ("Hacemos tu cuenta en una servilleta", "Hacemos tu cuenta en una servilleta. ¿Te parece?"),
        (
            "Enseñarte mi calentamiento, se puede hacer sin instrumento",
            "Podría enseñarte mi calentamiento, se puede hacer sin instrumento. ¿Te gustaría?",
        ),
    ],
)
def test_a_spanish_offer_is_said_to_whoever_is_met_as_they_would_say_it(touch: str, said: str) -> None:
    assert first_words(Answers("", "", touch), "es").text == said


@pytest.mark.parametrize(
    ("who", "change", "begins"),
    [
        (
            "a los que se quedaron solos como yo en marzo no se si esto va aqui",
            "comen juntos",
            "Ayudo a los que se quedaron solos como yo en marzo.",
        ),
        ("autónomos quemados, o sea todos jajaja", "duermen mejor", "Ayudo a autónomos quemados."),
        ("Un poco de todo, che. Músicos que no cobran", "cobran ya", "Ayudo a [quién"),
        ("Pos yo ayudo a los que llegan a pizcar", "comen caliente", "Ayudo a los que llegan a pizcar."),
        (
            "Wer mir am Herzen liegt? Frauen über 50, die neu anfangen. In der Schweiz ist das schwer.",
            "Sie lachen wieder",
            "Ich helfe Frauen über 50, die neu anfangen.",
        ),
        (
            "Erstsemester, v.a. die, deren Eltern nicht studiert haben",
            "Sie lachen wieder",
            "Mir geht es um Erstsemester, vor allem die, deren Eltern nicht studiert haben.",
        ),
        ("me gusta ayudar a la gente con sus motos", "duermen más", "Ayudo a la gente con sus motos."),
        (
            "Las señoras de mi edificio, que tienen más de 75",
            "duermen más",
            "Ayudo a las señoras de mi edificio, que tienen más de 75.",
        ),
        (
            "Leute, die neu sind, die Jungs halt",
            "Sie lachen",
            "Mir geht es um Leute, die neu sind, die Jungs.",
        ),
        ("Quereinsteiger in die Schule", "Sie lachen wieder", "Mir geht es um Quereinsteiger in die Schule."),
    ],
)
def test_a_word_to_the_form_is_not_said_and_what_is_plain_is(who: str, change: str, begins: str) -> None:
    assert _text(who, change).startswith(begins)


def test_they_dejan_de_pedir_perdon_and_no_excuse_is_meant() -> None:
    text = _text("mujeres que vuelven a trabajar", "Dejan de pedir perdón por los años en blanco")
    assert text.endswith("Así dejan de pedir perdón por los años en blanco.")


def test_the_change_stands_without_the_story_that_is_too_long_to_tell() -> None:
    story = "ich habs fast nicht überlebt, drei Wochen heiser und jede Nacht bis eins gebastelt und dann "
    draft = first_words(
        Answers("Leute am Anfang", f"sie überleben das erste Jahr, {story * 2}", "Dir etwas zeigen")
    )
    assert "So überleben sie das erste Jahr. Ich könnte" in draft.text
    assert "change" in {each.answer for each in draft.left_out}


def test_the_question_for_a_gap_fits_the_sentence_it_is_in() -> None:
    alone = first_words(Answers("Ich bin Rentnerin und werde nicht mehr gefragt", "weiß ich nicht", ""))
    assert "[Was sich für andere ändert" in alone.text
    assert alone.asked is not None
    assert alone.asked.line == "Was ändert sich für andere?"
    sought = first_words(Answers("Yo busco alguien que me ayude a mi, la verdad.", "", "un café"))
    assert sought.text.startswith("Pienso en [")
    assert sought.asked is not None
    assert sought.asked.line == "¿En quién, en pocas palabras?"


def test_a_preposition_is_no_adjective_of_people() -> None:
    who = "Mei, früher die Lehrbuam. Meine Frau sagt ich soll unter Leute. Also: junge Leut mit altem Auto"
    asked = first_words(Answers(who, "kemman durchn TÜV", "Hinhorchen."), "de").asked
    assert asked is not None
    assert asked.words == "junge Leut mit altem Auto"


def test_people_in_another_case_are_no_example() -> None:
    asked = first_words(
        Answers("Wir helfen Vereinen. Also kleinen, usw., ich mach da Kasse", "", ""), "de"
    ).asked
    assert asked is not None
    assert asked.words == ""


def test_what_stands_somewhere_now_is_a_change() -> None:
    text = _text("Frauen, die wieder arbeiten wollen", "Im Lebenslauf steht keine Lücke mehr")
    assert text.endswith("wollen. Im Lebenslauf steht keine Lücke mehr.")


def test_whose_parents_they_are_is_no_example() -> None:
    who = "los que cuidan a sus padres, y no piden nada. Yo lo hice seis años"
    assert people_in(who, "es") == "los que cuidan a sus padres"


def test_what_is_told_of_me_after_the_name_stays_beside_the_draft() -> None:
    draft = first_words(Answers("los que cuidan a sus padres. Yo lo hice seis años", "duermen más", ""), "es")
    assert draft.text == "Ayudo a los que cuidan a sus padres. Así duermen más."
    assert [each.answer for each in draft.left_out] == ["who"]
