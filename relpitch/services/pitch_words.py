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
        lambda: _("Begin {name}").format(name=short(name)),
        lambda: _("{name} is not begun").format(name=short(name)),
    )


def copied(name: str) -> tuple[Words, Words]:
    """A version is copied."""
    return (
        lambda: _("Copy {name}").format(name=short(name)),
        lambda: _("The copy of {name} is gone").format(name=short(name)),
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
    return lambda: _("Put {} in the bin"), identity, lambda: _("{} is back")


def out_of_bin(identity: str) -> tuple[Words, str, Words]:
    """Something comes out of the bin, as `into_bin`."""
    return lambda: _("Bring {} back"), identity, lambda: _("{} is in the bin again")


def in_language(called: str) -> Words:
    """A statement is taken as of another language, by its English name or its code."""
    return lambda: _("Take {{}} as {language}").format(language=pgettext("a language", called))
