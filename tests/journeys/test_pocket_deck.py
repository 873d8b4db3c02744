"""A pocket deck: six versions with backs of their own on a used sheet of Avery 5371, both sides."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from relpitch.domain.card import Sides
from relpitch.domain.destination import Destination, PageName
from relpitch.domain.turn import Turn
from relpitch.printing import sheets, stocks
from relpitch.ui.pages.cards import CardsPage
from relpitch.ui.pages.cards.backs import MET, OWN_WORDS
from tests.journeys.conftest import Start, picture
from tests.printing import reading

AVERY = stocks.find("avery-5371")


@pytest.mark.parametrize("turn", list(Turn))
def test_six_versions_each_with_its_back_behind_its_front(
    turn: Turn, start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    app = start(sample=True)
    app.window.go(Destination(PageName.CARDS))
    page = app.pages[PageName.CARDS]
    assert isinstance(page, CardsPage)
    first = page._deck[0].version
    versions = page._pitches.versions(first.statement_id)[:6]

    # a deck of six; what each gives away is another thing
    page.open(versions[0].id)
    for version in versions[1:]:
        page.editing.add_version(version.id)
    for number in range(6):
        page.editing.pick(number)
        page.editing.choose_back(OWN_WORDS if number < 5 else MET)
        if number < 5:
            page._studio.aside._own.setPlainText(f"Gift{number}")
            page.flush()

    # on card stock, beginning at the third place, both sides
    page.editing.choose(replace(page.choices, stock_id="avery-5371"))
    page.editing.choose(replace(page.choices, start=3, sides=Sides.BOTH, turn=turn, code="details"))
    assert page._studio.troubles == []
    assert len(page._deck) == 6
    picture(app, f"pocket_deck_{turn.value}")

    # saved, and read back
    out = tmp_path / "deck.pdf"
    page.save_to(out)
    assert reading.page_sizes(out) == [pytest.approx((215.9, 279.4), abs=0.2)] * 2
    fronts = reading.places(out, "Maya Okafor")
    insides = [(x - AVERY.corner(n + 2)[0], y - AVERY.corner(n + 2)[1]) for n, (x, y) in enumerate(fronts)]
    assert len(fronts) == 6
    assert insides == [pytest.approx(insides[0], abs=0.1)] * 6
    backs = out if turn is Turn.LONG_EDGE else reading.upside_down(out)
    titles = reading.places(backs, "Something to keep", 1)
    for number in range(5):
        ((x, y),) = reading.places(backs, f"Gift{number}", 1)
        if turn is Turn.SHORT_EDGE:
            x, y = AVERY.page.width_mm - x, AVERY.page.height_mm - y
        left, top = sheets.behind(AVERY, number + 2, turn)
        assert left < x < left + AVERY.card.width_mm
        assert top < y < top + AVERY.card.height_mm
    assert len(titles) == 5
    assert len(reading.codes(out, 1)) == 6
    assert all(reading.fonts(out).values())
    assert reading.pictures(out) == 0
