from relpitch.drafting.message import Meant, draft


def test_a_first_message_says_where_we_met_one_thing_and_what_it_carries() -> None:
    said = draft(Meant("Priya", "promise", "The drawing.", "the school gate", "on Friday", "her bakery"))
    assert said.split("\n\n") == [
        "Hello Priya,",
        "we met at the school gate on Friday. You spoke of your bakery, and it stayed with me.",
        "Here is what I promised: the drawing.",
        "No need to answer. I was glad to meet you.",
    ]


def test_what_only_the_writer_knows_stands_in_brackets() -> None:
    assert "[One thing they said that stayed with you.]" in draft(Meant("Ann", "thanks"))


def test_a_nudge_carries_something_and_asks_for_nothing() -> None:
    said = draft(Meant("Joe", "gift", "A tip", is_nudge=True))
    assert said == "Hello Joe,\n\nSomething I meant to pass on: a tip.\n\nThat is all. I hope it helps."
