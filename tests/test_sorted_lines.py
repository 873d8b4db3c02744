"""A table of sorted lines is looked up as a dict of it would be."""

from hypothesis import given
from hypothesis import strategies as st

from relpitch.sorted_lines import rest_of_line

WORDS = st.text(alphabet="abcé'", min_size=1, max_size=4)


@given(st.dictionaries(WORDS, WORDS), WORDS)
def test_it_finds_what_a_dict_finds(table: dict[str, str], asked: str) -> None:
    lines = b"".join(sorted(f"{name}\t{words}\n".encode() for name, words in table.items()))
    for name in (asked, *table):
        assert rest_of_line(lines, f"{name}\t".encode()) == table.get(name)
