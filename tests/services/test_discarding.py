"""Drafts and the history: what an act did to what is typed is undone with it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch.failure.typed import FormDraft
from relpitch.services.discarding import drafts_of
from relpitch.services.services import Services
from relpitch.storage.library import Library
from tests.people import add_person

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with Library.create(tmp_path / "Mine.relpitch", device="here") as library:
        yield Services(library, lambda _change: None, lambda: NOW)


def test_a_note_goes_back_with_the_record_that_was_somebody_else_after_all(
    services: Services,
) -> None:
    drafts = drafts_of(None, services.history)
    (priya, _), (joe, _) = (add_person(services.people, name) for name in ("Priya", "Joe"))
    note, other = FormDraft({"What happened": "He fixes pianos."}), FormDraft({"What happened": "She waved."})
    drafts.put(f"people/{joe.id}/note", note)
    drafts.put(f"people/{priya.id}/note", other)

    def make_one() -> None:
        with drafts.handed_over(f"people/{joe.id}", f"people/{priya.id}"):
            services.people.merge(priya.id, joe.id)

    make_one()
    whole = drafts.get(f"people/{priya.id}/note")
    services.history.undo()
    assert [drafts.get(f"people/{each.id}/note") for each in (priya, joe)] == [other, note]
    services.history.redo()
    assert [drafts.get(f"people/{each.id}/note") for each in (priya, joe)] == [whole, None]
    drafts.put(f"people/{priya.id}/note", other)
    services.history.undo()
    assert drafts.get(f"people/{priya.id}/note") == other, "what was typed since stays"


def test_a_draft_that_an_act_kept_comes_back_with_its_undoing_and_no_other_does(services: Services) -> None:
    drafts = drafts_of(None, services.history)
    priya, _ = add_person(services.people, "Priya")
    note = FormDraft({"What happened": "She waved."})
    drafts.put("people/priya/note", note)
    drafts.put("capture", note)
    drafts.end("people/priya/note")
    services.history.undo()
    assert (drafts.get("people/priya/note"), drafts.get("capture")) == (note, note)
    services.history.redo()
    assert (drafts.get("people/priya/note"), drafts.get("capture")) == (None, note)
    assert services.people.person(priya.id) == priya


def test_a_draft_that_was_discarded_is_back_with_undo(services: Services) -> None:
    drafts = drafts_of(None, services.history)
    note = FormDraft({"What happened": "She waved."})
    drafts.put("capture", note)
    drafts.discard("capture")
    assert drafts.owners() == ()
    services.history.undo()
    assert drafts.get("capture") == note
