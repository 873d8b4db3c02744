"""What is said of a take follows from what was measured, or it is not said."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.datafile import DataFileError
from relpitch.domain.facts import facts_of
from relpitch.domain.length import Length
from relpitch.domain.mode import Mode
from relpitch.domain.part import Part
from relpitch.domain.take import Filler, Measures, PartSpan, Span, Take, Unheard
from relpitch.services import remarking
from relpitch.services.remarking import one_to_keep, one_to_try, read, table

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
HEARD = Measures(
    first_sound=0.5,
    last_sound=27.5,
    speech_seconds=24.0,
    pauses=(Span(12.0, 12.9),),
    words_heard=60,
    words_in_script=60,
    parts=(PartSpan(Part.OPENING, 0.5, 8), PartSpan(Part.INVITATION, 20, 27.5)),
    waveform="40" * 700,
)
TAKE = Take("gym", NOON, Mode.READ, Length.FULL, 28.0, target=30.0, measures=HEARD)
LEFT_OUT = ("I", "saw", "you", "rub", "your", "neck")


def with_measures(**changed: Any) -> Take:
    return replace(TAKE, measures=replace(HEARD, **changed))


SO = {
    "back-again": (TAKE, [with_measures(skipped=LEFT_OUT, words_heard=54)]),
    "pause-before-part": (with_measures(pauses=(Span(19.0, 19.9),)), []),
    "nearer": (TAKE, [replace(with_measures(last_sound=45.0), seconds=46)]),
    "every-sentence": (with_measures(pauses=(), last_sound=40.0), []),
    "fits": (with_measures(words_heard=55, pauses=()), []),
    "pause": (with_measures(words_heard=30), []),
    "left-out-twice": (
        with_measures(skipped=LEFT_OUT),
        [with_measures(skipped=("Now", *LEFT_OUT))],
    ),
    "part-over": (replace(TAKE, target=15.0), []),
    "over": (replace(with_measures(parts=()), target=15.0), []),
    "left-out": (with_measures(skipped=LEFT_OUT), []),
    "long-pause": (with_measures(pauses=(Span(10, 15),)), []),
    "many-fillers": (replace(TAKE, fillers=tuple(Filler(n, "um") for n in range(5))), []),
    "no-pause": (with_measures(pauses=()), []),
    "short-pause-after-part": (with_measures(pauses=(Span(7.8, 8.1), Span(12, 13))), []),
    "brisk": (with_measures(words_per_minute=190.0), []),
}
"""For each fact a take of which it is so, and those before it."""


@pytest.mark.parametrize("row", table(), ids=lambda row: row.fact)
def test_each_remark_is_made_where_its_fact_is_so(row: remarking.RemarkRow) -> None:
    take, earlier = SO[row.fact]
    assert row.fact in {each.name for each in facts_of(take, earlier)}
    asked = one_to_keep if row.kind is remarking.RemarkKind.KEEP else one_to_try
    found = asked(take, earlier)
    assert found is not None
    assert found.fact == row.fact
    assert "{" not in found.words + found.why


spans = st.builds(lambda start, length: Span(start, start + length), st.floats(0, 60), st.floats(0.25, 9))
measures = st.builds(
    Measures,
    first_sound=st.none() | st.just(0.5),
    last_sound=st.floats(1, 90),
    pauses=st.lists(spans, max_size=4).map(tuple),
    words_per_minute=st.none() | st.floats(60, 260),
    words_heard=st.none() | st.integers(0, 60),
    words_in_script=st.just(60),
    skipped=st.sampled_from([(), LEFT_OUT]),
    unheard=st.none() | st.sampled_from(Unheard),
    parts=st.sampled_from([(), HEARD.parts]),
    signal_to_noise_db=st.none() | st.floats(0, 40),
    waveform=st.sampled_from(["", "40" * 100]),
)
takes = st.builds(
    lambda found, target, fillers: replace(
        TAKE, measures=found, target=target, fillers=tuple(Filler(0.0, "um") for _ in range(fillers))
    ),
    measures,
    st.none() | st.floats(5, 90),
    st.integers(0, 9),
)


@given(takes, st.lists(takes, max_size=3))
def test_no_remark_without_its_fact(take: Take, earlier: list[Take]) -> None:
    facts = {each.name for each in facts_of(take, earlier)}
    for found in (one_to_keep(take, earlier), one_to_try(take, earlier)):
        assert found is None or found.fact in facts


@given(takes, st.lists(takes, max_size=3))
def test_what_a_fact_says_is_so(take: Take, earlier: list[Take]) -> None:
    found = {each.name: each for each in facts_of(take, earlier)}
    heard = take.measures
    if heard.first_sound is None or heard.unheard is Unheard.ANOTHER:
        assert not found, "of silence, or of another script, nothing is praised or asked for"
    whole = heard.words_heard is not None and not heard.skipped and heard.words_heard >= 51
    for praised in ("fits", "nearer", "back-again"):
        assert praised not in found or whole, "what was not reached is not praised"
    if "fits" in found:
        assert take.target
        assert take.speech <= take.target
    if "every-sentence" in found:
        assert heard.words_heard is not None
        assert heard.words_heard >= 58
    for paused in ("pause", "pause-before-part", "long-pause", "short-pause-after-part"):
        if paused in found:
            assert any(each.start == found[paused].at for each in heard.pauses)
    if "over" in found or "part-over" in found:
        assert take.target
        assert take.speech > take.target * 1.125


@pytest.mark.parametrize(
    "take",
    [
        replace(TAKE, measures=Measures(waveform="00" * 700)),
        replace(TAKE, measures=Measures()),
        with_measures(unheard=Unheard.ANOTHER),
        replace(TAKE, measures=Measures(signal_to_noise_db=5.0, waveform="40" * 700)),
    ],
    ids=["silence", "a stopwatch", "another script", "noise"],
)
def test_where_no_voice_was_heard_nothing_is_said(take: Take) -> None:
    assert one_to_keep(take) is None
    assert one_to_try(take) is None


def test_half_a_take_does_not_fit_its_moment() -> None:
    half = with_measures(words_heard=30, last_sound=14.0, pauses=())
    assert one_to_keep(half) is None
    left = with_measures(words_heard=30, last_sound=14.0, pauses=(), skipped=LEFT_OUT)
    assert one_to_keep(left) is None


def test_silence_before_and_after_is_not_its_time() -> None:
    assert "over" not in {each.name for each in facts_of(replace(TAKE, seconds=60))}


def test_the_persons_own_words_come_first() -> None:
    take = replace(TAKE, keep="I smiled.", try_next="Slower at the end.")
    assert [each and each.words for each in (one_to_keep(take), one_to_try(take))] == [
        "I smiled.",
        "Slower at the end.",
    ]


def test_it_is_another_than_last_time_or_says_again() -> None:
    before = replace(TAKE, at=NOON - timedelta(days=1))
    first, now = one_to_keep(before), one_to_keep(TAKE, [before])
    assert first is not None
    assert now is not None
    assert (first.fact, now.fact) == ("every-sentence", "fits")
    only = with_measures(words_heard=30)
    again = one_to_keep(only, [only])
    assert again is not None
    assert again.words == "Again a pause left standing, at 0:12."


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ('kind = "keep"\nfact = "charm"\nwords = "You were charming."', "there is no fact “charm”"),
        ('kind = "praise"\nfact = "fits"\nwords = "It fits."', "to keep or to try, not “praise”"),
        ('kind = "keep"\nfact = "fits"\nwords = "Up {part}."', "the fact “fits” names no “part”"),
        ('kind = "keep"\nfact = "fits"\nwords = "Up."\nwhen = "now"', "when is not known here"),
    ],
)
def test_a_row_that_is_wrong_is_named_with_its_line(row: str, wrong: str, tmp_path: Path) -> None:
    (tmp_path / "remarks.toml").write_text(f"[[remark]]\n{row}\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=wrong):
        read(tmp_path / "remarks.toml")
