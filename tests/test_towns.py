"""The towns whose clocks are known, made out of GeoNames' list."""

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[1] / "packaging" / "towns.py"


ByZone = Callable[[list[dict[str, object]]], list[tuple[str, list[str]]]]


@pytest.fixture
def by_zone() -> ByZone:
    spec = importlib.util.spec_from_file_location("towns", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool.by_zone  # type: ignore[no-any-return]  # of a module by its path


def town(name: str, zone: str, people: int, *others: str) -> dict[str, object]:
    return {"name": name, "timezone": zone, "population": people, "alternatenames": [*others]}


def test_a_name_is_that_of_its_largest_town_and_the_smaller_one_is_marked(by_zone: ByZone) -> None:
    towns = [town("Halifax", "Europe/London", 90_000), town("Halifax", "America/Halifax", 430_000)]
    assert by_zone(towns) == [("America/Halifax", ["halifax"]), ("Europe/London", ["~halifax"])]


def test_only_large_towns_have_names_in_other_languages_and_none_that_a_town_has(by_zone: ByZone) -> None:
    towns = [
        town("München", "Europe/Berlin", 1_260_000, "Munich", "Monaco", "Мюнхен"),
        town("Monaco", "Europe/Monaco", 32_000, "Mónaco la Vieja"),
    ]
    assert by_zone(towns) == [("Europe/Berlin", ["munchen", "munich"]), ("Europe/Monaco", ["monaco"])]
