"""What was heard becomes what was said, skipped or changed, and how sure that is."""

import subprocess

import numpy as np
import pytest

from relpitch.domain.part import Part
from relpitch.domain.take import Filler
from relpitch.voice import recogniser
from relpitch.voice.grammar import named
from relpitch.voice.hearing import Heard, Status, hear, heard
from relpitch.voice.pronouncing import pronounced
from relpitch.voice.recogniser import Segment
from relpitch.voice.script_words import ScriptWord, script_words
from relpitch.voice.sound import open_sound
from tests.system_programs import need
from tests.voice.takes import quiet

SENTENCES = (
    "You know that stiff neck people bring to the squat rack?",
    "I help people who sit all day move without pain, with ten-minute habits that fit inside a working day.",
    "Last spring twelve accountants went from nine sore backs to two.",
    "I saw you rub your neck between sets.",
    "Shall I show you now?",
)
PARTS: dict[Part | None, str] = dict(zip(Part, SENTENCES, strict=True))


def spoken(words: tuple[ScriptWord, ...]) -> list[str]:
    return [each for word in words for each in word.spoken]


def said(words: tuple[ScriptWord, ...], *left_out: int, fit: float = -4e-3) -> list[Segment]:
    """Every spoken word in its turn, 0.3 s each, without some."""
    return [
        Segment(named(word, place), 0.3 * place, 0.3 * place + 0.3, fit)
        for place, word in enumerate(spoken(words))
        if place not in left_out
    ]


def test_words_are_taken_as_they_are_said() -> None:
    words = script_words({Part.PROOF: "In 1998, 35% came. *Back* again / at 4 o’clock."})
    assert [each.word for each in words][:4] == ["In", "1998", "35%", "came"]
    assert words[1].spoken == ("nineteen", "ninety", "eight")
    assert words[2].spoken == ("thirty", "five", "percent")
    assert [each.sentence for each in words] == [0, 0, 0, 0, 1, 1, 1, 1, 1]
    assert {each.part for each in words} == {Part.PROOF}


def test_all_said_is_sure() -> None:
    words = script_words({None: "You sit all day. Shall I show you?"})
    found = heard(said(words), words)
    assert {(each.status, each.sure) for each in found.words} == {(Status.SAID, True)}
    assert (found.coverage, found.skipped, found.words_per_minute) == (1.0, (), 200.0)


def test_a_sentence_left_out_is_surely_skipped_and_a_single_word_is_not_sure() -> None:
    words = script_words({None: "You sit all day. It hurts. Shall I show you?"})
    found = heard(said(words, 4, 5), words)
    assert found.skipped == ("It", "hurts")
    one = heard(said(words, 2), words).words[2]
    assert (one.status, one.sure) == (Status.CHANGED, False), "there was time for another word"
    closed_up = [each for each in said(words, 2) if each.start < 0.6] + said(words, 0, 1, 2)
    tight = [
        Segment(each.word, each.start - (0.3 if each.start > 0.6 else 0), each.end, -4e-3)
        for each in closed_up
    ]
    assert heard(tight, words).words[2].status is Status.SKIPPED


def test_what_fits_badly_is_doubtful_and_all_of_it_is_another_script() -> None:
    words = script_words({None: "You sit all day. Shall I show you?"})
    found = heard(said(words, fit=-9e-3), words)
    assert not any(each.sure for each in found.words)
    assert not found.is_the_script
    assert not heard([], words).is_the_script


def test_what_may_be_a_filler_is_long_and_one_though_it_is_heard_in_pieces() -> None:
    words = script_words({None: "I help people. Shall I?"})
    path = said(words)
    pieces = [("um", 0.9, 1.06), ("uh", 1.1, 1.3), ("uh", 1.9, 2.1), ("uh", 2.3, 2.5), ("um", 3.0, 3.4)]
    fillers = [Segment(word, start, end, -4e-3) for word, start, end in pieces]
    assert heard([*path[:3], *fillers, *path[3:]], words).fillers == (Filler(0.9, "uh"), Filler(3.0, "um"))
    apart = [*path[:3], fillers[0], path[3], fillers[1], path[4]]
    assert heard(apart, words).fillers == (), "a word of the script lies between"


def test_parts_have_their_times() -> None:
    words = script_words({Part.OPENING: "You sit all day.", Part.INVITATION: "Shall I show you?"})
    spans = heard(said(words), words).parts()
    assert round(spans[Part.OPENING].end, 1) == round(spans[Part.INVITATION].start, 1) == 1.2


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("desk", "D EH S K"),
        ("deskneck", "D EH S K N EH K"),
        ("desker", "D EH S K ER"),
        ("Zadie", "Z AE D IH"),
        ("žž", ""),
    ],
)
def test_a_word_the_dictionary_lacks_sounds_like_its_halves_its_stem_or_its_letters(
    word: str, sounds: str
) -> None:
    known = {"desk": "D EH S K", "neck": "N EH K"}
    assert pronounced(word, known.get) == sounds


@pytest.fixture(scope="module")
def takes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Heard]:
    """The script spoken by flite: whole, without its third sentence, and something else instead."""
    need("flite")
    if not recogniser.is_there():
        pytest.skip("there is no recogniser for this Python")
    folder = tmp_path_factory.mktemp("heard")
    words = script_words(PARTS)
    found = {}
    for name, sentences in (
        ("whole", SENTENCES),
        ("without proof", (*SENTENCES[:2], *SENTENCES[3:])),
        ("another", ("I bake bread before dawn.", "Come by on Saturday for a loaf of rye.")),
    ):
        path = folder / f"{name}.wav"
        command = ["flite", "-voice", "slt", "-t", " ".join(sentences), "-o", str(path)]
        subprocess.run(command, check=True, capture_output=True)
        blocks = [quiet(0.3), *open_sound(path).blocks(), quiet(0.3)]
        whole = np.concatenate(blocks)
        found[name] = hear([whole], words)
        if name == "whole":
            chunks = (whole[at : at + 1600] for at in range(0, len(whole), 1600))
            found["as it comes"] = hear(chunks, words)
    return found


def test_what_is_heard_as_it_comes_is_what_is_heard_of_the_whole(takes: dict[str, Heard]) -> None:
    def told(heard: Heard) -> list[tuple[str, Status]]:
        return [(each.word.word, each.status) for each in heard.words]

    assert told(takes["as it comes"]) == told(takes["whole"])
    pairs = zip(takes["as it comes"].words, takes["whole"].words, strict=True)
    apart = [abs(a.span.start - b.span.start) for a, b in pairs if a.span and b.span]
    assert float(np.median(apart)) <= 0.03


def test_a_take_said_as_written_has_every_word(takes: dict[str, Heard]) -> None:
    assert takes["whole"].coverage >= 0.97
    assert takes["whole"].skipped == ()
    assert takes["whole"].is_the_script
    starts = [each.span.start for each in takes["whole"].words if each.span]
    assert starts == sorted(starts)


def test_a_skipped_sentence_is_found_and_no_other(takes: dict[str, Heard]) -> None:
    assert " ".join(takes["without proof"].skipped) == SENTENCES[2].rstrip(".")
    assert Part.PROOF not in takes["without proof"].parts()


def test_something_else_is_not_the_script(takes: dict[str, Heard]) -> None:
    assert not takes["another"].is_the_script
