from relpitch.script.language import language, languages
from relpitch.script.language_names import IN_ENGLISH, language_name


def test_every_language_has_its_name_in_the_catalogs() -> None:
    assert {each.in_english for each in languages()} <= set(IN_ENGLISH)


def test_a_language_is_named_in_english() -> None:
    assert language_name(language("de")) == "German"
