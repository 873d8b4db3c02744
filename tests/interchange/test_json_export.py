import json
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relpitch import paths, translation
from relpitch.domain.errors import RelpitchError
from relpitch.domain.event import Event
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.interchange.json_export import LibraryContents, from_json, to_json
from tests.strategies import (
    EVENTS,
    OF_PEOPLE,
    PEOPLE,
    SETTINGS,
    STATEMENTS,
    revisions_of,
    takes_of,
    versions_of,
)

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
ANN = {"name": "Ann", "created_at": "2026-03-14T09:26:53+00:00", "id": "p1"}
STATEMENT = Statement("Moving without pain", NOW, id="s1")
BASE = replace(new_base("s1", NOW), id="v1", slots=MappingProxyType({"name": "Maya"})).with_part(
    Part.OFFER,
    PartText(PartRule.OWN, (Phrasing("I help people who sit – all day.", id="p1"),), changed_at=NOW),
)


@st.composite
def contents(draw: st.DrawFn) -> LibraryContents:
    """Any library of up to three statements."""
    statements = draw(st.lists(STATEMENTS, max_size=3))
    versions = [
        version for each in statements for version in draw(st.lists(versions_of(each.id), max_size=2))
    ]
    revisions = [
        revision for each in versions for revision in draw(st.lists(revisions_of(each.id), max_size=1))
    ]
    settings = draw(st.lists(SETTINGS, max_size=2))
    takes = [take for each in versions for take in draw(st.lists(takes_of(each.id), max_size=1))]
    people = draw(st.lists(PEOPLE, max_size=1))
    of_people = {
        name: tuple(value for each in people for value in draw(st.lists(values(each.id), max_size=1)))
        for name, values in OF_PEOPLE.items()
    }
    return LibraryContents(
        tuple(statements),
        tuple(versions),
        tuple(revisions),
        tuple(settings),
        tuple(takes),
        people=tuple(people),
        **of_people,
    )


@given(contents())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)  # a whole library is much to draw
def test_what_is_exported_comes_back_equal(whole: LibraryContents) -> None:
    back = from_json(to_json(whole))
    assert back == whole
    assert [changes(version) for version in back.versions] == [changes(version) for version in whole.versions]


@given(EVENTS)
def test_an_event_that_is_exported_comes_back_equal(event: Event) -> None:
    assert from_json(to_json(LibraryContents((), (), events=(event,)))).events == (event,)


def changes(version: Version) -> list[datetime | None]:
    return [version.parts[part].changed_at for part in Part]


@given(st.text())
def test_any_text_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(RelpitchError, match=r"\.$"):
        from_json(text)


def test_the_format_is_as_documented() -> None:
    document = json.loads(to_json(LibraryContents((STATEMENT,), (BASE,))))
    assert list(document)[:5] == ["format", "version", "statements", "versions", "revisions"]
    assert (document["format"], document["version"]) == ("relpitch library", 1)
    assert document["statements"] == [
        {
            "title": "Moving without pain",
            "created_at": "2026-03-14T09:26:53+00:00",
            "language": "en",
            "position": 0,
            "discarded_at": None,
            "id": "s1",
        }
    ]
    (version,) = document["versions"]
    assert list(version["parts"]) == ["opening", "offer", "proof", "relevance", "invitation"]
    assert version["parts"]["offer"] == {
        "rule": "own",
        "phrasings": [{"words": "I help people who sit – all day.", "when": "", "id": "p1"}],
        "base_then": None,
        "changed_at": "2026-03-14T09:26:53+00:00",
    }
    assert (version["length"], version["slots"], version["setting_id"]) == ("full", {"name": "Maya"}, None)


def test_words_are_readable_and_half_a_surrogate_pair_is_escaped() -> None:
    odd = BASE.with_part(Part.PROOF, PartText(PartRule.OWN, (Phrasing("Schön \\ud800 \ud800 🙂"),)))
    text = to_json(LibraryContents((STATEMENT,), (odd,)))
    assert text.encode()
    assert "Schön \\\\ud800 \\ud800 🙂" in text
    assert from_json(text).versions == (odd,)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"version": 2}, "newer relpitch"),
        ({"format": "other"}, "not a relpitch library"),
        ({"statements": []}, "“Anyone, anywhere” belongs to no statement in it."),
        ({"version": "x"}, "cannot be read: its version is no whole number. Export it again"),
        ({"version": True}, "its version is no whole number"),
        ({"statements": [{"title": 5}]}, "read: statements 1, title is not as relpitch writes it. Export it"),
        ({"people": [{"name": "Ann"}]}, "people 1, created_at is missing. Export it again"),
        ({"people": {}}, "people is not as relpitch writes it"),
        ({"people": [{"name": "Ann", "created_at": "yesterday"}]}, "people 1, created_at is not as relpitch"),
        ({"people": [{"name": "Ann", "created_at": "2026-03-14T09:26"}]}, "people 1, created_at is not as"),
        ({"people": [{"name": "Ann", "extra": 1}]}, "people 1, extra is not as relpitch writes it"),
        ({"extra": []}, "extra is not as relpitch writes it"),
        ({"people": [ANN, ANN | {"name": "Bo"}]}, "people 2 has the id of another in it"),
        ({"versions": [{"statement_id": "s1", "name": "Gym", "created_at": "2026-03-14T09:26Z",
                        "parts": {}}]},
         "“Gym” lacks a part"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_plainly(change: dict[str, object], sentence: str) -> None:
    document = json.loads(to_json(LibraryContents((STATEMENT,), (BASE,)))) | change
    with pytest.raises(RelpitchError, match=sentence):
        from_json(json.dumps(document))


@pytest.mark.parametrize(
    "text", ['{"format": "relpitch library", "version": 1, "people": NaN}', "[" * 100_000, "{"]
)
def test_what_no_other_program_reads_is_no_json(text: str) -> None:
    with pytest.raises(RelpitchError, match="This is not JSON"):
        from_json(text)


def test_what_is_there_twice_is_there_once() -> None:
    document = json.loads(to_json(LibraryContents((STATEMENT,), (BASE,)))) | {"people": [ANN, ANN]}
    assert [each.name for each in from_json(json.dumps(document)).people] == ["Ann"]


@pytest.mark.parametrize("language", ["de", "es"])
@pytest.mark.parametrize("people", [[{"name": 5}], [{"name": "Ann", "created_at": "yesterday"}], [{}], 5])
def test_no_word_of_the_program_inside_is_in_the_sentence(people: object, language: str) -> None:
    document = {"format": "relpitch library", "version": 1, "people": people}
    translation.use(language, paths.translations())
    with pytest.raises(RelpitchError) as error:
        from_json(json.dumps(document))
    words = str(error.value)
    assert not any(each in words for each in ("is not", "str", "isoformat", "lacks", "field", "'"))
