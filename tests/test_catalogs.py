"""The catalogs of each language: nothing in them is wrong, and each holds what the code says."""

import importlib.util
import sys
from datetime import date, timedelta
from functools import lru_cache
from gettext import c2py
from pathlib import Path
from types import ModuleType

import pytest
from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.numbers import format_decimal, get_group_symbol
from babel.units import format_unit

from relpitch import translation
from relpitch.domain.day import ahead, month_year, weekday, whole_day
from relpitch.formatting import decimal, listed

ROOT = Path(__file__).parents[1]

COMPLETE: tuple[str, ...] = ("de", "es")
"""The languages in which nothing is missing. One that is here stays complete."""

_BETWEEN_THOUSANDS = {"es": "\u00a0"}  # CLDR's point is the decimal sign in Mexico


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogs", ROOT / "packaging" / "catalogs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["catalogs"] = module
    spec.loader.exec_module(module)
    return module


tool = _tool()
LANGUAGES = tool.languages()


@lru_cache
def texts() -> Catalog:
    found: Catalog = tool.extracted()
    return found


def key(message: object) -> tuple[object, object]:
    return getattr(message, "context", None), getattr(message, "id", None)


def test_there_are_languages() -> None:
    assert {"de", "es"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_translated_has_the_fields_and_forms_of_its_text(language: str) -> None:
    assert tool.problems(language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalog_says_what_the_catalog_says(language: str) -> None:
    catalog = tool.read(language)
    compiled = tool.path(language).with_suffix(".mo").read_bytes()
    assert compiled == tool.compiled(catalog), "python packaging/catalogs.py compiles it"


@pytest.mark.parametrize("language", COMPLETE)
def test_every_text_of_the_code_is_translated(language: str) -> None:
    catalog = tool.read(language)
    there = {key(each) for each in catalog} - {key(each) for each in tool.missing(catalog)}
    missing = [str(each.id) for each in texts() if each.id and key(each) not in there]
    assert missing == [], (
        f"python packaging/catalogs.py brings them into {tool.path(language)}: translate them"
    )


def test_a_wrong_field_and_a_form_too_few_are_told() -> None:
    catalog = Catalog(locale="pl")
    catalog.add("{name} is here.", "{nazwa} jest tutaj.")
    catalog.add(("{count} card", "{count} cards"), ("{count} karta", "{count} karty", "{count} kart"))
    catalog.add(("One day", "{count} days"), ("Jeden dzień", "{count} dni"))
    found = {str(each.id): list(tool._trouble(each, catalog.num_plurals)) for each in catalog if each.id}
    told = [trouble for troubles in found.values() for trouble in troubles]
    assert told == [
        "'{nazwa} jest tutaj.' needs the fields ['name']",
        "the language has 3 forms, here are 2",
    ]


def test_a_catalog_is_written_the_same_twice() -> None:
    catalog = Catalog(locale="de")
    catalog.add("Open", "Öffnen", context="verb")
    assert tool.as_text(catalog) == tool.as_text(catalog)
    assert tool.compiled(catalog) == tool.compiled(catalog)
    assert b"Date" not in tool.as_text(catalog)


def test_what_is_compiled_is_read_by_the_program(tmp_path: Path) -> None:
    catalog = Catalog(locale="pl")
    catalog.add("Open", "Otwórz", context="verb")
    catalog.add(("{count} card", "{count} cards"), ("{count} karta", "{count} karty", "{count} kart"))
    catalog.add("Nothing yet", "")
    file = tmp_path / "pl" / "LC_MESSAGES" / "relpitch.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(tool.compiled(catalog))
    try:
        translation.use("pl", tmp_path)
        assert translation.pgettext("verb", "Open") == "Otwórz"
        assert [translation.ngettext("{count} card", "{count} cards", each) for each in (1, 2, 5, 21)] == [
            "{count} karta",
            "{count} karty",
            "{count} kart",
            "{count} kart",
        ]
        assert translation._("Nothing yet") == "Nothing yet"
    finally:
        translation.use(translation.ENGLISH, tmp_path)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", [1, 0, 1, 1, 1]),
        ("de", [1, 0, 1, 1, 1]),
        ("es", [2, 0, 2, 2, 2]),
        ("pl", [2, 0, 1, 2, 2]),
        ("ar", [0, 1, 2, 3, 4]),
    ],
)
def test_each_number_has_the_form_of_its_language(language: str, forms: list[int], tmp_path: Path) -> None:
    """Of 0, 1, 2, 5 and 21, by CLDR."""
    catalog = Catalog(locale=language)
    words = tuple(f"{{count}} form {number}" for number in range(catalog.num_plurals))
    catalog.add(("{count} card", "{count} cards"), words)
    file = tmp_path / language / "LC_MESSAGES" / "relpitch.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(tool.compiled(catalog))
    translation.use(language, tmp_path)
    told = [translation.ngettext("{count} card", "{count} cards", each) for each in (0, 1, 2, 5, 21)]
    if language == translation.ENGLISH:
        assert told == ["{count} cards", "{count} card", *(3 * ["{count} cards"])]
    else:
        assert told == [f"{{count}} form {number}" for number in forms]


