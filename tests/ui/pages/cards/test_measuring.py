"""A paper measured, a printer measured, and a card without paper."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from relpitch import paths, translation
from relpitch.domain.calibration import Calibration, RulerReading
from relpitch.domain.errors import RelpitchError
from relpitch.preferences import PreferencesFile
from relpitch.preferences.tree import EventPreferences, PaperSize
from relpitch.printing import picture, stocks
from relpitch.printing.own_stocks import OwnStocks
from relpitch.ui.pages.cards import CardsPage
from relpitch.ui.pages.cards.hand_over import CodeDialog, front_as_text
from relpitch.ui.pages.cards.papers import PapersDialog
from relpitch.ui.pages.cards.stock_catalogue import StockCatalogue
from relpitch.ui.pages.cards.stock_editor import StockEditor
from relpitch.ui.pages.cards.stock_picture import StockPicture
from relpitch.ui.theme import theme
from relpitch.ui.widgets.label import Label
from relpitch.ui.widgets.length_field import LengthField
from tests.manners.painted import painted
from tests.printing import reading


@pytest.fixture
def editor(page: CardsPage) -> StockEditor:
    """The room where a paper is measured, begun from Avery's."""
    page._measuring.edit_stock(stocks.find("avery-c32011"), is_new=True)
    return page._measuring.editor


def _type(editor: StockEditor, name: str, words: str) -> None:
    editor.fields[name].line.setText(words)
    editor.fields[name].changed.emit()


def test_a_stock_of_ones_own_is_kept_and_printed_on(
    page: CardsPage, editor: StockEditor, tmp_path: Path
) -> None:
    editor.name.line.setText("Cream cards")
    _type(editor, "left_mm", "17,5")
    _type(editor, "gap_x_mm", "5")
    assert editor._verdict.text() == "It fits"
    editor.keep()
    assert page._measuring.currentIndex() == 0
    assert page.print_run().stock.id == "own-cream-cards"
    (kept,) = OwnStocks(tmp_path / "stocks.toml").all()
    assert (kept.name, kept.left_mm, kept.gap_x_mm, kept.cut) == ("Cream cards", 17.5, 5, False)
    page._measuring.edit_stock(kept, is_new=False)
    _type(editor, "top_mm", "12")
    editor.keep()
    (kept,) = OwnStocks(tmp_path / "stocks.toml").all()
    assert kept.top_mm == 12


def test_a_printer_measured_within_a_papers_measures_leads_back_to_them(
    page: CardsPage, editor: StockEditor
) -> None:
    _type(editor, "left_mm", "17,5")
    editor.calibration_asked_for.emit()
    assert page._measuring.topic == "calibrate"
    page._measuring.calibrate.closed.emit()
    assert page._measuring.topic == "stock"
    assert editor.stock().left_mm == 17.5
    editor.closed.emit()
    assert page._measuring.topic == "cards"


def test_measures_that_were_left_are_there_when_one_comes_back_and_gone_once_kept(
    page: CardsPage, editor: StockEditor
) -> None:
    begun = stocks.find("avery-c32011")
    editor.name.line.setText("Cream cards")
    _type(editor, "left_mm", "17,5")
    _type(editor, "rows", "")
    editor.closed.emit()
    page._measuring.edit_stock(begun, is_new=True)
    assert editor.name.line.text() == "Cream cards"
    assert (editor.stock().left_mm, editor.stock().rows) == (17.5, 0)
    editor.closed.emit()
    page._measuring.edit_stock(stocks.find("avery-c32015"), is_new=True)
    assert editor.name.line.text() == "", "those of another paper"
    page._measuring.edit_stock(begun, is_new=True)
    assert editor.name.line.text() == ""


