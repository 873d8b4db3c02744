"""In German, whom one helps is said in the dative, as the question asks."""

import pytest

from relpitch.drafting.german_case import in_dative


@pytest.mark.parametrize(
    "name",
    [
        "den Leuten im ersten Bus",
        "denen, die um neun kommen",
        "meiner Oma und ihren Freundinnen",
        "meinen Nachbarn",
        "kleinen Läden",
        "Leuten mit kaputten Knien",
        "Erstsemestern",
        "allen, die einen kaputten Toaster haben",
        "dem Team am Empfang",
    ],
)
def test_what_is_surely_dative(name: str) -> None:
    assert in_dative(name)


@pytest.mark.parametrize(
    "name",
    [
        "Leute, die neu hier sind",
        "alte Leute im Haus",
        "die Omis in meinem Haus",
        "Familien, die letztes Jahr hergekommen sind",
        "Eltern",
        "den Bäcker im Ort",
        "Menschen, die viel sitzen",
        "kleine Läden",
        "",
    ],
)
def test_what_may_be_another_case(name: str) -> None:
    assert not in_dative(name)
