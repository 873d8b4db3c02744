"""What a command reads of a script, and what it tells of the rest."""

from pathlib import Path

import pytest

from relpitch.cli import main


@pytest.mark.parametrize("command", ["check", "say"])
def test_keys_that_no_script_has_are_named_beside_what_is_printed(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "bikes.md"
    script.write_text("---\ntags: [bikes]\nlayout: post\n---\n## Offer\nI fix bikes.\n", encoding="utf-8")
    assert main([command, str(script)]) == 0
    out, err = capsys.readouterr()
    assert err == "Left out from the head of the file: tags, layout.\n"
    assert "layout" not in out
