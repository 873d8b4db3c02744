"""relpitch say, and the text that commands read."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from relpitch.cli import main
from relpitch.cli.text_input import read_text
from relpitch.domain.errors import RelpitchError

SCRIPT = """---
title: Moving without pain
language: en
---
## Opening
Stiff **neck**, {name}? //
## Offer
I help people ((who sit)) move. It works.
> smile
"""


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Any:
    def give(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    return give


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(["say", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_one_sentence_piped_in(pipe: Any, capsys: pytest.CaptureFixture[str]) -> None:
    pipe(b"I help people who sit all day move without pain.\n")
    sentence = "I help people who sit all day move without pain."
    assert said(capsys, "-") == {
        "seconds": 3.1,  # (12 syllables + 2.7) * 0.21
        "words": 10,
        "text": sentence,
        "length": "full",
        "parts": [{"part": None, "seconds": 3.1, "text": sentence}],
        "cue_words": ["help", "people", "sit", "day", "move", "pain"],
        "first_letters": "I h p w s a d m w p.",
        "slots": [],
    }


def test_a_script_file_part_by_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pitch.md"
    path.write_text(SCRIPT, encoding="utf-8")
    assert said(capsys, str(path)) == {
        "seconds": 4.4,
        "words": 10,
        "text": "Stiff neck, {name}? I help people who sit move. It works.",
        "length": "full",
        "parts": [
            {"part": "opening", "seconds": 1.4, "text": "Stiff neck, {name}?"},
            {"part": "offer", "seconds": 3.0, "text": "I help people who sit move. It works."},
        ],
        "cue_words": ["neck", "help", "people", "sit", "move", "works"],
        "first_letters": "S n, {name}? I h p w s m. I w.",
        "slots": ["name"],
    }


@pytest.mark.parametrize(
    ("length", "text"),
    [
        ("line", "I help people move."),
        ("short", "Stiff neck, {name}? I help people move. It works."),
        ("full", "Stiff neck, {name}? I help people who sit move. It works."),
    ],
)
def test_lengths(pipe: Any, capsys: pytest.CaptureFixture[str], length: str, text: str) -> None:
    pipe(SCRIPT.encode())
    result = said(capsys, "-", "--length", length)
    assert (result["text"], result["length"]) == (text, length)
    assert result["slots"] == (["name"] if "{name}" in text else [])


def test_for_people(pipe: Any, capsys: pytest.CaptureFixture[str]) -> None:
    pipe(SCRIPT.encode())
    assert main(["say", "-"]) == 0
    assert capsys.readouterr().out == (
        "Opening, about 1 s\nStiff neck, {name}?\n\n"
        "Offer, about 3 s\nI help people who sit move. It works.\n\n"
        "10 words, about 4 s\n"
        "Cue words: neck, help, people, sit, move, works\n"
        "First letters: S n, {name}? I h p w s m. I w.\n"
        "Still to fill: {name}\n"
    )


def test_nothing_takes_no_time(pipe: Any, capsys: pytest.CaptureFixture[str]) -> None:
    pipe(b"")
    assert said(capsys, "-", "--length", "line") == {
        "seconds": 0.0,
        "words": 0,
        "text": "",
        "length": "line",
        "parts": [],
        "cue_words": [],
        "first_letters": "",
        "slots": [],
    }
    pipe(b"> only a note")
    assert main(["say", "-"]) == 0
    assert capsys.readouterr().out == "0 words, about 0 s\n"


def test_numbers_are_read_in_the_files_language(pipe: Any, capsys: pytest.CaptureFixture[str]) -> None:
    pipe(b"---\nlanguage: de\n---\n77")
    assert said(capsys, "-")["seconds"] == round((5 + 2.7) * 0.21, 1)  # siebenundsiebzig


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfHi *you*.\r\nBye.\r\n", b"Hi *you*.\nBye."])
def test_windows_files_say_the_same(pipe: Any, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    pipe(content)
    assert said(capsys, "-")["text"] == "Hi you.\nBye."


def test_a_long_text_is_said(pipe: Any, capsys: pytest.CaptureFixture[str]) -> None:
    pipe(("**Ça va 你好 👋🏽 " * 14_000).encode())
    assert said(capsys, "-")["words"] == 56_000


def test_trouble_is_one_plain_sentence(tmp_path: Path, pipe: Any, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "picture.md"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    front = tmp_path / "front.md"
    front.write_text("---\ntitle\n---\n", encoding="utf-8")
    pipe(b"\0\xff\0\0")
    for name in (
        "-",
        str(picture),
        str(front),
        str(tmp_path),
        str(tmp_path / "missing.md"),
        f"{picture}/x",
        "a" * 5000,
    ):
        assert main(["say", name, "--json"]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        assert err.rstrip().endswith(".")
        assert "Traceback" not in err


def test_text_is_read_as_it_is_but_for_a_byte_order_mark(tmp_path: Path, pipe: Any) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\n")
    assert read_text(str(path)) == "one\r\ntwo\n"
    pipe(b"one\r\n")
    assert read_text("-") == "one\r\n"
    with pytest.raises(RelpitchError, match="is a folder"):
        read_text(str(tmp_path))


def test_the_words_tell_their_language_where_the_script_does_not(
    pipe: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe(b"Ich helfe Menschen, die den ganzen Tag sitzen.")
    assert main(["say", "-", "--json"]) == 0
    cues = json.loads(capsys.readouterr().out)["cue_words"]
    assert "Menschen" in cues
    assert not {"Ich", "die", "den"} & set(cues)
