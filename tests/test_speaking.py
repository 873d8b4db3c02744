"""Which language relpitch speaks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from relpitch import cli, paths, translation
from relpitch.pseudo_language import pseudo
from relpitch.speaking import chosen_language, speak


def test_what_is_asked_for_comes_before_what_was_chosen_and_that_before_the_systems() -> None:
    speak("", "", ["es_ES"])
    assert translation.language_in_use() == "es"
    speak("", "de", ["es_ES"])
    assert translation.language_in_use() == "de"
    speak("en", "de", ["es_ES"])
    assert translation.language_in_use() == "en"


def test_a_region_that_is_asked_for_has_its_language() -> None:
    speak("de-AT", "", [])
    assert translation.language_in_use() == "de"


@pytest.mark.parametrize(
    "kept", ["", "[]", "{", '{"looks": {}}', '{"looks": {"language": "xx"}}', '{"looks": 3}']
)
def test_a_file_that_says_nothing_chooses_none(kept: str, tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(kept, encoding="utf-8")
    assert chosen_language(file) == ""
    assert chosen_language(tmp_path / "none.json") == ""


def test_a_command_speaks_the_language_that_was_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    file = paths.preferences_file()
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"looks": {"language": "de"}}), encoding="utf-8")
    assert cli.main(["stocks", "--json"]) == 0
    assert translation.language_in_use() == "de"
    assert json.loads(capsys.readouterr().out)


def test_a_language_that_relpitch_does_not_speak_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--language", "xx", "stocks"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("relpitch does not speak “xx”. There is en (English), de (Deutsch)")


def test_that_a_language_is_not_spoken_is_said_in_the_systems(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANGUAGE", "es")
    assert cli.main(["--language", "xx", "stocks"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("relpitch no habla «xx». Los idiomas que habla: en (English), de (Deutsch)")


@pytest.mark.parametrize(
    "words",
    [["card", "--sides", "none"], ["library", "burn"], ["say", "--length", "big"], ["listen", "--json=x"]],
)
def test_what_argparse_quotes_has_the_marks_of_the_language(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--language", "de", *words])
    told = capsys.readouterr().err
    assert "„" in told
    assert "'" not in told


def test_what_argparse_says_is_in_the_language_too(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--language", "en-XA", "card", "--help"])
    told = capsys.readouterr().out
    assert pseudo("show this help message and exit").split()[0] in told
    assert "show this help" not in told
    assert "options:" not in told


@pytest.mark.parametrize("where", ["before", "after"])
def test_it_is_asked_for_before_a_command_or_after_it(where: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--language", "de", "stocks"] if where == "before" else ["stocks", "--language", "de"]
    assert cli.main(words) == 0
    assert translation.language_in_use() == "de"
    assert capsys.readouterr().out


def test_after_draft_it_is_the_language_of_the_statement(capsys: pytest.CaptureFixture[str]) -> None:
    answers = ["draft", "--who", "Menschen mit Rückenschmerzen", "--change", "sie schlafen wieder durch"]
    assert cli.main([*answers, "--language", "de", "--json"]) == 0
    assert translation.language_in_use() == "en"
    assert json.loads(capsys.readouterr().out)["language"] == "de"


def test_the_environment_is_heard(tmp_path: Path) -> None:
    code = (
        "from relpitch import cli, translation; cli.main(['stocks', '--json']); "
        "print(translation.language_in_use())"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"HOME": str(tmp_path), "LANG": "de_DE.UTF-8", "PATH": ""},
    )
    assert told.stdout.splitlines()[-1] == "de"
