"""The words drafting knows: a mistake in their file is told with its line."""

from pathlib import Path

import pytest

from relpitch import paths
from relpitch.datafile import DataFileError
from relpitch.drafting.english.lexicon import english, read

ENGLISH = (paths.resources() / "drafting" / "answers.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("instead_of", "written", "complaint"),
    [
        ("[closing]", "[closings]", r"answers\.toml, line \d+: closings is not known here"),
        (
            '"[less/more] {noun}"',
            '"[less/more] {nouns}"',
            r"answers\.toml, line \d+: article .*there is no list",
        ),
        ('dont = "don\'t"', "dont = 3", r"answers\.toml, line \d+: written, dont must be words in quotes\."),
        (
            "not_one = ",
            "not_one = 3\nnot_ones = ",
            r"answers\.toml, line \d+: lists, not_one must be words in quotes\.",
        ),
        ("lead = [", "lead = [1, ", r"answers\.toml, line \d+: lead must be a list of phrases in quotes\."),
    ],
)
def test_a_mistake_names_the_line(tmp_path: Path, instead_of: str, written: str, complaint: str) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(ENGLISH.replace(instead_of, written, 1), encoding="utf-8")
    with pytest.raises(DataFileError, match=complaint):
        read(path)


def test_the_words_that_are_shipped_can_be_read() -> None:
    assert english().is_in("verb", "sleep") or english().is_in("both", "sleep")
