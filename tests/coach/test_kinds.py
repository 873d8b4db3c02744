"""Kinds of outputs that were wrong and are right now, and kinds that were right and stay."""

import pytest

from relpitch.coach import Review, review


def notes(text: str, kind: str = "message") -> set[str]:
    """The categories of a text's notes, without praise; a pitch is said at a meetup."""
    return {each.category for each in review(text, kind, setting="meetup").notes} - {"graceful"}


def replaced(result: Review, text: str) -> list[str]:
    """The text as each Replace leaves it."""
    return [
        text[: each.replace[0]] + each.suggestions[0] + text[each.replace[1] :]
        for each in result.notes
        if each.replace
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I don't know, I'm kind of shy and I will probably never dare to speak at the meeting.",
        "I'm maybe a bit too shy to sing alone.",
        "Hopefully I can come back in spring and see the lambs.",
        "You will hopefully find a moment to look at it.",
        "My hinge was dry, and yours is probably just the same.",
    ],
)
def test_a_doubt_that_is_felt_or_about_the_listener_is_left_alone(text: str) -> None:
    assert notes(text, "pitch") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Okoro, I am writing to apply for the post of assistant gardener at your nursery.",
        "Good morning Mr Ruiz, I would like to ask whether there is a vacancy for a tailor in your workshop.",
    ],
)
def test_a_letter_keeps_its_greeting_and_its_purpose(text: str) -> None:
    assert replaced(review(text, "message"), text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I could introduce you to Ruth, who runs the allotments, if you like.",
        "Shall I put you in touch with my cousin?",
        "Thank you for choosing to invest in me with all those evenings at the piano.",
        "I'll leave it here, no need to answer. I wish you a good harvest, and my door stays open.",
        "I won't write again about the choir; it was lovely meeting you. Do come by if you fancy singing.",
    ],
)
def test_an_offer_thanks_and_a_warm_goodbye_get_no_note(text: str) -> None:
    assert notes(text) == set()


def test_a_clear_gift_is_an_offer() -> None:
    text = (
        "I live two doors down and I bake on Saturdays. There's always a loaf too many, so take one from the "
        "box on my step, any time after nine. No need to knock."
    )
    assert review(text, "pitch").gives
    assert "offer" not in review(text, "pitch").missing


def test_a_threat_is_noticed() -> None:
    text = "If there is nothing from you by Monday I will tell the committee how you treat people."
    assert notes(text) == {"pushy"}


def test_whoever_should_book_with_me_is_asked_for_something() -> None:
    assert notes("You have a birthday soon. You should book me for your party.", "pitch") == {"take"}
    assert notes("You should book early, the hall with the window is the quiet one.", "pitch") == set()


def test_of_an_advertisement_the_ask_is_noticed() -> None:
    assert "take" in notes("We kind of do lamps. Sign up for our special offer, only three places are left.")


def test_how_a_sentence_begins_is_no_doubt() -> None:
    assert notes("Well, I mend clocks for people on my street.", "pitch") == set()


def test_a_question_that_is_no_offer_is_not_praised() -> None:
    assert review("Would you like to know before you sign?", "pitch").gives == ()


def test_one_sentence_has_one_suggestion() -> None:
    result = review("I'm just wondering if you could maybe introduce me to your boss.", "message")
    assert sum(bool(each.suggestions) for each in result.notes) <= 1


def test_an_ask_is_not_praised_for_its_thanks() -> None:
    result = review("Thanks in advance for sending me the two contacts by Friday.", "message")
    assert "graceful" not in {each.category for each in result.notes}


@pytest.mark.parametrize("text", ["I lost my job in March after nine years.", "In May I was laid off."])
def test_a_job_that_was_lost_is_yours_to_tell(text: str) -> None:
    (note,) = review(text, "pitch").notes
    assert note.why == "Yours to tell, and when. What would you like them to know of you first?"


def test_a_buzzword_is_asked_what_it_looks_like() -> None:
    whys = {each.why for each in review("We offer synergies across the value chain.", "pitch").notes}
    assert "A buzzword: many ears slide past it. What does it look like on a Tuesday?" in whys


def test_just_a_is_made_no_smaller() -> None:
    text = "I'm just a gardener."
    assert replaced(review(text, "pitch"), text) == ["I'm a gardener."]


