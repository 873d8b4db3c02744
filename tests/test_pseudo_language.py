"""The languages that show what is not translated."""

from pathlib import Path

from relpitch import translation
from relpitch.pseudo_language import pseudo
from tests.pseudo import is_pseudo


def test_a_sentence_is_longer_and_its_fields_stay() -> None:
    words = pseudo("{name} is in the bin.")
    assert words.startswith("[{name} ")
    assert words.endswith("]")
    assert len(words) > len("{name} is in the bin.") * 1.3
    assert words.format(name="Maya").startswith("[Maya ")
    assert pseudo("%(heading)s are needed") % {"heading": "Two"}
    assert pseudo("argument %s: not known") % "--x"


def test_what_is_no_word_stays() -> None:
    assert [pseudo(each) for each in ("{hour}:{minute}", ", ", "24", "")] == [
        "{hour}:{minute}",
        ", ",
        "24",
        "",
    ]


def test_a_text_is_known_again() -> None:
    assert is_pseudo(pseudo("Nothing here yet."))
    assert is_pseudo(f"{pseudo('One.')} {pseudo('Two.')}")
    assert is_pseudo("27 s")
    assert not is_pseudo("Nothing here yet.")
    assert not is_pseudo(f"{pseudo('One.')} Two.")


def test_it_is_used_like_a_language(tmp_path: Path) -> None:
    translation.use("en-XA", tmp_path)
    assert is_pseudo(translation._("Nothing here yet."))
    assert not translation.goes_right_to_left()
    translation.use("ar-XB", tmp_path)
    assert is_pseudo(translation.ngettext("{count} card", "{count} cards", 2))
    assert translation.goes_right_to_left()