@pytest.mark.parametrize(
    ("field", "words", "trouble"),
    [
        ("card_width_mm", "0", "The width of a card must be more than 0."),
        ("card_height_mm", "-5", "The height of a card must be more than 0."),
        ("columns", "9", "The columns go 650 mm past the right edge of the page."),
        ("columns", "2.5", "The number across must be more than 0."),
        ("rows", "", "The number down must be more than 0."),
        ("left_mm", "left", "The distance from the left must be a number."),
        ("top_mm", "-1", "The distance from the top cannot be less than 0."),
        ("gap_x_mm", "-3", "Cards overlap by 3 mm across."),
        ("gap_y_mm", "inf", "The gap down must be a number."),
        ("card_width_mm", "1e300", "The columns go 2e+300 mm past the right edge of the page."),
    ],
)
def test_a_stock_that_cannot_be_is_not_kept_and_told_why(
    page: CardsPage, editor: StockEditor, field: str, words: str, trouble: str
) -> None:
    editor.name.line.setText("Mine")
    _type(editor, field, words)
    editor.grab()
    editor.keep()
    assert editor.name._trouble.text() == trouble
    assert page.stocks.own.all() == ()
    assert editor._verdict.text() == "Not yet"


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        (" ", "Give it a name, so you can find it again."),
        ("Avery 5371", "There is a stock “Avery 5371” already. Give this one another name."),
    ],
)
def test_a_stock_needs_a_name_of_its_own(editor: StockEditor, name: str, trouble: str) -> None:
    editor.name.line.setText(name)
    editor.keep()
    assert editor.name._trouble.text() == trouble


def test_inches_are_the_same_lengths(editor: StockEditor) -> None:
    _type(editor, "card_width_mm", "76.2")
    editor._choose_unit("in")
    assert editor.fields["card_width_mm"].line.text() == "3"
    assert editor.stock().card.width_mm == 76.2
    _type(editor, "card_height_mm", "2")
    assert editor.stock().card.height_mm == pytest.approx(50.8)
    editor._choose_unit("mm")
    assert editor.fields["card_height_mm"].line.text() == "50.8"


def test_a_stock_of_ones_own_is_removed_and_comes_back(page: CardsPage, editor: StockEditor) -> None:
    editor.name.line.setText("Mine")
    editor.keep()
    page.papers.remove(page.stock)
    assert page.stock.id == "plain-85x55-a4"
    page._toast._undo.click()
    assert page.stock.id == "own-mine"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("8371", "avery-5371"),
        ("sigel", "sigel-lp795"),
        ("6 x 4 in", "index-4x6"),
        ("85x55 plain", "plain-85x55-a4"),
    ],
)
def test_papers_are_looked_for_by_number_size_and_maker(
    page: CardsPage, qtbot: QtBot, words: str, found: str
) -> None:
    dialog = PapersDialog(page.stocks.papers(), (), page.stock, page)
    qtbot.addWidget(dialog)
    dialog._search(words)
    dialog._take()
    assert dialog.chosen is not None
    assert dialog.chosen.id == found
    dialog._search("papyrus")
    assert not dialog.view.isVisibleTo(dialog)


def test_what_was_measured_is_kept_for_the_front_and_then_for_the_back(
    page: CardsPage, preferences: PreferencesFile
) -> None:
    page._measure()
    room = page._measuring.calibrate
    room.choose_printer("Kitchen")
    room.fields["A"].line.setText("20.6")
    room._changed()
    assert room._result.text() == "From now on: 0.6 mm to the left. Then the back, the same way."
    room.use()
    assert preferences.current.printing.calibrations == (
        Calibration("Kitchen", "A4", False, RulerReading(20.6)),
    )
    assert room.fields["A"].value == 20
    room.use()
    assert page._measuring.currentIndex() == 0
    assert [each.is_back for each in preferences.current.printing.calibrations] == [False, True]


def test_numbers_that_are_not_used_yet_stand_there_again(page: CardsPage) -> None:
    page._measure()
    room = page._measuring.calibrate
    room.choose_printer("Kitchen")
    retype(room.fields["A"], "19,")
    room._choose_side("back")
    assert room.fields["A"].line.text() == "20", "of the back nothing was typed"
    retype(room.fields["B"], "21.5")
    room._choose_side("front")
    assert [room.fields[each].line.text() for each in "AB"] == ["19,", "20"]
    room.choose_printer("Office")
    assert room.fields["A"].line.text() == "20"
    room.closed.emit()
    page._measure()
    room.choose_printer("Kitchen")
    assert room.fields["A"].line.text() == "19,"
    retype(room.fields["A"], "19.5")
    room.use()
    assert room.fields["B"].line.text() == "21.5", "the back, as it was left"
    room._choose_side("front")
    assert room.fields["A"].value == 19.5, "what is kept now"


