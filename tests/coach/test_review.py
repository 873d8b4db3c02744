"""What the coach says of a text, and when it is silent."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.coach import Review, review
from relpitch.coach.pack import pack
from relpitch.coach.paragraph import Paragraphs, paragraphs_of
from relpitch.coach.review import Reviewer
from relpitch.coach.weights import Weights


def ruled(text: str, kind: str | None = None, **options: Any) -> Review:
    """What the rules say where no weights decide: how notes are placed and what they suggest."""
    rules = pack("en")
    assert rules is not None
    return Reviewer(replace(rules, weights=Weights())).review(text, kind, **options)


def categories(text: str, kind: str | None = None, **options: Any) -> list[tuple[str, str]]:
    """Each note's category and words."""
    return [(note.category, note.text) for note in ruled(text, kind, **options).notes]


def test_it_hears_asking_and_giving() -> None:
    result = review("I can fix your boiler for you. Could you lend me twenty pounds?")
    assert [give.text for give in result.gives] == ["I can fix your boiler for you"]
    assert [note.category for note in result.notes] == ["take"]


def test_places_are_code_points_whatever_stands_before() -> None:
    text = "😀 Grüße!\r\n\r\nMay I pick your brain?"
    (note,) = review(text).notes
    assert text[note.start : note.end] == note.text
    assert "pick your brain" in note.text


def test_one_place_has_one_note_and_the_weightier_one() -> None:
    assert categories("I'm looking for a job, pretty much anything.") == [
        ("take", "I'm looking for a job"),
        ("desperation", "pretty much anything"),
    ]


def test_a_give_within_a_request_is_no_give() -> None:
    assert review("Could you help me so I can give people bread?").gives == ()


def test_in_an_interview_an_ask_after_a_give_is_fine() -> None:
    text = "I teach adults to read. I'm looking for a role in a library."
    assert categories(text) == [("take", "I'm looking for a role in a library")]
    assert categories(text, setting="interview") == []
    assert categories("I'm looking for a role. I teach adults to read.", setting="interview") != []


def test_in_an_interview_only_one_ask_is_fine_and_only_at_the_end() -> None:
    give, ask = "I teach adults to read.", "I'm looking for a role in a library."
    asked = ask.rstrip(".")
    another = "I need a job."
    ends = [f"{give} {ask} Thank you for your time.", f"{give} {ask}"]
    assert "take" not in [category for each in ends for category, _ in categories(each, setting="interview")]
    for text, told in (
        (f"{give} {another} {ask}", [another.rstrip(".")]),
        (f"{another} {give} {ask}", [another.rstrip(".")]),
        (f"{give} {ask} On Mondays the hall is open from nine.", [asked]),
        (f"{ask} {give}", [asked]),
    ):
        takes = [each for category, each in categories(text, setting="interview") if category == "take"]
        assert takes == told, text


def test_in_a_message_may_i_with_a_way_out_is_graceful() -> None:
    asked = "May I speak to your manager about a job?"
    assert [name for name, _ in categories(asked, "message")] == ["take"]
    assert {name for name, _ in categories(f"{asked} No worries if not.", "message")} == {"graceful"}


@pytest.mark.parametrize(
    ("text", "lighter"),
    [
        ("Hello. I'm just a mum at the moment. Bye.", "I'm a mum at the moment."),
        ("I guess I'm interested in banking.", "I'm interested in banking."),
        ("Perhaps I could do a little more.", "I could do a little more."),
        ("I'm in sales, for my sins.", "I'm in sales."),
        ("It's kind of a bakery.", "It's a bakery."),
    ],
)
def test_what_holds_back_is_left_out_and_the_rest_stands(text: str, lighter: str) -> None:
    note = next(each for each in ruled(text).notes if each.category == "hedge")
    assert note.replace is not None
    assert note.suggestions == (lighter,)
    start, end = note.replace
    assert note.text in text[start:end]


def test_what_is_dismissed_keeps_its_place_and_no_lesser_rule_speaks_there() -> None:
    text = "Could you introduce me to your boss? May I pick your brain?"
    first, second = review(text).notes
    kept = review(text, dismissed={(first.rule, first.phrase)}).notes
    assert kept == (second,)
    assert review(text, off={first.rule}).notes == (second,)


