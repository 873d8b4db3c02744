"""A name that nobody chose: wherever it is read, it is in the language that is set now."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch import paths, setting_names, translation
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import ANOTHER_TITLE, FIRST_TITLE, Statement
from relpitch.domain.version import Version
from relpitch.services.search import Search
from relpitch.services.services import Services
from relpitch.services.settings import find, read
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ROOT = Path(__file__).parents[2] / "relpitch"

_VERSIONS = {"version", "_version", "base", "variant", "twin", "original"}
_STATEMENTS = {"statement", "_statement"}
_STORED = {
    ("services/pitches.py", "base"): "a saved state's note is stored in English",
    ("services/pitches.py", "original"): "the same",
    ("services/prep_sheets.py", "version"): "a version of the prep, whose name is the label",
    ("ui/pages/events/prep_view.py", "version"): "the same",
    ("interchange/json_export.py", "version"): "the file is told as it is",
    ("services/sample.py", "version"): "what the sample's file says",
    ("services/sample_events.py", "version"): "what is wrong with the sample's file",
}


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """A statement that was begun in Spanish, in a library that is read in English and German."""
    translation.use("es", paths.translations())
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        services = Services(library, lambda _change: None, lambda: NOW)
        words = {Part.OFFER: (Phrasing("I mend bicycles"),)}
        statement = services.pitches.new_statement("Bicycles", words=words)
        gym = find("gym")
        assert gym is not None
        services.pitches.new_variant(statement.id, gym, 0.2)
        yield services


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", "Anyone, anywhere"), ("de", "Für alle, überall"), ("es", "Quien sea, donde sea")],
)
def test_it_is_called_so_in_every_language(services: Services, code: str, said: str) -> None:
    translation.use(code, paths.translations())
    statement = services.pitches.statements()[0]
    base, variant = services.pitches.versions(statement.id)
    assert base.label == said
    assert services.pitches.everything()[0][1][0][1] == said
    assert services.pitches.duplicate_version(base.id).label.startswith(said)
    found = [each.title for each in Search(services.library).find("bicycles")]
    assert f"Bicycles, {said}" in found
    assert variant.name == "Gimnasio"


@pytest.mark.parametrize(("code", "said"), [("en", "Gym"), ("de", "Fitnessstudio"), ("es", "Gimnasio")])
def test_a_variant_is_called_as_its_setting_is_now(services: Services, code: str, said: str) -> None:
    translation.use(code, paths.translations())
    statement = services.pitches.statements()[0]
    variant = services.pitches.versions(statement.id)[1]
    assert variant.label == said
    assert services.pitches.everything()[0][1][1][1] == said
    services.pitches.rename_version(variant.id, "Dienstags")
    assert services.pitches.versions(statement.id)[1].label == "Dienstags"


def test_the_name_of_another_setting_is_one_that_somebody_chose() -> None:
    assert Version("s", "Fiesta", NOW, setting_id="gym").label == "Fiesta"
    assert Version("s", "Fiesta", NOW, setting_id="of-my-own").label == "Fiesta"
    assert Version("s", "Fiesta", NOW, setting_id="party").label == "Party"


@pytest.mark.parametrize(("code", "said"), [("en", "(copy)"), ("de", "(Kopie)"), ("es", "(copia)")])
def test_a_copy_is_called_one_in_every_language(services: Services, code: str, said: str) -> None:
    statement = services.pitches.statements()[0]
    for version in services.pitches.versions(statement.id):
        services.pitches.duplicate_version(services.pitches.duplicate_version(version.id).id)
    translation.use(code, paths.translations())
    base, variant, *copies = services.pitches.versions(statement.id)
    of = [base.label, base.label, variant.label, variant.label]
    assert [each.label for each in copies] == [
        f"{name} {said}" if number % 2 == 0 else f"{name} {said} {said}" for number, name in enumerate(of)
    ]


def test_a_title_that_nobody_chose_is_in_the_language_that_is_set_now() -> None:
    translation.use("es", paths.translations())
    stored = [translation._(each) for each in (FIRST_TITLE, ANOTHER_TITLE)]
    translation.use("de", paths.translations())
    now = [Statement(each, NOW).label for each in (*stored, ANOTHER_TITLE, "Mi bici", "Otro")]
    assert now == ["Mein erster Pitch", "Noch ein Pitch", "Noch ein Pitch", "Mi bici", "Otro"]


@pytest.mark.parametrize("code", translation.NAMES)
def test_the_names_are_those_of_the_settings(code: str) -> None:
    translation.use(code, paths.translations())
    file = read(paths.in_language("settings.toml"))
    assert setting_names.called(code) == {each.id: each.name for each in file}


def test_what_is_stored_of_it_is_english_whichever_language_it_was_begun_in(services: Services) -> None:
    statement = services.pitches.statements()[0]
    base, variant = services.pitches.versions(statement.id)
    assert base.name == "Anyone, anywhere"
    assert services.revisions.revisions(variant.id)[-1].note == "Made from Anyone, anywhere"


def test_nothing_is_shown_by_the_name_that_is_stored() -> None:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        module = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Attribute(value=ast.Name(id=of) | ast.Attribute(attr=of), attr="name"):
                    if of in _VERSIONS and (module, of) not in _STORED:
                        found.append(f"{module}:{node.lineno}: {ast.unparse(node)}")
                case ast.Attribute(value=ast.Name(id=of) | ast.Attribute(attr=of), attr="title"):
                    if of in _STATEMENTS and module != "services/sample.py":
                        found.append(f"{module}:{node.lineno}: {ast.unparse(node)}")
    assert found == [], "show its label"
