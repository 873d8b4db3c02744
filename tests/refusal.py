"""What may be refused, for tests of all that can go wrong with a file."""

from collections.abc import Callable

from relpitch.domain.errors import RelpitchError


def refusal(of: Callable[[], object]) -> str | None:
    """The sentence in which a call is refused; None where it is not."""
    try:
        of()
    except RelpitchError as error:
        return str(error)
    return None
