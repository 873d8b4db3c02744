"""A damaged rule file names itself, and the rest still works."""

import shutil
from pathlib import Path

import pytest

from relpitch import paths
from relpitch.coach.pack import load
from relpitch.coach.reading import read

ENGLISH = paths.resources() / "coach" / "en"

RULE = """\
[[rule]]
id = "{id}"
category = "cliche"
why = "Everyone says it."
match = ["{match}"]
yes = [
  {{ text = "One.", span = "One" }},
]
no = ["None."]

"""


@pytest.mark.parametrize(
    ("damaged", "complaint"),
    [
        (RULE.format(id="b", match="tea").replace("tea", 'tea" "'), "b is not TOML: Unclosed array"),
        (RULE.format(id="b", match="[tea"), "b: '[tea' has something that is not of the notation."),
        (RULE.format(id="b", match="[ ]"), "b: a choice is empty."),
        (RULE.format(id="b", match="tea [? a]"), "b: a ? stands after nothing."),
        (
            RULE.format(id="b", match="tea").replace("yes =", 'unless = ["<nobody>"]\nyes ='),
            "b: words.toml has no list nobody.",
        ),
        (RULE.format(id="a", match="tea"), "a: its id is taken."),
        (RULE.format(id="b", match="tea").replace("cliche", "rude"), "b: there is no category 'rude'."),
        (RULE.format(id="b", match="tea").replace('["tea"]', "3"), "b: match is a list of texts."),
        (RULE.format(id="b", match="tea").replace('match = ["tea"]', ""), "b: it has nothing to match."),
        (
            RULE.format(id="b", match="tea") + 'kinds = ["song"]\n',
            "b: it says song where only pitch, message",
        ),
        (RULE.format(id="", match="tea"), "it needs an id."),
    ],
)
def test_the_file_the_rule_and_the_line_are_named(tmp_path: Path, damaged: str, complaint: str) -> None:
    shutil.copy(ENGLISH / "words.toml", tmp_path)
    whole = RULE.format(id="a", match="win win"), RULE.format(id="c", match="last rule")
    (tmp_path / "some.toml").write_text(f"# Ours\n\n{whole[0]}{damaged}{whole[1]}", encoding="utf-8")
    pack = load(tmp_path)
    (sentence,) = pack.complaints
    assert sentence.startswith("some.toml, line 1")
    assert complaint in sentence
    reading = read("A win-win for the last rule.", pack.language)
    assert {hit.rule.id for hit in pack.hits(reading)} == {"a", "c"}


def test_the_line_is_that_of_the_damaged_rule(tmp_path: Path) -> None:
    shutil.copy(ENGLISH / "words.toml", tmp_path)
    (tmp_path / "some.toml").write_text(
        RULE.format(id="a", match="tea") + RULE.format(id="b", match="[tea"), encoding="utf-8"
    )
    assert load(tmp_path).complaints[0].startswith("some.toml, line 11: b:")


def test_a_file_that_is_no_text_leaves_the_others(tmp_path: Path) -> None:
    shutil.copy(ENGLISH / "words.toml", tmp_path)
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "good.toml").write_text(RULE.format(id="a", match="tea"), encoding="utf-8")
    pack = load(tmp_path)
    assert pack.complaints == ("bad.toml cannot be read.",)
    assert set(pack.rules) == {"a"}


def test_rules_without_words_still_work(tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(RULE.format(id="a", match="tea"), encoding="utf-8")
    pack = load(tmp_path)
    assert pack.complaints == ("words.toml cannot be read: No such file or directory.",)
    assert [hit.rule.id for hit in pack.hits(read("Some tea.", pack.language))] == ["a"]
