"""Facts: what a clause says, shown by sentences that say it and some that do not."""

from pathlib import Path

import pytest

from relpitch import datafile, paths
from relpitch.coach.pack import FACTS, load
from relpitch.coach.paragraph import Paragraphs

ENGLISH = paths.resources() / "coach" / "en"


@pytest.fixture(scope="module")
def paragraphs() -> Paragraphs:
    return Paragraphs(load(ENGLISH))


def shown(paragraphs: Paragraphs, words: str) -> set[str]:
    """The facts of a text."""
    return {
        name.removeprefix("fact ")
        for sentence in paragraphs.evidence(words, "message")
        for name in sentence.evidence
        if name.startswith("fact ")
    }


def test_every_fact_is_shown_by_its_examples_and_by_no_other(paragraphs: Paragraphs) -> None:
    wrong = []
    for _, fact in datafile.tables_of(ENGLISH / FACTS, "fact"):
        assert len(fact["yes"]) > 1, fact["id"]
        assert len(fact["no"]) > 1, fact["id"]
        wrong += [(fact["id"], words) for words in fact["yes"] if fact["id"] not in shown(paragraphs, words)]
        wrong += [(fact["id"], words) for words in fact["no"] if fact["id"] in shown(paragraphs, words)]
    assert wrong == []


def test_no_fact_crosses_the_border_of_a_clause(paragraphs: Paragraphs) -> None:
    assert "offers to do" in shown(paragraphs, "I can bring the saw.")
    assert "offers to do" not in shown(paragraphs, "I think they can, but you bring the saw.")


def test_a_damaged_fact_names_its_file_and_line_and_the_rest_works(tmp_path: Path) -> None:
    for path in ENGLISH.glob("*.toml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / FACTS).write_text('[[fact]]\nid = "odd"\nmatch = [\n  "[tea",\n]\n', encoding="utf-8")
    pack = load(tmp_path)
    (complaint,) = pack.complaints
    assert complaint.startswith("facts.toml, line 1: ")
    assert pack.rules
