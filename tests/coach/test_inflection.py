"""The forms of a word."""

import pytest

from relpitch.coach.inflection import inflections


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("help", "help helps helped helping"),
        ("bake", "bake bakes baked baking"),
        ("carry", "carry carries carried carrying"),
        ("stop", "stop stops stopped stopping"),
        ("fix", "fix fixes fixed fixing"),
        ("teach", "teach teaches taught teaching"),
        ("see", "see sees saw seeing"),
        ("play", "play plays played playing"),
    ],
)
def test_a_word_has_these_forms(word: str, forms: str) -> None:
    irregular = {"teach": ("taught",), "see": ("saw",)}
    assert set(forms.split()) <= set(inflections(word, irregular))
