"""What a merge goes by is read strictly: what relpitch cannot have written is a damaged library."""

from typing import Any

import pytest

from relpitch.domain.errors import DamagedLibrary
from relpitch.storage.bookkeeping import digests_in, marks_in, people_in, vector_in

MOST = 2**48


def test_as_many_changes_as_there_can_be_are_read() -> None:
    assert vector_in(f'{{"laptop":{MOST},"desktop":0}}') == {"laptop": MOST, "desktop": 0}


@pytest.mark.parametrize("count", [MOST + 1, -1, "true", '"1"', 1.5])
def test_a_count_that_nobody_can_have_counted_is_damage(count: Any) -> None:
    for read in (
        lambda: vector_in(f'{{"laptop":{count}}}'),
        lambda: marks_in(f'{{"b":[["laptop",{count}]]}}'),
        lambda: marks_in(f'{{"b":[],"k":{{"title":[["laptop",{count}]]}}}}'),
        lambda: marks_in(f'{{"b":[],"v":{{"title":[["laptop",{count},["a"]]]}}}}'),
    ):
        with pytest.raises(DamagedLibrary):
            read()


def test_a_row_without_marks_has_none() -> None:
    assert marks_in(None) == marks_in("") == {}


@pytest.mark.parametrize(
    "marks",
    [
        '{"b":[],"z":1}',
        "{}",
        '{"b":[],"x":"title"}',
        '{"b":[],"x":[1]}',
        '{"b":[],"v":{"title":[["a",1,"b"]]}}',
    ],
)
def test_marks_of_another_form_are_damage(marks: str) -> None:
    with pytest.raises(DamagedLibrary):
        marks_in(marks)


def test_people_and_digests_are_texts_and_whole_numbers() -> None:
    assert people_in('["p","q"]') == ["p", "q"]
    assert digests_in('[["name",2,"a1"]]') == {("name", 2, "a1")}
    for wrong in ('[["name","2","a1"]]', '[["name",2]]', '[[1,2,"a1"]]'):
        with pytest.raises(DamagedLibrary):
            digests_in(wrong)
    for wrong in ('{"p":1}', "[1]", '"p"'):
        with pytest.raises(DamagedLibrary):
            people_in(wrong)
