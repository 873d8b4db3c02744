"""Of an answer that fits no sentence whole, the part that surely fits is told; the rest stays in sight."""

import pytest

from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.first_draft import FirstDraft
from relpitch.drafting.from_answers.first_words import first_words


def _draft(who: str = "", change: str = "", touch: str = "") -> FirstDraft:
    return first_words(Answers(who, change, touch), "en")


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("people in recovery, 4 yrs sober myself. cause thats who i know", "I help people in recovery."),
        ("the old boys on my round. district nurse, legs mostly", "I help the old boys on my round."),
        ("I suppose it would be the parents at our gate in Leith, the ones who just came. I was one in 2009.",
         "I help the parents at our gate in Leith, the ones who just came."),
        ("lads on site mostly, the ones who wont ask", "I mostly help lads on site"),
        ("I have doubts about 'helping'. But if pressed: translators. Nobody credits them.",
         "I help translators. Nobody credits them."),
        ("pescadores... sorry, English: small fisherfolk in Bataan, my father is one",
         "I help small fisherfolk in Bataan."),
        ("Postdocs leaving academia", "I help postdocs leaving academia."),
        ("MBBS interns posted in rural PHCs who have no senior to ask",
         "I help MBBS interns posted in rural PHCs who have no senior to ask."),
        ("I teach driving, so nervous adults, mostly women", "I help nervous adults, mostly women."),
        ("Startups, but not the rich ones", "I help startups, but not the rich ones."),
    ],
)  # fmt: skip
def test_whom_a_rough_answer_names_is_told(who: str, told: str) -> None:
    assert _draft(who, "", "").text.startswith(told)


@pytest.mark.parametrize(
    "who",
    [
        "Dogs. Then people who have dogs.",
        "gamers with one hand? my cousin lost his arm",
        "Sheep farmers with bad feet (the sheep)",
        "I am engineer from Kharkiv. I like to help for other Ukrainians engineers",
        "I could help you look at your telescope",
        "I am a deacon, so the honest answer is whoever the vicar has no time for",
        "before this I would have said young footballers",
        "Nobody in particular since Alan died.",
        "The women at Yarl's Wood, when I could still get in",
        "carers - unpaid ones - i mean the invisible ones who do nights",
        "I would say landlocked villages but honestly it's the women there who walk",
    ],
)
def test_what_may_name_others_names_nobody(who: str) -> None:
    assert _draft(who, "they sleep", "").gaps == ("who",)


@pytest.mark.parametrize(
    ("touch", "told"),
    [
        ("id sit in the van with them at dinner and go through a drawing. no one has to know like",
         "I'd sit in the van with you at dinner and go through a drawing."),
        ("i can fix the cracked screen on ur phone if its an older iphone, got the kit",
         "I can fix the cracked screen on your phone if it's an older iPhone."),
        ("I would gladly read your introduction (not more than ten pages, please) and mark one line.",
         "I would gladly read your introduction, not more than ten pages."),
        ("sorry pasted that from my site. I'm Jen. I can show you a breathing exercise",
         "I can show you a breathing exercise."),
        ("15-min teardown of your landing page, no strings",
         "I could offer you a 15-minute teardown of your landing page, no strings."),
        ("Have a look round your mum's house and tell you what she's going to trip over.",
         "I could have a look round your mum's house and tell you what she's going to trip over."),
        ("Help you take the photos that count, and date them",
         "I could help you take the photos that count, and date them."),
        ("Take you along to the seed library, they're always short on a Thursday",
         "I could take you along to the seed library."),
        ("Read one page of 18th-c. Dutch with you", "I could read one page of 18th-century Dutch with you."),
        ("Scan three of your old photos", "I could scan three of your old photos."),
        ("text you at 4:30 on payday", "I could text you at 4:30 on payday."),
        ("Come in with the cloud chamber", "I could come in with the cloud chamber."),
        ("fix ur lamp, bring the lamp", "I could fix your lamp."),
        ("mark the bad turn on your map its always the same one", "I could mark the bad turn on your map."),
        ("show u my spreadsheet its pink but it works", "I could show you my spreadsheet."),
        ("set fire to something with your kid (supervised)",
         "I could set fire to something with your kid, supervised."),
        ("can look at ur letter rn, just send me a pic", "I could look at your letter right now."),
        ("Come with you. I sign like a Glaswegian", "I could come with you."),
        ("come fishing with us, we meet at the weir", "Come fishing with us"),
        ("read your form before you send it", "I could read your form before you send it."),
    ],
)  # fmt: skip
def test_what_is_offered_plainly_is_told(touch: str, told: str) -> None:
    draft = _draft("bakers", "", touch)
    assert told in draft.text
    assert draft.left_out == () or draft.left_out[0].words == touch


