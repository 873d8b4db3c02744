"""Any statement or version, for property tests. A new field is drawn without a change here."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from relpitch.domain.all_clocks import is_on_all_clocks
from relpitch.domain.encounter import Encounter
from relpitch.domain.event import Event
from relpitch.domain.follow_up import ContactStep
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach
from relpitch.domain.revision import Revision
from relpitch.domain.setting import Setting
from relpitch.domain.statement import Statement
from relpitch.domain.take import Filler, Measures, PartSpan, Span, Take
from relpitch.domain.version import PartText, Version

MOMENTS = st.datetimes(timezones=st.just(UTC)).filter(is_on_all_clocks)
SMALL = st.integers(min_value=-(2**63), max_value=2**63 - 1)


def _every_field(kind: type[Any], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(kind, **{field.name: given.get(field.name, ...) for field in fields(kind)})


PART_TEXTS: st.SearchStrategy[PartText] = _every_field(PartText, changed_at=st.none() | MOMENTS)
STATEMENTS: st.SearchStrategy[Statement] = _every_field(
    Statement,
    created_at=MOMENTS,
    discarded_at=st.none() | MOMENTS,
    position=SMALL,
    id=st.uuids().map(str),
)

SETTINGS: st.SearchStrategy[Setting] = _every_field(
    Setting, target=SMALL, discarded_at=st.none() | MOMENTS, id=st.uuids().map(str)
)

EVENTS: st.SearchStrategy[Event] = _every_field(
    Event,
    starts=MOMENTS,
    created_at=MOMENTS,
    **{
        name: st.none() | MOMENTS
        for name in ("ends", "printed_at", "read_at", "asked_at", "cancelled_at", "discarded_at")
    },
    id=st.uuids().map(str),
)


def versions_of(statement_id: str) -> st.SearchStrategy[Version]:
    """Any version of a statement."""
    return _every_field(
        Version,
        statement_id=st.just(statement_id),
        created_at=MOMENTS,
        discarded_at=st.none() | MOMENTS,
        position=SMALL,
        target=st.none() | SMALL,
        parts=st.fixed_dictionaries(dict.fromkeys(Part, PART_TEXTS)),
        id=st.uuids().map(str),
    )


def revisions_of(version_id: str) -> st.SearchStrategy[Revision]:
    """Any revision of a version."""
    return _every_field(
        Revision,
        version_id=st.just(version_id),
        begun_at=MOMENTS,
        saved_at=MOMENTS,
        parts=st.dictionaries(st.sampled_from(Part), PART_TEXTS),
        id=st.uuids().map(str),
    )


SECONDS = st.floats(allow_nan=False, allow_infinity=False)


def takes_of(version_id: str) -> st.SearchStrategy[Take]:
    """Any take of a version."""
    measures: st.SearchStrategy[Measures] = _every_field(
        Measures,
        parts=st.just(()) | st.tuples(st.builds(PartSpan, st.sampled_from(Part), SECONDS, SECONDS)),
        perhaps=st.just(()) | st.tuples(st.builds(Filler, SECONDS, st.text())),
        pauses=st.tuples(st.builds(Span, SECONDS, SECONDS)) | st.just(()),
        pitch_median_hz=st.none() | SECONDS,
        **dict.fromkeys(
            ("first_sound", "last_sound", "speech_seconds", "words_per_minute", "pitch_semitones"),
            st.none() | SECONDS,
        ),
        **dict.fromkeys(("loudness_mean_db", "loudness_range_db", "signal_to_noise_db"), st.none() | SECONDS),
        **dict.fromkeys(("words_heard", "words_in_script"), SMALL),
    )
    return _every_field(
        Take,
        version_id=st.just(version_id),
        at=MOMENTS,
        seconds=SECONDS,
        target=st.none() | SECONDS,
        parts=st.tuples(st.builds(PartSpan, st.sampled_from(Part), SECONDS, SECONDS)) | st.just(()),
        fillers=st.tuples(st.builds(Filler, SECONDS, st.text())) | st.just(()),
        measures=measures,
        discarded_at=st.none() | MOMENTS,
        id=st.uuids().map(str),
    )


def _of_a_library(kind: type[Any], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    moments = {
        field.name: MOMENTS if field.type is datetime else st.none() | MOMENTS
        for field in fields(kind)
        if field.name == "at" or field.name.endswith("_at")
    }
    return _every_field(kind, **moments, id=st.uuids().map(str), **given)


PEOPLE: st.SearchStrategy[Person] = _of_a_library(Person)

OF_PEOPLE: Mapping[str, Callable[[str], st.SearchStrategy[Any]]] = {
    "reaches": lambda person_id: _every_field(Reach, person_id=st.just(person_id), id=st.uuids().map(str)),
    "encounters": lambda person_id: _of_a_library(Encounter, people=st.just((person_id,))),
    "promises": lambda person_id: _of_a_library(Promise, person_id=st.just(person_id)),
    "gifts": lambda person_id: _of_a_library(Gift, person_id=st.just(person_id)),
    "introductions": lambda person_id: _of_a_library(Introduction, people=st.just((person_id,))),
    "steps": lambda person_id: _of_a_library(ContactStep, person_id=st.just(person_id)),
}
