"""Spanish: what a sentence around a field must see to, whatever stands in the field."""

import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from relpitch import paths, translation
from relpitch.domain.day import heading, lately, lately_at_start, moment, near
from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event
from relpitch.domain.event_words import on_paper, soon, until, when
from relpitch.formatting import decimal, either, listed, quoted_line, whole_number
from relpitch.interchange.text_file import text_of
from tests.test_catalogs import tool
from tests.translated_texts import found, texts

OTHER_WORDS = (
    r"(?i)ordenador",
    r"\bmóvil",
    r"(?i)\bcog[eió]",
    r"(?i)\bvosotr|\bvuestr|\bos\b",
    r"(?i)\busted(?:es)?\b",
    r"(?i)ya no está ahí",
    r"(?i)\ba los dos\b(?! equipos)",
    r"(?i)con intención",
    r"(?i)lectura tranquila el mismo día|^el mismo día",
    r"(?i)\bdía de mañana",
    r"(?i)\ba los cuánt",
    r"(?i)últim[oa]s primero",
    r"(?i)\b(?:le|les) salud[oa]\b",
    r"(?i)\bno se dan\b",
    r"(?i)\b(?:espera|esperan) sol[oa]s?\b",
    r"^Ningún \w+ es así",
    r"^\{part\}[^.]*\b(?:marcado|hecho|propio|omitido)\b",
    r"(?i)\bnombran? una zona horaria\b",
    r"(?i)\buna pregunta por\b",
    r"(?i)\bpor su cuenta\b|\b(?:est[áa]n?|viene|va|estudia\w*) (?:[\w ]+ )?a su aire\b",
    r"^\{\}.*\barchivo\b|^\*?En el archivo.+",
    r"^«?\{\w+\}»?(?: [\w ]+)? ya est(?:á|án) aquí",
    r"(?i)(?<!\bse )(?<!\bse le )\bacab(?:ar|a|an|as|e|en|ó|aría|amos|ado)\b(?! de\b)",
    r"(?i)\bhueco libre|\bprimer hueco",
    r"(?i)\b(?:en|de) \{(?:at|time)\}",
    r"(?i)\bcelebra(?:r|rá|rse|n)?\b",
    r"(?i)\bcon (?:más |mucha )?ligereza\b",
    r"(?i)\bmant(?:én|ener) (?:Mayús|Alt|Ctrl)\b",
    r"^(?:Pide|Presiona|Te quita)\b|: pide\b",
    r"^Prueba: ",
    r"^(?:No s|S)e carga\b",
    r"^Vacío, ",
    r"(?i)\b(?:sale|salen|salir|salió) con la persona\b",
    r"(?i)\bllegu?(?:a|e|ó) mejor\b",
    r"(?i)\b(?:toma|tomas|tome|devuelve) el mando\b",
    r"^(?:Pasa el|Lleva el|Empieza a esta|Termina (?:pasada|con)|Mide tu)\b|\bHabla de otra persona\b",
    r"(?i)\bincorporación de hoy\b",
    r"(?i)\benseñó todo\b|\bgracias por enseñármelo\b",
    r"(?i)\bvive[sn]? en la calle\b",
    r"(?i)\bescribir (?:tan|muy) tarde\b",
    r"(?i)(?:persona|alguien)\w*(?: que)? ya no est[áa]n?(?: aquí)?(?:\.|$)",
    r"(?i)\w+ría[ns]? si (?!(?:no )?\w+(?:ara|iera|era|iese|ase)[ns]?\b)(?:\w+ )?\w+[aeo]n?\b",
    r"(?i)\beste tipo$|\beste tipo\*",
    r"(?i)(?:^|[.;:] )vale\b(?! «)",
    r"(?i)\bdar (?:contigo|conmigo|con ella?)\b",
    r"(?i)\bajust(?:ó|ado|a) a la página\b",
    r"(?i)\balgo te corta\b",
    r"(?i)\b(?:botón|panel lateral|página|relpitch) (?:también )?enseña\b",
    r"(?:^|\. )(?:Aparece|Carga|Conserva|Enseña|Retrocede)\b",
    r"^(?:Sigue (?:abierto|aquí)|Vuelve a (?:estar|quedarse))\b",
    r"(?i)\bidioma,? usa\b|\bpulsar, retrocede\b",
    r"(?i)(?<!llega )\bel jueves ya no\b|\bcuello el jueves\b",
    r"(?i)\bva en (?:claro|oscuro)\b",
    r"(?i)\bguardan igual\b",
    r"(?i)\bllama a la zona horaria\b",
    r"\d\.\d{3}\b",
    r"(?i)\bcon su teléfono\b",
    r"(?i)\b(?:mensaje|línea|botón) del pie\b",
    r"(?i)\bcontactos? no dicen? nada\b",
    r"(?i)\bque se (?:le|les) parecen?\b|^\{name\}, junto a \{",
    r"(?i)\bfalta una palabra\b",
    r"(?i)\b(?:di|dice|decir) qué notas\b",
    r"(?i)\bse ofrecen? las? personas?\b",
    r"(?i)\bno llevan? mucho\b(?! tiempo)",
    r"(?i)\bcosas para la calle\b",
    r"(?i)\bsubir el café\b",
    r"(?i)\babren? los cuartos\b",
    r"(?i)^hay \{count\} abiert",
    r"(?i)\buno de «\{",
    r"^La primera tarjeta empieza(?:,|$)",
    r"\bORDEN\b|\b(?:L|l)as órdenes\b|\btodas las órdenes\b|\bninguna orden\b|\bla orden lee\b",
    r"(?i)\bhojas? real(?:es)?\b",
    r"(?i)\bhablan? a (?:nadie|alguien)\b",
    r"(?i)\b(?:ven|vengas|venir|ir|voy|vaya|fuera) por (?:quien|los que|las que|(?:los|las) \w+istas)\b",
    r"(?i)\bimaginar\w* da con\b",
    r"(?i)\b(?:es|son) para ellos\b|^Otros también\b|\bllegar a otros\b",
    r"(?i)\blínea no dice nada\b|\blíneas no dicen nada\b",
    r"(?i)\bse han? traído\b",
    r"^\{+what\}+: ",
    r"\bdicho \{day\}",
    r"\{(?:take|meeting)\}, \{(?:moment|day)\}",
    r"^(?:Mover|Quitar) \{wording\}",
    r"^Quedarse\b",
    r"(?i)\blista que despachar\b",
    r"^Se bloquea sola$",
    r"(?i)\btarjeta del trabajo\b",
    r"(?i)\bver las personas\b|\bpropone las personas\b",
    r"(?i)\bpara justo después\b",
    r"(?i)\bimprime antes una hoja normal\b",
    r"; si no, (?:las|el|lo|nada)\b|^si no, ",
    r"^escribirla\b|^hacer una copia comprobada$|^el número de una cosa$",
    r"^Pregunta a \{",
    r"^\{aside\}: (?:oculto|visible)$|\bmostrados$",
    r"(?i)\bno tiene cómo\.",
    r"(?i)\bse notó al\b|\bnada de ella\b|\bdemasiado para seguir",
    r"(?i)\bque no lo tiene avisa\b",
    r"^Apartado(?:$|,)|\bsin apartar\b",
    r"(?i)(?<!de )\blado a lado\b",
    r"(?i)\bcomo (?:es|en|de) o \w+-[A-Z]{2}\b",
    r"(?i)\bmadres recientes\b|\bque se quede atrás\b|\bfaltó con seguridad\b",
    r"\{count\} de \{all\} no se pueden\b",
)
"""What is said otherwise here: docs/glossary_es.md has why."""

