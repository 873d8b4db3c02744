"""Whatever path is given: its bytes, or one sentence."""

import os
from pathlib import Path

import pytest

from relpitch.cli import main
from relpitch.domain.errors import RelpitchError
from relpitch.interchange.given_file import read_bytes

BAD = ("pipe", "folder", "loop", "missing", "device", "n\0ught")


def bad_path(kind: str, folder: Path) -> Path:
    path = folder / kind
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "loop":
        path.symlink_to(path)
    return Path("/dev/zero") if kind == "device" else path


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_file_is_told_in_a_sentence(kind: str, tmp_path: Path) -> None:
    with pytest.raises(RelpitchError, match=r"(a file is needed|is not there|cannot be read: .+)\.$"):
        read_bytes(bad_path(kind, tmp_path))


@pytest.mark.parametrize("kind", BAD[:-1])
@pytest.mark.parametrize("command", [("say",), ("check",), ("library", "import")])
def test_commands_end_in_2_and_hang_on_nothing(
    kind: str, command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["library", "new", str(tmp_path / "Mine.relpitch")])
    capsys.readouterr()
    given = ["--library", str(tmp_path / "Mine.relpitch")] if command[0] == "library" else []
    assert main([*command, *given, str(bad_path(kind, tmp_path))]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1


def test_what_is_too_large_is_told_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.vcf"
    path.write_bytes(b"x" * 2_000_001)
    with pytest.raises(RelpitchError, match="larger than 2 MB"):
        read_bytes(path, largest=2_000_000)
