"""What a typographer looks for on every card: one size in a block, air between blocks, no type too small."""

from dataclasses import replace
from itertools import pairwise

import pytest

from relpitch import paths, translation
from relpitch.domain.card import Card, Size
from relpitch.domain.contact import CardContact
from relpitch.domain.part import Part
from relpitch.domain.pocket_card import Front
from relpitch.printing import code, designs, stocks
from relpitch.printing.card_layout import lay_out
from relpitch.printing.other_cards import pocket
from relpitch.printing.text import Line

MAYA = CardContact("Maya Okafor", "Physiotherapist", "07700 900 142", "maya@okaforphysio.example")
OFFER = "I help people who sit all day move without pain."
PARTS = {
    Part.OPENING: "Stiff neck at the squat rack?",
    Part.OFFER: "I help people who sit all day move without pain, with ten-minute habits.",
    Part.PROOF: "Twelve accountants, nine sore backs to two.",
    Part.RELEVANCE: "One stretch, on that bench.",
    Part.INVITATION: "Show you now, one minute.",
}
SIZES: list[Size] = sorted(
    {each.card for each in stocks.catalogue()}, key=lambda card: (card.width_mm, card.height_mm)
)
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda card: f"{card.width_mm:g}x{card.height_mm:g}")
every_design = pytest.mark.parametrize("design", [each.id for each in designs.catalogue() if each.shown])


def _lines(card: Card, size: Size) -> tuple[Line, ...]:
    layout = lay_out(card, size)
    assert layout.warnings == ()
    return (*layout.front.lines, *layout.back.lines)


@every_size
@every_design
def test_phone_address_and_work_are_in_one_size(design: str, size: Size) -> None:
    held = code.details(MAYA)
    card = Card(OFFER, MAYA, "A stretch to keep", "Sit tall.", design=design, code=held)
    asked = (MAYA.role, MAYA.phone, MAYA.email)
    for face in (lay_out(card, size).front, lay_out(card, size).back):
        found = [line.style.size for line in face.lines if any(each in line.text for each in asked)]
        small = min(found, default=0)
        assert all(each == small for each in found)
    assert any(MAYA.email in line.text for line in _lines(card, size))


@every_size
@pytest.mark.parametrize("design", ["line", "margin", "name-first"])
def test_what_a_code_opens_is_told_in_the_size_of_a_caption(design: str, size: Size) -> None:
    told = "Scan, or type okaforphysio.example/wrists"
    card = Card(OFFER, MAYA, "Stretches", "For anyone who types.", design=design)
    card = replace(card, code="https://okaforphysio.example/wrists", code_words=told)
    plain = replace(card, code_words="Scan me")
    (caption,) = (line.style.size for line in _lines(plain, size) if line.text == "Scan me")
    sizes = {line.style.size for line in _lines(card, size) if line.text.startswith("Scan,")}
    assert sizes == {caption}


@every_size
def test_parts_in_full_stand_well_over_half_a_line_apart(size: Size) -> None:
    lines = lay_out(pocket("Gym", PARTS, (), Front.FULL, time="27 s"), size).front.lines
    words = [line for line in lines if line.style.family == "Literata" and line.text != "Gym"]
    starts = tuple(each.split()[0] for each in PARTS.values())
    for above, below in pairwise(words):
        if below.text.split()[0] in starts and above.text.endswith((".", "?")):
            gap = below.baseline_mm - above.baseline_mm - below.style.line_spacing_mm
            assert gap >= 0.59 * below.style.line_spacing_mm


@every_size
def test_words_on_a_back_do_not_touch_the_caption_below(size: Size) -> None:
    held = code.details(MAYA)
    stretch = "Sit tall. Let one ear drift towards your shoulder. Three slow breaths, then swap sides."
    card = Card(OFFER, MAYA, "A stretch to keep", stretch, code=held, code_words=code.SAVE)
    lines = lay_out(card, size).back.lines
    caption = next(line for line in lines if line.text.startswith("Scan"))
    last = next(line for line in reversed(lines) if line.text.endswith("sides."))
    assert caption.baseline_mm - last.baseline_mm >= 1.5 * last.style.line_spacing_mm


