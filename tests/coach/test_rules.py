"""Every rule shows what it is about, and keeps to it."""

import shutil
from pathlib import Path

import pytest

from relpitch import paths
from tests.coach.gates import complaints

ENGLISH = paths.resources() / "coach" / "en"

GOOD = """
[[rule]]
id = "take.favour.brain"
category = "take"
why = "What would they be glad of before they know you?"
try = ["Could I tell you what I noticed about …?"]
match = ["pick your [brain/brains]"]
yes = [
  { text = "Could I pick your brain?", span = "pick your brain" },
  { text = "They pick your brains.", span = "pick your brains" },
]
no = ["She picks apples.", "Your brain is fine."]
"""


def test_every_english_rule_passes_every_gate() -> None:
    assert complaints(ENGLISH) == []


def test_a_good_rule_passes(folder: Path) -> None:
    assert complaints(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('{ text = "They pick your brains.", span = "pick your brains" },', "", "two sentences"),
        ('"She picks apples.", ', "", "two sentences"),
        ('match = ["', 'match = ["borrow your ladder", "', "no example shows 'borrow your ladder'"),
        ("She picks apples", "Do pick your brain", "is about 'Do pick your brain.'"),
        ('span = "pick your brain"', 'span = "your brain"', "should show 'your brain'"),
        ("Could I tell you what I noticed about …?", "May I pick your brain?", "calls for take.favour.brain"),
        ("before they know you?", "before they know you?!", "is not kind"),
        ("before they know you?", "before they know you?" * 5, "more than 100 characters"),
        ("before they know you?", "before they know you.", "neither asks nor offers"),
        ("why = ", "reason = ", "does not say why"),
        ("about …?", 'about …?", "What are you working on?', "a gap"),
    ],
)
def test_a_rule_that_breaks_a_gate_is_told_so(folder: Path, old: str, new: str, complaint: str) -> None:
    path = folder / "take.toml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    assert complaint in "\n".join(complaints(folder))


def test_an_id_may_be_used_once(folder: Path) -> None:
    (folder / "take.toml").write_text(GOOD + GOOD, encoding="utf-8")
    assert "take.favour.brain is there twice" in complaints(folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack of one good rule."""
    shutil.copy(ENGLISH / "words.toml", tmp_path)
    (tmp_path / "take.toml").write_text(GOOD, encoding="utf-8")
    return tmp_path
