"""Nobody names a base: wherever it is read, it is called in the language that is set now."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch import paths, translation
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.services.search import Search
from relpitch.services.services import Services
from relpitch.services.settings import find
from relpitch.storage.library import Library

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ROOT = Path(__file__).parents[2] / "relpitch"

_VERSIONS = {"version", "_version", "base", "variant", "twin", "original"}
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
    assert (variant.label, variant.name) == ("Gimnasio", "Gimnasio")


def test_what_is_stored_of_it_is_english_whichever_language_it_was_begun_in(services: Services) -> None:
    statement = services.pitches.statements()[0]
    base, variant = services.pitches.versions(statement.id)
    assert base.name == "Anyone, anywhere"
    assert services.revisions.revisions(variant.id)[-1].note == "Made from Anyone, anywhere"


def test_no_version_is_shown_by_the_name_that_is_stored() -> None:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        module = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Attribute(value=ast.Name(id=of) | ast.Attribute(attr=of), attr="name"):
                    if of in _VERSIONS and (module, of) not in _STORED:
                        found.append(f"{module}:{node.lineno}: {ast.unparse(node)}")
    assert found == [], "show its label"
