"""What a text tells already, and whom it speaks to: notes that would ask for it are silent."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from relpitch import datafile, paths
from relpitch.coach import review
from relpitch.coach.gate import FACTS_WITHOUT_PATTERN, FILE, Gate
from relpitch.coach.pack import FACTS, load
from relpitch.coach.paragraph import Paragraphs
from relpitch.coach.rule import CATEGORIES, PARTS
from relpitch.coach.text_facts import TextFactReader
from tests.coach.votes import KINDS

ENGLISH = paths.resources() / "coach" / "en"
SETTINGS = paths.resources() / "settings.toml"
PACK = load(ENGLISH)


def facts_of(gate: Gate) -> frozenset[str]:
    """Every fact that a gate goes by."""
    return gate.silent | gate.only | gate.here | gate.silent_here


def told(words: str) -> frozenset[str]:
    """The facts that the words of a text show."""
    return TextFactReader(Paragraphs(PACK)).facts(words, [], []).shown


def test_every_fact_is_told_by_its_examples_and_by_no_other() -> None:
    wrong = []
    for _, fact in datafile.tables_of(ENGLISH / FILE, "fact"):
        assert len(fact["yes"]) > 1, fact["id"]
        assert len(fact["no"]) > 1, fact["id"]
        wrong += [(fact["id"], words) for words in fact["yes"] if fact["id"] not in told(words)]
        wrong += [(fact["id"], words) for words in fact["no"] if fact["id"] in told(words)]
    assert wrong == []


def test_gates_name_notes_and_facts_that_there_are() -> None:
    told_facts = {fact["id"] for _, fact in datafile.tables_of(ENGLISH / FILE, "fact")}
    facts_of_clauses = {fact["id"] for _, fact in datafile.tables_of(ENGLISH / FACTS, "fact")}
    assert told_facts.isdisjoint(facts_of_clauses)
    assert told_facts.isdisjoint(FACTS_WITHOUT_PATTERN)
    notes = {*PACK.rules, *CATEGORIES, *(f"no {part}" for part in PARTS)}
    classes = {f"<{name}>" for names in PACK.classes.values() for name in names}
    settings = {f"setting {each['id']}" for _, each in datafile.tables_of(SETTINGS, "setting")}
    facts = {
        *told_facts,
        *facts_of_clauses,
        *classes,
        *settings,
        *FACTS_WITHOUT_PATTERN,
        *PACK.rules,
        *CATEGORIES,
    }
    for gate in PACK.gates:
        assert gate.notes <= notes, gate.notes - notes
        assert facts_of(gate) <= facts, facts_of(gate) - facts


def test_every_fact_that_is_told_is_one_that_a_gate_goes_by() -> None:
    told_facts = {fact["id"] for _, fact in datafile.tables_of(ENGLISH / FILE, "fact")}
    named = frozenset[str]().union(*map(facts_of, PACK.gates))
    assert told_facts | FACTS_WITHOUT_PATTERN.keys() <= named


def test_a_gate_lets_through_what_it_does_not_name_and_what_nothing_speaks_against() -> None:
    gate = Gate(frozenset({"take"}), frozenset({"gives"}), frozenset({"asks"}), frozenset({"a favour"}))
    assert gate.lets(("pushy",), {"gives"})
    assert gate.lets(("take.time", "take"), {"asks"}, {"a favour"})
    assert not gate.lets(("take",), {"asks", "gives"}, {"a favour"})
    assert not gate.lets(("take",), {"other"}, {"a favour"})
    assert not gate.lets(("take",), {"asks"}, {"other"})
    thanks = Gate(frozenset({"cliche"}), silent_here=frozenset({"thanks"}))
    assert thanks.lets(("cliche",), {"thanks"}, {"other"})
    assert not thanks.lets(("cliche",), {"thanks"}, {"thanks"})


def test_who_is_in_need_or_grieves_is_told_nothing_of_their_words() -> None:
    asked = "Please give me one more chance, I hope you're well. I'm a passionate baker, it is my dream."
    assert review(asked, "message", closely=False).notes
    for words in ("I am at breaking point.", "My wife died in November."):
        told_too = review(f"{asked} {words}", "message", closely=False)
        assert [note for note in told_too.notes if note.category != "graceful"] == []
        assert review(f"{SELLS} {words}", "pitch", closely=False).missing == ()


SELLS = (
    "I clean windows in this town, inside and out, and gutters, and whatever is hard to reach from a chair. "
    "Most of my customers have a cat and no ladder. I do not hurry and I do not talk on the stairs. "
    "What I can not clean I tell before, and then nobody pays for what stays as it was."
)


@pytest.mark.parametrize(
    "once",
    [
        "Last Tuesday a man rang about a skylight.",
        "The first time I did it I fell.",
        "When she opened the curtain she laughed.",
        "It began in 1998.",
        "I cleaned one for a lady of ninety.",
    ],
)
def test_who_tells_of_one_time_is_not_asked_for_one(once: str) -> None:
    assert "proof" in review(SELLS, "pitch", closely=False).worth_adding
    assert "proof" not in review(f"{SELLS} {once}", "pitch", closely=False).worth_adding


@pytest.mark.parametrize("more", ["There are 7 steps.", "I have six years of experience."])
def test_no_proof_is_asked_for_beside_a_figure_or_years(more: str) -> None:
    assert "proof" not in review(f"{SELLS} {more}", "pitch", closely=False).worth_adding


def test_a_plain_ask_beside_much_that_is_fine_gets_no_note_and_one_beside_worn_words_does() -> None:
    ask = "Could you introduce me to your boss?"
    fine = (
        "I clean windows in this town, and gutters, and whatever is hard to reach from a chair. Most of "
        "those I know here have a cat and no ladder. I do not hurry and I do not talk on the stairs."
    )
    assert "take" in noted(ask)
    assert "take" not in noted(f"{fine} {ask}")
    assert "take" in noted(f"I am a passionate cleaner. {fine} {ask}")


def test_an_ask_about_which_nothing_is_said_is_counted_and_suggests_nothing() -> None:
    fine = (
        "I clean windows in this town, and gutters, and whatever is hard to reach from a chair. Most of "
        "those I know here have a cat and no ladder. I do not hurry and I do not talk on the stairs."
    )
    read = review(f"{fine} Could you introduce me to your boss?", "pitch", closely=False)
    (ask,) = read.counted
    assert (ask.category, ask.text) == ("take", "Could you introduce me to your boss")
    assert (ask.suggestions, ask.replace) == ((), None)
    assert ask not in read.notes
    again = review(
        f"{fine} Could you introduce me to your boss?",
        "pitch",
        closely=False,
        dismissed={(ask.rule, ask.phrase)},
    )
    assert again.counted == ()


@pytest.mark.parametrize("name", ["na170", "na131", "na047", "fp002"])
def test_marks_of_what_is_said_and_what_is_counted_do_not_meet(name: str) -> None:
    lines = (Path(__file__).parent / "texts" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    text = next(each for each in map(json.loads, lines) if each["id"] == name)
    read = review(text["text"], KINDS.get(text["kind"]), closely=False)
    assert read.counted
    marks = sorted((each.start, each.end) for each in (*read.notes, *read.counted))
    assert [pair for pair in pairwise(marks) if pair[0][1] > pair[1][0]] == []


def test_words_of_another_alphabet_ask_nothing() -> None:
    read = review("Could you lend me ten pounds? لو سمحت", "pitch")
    assert "لو سمحت" not in [each.text for each in (*read.notes, *read.counted)]


def test_who_is_in_need_is_not_counted_either() -> None:
    words = "Could you introduce me to your boss? I am at breaking point."
    read = review(words, "message", closely=False)
    assert read.notes == read.counted == ()


def test_whoever_is_told_that_they_ask_is_not_told_that_they_offer_nothing() -> None:
    pleads = "Please, please hire me, I will do anything. I have been out of work since March."
    more = "I can start at once. I live by the canal with two cats. I like old maps, and soup on Sundays."
    told_of = review(f"{pleads} {more}", "pitch", closely=False, setting="careers-fair")
    assert "take" in {note.category for note in told_of.notes}
    assert "offer" not in told_of.worth_adding


def test_a_line_or_a_stop_without_a_space_gives_breath() -> None:
    line = "What we would like with your backing is to set up a third group for the children of the village"
    more = (
        "so that all of them go on learning and are ready for the matches of the coming summer in due course"
    )
    assert "breath" in noted(f"{line} {more}.")
    assert "breath" not in noted(f"{line}\n{more}.")
    assert "breath" not in noted(f"{line} .So {more[8:]}.")


def noted(words: str) -> list[str]:
    """What the notes on a pitch are about."""
    return [note.category for note in review(words, "pitch", closely=False).notes]


def test_who_pleads_is_not_told_that_others_say_it_too() -> None:
    assert "cliche" in noted("I am a passionate baker.")
    assert "cliche" not in noted("I am a passionate baker. I'm begging you, even a pound.")


@pytest.mark.parametrize(
    "words",
    [
        "My son is wanting a place in your prestigious school.",
        "One day I would lead a team in a reputed firm.",
        "Yours is one of the most renowned zoos.",
        "I'm Rosa, serial entrepreneur.",
        "We have the best prices.",
        "I have no particular axe to grind.",
        "I would feel good to give it back.",
        "I'm just, they told me to come in.",
        "I've kind of been wondering if others would.",
        "Please accept me as your son.",
        "It is my first class so you will forgive me if I look at my paper.",
        "My English is not so good yet.",
        "For four generations our family has been honored to serve our community with dignity.",
        "They timed me, I've got a copy for you. Is there someone in the lab I should call directly?",
    ],
)
def test_what_is_courtesy_an_idiom_or_a_fact_gets_no_note(words: str) -> None:
    assert [note.category for note in review(words, "pitch").notes] == []


def test_a_life_told_in_the_third_person_is_asked_for_no_listener() -> None:
    bio = (
        "Marta taught Latin in a grammar school for twelve years. She retrained at night, set up a small "
        "studio that builds shop windows for the web, gives talks and raises three boys in a terrace house."
    )
    assert review(bio, "pitch", closely=False).worth_adding == ()


def test_what_is_said_in_a_setting_speaks_to_somebody() -> None:
    words = (
        "I grew up by the river and I still live there. I like old maps, long walks, and soup on Sundays. "
        "In the evenings I mostly sew, or read what the library throws out."
    )
    assert review(words, "pitch", closely=False).worth_adding == ()
    assert review(words, "pitch", closely=False, setting="party").worth_adding != ()


@pytest.mark.parametrize(
    "gain",
    [
        "You get a free lunch.",
        "Nobody pays.",
        "Half an hour would do, and no skill.",
        "Or say so, I won't mind.",
    ],
)
def test_who_tells_what_they_get_or_how_little_it_takes_is_not_asked_for_it(gain: str) -> None:
    ask = "We need volunteers for the fete on Saturday."
    assert [note.category for note in review(ask, "message").notes] == ["take"]
    assert [note.category for note in review(f"{ask} {gain}", "message").notes] == []


def test_a_damaged_gate_names_its_file_and_line_and_the_rest_works(tmp_path: Path) -> None:
    for path in ENGLISH.glob("*.toml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    text = '[[gate]]\nnotes = ["take"]\n\n[[fact]]\nid = "odd"\nmatch = ["[tea"]\n'
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    pack = load(tmp_path)
    assert [each.partition(": ")[0] for each in pack.complaints] == [f"{FILE}, line 1", f"{FILE}, line 4"]
    assert pack.rules
    assert pack.gates == ()