def test_what_helps_if_you_have_something_is_a_gift() -> None:
    assert review("If you have a squeaky hinge, I'm your person.", "pitch").gives


def test_a_good_text_is_left_in_peace() -> None:
    text = "You said your bike squeaks. I mend bikes on Tuesdays, you pay for the parts. Shall I look at it?"
    assert review(text, "pitch").notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Hello Karen, I bake for the school. Could you put in a word for me?",
        "Dear Mr Boyd, the light in here is lovely. I would be very grateful for any help.",
        "Dear Mrs Singh, it is me again. Would you lend me twenty pounds?",
    ],
)
def test_a_message_keeps_what_it_was_written_for(text: str) -> None:
    notes = review(text, "message").notes
    assert {note.replace for note in notes if note.category == "take"} == {None}


def test_what_is_needed_is_not_swapped_for_a_question() -> None:
    notes = review("I am glad you came. We badly need a new pitch drained.", "pitch").notes
    assert [note.replace for note in notes if note.category == "take"] == [None]


def test_nothing_is_suggested_twice() -> None:
    text = "I have left you two voicemails. I have written to you three times and had no reply."
    said = [each for note in review(text, "message").notes for each in note.suggestions]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(
    "text",
    [
        "If you sit all day, put the screen one hand higher than you think.",
        "If stairs hurt in the morning, I can show you how to go down them backwards.",
    ],
)
def test_what_is_praised_says_something_alone(text: str) -> None:
    gives = [each.text for each in review(text, "message").gives]
    assert not any(each.startswith("If") and "," not in each for each in gives)


@pytest.mark.parametrize(
    "word", ["the hive", "their rails", "Ruby and Maya", "a notion", "a sketch", "how they react"]
)
def test_words_that_everybody_says_are_no_jargon(word: str) -> None:
    assert [note.category for note in review(f"I came to see {word}.").notes] == []


@pytest.mark.parametrize(
    "text",
    ["My English is a little bit slow but I laugh fast.", "I've ideas about bins, it's a bit silly really."],
)
def test_a_word_that_softens_a_fault_stays(text: str) -> None:
    assert not [each for each in review(text, "pitch").notes if each.category == "hedge"]


def test_a_question_that_the_next_sentence_leans_on_has_no_button() -> None:
    text = "Would you mind if I hung one of these on your door? It says what I do."
    assert all(each.replace is None for each in review(text, "pitch").notes)


@pytest.mark.parametrize(
    ("text", "praised"),
    [
        (
            "If the lift stops with you in it, press the yellow one and I come quickly. What floor are you?",
            "If the lift stops with you in it, press the yellow one and I come quickly",
        ),
        (
            "Bring it on Thursday and very often it costs nothing. I mend accordions.",
            "Bring it on Thursday and very often it costs nothing",
        ),
    ],
)
def test_praise_is_for_a_whole_thought(text: str, praised: str) -> None:
    assert praised in [give.text for give in review(text, "pitch").gives]


def test_who_says_what_they_can_do_offers_it() -> None:
    text = (
        "I look for work. I can clean, iron, look after children, everything. I have no papers from school "
        "here but I am honest. I live near and I come when you need me."
    )
    assert "offer" not in review(text, "pitch").missing


def test_who_gives_for_an_introduction_is_not_asked_what_they_give() -> None:
    text = "If you know anyone getting married, send them my way and I'll give you a referral bonus."
    assert not [each for each in review(text, "pitch").notes if each.rule == "take.refer"]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ravi, me again! Did the boxes arrive?",
        "Nadia, you never got back to me about the hall.",
        "If I hear nothing I'll assume that you have lost interest.",
        "I demand an explanation for the noise.",
    ],
)
def test_what_presses_in_plain_words_is_noticed(text: str) -> None:
    assert "pushy" in notes(text)


@pytest.mark.parametrize("text", ["Sorry, I'm hopeless at this.", "Please, I'm begging you, any shift."])
def test_who_makes_themselves_small_in_plain_words_is_told(text: str) -> None:
    assert "desperation" in notes(text, "pitch")


def test_what_is_free_to_take_is_an_offer_and_an_invitation() -> None:
    text = (
        "I keep bees behind the school and I talk too much about them. This year the lime trees were late. "
        "There are eleven jars on the wall by the gate for whoever likes it dark."
    )
    assert not {"offer", "invitation"} & set(review(text, "pitch").missing)


