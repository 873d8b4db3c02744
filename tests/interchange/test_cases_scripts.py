"""Small scripts that real programs' habits make hard, and what is right."""

from pathlib import Path

import pytest

from relpitch.domain.part import Part
from relpitch.interchange.text_file import read_text_file
from relpitch.script.script_file import parse_file

CASES = Path(__file__).parent / "cases"


def test_a_bridge_has_its_when_in_german() -> None:
    (bridge,) = parse_file(read_text_file(CASES / "bridge_wenn.md").text).sections
    assert (bridge.part, bridge.when) == (Part.RELEVANCE, "wenn sie sich den Nacken reiben")


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        ("pitch_cp1252.md", "Line 2 was not UTF-8: read as Windows-1252."),
        ("pitch_utf16le.md", "It was read as UTF-16, though it does not say so."),
    ],
)
def test_a_script_in_another_encoding_is_read_and_told(name: str, remark: str) -> None:
    text = read_text_file(CASES / name)
    assert text.remarks == (remark,)
    assert "move without pain – it’s “simple”, really." in text.text


def test_every_case_is_named_in_a_test() -> None:
    tests = "".join(each.read_text(encoding="utf-8") for each in CASES.parents[1].rglob("test_*.py"))
    unnamed = [each.name for each in CASES.iterdir() if each.name not in tests and each.name != "README.md"]
    assert unnamed == []
