"""The rules of drafting: a mistake in their file is told with its line."""

from pathlib import Path

import pytest

from relpitch import paths
from relpitch.datafile import DataFileError
from relpitch.drafting.english.rules import english, read

ENGLISH = (paths.resources() / "drafting" / "en.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("instead_of", "written", "complaint"),
    [
        ('part = "opening"', 'part = "ending"', r"en\.toml, line \d+: this shape is not understood"),
        (
            '"[i/we] {offering}"',
            '"[i/we] {offerings}"',
            r"en\.toml, line \d+: .*there is no list “offerings”\.$",
        ),
        ("weight = 3.0", "weigh = 3.0", r"en\.toml, line \d+: weigh is not known here"),
        ("weight = 3.0", 'weight = "much"', r"en\.toml, line \d+: this shape is not understood"),
        ("weight = 3.0", "", r"en\.toml, line \d+: this shape is not understood"),
        ("[[noticing]]", "[[noticed]]", r"en\.toml, line \d+: noticed is not known here"),
        ("[[noticing]]", "[[shape]]", r"en\.toml"),
        ("[[lists]]", "[[lists]]\nverbs = 3", r"en\.toml, line \d+: .*\.$"),
    ],
)
def test_a_mistake_names_the_line(tmp_path: Path, instead_of: str, written: str, complaint: str) -> None:
    path = tmp_path / "en.toml"
    path.write_text(ENGLISH.replace(instead_of, written, 1), encoding="utf-8")
    with pytest.raises(DataFileError, match=complaint):
        read(path)


def test_the_rules_that_are_shipped_can_be_read() -> None:
    assert english().shapes
