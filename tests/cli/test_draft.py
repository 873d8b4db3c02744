"""relpitch draft prints what Welcome would draft."""

import json

import pytest

from relpitch.cli import main
from relpitch.domain.part import Part
from relpitch.script.script_file import parse_file


def test_the_draft_is_a_script_file(capsys: pytest.CaptureFixture[str]) -> None:
    told = ["--who", "people who sit all day", "--change", "they move without pain", "--touch", "hire me"]
    assert main(["draft", *told]) == 0
    file = parse_file(capsys.readouterr().out)
    assert file.front["title"] == "People who sit all day"
    assert file.words[Part.OFFER] == "I help people who sit all day, so that they move without pain."
    assert "> hire me" in file.words[Part.RELEVANCE]


def test_json_tells_what_was_left_out_and_what_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft", "--who", "idk, anyone?", "--change", "less stress", "--json"]) == 0
    draft = json.loads(capsys.readouterr().out)
    assert draft["gaps"] == ["who"]
    assert draft["asked"]["answer"] == "who"
    assert draft["left_out"] == [{"answer": "who", "words": "idk, anyone?", "all": True, "wish": False}]
    assert draft["title"] == "Less stress"


def test_without_an_answer_there_is_nothing_to_draft(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft"]) == 2
    assert "One answer is enough" in capsys.readouterr().err