_GLOSSARY = Path(__file__).parents[1] / "docs" / "glossary_es.md"

_DONE_AS_A_STATE = (
    r"^[^.]*\best(?:á|án) (?:cambi|copi|cre|empez|rellen|eleg|restaur|mov|imprim)(?:ad|id)[oa]s?$"
)

_LAST_WORDS = {"{all_but_last} y {last}", "{all_but_last} o {last}"}
_FREE = re.compile(r"\b[yo] [«“]?\{(?!count|number|seconds|left|right)")
_AT_A_TIME = re.compile(r"\blas? \{(?:time|clock|early|late|at|hour)\}")


@pytest.fixture
def spoken() -> Iterator[None]:
    translation.use("es", paths.translations())
    yield
    translation.use(translation.ENGLISH, paths.translations())


def _of_few_countries() -> list[str]:
    """Words of the glossary's table of what only a few countries say, or what another takes otherwise."""
    table = _GLOSSARY.read_text("utf-8").split("| no | aquí |\n|---|---|\n")[1]
    return [word for row in table.splitlines() for word in row.split("|")[1].strip().split(", ")]


def _sentences() -> set[str]:
    forms = (each.string for each in tool.read("es") if each.id)
    return set(chain.from_iterable(each if isinstance(each, tuple) else (each,) for each in forms))


