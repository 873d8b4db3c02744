"""Cards whose words run to the left are the mirror of those whose words run to the right."""

from dataclasses import replace
from itertools import combinations

import pytest

from relpitch.domain.card import Card, Size
from relpitch.domain.contact import CardContact
from relpitch.domain.part import Part
from relpitch.printing import code, designs
from relpitch.printing.card_layout import lay_out
from relpitch.printing.face import Face
from relpitch.printing.other_cards import pocket
from relpitch.printing.text import Line, width_of

HEBREW = CardContact("נועה לוי", "פיזיותרפיסטית", "07700 900 142", "noa@example.org", "noa.example")
ARABIC = replace(HEBREW, name="ليلى حداد", role="معالجة فيزيائية")
CARDS = {
    "Hebrew": Card("אני עוזרת לאנשים שיושבים כל היום לזוז בלי כאב.", HEBREW, "", "שבו זקוף.", language="he"),
    "Arabic": Card(
        "أساعد من يجلسون طوال اليوم على الحركة بلا ألم.", ARABIC, "", "ارفع كتفيك ببطء.", language="ar"
    ),
    "an English line, a Hebrew name": Card("I help people who sit all day.", HEBREW, "", "Sit tall."),
    "a Hebrew line, an English name": Card("אני עוזרת לאנשים.", replace(HEBREW, name="Noa Levi"), "", ""),
}
SIZES = [Size(80, 50), Size(85, 55), Size(127, 76.2), Size(105, 148.5)]
every_card = pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda card: f"{card.width_mm:g}x{card.height_mm:g}")
every_design = pytest.mark.parametrize("design", [each.id for each in designs.catalogue() if each.shown])


def _box(line: Line) -> tuple[float, float, float, float]:
    high = 0.25 * line.style.size  # of an x, in millimetres
    return line.x_mm, line.x_mm + width_of(line.text, line.style), line.baseline_mm - high, line.baseline_mm


def _faces(card: Card, size: Size) -> tuple[Face, Face]:
    layout = lay_out(card, size)
    return layout.front, layout.back


@every_card
@every_size
@every_design
def test_no_words_stand_on_others(card: Card, size: Size, design: str) -> None:
    coded = replace(card, design=design, code=code.details(card.contact), code_words=code.SAVE)
    for face in _faces(coded, size):
        for one, other in combinations(map(_box, face.lines), 2):
            apart_across = one[1] <= other[0] + 0.01 or other[1] <= one[0] + 0.01
            apart_down = one[3] <= other[2] or other[3] <= one[2]
            assert apart_across or apart_down


@pytest.mark.parametrize("name", ["Hebrew", "Arabic"])
@every_size
@pytest.mark.parametrize("design", ["line", "margin", "name-first", "beside"])
def test_words_that_run_to_the_left_share_the_right_edge_with_their_rule(
    name: str, size: Size, design: str
) -> None:
    front = lay_out(replace(CARDS[name], design=design), size).front
    edge = max(_box(line)[1] for line in front.lines)
    said = [line for line in front.lines if line.right_to_left]
    assert all(_box(line)[1] == pytest.approx(edge, abs=0.05) for line in said)
    if design in ("line", "beside"):
        (rule,) = front.rules
        assert rule.x_mm + rule.size.width_mm == pytest.approx(edge, abs=0.05)


def test_an_english_line_keeps_a_hebrew_name_at_its_left() -> None:
    front = lay_out(CARDS["an English line, a Hebrew name"], Size(85, 55)).front
    left = min(line.x_mm for line in front.lines)
    assert next(line.x_mm for line in front.lines if line.text == HEBREW.name) == pytest.approx(
        left, abs=0.05
    )


@every_size
def test_points_that_run_to_the_left_have_their_circles_at_the_right(size: Size) -> None:
    front = lay_out(pocket("תנועה", {Part.OFFER: "לזוז בלי כאב"}, (), language="he"), size).front
    (ring,) = front.rings
    point = next(line for line in front.lines if line.text == "לזוז בלי כאב")
    assert ring.x_mm >= _box(point)[1]
    assert ring.x_mm + ring.across_mm <= size.width_mm - 4
