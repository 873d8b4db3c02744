"""What relpitch says of itself on the command line."""

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