@pytest.mark.parametrize(
    "text", ["And I want to learn socks, a pair a month.", "I want to learn how you all say no."]
)
def test_who_wants_to_learn_asks_for_nothing(text: str) -> None:
    assert notes(text, "pitch") == set()


@pytest.mark.parametrize(
    "text",
    [
        (
            "My mother died on the ward in April and the night nurse sat with her until the end. I think "
            "of that chair, and so I put my name down for Thursdays."
        ),
        (
            "Our eldest has leukaemia. We are at the hospital all day, the two small ones are with my "
            "sister, and I write this so that you know why the stall is shut."
        ),
        (
            "Dear all, I am so sorry for your loss. Henk was the first who spoke to me, and he showed me "
            "how to tie the boat. The jetty will be quiet without him."
        ),
        (
            "I just wanted to thank the second floor. The water came through on Sunday, and by Monday I "
            "had three heaters, a bed and soup for a week."
        ),
        (
            "Hello, I'm Ines and I'm new here. I come from Braga, I worked in a bakery for eleven years "
            "and my English is from the radio. I sit by the window."
        ),
        (
            "Happy birthday to the oldest of our choir. Ninety years, and still the first to arrive and "
            "the last to leave. We have sung in seven churches and one prison."
        ),
        (
            "Ines Prado\nBaker, Braga and Leeds\nBread, rye and maize, all by hand\nEleven years at two "
            "ovens\nDriving licence, own van\nPortuguese, English, some French and Dutch"
        ),
        (
            "ok so the bus was late again, I stood there with the cake on my knees and half the street "
            "laughed, we tell you all of it on sunday"
        ),
    ],
)
def test_what_is_no_pitch_is_not_told_what_it_lacks(text: str) -> None:
    assert review(text, "pitch").missing == ()


@pytest.mark.parametrize(
    "text",
    [
        (
            "We have a leak under the bath, it comes through to the kitchen, and the last one who came "
            "never rang back. Does anybody know a plumber who does?"
        ),
        (
            "I'm looking for someone to walk our greyhound on Tuesdays around noon. He is nine, he sleeps "
            "most of the day and pulls a bit when he sees a squirrel."
        ),
        (
            "There is a crate of courgettes by the gate of number six, help yourselves. The marrows are in "
            "the second one, and the bags hang from the nail beside it."
        ),
        (
            "I would like to propose that we meet on Wednesdays. Thursdays clash with the choir, four of us "
            "sing, and the hall is empty on a Wednesday, I have asked the caretaker."
        ),
    ],
)
def test_who_asks_around_gives_away_or_moves_a_motion_need_not_prove_it(text: str) -> None:
    assert not {"relevance", "proof"} & set(review(text, "pitch").missing)


@pytest.mark.parametrize(
    "text",
    [
        "Does anybody know a good plumber who doesn't charge the earth?",
        "I would like to propose that we move the meeting to Wednesdays.",
    ],
)
def test_who_asks_the_room_is_not_told_that_they_ask(text: str) -> None:
    assert "take" not in notes(text, "pitch")


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir or Madam, I was made redundant, I beg you for any work.",
        "Hello everybody in the hall, I am hopeless at this, sorry.",
    ],
)
def test_a_greeting_alone_is_no_place_for_a_note(text: str) -> None:
    for note in review(text, "message").notes:
        assert not text[: text.index(",")].endswith(note.text)


@pytest.mark.parametrize(
    "text",
    [
        "Dear Mr Osei, it was a pleasure to meet you and the team. Kind regards, Anna",
        "I look forward to meeting you all on the stairs.",
        "I look forward to hearing from you.",
    ],
)
def test_a_greeting_or_a_goodbye_is_not_told_that_others_say_it_too(text: str) -> None:
    assert "cliche" not in notes(text, "message")


@pytest.mark.parametrize(
    "text",
    [
        "He looked at me and I knew that only YOU can save him.",
        "The box on the shelf says NIGHT, so that the day people keep off.",
        "I'm retired from the DMV and I grow dahlias.",
    ],
)
def test_a_word_in_capitals_that_is_no_term_is_no_jargon(text: str) -> None:
    assert "jargon" not in notes(text)
