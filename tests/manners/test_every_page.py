"""Every page, with words that are too long, at a few sizes that stand for all."""

from itertools import combinations

import pytest

from relpitch.app import App
from tests.manners.showing import walk
from tests.manners.sizes import TEXT_SIZES, THEMES, Look, every, pairwise


@pytest.mark.parametrize(("text", "theme"), list(zip(TEXT_SIZES, THEMES, strict=True)))
def test_nothing_is_cut_off_covered_too_small_or_too_faint_on_any_page(
    tortured: App, text: int, theme: str
) -> None:
    looks = [look for look in pairwise() if look.text == text]
    in_full = next(look for look in looks if look.theme == theme)
    found = [fault for look in looks for fault in walk(tortured, look, in_full=look is in_full)]
    assert not found, "\n".join(found)


def test_the_few_looks_stand_for_every_two_of_their_kinds() -> None:
    def pairs(looks: list[Look]) -> set[object]:
        return {pair for look in looks for pair in combinations(enumerate(look), 2)}

    assert pairs(pairwise()) == pairs(every())
    assert len(pairwise()) < len(every()) / 4