@pytest.mark.usefixtures("spoken")
def test_and_and_or_are_other_words_before_their_own_sound() -> None:
    names = ("Inés", "Hilario", "Yves", "«Invitación»", "Yolanda", "Hielo", "Ana", "hija")
    said = [listed(["Luis", each]) for each in names]
    assert said == [
        "Luis e Inés",
        "Luis e Hilario",
        "Luis e Yves",
        "Luis e «Invitación»",
        "Luis y Yolanda",
        "Luis y Hielo",
        "Luis y Ana",
        "Luis e hija",
    ]
    assert listed(["Ana", "Luis", "Inés"]) == "Ana, Luis e Inés"
    times = [either(["7", each]) for each in ("8:00", "11", "Olga", "hora", "19:00", "110")]
    assert times == ["7 u 8:00", "7 u 11", "7 u Olga", "7 u hora", "7 o 19:00", "7 o 110"]


def test_a_list_in_a_statements_language_is_in_that_language() -> None:
    assert listed(["Ana", "Inés"], "es") == "Ana e Inés"
    assert listed(["Lena", "Ines"], "de") == "Lena und Ines"
    assert listed(["Ana", "Inés"]) == "Ana and Inés"


def test_no_sentence_sets_and_or_or_before_what_may_begin_with_any_sound() -> None:
    assert {each for each in _sentences() - _LAST_WORDS if _FREE.search(each)} == set(), (
        "pass the two through listed() or either() of relpitch/formatting.py"
    )


def test_what_one_types_on_the_command_line_has_one_spanish_name() -> None:
    english = re.compile(r"\b(?:OUT|FILE|FOLDER|PATH|BACKUP|EVENT|OTHER|THING|KEEP|TAKE|TEXT|WORDS)\b")
    assert {each for each in _sentences() if english.search(each)} == set(), "OUT.pdf is SALIDA.pdf"


def test_thanks_are_a_plural() -> None:
    assert {each for each in _sentences() if re.search(r"\bun gracias\b", each)} == set(), "un agradecimiento"


def test_no_sentence_has_an_article_before_a_time_that_may_be_one_o_clock() -> None:
    assert {each for each in _sentences() if _AT_A_TIME.search(each)} == set(), (
        "“a la 1:00”, but “a las 2:00”"
    )


@pytest.mark.usefixtures("spoken")
def test_a_day_has_a_capital_where_it_begins_a_line_and_none_within_one() -> None:
    today, saturday = date(2026, 11, 24), date(2026, 11, 21)
    assert heading(saturday, today) == "Sábado, 21 de noviembre"
    assert (lately_at_start(saturday, today), lately(saturday, today)) == ("Sábado", "sábado")
    assert near(saturday, today) == "el sábado"
    at, now = datetime(2026, 11, 21, 18, 5, tzinfo=UTC), datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    assert moment(at, now) == "Sábado, 18:05"
    days = Event("Feria", at, now, ends=datetime(2026, 11, 22, 1, 0, tzinfo=UTC))
    assert when(days, today) == "Sábado, 21 de noviembre, 18:05"
    assert until(days, today) == "Sábado, 21 de noviembre, 18:05 – domingo, 22 de noviembre, 1:00"
    assert on_paper(days) == "Sábado, 21 de noviembre de 2026, 18:05 – 22 de noviembre, 1:00"
    assert soon(days, date(2026, 11, 20)) == "Sábado, 18:05. Mañana."


@pytest.mark.usefixtures("spoken")
def test_the_full_stop_of_what_somebody_says_stands_behind_the_mark() -> None:
    lines = ("Yo solo venía por leche.", "¿Está libre?", "Bueno...")
    assert [quoted_line(each) for each in lines] == [
        "«Yo solo venía por leche».",
        "«¿Está libre?»",
        "«Bueno...»",
    ]


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("name", translation.NAMES.values())
def test_each_language_is_chosen_by_its_own_name(name: str) -> None:
    assert translation._(name) == name


@pytest.mark.parametrize("other", OTHER_WORDS)
def test_nothing_is_called_what_the_glossary_calls_otherwise(other: str) -> None:
    assert found(other, "es") == []


def test_no_word_is_of_a_few_countries_only() -> None:
    banned = _of_few_countries()
    assert len(banned) > 50
    words = "|".join(re.escape(word).replace("…", r"\w*") for word in banned)
    assert found(rf"\b(?i:{words})\b", "es") == [], "docs/glossary_es.md has what is said instead"


