from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.interchange.markdown_export import to_markdown
from relpitch.script.script_file import parse_file

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
STATEMENT = Statement("Moving without pain", NOW)


def own(*phrasings: Phrasing) -> PartText:
    return PartText(PartRule.OWN, phrasings)


BASE = (
    new_base(STATEMENT.id, NOW)
    .with_part(Part.OPENING, own(Phrasing("Hello.")))
    .with_part(Part.OFFER, own(Phrasing("I help people *move*."), Phrasing("Another wording.")))
    .with_part(
        Part.RELEVANCE,
        own(Phrasing("There is one stretch.", "they rub their neck"), Phrasing("Me too.", "they yawn")),
    )
)


def test_a_variant_is_written_as_it_is_said() -> None:
    gym = Version(STATEMENT.id, "Gym", NOW, setting_id="gym").with_part(
        Part.OPENING, PartText(PartRule.LEFT_OUT)
    )
    assert to_markdown(STATEMENT, gym, BASE) == (
        "---\ntitle: Moving without pain\nlanguage: en\nsetting: gym\n---\n\n"
        "## Offer\n\nI help people *move*.\n\n"
        "## How it relates to you\n\n"
        "### when they rub their neck\n\nThere is one stretch.\n\n### when they yawn\n\nMe too.\n"
    )


def test_the_base_has_no_setting() -> None:
    assert "setting" not in to_markdown(STATEMENT, BASE, BASE)


@given(st.text(), st.text())
def test_any_words_are_read_back_by_relpitch(title: str, words: str) -> None:
    base = BASE.with_part(Part.PROOF, own(Phrasing(words)))
    read = parse_file(to_markdown(replace(STATEMENT, title=title), base, base))
    assert read.front.get("title", "") == " ".join(title.split())
    assert len(read.sections) == 4 + bool(words.strip())
