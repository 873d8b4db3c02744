"""relpitch card."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from relpitch.cli import main
from tests.printing import reading

MAYA = """---
title: Gym
name: Maya Okafor
role: Physiotherapist
phone: 07700 900 142
email: maya@okaforphysio.example
---
## Opening
You look as if you train often.
## Offer
I help people who *sit* all day / move without **pain**. ((Really.)) And more.
## Invitation
Try it at {place}.
"""


class Ran(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Maya's script."""
    path = tmp_path / "maya.md"
    path.write_text(MAYA, encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the PDF goes."""
    return tmp_path / "out.pdf"


@pytest.fixture
def relpitch_card(qapp: QGuiApplication, capsys: pytest.CaptureFixture[str], out: Path) -> Callable[..., Ran]:
    """Run `relpitch card FILE --stock avery-5371 -o out.pdf` with more words."""

    def run(file: Path | str | tuple[Path, ...], *more: str, stock: str = "avery-5371") -> Ran:
        files = [str(each) for each in file] if isinstance(file, tuple) else [str(file)]
        code = main(["card", *files, "--stock", stock, "-o", str(out), *more])
        return Ran(code, *capsys.readouterr())

    return run


Command = Callable[..., Ran]


def test_a_script_becomes_a_letter_page_of_ten_cards(relpitch_card: Command, script: Path, out: Path) -> None:
    ran = relpitch_card(script)
    assert (ran.code, ran.err) == (0, "")
    assert reading.page_sizes(out) == [pytest.approx((215.9, 279.4), abs=0.2)]
    places = reading.places(out, "I help people")
    assert len(places) == 10
    assert places[1][0] - places[0][0] == pytest.approx(88.9, abs=0.1)
    assert places[2][1] - places[0][1] == pytest.approx(50.8, abs=0.1)
    assert all(reading.fonts(out).values())


def test_the_front_has_the_line_and_the_contact_and_nothing_else(
    relpitch_card: Command, script: Path, out: Path
) -> None:
    relpitch_card(script, "--copies", "1")
    assert reading.words(out) == (
        "I help people who sit all day move without pain. "
        "Maya Okafor Physiotherapist 07700 900 142 maya@okaforphysio.example"
    )


def test_json_says_what_was_written(relpitch_card: Command, script: Path, out: Path) -> None:
    ran = relpitch_card(script, "--json", "--copies", "12")
    assert json.loads(ran.out) == {
        "path": str(out),
        "stock": "avery-5371",
        "cards": 12,
        "pages": 2,
        "start": 1,
        "deck": [
            {
                "name": "Gym",
                "line": "I help people who sit all day move without pain.",
                "back": "",
                "copies": 12,
            }
        ],
    }


def test_a_used_sheet_is_filled_from_its_first_free_place(
    relpitch_card: Command, script: Path, out: Path
) -> None:
    assert relpitch_card(script, "--start", "9", stock="8371").code == 0
    assert len(reading.places(out, "I help people")) == 2


def test_words_for_the_back_come_from_a_file_before_the_script_s_own(
    relpitch_card: Command, script: Path, out: Path
) -> None:
    script.write_text(MAYA.replace("title", "back: Sit *tall*.\ntitle"), encoding="utf-8")
    relpitch_card(script)
    assert len(reading.places(out, "Sit tall.", 1)) == 10
    back = script.with_name("back.md")
    back.write_text("Breathe out.\nTwice.", encoding="utf-8")
    relpitch_card(script, "--back", str(back))
    assert len(reading.places(out, "Twice.", 1)) == 10


def test_what_is_piped_in_is_printed(
    relpitch_card: Command, monkeypatch: pytest.MonkeyPatch, out: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"I bake bread. For you.")))
    assert relpitch_card("-").code == 0
    assert reading.words(out).split() == ["I", "bake", "bread."] * 10


@pytest.mark.parametrize(
    ("text", "more", "sentence"),
    [
        ("I help {name} at {place}.", (), "Write something in place of {name} and {place} before you print."),
        (
            MAYA.replace("title", "back: For {name}\ntitle"),
            (),
            "Write something in place of {name} before you print.",
        ),
        (
            "word " * 90,
            (),
            f"“maya” has 41 words too many for this card: “{'word ' * 11}word…”.",
        ),
        ("x" * 200_000, (), f"“maya” has a word too wide for this card: “{'x' * 39}…”."),
        ("> only a note", (), "There are no words to print."),
        ("", (), "There are no words to print."),
        (MAYA, ("--copies", "0"), "Print at least one card."),
        (MAYA, ("--copies", "-3"), "Print at least one card."),
        (MAYA, ("--copies", "1000000000"), "Print at most 10,000 cards at a time."),
        (MAYA, ("--start", "11"), "Start at a place from 1 to 10: that is what Avery 5371 holds."),
        (MAYA, ("--start", "0"), "Start at a place from 1 to 10: that is what Avery 5371 holds."),
        (MAYA, ("--back", "missing.md"), "missing.md is not there."),
        (MAYA, ("--stock", "avery-5317"), "There is no card stock “avery-5317”. Did you mean “avery-5371”?"),
        ("---\ntitel: Stretch\n---\nI help.", (), None),
        (
            "I help \U0010fffd.",
            (),
            "“maya” has characters that no font on this computer can show: \U0010fffd.",
        ),
    ],
)
def test_what_cannot_be_printed_is_one_sentence_and_no_file(
    relpitch_card: Command, script: Path, out: Path, text: str, more: tuple[str, ...], sentence: str | None
) -> None:
    script.write_text(text, encoding="utf-8")
    ran = relpitch_card(script, *more)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert sentence is None or ran.err == f"{sentence}\n"
    assert not out.exists()


def test_a_pdf_already_there_outlives_a_card_that_cannot_be_printed(
    relpitch_card: Command, script: Path, out: Path
) -> None:
    out.write_bytes(b"before")
    script.write_text("I help {name}.", encoding="utf-8")
    relpitch_card(script)
    assert out.read_bytes() == b"before"


def test_without_a_display_a_card_is_printed_quietly(script: Path, out: Path) -> None:
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    command = [
        sys.executable,
        "-m",
        "relpitch",
        "card",
        str(script),
        "--stock",
        "plain-85x55-a4",
        "-o",
        str(out),
    ]
    ran = subprocess.run(command, env=bare, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert len(PdfReader(out).pages) == 1


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two scripts for one deck."""
    first, second = tmp_path / "bread.md", tmp_path / "books.md"
    first.write_text("---\nname: Sam\nback: Bread tip\n---\nI bake bread.", encoding="utf-8")
    second.write_text("---\nname: Sam\nback: Books tip\n---\nI keep books.", encoding="utf-8")
    return first, second


def test_several_scripts_make_a_deck_with_a_back_each(
    relpitch_card: Command, two: tuple[Path, Path], out: Path
) -> None:
    ran = relpitch_card(two, "--start", "3", "--json")
    told = json.loads(ran.out)
    assert (told["cards"], told["pages"], told["start"]) == (2, 2, 3)
    assert [each["back"] for each in told["deck"]] == ["Bread tip", "Books tip"]
    ((bread, _),), ((books, _),) = reading.places(out, "I bake"), reading.places(out, "I keep")
    assert books - bread == pytest.approx(88.9, abs=0.1)
    ((bread, _),), ((books, _),) = reading.places(out, "Bread", 1), reading.places(out, "Books", 1)
    assert bread - books == pytest.approx(88.9, abs=0.1)


def test_backs_are_given_once_for_all_or_once_for_each(
    relpitch_card: Command, two: tuple[Path, Path], out: Path, tmp_path: Path
) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.md").write_text(f"Back {name}", encoding="utf-8")
    backs = [str(tmp_path / f"{name}.md") for name in ("one", "two", "three")]
    relpitch_card(two, "--copies", "2", "--back", backs[0], "--back", backs[1])
    assert len(reading.places(out, "Back one", 1)) == len(reading.places(out, "Back two", 1)) == 2
    relpitch_card(two, "--back", backs[2])
    assert len(reading.places(out, "Back three", 1)) == 2
    ran = relpitch_card(two[:1], *(word for back in backs for word in ("--back", back)))
    assert (ran.code, ran.err) == (2, "Give one --back for all cards, or 1: one for each.\n")


def test_sides_design_outlines_and_a_code_are_asked_for(
    relpitch_card: Command, script: Path, out: Path
) -> None:
    relpitch_card(script, "--code", "details", "--sides", "back", "--outlines", "--design", "centred")
    assert len(reading.page_sizes(out)) == 1
    (held,) = set(reading.codes(out))
    assert "FN:Maya Okafor" in held
    assert len(reading.boxes(out, 0, 88.9, 50.8)) == 10


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--design", "loud"), "There is no design “loud”."),
        (("--code", "link"), "A QR code of your link needs a url: between the --- lines."),
        (("--sides", "back"), "There is nothing on the backs of these cards."),
    ],
)
def test_what_was_asked_for_and_cannot_be_is_told(
    relpitch_card: Command, script: Path, out: Path, more: tuple[str, ...], sentence: str
) -> None:
    ran = relpitch_card(script, *more)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(sentence)
    assert not out.exists()


