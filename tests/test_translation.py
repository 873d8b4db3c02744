"""Words in another language, out of a catalog."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from relpitch import translation


@pytest.fixture(autouse=True)
def english_again(tmp_path: Path) -> Iterator[None]:
    yield
    translation.use(translation.ENGLISH, tmp_path)


def test_english_stands_as_in_the_code(tmp_path: Path) -> None:
    translation.use("en", tmp_path)
    assert translation._("Rehearse") == "Rehearse"
    assert [translation.ngettext("{n} day", "{n} days", n) for n in (0, 1, 2)] == [
        "{n} days",
        "{n} day",
        "{n} days",
    ]


def test_a_language_without_a_catalog_is_english(tmp_path: Path) -> None:
    translation.use("de", tmp_path)
    assert translation.language() == "de"
    assert translation._("Rehearse") == "Rehearse"
