"""The gallery shows every component, in both themes and at any text size."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from relpitch.preferences import Appearance, Looks
from relpitch.ui import widgets
from relpitch.ui.gallery import Gallery
from relpitch.ui.theme import theme
from tests.journeys.cutting import cut

SCREENSHOTS = Path(__file__).parents[2] / "screenshots"


@pytest.fixture
def dressed(request: pytest.FixtureRequest) -> Looks:
    looks: Looks = request.param
    theme().apply(looks)
    return looks


@pytest.mark.parametrize(
    "dressed",
    [
        Looks(appearance=Appearance.LIGHT),
        Looks(appearance=Appearance.DARK),
        Looks(appearance=Appearance.LIGHT, text_size=200),
    ],
    indirect=True,
)
def test_it_shows_every_component_on_the_ground_of_its_theme(dressed: Looks, qtbot: QtBot) -> None:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.show()
    gallery.toast.offer("Replaced in Gym", "Undo", gallery.toast.hide)
    qtbot.waitUntil(lambda: gallery.toast.graphicsEffect() is None)
    assert not cut(gallery)
    picture = gallery.grab()
    SCREENSHOTS.mkdir(exist_ok=True)
    picture.save(str(SCREENSHOTS / f"gallery_{dressed.appearance}_{dressed.text_size}.png"))
    assert QColor(picture.toImage().pixel(4, 4)) == theme().colour("window")


def test_no_component_is_left_out(qtbot: QtBot) -> None:
    theme().apply(Looks())
    gallery = Gallery()
    qtbot.addWidget(gallery)
    shown = {type(each).__module__.rpartition(".")[2] for each in gallery.findChildren(QWidget)}
    modules = {path.stem for path in Path(widgets.__file__).parent.glob("*.py")}
    without_looks = (
        "__init__ caret column scroll icon_label scrim shared_undo rule focus_ring logo line_height way_back"
    )
    listening = "last_input"
    of_one_page = "answer_field difference_label draft_view icon_choice parts_table picture_choice note_view"
    frames = "name_dialog page_header underlines two_line_delegate icon_row_delegate"
    rows = "list_column row_list thing_row sure_button ticked_rows name_completer place_completer choice_rows"
    layouts = "item_layout page_columns drawn_marks told_marks card eliding flow pair dialog_buttons"
    of_one_page += " asking_edit keyboard_stays"
    layouts += " fitting mirroring popping_up filled_rows found_words shadow once_released wrapping_button"
    others = "rich_words sheet mention_completer trouble time_list keyed_buttons typed_field"
    elsewhere = f"{without_looks} {listening} {layouts} {of_one_page} {frames} {rows} {others}".split()
    assert modules - set(elsewhere) - shown == set()
