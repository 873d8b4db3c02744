from relpitch.script.language import language
from relpitch.script.language_names import language_name


def test_a_language_is_named_in_english() -> None:
    assert language_name(language("de")) == "German"