@pytest.mark.parametrize(
    "touch",
    [
        "Ask you their name",  # whose?
        "have a listen to your boiler over the phone hold it up to it",
        "give you your casserole dish back",
        "try our new lentil range",
        "come cook it with them",
        "bring some",
        "sit next to you at the thing. if you dont know anyone",
    ],
)
def test_what_is_no_sure_offer_to_whoever_is_met_is_a_gap(touch: str) -> None:
    assert _draft("anyone new", "", touch).gaps == ("touch",)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            "fewer of them ring the samaritans at 3",
            "I help bakers, so fewer of them ring the Samaritans at 3.",
        ),
        ("their printer stops stringing", "I help bakers, so their printer stops stringing."),
        (
            "Their events fill more than the front row",
            "I help bakers, so their events fill more than the front row.",
        ),
        ("less paperwork more babies", "I help bakers. For them it means less paperwork and more babies."),
        ("They know my name and I know theirs", "I help bakers, so they know my name and I know theirs."),
        ("they sleep on it, and then, well, mostly", "I help bakers sleep on it."),
        ("they finish one thing. then they rest", "I help bakers finish one thing. Then they rest."),
        (
            "they have their own name spelled right",
            "I help bakers, so they have their own name spelled right.",
        ),
    ],
)
def test_what_changes_is_told_as_it_was_meant(change: str, told: str) -> None:
    assert _draft("bakers", change, "").text == told


@pytest.mark.parametrize(
    "change",
    [
        "People who got a telescope for Christmas and gave up",
        "The son has come back to the loom, in three of the nine houses",
        "someone does",
        "someone sits next to them so its harder to",
        "A young take the workshop and they find the first friend, after the second is easy",
    ],
)
def test_what_points_at_nothing_or_does_nothing_is_a_gap(change: str) -> None:
    assert _draft("bakers", change, "").gaps == ("change",)


def test_what_was_had_may_be_theirs() -> None:
    typed = "The police and the milkweed people are talking to each other. Had a potluck even"
    assert "I had a potluck" not in _draft("bakers", typed, "").text


@pytest.mark.parametrize(
    "who",
    [
        "we coach girls hockey, so them. And their parents, who need it",
        "14 yr olds getting abuse off dads",
        "we do carers allowance and that",
    ],
)
def test_an_example_is_a_name_of_somebody_who_is_told(who: str) -> None:
    asked = _draft(who, "they sleep", "").asked
    assert asked is not None
    assert asked.words == ""


def test_an_answer_that_names_nothing_has_no_example() -> None:
    asked = _draft("* “ * to move * . I help I help I help I help", "", "").asked
    assert asked is None or asked.words == ""


@pytest.mark.parametrize(
    ("answers", "told", "untold"),
    [
        (
            Answers("Widowers who never cooked", "They eat greens", "Show you an omelette, start to finish"),
            "I help widowers who never cooked",
            "omelette",
        ),
        (
            Answers(
                "Museums", "Moths stay out", "Look at a photo of your attic and say: leave it, or freeze it"
            ),
            "I help museums",
            "say: leave it.",
        ),
        (
            Answers("Left-handed children", "No more smudged sleeves, and they stop hating it", ""),
            "I help left-handed children",
            "so that no more",
        ),
        (
            Answers("Coders who are blind", "", "Try your website with my screen reader while you listen."),
            "I help coders who are blind",
            ". Try your",
        ),
        (
            Answers(
                "Schools", "", "I can clap once in your room and tell you. That one's not from the website."
            ),
            "I can clap once in your room",
            "That one's",
        ),
        (
            Answers("Hospice volunteers. They want to say the right thing and there isn't one.", "", ""),
            "and there isn't one",
            "their isn't",
        ),
    ],
)
def test_what_is_cut_ordered_or_points_back_is_not_told(answers: Answers, told: str, untold: str) -> None:
    draft = first_words(answers).text
    assert told in draft
    assert untold not in draft


@pytest.mark.parametrize(
    "who", ["lads on site who never ask", "lads on site who never ask, mostly apprentices"]
)
def test_an_answer_is_left_in_sight_only_where_not_all_of_it_is_told(who: str) -> None:
    draft = first_words(Answers(who, "they stop pretending they can read the drawing", ""))
    in_sight = [each.answer for each in draft.left_out]
    assert in_sight == ([] if who.endswith("ask") else ["who"]), draft.text