@pytest.mark.parametrize("design", ["centred", "margin", "beside"])
def test_a_name_stands_apart_from_what_reaches_it(design: str) -> None:
    front = lay_out(Card(OFFER, MAYA, design=design), Size(85, 55)).front
    role, phone = (
        next(line.baseline_mm for line in front.lines if each in line.text)
        for each in (MAYA.role, MAYA.phone)
    )
    name = next(line.baseline_mm for line in front.lines if line.text == MAYA.name)
    assert phone - role > 1.2 * (role - name)


@every_size
def test_a_frame_stands_clear_of_a_cut_that_drifts(size: Size) -> None:
    front = lay_out(Card(OFFER, MAYA, design="framed"), size).front
    edges = [each.x_mm for each in front.rules] + [each.y_mm for each in front.rules]
    assert min(edges) >= 4.5


@every_size
def test_a_pocket_card_has_one_size_of_title(size: Size) -> None:
    cards = (pocket("Gym", PARTS, (), front, time="27 s") for front in (Front.CUES, Front.FULL))
    assert len({line.style.size for card in cards for line in _lines(card, size) if line.text == "Gym"}) == 1


def test_cards_of_nearly_one_size_are_set_in_one_size() -> None:
    card = Card(OFFER, MAYA, "A stretch to keep", "Sit tall. Then swap sides.", design="line")
    a6, avery = (_lines(card, size) for size in (Size(105, 148.5), Size(108, 156)))
    assert {line.text: line.style.size for line in a6}["A stretch to keep"] == (
        {line.text: line.style.size for line in avery}["A stretch to keep"]
    )


@every_size
def test_lines_to_write_on_are_nine_to_eleven_millimetres_apart(size: Size) -> None:
    card = Card(OFFER, MAYA, "How we met", "It was good to talk.", design="name-first")
    back = lay_out(replace(card, prompts=("Your name", "Where", "I said I’d")), size).back
    feet = sorted(rule.y_mm for rule in back.rules)
    assert all(9 - 0.01 <= below - above <= 11 + 0.01 for above, below in pairwise(feet))
    assert next(line.style.size for line in back.lines if line.text.startswith("It was good")) >= 11


@every_size
def test_no_word_is_broken_at_its_hyphen_in_full_words(size: Size) -> None:
    lines = lay_out(pocket("Gym", PARTS, (), Front.FULL, time="27 s"), size).front.lines
    assert not any(line.text.endswith("-") for line in lines)


def test_an_address_breaks_before_its_at_sign() -> None:
    long = "wolfgang-maximilian.von-hohenstaufen-birkenfeld@stadtwerke-beispiel.example"
    for size in (Size(85, 55), Size(105, 148.5)):
        front = lay_out(Card("I help.", replace(MAYA, email=long)), size).front
        texts = [line.text for line in front.lines]
        assert "@stadtwerke-beispiel.example" in texts
        assert "wolfgang-maximilian.von-hohenstaufen-birkenfeld" in texts


@every_size
def test_points_of_a_pitch_without_parts_begin_at_the_margin(size: Size) -> None:
    lines = lay_out(pocket("Bread", {None: "I bake bread. Eleven neighbours have an order."}, ()), size).front
    left = min(rule.x_mm for rule in lines.rules)
    assert min(ring.x_mm for ring in lines.rings) < left + 1
    assert len(lines.rings) == 2


@every_size
def test_a_heading_stands_right_above_its_words(size: Size) -> None:
    for design in ("line", "margin", "name-first", "quiet", "beside"):
        back = lay_out(Card(OFFER, MAYA, "A stretch", "Sit tall.", design=design), size).back
        title, words = (
            next(line for line in back.lines if line.text == each) for each in ("A stretch", "Sit tall.")
        )
        assert words.baseline_mm - title.baseline_mm < 2.5 * words.style.line_spacing_mm


def test_a_card_of_another_language_has_its_bridge_say_when_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "_folder", paths.resources() / "translations")
    bridges = [("wenn sie sich den Nacken reiben", "Eine Dehnung hilft."), ("sie eilen", "Ein Satz.")]
    back = lay_out(pocket("Rücken", PARTS, bridges, language="de"), Size(105, 148.5)).back
    said = " ".join(line.text for line in back.lines)
    assert said.count("wenn") == 2
    french = lay_out(
        pocket("Dos", PARTS, [("quand ils ont mal", "Un étirement.")], language="fr"), Size(85, 55)
    )
    assert "when" not in " ".join(line.text for line in french.back.lines)
