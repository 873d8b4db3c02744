"""relpitch stocks."""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from relpitch import paths
from relpitch.cli import main, stocks
from relpitch.printing import stocks as printing_stocks
from relpitch.printing.own_stocks import OwnStocks


def _printed(capsys: pytest.CaptureFixture[str], *, as_json: bool) -> str:
    assert stocks.run(argparse.Namespace(json=as_json, words=[])) == 0
    return capsys.readouterr().out


def test_stocks_are_listed_by_the_id_that_a_card_is_printed_with(capsys: pytest.CaptureFixture[str]) -> None:
    lines = _printed(capsys, as_json=False).splitlines()
    assert lines[1] == "avery-5371      Avery 5371, 88.9 × 50.8 mm, 10 on Letter"


def test_json_has_every_measure_with_its_unit(capsys: pytest.CaptureFixture[str]) -> None:
    avery = json.loads(_printed(capsys, as_json=True))[1]
    assert "8371" in avery.pop("aliases")
    assert avery == {
        "id": "avery-5371",
        "name": "Avery 5371",
        "maker": "Avery",
        "page": {"width_mm": 215.9, "height_mm": 279.4},
        "card": {"width_mm": 88.9, "height_mm": 50.8},
        "columns": 2,
        "rows": 5,
        "left_mm": 19.05,
        "top_mm": 12.7,
        "gap_x_mm": 0,
        "gap_y_mm": 0,
    }


def test_stocks_are_looked_for_and_what_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stocks", "85", "x", "55", "--json"]) == 0
    found = [each["id"] for each in json.loads(capsys.readouterr().out)]
    assert found[0] == "plain-85x55-a4"
    assert "sigel-lp795" in found
    assert "avery-5371" not in found
    assert main(["stocks", "papyrus"]) == 2
    assert capsys.readouterr().err == "There is no card stock like “papyrus”.\n"


def test_a_stock_of_ones_own_is_listed_and_printed_on(
    capsys: pytest.CaptureFixture[str], qapp: QGuiApplication, tmp_path: Path
) -> None:
    own = replace(printing_stocks.find("avery-5371"), id="own-mine", name="Mine", aliases=())
    OwnStocks(paths.stocks_file()).keep(own)
    assert main(["stocks", "mine"]) == 0
    assert capsys.readouterr().out.startswith("own-mine  Mine, 88.9")
    (tmp_path / "words.md").write_text("I bake.", encoding="utf-8")
    out = tmp_path / "out.pdf"
    assert main(["card", str(tmp_path / "words.md"), "--stock", "own-mine", "-o", str(out)]) == 0
    assert out.exists()
