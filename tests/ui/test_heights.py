"""How high controls are stands in one place, which is the theme's."""

import json
import re
from pathlib import Path

from relpitch.ui import heights

ROOT = Path(__file__).parents[2]
NAMES = {
    "chip": "CHIP",
    "small": "SMALL",
    "compact": "COMPACT",
    "default": "CONTROL",
    "field": "FIELD",
    "large": "LARGE",
}
BARE = r"(?:(?<!_)height(?:: int)? ?= ?|set(?:Fixed|Minimum|Maximum)Height\(theme\(\)\.px\()({})\b(?! [-+])"


def test_the_heights_are_those_of_the_tokens() -> None:
    tokens = json.loads((ROOT / "resources/theme/tokens.json").read_text(encoding="utf-8"))["control"]
    assert {name: getattr(heights, NAMES[name]) for name in NAMES} == {name: tokens[name] for name in NAMES}


def bare_heights(source: str) -> list[str]:
    """The heights of controls in a module that stand there as numbers."""
    values = "|".join(str(getattr(heights, name)) for name in NAMES.values())
    return re.findall(BARE.format(values), source)


def test_no_height_of_a_control_stands_bare() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in (ROOT / "relpitch/ui").rglob("*.py")}
    assert {
        str(path.relative_to(ROOT)): found for path, text in sources.items() if (found := bare_heights(text))
    } == {}


def test_a_bare_height_would_be_found() -> None:
    assert bare_heights("Button(height=28)") == ["28"]
    assert bare_heights("each.setFixedHeight(theme().px(36))") == ["36"]
    assert bare_heights("def __init__(self, height: int = 32)") == ["32"]
    assert bare_heights("Button(height=COMPACT); each.setFixedHeight(theme().px(280))") == []
