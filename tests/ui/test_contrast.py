"""Every pair of colours in use can be read, in every palette: WCAG AA, and 7:1 where more is asked for."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor

from relpitch import paths
from relpitch.preferences import Appearance, Looks
from relpitch.ui.theme import theme
from relpitch.ui.widgets import label

GROUNDS = ("window", "sidebar", "page", "raised", "sunken")
WORDS = {
    "ink": (*GROUNDS, "hover", "selected", "accent-soft", "accent-line"),
    "ink-2": (*GROUNDS, "hover", "selected"),
    "ink-3": GROUNDS,
    "ink-inherited": ("window", "page", "raised"),
    "accent": ("window", "page", "raised", "accent-soft"),
    "on-accent": ("accent", "accent-hover", "accent-press"),
    "give-ink": ("window", "page", "raised", "give-soft"),
    "take-ink": ("window", "page", "raised", "take-soft"),
    "page": ("ink",),
}
SHAPES = {
    "field-line": ("window", "page", "raised"),
    "focus": ("window", "sidebar", "page", "raised", "sunken"),
    "accent": ("selected", "window", "page", "track"),
    "give": ("window", "page", "raised"),
    "take": ("window", "page", "raised"),
    "ink": ("track",),
    "page": ("give",),
    "raised": ("accent", "field-line"),
}
STAGE: dict[str, tuple[str, ...]] = {
    "stage.lit": ("stage.floor", "stage.panel", "stage.line"),
    "stage.floor": ("stage.lit",),
    "stage.said": ("stage.floor", "stage.panel"),
    "stage.label": ("stage.floor", "stage.panel"),
    "stage.accent": ("stage.floor", "stage.panel"),
    "stage.give": ("stage.floor", "stage.panel"),
    "stage.take": ("stage.floor", "stage.panel"),
}
STAGE_SHAPES = {"stage.dim": ("stage.floor", "stage.panel"), "stage.on-record": ("stage.record",)}
PRINT: dict[str, tuple[str, ...]] = dict.fromkeys(
    ("print.ink", "print.ink-2", "print.give"), ("print.paper",)
)


def pairs(of: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    return ((over, under) for over, grounds in of.items() for under in grounds)


def luminance(colour: QColor) -> float:
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return sum(share * each for share, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """WCAG 2's ratio of two tokens, 1 to 21."""
    return contrast_of(theme().colour(one), theme().colour(other))


def contrast_of(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(of: dict[str, tuple[str, ...]], least: float) -> list[str]:
    return [
        f"{over} on {under}: {contrast(over, under):.2f}, at least {least}"
        for over, under in pairs(of)
        if contrast(over, under) < least
    ]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize(("more", "words", "shapes"), [(False, 4.5, 3.0), (True, 7.0, 4.5)])
def test_words_and_shapes_can_be_told_from_what_they_stand_on(
    appearance: Appearance, more: bool, words: float, shapes: float
) -> None:
    theme().apply(Looks(appearance=appearance, more_contrast=more))
    assert too_weak(WORDS, words) + too_weak(SHAPES, shapes) == []


def test_the_stage_and_paper_can_be_read(light: None) -> None:
    assert too_weak(STAGE | PRINT, 4.5) + too_weak(STAGE_SHAPES, 3.0) == []


def test_what_labels_are_written_in_is_in_the_table() -> None:
    for tone, ink in label._INKS.items():
        if ink in STAGE:
            continue
        ground = label._GROUNDS.get(tone, ("ink" if tone == "inverse" else "page", 0))[0]
        assert ground in WORDS[ink], tone


def test_what_the_style_sheet_writes_on_a_ground_is_in_the_table() -> None:
    sheet = (paths.resources() / "theme" / "style.qss").read_text(encoding="utf-8")
    found = set()
    for selector, rule in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        ground = re.search(r"background: @([a-z-]+\d?)", rule)
        ink = re.search(r"(?<![a-z-])color: @([a-z-]+\d?)", rule)
        if ground and ink and ":disabled" not in selector:
            found.add((_token(ink[1]), _token(ground[1])))
    assert len(found) > 5
    assert found - set(pairs(WORDS | STAGE)) == set()


def _token(name: str) -> str:
    """What a style sheet's name stands for: it has no dots in its names."""
    return "selected" if name == "pop-up" else name.replace("stage-", "stage.")
