"""Lists and numbers as a person reads them, each language its own way."""

from collections.abc import Sequence

from relpitch.translation import _, pgettext


def listed(names: Sequence[str]) -> str:
    """Several names: "a", "a and b", "a, b and c"."""
    return _joined(names, _("{all_but_last} and {last}"))


def either(names: Sequence[str]) -> str:
    """One of several: "a", "a or b", "a, b or c"."""
    return _joined(names, _("{all_but_last} or {last}"))


def _joined(names: Sequence[str], with_last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    all_but_last = pgettext("between the items of a list", ", ").join(names[:-1])
    return with_last.format(all_but_last=all_but_last, last=names[-1])


def whole(number: int) -> str:
    """A whole number: 1,234."""
    return f"{number:,}".replace(",", pgettext("between thousands", ","))


def decimal(number: float, digits: int = 1) -> str:
    """A number with so many digits after its point: 2.5."""
    before, point, after = f"{number:,.{digits}f}".partition(".")
    before = before.replace(",", pgettext("between thousands", ","))
    return before + (pgettext("before a fraction", ".") if point else "") + after
