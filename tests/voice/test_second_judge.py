"""Two rows of sounds laid side by side, and what that says of a script."""

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.take import Span
from relpitch.voice import hearing, pronouncing
from relpitch.voice.alignment import aligned, likeness_anywhere
from relpitch.voice.hearing import Heard, HeardWord, Status, agreed, by_sounds
from relpitch.voice.phonemes import Sound, likeness
from relpitch.voice.pronouncing import in_dictionary, pronounced
from relpitch.voice.script_words import ScriptWord, script_words
from relpitch.voice.second_judge import Verdict, WordsHeard, judge

SENTENCES = ("You know that stiff neck.", "I help people who sit all day.", "Shall I show you now?")
OTHER = "Printing differs from most if not from all the arts. Bread is baked before dawn by my brother."
SOUNDS = st.lists(st.integers(0, 38), max_size=30)


def said(*sentences: str, every: float = 0.1) -> list[Sound]:
    """The sounds of sentences as they are in the dictionary, one every tenth of a second."""
    numbers = likeness().numbers
    kinds = [
        numbers[sound]
        for word in script_words({None: " ".join(sentences)})
        for spoken in word.spoken
        for sound in pronounced(spoken, in_dictionary).split()
    ]
    return [Sound(round(place * every, 2), kind) for place, kind in enumerate(kinds)]


def judged(sounds: Sequence[Sound], *sentences: str) -> tuple[tuple[ScriptWord, ...], WordsHeard]:
    words = script_words({None: " ".join(sentences)})
    found = judge(sounds, words)
    assert found is not None
    return words, found


@given(SOUNDS, SOUNDS)
def test_an_alignment_goes_forward_and_takes_each_sound_once(script: list[int], heard: list[int]) -> None:
    found = aligned(script, heard, likeness().apart)
    places = [each for each in found if each is not None]
    assert len(found) == len(script)
    assert places == sorted(set(places))


@given(SOUNDS.filter(bool))
def test_what_is_said_as_written_is_the_same(script: list[int]) -> None:
    assert aligned(script, script, likeness().apart) == list(range(len(script)))
    assert likeness_anywhere(script, [*script[::-1], *script], likeness().apart) == pytest.approx(1, abs=1e-4)


def test_a_script_said_is_the_script_and_every_sentence_of_it_was_said() -> None:
    words, found = judged(said(*SENTENCES), *SENTENCES)
    assert found.is_the_script
    assert set(found.sentences.values()) == {Verdict.SAID}
    assert all(found.spans)
    starts = [each.start for each in found.spans if each]
    assert starts == sorted(starts)
    assert len(starts) == len(words)


def test_a_sentence_left_out_is_unsaid_and_no_other() -> None:
    _, found = judged(said(SENTENCES[0], SENTENCES[2]), *SENTENCES)
    assert list(found.sentences.values()) == [Verdict.SAID, Verdict.UNSAID, Verdict.SAID]
    assert found.is_the_script


def test_sentences_in_another_order_were_said_all_the_same() -> None:
    _, found = judged(said(SENTENCES[2], SENTENCES[1], SENTENCES[0]), *SENTENCES)
    assert set(found.sentences.values()) == {Verdict.SAID}


def test_half_a_take_is_the_script_and_another_is_not() -> None:
    assert judged(said(SENTENCES[0]), *SENTENCES)[1].is_the_script
    assert not judged(said(OTHER), *SENTENCES)[1].is_the_script
    assert not judged([], *SENTENCES)[1].is_the_script


def test_a_voice_with_an_accent_is_the_same_script() -> None:
    chance, apart = random.Random(4), likeness().apart
    near = [int(np.argsort(row)[1]) for row in apart]
    accented = [
        Sound(each.start, near[each.kind] if chance.random() < 0.3 else each.kind)
        for each in said(*SENTENCES)
        if chance.random() > 0.05
    ]
    found = judged(accented, *SENTENCES)[1]
    assert found.is_the_script
    assert Verdict.UNSAID not in found.sentences.values()


def test_a_sentence_is_struck_only_where_neither_judge_heard_it() -> None:
    words, without = judged(said(SENTENCES[0], SENTENCES[2]), *SENTENCES)
    whole = judged(said(*SENTENCES), *SENTENCES)[1]
    everything = Heard(tuple(HeardWord(each, Status.SAID, True, Span(0, 1)) for each in words))
    nothing_of_it = Heard(
        tuple(
            HeardWord(each, Status.SKIPPED, True) if each.sentence == 1 else heard
            for each, heard in zip(words, everything.words, strict=True)
        )
    )
    assert agreed(nothing_of_it, without).skipped == ("I", "help", "people", "who", "sit", "all", "day")
    assert agreed(nothing_of_it, whole).skipped == (), "the second judge heard it"
    assert agreed(everything, without).skipped == (), "the first one did, surely"
    assert not any(each.sure for each in agreed(everything, without).words if each.word.sentence == 1)
    assert agreed(everything, None) == everything


def test_without_a_recogniser_the_sounds_tell_alone() -> None:
    words, found = judged(said(SENTENCES[0], SENTENCES[2]), *SENTENCES)
    alone = by_sounds(found, words)
    assert alone.is_the_script
    assert alone.skipped == ("I", "help", "people", "who", "sit", "all", "day")
    assert alone.coverage == pytest.approx(9 / 16, abs=0.1)
    assert not by_sounds(None, words).is_the_script
    assert hearing.hear([np.zeros(8000, np.float32)], words).is_the_script is False


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("neck", "N EH K"),
        ("'bout", "B AW T"),
        ("zywicki", "Z IH W IH K IY"),
        ("nekk", None),
        ("", None),
        ("é", None),
    ],
)
def test_a_word_is_found_in_the_dictionary_or_it_is_not_there(word: str, sounds: str | None) -> None:
    assert in_dictionary(word) == sounds


def test_the_dictionary_is_in_order() -> None:
    lines = pronouncing._dictionary().splitlines()
    assert lines == sorted(lines)
    assert all(in_dictionary(line.split(b" ", 1)[0].decode()) for line in lines[::1000])
