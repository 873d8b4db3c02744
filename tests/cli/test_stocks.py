"""relpitch stocks."""

import argparse
import json

import pytest

from relpitch.cli import stocks


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