def test_words_with_marks_are_left_to_the_person() -> None:
    (note,) = ruled("I am **just a** mum.").notes
    assert note.replace is None


def test_chasing_is_noticed_in_messages_only() -> None:
    assert categories("Per my last email, the hall is booked.", "pitch") == []
    assert categories("Per my last email, the hall is booked.", "message") == [("pushy", "Per my last email")]


def test_a_text_shows_by_itself_that_it_is_a_message() -> None:
    assert categories("I'm just checking in again.") == [("pushy", "I'm just checking in again")]


def test_a_dismissed_note_stays_away_wherever_its_words_stand() -> None:
    (note,) = review("It's a win-win.").notes
    dismissed = {(note.rule, note.phrase)}
    assert review("Really, a Win-Win it is, and more.", dismissed=dismissed).notes == ()
    assert len(review("It's a no-brainer.", dismissed=dismissed).notes) == 1


def test_rules_and_categories_can_be_switched_off() -> None:
    (note,) = review("It's a win-win.").notes
    assert review("It's a win-win.", off={note.rule}).notes == ()
    assert review("It's a win-win.", off={"cliche"}).notes == ()


def test_a_term_in_the_glossary_is_swapped_for_its_plain_words() -> None:
    (note,) = review("I do reiki.", glossary={"Reiki": "a rest for your hands"}).notes
    assert (note.text, note.suggestions, note.replace) == ("reiki", ("a rest for your hands",), (5, 10))
    assert review("I do reiki.", glossary={"reiki": ""}).notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "We run a BGP (border gateway protocol) service.",
        "We run a border gateway protocol, BGP, service.",
        "I do reiki, which is a rest for your hands.",
        "The NHS and the BBC called.",
        "DO NOT SHOUT AT ME PLEASE",
    ],
)
def test_a_term_that_is_explained_or_known_needs_no_note(text: str) -> None:
    assert categories(text) == []


def test_an_unexplained_acronym_is_noticed() -> None:
    assert categories("I look after BGP for hotels.", setting="party") == [("jargon", "BGP")]


def test_a_suggestion_replaces_its_whole_sentence() -> None:
    text = "Good morning. Do you have any vacancies for me? Bye."
    (note,) = review(text, setting="careers-fair").notes
    assert note.replace is not None
    assert text[slice(*note.replace)] == "Do you have any vacancies for me?"


def test_a_swap_replaces_the_word_alone() -> None:
    (note,) = review("I utilise clay.").notes
    assert (note.suggestions, note.replace) == (("use",), (2, 9))


def test_a_suggestion_with_a_gap_replaces_nothing() -> None:
    (note,) = review("I'm passionate about helping people.").notes
    assert "…" in note.suggestions[0]
    assert note.replace is None


def test_a_long_pitch_is_told_what_it_lacks() -> None:
    text = (
        "My name is Sam and I am from Leeds. I study maths and music at the university there. "
        "I like tea, long walks and old films. I sing with the altos of the chapel, and in "
        "winter there is mostly something to sew or to read, and the cat wants to be brushed as well."
    )
    assert ruled(text, "pitch", setting="meetup").missing == ("offer", "relevance", "proof", "invitation")
    assert review(text, "message").missing == ()
    assert review("My name is Sam.", "pitch").missing == ()


def test_a_whole_pitch_lacks_nothing() -> None:
    text = (
        "You said your bike squeaks. I mend bikes on Tuesdays, and you pay for the parts. "
        "Last month forty of them left quieter than they came. Shall I look at yours?"
    )
    result = review(text, "pitch")
    assert result.missing == ()
    assert (result.stance, result.you, result.me) == ("give", 4, 2)


def test_people_like_you_is_not_the_person_in_front() -> None:
    text = "I help people like you sleep. " * 5
    assert "relevance" in ruled(text, "pitch", setting="meetup").missing


def test_a_sentence_too_long_for_one_breath_is_noticed_unless_it_has_pauses() -> None:
    stretch = "and the man from the mill went down to the river with a bucket " * 4
    assert ("breath", stretch.strip().capitalize() + ".") in categories(stretch.strip().capitalize() + ".")
    assert categories(" / ".join([stretch[:60]] * 4) + ".") == []


