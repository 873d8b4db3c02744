"""Every page, with words that are too long, at a few sizes that stand for all."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from relpitch.app import App
from relpitch.domain.destination import Destination, PageName
from relpitch.ui.pages.cards.spread import Spread
from tests.journeys.by_key import said
from tests.journeys.conftest import Start
from tests.manners.showing import restyle, walk
from tests.manners.sizes import TEXT_SIZES, THEMES, Look, every, pairwise

LTR = Qt.LayoutDirection.LeftToRight
_A_LINE, _ANY = 4, 10_000


@pytest.mark.parametrize(("text", "theme"), list(zip(TEXT_SIZES, THEMES, strict=True)))
def test_nothing_is_cut_off_covered_too_small_or_too_faint_on_any_page(
    tortured: App, text: int, theme: str
) -> None:
    looks = [look for look in pairwise() if look.text == text]
    in_full = next(look for look in looks if look.theme == theme)
    found = [fault for look in looks for fault in walk(tortured, look, in_full=look is in_full)]
    assert not found, "\n".join(found)


def test_what_has_a_size_of_its_own_grows_with_the_text(start: Start) -> None:
    app = start(sample=True)
    before: dict[QWidget, tuple[int, ...]] = {}
    pages = (PageName.TODAY, PageName.REHEARSE, PageName.PEOPLE, PageName.EVENTS)
    for name in pages:
        app.window.go(Destination(name))
        QApplication.processEvents()
        before |= {each: sizes(each) for each in app.pages[name].findChildren(QWidget) if each.isVisible()}
    restyle(app, Look((1280, 800), 200, "light", LTR))
    kept = []
    for name in pages:
        app.window.go(Destination(name))
        QApplication.processEvents()
        kept += [
            f"{name}: {type(each).__name__} “{said(each)}” {size}"
            for each, was in before.items()
            if isValid(each) and each.isVisible() and is_ours(each)
            for size, now in zip(was, sizes(each), strict=True)
            if size == now and _A_LINE < size < _ANY
        ]
    assert not kept, "\n".join(kept)


def is_ours(widget: QWidget) -> bool:
    """Made here, and no paper: that is as large as there is room for it."""
    return type(widget).__module__.startswith("relpitch") and not isinstance(widget, Spread)


def sizes(widget: QWidget) -> tuple[int, ...]:
    """The bounds of its width and height."""
    least, most = widget.minimumSize(), widget.maximumSize()
    return least.width(), least.height(), most.width(), most.height()


def test_the_few_looks_stand_for_every_two_of_their_kinds() -> None:
    def pairs(looks: list[Look]) -> set[object]:
        return {pair for look in looks for pair in combinations(enumerate(look), 2)}

    assert pairs(pairwise()) == pairs(every())
    assert len(pairwise()) < len(every()) / 4
