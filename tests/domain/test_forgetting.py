"""A forgotten name is found in all its spellings, and only as a whole name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.domain.forgetting import (
    Finder,
    digests_of,
    half_name_places,
    left_as_it_is,
    stands_in,
    values_left,
    without,
    word_of,
)

KEY = "0c6a4a58-7d3e-4a7c-9f53-2f6d0a4b8a11"


def finder(name: str, mails: tuple[str, ...] = (), phones: tuple[str, ...] = ()) -> Finder:
    return Finder(digests_of(name, mails, phones, KEY), KEY)


@pytest.mark.parametrize(
    ("name", "text", "without"),
    [
        ("Priya Raman", "Priya Raman signed.", "someone signed."),
        ("Priya Raman", "PRIYA  RAMAN and priya raman’s loaf", "someone and someone’s loaf"),
        ("Priya Raman", "Raman, Priya", "someone"),
        ("Priya Raman", "thanks @Priya and #PriyaRaman, @priyaraman", "thanks someone and someone, someone"),
        ("Priya Raman", "priyaraman.relpitch and Priya-Raman", "someone.relpitch and someone"),
        ("José Müller", "Jose Muller met JOSÉ MÜLLER", "someone met someone"),
        ("José Müller", "José Müller", "someone"),
        ("Dr. Ann Lee", "Ann Lee, Dr. Ann Lee", "someone, Dr. someone"),
        ("May", "I met May there. May knows.", "I met someone there. someone knows."),
        ("王小明", "和王小明见面 王小明", "和someone见面 someone"),
        ("マリア・ガルシア", "昨日マリア・ガルシアさんとマリアガルシア", "昨日someoneさんとsomeone"),
        ("प्रिया रमन", "कल प्रिया रमन से। @प्रिया", "कल someone से। someone"),
        ("राम", "रामायण राम", "रामायण someone"),
        (
            "김민준",
            "김민준은 왔다. 김민준호. @김민준 김민준님께",
            "someone은 왔다. 김민준호. someone someone님께",
        ),
        ("김 민준", "어제 김민준과 김 민준", "어제 someone과 someone"),
        ("สมชาย ใจดี", "เมื่อวานสมชาย ใจดีมา สมชายใจดี", "เมื่อวานsomeoneมา someone"),
        ("علی\u200cرضا کریمی", "دیروز علیرضا کریمی آمد", "دیروز someone آمد"),
        ("مُحَمَّد علي", "محمد علي ومحمد علي", "someone وsomeone"),
        ("علي", "عليهم علي", "عليهم someone"),
        ("דָּוִד כהן", "דוד כהן ולדוד", "someone ולדוד"),
        ("Søren Østergård", "Soren Ostergard, Søren Østergaard", "someone, someone"),
        ("Lukasz Zak", "ŁUKASZ ŻAK", "someone"),
        ("Jürgen Müller", "Juergen Mueller, Jurgen Muller, Jürgen Müllers", "someone, someone, someones"),
        ("Juergen Mueller", "Jürgen Müller", "someone"),
        ("John F. Kennedy", "John F. Kennedy. John Kennedy. Kennedy", "someone. someone. Kennedy"),
        ("J. R. Smith", "J. R. Smith. J.R. Smith. Smith", "someone. someone. Smith"),
        ("Priya Raman", "Pri\u00adya Raman, Priya\u200bRaman, priya.raman", "someone, someone, someone"),
    ],
)
def test_every_spelling_of_the_name_goes(name: str, text: str, without: str) -> None:
    assert finder(name).text_without(text) == without


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("May", "May I? It may rain in May. On 3 May, or May 5. May we go?"),
        ("May", "MAY 2026. Since May she runs. Mayor. Dismay."),
        ("Priya Raman", "Priya Sharma and Anand Raman. Priya. Raman noodles."),
        ("Priya Raman", "Priya. And later: Raman"),
        ("the baker", "I met the baker again, the Baker."),
        ("Will", "Will you come? He will. Will I?"),
        ("Rose", "She rose early."),
        ("김민", "김민준이 왔다"),
        ("Ann Lee", "Anna Lee; Ann Leeson; Leann Lee"),
    ],
)
def test_what_is_not_the_whole_name_stays(name: str, text: str) -> None:
    assert finder(name).text_without(text) == text


def test_mail_and_phone_are_found_however_they_are_written() -> None:
    her = finder("Priya Raman", ("priya@crumb.example",), ("+44 7700 900123",))
    text = "Write to PRIYA@crumb.example or (0)7700-900123, 07700 900 123; not 07700 900124, x@crumb.example"
    assert her.text_without(text).count("someone") == 3
    assert "900124" in her.text_without(text)
    assert "x@crumb.example" in her.text_without(text)


def test_a_phone_in_digits_of_another_alphabet_is_the_same_phone() -> None:
    assert finder("Ann Lee", phones=("07700900123",)).text_without("٠٧٧٠٠ ٩٠٠ ١٢٣") == "someone"


def test_marks_that_were_kept_before_still_find_whom_they_are_of() -> None:
    kept = {("name", 2, "910d63534800aa1fc1058b4c"), ("caseless", 3, "ca97df5bbbc146c9763241ed")}
    assert (
        Finder(kept, "k").text_without("José Müller met 王小明 and jose muller")
        == "someone met someone and someone"
    )


def test_no_word_of_the_name_is_in_what_is_kept() -> None:
    kept = str(sorted(digests_of("Priya Raman", ("priya@crumb.example",), ("+44 7700 900123",), KEY))).lower()
    assert not [each for each in ("priya", "raman", "crumb", "7700") if each in kept]
    assert digests_of("Priya Raman", (), (), KEY) != digests_of("Priya Raman", (), (), "another library")


@given(st.text(), st.text())
def test_forgetting_twice_changes_nothing_more(name: str, text: str) -> None:
    found = finder(name)
    once = found.text_without(text)
    assert found.text_without(once) == once or "someone" in name.casefold()


@given(st.text(alphabet="ab .@#-,\n9", max_size=60))
def test_places_do_not_overlap_and_lie_in_the_text(text: str) -> None:
    places = finder("A b", ("a@b.b",), ("99999999",)).places(text)
    assert all(one.end <= two.start for one, two in pairwise(places))
    assert all(0 <= each.start < each.end <= len(text) for each in places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Priya laughed. Mrs Raman bakes.", ["Priya", "Raman"]),
        ("I told Priya; @Priya, #Raman", ["Priya", "@Priya", "#Raman"]),
        ("PRIYA and Ráman", ["PRIYA", "Ráman"]),
        ("Yesterday Priya said so, then Raman", ["Priya", "Raman"]),
        ("Priya Sharma and Anand Raman are others.", []),
        ("he likes raman noodles, priya", []),
        ("Priyanka and Ramanujan", []),
        ("Dear Priya I am here", ["Priya"]),
        ("It was Priya. Anna left.", ["Priya"]),
    ],
)
def test_half_a_name_is_found_where_it_is_not_half_of_another(text: str, places: list[str]) -> None:
    found = half_name_places(text, ("Priya", "Raman"))
    assert [text[each.start : each.end] for each in found] == places


@given(st.text(alphabet="PriyaRmn @.A\n", max_size=60))
def test_places_of_half_a_name_follow_each_other(text: str) -> None:
    found = half_name_places(text, ("Priya", "Raman"))
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert without(text, found).count("someone") == len(found)


def test_where_a_name_is_left_is_kept_beside_the_digests() -> None:
    digests = {*digests_of("Priya Raman", (), (), KEY), left_as_it_is("a value")}
    assert values_left(digests) == {"a value"}
    assert Finder(digests, KEY).text_without("Priya Raman in a value") == "someone in a value"


def test_the_word_in_place_of_a_name_is_kept_beside_the_digests() -> None:
    digests = {*digests_of("Priya Raman", (), (), KEY), stands_in("jemand")}
    assert word_of(digests) == "jemand"
    assert word_of(digests_of("Priya Raman", (), (), KEY)) == "someone"
    assert Finder(digests, KEY, word=lambda _text: word_of(digests)).text_without("Priya Raman") == "jemand"


@pytest.mark.parametrize(
    ("phone", "text", "found"),
    [
        ("555 0123", "call 5550123 now", True),
        ("55 0123", "call 550123 now", False),
        ("+49 30 1234567", "call 030 1234567 now", True),
        ("07700 900123", "call 7700900124 now", False),
    ],
)
def test_a_phone_is_told_by_seven_digits_at_least_and_nine_at_most(
    phone: str, text: str, found: bool
) -> None:
    assert ("someone" in finder("Ann Lee", phones=(phone,)).text_without(text)) is found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("J. R. Smith", "@J and #J wrote"),
        ("Priya Raman", "priyaramans and Ramans"),
        ("May", "MAY wrote. may wrote."),
        ("Ann Lee", "Ann, the baker, and Lee"),
        ("Ann Lee", "Ann; Lee"),
    ],
)
def test_what_only_looks_like_a_part_of_the_name_stays(name: str, text: str) -> None:
    assert finder(name).text_without(text) == text


@pytest.mark.parametrize(
    ("name", "text", "without"),
    [
        ("May", "@May wrote, #May too", "someone wrote, someone too"),
        (
            "May",
            "I saw May. May we go? So May went: “May may.”",
            "I saw someone. May we go? So someone went: “someone may.”",
        ),
        ("May", "M. May", "M. someone"),
        ("Ann Lee", "Ann Lees house", "someones house"),
        ("Ann Lee", "Lee, Ann", "someone"),
        ("علي كريم", "وعلي كريم", "وsomeone"),
    ],
)
def test_a_name_is_found_with_what_is_written_together_with_it(name: str, text: str, without: str) -> None:
    assert finder(name).text_without(text) == without


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("I left. Dear Priya came.", ["Priya"]),
        ("I left with Dear Priya.", []),
        ("I saw Mrs Priya.", ["Priya"]),
        ("Then Priya Sharma came, Priya left", ["Priya"]),
        ("Priya We went", ["Priya"]),
        ("Priya  Sharma", ["Priya"]),
        ("Raman Priya", ["Raman", "Priya"]),
    ],
)
def test_a_word_beside_half_a_name_is_another_name_only_within_a_sentence(
    text: str, places: list[str]
) -> None:
    found = half_name_places(text, ("Priya", "Raman"))
    assert [text[each.start : each.end] for each in found] == places
