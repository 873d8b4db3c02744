"""What is painted or placed by hand is mirrored where one reads from the right, or is symmetrical."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
BY_HAND = {"paintEvent", "paint", "setGeometry"}
MIRRORS = {
    "mirrored",
    "mirrored_row",
    "seen_in",
    "visualRect",
    "visualAlignment",
    "layoutDirection",
    "direction",
}
GROUND = "a ground, a line or a frame round all of it"
CENTRED = "it stands in the middle"
WORDS = "Qt has laid the words out, and they say which way they go"
TIME = "time runs to the right"
PAPER = "paper lies on the desk as it is"
SAME = {
    "AskingEdit": WORDS,
    "Avatar": CENTRED,
    "BreathingRound": CENTRED,
    "Caret": WORDS,
    "Centre": "it tells that it was painted",
    "ColourDot": CENTRED,
    "DialogSheet": GROUND,
    "DraftView": WORDS,
    "EmptyState": GROUND,
    "Gallery": "it shows the components",
    "GoTo": GROUND,
    "Hovered": "a piece of the gallery",
    "IconLabel": CENTRED,
    "Keycap": CENTRED,
    "LengthField": GROUND,
    "LevelBars": TIME,
    "MomentCard": GROUND,
    "NoticedLine": GROUND,
    "Paper": PAPER,
    "RecordButton": CENTRED,
    "Ring": CENTRED,
    "Scrim": GROUND,
    "ScriptView": WORDS,
    "Shadow": GROUND,
    "SpellingLines": WORDS,
    "StockPicture": PAPER,
    "Swatch": "a piece of the gallery",
    "Trend": TIME,
    "Waveform": TIME,
    "WordsEdit": WORDS,
    "_Band": GROUND,
    "_Box": GROUND,
    "_WhiteCode": "a code is read by a camera",
    "_DeckRow": GROUND,
    "_Ground": GROUND,
    "_Icon": CENTRED,
    "_PictureButton": CENTRED,
    "_RingOver": GROUND,
    "_Row": GROUND,
}
"""Why a class need not mirror what it paints."""


def by_hand() -> Iterator[tuple[str, bool]]:
    """The classes that paint or place by hand, and whether they know of the side one reads from."""
    for path in sorted((ROOT / "relpitch" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and BY_HAND & {getattr(each, "name", "") for each in node.body}:
                names = {getattr(each, "attr", getattr(each, "id", "")) for each in ast.walk(node)}
                yield node.name, bool(names & MIRRORS)


def test_all_that_is_painted_or_placed_by_hand_is_mirrored() -> None:
    left = sorted({name for name, mirrors in by_hand() if not mirrors and name not in SAME})
    assert not left, (
        f"mirror what they paint or place (widgets/mirroring.py), or say why they need not: {left}"
    )


def test_nothing_is_let_off_that_is_not_there() -> None:
    assert set(SAME) <= {name for name, mirrors in by_hand() if not mirrors}


MIRRORED_ALREADY = {
    "mirroring.py": "it mirrors them",
    "sheet.py": "it takes over margins that lie as they are seen",
    "text_field.py": "it knows at which side its button is seen",
}


def uneven_margins(tree: ast.Module) -> Iterator[int]:
    """The lines in which margins that differ at left and right are set without being mirrored."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="setContentsMargins" | "setTextMargins"), args=[left, _, right, _]
            ):
                if ast.unparse(left) != ast.unparse(right):
                    yield node.lineno
            case ast.Call(
                func=ast.Attribute(attr="setContentsMargins"), args=[ast.Starred(value=ast.Name(id=name))]
            ):
                if name != "DIALOG_MARGINS":  # the same at each side
                    yield node.lineno


def test_margins_that_are_not_the_same_at_both_sides_are_mirrored() -> None:
    """Qt mirrors what lies in a layout and not the margins round it: widgets/mirroring.py does."""
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "relpitch" / "ui").rglob("*.py"))
        if path.name not in MIRRORED_ALREADY
        for line in uneven_margins(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == [], "say them with set_margins"


def test_margins_that_are_not_mirrored_would_be_found() -> None:
    source = (
        "a.setContentsMargins(1, 2, 3, 4)\na.setContentsMargins(1, 2, 1, 4)\nb.setContentsMargins(*_MARGINS)"
    )
    assert list(uneven_margins(ast.parse(source))) == [1, 3]


def uneven_words(tree: ast.Module) -> Iterator[int]:
    """The lines that draw words in a place further in at one side than at the other, as it is."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="drawText"),
                args=[ast.Call(func=ast.Attribute(attr="adjusted"), args=[left, _, right, _]), *_],
            ):
                if ast.unparse(right) not in (f"-{ast.unparse(left)}", ast.unparse(left)):
                    yield node.lineno


def test_words_that_stand_further_in_at_one_side_are_mirrored() -> None:
    found = {
        path.name: lines
        for path in sorted((ROOT / "relpitch" / "ui").rglob("*.py"))
        if (lines := list(uneven_words(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert found == {}, "mirror their place (widgets/mirroring.py)"
    assert list(uneven_words(ast.parse("p.drawText(box.adjusted(8, 0, 0, 0), LEFT, words)"))) == [1]
