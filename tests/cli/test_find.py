"""relpitch find, as a person calls it."""

import json

import pytest

from relpitch.cli import main


def test_it_prints_kind_id_title_snippet_and_when(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "--library", maya, "--json", "wrist"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [list(each) for each in found][:1] == [["kind", "id", "title", "snippet", "when"]]
    assert {each["kind"] for each in found} == {"encounter", "promise"}


def test_words_in_quotes_are_a_phrase(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "--library", maya, "stiff in the cold"]) == 0
    assert "wrist stiff in the cold" in capsys.readouterr().out


def test_nothing_found_is_no_failure(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "--library", maya, "zzzzqqq"]) == 0
    assert capsys.readouterr().out == "Nothing found.\n"


def test_whom_an_introduction_is_of_is_said_in_the_persons_language(
    maya: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "--library", maya, "--language", "es", "needs a room"]) == 0
    assert "Amara Lindqvist e Ines Carvalho" in capsys.readouterr().out


def test_without_a_word_it_says_so(maya: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "--library", maya, "..."]) == 2
    assert capsys.readouterr().err == "Write a word to look for.\n"
