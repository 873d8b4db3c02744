"""The print studio, as a person uses it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from relpitch.domain.card import Sides
from relpitch.domain.contact import CardContact
from relpitch.domain.giving import Gift
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartRule, PartText
from relpitch.preferences import PreferencesFile
from relpitch.printing.own_stocks import OwnStocks
from relpitch.ui.pages.cards import CardsPage
from relpitch.ui.pages.cards.backs import EMPTY_BACK, MET, OWN_WORDS, PICTURE
from relpitch.ui.pages.cards.deck import CardUse
from tests.printing import reading
from tests.ui.conftest import Shop


def _press_place(page: CardsPage, place: int) -> None:
    paper, stock = page._studio.sheets.sheet, page.stock
    x, y = stock.corner(place - 1)
    middle = (x + stock.card.width_mm / 2, y + stock.card.height_mm / 2)
    left = (paper.width() - stock.page.width_mm * paper.per_mm) / 2
    top = (paper.height() - stock.page.height_mm * paper.per_mm) / 2
    at = QPoint(round(left + middle[0] * paper.per_mm), round(top + middle[1] * paper.per_mm))
    QTest.mouseClick(paper, Qt.MouseButton.LeftButton, pos=at)


def test_one_card_fills_the_sheet(page: CardsPage) -> None:
    run = page.print_run()
    assert (run.stock.id, len(run.cards), run.sides) == ("plain-85x55-a4", 10, Sides.BOTH)
    assert run.cards[0].line == "I help people move."


def test_a_press_on_the_sheet_is_where_it_begins(page: CardsPage) -> None:
    _press_place(page, 4)
    assert page.choices.start == 4
    assert len(page.print_run().cards) == 7
    _press_place(page, 1)
    assert page.print_run().start == 1


def test_a_press_on_the_larger_sheet_finds_the_same_place(page: CardsPage) -> None:
    page._studio.sheets._show_larger()
    page._studio.sheets._show_larger()
    _press_place(page, 3)
    assert page.choices.start == 3
    page._studio.sheets._show_whole()


def test_a_deck_has_one_card_of_each_with_a_back_of_its_own(page: CardsPage, shop: Shop) -> None:
    page.editing.add_version(shop.gym_id)
    page.editing.add_version(shop.bank_id)
    page.editing.choose_back(MET)
    run = page.print_run()
    assert [card.name for card in run.cards] == ["Anyone, anywhere", "Gym", "Bank"]
    assert [card.back_title for card in run.cards] == [
        "A question worth keeping",
        "A question worth keeping",
        "How we met",
    ]


def test_a_deck_is_there_the_next_time_and_another_version_joins_it(
    page: CardsPage, shop: Shop, preferences: PreferencesFile, tmp_path: Path, qtbot: QtBot
) -> None:
    page.editing.add_version(shop.gym_id)
    page.editing.choose_back(MET)
    again = CardsPage(shop.pitches, shop.history, preferences, shop.changes, OwnStocks(None))
    again.undo_wanted.connect(shop.history.undo)
    qtbot.addWidget(again)
    again.open("")
    assert [(e.version.name, e.back == MET) for e in again._deck] == [
        ("Anyone, anywhere", False),
        ("Gym", True),
    ]
    again.open(shop.bank_id)
    assert [each.version.name for each in again._deck] == ["Anyone, anywhere", "Gym", "Bank"]
    again._toast._undo.click()
    assert [each.version.name for each in again._deck] == ["Anyone, anywhere", "Gym"]
    again.open(shop.base_id)
    assert again._at == 0


def test_a_version_is_in_a_deck_once(page: CardsPage, shop: Shop) -> None:
    page.editing.add_version(shop.gym_id)
    page.editing.add_version(shop.base_id)
    assert len(page._deck) == 2
    assert page._at == 0


def test_a_version_that_went_to_the_bin_leaves_the_deck(page: CardsPage, shop: Shop) -> None:
    page.editing.add_version(shop.gym_id)
    shop.pitches.discard_version(shop.gym_id)
    assert [each.version.name for each in page._deck] == ["Anyone, anywhere"]


def test_what_is_taken_out_comes_back_with_undo(page: CardsPage, shop: Shop) -> None:
    page.editing.add_version(shop.gym_id)
    page.editing.take_out(0)
    assert {card.name for card in page.print_run().cards} == {"Gym"}
    assert len(page.print_run().cards) == 10
    page._toast._undo.click()
    assert [card.name for card in page.print_run().cards] == ["Anyone, anywhere", "Gym"]


def test_words_for_the_back_that_a_crash_left_are_put_back(page: CardsPage, shop: Shop) -> None:
    page.editing.choose_back(OWN_WORDS)
    page._studio.aside._own.setPlainText("Stand up at every red light.")
    left = page.unsaved()
    assert left == {shop.base_id: "Stand up at every red light."}
    page._studio.aside._own.setPlainText("")
    assert page.unsaved() is None
    assert all(page.put_back(place, words) for place, words in left.items())
    assert not page.put_back("gone", "x")
    page.open("")
    assert page._studio.aside._own.words() == "Stand up at every red light."


def test_words_of_ones_own_are_kept_in_the_library_and_undone(page: CardsPage, shop: Shop) -> None:
    page.editing.choose_back(OWN_WORDS)
    own = page._studio.aside._own
    own.setPlainText("Stand up\nonce an hour.")
    page.flush()
    assert shop.base.slots["gift"] == "Stand up once an hour."
    assert page.print_run().cards[0].back == "Stand up once an hour."
    page._toast._undo.click()
    assert "gift" not in shop.base.slots


def test_a_picture_for_the_back_is_asked_for_shown_and_undone(
    page: CardsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = tmp_path / "stretch.png", tmp_path / "notes.png"
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(good))
    bad.write_text("Sit tall.")
    before = page.print_run().cards[0]
    for chosen in ("", str(bad)):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, path=chosen: (path, ""))
        page._studio.aside.back_chosen.emit(PICTURE)
        assert page.print_run().cards[0] == before
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(good), ""))
    page._studio.aside.back_chosen.emit(PICTURE)
    assert page.print_run().cards[0].picture == good.read_bytes()
    assert page._studio.aside._other.isVisibleTo(page)
    page.save_to(tmp_path / "out.pdf")
    assert reading.pictures(tmp_path / "out.pdf") == 1
    good.unlink()
    page.open("")
    assert "Choose it again" in page._studio.troubles[0]


def test_where_nothing_can_be_written_the_page_says_so(page: CardsPage, shop: Shop) -> None:
    page.editing.choose_back(OWN_WORDS)
    shop.fill_disk()
    page._studio.aside._own.setPlainText("Stand up. " * 2000)
    page.flush()
    assert page._toast._words.text().endswith(".")
    shop.clear_disk()


def test_an_unfilled_slot_stops_the_card_and_names_it(page: CardsPage, shop: Shop, tmp_path: Path) -> None:
    before = shop.base.parts[Part.OFFER]
    slotted = PartText(PartRule.OWN, (Phrasing("I help people at {place}."),))
    shop.pitches.write_parts(shop.base_id, {Part.OFFER: before}, {Part.OFFER: slotted})
    page._print_sheets()
    assert page._toast._words.text() == (
        "“Anyone, anywhere”: {place} still needs a word. Fill it before you print."
    )


def test_backs_alone_of_cards_without_backs_is_told(page: CardsPage) -> None:
    page.editing.choose_back(EMPTY_BACK)
    page.editing.choose(replace(page.choices, sides=Sides.BACK))
    assert page._studio.troubles == ["There is nothing on the backs of these cards."]
    page._save_pdf()
    assert page._toast._words.text() == "There is nothing on the backs of these cards."


def test_a_code_of_details_needs_a_name(page: CardsPage, preferences: PreferencesFile) -> None:
    page.editing.choose(replace(page.choices, code="details"))
    assert page._studio.troubles == []
    assert page.print_run().cards[0].code.startswith("BEGIN:VCARD")
    preferences.keep(about=CardContact())
    assert page._studio.troubles == ["The QR code needs your name. Write it in your details."]


def test_choices_are_there_the_next_time(page: CardsPage, preferences: PreferencesFile) -> None:
    page.editing.choose(replace(page.choices, design="centred", statement_pt=19, stock_id="avery-l4784"))
    assert preferences.current.printing.design == "centred"
    assert preferences.current.remembered.stock == "avery-l4784"
    assert preferences.current.remembered.stocks == ("avery-l4784",)


@pytest.mark.parametrize(
    ("what", "words"), [(CardUse.SLIPS, "They care about"), (CardUse.POCKET, "Nine sore backs, now two")]
)
def test_slips_and_key_points_are_printed_too(
    page: CardsPage, what: CardUse, words: str, tmp_path: Path
) -> None:
    page.editing.choose(replace(page.choices, what=what))
    assert page._studio.troubles == []
    page.save_to(tmp_path / "out.pdf")
    assert words in reading.words(tmp_path / "out.pdf")
    assert len(reading.page_sizes(tmp_path / "out.pdf")) == 1


def test_five_hundred_of_each_of_a_deck_are_sheets_enough(page: CardsPage, shop: Shop) -> None:
    page.editing.add_version(shop.gym_id)
    page.editing.choose(replace(page.choices, copies=500, start=2))
    assert page._studio.sheets._label.text() == "Fronts, sheet 1 of 101"
    page._studio.sheets._turn_back()
    assert page._studio.sheets._label.text() == "Backs, sheet 101 of 101"
    page.editing.choose(replace(page.choices, copies=1))
    assert page._studio.sheets._label.text() == "Backs, sheet 1 of 1"


def test_words_the_fonts_lack_are_told(page: CardsPage, shop: Shop) -> None:
    before = shop.base.parts[Part.OFFER]
    odd = PartText(PartRule.OWN, (Phrasing("I help \U0010fffd."),))
    shop.pitches.write_parts(shop.base_id, {Part.OFFER: before}, {Part.OFFER: odd})
    assert "no font on this computer can show" in page._studio.troubles[0]


def test_without_any_statement_there_is_a_way_to_write_one(page: CardsPage, shop: Shop, qtbot: QtBot) -> None:
    shop.pitches.discard_statement(shop.statement.id)
    page.open("")
    assert page._empty.isVisible()
    page._print_sheets()


def test_a_paper_of_ones_own_that_cannot_be_read_is_told_with_its_line(
    shop: Shop, preferences: PreferencesFile, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "stocks.toml"
    path.write_text("# Mine\n[[stock]]\nid = 3\n", encoding="utf-8")
    page = CardsPage(shop.pitches, shop.history, preferences, shop.changes, OwnStocks(path))
    qtbot.addWidget(page)
    page.open(shop.base_id)
    assert (
        page._toast._words.text()
        == "stocks.toml, line 2: id must be words in quotes. Every other paper is here."
    )
    assert page.print_run().stock.id == "plain-85x55-a4"


def test_cards_for_the_pocket_without_a_when_are_printed_on_one_side(page: CardsPage, tmp_path: Path) -> None:
    page.editing.choose(replace(page.choices, what=CardUse.POCKET))
    assert page._studio.options.edges.sides_row.isHidden()


def test_of_two_groups_of_backs_one_row_alone_is_chosen(page: CardsPage) -> None:
    gift = Gift("priya", "A stretch that fits a red light", datetime(2026, 11, 23, tzinfo=UTC))
    page._laid_deck._gifts = lambda: [gift]
    page.open("")
    aside = page._studio.aside
    for key in (f"gift:{gift.id}", MET, f"gift:{gift.id}"):
        page.editing.choose_back(key)
        rows = {**aside.gifts._rows, **aside.others._rows}
        assert [name for name, row in rows.items() if row.isChecked()] == [key]
        assert all(row.focusPolicy() for row in rows.values())


def test_in_a_narrow_window_the_back_is_chosen_at_the_left_too(page: CardsPage) -> None:
    options = page._studio.options
    page.show_narrow(False)
    assert not options.back.isVisibleTo(page)
    page.show_narrow(True)
    assert options.back.isVisibleTo(page)
    key = next(
        each for each in options.back._choices if each != page._deck[page._at].back and each != PICTURE
    )
    options.back.chosen.emit(key)
    assert page._deck[page._at].back == key
    assert options.back.text() == options.back._choices[key]