def test_key_points_have_the_bridges_behind_them(relpitch_card: Command, script: Path, out: Path) -> None:
    bridges = (
        "## How it relates to you\n### when they rub their neck\nThere is one **stretch** for that.\n"
        "### when they sit down\nMove the **screen** up.\n"
    )
    words = MAYA.replace("## Invitation", f"{bridges}## Invitation").replace("{place}", "the bench")
    script.write_text(words, encoding="utf-8")
    ran = relpitch_card(script, "--what", "points", "--copies", "1", stock="index-3x5")
    assert (ran.code, ran.err, ran.out) == (0, "", f"1 × “Gym” in {out}\n")
    assert len(reading.page_sizes(out)) == 2
    assert "Offer Pain" in reading.words(out)
    assert reading.words(out, 1) == (
        "when they rub their neck There is one stretch for that. when they sit down Move the screen up."
    )


def test_key_points_without_bridges_have_one_side(relpitch_card: Command, script: Path, out: Path) -> None:
    script.write_text(MAYA.replace("{place}", "the bench"), encoding="utf-8")
    relpitch_card(script, "--what", "points", stock="index-3x5")
    assert len(reading.page_sizes(out)) == 1


def test_slips_need_no_words(relpitch_card: Command, script: Path, out: Path) -> None:
    ran = relpitch_card((), "--what", "slips")
    assert (ran.code, ran.err, ran.out) == (0, "", f"10 × “Encounter slip” in {out}\n")
    assert "They care about" in reading.words(out)
    assert relpitch_card(script, "--what", "slips").err == "Slips are blank: leave the files out.\n"


def test_cards_without_words_are_told_so(relpitch_card: Command) -> None:
    ran = relpitch_card(())
    assert (ran.code, ran.err) == (2, "Name a file with the words to print, or - for what is piped in.\n")


@pytest.mark.parametrize("asked", [(), ("--copies", "3"), ("--start", "4")])
def test_for_a_shop_a_card_is_told_once_as_it_is_in_the_file(
    asked: tuple[str, ...], relpitch_card: Command, script: Path, out: Path
) -> None:
    ran = relpitch_card(str(script), "--stock", "avery-5371", "-o", str(out), "--shop", "--json", *asked)
    told = json.loads(ran.out)
    assert told["cards"] == told["deck"][0]["copies"] == told["pages"] == 1
    assert len(PdfReader(out).pages) == 1
