"""What is told of the acts on statements and versions: done, and undone."""

from relpitch.services.naming import short
from relpitch.translation import _


def begun(name: str) -> tuple[str, str]:
    """Something new is begun."""
    return _("Begin {name}").format(name=short(name)), _("{name} is not begun").format(name=short(name))


def copied(name: str) -> tuple[str, str]:
    """A version is copied."""
    undone = _("The copy of {name} is gone").format(name=short(name))
    return _("Copy {name}").format(name=short(name)), undone


def made_from(name: str) -> str:
    """What a first revision says of where its words are from."""
    return _("Made from {name}").format(name=name)


def into_bin(identity: str) -> tuple[str, str, str]:
    """Something goes into the bin: what is told, its id, and what is told when it is back."""
    return _("Put {} in the bin"), identity, _("{} is back")


def out_of_bin(identity: str) -> tuple[str, str, str]:
    """Something comes out of the bin, as `into_bin`."""
    return _("Bring {} back"), identity, _("{} is in the bin again")


def in_language(called: str) -> str:
    """A statement is taken as of another language, by its English name or its code."""
    return _("Take {{}} as {language}").format(language=_(called))
