"""What changes is told in more shapes than “they ...”: “it prints”, “hooves trimmed”, “running again”."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_words import first_words


@pytest.mark.parametrize(
    ("who", "change", "told"),
    [
        ("people whose printer wont print", "it prints",
         "I help people whose printer won't print, so that it prints."),
        ("Small cafes who got a menu off a mate", "it fits on one page and people order it",
         "I help small cafes who got a menu off a mate, so that it fits on one page and people order it."),
        ("smallholders", "hooves trimmed, no lame ones",
         "I help smallholders. For them it means hooves trimmed and no lame ones."),
        ("shop owners", "Shelves stocked, till balanced, no Sunday panic.",
         "I help shop owners. For them it means shelves stocked, till balanced, no Sunday panic."),
        ("new walkers with bad hips", "walking again, further, calmer",
         "I help new walkers with bad hips. For them it means walking again, further, calmer."),
        ("regulars at my library",
         "Very little you would notice. They sit, they read the paper, and some of them start to talk.",
         "I help regulars at my library. They sit, they read the paper, and some of them start to talk."),
        ("The partners of people on remand.",
         "Nothing I can count. They aren't sitting alone in that waiting room.",
         "I help the partners of people on remand, so they aren't sitting alone in that waiting room."),
        ("People after a stroke", "First they say one word. Then the family breathes again.",
         "I help people after a stroke. First they say one word. Then the family breathes again."),
        ("volunteer drivers", "they get home and I suppose they get somebody to have a laugh with",
         "I help volunteer drivers get home."),
        ("trainee plumbers", "they get the joints and then they want boilers and then theres no stopping em",
         "I help trainee plumbers get the joints."),
        ("shelter guests", "beds are made ha. no they get called by their name",
         "I help shelter guests get called by their name."),
        ("young mums", "there babies sleep", "I help young mums, so their babies sleep."),
        ("kids who game alone like i did", "they find out theres a club. they make one mate",
         "I help kids who game alone like I did, so that they find out there's a club. They make one mate."),
        ("carers who blame themselves", "they find out its not there fault",
         "I help carers who blame themselves, so that they find out it's not their fault."),
        ("new mums", "they stop pretending there fine", "I help new mums stop pretending they're fine."),
        ("Women going back to sea. They say sorry a lot.", "They stop saying it.",
         "I help women going back to sea. They say sorry a lot. Then they stop saying it."),
    ],
)  # fmt: skip
def test_a_change_of_a_plain_kind_is_told(who: str, change: str, told: str) -> None:
    assert first_words(Answers(who, change, ""), "en").text == told


@pytest.mark.parametrize(
    "change",
    [
        "it comes back to life",
        "It all works out in the end",
        "Leave approved. Fewer off sick.",
        "helping them sleep",
        "giving people hope",
        "they get a laugh out of it i suppose",
        "she feels loved I hope",
        "dunno. used to make people laugh, she said so",
        "no idea, you'd have to ask them",
        "they're happier. well. not happier. calmer",
        "they stop crying. kidding",
        "hard to say they wouldnt tell you. they book me again",
        "the customers are thrilled, my boss says",
        "this one lad, the son has come back",
        "snouts clean",
        "nothing probably",
        "Does anything change?",
        "it was better when she was here",
        "that one where he cried",
        "I get out more",
    ],
)
def test_what_is_no_sure_change_is_asked_for(change: str) -> None:
    assert first_words(Answers("young bakers", change, ""), "en").gaps == ("change",)