def test_marks_extras_and_notes_to_self_do_not_hide_words() -> None:
    text = "> I need a job\nCould I *pick* your **brain**?"
    (note,) = review(text).notes
    assert note.text == "Could I *pick* your **brain"


def test_a_language_without_rules_says_so() -> None:
    assert review("Ich suche Arbeit.", language="de") == Review(
        remark="There are no rules for German yet, so only time and words are counted.", has_rules=False
    )


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Hello", "😀😀", "مرحبا كيف حالك", "'", "?", "…", "a\x00b", "> "]
)
def test_strange_texts_are_no_trouble(text: str) -> None:
    assert review(text).missing == ()


@pytest.mark.parametrize("alone", ["😀", "…", "—", "1", "\r", "?!"])
def test_a_paragraph_without_a_word_beside_one_with_words_is_no_trouble(alone: str) -> None:
    for text in (f"{alone}\r\n\r\nCould you help me?", f"Could you help me?\n\n{alone}"):
        assert all("Could you" in text[each.start : each.end] for each in review(text).notes)


@settings(deadline=None)  # the first reads the rules and the encoder
@given(st.text(alphabet="I'm looking for a job, you’re my last hope. May 😀*/>\r\n(){}"))
def test_any_text_can_be_read(text: str) -> None:
    result = review(text)
    assert all(text[note.start : note.end] == note.text for note in result.notes)
    assert all(0 <= note.start < note.end <= len(text) for note in result.notes)


def test_a_text_of_many_pages_is_read() -> None:
    assert review("I am looking for a job and could you help me find one, " * 370).notes


def test_a_keystroke_reads_only_the_paragraph_it_changed() -> None:
    rules = pack("en")
    assert rules is not None
    reader = Paragraphs(rules)
    for paragraph in ("I bake.", "I sing.", "I bake.", "I sing!"):
        reader.read(paragraph)
    assert reader.read.cache_info().misses == 3


LONG = "We mended the bench by the river on Saturday. You said that yours is loose. " * 40


def test_a_keystroke_in_a_long_paragraph_reads_only_a_part_of_it() -> None:
    rules = pack("en")
    assert rules is not None
    reviewer = Reviewer(rules)
    numbered = LONG.replace("Saturday", "day %d") % tuple(range(40))
    reviewer.review(numbered, "pitch")
    read = reviewer.paragraphs.read.cache_info().misses
    reviewer.review(numbered.replace("day 20", "day 20 or so"), "pitch")
    assert read > 3
    assert reviewer.paragraphs.read.cache_info().misses == read + 1


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(["We mended it. ", "Ask Dr. Lee. ", "(a note. ", "Well) so. ", "*Yes. ", "no* "])
    )
)
def test_a_long_paragraph_is_cut_after_sentences_and_within_no_mark(pieces: list[str]) -> None:
    text = LONG[:650] + "".join(pieces) + LONG
    places = list(paragraphs_of(text))
    assert [text[start:end].strip() for start, end in places if start == end] == []
    assert "".join(text[start:end] for start, end in places).replace(" ", "") == text.replace(" ", "")
    for start, end in places:
        part = text[start:end]
        assert part.rstrip()[-1] in ".*)"
        if "(" not in "".join(pieces) and "*" not in "".join(pieces):
            assert not part.rstrip().endswith("Dr.")


def test_a_usual_paragraph_is_read_as_a_whole() -> None:
    assert list(paragraphs_of(LONG[:1100])) == [(0, 1100)]


def test_who_takes_a_suggestion_is_told_nothing_of_it() -> None:
    assert review("Hello. Who should I be useful to?", "pitch").notes == ()


def test_a_sentence_with_a_gap_gives_nothing_yet() -> None:
    filled = review("I help new dads who never get to sleep find half an hour.", "pitch")
    gap = review("I help new dads who never get to sleep [do what, in a few words].", "pitch")
    assert [each.text for each in filled.gives] == [
        "I help new dads who never get to sleep find half an hour"
    ]
    assert gap.gives == ()
