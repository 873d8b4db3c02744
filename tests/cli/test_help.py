"""What relpitch says of itself on the command line."""

import re

import pytest

from relpitch import __version__, cli


def test_help_is_a_table_of_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    told = capsys.readouterr().out
    for name, words in cli.COMMANDS.items():
        assert f"\n  {name}" in told
        assert words in told
    assert told.index("--sample") < told.index("for measuring:") < told.index("--quit-after-first-paint")


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--version"])
    assert capsys.readouterr().out == f"relpitch {__version__}\n"


def test_the_path_of_a_library_is_no_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["--library", "find", "find", "words"]) == 2
    assert "There is no library at" in capsys.readouterr().err


def test_a_mistyped_command_is_told_before_the_words_after_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["chekc", "pitch.md", "--as", "json"]) == 2
    assert capsys.readouterr().err.startswith("There is no file chekc, and no command of that name.")


LIBRARY = (
    "new",
    "path",
    "verify",
    "backup",
    "restore",
    "export",
    "import",
    "merge",
    "wordings",
    "copies",
    "forget",
)
COMMANDS = (*((each,) for each in cli.COMMANDS), *(("library", each) for each in LIBRARY))


@pytest.mark.parametrize("command", [(), *COMMANDS], ids=" ".join)
def test_all_of_a_help_is_in_the_language_that_is_set(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--language", "en-XA", *command, "--help"])
    told = re.sub(r"--?[a-z][a-z-]*|\{.*?\}|(\w+\|)+\w+", "", capsys.readouterr().out)
    names = {"relpitch", "ID", *cli.COMMANDS, *LIBRARY, "self", "test", "en", "de", "es"}
    assert set(re.findall(r"(?<!\w)[A-Za-z]{2,}(?!\w)", told)) <= names


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["card", "a.md"], "Diese Argumente fehlen noch: --stock, -o"),
        (["card", "a.md", "--stock", "x", "-o", "a.pdf", "--copies", "x"], "„x“ ist keine Zahl"),
        (["library", "wordings", "two"], "„two“ ist keine Zahl"),
    ],
)
def test_what_is_wrong_with_a_call_is_told_in_the_language_that_is_set(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main([*words, "--language", "de"])
    assert told in capsys.readouterr().err
