"""Every page, with words that are too long, at a few sizes that stand for all."""

from itertools import combinations

import pytest

from relpitch.app import App
from tests.manners.showing import walk
from tests.manners.sizes import TEXT_SIZES, Look, every, pairwise


@pytest.mark.parametrize("text", TEXT_SIZES)
def test_nothing_is_cut_off_covered_or_too_small_on_any_page(tortured: App, text: int) -> None:
    looks = [look for look in pairwise() if look.text == text]
    found = [fault for look in looks for fault in walk(tortured, look)]
    assert not found, "\n".join(found)


def test_the_few_looks_stand_for_every_two_of_their_kinds() -> None:
    def pairs(looks: list[Look]) -> set[object]:
        return {pair for look in looks for pair in combinations(enumerate(look), 2)}

    assert pairs(pairwise()) == pairs(every())
    assert len(pairwise()) < len(every()) / 4