def test_nobody_is_spoken_to_as_several() -> None:
    of_several = found(r"\b(?!\w*iséis\b)\w+(?:áis|éis)\b", "es")  # dieciséis is a number
    assert of_several == [], "one person reads, and “vosotros” is of Spain alone"


def test_what_was_done_is_no_state() -> None:
    assert found(_DONE_AS_A_STATE, "es") == [], "“Se ha cambiado el título”, not “El título está cambiado”"


def test_a_number_and_its_unit_stay_in_one_line() -> None:
    assert found(r"[\d}] (?:(?:s|min|h|mm|dB|Hz|pt|MB)\b|%)", "es") == []


def test_about_so_many_seconds_is_right_for_one_too() -> None:
    assert found(r"(?i)\bunos \{seconds\}", "es") == [], "“unos 1 s” is nothing one says"


def test_no_verb_stands_right_before_a_list_that_may_have_one_thing_or_several() -> None:
    listed_at_once = r"(?i)\b(?:hay|habla|conoce|está|falta|queda) \{(?:codes|names|stocks|parts|things)\}"
    of_one = r"^(?!lo que)[^:]*\bestá [^:{]*: \{things\}"
    assert found(f"{listed_at_once}|{of_one}", "es") == [], (
        "“Los que habla: en, es” and “Lo que aún no está aquí: 3 pitches”; “habla en, es” reads as a word"
    )


def test_what_is_named_within_a_sentence_is_in_quotation_marks() -> None:
    names = "Leer|Palabras clave|Iniciales|De memoria|Ideas principales|Automático|Guardar PDF|Nueva variante"
    bare = re.compile(rf"\w (?:{names})\b|^(?:{names}) (?:es|hace|tiene)\b")
    assert {each for each in _sentences() if bare.search(each)} == set(), "“«Guardar PDF» hace una página”"


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("told", ["Changed", "Removed"])
def test_what_is_told_of_things_of_any_gender_has_none(told: str) -> None:
    said = translation._(told)
    assert not re.fullmatch(r"\w+[ai]d[oa]s?", said), "a promise is “quitada”, and a gift “quitado”"


@pytest.mark.usefixtures("spoken")
def test_a_file_without_a_text_is_not_called_one() -> None:
    with pytest.raises(RelpitchError) as told:
        text_of("foto.md", bytes(range(256)) * 9)
    assert str(told.value) == (
        "foto.md es algo que relpitch no puede leer como texto. "
        "Hace falta un archivo de texto, como .md o .txt."
    )


def test_what_is_said_behind_a_when_is_of_no_one_day() -> None:
    behind = chain(
        (each for one in _data("settings.toml")["setting"] for each in one["seen"]),
        _behind_a_when(_data("samples/maya/statements.toml")),
        _behind_a_when(_data("samples/maya/events.toml")),
    )
    one_day = re.compile(r"\b(?:hoy|ayer|mañana|ahora)\b")
    said = list(behind)
    assert len(said) > 200
    assert [each for each in said if one_day.search(each)] == [], "“cuando hoy viene” is of a day and of all"


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((paths.translations() / "es" / name).read_text("utf-8"))


def _behind_a_when(data: object) -> Iterator[str]:
    """The cue of each bridge: its “when” stands beside its words or its version."""
    if isinstance(data, dict):
        if "when" in data and data.keys() & {"words", "version"}:
            yield data["when"]
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from _behind_a_when(each)


def test_what_may_be_seen_is_said_behind_a_when_and_has_no_other() -> None:
    seen = [each for one in _data("settings.toml")["setting"] for each in one["seen"]]
    preterite = r"\w+(?:[éó]|aron|ieron)"
    assert [each for each in seen if re.search(rf"\bcuando\b|^(?:también )?{preterite} ", each)] == [], (
        "“cuando te busca al sonar un aviso”, not “cuando te busca cuando suena un aviso”"
    )


@pytest.mark.usefixtures("spoken")
def test_thousands_stand_apart_from_the_fifth_figure_on_by_a_space_that_keeps_one_line() -> None:
    assert [whole_number(each) for each in (820, 1234, 12345, 1234567)] == [
        "820",
        "1234",
        "12\u00a0345",
        "1\u00a0234\u00a0567",
    ]
    assert decimal(12345.6) == "12\u00a0345,6"


def test_a_question_and_a_quotation_open_as_they_close() -> None:
    read = [text for where, text in texts("es") if where != "(?!)"]  # those are regular expressions
    assert [each for each in read if each.count("¿") != each.count("?")] == []
    assert [each for each in read if each.count("«") != each.count("»")] == []
