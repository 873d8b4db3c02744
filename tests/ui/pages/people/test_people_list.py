"""The list of people: no row ever lies on another, whatever rows become headings."""

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from relpitch.ui.pages.people.people_list import PeopleList, _cut
from relpitch.ui.pages.people.people_model import PersonRow
from relpitch.ui.theme import theme

SEARCHES = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=1, max_size=6)


def fetch(ids: Sequence[str]) -> dict[str, PersonRow]:
    return {each: PersonRow(each, each) for each in ids}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SEARCHES)
def test_rows_stand_one_below_the_other_after_any_searches(
    qtbot: QtBot, searches: list[tuple[int, int]]
) -> None:
    people = PeopleList(fetch)
    qtbot.addWidget(people)
    for found, others in searches:
        people.show_people([f"f{n}" for n in range(found)], [f"o{n}" for n in range(others)], "")
        view, model = people.view, people.model
        at = 0
        for row in range(model.rowCount()):
            height = theme().px(44 if row == model.heading else 73)
            assert (view.rowViewportPosition(row), view.rowHeight(row)) == (at, height)
            at += height


def test_letters_typed_in_the_list_go_to_the_next_name_that_has_a_word_beginning_so(qtbot: QtBot) -> None:
    names = {"p": "Priya Raman", "j": "Joe Brennan", "t": "Tomás Herrera", "r": "Rita Cole"}
    people = PeopleList(lambda ids: {each: PersonRow(each, names[each]) for each in ids})
    qtbot.addWidget(people)
    people.show_people(["p"], ["j", "t", "r"], "")
    people.choose("p")
    for typed, wanted in (("her", "t"), ("joe", "j"), ("TOMAS", "t"), ("zz", "t")):
        people.view.keyboardSearch("")  # what was typed before is over
        people.view.keyboardSearch(typed)
        assert people.current() == wanted


def test_the_second_line_ends_where_its_room_does_also_before_a_long_word(qtbot: QtBot) -> None:
    font = theme().font("small")
    width = QFontMetricsF(font).horizontalAdvance
    words = "Puerta del cole. Profesora de matemáticas"
    begins = words.index("Profesora")
    room = width("Profesora de mate")
    cut = _cut(words, begins, font, room)
    assert cut.startswith("Puerta del cole. Profesora de m")
    assert cut.endswith("…")
    assert width(cut[begins:]) <= room