def retype(field: LengthField, words: str) -> None:
    field.line.selectAll()
    QTest.keyClicks(field.line, words)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"A": "30"}, "more than 8 mm off"),
        ({"C": "144", "D": "192"}, "“fit to page”"),
        ({"B": ""}, "Four numbers are needed"),
        ({"D": "0"}, "more than 8 mm off"),
    ],
)
def test_numbers_that_cannot_be_are_not_used(
    page: CardsPage, preferences: PreferencesFile, typed: dict[str, str], told: str
) -> None:
    page._measure()
    room = page._measuring.calibrate
    for letter, words in typed.items():
        room.fields[letter].line.setText(words)
    room._changed()
    assert told in room._result.text()
    room.grab()
    if "fit" not in told:
        room.use()
        assert preferences.current.printing.calibrations == ()


def test_where_letter_is_usual_cards_begin_on_letter(preferences: PreferencesFile) -> None:
    preferences.keep(events=EventPreferences(paper=PaperSize.LETTER))
    drawer = StockCatalogue(preferences, OwnStocks(None))
    assert (drawer.last().id, drawer.last().page_name) == ("plain-letter", "Letter")
    preferences.keep(events=EventPreferences(paper=PaperSize.A4))
    assert drawer.last().id == "plain-85x55-a4"


def test_paper_too_small_for_rulers_says_so(page: CardsPage) -> None:
    page._measuring.measure(stocks.find("index-3x5"), page.choices.turn)
    assert "too small" in page._measuring.calibrate._result.text()


def test_a_card_is_a_picture_for_a_phone(page: CardsPage, tmp_path: Path) -> None:
    card = page._chosen_card()
    assert card is not None
    picture.save_phone(card, tmp_path / "card.png")
    assert (QImage(str(tmp_path / "card.png")).width(), QImage(str(tmp_path / "card.png")).height()) == (
        1080,
        1920,
    )
    assert [each.name for each in tmp_path.glob("*.part")] == []


def test_what_does_not_fit_a_phone_is_told_in_the_language_of_the_window(page: CardsPage) -> None:
    card = page._chosen_card()
    assert card is not None
    translation.use("de", paths.translations())
    try:
        with pytest.raises(RelpitchError, match=r"^Als Bild fürs Telefon: .*diese Karte"):
            picture.phone_picture(replace(card, line="Donau" * 60))
    finally:
        translation.use(translation.ENGLISH, paths.translations())


def test_a_code_on_the_screen_hands_over_plain_words(page: CardsPage, qtbot: QtBot) -> None:
    card = page._chosen_card()
    assert card is not None
    dialog = CodeDialog(card, page)
    qtbot.addWidget(dialog)
    dialog.show()
    assert reading.codes_in(dialog.grab().toImage()) == [front_as_text(card)]
    assert front_as_text(card).startswith("I help people move.\n\nMaya Okafor\nPhysiotherapist")


def test_the_words_of_a_measure_have_more_room_than_its_number(page: CardsPage) -> None:
    page.resize(1280, 800)
    page._measuring.measure(page.stock, page.choices.turn)
    QApplication.processEvents()
    room = page._measuring.calibrate
    for field in room.fields.values():
        words = next(each for each in room.findChildren(Label) if each.text() == field.line.accessibleName())
        assert words.width() > field.width() >= theme().px(84)


def test_numbers_that_would_lie_over_each_other_are_not_drawn(qtbot: QtBot) -> None:
    sheet = StockPicture()
    qtbot.addWidget(sheet)
    sheet.show_stock(stocks.find("plain-85x55-a4"), "", in_inches=False)
    sheet.resize(480, 640)
    assert {"10", "85 × 55"} <= {each.words for each in painted(sheet)}
    sheet.resize(120, 160)
    assert painted(sheet) == []
