"""What is said about the acts on statements and versions, done and undone; and of where words are from."""

import re

from relpitch.domain.version import BASE_NAME, version_label
from relpitch.services.acts import Words
from relpitch.services.naming import short
from relpitch.translation import N_, NAMES, _, as_now, gettext_in, pgettext

FIRST_WORDS = N_("First words")
BLANK_PAGE = N_("A blank page")
MADE_FROM = N_("Made from {name}")
"""What a first revision holds of where its words are from."""


def begun(name: str) -> tuple[Words, Words]:
    """Something new is begun."""
    return (
        lambda: _("“{name}” is begun").format(name=short(name)),
        lambda: _("“{name}” is gone again").format(name=short(name)),
    )


def copied(name: str) -> tuple[Words, Words]:
    """A version is copied."""
    return (
        lambda: _("“{name}” is copied").format(name=short(name)),
        lambda: _("The copy of “{name}” is gone").format(name=short(name)),
    )


def moved(name: str) -> tuple[Words, Words]:
    """A version has another place in its list."""
    return (
        lambda: _("“{name}” is moved").format(name=short(name)),
        lambda: _("“{name}” is where it was").format(name=short(name)),
    )


def note_now(note: str) -> str:
    """What a first revision says of where its words are from, in the language that is set now.

    It is stored in English; what was stored in another language before is known again.
    """
    for text in (FIRST_WORDS, BLANK_PAGE, MADE_FROM):
        for code in NAMES:
            pattern = re.escape(gettext_in(code, text)).replace(r"\{name\}", "(?P<name>.+?)")
            pattern = re.sub("[„“«»]", r"\g<0>?", pattern)  # a name once stood without them
            if found := re.fullmatch(pattern, note, re.DOTALL):
                return _(text).format(**{key: _name_now(name) for key, name in found.groupdict().items()})
    return note


def _name_now(name: str) -> str:
    """The name of a version, for whichever setting it is."""
    return as_now(version_label(name, ""), BASE_NAME)


def into_bin(identity: str) -> tuple[Words, str, Words]:
    """Something goes into the bin: what is told, its id, and what is told when it is back."""
    return lambda: _("“{}” is in the bin"), identity, lambda: _("“{}” is back")


def out_of_bin(identity: str) -> tuple[Words, str, Words]:
    """Something comes out of the bin, as `into_bin`."""
    return lambda: _("“{}” is back"), identity, lambda: _("“{}” is in the bin again")


def retitled(identity: str) -> tuple[Words, str, Words]:
    """A statement has another title, as `into_bin`."""
    return lambda: _("The title is changed"), identity, lambda: _("The title is as before")


def renamed(identity: str) -> tuple[Words, str, Words]:
    """A version has another name, as `into_bin`."""
    return lambda: _("The name is changed"), identity, lambda: _("The name is as before")


def of_another_length(identity: str) -> tuple[Words, str, Words]:
    """A version is said at another length, as `into_bin`."""
    return lambda: _("The length is changed"), identity, lambda: _("The length is as before")


def filled() -> tuple[Words, Words]:
    """A gap of a version is filled."""
    return lambda: _("A gap is filled"), lambda: _("The gap is as before")


def words_changed() -> str:
    """What is told of words that were written."""
    return _("The words are changed")


def words_as_before() -> str:
    """What is told where the words of a version are as they were."""
    return _("The words are as before")


def in_language(called: str, identity: str) -> tuple[Words, str, Words]:
    """A statement is taken as of another language, by its English name or its code, as `into_bin`."""
    return (
        lambda: _("“{{}}” is taken as {language}").format(language=pgettext("a language", called)),
        identity,
        lambda: _("The language is as before"),
    )