@pytest.mark.parametrize("language", ["en", "de", "es", "pl", "ar"])
def test_a_number_of_days_has_the_word_of_its_language(language: str, tmp_path: Path) -> None:
    """Of 0, 1, 2, 5 and 21, as CLDR says them."""
    catalog = Catalog(locale=language)
    said = {number: format_unit(number, "duration-day", locale=language) for number in (0, 1, 2, 5, 21)}
    form_of = c2py(get_plural(language).plural_expr)
    forms = {form_of(number): words.replace(str(number), "{count}") for number, words in said.items()}
    catalog.add(("{count} day", "{count} days"), tuple(forms.get(n, "-") for n in range(catalog.num_plurals)))
    file = tmp_path / language / "LC_MESSAGES" / "relpitch.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(tool.compiled(catalog))
    translation.use(language, tmp_path)
    for number, words in said.items():
        assert translation.ngettext("{count} day", "{count} days", number).format(count=number) == words


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["today", "tomorrow", "in 2 days", "in 5 days", "in 3 weeks"]),
        (
            "de",
            [
                "heute",
                "morgen",
                "in 2\N{NO-BREAK SPACE}Tagen",
                "in 5\N{NO-BREAK SPACE}Tagen",
                "in 3\N{NO-BREAK SPACE}Wochen",
            ],
        ),
        ("es", ["hoy", "mañana", "en 2 días", "en 5 días", "en 3 semanas"]),
    ],
)
def test_a_day_to_come_is_told_as_one_says_it(language: str, said: list[str]) -> None:
    translation.use(language, ROOT / "resources" / "translations")
    today = date(2026, 11, 23)
    assert [ahead(today + timedelta(days=each), today) for each in (0, 1, 2, 5, 21)] == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_and_months_are_called_as_cldr_calls_them(language: str) -> None:
    translation.use(language, ROOT / "resources" / "translations")
    if translation.pgettext("in a date", "March") == "March" and language not in COMPLETE:
        pytest.skip("not translated yet")
    day, locale = date(2026, 3, 4), Locale.parse(language)
    assert weekday(day).casefold() == format_date(day, "EEEE", locale=locale).casefold()
    assert month_year(day).split()[0].casefold() == format_date(day, "LLLL", locale=locale).casefold()
    assert whole_day(day).casefold() == format_date(day, "full", locale=locale).casefold()
    apart = get_group_symbol(locale)
    a_number = format_decimal(1234567.5, locale=locale)
    assert decimal(1234567.5) == a_number.replace(apart, _BETWEEN_THOUSANDS.get(language, apart))
    assert listed(["a", "b", "c"]) == format_list(["a", "b", "c"], locale=locale)
