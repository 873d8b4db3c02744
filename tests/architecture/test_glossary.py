"""The glossary and the drawing of the house are true: their places exist, and names are in them."""

import re
from pathlib import Path

import pytest

from tests.architecture.test_names import OF_DRAFTING, given_names

ROOT = Path(__file__).parents[2]
_ROW = re.compile(r"^\| \*\*.*\|$", re.MULTILINE)
_PLACE = re.compile(r"(?:relpitch|resources|tests)/[\w/.-]+")


def rows() -> list[tuple[str, str, str]]:
    """Term, meaning and place of each row."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    found = [tuple(cell.strip() for cell in row.strip("|").split(" | ")) for row in _ROW.findall(text)]
    assert all(len(row) == 3 for row in found)
    return [(term, meaning, place) for term, meaning, place in found]


def test_there_are_terms() -> None:
    assert len(rows()) > 60


def test_each_term_stands_once() -> None:
    terms = [term for term, _, _ in rows()]
    assert len(set(terms)) == len(terms)


@pytest.mark.parametrize(("term", "meaning", "place"), rows(), ids=[row[0] for row in rows()])
def test_a_term_is_where_the_glossary_says(term: str, meaning: str, place: str) -> None:
    found = _PLACE.search(place)
    assert found, f"{term} has no place"
    path = ROOT / found[0]
    assert path.exists(), f"{term}: {path} is not there"
    assert meaning.endswith("."), term
    for name in re.findall(r"`(\w+)", place):
        assert re.search(rf"\b{name}\b", path.read_text(encoding="utf-8")), f"{name} is not in {found[0]}"


def places_of_names() -> dict[str, set[str]]:
    """The places of each term by the name that a class of it would have: FrontMatter, of “front matter”."""
    found: dict[str, set[str]] = {}
    for term, _, place in rows():
        for name in re.findall(r"\*\*(.+?)\*\*", term):
            found.setdefault(name.title().replace(" ", ""), set()).add(_PLACE.findall(place)[0])
    return found


def test_a_class_with_the_name_of_a_term_is_where_the_glossary_says() -> None:
    """Who looks a class up there by its name reads of that class, and of nothing else."""
    homes = {name: at for name, at in given_names().items() if name not in OF_DRAFTING}
    found = [
        f"{name} in {home}"
        for name, places in places_of_names().items()
        for home in homes.get(name, [])
        if f"relpitch/{home}" not in places
    ]
    assert found == []


@pytest.mark.parametrize("package", ["domain", "services", "storage", "ui"])
def test_the_drawing_of_the_house_names_every_module(package: str) -> None:
    drawing = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    modules = {path.stem for path in (ROOT / "relpitch" / package).glob("*.py")} - {"__init__"}
    assert {each for each in modules if not re.search(rf"\b{each}\b", drawing)} == set()


def test_the_drawing_of_the_house_names_every_page() -> None:
    drawing = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    start = drawing.index("  pages/ ")
    line = drawing[start : drawing.index("preferences/", start)]
    pages = {path.parent.name for path in (ROOT / "relpitch/ui/pages").glob("*/__init__.py")}
    assert {each for each in pages if not re.search(rf"\b{each}\b", line)} == set()
