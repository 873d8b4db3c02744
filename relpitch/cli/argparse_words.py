"""What argparse itself says on the command line, in the language in use."""

import argparse

from relpitch.translation import N_, _, ngettext

ARGPARSE_WORDS = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("not allowed with argument %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)
"""Its own texts that a person may meet. It asks for them by gettext's names, which are ours from now on."""


_PLAINLY = {
    "invalid %(type)s value: %(value)r": N_("“%(value)s” is not a number"),
    "invalid choice: %(value)r (choose from %(choices)s)": N_("“%(value)s” is not one of %(choices)s"),
    "ignored explicit argument %r": N_("takes no value; leave out “%s”"),
}
"""What it says in a programmer's words, in a person's: only numbers have a type that can be wrong."""


class _Unquoted(str):
    """A text that is filled in without the quotation marks of a programmer around each choice."""

    __slots__ = ()

    def __mod__(self, values: object) -> str:
        if isinstance(values, dict) and isinstance(choices := values.get("choices"), str):
            values = {**values, "choices": choices.replace("'", "")}
        return str(self) % values


def speak() -> None:
    """Let argparse ask our catalog."""
    vars(argparse).update({"_": _asked, "ngettext": ngettext})


def _asked(text: str) -> str:
    return _Unquoted(_(_PLAINLY.get(text, text)))
