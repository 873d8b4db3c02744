"""relpitch check."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from relpitch.cli import main


def check(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    assert main(["check", str(path), "--json", *options]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    file = path / "text.md"
    file.write_bytes(text.encode(encoding))
    return file


def test_json_has_what_scripts_rely_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = check(
        written(tmp_path, "I'll bring you a jar of the marmalade tomorrow. Could you give me a job?"),
        capsys,
    )
    assert list(found) == ["seconds", "words", "give", "notes", "missing", "you", "me", "stance"]
    assert found["give"] == [
        {"start": 0, "end": 46, "text": "I'll bring you a jar of the marmalade tomorrow"}
    ]
    (note,) = found["notes"]
    assert list(note) == ["rule", "category", "start", "end", "text", "why", "try", "replace"]
    assert note["replace"] == {"start": 48, "end": 72}
    assert (found["words"], found["you"], found["me"], found["stance"]) == (15, 2, 2, "give")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Could you give me a job?", 0),
        ("\ufeffCould you give me a job?", 0),
        ("😀\r\n\r\nCould you give me a job?", 5),
        ("---\ntitle: Help me\n---\n## Offer\n> help me\nCould you give me a job?\n", 42),
    ],
)
def test_places_are_code_points_into_the_text_as_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, start: int
) -> None:
    (note,) = check(written(tmp_path, text), capsys)["notes"]
    assert (note["start"], note["text"]) == (start, "Could you give me a job")


def test_a_text_can_be_piped_in(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b"I can fix your boiler for you."))
    monkeypatch.setattr("sys.stdin", stdin)
    assert main(["check", "-"]) == 0
    assert "You tell them what they get:\n  “I can fix your boiler for you”" in capsys.readouterr().out


def test_what_works_is_said_first_and_kindly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "Could you give me a job? I can fix your boiler for you.")
    assert main(["check", str(file), "--target", "20"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("13 words, about 4 s of 20 s")
    assert said.index("You tell them what they get") < said.index("Could you give me a job")
    assert "!" not in said


def test_pushy_is_for_messages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "You never answered my last two emails. Thank you for the seeds, they took.")
    kinds = {note["category"] for note in check(file, capsys, "--kind", "message")["notes"]}
    assert "pushy" in kinds
    assert check(file, capsys, "--kind", "pitch")["notes"] == []


def test_a_language_without_rules_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "---\nlanguage: de\n---\nIch suche Arbeit.")
    assert main(["check", str(file)]) == 0
    assert "There are no rules for German yet" in capsys.readouterr().out


def test_an_empty_text_is_no_trouble(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = check(written(tmp_path, ""), capsys)
    assert (found["words"], found["seconds"], found["notes"], found["missing"]) == (0, 0, [], [])


def test_a_file_that_cannot_be_read_ends_in_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "none.txt")]) == 2
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert main(["check", str(tmp_path / "picture.png")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "is not there." in err
    assert "no text that relpitch can read" in err
