"""One name means one thing: a class of one name stands in one module."""

import ast
from collections import defaultdict
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "relpitch"

# A page's own class beside the value or service it shows is a second name for the same thing.
_STILL_TWICE = frozenset(
    """
    Answers Aside Beside Card Choices Coach CoachLists Contents Draft DrillCard Entry Field History Item
    Judged Language Layout LeftOut Mark Noticing Page Paper Paragraph PartRow People Phrase Piece
    Place Promised Reading Recordings Review Ring Row Rule Section Setting Sheet Sound Stretch VersionRow
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)


def homes() -> dict[str, list[str]]:
    """The modules of each public class, by its name."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(str(path.relative_to(PACKAGE)))
    return found


def test_no_name_is_given_to_a_second_class() -> None:
    assert {name: at for name, at in homes().items() if len(at) > 1 and name not in _STILL_TWICE} == {}


def test_the_list_of_names_that_stand_twice_only_gets_shorter() -> None:
    found = homes()
    assert {name for name in _STILL_TWICE if len(found.get(name, [])) < 2} == set()
